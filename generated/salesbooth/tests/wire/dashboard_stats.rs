// Generated from specs/salesbooth/dashboard_stats.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::dashboard_stats::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn dashboard_stats_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("dashboard_stats_get").await;
    let call = wire.client().dashboard_stats().get();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
