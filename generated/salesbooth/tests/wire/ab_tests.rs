// Generated from specs/salesbooth/ab_tests.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::ab_tests::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn ab_tests_list_goes_over_the_wire_as_documented() {
    support::json("ab_tests_list", |client| client.ab_tests().list());
}

#[test]
fn ab_tests_create_goes_over_the_wire_as_documented() {
    support::json(
        "ab_tests_create",
        |client| {
            client
                .ab_tests()
                .create(
                    CreateAbTest::new("wgt_xxxxx")
                        .name("CTA Button Colour Test")
                        .traffic_weight_b(50)
                        .auto_promote(true)
                        .variant_b_cta_text("Get Your Quote Now")
                        .variant_b_theme_color("#10b981"),
                )
        },
    );
}

#[test]
fn ab_tests_get_goes_over_the_wire_as_documented() {
    support::json("ab_tests_get", |client| client.ab_tests().get("abt_xxxxx"));
}

#[test]
fn ab_tests_update_goes_over_the_wire_as_documented() {
    support::json(
        "ab_tests_update",
        |client| client.ab_tests().update("abt_xxxxx", UpdateAbTest::new()),
    );
}

#[test]
fn ab_tests_delete_goes_over_the_wire_as_documented() {
    support::json("ab_tests_delete", |client| client.ab_tests().delete("abt_xxxxx"));
}

#[test]
fn ab_tests_promote_goes_over_the_wire_as_documented() {
    support::json(
        "ab_tests_promote",
        |client| {
            client
                .ab_tests()
                .promote(
                    PromoteAbTest::new()
                        .ab_test_id("example")
                        .winner_widget_id("example"),
                )
        },
    );
}

#[test]
fn ab_tests_get_assignment_goes_over_the_wire_as_documented() {
    support::json(
        "ab_tests_get_assignment",
        |client| client.ab_tests().get_assignment().credential("sb_pub_xxxxx"),
    );
}
