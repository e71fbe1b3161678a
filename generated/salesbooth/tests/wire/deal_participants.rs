// Generated from specs/salesbooth/deal_participants.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::common::*;
use salesbooth_api::deal_participants::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn deal_participants_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("deal_participants_list").await;
    let call = wire.client().deal_participants().list("deal_abc");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn deal_participants_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("deal_participants_create").await;
    let call = wire
        .client()
        .deal_participants()
        .create(
            "deal_abc",
            CreateDealParticipant::new(DealParticipantRole::CoAgent)
                .agent_id("agent_xyz")
                .revenue_share(NumberAmount::from(25_i64))
                .scope([ApiScope::DealsRead, ApiScope::AgentNegotiate]),
        )
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn deal_participants_list_settlements_goes_over_the_wire_as_documented() {
    let wire = Wire::start("deal_participants_list_settlements").await;
    let call = wire.client().deal_participants().list_settlements("deal_abc");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn deal_participants_accept_goes_over_the_wire_as_documented() {
    let wire = Wire::start("deal_participants_accept").await;
    let call = wire
        .client()
        .deal_participants()
        .accept("deal_abc")
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn deal_participants_complete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("deal_participants_complete").await;
    let call = wire
        .client()
        .deal_participants()
        .complete("deal_abc")
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn deal_participants_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("deal_participants_delete").await;
    let call = wire.client().deal_participants().delete("deal_abc").id("part_abc");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
