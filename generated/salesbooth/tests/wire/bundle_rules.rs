// Generated from specs/salesbooth/bundle_rules.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::bundle_rules::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn bundle_rules_list_goes_over_the_wire_as_documented() {
    support::json(
        "bundle_rules_list",
        |client| client.bundle_rules().list().product_id("prod_xxxxx"),
    );
}

#[test]
fn bundle_rules_create_goes_over_the_wire_as_documented() {
    support::json(
        "bundle_rules_create",
        |client| {
            client
                .bundle_rules()
                .create(
                    CreateBundleRule::new()
                        .name("Full Suite Bundle")
                        .product_id("prod_xxxxx")
                        .option_ids(["opt_aaa", "opt_bbb", "opt_ccc"])
                        .discount_type(BundleRuleDiscountType::Percentage)
                        .discount_value(NumberAmount::from(15_i64))
                        .min_options(3),
                )
        },
    );
}

#[test]
fn bundle_rules_get_goes_over_the_wire_as_documented() {
    support::json("bundle_rules_get", |client| client.bundle_rules().get("br_xxxxx"));
}

#[test]
fn bundle_rules_update_goes_over_the_wire_as_documented() {
    support::json(
        "bundle_rules_update",
        |client| {
            client
                .bundle_rules()
                .update(
                    "br_xxxxx",
                    UpdateBundleRule::new().discount_value(NumberAmount::from(20_i64)),
                )
        },
    );
}

#[test]
fn bundle_rules_delete_goes_over_the_wire_as_documented() {
    support::json(
        "bundle_rules_delete",
        |client| client.bundle_rules().delete("br_xxxxx"),
    );
}
