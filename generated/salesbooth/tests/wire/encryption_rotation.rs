// Generated from specs/salesbooth/encryption_rotation.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::encryption_rotation::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn encryption_rotation_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("encryption_rotation_get").await;
    let call = wire.client().encryption_rotation().get();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn encryption_rotation_start_goes_over_the_wire_as_documented() {
    let wire = Wire::start("encryption_rotation_start").await;
    let call = wire.client().encryption_rotation().start();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn encryption_rotation_resume_goes_over_the_wire_as_documented() {
    let wire = Wire::start("encryption_rotation_resume").await;
    let call = wire
        .client()
        .encryption_rotation()
        .resume(ResumeEncryptionRotation::new("example"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
