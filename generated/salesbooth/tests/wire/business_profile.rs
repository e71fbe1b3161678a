// Generated from specs/salesbooth/business_profile.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::business_profile::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn business_profile_get_goes_over_the_wire_as_documented() {
    support::json("business_profile_get", |client| client.business_profile().get());
}

#[test]
fn business_profile_update_goes_over_the_wire_as_documented() {
    support::json(
        "business_profile_update",
        |client| client.business_profile().update(UpdateBusinessProfile::new()),
    );
}
