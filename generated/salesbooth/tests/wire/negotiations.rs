// Generated from specs/salesbooth/negotiations.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::negotiations::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn negotiations_get_goes_over_the_wire_as_documented() {
    support::json("negotiations_get", |client| client.negotiations().get("deal_abc123"));
}

#[test]
fn negotiations_get_intelligence_goes_over_the_wire_as_documented() {
    support::json(
        "negotiations_get_intelligence",
        |client| client.negotiations().get_intelligence("deal_abc123"),
    );
}

#[test]
fn negotiations_propose_goes_over_the_wire_as_documented() {
    support::json(
        "negotiations_propose",
        |client| {
            client
                .negotiations()
                .propose(
                    "deal_abc123",
                    ProposeNegotiation::new(
                            Untyped::from(
                                serde_json::json!(
                                    { "discount_percent" : 15, "payment_terms" : "net_30" }
                                ),
                            ),
                        )
                        .message(
                            "Volume order — requesting 15% discount with net-30 terms",
                        )
                        .expires_at(Timestamp::from("2026-03-19T00:00:00Z")),
                )
        },
    );
}

#[test]
fn negotiations_counter_goes_over_the_wire_as_documented() {
    support::json(
        "negotiations_counter",
        |client| {
            client
                .negotiations()
                .counter(
                    "deal_abc123",
                    CounterNegotiation::new(
                            Untyped::from(
                                serde_json::json!(
                                    { "discount_percent" : 10, "payment_terms" : "net_15" }
                                ),
                            ),
                        )
                        .message("We can offer 10% with net-15 terms"),
                )
        },
    );
}

#[test]
fn negotiations_accept_goes_over_the_wire_as_documented() {
    support::json(
        "negotiations_accept",
        |client| client.negotiations().accept("deal_abc123"),
    );
}

#[test]
fn negotiations_reject_goes_over_the_wire_as_documented() {
    support::json(
        "negotiations_reject",
        |client| {
            client
                .negotiations()
                .reject("deal_abc123")
                .body(
                    RejectNegotiation::new()
                        .reason("Terms do not meet minimum margin requirements"),
                )
        },
    );
}

#[test]
fn negotiations_suggest_goes_over_the_wire_as_documented() {
    support::json(
        "negotiations_suggest",
        |client| {
            client
                .negotiations()
                .suggest("deal_abc123")
                .body(
                    SuggestNegotiation::new()
                        .current_terms(
                            Untyped::from(
                                serde_json::json!(
                                    { "discount_percent" : 15, "payment_terms" : "net_30" }
                                ),
                            ),
                        ),
                )
        },
    );
}
