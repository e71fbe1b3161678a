// Generated from specs/salesbooth/channels.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::channels::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn channels_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("channels_get").await;
    let call = wire.client().channels().get();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn channels_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("channels_update").await;
    let call = wire.client().channels().update(UpdateChannels::new());
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
