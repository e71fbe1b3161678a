// Generated from specs/salesbooth/session_replays.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::session_replays::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn session_replays_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("session_replays_get").await;
    let call = wire.client().session_replays().get("sess_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
