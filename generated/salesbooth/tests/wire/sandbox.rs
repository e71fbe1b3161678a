// Generated from specs/salesbooth/sandbox.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::sandbox::*;
use salesbooth_api::webhooks::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn sandbox_reset_goes_over_the_wire_as_documented() {
    let wire = Wire::start("sandbox_reset").await;
    let call = wire.client().sandbox().reset();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn sandbox_seed_goes_over_the_wire_as_documented() {
    let wire = Wire::start("sandbox_seed").await;
    let call = wire.client().sandbox().seed();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn sandbox_simulate_webhook_goes_over_the_wire_as_documented() {
    let wire = Wire::start("sandbox_simulate_webhook").await;
    let call = wire
        .client()
        .sandbox()
        .simulate_webhook(
            SimulateSandboxWebhook::new(WebhookEventType::DealClosed)
                .data(
                    Untyped::from(
                        serde_json::json!(
                            { "deal_id" : "deal_test_abc123", "total" : "2500.00",
                            "currency" : "USD" }
                        ),
                    ),
                ),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn sandbox_get_status_goes_over_the_wire_as_documented() {
    let wire = Wire::start("sandbox_get_status").await;
    let call = wire.client().sandbox().get_status();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
