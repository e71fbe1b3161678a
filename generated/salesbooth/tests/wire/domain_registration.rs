// Generated from specs/salesbooth/domain_registration.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::domain_registration::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn domain_registration_create_goes_over_the_wire_as_documented() {
    support::json(
        "domain_registration_create",
        |client| {
            client.domain_registration().create(CreateDomainRegistration::new("example"))
        },
    );
}
