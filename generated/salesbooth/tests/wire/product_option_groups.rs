// Generated from specs/salesbooth/product_option_groups.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::product_option_groups::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn product_option_groups_create_goes_over_the_wire_as_documented() {
    support::json(
        "product_option_groups_create",
        |client| {
            client
                .product_option_groups()
                .create(
                    CreateProductOptionGroup::new()
                        .product_id("prod_xxxxx")
                        .group_id("grp_xxxxx")
                        .sort_order_override(1)
                        .is_required_override(true),
                )
        },
    );
}

#[test]
fn product_option_groups_update_goes_over_the_wire_as_documented() {
    support::json(
        "product_option_groups_update",
        |client| {
            client
                .product_option_groups()
                .update(
                    UpdateProductOptionGroup::new()
                        .product_id("prod_xxxxx")
                        .group_id("grp_xxxxx")
                        .sort_order_override(2),
                )
        },
    );
}

#[test]
fn product_option_groups_delete_goes_over_the_wire_as_documented() {
    support::json(
        "product_option_groups_delete",
        |client| {
            client
                .product_option_groups()
                .delete(
                    DeleteProductOptionGroup::new("prod_xxxxx").group_id("grp_xxxxx"),
                )
        },
    );
}

#[test]
fn product_option_groups_list_goes_over_the_wire_as_documented() {
    support::json(
        "product_option_groups_list",
        |client| client.product_option_groups().list("prod_xxxxx"),
    );
}

#[test]
fn product_option_groups_get_availability_goes_over_the_wire_as_documented() {
    support::json(
        "product_option_groups_get_availability",
        |client| client.product_option_groups().get_availability("prod_xxxxx"),
    );
}

#[test]
fn product_option_groups_set_availability_goes_over_the_wire_as_documented() {
    support::json(
        "product_option_groups_set_availability",
        |client| {
            client
                .product_option_groups()
                .set_availability(
                    SetProductOptionAvailability::new()
                        .product_id("example")
                        .option_id("example")
                        .is_available(false),
                )
        },
    );
}
