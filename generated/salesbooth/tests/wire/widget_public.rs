// Generated from specs/salesbooth/widget_public.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::widget_public::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn widget_public_get_intelligence_goes_over_the_wire_as_documented() {
    support::json(
        "widget_public_get_intelligence",
        |client| {
            client
                .widget_public()
                .get_intelligence()
                .products(["prod_aaa".to_owned(), "prod_bbb".to_owned()])
                .credential("sb_pub_xxxxx")
        },
    );
}

#[test]
fn widget_public_generate_contract_goes_over_the_wire_as_documented() {
    support::json(
        "widget_public_generate_contract",
        |client| {
            client
                .widget_public()
                .generate_contract(
                    GenerateWidgetContract::new().api_key("example").deal_id("example"),
                )
        },
    );
}

#[test]
fn widget_public_sign_contract_goes_over_the_wire_as_documented() {
    support::json(
        "widget_public_sign_contract",
        |client| {
            client
                .widget_public()
                .sign_contract(
                    SignWidgetContract::new()
                        .contract_id(Id::from("example"))
                        .deal_id("example")
                        .signer_name("example")
                        .signer_email("example"),
                )
                .credential("sb_pub_example")
        },
    );
}

#[test]
fn widget_public_check_discount_goes_over_the_wire_as_documented() {
    support::json(
        "widget_public_check_discount",
        |client| {
            client
                .widget_public()
                .check_discount(
                    CheckWidgetDiscount::new()
                        .code("SAVE20")
                        .subtotal(NumberAmount::from(450.0)),
                )
                .credential("sb_pub_example")
        },
    );
}

#[test]
fn widget_public_validate_configuration_goes_over_the_wire_as_documented() {
    support::json(
        "widget_public_validate_configuration",
        |client| {
            client
                .widget_public()
                .validate_configuration(
                    ValidateWidgetConfiguration::new("prod_aaa")
                        .option_ids(["opt_pro", "opt_annual"]),
                )
                .credential("sb_pub_example")
        },
    );
}

#[test]
fn widget_public_preview_payment_goes_over_the_wire_as_documented() {
    support::json(
        "widget_public_preview_payment",
        |client| {
            client
                .widget_public()
                .preview_payment(
                    PreviewWidgetPayment::new("prod_aaa")
                        .option_ids(["opt_pro"])
                        .quantity(1)
                        .promo_code("SAVE20"),
                )
                .credential("sb_pub_example")
        },
    );
}
