// Generated from specs/salesbooth/intelligence.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::deals::*;
use salesbooth_api::intelligence::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn intelligence_get_score_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_get_score").await;
    let call = wire.client().intelligence().get_score("deal_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_get_pricing_suggestion_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_get_pricing_suggestion").await;
    let call = wire.client().intelligence().get_pricing_suggestion("deal_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_get_risk_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_get_risk").await;
    let call = wire.client().intelligence().get_risk("deal_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_get_close_forecast_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_get_close_forecast").await;
    let call = wire.client().intelligence().get_close_forecast("deal_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_get_pipeline_forecast_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_get_pipeline_forecast").await;
    let call = wire
        .client()
        .intelligence()
        .get_pipeline_forecast()
        .period(IntelligencePeriod::Days90);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_get_win_probability_curve_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_get_win_probability_curve").await;
    let call = wire.client().intelligence().get_win_probability_curve();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_get_score_history_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_get_score_history").await;
    let call = wire.client().intelligence().get_score_history("deal_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_get_score_accuracy_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_get_score_accuracy").await;
    let call = wire.client().intelligence().get_score_accuracy();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_get_pricing_analysis_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_get_pricing_analysis").await;
    let call = wire.client().intelligence().get_pricing_analysis();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_update_config_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_update_config").await;
    let call = wire
        .client()
        .intelligence()
        .update_config(
            UpdateIntelligenceConfig::new()
                .weights(
                    IntelligenceWeights::new()
                        .deal_size(0.2)
                        .customer_history(0.35)
                        .pipeline_stage(0.25)
                        .engagement(0.1)
                        .time_in_stage(0.1),
                )
                .thresholds(IntelligenceThresholds::new().good(72).fair(45)),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_run_backtest_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_run_backtest").await;
    let call = wire
        .client()
        .intelligence()
        .run_backtest(
            RunIntelligenceBacktest::new(
                IntelligenceWeights::new()
                    .deal_size(0.2)
                    .customer_history(0.35)
                    .pipeline_stage(0.25)
                    .engagement(0.1)
                    .time_in_stage(0.1),
            ),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_list_pipeline_deals_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_list_pipeline_deals").await;
    let call = wire.client().intelligence().list_pipeline_deals(DealStatus::InProgress);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_list_pricing_suggestions_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_list_pricing_suggestions").await;
    let call = wire.client().intelligence().list_pricing_suggestions();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_get_suggestion_analytics_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_get_suggestion_analytics").await;
    let call = wire.client().intelligence().get_suggestion_analytics().days(90);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_get_counter_terms_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_get_counter_terms").await;
    let call = wire
        .client()
        .intelligence()
        .get_counter_terms("deal_abc123")
        .current_terms("{\"discount_pct\":15,\"payment_terms\":\"net60\"}");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
