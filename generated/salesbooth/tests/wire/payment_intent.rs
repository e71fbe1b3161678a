// Generated from specs/salesbooth/payment_intent.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::payment_intent::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn payment_intent_create_goes_over_the_wire_as_documented() {
    support::json(
        "payment_intent_create",
        |client| {
            client
                .payment_intent()
                .create(CreateDealPaymentIntent::new("example"))
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}
