// Generated from specs/salesbooth/site_blocks.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::site_blocks::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn site_blocks_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_blocks_list").await;
    let call = wire.client().site_blocks().list().header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_blocks_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_blocks_create").await;
    let call = wire
        .client()
        .site_blocks()
        .create(CreateSiteBlock::new().site_id("example").name("example"))
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_blocks_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_blocks_get").await;
    let call = wire
        .client()
        .site_blocks()
        .get("block_xxxxx")
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_blocks_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_blocks_update").await;
    let call = wire
        .client()
        .site_blocks()
        .update("block_xxxxx", UpdateSiteBlock::new())
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_blocks_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_blocks_delete").await;
    let call = wire
        .client()
        .site_blocks()
        .delete("block_xxxxx")
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_blocks_update_status_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_blocks_update_status").await;
    let call = wire
        .client()
        .site_blocks()
        .update_status("block_xxxxx", Untyped::from(serde_json::json!({})))
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
