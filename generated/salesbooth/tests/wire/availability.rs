// Generated from specs/salesbooth/availability.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::availability::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn availability_get_goes_over_the_wire_as_documented() {
    support::json(
        "availability_get",
        |client| {
            client
                .availability()
                .get("prod_xxxxx")
                .date(Date::from("2026-03-20"))
                .month("2026-03")
        },
    );
}
