// Generated from specs/salesbooth/site_suggestions.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::site_suggestions::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn site_suggestions_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_suggestions_list").await;
    let call = wire
        .client()
        .site_suggestions()
        .list()
        .site_id("site_xxxxx")
        .status(SiteSuggestionStatus::Pending);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_suggestions_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_suggestions_get").await;
    let call = wire.client().site_suggestions().get("sugg_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_suggestions_get_insights_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_suggestions_get_insights").await;
    let call = wire.client().site_suggestions().get_insights();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_suggestions_get_health_score_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_suggestions_get_health_score").await;
    let call = wire.client().site_suggestions().get_health_score("site_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_suggestions_accept_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_suggestions_accept").await;
    let call = wire.client().site_suggestions().accept("sugg_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_suggestions_reject_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_suggestions_reject").await;
    let call = wire.client().site_suggestions().reject("sugg_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_suggestions_roll_back_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_suggestions_roll_back").await;
    let call = wire.client().site_suggestions().roll_back("sugg_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_suggestions_decide_many_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_suggestions_decide_many").await;
    let call = wire
        .client()
        .site_suggestions()
        .decide_many()
        .body(
            DecideManySiteSuggestions::new()
                .suggestion_ids(["sugg_aaa", "sugg_bbb"])
                .batch_action(SiteSuggestionBatchAction::Accept),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_suggestions_set_settings_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_suggestions_set_settings").await;
    let call = wire
        .client()
        .site_suggestions()
        .set_settings(Untyped::from(serde_json::json!({ "action" : "settings" })));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_suggestions_analyze_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_suggestions_analyze").await;
    let call = wire
        .client()
        .site_suggestions()
        .analyze()
        .body(Untyped::from(serde_json::json!({ "action" : "analyze" })));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_suggestions_export_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_suggestions_export").await;
    let call = wire
        .client()
        .site_suggestions()
        .export()
        .body(Untyped::from(serde_json::json!({ "action" : "export" })));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn site_suggestions_start_ab_test_goes_over_the_wire_as_documented() {
    let wire = Wire::start("site_suggestions_start_ab_test").await;
    let call = wire
        .client()
        .site_suggestions()
        .start_ab_test()
        .body(Untyped::from(serde_json::json!({ "action" : "ab_test" })));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
