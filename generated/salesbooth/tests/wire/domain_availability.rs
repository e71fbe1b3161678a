// Generated from specs/salesbooth/domain_availability.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::domain_availability::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn domain_availability_check_goes_over_the_wire_as_documented() {
    support::json(
        "domain_availability_check",
        |client| client.domain_availability().check(CheckDomain::new("example")),
    );
}

#[test]
fn domain_availability_get_ip_address_goes_over_the_wire_as_documented() {
    support::json(
        "domain_availability_get_ip_address",
        |client| client.domain_availability().get_ip_address(),
    );
}
