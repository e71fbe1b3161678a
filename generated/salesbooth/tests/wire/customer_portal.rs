// Generated from specs/salesbooth/customer_portal.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::customer_portal::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn customer_portal_list_deals_goes_over_the_wire_as_documented() {
    support::json(
        "customer_portal_list_deals",
        |client| {
            client.customer_portal().list_deals().credential("customer_token_example")
        },
    );
}

#[test]
fn customer_portal_sign_deal_goes_over_the_wire_as_documented() {
    support::json(
        "customer_portal_sign_deal",
        |client| {
            client
                .customer_portal()
                .sign_deal(
                    SignCustomerPortalDeal::new()
                        .deal_id("example")
                        .signature_name("example")
                        .agreed(false),
                )
                .credential("customer_token_example")
        },
    );
}

#[test]
fn customer_portal_create_payment_intent_goes_over_the_wire_as_documented() {
    support::json(
        "customer_portal_create_payment_intent",
        |client| {
            client
                .customer_portal()
                .create_payment_intent(CreateCustomerPortalIntent::new("example"))
                .credential("customer_token_example")
        },
    );
}

#[test]
fn customer_portal_confirm_payment_goes_over_the_wire_as_documented() {
    support::json(
        "customer_portal_confirm_payment",
        |client| {
            client
                .customer_portal()
                .confirm_payment(
                    ConfirmCustomerPortalPayment::new()
                        .deal_id("example")
                        .payment_intent_id("example"),
                )
                .credential("customer_token_example")
        },
    );
}

#[test]
fn customer_portal_update_profile_goes_over_the_wire_as_documented() {
    support::json(
        "customer_portal_update_profile",
        |client| {
            client
                .customer_portal()
                .update_profile(UpdateCustomerPortalProfile::new())
                .credential("customer_token_example")
        },
    );
}
