// Generated from specs/salesbooth/credits.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::credits::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn credits_get_goes_over_the_wire_as_documented() {
    support::json("credits_get", |client| client.credits().get());
}

#[test]
fn credits_get_ledger_goes_over_the_wire_as_documented() {
    support::json(
        "credits_get_ledger",
        |client| client.credits().get_ledger().limit(10),
    );
}

#[test]
fn credits_top_up_goes_over_the_wire_as_documented() {
    support::json(
        "credits_top_up",
        |client| client.credits().top_up(TopUpCredits::new(NumberAmount::from(1000_i64))),
    );
}

#[test]
fn credits_estimate_cost_goes_over_the_wire_as_documented() {
    support::json(
        "credits_estimate_cost",
        |client| {
            client
                .credits()
                .estimate_cost()
                .body(EstimateCredits::new().deal_id("deal_abc123"))
        },
    );
}
