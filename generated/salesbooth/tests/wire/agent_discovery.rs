// Generated from specs/salesbooth/agent_discovery.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::agent_discovery::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn agent_discovery_get_dashboard_goes_over_the_wire_as_documented() {
    support::json(
        "agent_discovery_get_dashboard",
        |client| client.agent_discovery().get_dashboard(),
    );
}

#[test]
fn agent_discovery_list_products_goes_over_the_wire_as_documented() {
    support::json(
        "agent_discovery_list_products",
        |client| client.agent_discovery().list_products(),
    );
}

#[test]
fn agent_discovery_set_enabled_goes_over_the_wire_as_documented() {
    support::json(
        "agent_discovery_set_enabled",
        |client| {
            client
                .agent_discovery()
                .set_enabled(SetAgentDiscoveryEnabled::new("prod_xxxxx", true))
        },
    );
}

#[test]
fn agent_discovery_set_many_enabled_goes_over_the_wire_as_documented() {
    support::json(
        "agent_discovery_set_many_enabled",
        |client| {
            client
                .agent_discovery()
                .set_many_enabled(
                    SetManyAgentDiscoveryEnabled::new(true, ["prod_aaa", "prod_bbb"]),
                )
        },
    );
}
