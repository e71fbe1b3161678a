// Generated from specs/salesbooth/intelligence.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::intelligence::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn intelligence_score_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_score").await;
    let call = wire.client().intelligence().score("deal_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_pricing_suggestion_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_pricing_suggestion").await;
    let call = wire.client().intelligence().pricing_suggestion("deal_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_risk_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_risk").await;
    let call = wire.client().intelligence().risk("deal_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_close_forecast_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_close_forecast").await;
    let call = wire.client().intelligence().close_forecast("deal_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_pipeline_forecast_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_pipeline_forecast").await;
    let call = wire
        .client()
        .intelligence()
        .pipeline_forecast()
        .period(IntelligencePeriod::V90d);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_win_probability_curve_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_win_probability_curve").await;
    let call = wire.client().intelligence().win_probability_curve();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_score_history_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_score_history").await;
    let call = wire.client().intelligence().score_history("deal_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_score_accuracy_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_score_accuracy").await;
    let call = wire.client().intelligence().score_accuracy();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_pricing_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_pricing").await;
    let call = wire.client().intelligence().pricing();
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
async fn intelligence_backtest_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_backtest").await;
    let call = wire
        .client()
        .intelligence()
        .backtest(
            BacktestIntelligence::new(
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
async fn intelligence_pipeline_deals_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_pipeline_deals").await;
    let call = wire
        .client()
        .intelligence()
        .pipeline_deals(IntelligenceStage::InProgress);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_pricing_suggestions_bulk_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_pricing_suggestions_bulk").await;
    let call = wire.client().intelligence().pricing_suggestions_bulk();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_suggestion_analytics_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_suggestion_analytics").await;
    let call = wire.client().intelligence().suggestion_analytics().days(90);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn intelligence_counter_terms_goes_over_the_wire_as_documented() {
    let wire = Wire::start("intelligence_counter_terms").await;
    let call = wire
        .client()
        .intelligence()
        .counter_terms("deal_abc123")
        .current_terms("{\"discount_pct\":15,\"payment_terms\":\"net60\"}");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
