// Generated from specs/salesbooth/playground.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::playground::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn playground_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("playground_create").await;
    let call = wire.client().playground().create();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn playground_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("playground_get").await;
    let call = wire.client().playground().get("sb_test_xxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
