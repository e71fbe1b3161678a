// Generated from specs/salesbooth/delegations.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::delegations::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn delegations_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("delegations_list").await;
    let call = wire.client().delegations().list();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn delegations_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("delegations_create").await;
    let call = wire
        .client()
        .delegations()
        .create(
            CreateDelegation::new(
                    "key_agent_xxxxx",
                    [
                        DelegationAction::DealsRead,
                        DelegationAction::DealsWrite,
                        DelegationAction::AgentNegotiate,
                    ],
                )
                .max_transaction_amount(NumberAmount::from(5000.0))
                .max_daily_amount(NumberAmount::from(25000.0))
                .expires_at(Timestamp::from("2026-06-01T00:00:00Z")),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn delegations_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("delegations_get").await;
    let call = wire.client().delegations().get("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn delegations_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("delegations_update").await;
    let call = wire
        .client()
        .delegations()
        .update(
            "del_xxxxx",
            UpdateDelegation::new()
                .max_transaction_amount(NumberAmount::from(2500.0))
                .expires_at(Timestamp::from("2026-05-01T00:00:00Z")),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn delegations_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("delegations_delete").await;
    let call = wire.client().delegations().delete("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn delegations_verify_goes_over_the_wire_as_documented() {
    let wire = Wire::start("delegations_verify").await;
    let call = wire.client().delegations().verify("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn delegations_get_summary_goes_over_the_wire_as_documented() {
    let wire = Wire::start("delegations_get_summary").await;
    let call = wire.client().delegations().get_summary();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn delegations_list_pending_goes_over_the_wire_as_documented() {
    let wire = Wire::start("delegations_list_pending").await;
    let call = wire.client().delegations().list_pending();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn delegations_list_proposals_goes_over_the_wire_as_documented() {
    let wire = Wire::start("delegations_list_proposals").await;
    let call = wire.client().delegations().list_proposals().limit(20);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn delegations_create_proposal_goes_over_the_wire_as_documented() {
    let wire = Wire::start("delegations_create_proposal").await;
    let call = wire
        .client()
        .delegations()
        .create_proposal(
            CreateDelegationProposal::new("key_agent_bbbbb", ["discover", "negotiate"])
                .max_transaction_amount(NumberAmount::from(1000.0))
                .proposed_duration_hours(168)
                .message("Requesting delegation to negotiate deals on your behalf"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn delegations_accept_proposal_goes_over_the_wire_as_documented() {
    let wire = Wire::start("delegations_accept_proposal").await;
    let call = wire.client().delegations().accept_proposal("dprop_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn delegations_reject_proposal_goes_over_the_wire_as_documented() {
    let wire = Wire::start("delegations_reject_proposal").await;
    let call = wire
        .client()
        .delegations()
        .reject_proposal("dprop_xxxxx")
        .body(
            RejectDelegationProposal::new()
                .reason("Spending limit too high for current context"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn delegations_counter_proposal_goes_over_the_wire_as_documented() {
    let wire = Wire::start("delegations_counter_proposal").await;
    let call = wire
        .client()
        .delegations()
        .counter_proposal(
            "dprop_xxxxx",
            CounterDelegationProposal::new(["discover"])
                .max_transaction_amount(NumberAmount::from(500.0))
                .proposed_duration_hours(72)
                .message("Accepting discover only with lower spending limit"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
