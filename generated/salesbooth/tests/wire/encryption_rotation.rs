// Generated from specs/salesbooth/encryption_rotation.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::encryption_rotation::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn encryption_rotation_get_goes_over_the_wire_as_documented() {
    support::json(
        "encryption_rotation_get",
        |client| client.encryption_rotation().get(),
    );
}

#[test]
fn encryption_rotation_start_goes_over_the_wire_as_documented() {
    support::json(
        "encryption_rotation_start",
        |client| client.encryption_rotation().start(),
    );
}

#[test]
fn encryption_rotation_resume_goes_over_the_wire_as_documented() {
    support::json(
        "encryption_rotation_resume",
        |client| {
            client.encryption_rotation().resume(ResumeEncryptionRotation::new("example"))
        },
    );
}
