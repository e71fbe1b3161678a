// Generated from specs/salesbooth/system_admin.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::system_admin::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn system_admin_get_stats_goes_over_the_wire_as_documented() {
    support::json(
        "system_admin_get_stats",
        |client| client.system_admin().get_stats().header("Cookie", "session=example"),
    );
}

#[test]
fn system_admin_list_tenants_goes_over_the_wire_as_documented() {
    support::json(
        "system_admin_list_tenants",
        |client| client.system_admin().list_tenants().header("Cookie", "session=example"),
    );
}

#[test]
fn system_admin_get_tenant_goes_over_the_wire_as_documented() {
    support::json(
        "system_admin_get_tenant",
        |client| {
            client
                .system_admin()
                .get_tenant("au_tenant_abc123")
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn system_admin_get_settings_goes_over_the_wire_as_documented() {
    support::json(
        "system_admin_get_settings",
        |client| client.system_admin().get_settings().header("Cookie", "session=example"),
    );
}

#[test]
fn system_admin_set_setting_goes_over_the_wire_as_documented() {
    support::json(
        "system_admin_set_setting",
        |client| {
            client
                .system_admin()
                .set_setting(Untyped::from(serde_json::json!({})))
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn system_admin_get_credit_ledger_goes_over_the_wire_as_documented() {
    support::json(
        "system_admin_get_credit_ledger",
        |client| {
            client
                .system_admin()
                .get_credit_ledger("au_tenant_abc123")
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn system_admin_impersonate_goes_over_the_wire_as_documented() {
    support::json(
        "system_admin_impersonate",
        |client| client.system_admin().impersonate().header("Cookie", "session=example"),
    );
}

#[test]
fn system_admin_stop_impersonating_goes_over_the_wire_as_documented() {
    support::json(
        "system_admin_stop_impersonating",
        |client| {
            client
                .system_admin()
                .stop_impersonating()
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn system_admin_grant_credits_goes_over_the_wire_as_documented() {
    support::json(
        "system_admin_grant_credits",
        |client| {
            client.system_admin().grant_credits().header("Cookie", "session=example")
        },
    );
}

#[test]
fn system_admin_rotate_keys_goes_over_the_wire_as_documented() {
    support::json(
        "system_admin_rotate_keys",
        |client| client.system_admin().rotate_keys().header("Cookie", "session=example"),
    );
}
