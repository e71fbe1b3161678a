// Generated from specs/salesbooth/trust.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::trust::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn trust_get_goes_over_the_wire_as_documented() {
    support::json("trust_get", |client| client.trust().get());
}

#[test]
fn trust_get_history_goes_over_the_wire_as_documented() {
    support::json("trust_get_history", |client| client.trust().get_history());
}

#[test]
fn trust_list_revocations_goes_over_the_wire_as_documented() {
    support::json("trust_list_revocations", |client| client.trust().list_revocations());
}
