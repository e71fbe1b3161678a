// Generated from specs/salesbooth/sandbox.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::sandbox::*;
use salesbooth_api::webhooks::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn sandbox_reset_goes_over_the_wire_as_documented() {
    support::json("sandbox_reset", |client| client.sandbox().reset());
}

#[test]
fn sandbox_seed_goes_over_the_wire_as_documented() {
    support::json("sandbox_seed", |client| client.sandbox().seed());
}

#[test]
fn sandbox_simulate_webhook_goes_over_the_wire_as_documented() {
    support::json(
        "sandbox_simulate_webhook",
        |client| {
            client
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
                )
        },
    );
}

#[test]
fn sandbox_get_status_goes_over_the_wire_as_documented() {
    support::json("sandbox_get_status", |client| client.sandbox().get_status());
}
