// Generated from specs/salesbooth/trust.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::trust::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn trust_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("trust_get").await;
    let call = wire.client().trust().get();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn trust_get_history_goes_over_the_wire_as_documented() {
    let wire = Wire::start("trust_get_history").await;
    let call = wire.client().trust().get_history();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn trust_list_revocations_goes_over_the_wire_as_documented() {
    let wire = Wire::start("trust_list_revocations").await;
    let call = wire.client().trust().list_revocations();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
