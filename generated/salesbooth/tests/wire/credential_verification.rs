// Generated from specs/salesbooth/credential_verification.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::credential_verification::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn credential_verification_check_goes_over_the_wire_as_documented() {
    support::json(
        "credential_verification_check",
        |client| {
            client
                .credential_verification()
                .check(CheckCredential::new(Untyped::from(serde_json::json!({}))))
        },
    );
}
