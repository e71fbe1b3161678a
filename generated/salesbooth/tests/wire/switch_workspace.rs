// Generated from specs/salesbooth/switch_workspace.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::switch_workspace::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn switch_workspace_select_goes_over_the_wire_as_documented() {
    let wire = Wire::start("switch_workspace_select").await;
    let call = wire
        .client()
        .switch_workspace()
        .select(SelectWorkspace::new("example"))
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
