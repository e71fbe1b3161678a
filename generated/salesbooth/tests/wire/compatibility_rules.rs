// Generated from specs/salesbooth/compatibility_rules.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::compatibility_rules::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn compatibility_rules_list_goes_over_the_wire_as_documented() {
    support::json(
        "compatibility_rules_list",
        |client| client.compatibility_rules().list().product_id("prod_xxxxx"),
    );
}

#[test]
fn compatibility_rules_create_goes_over_the_wire_as_documented() {
    support::json(
        "compatibility_rules_create",
        |client| {
            client
                .compatibility_rules()
                .create(
                    CreateCompatibilityRule::new()
                        .source_option_id("opt_ssd")
                        .target_option_id("opt_raid")
                        .rule_type(CompatibilityRuleType::Requires)
                        .product_id("prod_xxxxx")
                        .message("RAID controller requires SSD storage"),
                )
        },
    );
}

#[test]
fn compatibility_rules_get_goes_over_the_wire_as_documented() {
    support::json(
        "compatibility_rules_get",
        |client| client.compatibility_rules().get("cr_xxxxx"),
    );
}

#[test]
fn compatibility_rules_update_goes_over_the_wire_as_documented() {
    support::json(
        "compatibility_rules_update",
        |client| {
            client
                .compatibility_rules()
                .update(
                    "cr_xxxxx",
                    UpdateCompatibilityRule::new()
                        .message("Updated compatibility message"),
                )
        },
    );
}

#[test]
fn compatibility_rules_delete_goes_over_the_wire_as_documented() {
    support::json(
        "compatibility_rules_delete",
        |client| client.compatibility_rules().delete("cr_xxxxx"),
    );
}
