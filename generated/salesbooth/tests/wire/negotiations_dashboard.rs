// Generated from specs/salesbooth/negotiations_dashboard.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::negotiations_dashboard::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn negotiations_dashboard_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("negotiations_dashboard_get").await;
    let call = wire
        .client()
        .negotiations_dashboard()
        .get()
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn negotiations_dashboard_get_negotiation_goes_over_the_wire_as_documented() {
    let wire = Wire::start("negotiations_dashboard_get_negotiation").await;
    let call = wire
        .client()
        .negotiations_dashboard()
        .get_negotiation("deal_abc123")
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn negotiations_dashboard_accept_goes_over_the_wire_as_documented() {
    let wire = Wire::start("negotiations_dashboard_accept").await;
    let call = wire
        .client()
        .negotiations_dashboard()
        .accept()
        .deal_id("deal_abc123")
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn negotiations_dashboard_counter_goes_over_the_wire_as_documented() {
    let wire = Wire::start("negotiations_dashboard_counter").await;
    let call = wire
        .client()
        .negotiations_dashboard()
        .counter()
        .deal_id("deal_abc123")
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn negotiations_dashboard_reject_goes_over_the_wire_as_documented() {
    let wire = Wire::start("negotiations_dashboard_reject").await;
    let call = wire
        .client()
        .negotiations_dashboard()
        .reject()
        .deal_id("deal_abc123")
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn negotiations_dashboard_update_threshold_goes_over_the_wire_as_documented() {
    let wire = Wire::start("negotiations_dashboard_update_threshold").await;
    let call = wire
        .client()
        .negotiations_dashboard()
        .update_threshold(Untyped::from(serde_json::json!({})))
        .deal_id("deal_abc123")
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
