// Generated from specs/salesbooth/product_option_groups.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::product_option_groups::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn product_option_groups_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("product_option_groups_create").await;
    let call = wire
        .client()
        .product_option_groups()
        .create(
            CreateProductOptionGroup::new()
                .product_id("prod_xxxxx")
                .group_id("grp_xxxxx")
                .sort_order_override(1)
                .is_required_override(true),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn product_option_groups_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("product_option_groups_update").await;
    let call = wire
        .client()
        .product_option_groups()
        .update(
            UpdateProductOptionGroup::new()
                .product_id("prod_xxxxx")
                .group_id("grp_xxxxx")
                .sort_order_override(2),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn product_option_groups_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("product_option_groups_delete").await;
    let call = wire
        .client()
        .product_option_groups()
        .delete(DeleteProductOptionGroup::new("prod_xxxxx").group_id("grp_xxxxx"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn product_option_groups_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("product_option_groups_list").await;
    let call = wire.client().product_option_groups().list("prod_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn product_option_groups_get_availability_goes_over_the_wire_as_documented() {
    let wire = Wire::start("product_option_groups_get_availability").await;
    let call = wire.client().product_option_groups().get_availability("prod_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn product_option_groups_set_availability_goes_over_the_wire_as_documented() {
    let wire = Wire::start("product_option_groups_set_availability").await;
    let call = wire
        .client()
        .product_option_groups()
        .set_availability(
            SetProductOptionAvailability::new()
                .product_id("example")
                .option_id("example")
                .is_available(false),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
