// Generated from specs/salesbooth/site_suggestions.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::site_suggestions::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn site_suggestions_list_goes_over_the_wire_as_documented() {
    support::json(
        "site_suggestions_list",
        |client| {
            client
                .site_suggestions()
                .list()
                .site_id("site_xxxxx")
                .status(SiteSuggestionStatus::Pending)
        },
    );
}

#[test]
fn site_suggestions_get_goes_over_the_wire_as_documented() {
    support::json(
        "site_suggestions_get",
        |client| client.site_suggestions().get("sugg_xxxxx"),
    );
}

#[test]
fn site_suggestions_get_insights_goes_over_the_wire_as_documented() {
    support::json(
        "site_suggestions_get_insights",
        |client| client.site_suggestions().get_insights(),
    );
}

#[test]
fn site_suggestions_get_health_score_goes_over_the_wire_as_documented() {
    support::json(
        "site_suggestions_get_health_score",
        |client| client.site_suggestions().get_health_score("site_xxxxx"),
    );
}

#[test]
fn site_suggestions_accept_goes_over_the_wire_as_documented() {
    support::json(
        "site_suggestions_accept",
        |client| client.site_suggestions().accept("sugg_xxxxx"),
    );
}

#[test]
fn site_suggestions_reject_goes_over_the_wire_as_documented() {
    support::json(
        "site_suggestions_reject",
        |client| client.site_suggestions().reject("sugg_xxxxx"),
    );
}

#[test]
fn site_suggestions_roll_back_goes_over_the_wire_as_documented() {
    support::json(
        "site_suggestions_roll_back",
        |client| client.site_suggestions().roll_back("sugg_xxxxx"),
    );
}

#[test]
fn site_suggestions_decide_many_goes_over_the_wire_as_documented() {
    support::json(
        "site_suggestions_decide_many",
        |client| {
            client
                .site_suggestions()
                .decide_many()
                .body(
                    DecideManySiteSuggestions::new()
                        .suggestion_ids(["sugg_aaa", "sugg_bbb"])
                        .batch_action(SiteSuggestionBatchAction::Accept),
                )
        },
    );
}

#[test]
fn site_suggestions_set_settings_goes_over_the_wire_as_documented() {
    support::json(
        "site_suggestions_set_settings",
        |client| {
            client
                .site_suggestions()
                .set_settings(
                    Untyped::from(serde_json::json!({ "action" : "settings" })),
                )
        },
    );
}

#[test]
fn site_suggestions_analyze_goes_over_the_wire_as_documented() {
    support::json(
        "site_suggestions_analyze",
        |client| {
            client
                .site_suggestions()
                .analyze()
                .body(Untyped::from(serde_json::json!({ "action" : "analyze" })))
        },
    );
}

#[test]
fn site_suggestions_export_goes_over_the_wire_as_documented() {
    support::json(
        "site_suggestions_export",
        |client| {
            client
                .site_suggestions()
                .export()
                .body(Untyped::from(serde_json::json!({ "action" : "export" })))
        },
    );
}

#[test]
fn site_suggestions_start_ab_test_goes_over_the_wire_as_documented() {
    support::json(
        "site_suggestions_start_ab_test",
        |client| {
            client
                .site_suggestions()
                .start_ab_test()
                .body(Untyped::from(serde_json::json!({ "action" : "ab_test" })))
        },
    );
}
