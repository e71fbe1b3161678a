// Generated from specs/salesbooth/agent_registry.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::agent_registry::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn agent_registry_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_registry_list").await;
    let call = wire.client().agent_registry().list();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn agent_registry_get_activity_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_registry_get_activity").await;
    let call = wire.client().agent_registry().get_activity("agent_xyz");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn agent_registry_check_contention_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_registry_check_contention").await;
    let call = wire.client().agent_registry().check_contention("prod_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
