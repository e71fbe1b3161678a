// Generated from specs/salesbooth/did_document.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::did_document::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn did_document_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("did_document_get").await;
    let call = wire.client().did_document().get("tenant_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn did_document_get_own_goes_over_the_wire_as_documented() {
    let wire = Wire::start("did_document_get_own").await;
    let call = wire.client().did_document().get_own();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
