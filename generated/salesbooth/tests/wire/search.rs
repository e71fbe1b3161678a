// Generated from specs/salesbooth/search.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::search::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn search_find_goes_over_the_wire_as_documented() {
    let wire = Wire::start("search_find").await;
    let call = wire.client().search().find("enterprise");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
