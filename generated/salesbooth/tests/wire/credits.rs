// Generated from specs/salesbooth/credits.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::credits::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn credits_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("credits_get").await;
    let call = wire.client().credits().get();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn credits_get_ledger_goes_over_the_wire_as_documented() {
    let wire = Wire::start("credits_get_ledger").await;
    let call = wire.client().credits().get_ledger().limit(10);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn credits_top_up_goes_over_the_wire_as_documented() {
    let wire = Wire::start("credits_top_up").await;
    let call = wire
        .client()
        .credits()
        .top_up(TopUpCredits::new(NumberAmount::from(1000_i64)));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn credits_estimate_cost_goes_over_the_wire_as_documented() {
    let wire = Wire::start("credits_estimate_cost").await;
    let call = wire
        .client()
        .credits()
        .estimate_cost()
        .body(EstimateCredits::new().deal_id("deal_abc123"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
