// Generated from specs/salesbooth/saved_configs_admin.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::saved_configs_admin::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn saved_configs_admin_list_goes_over_the_wire_as_documented() {
    support::json(
        "saved_configs_admin_list",
        |client| client.saved_configs_admin().list(),
    );
}

#[test]
fn saved_configs_admin_get_stats_goes_over_the_wire_as_documented() {
    support::json(
        "saved_configs_admin_get_stats",
        |client| client.saved_configs_admin().get_stats(),
    );
}

#[test]
fn saved_configs_admin_get_analytics_goes_over_the_wire_as_documented() {
    support::json(
        "saved_configs_admin_get_analytics",
        |client| client.saved_configs_admin().get_analytics().period(30),
    );
}

#[test]
fn saved_configs_admin_convert_to_deal_goes_over_the_wire_as_documented() {
    support::json(
        "saved_configs_admin_convert_to_deal",
        |client| {
            client
                .saved_configs_admin()
                .convert_to_deal(42)
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn saved_configs_admin_update_goes_over_the_wire_as_documented() {
    support::json(
        "saved_configs_admin_update",
        |client| {
            client
                .saved_configs_admin()
                .update(
                    42,
                    UpdateAdminSavedConfig::new()
                        .customer_name("Jane Smith")
                        .customer_email("updated@example.com"),
                )
        },
    );
}

#[test]
fn saved_configs_admin_delete_goes_over_the_wire_as_documented() {
    support::json(
        "saved_configs_admin_delete",
        |client| client.saved_configs_admin().delete(42),
    );
}
