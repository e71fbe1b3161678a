// Generated from specs/salesbooth/agent_discovery.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::agent_discovery::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn agent_discovery_get_dashboard_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_discovery_get_dashboard").await;
    let call = wire.client().agent_discovery().get_dashboard();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn agent_discovery_list_products_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_discovery_list_products").await;
    let call = wire.client().agent_discovery().list_products();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn agent_discovery_set_enabled_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_discovery_set_enabled").await;
    let call = wire
        .client()
        .agent_discovery()
        .set_enabled(SetAgentDiscoveryEnabled::new("prod_xxxxx", true));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn agent_discovery_set_many_enabled_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_discovery_set_many_enabled").await;
    let call = wire
        .client()
        .agent_discovery()
        .set_many_enabled(
            SetManyAgentDiscoveryEnabled::new(true, ["prod_aaa", "prod_bbb"]),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
