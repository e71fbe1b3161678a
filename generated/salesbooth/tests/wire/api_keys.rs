// Generated from specs/salesbooth/api_keys.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::api_keys::*;
use salesbooth_api::common::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn api_keys_list_goes_over_the_wire_as_documented() {
    support::json(
        "api_keys_list",
        |client| client.api_keys().list().header("Cookie", "session=example"),
    );
}

#[test]
fn api_keys_create_goes_over_the_wire_as_documented() {
    support::json(
        "api_keys_create",
        |client| {
            client
                .api_keys()
                .create(
                    CreateApiKey::new("CI/CD Pipeline")
                        .scopes([ApiScope::DealsRead, ApiScope::CustomersWrite])
                        .environment(ApiKeyEnvironment::Test),
                )
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn api_keys_update_goes_over_the_wire_as_documented() {
    support::json(
        "api_keys_update",
        |client| {
            client
                .api_keys()
                .update(
                    "key_xxxxx",
                    UpdateApiKey::new()
                        .name("Updated Key")
                        .scopes([ApiScope::DealsRead, ApiScope::DealsWrite]),
                )
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn api_keys_delete_goes_over_the_wire_as_documented() {
    support::json(
        "api_keys_delete",
        |client| {
            client.api_keys().delete("key_xxxxx").header("Cookie", "session=example")
        },
    );
}
