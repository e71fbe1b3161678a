// Generated from specs/salesbooth/uploads.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::uploads::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn uploads_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("uploads_create").await;
    let call = wire
        .client()
        .uploads()
        .create(CreateUpload::new(FilePart::new("example").name("example")));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
