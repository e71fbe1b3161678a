// Generated from specs/salesbooth/agent_trust.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::agent_trust::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn agent_trust_get_goes_over_the_wire_as_documented() {
    support::json("agent_trust_get", |client| client.agent_trust().get());
}

#[test]
fn agent_trust_get_history_goes_over_the_wire_as_documented() {
    support::json(
        "agent_trust_get_history",
        |client| client.agent_trust().get_history().limit(10),
    );
}

#[test]
fn agent_trust_list_locks_goes_over_the_wire_as_documented() {
    support::json("agent_trust_list_locks", |client| client.agent_trust().list_locks());
}
