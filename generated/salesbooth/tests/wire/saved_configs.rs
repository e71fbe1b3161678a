// Generated from specs/salesbooth/saved_configs.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::saved_configs::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn saved_configs_create_goes_over_the_wire_as_documented() {
    support::json(
        "saved_configs_create",
        |client| {
            client
                .saved_configs()
                .create(
                    CreateSavedConfig::new(
                            Untyped::from(
                                serde_json::json!(
                                    { "subtotal" : 99.0, "tax" : 8.17, "total" : 107.17 }
                                ),
                            ),
                            [
                                SavedConfigSelection::new()
                                    .product_id("prod_abc123")
                                    .name("Pro Plan")
                                    .quantity(1)
                                    .configured_price(NumberAmount::from(99.0)),
                            ],
                        )
                        .subtotal(NumberAmount::from(99.0))
                        .currency("USD")
                        .customer_email("buyer@example.com")
                        .expires_in(14),
                )
                .credential("sb_pub_example")
        },
    );
}

#[test]
fn saved_configs_get_goes_over_the_wire_as_documented() {
    support::json(
        "saved_configs_get",
        |client| client.saved_configs().get("a3f8b21c").credential("sb_pub_example"),
    );
}

#[test]
fn saved_configs_update_goes_over_the_wire_as_documented() {
    support::json(
        "saved_configs_update",
        |client| {
            client
                .saved_configs()
                .update(
                    "a3f8b21c",
                    UpdateSavedConfig::new()
                        .customer_name("Jane Smith")
                        .customer_email("jane@example.com"),
                )
                .credential("sb_pub_example")
        },
    );
}

#[test]
fn saved_configs_delete_goes_over_the_wire_as_documented() {
    support::json(
        "saved_configs_delete",
        |client| client.saved_configs().delete("a3f8b21c").credential("sb_pub_example"),
    );
}

#[test]
fn saved_configs_convert_to_deal_goes_over_the_wire_as_documented() {
    support::json(
        "saved_configs_convert_to_deal",
        |client| {
            client
                .saved_configs()
                .convert_to_deal(
                    ConvertSavedConfig::new()
                        .short_code("a3f8b21c")
                        .customer_name("Jane Smith")
                        .customer_email("jane@example.com"),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
                .credential("sb_pub_example")
        },
    );
}
