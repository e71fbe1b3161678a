// Generated from specs/salesbooth/site_pages.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::site_pages::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn site_pages_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_pages_list").await;
    let call = wire.client().site_pages().list().site_id("site_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_pages_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_pages_create").await;
    let call = wire
        .client()
        .site_pages()
        .create(
            CreateSitePage::new()
                .site_id("site_xxxxx")
                .title("Enterprise Pricing")
                .slug("pricing")
                .status(SitePageStatus::Published),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_pages_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_pages_get").await;
    let call = wire.client().site_pages().get("page_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_pages_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_pages_update").await;
    let call = wire
        .client()
        .site_pages()
        .update(
            "page_xxxxx",
            UpdateSitePage::new()
                .title("Updated Pricing Page")
                .status(SitePageStatus::Published),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_pages_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_pages_delete").await;
    let call = wire.client().site_pages().delete("page_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
