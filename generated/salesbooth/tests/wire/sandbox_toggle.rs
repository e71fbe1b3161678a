// Generated from specs/salesbooth/sandbox_toggle.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::sandbox_toggle::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn sandbox_toggle_get_mode_goes_over_the_wire_as_documented() {
    let wire = Wire::start("sandbox_toggle_get_mode").await;
    let call = wire
        .client()
        .sandbox_toggle()
        .get_mode()
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn sandbox_toggle_set_mode_goes_over_the_wire_as_documented() {
    let wire = Wire::start("sandbox_toggle_set_mode").await;
    let call = wire
        .client()
        .sandbox_toggle()
        .set_mode(SetSandboxMode::new(SandboxMode::Test))
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
