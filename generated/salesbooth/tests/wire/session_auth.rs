// Generated from specs/salesbooth/session_auth.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::session_auth::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn session_auth_get_goes_over_the_wire_as_documented() {
    support::json(
        "session_auth_get",
        |client| client.session_auth().get().header("Cookie", "session=example"),
    );
}

#[test]
fn session_auth_create_goes_over_the_wire_as_documented() {
    support::json(
        "session_auth_create",
        |client| {
            client
                .session_auth()
                .create(
                    CreateSession::new()
                        .email("user@example.com")
                        .password(Secret::from("secret")),
                )
        },
    );
}

#[test]
fn session_auth_delete_goes_over_the_wire_as_documented() {
    support::json(
        "session_auth_delete",
        |client| client.session_auth().delete().header("Cookie", "session=example"),
    );
}

#[test]
fn session_auth_select_tenant_goes_over_the_wire_as_documented() {
    support::json(
        "session_auth_select_tenant",
        |client| {
            client
                .session_auth()
                .select_tenant(SelectSessionTenant::new("example"))
                .header("Cookie", "session=example")
        },
    );
}
