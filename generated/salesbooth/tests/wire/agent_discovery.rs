// Generated from specs/salesbooth/agent_discovery.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::agent_discovery::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn agent_discovery_dashboard_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_discovery_dashboard").await;
    let call = wire.client().agent_discovery().dashboard();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn agent_discovery_products_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_discovery_products").await;
    let call = wire.client().agent_discovery().products();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn agent_discovery_toggle_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_discovery_toggle").await;
    let call = wire
        .client()
        .agent_discovery()
        .toggle(ToggleAgentDiscovery::new("prod_xxxxx", true));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn agent_discovery_bulk_toggle_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_discovery_bulk_toggle").await;
    let call = wire
        .client()
        .agent_discovery()
        .bulk_toggle(BulkToggleAgentDiscovery::new(true, ["prod_aaa", "prod_bbb"]));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
