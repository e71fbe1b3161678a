// Generated from specs/salesbooth/agent_registry.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::agent_registry::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn agent_registry_list_goes_over_the_wire_as_documented() {
    support::json("agent_registry_list", |client| client.agent_registry().list());
}

#[test]
fn agent_registry_get_activity_goes_over_the_wire_as_documented() {
    support::json(
        "agent_registry_get_activity",
        |client| client.agent_registry().get_activity("agent_xyz"),
    );
}

#[test]
fn agent_registry_check_contention_goes_over_the_wire_as_documented() {
    support::json(
        "agent_registry_check_contention",
        |client| client.agent_registry().check_contention("prod_xxxxx"),
    );
}
