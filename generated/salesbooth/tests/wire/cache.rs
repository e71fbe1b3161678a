// Generated from specs/salesbooth/cache.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::cache::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn cache_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("cache_get").await;
    let call = wire.client().cache().get();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn cache_flush_goes_over_the_wire_as_documented() {
    let wire = Wire::start("cache_flush").await;
    let call = wire.client().cache().flush();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
