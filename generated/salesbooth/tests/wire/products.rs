// Generated from specs/salesbooth/products.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::products::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn products_list_goes_over_the_wire_as_documented() {
    support::json("products_list", |client| client.products().list().limit(20));
}

#[test]
fn products_create_goes_over_the_wire_as_documented() {
    support::json(
        "products_create",
        |client| {
            client
                .products()
                .create(
                    CreateProduct::new()
                        .name("Enterprise License")
                        .price(NumberAmount::from(999.0))
                        .description("Annual enterprise license")
                        .sku("ENT-001")
                        .kind(ProductType::Service),
                )
        },
    );
}

#[test]
fn products_get_goes_over_the_wire_as_documented() {
    support::json("products_get", |client| client.products().get("prod_xxxxx"));
}

#[test]
fn products_update_goes_over_the_wire_as_documented() {
    support::json(
        "products_update",
        |client| {
            client
                .products()
                .update(
                    "prod_xxxxx",
                    UpdateProduct::new()
                        .price(NumberAmount::from(1199.0))
                        .status(ProductStatus::Active)
                        .stock_quantity(50),
                )
                .if_match("W/\"5\"")
        },
    );
}

#[test]
fn products_delete_goes_over_the_wire_as_documented() {
    support::json(
        "products_delete",
        |client| client.products().delete("prod_xxxxx").if_match("W/\"5\""),
    );
}

#[test]
fn products_list_options_goes_over_the_wire_as_documented() {
    support::json(
        "products_list_options",
        |client| client.products().list_options("prod_xxxxx"),
    );
}
