// Generated from specs/salesbooth/product_families.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::product_families::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn product_families_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("product_families_list").await;
    let call = wire.client().product_families().list();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn product_families_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("product_families_create").await;
    let call = wire
        .client()
        .product_families()
        .create(
            CreateProductFamily::new("Cloud Infrastructure")
                .description("Cloud hosting and compute products"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn product_families_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("product_families_get").await;
    let call = wire.client().product_families().get("pf_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn product_families_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("product_families_update").await;
    let call = wire
        .client()
        .product_families()
        .update("pf_xxxxx", UpdateProductFamily::new().name("Updated Family Name"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn product_families_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("product_families_delete").await;
    let call = wire.client().product_families().delete("pf_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
