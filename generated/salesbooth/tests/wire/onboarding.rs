// Generated from specs/salesbooth/onboarding.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::onboarding::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn onboarding_create_goes_over_the_wire_as_documented() {
    support::json(
        "onboarding_create",
        |client| {
            client
                .onboarding()
                .create(
                    CreateOnboarding::new()
                        .first_name("example")
                        .last_name("example")
                        .email("example")
                        .password(Secret::from("examplex")),
                )
        },
    );
}
