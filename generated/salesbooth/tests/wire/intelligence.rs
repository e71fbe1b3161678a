// Generated from specs/salesbooth/intelligence.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::deals::*;
use salesbooth_api::intelligence::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn intelligence_get_score_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_get_score",
        |client| client.intelligence().get_score("deal_abc123"),
    );
}

#[test]
fn intelligence_get_pricing_suggestion_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_get_pricing_suggestion",
        |client| client.intelligence().get_pricing_suggestion("deal_abc123"),
    );
}

#[test]
fn intelligence_get_risk_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_get_risk",
        |client| client.intelligence().get_risk("deal_abc123"),
    );
}

#[test]
fn intelligence_get_close_forecast_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_get_close_forecast",
        |client| client.intelligence().get_close_forecast("deal_abc123"),
    );
}

#[test]
fn intelligence_get_pipeline_forecast_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_get_pipeline_forecast",
        |client| {
            client
                .intelligence()
                .get_pipeline_forecast()
                .period(IntelligencePeriod::Days90)
        },
    );
}

#[test]
fn intelligence_get_win_probability_curve_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_get_win_probability_curve",
        |client| client.intelligence().get_win_probability_curve(),
    );
}

#[test]
fn intelligence_get_score_history_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_get_score_history",
        |client| client.intelligence().get_score_history("deal_abc123"),
    );
}

#[test]
fn intelligence_get_score_accuracy_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_get_score_accuracy",
        |client| client.intelligence().get_score_accuracy(),
    );
}

#[test]
fn intelligence_get_pricing_analysis_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_get_pricing_analysis",
        |client| client.intelligence().get_pricing_analysis(),
    );
}

#[test]
fn intelligence_update_config_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_update_config",
        |client| {
            client
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
                )
        },
    );
}

#[test]
fn intelligence_run_backtest_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_run_backtest",
        |client| {
            client
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
                )
        },
    );
}

#[test]
fn intelligence_list_pipeline_deals_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_list_pipeline_deals",
        |client| client.intelligence().list_pipeline_deals(DealStatus::InProgress),
    );
}

#[test]
fn intelligence_list_pricing_suggestions_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_list_pricing_suggestions",
        |client| client.intelligence().list_pricing_suggestions(),
    );
}

#[test]
fn intelligence_get_suggestion_analytics_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_get_suggestion_analytics",
        |client| client.intelligence().get_suggestion_analytics().days(90),
    );
}

#[test]
fn intelligence_get_counter_terms_goes_over_the_wire_as_documented() {
    support::json(
        "intelligence_get_counter_terms",
        |client| {
            client
                .intelligence()
                .get_counter_terms("deal_abc123")
                .current_terms("{\"discount_pct\":15,\"payment_terms\":\"net60\"}")
        },
    );
}
