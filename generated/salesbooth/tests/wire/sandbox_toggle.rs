// Generated from specs/salesbooth/sandbox_toggle.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::sandbox_toggle::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn sandbox_toggle_get_mode_goes_over_the_wire_as_documented() {
    support::json(
        "sandbox_toggle_get_mode",
        |client| client.sandbox_toggle().get_mode().header("Cookie", "session=example"),
    );
}

#[test]
fn sandbox_toggle_set_mode_goes_over_the_wire_as_documented() {
    support::json(
        "sandbox_toggle_set_mode",
        |client| {
            client
                .sandbox_toggle()
                .set_mode(SetSandboxMode::new(SandboxMode::Test))
                .header("Cookie", "session=example")
        },
    );
}
