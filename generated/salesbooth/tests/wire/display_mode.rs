// Generated from specs/salesbooth/display_mode.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::display_mode::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn display_mode_get_goes_over_the_wire_as_documented() {
    support::json(
        "display_mode_get",
        |client| client.display_mode().get().header("Cookie", "session=example"),
    );
}

#[test]
fn display_mode_set_goes_over_the_wire_as_documented() {
    support::json(
        "display_mode_set",
        |client| {
            client
                .display_mode()
                .set(SetDisplayMode::new(DisplayMode::Standalone))
                .header("Cookie", "session=example")
        },
    );
}
