// Generated from specs/salesbooth/product_families.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::product_families::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn product_families_list_goes_over_the_wire_as_documented() {
    support::json("product_families_list", |client| client.product_families().list());
}

#[test]
fn product_families_create_goes_over_the_wire_as_documented() {
    support::json(
        "product_families_create",
        |client| {
            client
                .product_families()
                .create(
                    CreateProductFamily::new("Cloud Infrastructure")
                        .description("Cloud hosting and compute products"),
                )
        },
    );
}

#[test]
fn product_families_get_goes_over_the_wire_as_documented() {
    support::json(
        "product_families_get",
        |client| client.product_families().get("pf_xxxxx"),
    );
}

#[test]
fn product_families_update_goes_over_the_wire_as_documented() {
    support::json(
        "product_families_update",
        |client| {
            client
                .product_families()
                .update(
                    "pf_xxxxx",
                    UpdateProductFamily::new().name("Updated Family Name"),
                )
        },
    );
}

#[test]
fn product_families_delete_goes_over_the_wire_as_documented() {
    support::json(
        "product_families_delete",
        |client| client.product_families().delete("pf_xxxxx"),
    );
}
