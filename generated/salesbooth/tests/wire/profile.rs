// Generated from specs/salesbooth/profile.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::profile::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn profile_get_goes_over_the_wire_as_documented() {
    support::json(
        "profile_get",
        |client| client.profile().get().header("Cookie", "session=example"),
    );
}

#[test]
fn profile_update_goes_over_the_wire_as_documented() {
    support::json(
        "profile_update",
        |client| {
            client
                .profile()
                .update(UpdateUserProfile::new())
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn profile_change_password_goes_over_the_wire_as_documented() {
    support::json(
        "profile_change_password",
        |client| {
            client
                .profile()
                .change_password(
                    ChangeUserPassword::new()
                        .old_password(Secret::from("oldPassword123"))
                        .new_password(Secret::from("newSecurePassword456")),
                )
                .header("Cookie", "session=example")
        },
    );
}
