// Generated from specs/salesbooth/payments.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::payments::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn payments_list_goes_over_the_wire_as_documented() {
    support::json("payments_list", |client| client.payments().list("deal_abc123"));
}

#[test]
fn payments_get_settings_goes_over_the_wire_as_documented() {
    support::json("payments_get_settings", |client| client.payments().get_settings());
}

#[test]
fn payments_create_intent_goes_over_the_wire_as_documented() {
    support::json(
        "payments_create_intent",
        |client| {
            client
                .payments()
                .create_intent(
                    CreatePaymentIntent::new("deal_abc123")
                        .amount(NumberAmount::from(1099.0))
                        .currency("USD"),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn payments_confirm_goes_over_the_wire_as_documented() {
    support::json(
        "payments_confirm",
        |client| {
            client
                .payments()
                .confirm(ConfirmPayment::new("pi_xxxxx"))
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn payments_refund_goes_over_the_wire_as_documented() {
    support::json(
        "payments_refund",
        |client| {
            client
                .payments()
                .refund(
                    RefundPayment::new("pi_xxxxx")
                        .amount(NumberAmount::from(200.0))
                        .reason("Partial refund for returned item"),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn payments_record_manual_goes_over_the_wire_as_documented() {
    support::json(
        "payments_record_manual",
        |client| {
            client
                .payments()
                .record_manual(
                    RecordManualPayment::new()
                        .deal_id("deal_abc123")
                        .amount(NumberAmount::from(5000.0)),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}
