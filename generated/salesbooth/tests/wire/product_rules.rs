// Generated from specs/salesbooth/product_rules.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::product_rules::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn product_rules_get_goes_over_the_wire_as_documented() {
    support::json(
        "product_rules_get",
        |client| client.product_rules().get("prod_xxxxx"),
    );
}

#[test]
fn product_rules_validate_goes_over_the_wire_as_documented() {
    support::json(
        "product_rules_validate",
        |client| {
            client
                .product_rules()
                .validate(
                    ValidateProductRules::new(
                        "prod_xxxxx",
                        ["opt_ssd_512", "opt_ram_32gb"],
                    ),
                )
        },
    );
}
