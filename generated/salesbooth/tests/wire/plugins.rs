// Generated from specs/salesbooth/plugins.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::plugins::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn plugins_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("plugins_list").await;
    let call = wire.client().plugins().list().installed(true);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn plugins_install_goes_over_the_wire_as_documented() {
    let wire = Wire::start("plugins_install").await;
    let call = wire.client().plugins().install(InstallPlugin::new("analytics"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn plugins_uninstall_goes_over_the_wire_as_documented() {
    let wire = Wire::start("plugins_uninstall").await;
    let call = wire.client().plugins().uninstall("analytics");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
