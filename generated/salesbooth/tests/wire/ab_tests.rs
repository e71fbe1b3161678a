// Generated from specs/salesbooth/ab_tests.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::ab_tests::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn ab_tests_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("ab_tests_list").await;
    let call = wire.client().ab_tests().list();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn ab_tests_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("ab_tests_create").await;
    let call = wire
        .client()
        .ab_tests()
        .create(
            CreateAbTest::new("wgt_xxxxx")
                .name("CTA Button Colour Test")
                .traffic_weight_b(50)
                .auto_promote(true)
                .variant_b_cta_text("Get Your Quote Now")
                .variant_b_theme_color("#10b981"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn ab_tests_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("ab_tests_get").await;
    let call = wire.client().ab_tests().get("abt_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn ab_tests_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("ab_tests_update").await;
    let call = wire.client().ab_tests().update("abt_xxxxx", UpdateAbTest::new());
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn ab_tests_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("ab_tests_delete").await;
    let call = wire.client().ab_tests().delete("abt_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn ab_tests_promote_goes_over_the_wire_as_documented() {
    let wire = Wire::start("ab_tests_promote").await;
    let call = wire
        .client()
        .ab_tests()
        .promote(PromoteAbTest::new().ab_test_id("example").winner_widget_id("example"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn ab_tests_get_assignment_goes_over_the_wire_as_documented() {
    let wire = Wire::start("ab_tests_get_assignment").await;
    let call = wire.client().ab_tests().get_assignment().credential("sb_pub_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
