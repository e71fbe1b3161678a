// Generated from specs/salesbooth/negotiations_dashboard.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::negotiations_dashboard::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn negotiations_dashboard_get_goes_over_the_wire_as_documented() {
    support::json(
        "negotiations_dashboard_get",
        |client| {
            client.negotiations_dashboard().get().header("Cookie", "session=example")
        },
    );
}

#[test]
fn negotiations_dashboard_get_negotiation_goes_over_the_wire_as_documented() {
    support::json(
        "negotiations_dashboard_get_negotiation",
        |client| {
            client
                .negotiations_dashboard()
                .get_negotiation("deal_abc123")
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn negotiations_dashboard_accept_goes_over_the_wire_as_documented() {
    support::json(
        "negotiations_dashboard_accept",
        |client| {
            client
                .negotiations_dashboard()
                .accept()
                .deal_id("deal_abc123")
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn negotiations_dashboard_counter_goes_over_the_wire_as_documented() {
    support::json(
        "negotiations_dashboard_counter",
        |client| {
            client
                .negotiations_dashboard()
                .counter()
                .deal_id("deal_abc123")
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn negotiations_dashboard_reject_goes_over_the_wire_as_documented() {
    support::json(
        "negotiations_dashboard_reject",
        |client| {
            client
                .negotiations_dashboard()
                .reject()
                .deal_id("deal_abc123")
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn negotiations_dashboard_update_threshold_goes_over_the_wire_as_documented() {
    support::json(
        "negotiations_dashboard_update_threshold",
        |client| {
            client
                .negotiations_dashboard()
                .update_threshold(Untyped::from(serde_json::json!({})))
                .deal_id("deal_abc123")
                .header("Cookie", "session=example")
        },
    );
}
