// Generated from specs/salesbooth/agent_trust.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::agent_trust::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn agent_trust_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_trust_get").await;
    let call = wire.client().agent_trust().get();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn agent_trust_get_history_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_trust_get_history").await;
    let call = wire.client().agent_trust().get_history().limit(10);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn agent_trust_list_locks_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_trust_list_locks").await;
    let call = wire.client().agent_trust().list_locks();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
