// Generated from specs/salesbooth/usage.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::usage::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn usage_list_entries_goes_over_the_wire_as_documented() {
    let wire = Wire::start("usage_list_entries").await;
    let call = wire.client().usage().list_entries();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn usage_list_days_goes_over_the_wire_as_documented() {
    let wire = Wire::start("usage_list_days").await;
    let call = wire.client().usage().list_days();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
