// Generated from specs/salesbooth/deal_templates.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::deal_templates::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn deal_templates_list_goes_over_the_wire_as_documented() {
    support::json(
        "deal_templates_list",
        |client| client.deal_templates().list().limit(20),
    );
}

#[test]
fn deal_templates_create_goes_over_the_wire_as_documented() {
    support::json(
        "deal_templates_create",
        |client| {
            client
                .deal_templates()
                .create(
                    CreateDealTemplate::new("Enterprise Starter Pack")
                        .category("enterprise")
                        .default_terms(
                            Untyped::from(
                                serde_json::json!({ "currency" : "USD", "tax_rate" : 0.1 }),
                            ),
                        )
                        .line_items([
                            DealTemplateItem::new()
                                .product_id("prod_xxxxx")
                                .quantity(1)
                                .unit_price(NumberAmount::from(999.0)),
                        ]),
                )
        },
    );
}

#[test]
fn deal_templates_get_goes_over_the_wire_as_documented() {
    support::json(
        "deal_templates_get",
        |client| client.deal_templates().get("dtpl_xxxxx"),
    );
}

#[test]
fn deal_templates_update_goes_over_the_wire_as_documented() {
    support::json(
        "deal_templates_update",
        |client| {
            client
                .deal_templates()
                .update(
                    "dtpl_xxxxx",
                    UpdateDealTemplate::new().name("Updated Template Name"),
                )
        },
    );
}

#[test]
fn deal_templates_delete_goes_over_the_wire_as_documented() {
    support::json(
        "deal_templates_delete",
        |client| client.deal_templates().delete("dtpl_xxxxx"),
    );
}

#[test]
fn deal_templates_create_deal_goes_over_the_wire_as_documented() {
    support::json(
        "deal_templates_create_deal",
        |client| {
            client
                .deal_templates()
                .create_deal(
                    "dtpl_xxxxx",
                    CreateDealFromTemplate::new().customer_id("cust_xxxxx"),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}
