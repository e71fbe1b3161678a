// Generated from specs/salesbooth/fraud_signals.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::fraud_signals::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn fraud_signals_list_goes_over_the_wire_as_documented() {
    support::json(
        "fraud_signals_list",
        |client| client.fraud_signals().list().unresolved(true),
    );
}

#[test]
fn fraud_signals_get_demotion_history_goes_over_the_wire_as_documented() {
    support::json(
        "fraud_signals_get_demotion_history",
        |client| client.fraud_signals().get_demotion_history(),
    );
}

#[test]
fn fraud_signals_resolve_goes_over_the_wire_as_documented() {
    support::json(
        "fraud_signals_resolve",
        |client| client.fraud_signals().resolve(ResolveFraudSignal::new("example")),
    );
}

#[test]
fn fraud_signals_evaluate_goes_over_the_wire_as_documented() {
    support::json("fraud_signals_evaluate", |client| client.fraud_signals().evaluate());
}
