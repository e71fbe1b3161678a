// Generated from specs/salesbooth/deal_discovery.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::deal_discovery::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn deal_discovery_list_goes_over_the_wire_as_documented() {
    support::json(
        "deal_discovery_list",
        |client| {
            client
                .deal_discovery()
                .list()
                .category("software")
                .max_price(NumberAmount::from(5000_i64))
                .currency("USD")
        },
    );
}
