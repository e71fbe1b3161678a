// Generated from specs/salesbooth/sites.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::sites::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn sites_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("sites_list").await;
    let call = wire.client().sites().list();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn sites_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("sites_create").await;
    let call = wire
        .client()
        .sites()
        .create(
            CreateSite::new("acme.salesbooth.com")
                .name("Acme Enterprise Portal")
                .status(SiteStatus::ComingSoon),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn sites_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("sites_get").await;
    let call = wire.client().sites().get("site_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn sites_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("sites_update").await;
    let call = wire
        .client()
        .sites()
        .update("site_xxxxx", UpdateSite::new().status(SiteStatus::Active));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn sites_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("sites_delete").await;
    let call = wire.client().sites().delete("site_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
