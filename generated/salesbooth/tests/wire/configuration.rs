// Generated from specs/salesbooth/configuration.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::configuration::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn configuration_get_goes_over_the_wire_as_documented() {
    support::json(
        "configuration_get",
        |client| client.configuration().get("prod_xxxxx"),
    );
}

#[test]
fn configuration_list_families_goes_over_the_wire_as_documented() {
    support::json(
        "configuration_list_families",
        |client| client.configuration().list_families(),
    );
}

#[test]
fn configuration_validate_goes_over_the_wire_as_documented() {
    support::json(
        "configuration_validate",
        |client| {
            client
                .configuration()
                .validate(
                    "prod_xxxxx",
                    ValidateConfiguration::new(["opt_aaa", "opt_bbb"]),
                )
        },
    );
}

#[test]
fn configuration_calculate_price_goes_over_the_wire_as_documented() {
    support::json(
        "configuration_calculate_price",
        |client| {
            client
                .configuration()
                .calculate_price(
                    "prod_xxxxx",
                    CalculateConfigurationPrice::new(["opt_aaa", "opt_bbb"]),
                )
        },
    );
}
