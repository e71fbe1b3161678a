// Generated from specs/salesbooth/preferences.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::preferences::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn preferences_get_goes_over_the_wire_as_documented() {
    support::json(
        "preferences_get",
        |client| {
            client
                .preferences()
                .get(PreferenceScope::User)
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn preferences_update_goes_over_the_wire_as_documented() {
    support::json(
        "preferences_update",
        |client| {
            client
                .preferences()
                .update(
                    PreferenceScope::User,
                    UpdatePreferences::new().language("en").theme("dark"),
                )
                .header("Cookie", "session=example")
        },
    );
}
