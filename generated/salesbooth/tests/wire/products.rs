// Generated from specs/salesbooth/products.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::products::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn products_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("products_list").await;
    let call = wire.client().products().list().limit(20);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn products_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("products_create").await;
    let call = wire
        .client()
        .products()
        .create(
            CreateProduct::new()
                .name("Enterprise License")
                .price(NumberAmount::from(999.0))
                .description("Annual enterprise license")
                .sku("ENT-001")
                .kind(ProductType::Service),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn products_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("products_get").await;
    let call = wire.client().products().get("prod_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn products_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("products_update").await;
    let call = wire
        .client()
        .products()
        .update(
            "prod_xxxxx",
            UpdateProduct::new()
                .price(NumberAmount::from(1199.0))
                .status(ProductStatus::Active)
                .stock_quantity(50),
        )
        .if_match("W/\"5\"");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn products_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("products_delete").await;
    let call = wire.client().products().delete("prod_xxxxx").if_match("W/\"5\"");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn products_list_options_goes_over_the_wire_as_documented() {
    let wire = Wire::start("products_list_options").await;
    let call = wire.client().products().list_options("prod_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
