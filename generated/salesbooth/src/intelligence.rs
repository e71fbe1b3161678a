// Generated from specs/salesbooth/intelligence.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Scores, risks, forecasts and prices that a model suggests for deals.

use std::collections::BTreeMap;
use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Date, Engine, Envelope, Error, Method, Operation, Request, Timestamp, Untyped,
    Whole, body, both, call, open_enum, reply,
};

use crate::deals::DealStatus;

/// The operations of `intelligence`, reached as [`Client::intelligence`](crate::Client::intelligence).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Score a deal.
    ///
    /// The score runs from 0 to 100 and is a weighted sum. Without weights of your own, `customer_history` counts 30 %, `deal_size` 25 %, `pipeline_stage` 20 %, `engagement` 15 % and `time_in_stage` 10 %.
    ///
    /// `GET /intelligence?deal_id=…&type=score` · docs section “Intelligence”, documented. Safe to repeat. Scope: `deals:read`.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get_score(&self, deal_id: &str) -> Call<IntelligenceScore> {
        let mut request = Request::new(&GET_SCORE);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Suggest a price for a deal.
    ///
    /// `GET /intelligence?deal_id=…&type=pricing_suggestion` · docs section “Intelligence”, inferred (the page has lost the type; it is named after the method pricingSuggestion of the JavaScript SDK, as its others are). Safe to repeat. Scope: `deals:read`.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get_pricing_suggestion(
        &self,
        deal_id: &str,
    ) -> Call<IntelligencePricingSuggestion> {
        let mut request = Request::new(&GET_PRICING_SUGGESTION);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Assess the risk of a deal.
    ///
    /// `GET /intelligence?deal_id=…&type=risk` · docs section “Intelligence”, documented. Safe to repeat. Scope: `deals:read`.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get_risk(&self, deal_id: &str) -> Call<IntelligenceRisk> {
        let mut request = Request::new(&GET_RISK);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Forecast when a deal will close.
    ///
    /// `GET /intelligence?deal_id=…&type=close_forecast` · docs section “Intelligence”, inferred (the page has lost the address; the changelog names the type, and the deal_id is taken from the reply). Safe to repeat. Scope: `deals:read`.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get_close_forecast(&self, deal_id: &str) -> Call<IntelligenceCloseForecast> {
        let mut request = Request::new(&GET_CLOSE_FORECAST);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Forecast the revenue of all open deals.
    ///
    /// `GET /intelligence?type=pipeline_forecast` · docs section “Intelligence”, documented (the page has lost the address; the changelog names this type, and the reply fits it). Safe to repeat. Scope: `deals:read`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn get_pipeline_forecast(&self) -> GetPipelineForecastCall {
        let request = Request::new(&GET_PIPELINE_FORECAST);
        GetPipelineForecastCall(Call::json(self.0, request))
    }

    /// Compare scores with what was won.
    ///
    /// `GET /intelligence?type=win_probability_curve` · docs section “Intelligence”, documented (the page has lost the address; the changelog names this type, and the reply fits it). Safe to repeat. Scope: `deals:read`.
    pub fn get_win_probability_curve(&self) -> Call<IntelligenceWinCurve> {
        let request = Request::new(&GET_WIN_PROBABILITY_CURVE);
        Call::json(self.0, request)
    }

    /// List the earlier scores of a deal.
    ///
    /// `GET /intelligence?deal_id=…&type=score_history` · docs section “Intelligence”, documented (the page has lost the address; the changelog names this type, and the table of its parameters fits it). Safe to repeat. Scope: `deals:read`.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get_score_history(&self, deal_id: &str) -> GetScoreHistoryCall {
        let mut request = Request::new(&GET_SCORE_HISTORY);
        request.require("deal_id", deal_id);
        GetScoreHistoryCall(Call::json(self.0, request))
    }

    /// Measure the accuracy of scores.
    ///
    /// `GET /intelligence?type=score_accuracy` · docs section “Intelligence”, documented (the page has lost the address; the changelog names this type, and the reply fits it). Safe to repeat. Scope: `deals:read`.
    pub fn get_score_accuracy(&self) -> Call<IntelligenceAccuracy> {
        let request = Request::new(&GET_SCORE_ACCURACY);
        Call::json(self.0, request)
    }

    /// Analyse prices.
    ///
    /// `GET /intelligence?type=pricing` · docs section “Intelligence”, documented. Safe to repeat. Scope: `deals:read`.
    pub fn get_pricing_analysis(&self) -> Call<Untyped> {
        let request = Request::new(&GET_PRICING_ANALYSIS);
        Call::json(self.0, request)
    }

    /// Set the weights and thresholds of the scores.
    ///
    /// The weights have to sum to 1.0.
    ///
    /// `PATCH /intelligence?type=config` · docs section “Intelligence”, documented. Sent once. Scope: `deals:read`, `intelligence:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the settings as they are sent.
    pub fn update_config(
        &self,
        body: UpdateIntelligenceConfig,
    ) -> Call<IntelligenceConfig> {
        let mut request = Request::new(&UPDATE_CONFIG);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Try weights on past deals.
    ///
    /// The weights are tried only; `intelligence_update_config` sets them. They have to sum to 1.0.
    ///
    /// `POST /intelligence?type=backtest` · docs section “Intelligence”, documented. Sent once. Scope: `deals:read`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn run_backtest(
        &self,
        body: impl Into<RunIntelligenceBacktest>,
    ) -> Call<IntelligenceBacktest> {
        let mut request = Request::new(&RUN_BACKTEST);
        request.json(&Into::<RunIntelligenceBacktest>::into(body));
        Call::json(self.0, request)
    }

    /// List the scored deals of a stage.
    ///
    /// `GET /intelligence?stage=…&type=pipeline_deals` · docs section “Intelligence”, documented. Safe to repeat. Scope: `deals:read`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn list_pipeline_deals(
        &self,
        stage: impl Into<DealStatus>,
    ) -> Call<IntelligencePipelineDealList> {
        let mut request = Request::new(&LIST_PIPELINE_DEALS);
        request.require("stage", &Into::<DealStatus>::into(stage));
        Call::json(self.0, request)
    }

    /// Suggest discounts for open deals.
    ///
    /// `GET /intelligence?type=pricing_suggestions_bulk` · docs section “Intelligence”, documented. Safe to repeat. Scope: `deals:read`.
    pub fn list_pricing_suggestions(&self) -> Call<IntelligenceDiscountList> {
        let request = Request::new(&LIST_PRICING_SUGGESTIONS);
        Call::json(self.0, request)
    }

    /// Count which suggestions were taken.
    ///
    /// `GET /intelligence?type=suggestion_analytics` · docs section “Intelligence”, documented. Safe to repeat. Scope: `deals:read`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn get_suggestion_analytics(&self) -> GetSuggestionAnalyticsCall {
        let request = Request::new(&GET_SUGGESTION_ANALYTICS);
        GetSuggestionAnalyticsCall(Call::json(self.0, request))
    }

    /// Suggest an answer to a buyer's terms.
    ///
    /// `GET /intelligence?deal_id=…&type=counter_terms` · docs section “Intelligence”, documented. Safe to repeat. Scope: `deals:read`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get_counter_terms(&self, deal_id: &str) -> GetCounterTermsCall {
        let mut request = Request::new(&GET_COUNTER_TERMS);
        request.require("deal_id", deal_id);
        GetCounterTermsCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::get_pipeline_forecast`], with its optional parameters.
    pub struct GetPipelineForecastCall -> IntelligencePipelineForecast {
        query {
            /// How far to look ahead; `all` when left out.
            period: IntelligencePeriod = "period",
        }
    }
}

call! {
    /// The call of [`Operations::get_score_history`], with its optional parameters.
    pub struct GetScoreHistoryCall -> IntelligenceScoreHistory {
        query {
            /// Most scores to return; 20 when left out.
            limit: Whole = "limit",
        }
    }
}

call! {
    /// The call of [`Operations::get_suggestion_analytics`], with its optional parameters.
    pub struct GetSuggestionAnalyticsCall -> IntelligenceSuggestionAnalytics {
        query {
            /// Days to look back, 7 to 365; 90 when left out.
            days: Whole = "days",
        }
    }
}

call! {
    /// The call of [`Operations::get_counter_terms`], with its optional parameters.
    pub struct GetCounterTermsCall -> IntelligenceCounterTerms {
        query {
            /// The buyer's terms as a JSON object in text. When omitted, suggestions start from the current state of the deal.
            current_terms: String = "current_terms",
        }
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET_SCORE, &GET_PRICING_SUGGESTION, &GET_RISK, &GET_CLOSE_FORECAST, &GET_PIPELINE_FORECAST, &GET_WIN_PROBABILITY_CURVE, &GET_SCORE_HISTORY, &GET_SCORE_ACCURACY, &GET_PRICING_ANALYSIS, &UPDATE_CONFIG, &RUN_BACKTEST, &LIST_PIPELINE_DEALS, &LIST_PRICING_SUGGESTIONS, &GET_SUGGESTION_ANALYTICS, &GET_COUNTER_TERMS];

static GET_SCORE: Operation = Operation::new("intelligence_get_score", "intelligence", Method::Get, "/intelligence")
    .query(&[("type", "score")])
    .query_selectors(&["stage"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_PRICING_SUGGESTION: Operation = Operation::new("intelligence_get_pricing_suggestion", "intelligence", Method::Get, "/intelligence")
    .query(&[("type", "pricing_suggestion")])
    .query_selectors(&["stage"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_RISK: Operation = Operation::new("intelligence_get_risk", "intelligence", Method::Get, "/intelligence")
    .query(&[("type", "risk")])
    .query_selectors(&["stage"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_CLOSE_FORECAST: Operation = Operation::new("intelligence_get_close_forecast", "intelligence", Method::Get, "/intelligence")
    .query(&[("type", "close_forecast")])
    .query_selectors(&["stage"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_PIPELINE_FORECAST: Operation = Operation::new("intelligence_get_pipeline_forecast", "intelligence", Method::Get, "/intelligence")
    .query(&[("type", "pipeline_forecast")])
    .query_selectors(&["deal_id", "stage"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_WIN_PROBABILITY_CURVE: Operation = Operation::new("intelligence_get_win_probability_curve", "intelligence", Method::Get, "/intelligence")
    .query(&[("type", "win_probability_curve")])
    .query_selectors(&["deal_id", "stage"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_SCORE_HISTORY: Operation = Operation::new("intelligence_get_score_history", "intelligence", Method::Get, "/intelligence")
    .query(&[("type", "score_history")])
    .query_selectors(&["stage"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_SCORE_ACCURACY: Operation = Operation::new("intelligence_get_score_accuracy", "intelligence", Method::Get, "/intelligence")
    .query(&[("type", "score_accuracy")])
    .query_selectors(&["deal_id", "stage"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_PRICING_ANALYSIS: Operation = Operation::new("intelligence_get_pricing_analysis", "intelligence", Method::Get, "/intelligence")
    .query(&[("type", "pricing")])
    .query_selectors(&["deal_id", "stage"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static UPDATE_CONFIG: Operation = Operation::new("intelligence_update_config", "intelligence", Method::Patch, "/intelligence")
    .query(&[("type", "config")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static RUN_BACKTEST: Operation = Operation::new("intelligence_run_backtest", "intelligence", Method::Post, "/intelligence")
    .query(&[("type", "backtest")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static LIST_PIPELINE_DEALS: Operation = Operation::new("intelligence_list_pipeline_deals", "intelligence", Method::Get, "/intelligence")
    .query(&[("type", "pipeline_deals")])
    .query_selectors(&["deal_id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static LIST_PRICING_SUGGESTIONS: Operation = Operation::new("intelligence_list_pricing_suggestions", "intelligence", Method::Get, "/intelligence")
    .query(&[("type", "pricing_suggestions_bulk")])
    .query_selectors(&["deal_id", "stage"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_SUGGESTION_ANALYTICS: Operation = Operation::new("intelligence_get_suggestion_analytics", "intelligence", Method::Get, "/intelligence")
    .query(&[("type", "suggestion_analytics")])
    .query_selectors(&["deal_id", "stage"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_COUNTER_TERMS: Operation = Operation::new("intelligence_get_counter_terms", "intelligence", Method::Get, "/intelligence")
    .query(&[("type", "counter_terms")])
    .query_selectors(&["stage"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

open_enum! {
    /// How far a forecast looks ahead, in days.
    pub enum IntelligencePeriod {
        /// `30d`
        Days30 = "30d",
        /// `60d`
        Days60 = "60d",
        /// `90d`
        Days90 = "90d",
        /// `all`
        All = "all",
    }
}

both! {
    /// How much each factor counts; together 1.0.
    pub struct IntelligenceWeights {
        optional {
            /// Weight of the size of the deal, from 0 to 1.
            deal_size: f64 = "deal_size",
            /// Weight of the history of the customer, from 0 to 1.
            customer_history: f64 = "customer_history",
            /// Weight of the stage of the deal, from 0 to 1.
            pipeline_stage: f64 = "pipeline_stage",
            /// Weight of engagement, from 0 to 1.
            engagement: f64 = "engagement",
            /// Weight of the time spent in the stage, from 0 to 1.
            time_in_stage: f64 = "time_in_stage",
        }
    }
}

reply! {
    /// The score of a deal.
    pub struct IntelligenceScore {
        /// `deal_id`
        deal_id: Option<String> = "deal_id",
        /// From 0 to 100.
        score: Option<i64> = "score",
        /// How sure the model is, as `high` or `medium`.
        confidence: Option<String> = "confidence",
        /// The score in a word, as `Good`.
        label: Option<String> = "label",
        /// What a score is made of.
        factors: Option<IntelligenceFactors> = "factors",
        /// What would raise the score.
        recommendations: Vec<IntelligenceRecommendation> = "recommendations",
        /// Empty in the sample; the form is unknown.
        risk_flags: Vec<Untyped> = "risk_flags",
        /// When the score was computed.
        scored_at: Option<Timestamp> = "scored_at",
    }
}

impl IntelligenceScore {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligenceScore", &["deal_id"]))
    }
}

reply! {
    /// What a score is made of.
    pub struct IntelligenceFactors {
        /// One part of a score.
        deal_size: Option<IntelligenceFactor> = "deal_size",
        /// One part of a score.
        customer_history: Option<IntelligenceFactor> = "customer_history",
        /// One part of a score.
        pipeline_stage: Option<IntelligenceFactor> = "pipeline_stage",
        /// One part of a score.
        engagement: Option<IntelligenceFactor> = "engagement",
        /// One part of a score.
        time_in_stage: Option<IntelligenceFactor> = "time_in_stage",
    }
}

reply! {
    /// One part of a score.
    pub struct IntelligenceFactor {
        /// From 0 to 100.
        score: Option<f64> = "score",
        /// How much it counts, from 0 to 1.
        weight: Option<f64> = "weight",
        /// Score times weight.
        contribution: Option<f64> = "contribution",
    }
}

reply! {
    /// What would raise a score.
    pub struct IntelligenceRecommendation {
        /// As `discount`.
        kind: Option<String> = "type",
        /// How much; of a discount, in percent.
        amount: Option<Amount> = "amount",
        /// Why.
        rationale: Option<String> = "rationale",
    }
}

reply! {
    /// A better price for a deal.
    pub struct IntelligencePricingSuggestion {
        /// `deal_id`
        deal_id: Option<String> = "deal_id",
        /// The suggested price; no currency is given.
        suggested_price: Option<Amount> = "suggested_price",
        /// The present price; no currency is given.
        current_price: Option<Amount> = "current_price",
        /// How sure the model is, as `high` or `medium`.
        confidence: Option<String> = "confidence",
        /// Why.
        rationale: Option<String> = "rationale",
        /// How many deals it was learned from.
        comparable_deals: Option<i64> = "comparable_deals",
        /// The chance to win at the suggested price, from 0 to 1.
        win_rate_at_suggested: Option<f64> = "win_rate_at_suggested",
        /// The chance to win at the price of now, from 0 to 1.
        win_rate_at_current: Option<f64> = "win_rate_at_current",
    }
}

impl IntelligencePricingSuggestion {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligencePricingSuggestion", &["deal_id"]))
    }
}

reply! {
    /// The risk of a deal.
    pub struct IntelligenceRisk {
        /// `deal_id`
        deal_id: Option<String> = "deal_id",
        /// The risk in a word; the docs show `medium` and `high`.
        overall_risk: Option<String> = "overall_risk",
        /// The risk as a number, 42 with a medium risk; the scale is not documented.
        risk_score: Option<i64> = "risk_score",
        /// The causes of the risk.
        factors: Vec<IntelligenceRiskFactor> = "factors",
        /// How likely the customer is lost, from 0 to 1.
        churn_probability: Option<f64> = "churn_probability",
        /// When the risk was assessed.
        assessed_at: Option<Timestamp> = "assessed_at",
    }
}

impl IntelligenceRisk {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligenceRisk", &["deal_id"]))
    }
}

reply! {
    /// One cause of a risk.
    pub struct IntelligenceRiskFactor {
        /// As `time_in_stage`.
        factor: Option<String> = "factor",
        /// As `low`, `high`.
        severity: Option<String> = "severity",
        /// What was seen.
        description: Option<String> = "description",
        /// What to do about it; null when nothing is suggested.
        mitigation: Option<String> = "mitigation",
    }
}

reply! {
    /// When a deal is likely to close.
    pub struct IntelligenceCloseForecast {
        /// `deal_id`
        deal_id: Option<String> = "deal_id",
        /// The day on which the deal is expected to close.
        predicted_close_date: Option<Date> = "predicted_close_date",
        /// Days by which a deal has closed with some likelihood.
        confidence_interval: Option<IntelligenceCloseInterval> = "confidence_interval",
        /// How likely it closes within 30 days, from 0 to 1.
        close_probability_30d: Option<f64> = "close_probability_30d",
        /// How likely it closes within 60 days, from 0 to 1.
        close_probability_60d: Option<f64> = "close_probability_60d",
        /// How the model was made.
        methodology: Option<String> = "methodology",
    }
}

impl IntelligenceCloseForecast {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligenceCloseForecast", &["deal_id"]))
    }
}

reply! {
    /// Days by which a deal has closed with some likelihood.
    pub struct IntelligenceCloseInterval {
        /// With 25 %.
        p25: Option<Date> = "p25",
        /// With 50 %.
        p50: Option<Date> = "p50",
        /// With 75 %.
        p75: Option<Date> = "p75",
    }
}

reply! {
    /// What the open deals are likely to bring.
    pub struct IntelligencePipelineForecast {
        /// How far a forecast looks ahead, in days.
        period: Option<IntelligencePeriod> = "period",
        /// All open deals together.
        forecast_revenue: Option<Amount> = "forecast_revenue",
        /// The same by the likelihood of each.
        weighted_pipeline: Option<Amount> = "weighted_pipeline",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// The parts by the status of the deals.
        by_stage: BTreeMap<String, IntelligenceStageForecast> = "by_stage",
        /// When the forecast was made.
        generated_at: Option<Timestamp> = "generated_at",
    }
}

reply! {
    /// What the deals of one stage are likely to bring.
    pub struct IntelligenceStageForecast {
        /// How many deals.
        count: Option<i64> = "count",
        /// The deals together.
        total_value: Option<Amount> = "total_value",
        /// The same by the likelihood of each.
        weighted: Option<Amount> = "weighted",
    }
}

reply! {
    /// How often deals were won, by their score.
    pub struct IntelligenceWinCurve {
        /// The deals by range of score.
        buckets: Vec<IntelligenceWinBucket> = "buckets",
        /// How far scores and wins lie apart.
        calibration_error: Option<f64> = "calibration_error",
        /// Number of deals in all ranges.
        total_deals: Option<i64> = "total_deals",
    }
}

reply! {
    /// The deals of one range of scores.
    pub struct IntelligenceWinBucket {
        /// As `21-40`.
        score_range: Option<String> = "score_range",
        /// Average score of the deals in the range.
        avg_score: Option<f64> = "avg_score",
        /// The part that was won, from 0 to 1.
        win_rate: Option<f64> = "win_rate",
        /// How many deals.
        sample_size: Option<i64> = "sample_size",
    }
}

reply! {
    /// Earlier scores of a deal.
    pub struct IntelligenceScoreHistory {
        /// `deal_id`
        deal_id: Option<String> = "deal_id",
        /// The scores, oldest first in the sample.
        history: Vec<IntelligenceScoreSnapshot> = "history",
    }
}

impl IntelligenceScoreHistory {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligenceScoreHistory", &["deal_id"]))
    }
}

reply! {
    /// A score at some time.
    pub struct IntelligenceScoreSnapshot {
        /// From 0 to 100.
        score: Option<i64> = "score",
        /// When the score was computed.
        scored_at: Option<Timestamp> = "scored_at",
        /// What made it change, as `item_added`.
        trigger: Option<String> = "trigger",
    }
}

reply! {
    /// How accurate scores were.
    pub struct IntelligenceAccuracy {
        /// The part that was right, from 0 to 1.
        accuracy: Option<f64> = "accuracy",
        /// The mean squared error; less is better.
        brier_score: Option<f64> = "brier_score",
        /// Number of deals that were compared.
        deals_analyzed: Option<i64> = "deals_analyzed",
        /// How much each factor counts; together 1.0.
        current_weights: Option<IntelligenceWeights> = "current_weights",
        /// How much each factor counts; together 1.0.
        suggested_weights: Option<IntelligenceWeights> = "suggested_weights",
        /// What the suggested weights would add to the accuracy.
        estimated_accuracy_improvement: Option<f64> = "estimated_accuracy_improvement",
    }
}

reply! {
    /// How other weights would have done.
    pub struct IntelligenceBacktest {
        /// The part that would have been right, from 0 to 1.
        proposed_accuracy: Option<f64> = "proposed_accuracy",
        /// The part that was right, from 0 to 1.
        current_accuracy: Option<f64> = "current_accuracy",
        /// The difference of the two.
        improvement: Option<f64> = "improvement",
        /// Number of past deals that were used.
        deals_tested: Option<i64> = "deals_tested",
        /// The stages that would gain most.
        top_gains: Vec<IntelligenceBacktestGain> = "top_gains",
    }
}

reply! {
    /// Where other weights would have helped most.
    pub struct IntelligenceBacktestGain {
        /// Where a deal stands: the names of every list on the page, which do not agree. The first nine are the filter's; `open`, `negotiating`, `accepted` and `signed` are the state machine's, `active` is from a sample.
        stage: Option<DealStatus> = "stage",
        /// What the accuracy would gain there.
        accuracy_delta: Option<f64> = "accuracy_delta",
    }
}

reply! {
    /// The deals of a stage.
    pub struct IntelligencePipelineDealList {
        /// Where a deal stands: the names of every list on the page, which do not agree. The first nine are the filter's; `open`, `negotiating`, `accepted` and `signed` are the state machine's, `active` is from a sample.
        stage: Option<DealStatus> = "stage",
        /// How many deals.
        count: Option<i64> = "count",
        /// The deals with their scores.
        deals: Vec<IntelligencePipelineDeal> = "deals",
    }
}

reply! {
    /// A deal with its score.
    pub struct IntelligencePipelineDeal {
        /// `deal_id`
        deal_id: Option<String> = "deal_id",
        /// `title`
        title: Option<String> = "title",
        /// Total of the deal; no currency is given.
        total: Option<Amount> = "total",
        /// Where a deal stands: the names of every list on the page, which do not agree. The first nine are the filter's; `open`, `negotiating`, `accepted` and `signed` are the state machine's, `active` is from a sample.
        status: Option<DealStatus> = "status",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// `customer_name`
        customer_name: Option<String> = "customer_name",
        /// From 0 to 100.
        score: Option<i64> = "score",
        /// The chance to win, from 0 to 1.
        win_probability: Option<f64> = "win_probability",
        /// Days since the last change of the deal.
        days_since_update: Option<i64> = "days_since_update",
    }
}

impl IntelligencePipelineDeal {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligencePipelineDeal", &["deal_id"]))
    }
}

reply! {
    /// Suggested discounts.
    pub struct IntelligenceDiscountList {
        /// How many suggestions.
        count: Option<i64> = "count",
        /// One suggestion for each deal.
        suggestions: Vec<IntelligenceDiscount> = "suggestions",
    }
}

reply! {
    /// A discount that would help a deal.
    pub struct IntelligenceDiscount {
        /// `deal_id`
        deal_id: Option<String> = "deal_id",
        /// `title`
        title: Option<String> = "title",
        /// Total of the deal, in `currency`.
        total: Option<Amount> = "total",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// The product whose won deals the suggestion is based on.
        product_name: Option<String> = "product_name",
        /// In percent.
        current_discount: Option<Amount> = "current_discount",
        /// In percent.
        suggested_discount: Option<Amount> = "suggested_discount",
        /// What won deals of this kind were given, in percent.
        avg_winning_discount: Option<Amount> = "avg_winning_discount",
        /// The chance to win, from 0 to 1.
        win_probability: Option<f64> = "win_probability",
        /// What the discount would add to the chance.
        probability_lift: Option<f64> = "probability_lift",
        /// From 0 to 100.
        score: Option<i64> = "score",
        /// Why the discount is suggested.
        reason: Option<String> = "reason",
    }
}

impl IntelligenceDiscount {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligenceDiscount", &["deal_id"]))
    }
}

reply! {
    /// What became of suggestions.
    pub struct IntelligenceSuggestionAnalytics {
        /// Days looked back.
        period_days: Option<i64> = "period_days",
        /// Number of suggestions in the period.
        total_suggestions: Option<i64> = "total_suggestions",
        /// Number of accepted suggestions.
        accepted: Option<i64> = "accepted",
        /// Number of rejected suggestions.
        rejected: Option<i64> = "rejected",
        /// Number of suggestions without a decision.
        pending: Option<i64> = "pending",
        /// The part of the answered ones that was accepted, from 0 to 1.
        acceptance_rate: Option<f64> = "acceptance_rate",
        /// The parts by the kind of suggestion.
        by_type: BTreeMap<String, IntelligenceSuggestionCount> = "by_type",
        /// How deals ended, by what was done with suggestions.
        outcome_impact: Option<IntelligenceSuggestionImpact> = "outcome_impact",
    }
}

reply! {
    /// What became of one kind of suggestions.
    pub struct IntelligenceSuggestionCount {
        /// Number of suggestions of this kind.
        total: Option<i64> = "total",
        /// Number of accepted suggestions of this kind.
        accepted: Option<i64> = "accepted",
        /// The part that was accepted, from 0 to 1.
        acceptance_rate: Option<f64> = "acceptance_rate",
    }
}

reply! {
    /// How deals ended, by what was done with suggestions.
    pub struct IntelligenceSuggestionImpact {
        /// The part that was won where suggestions were accepted, from 0 to 1.
        accepted_deal_win_rate: Option<f64> = "accepted_deal_win_rate",
        /// The part that was won where they were rejected, from 0 to 1.
        rejected_deal_win_rate: Option<f64> = "rejected_deal_win_rate",
    }
}

reply! {
    /// What to offer a buyer.
    pub struct IntelligenceCounterTerms {
        /// `deal_id`
        deal_id: Option<String> = "deal_id",
        /// One counter-offer for each term.
        counter_terms: Vec<IntelligenceCounterTerm> = "counter_terms",
        /// The chance to win with these terms, from 0 to 1.
        win_probability_if_accepted: Option<f64> = "win_probability_if_accepted",
        /// When the terms were suggested.
        generated_at: Option<Timestamp> = "generated_at",
    }
}

impl IntelligenceCounterTerms {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligenceCounterTerms", &["deal_id"]))
    }
}

reply! {
    /// What to offer for one of the terms.
    pub struct IntelligenceCounterTerm {
        /// The term, as `discount_pct`.
        field: Option<String> = "field",
        /// What the buyer wants; a number or a text, as the term is.
        buyer_proposed: Option<Untyped> = "buyer_proposed",
        /// What to offer instead; a number or a text, as the term is.
        counter_offer: Option<Untyped> = "counter_offer",
        /// Why.
        rationale: Option<String> = "rationale",
    }
}

body! {
    /// How scores are made from now on.
    pub struct UpdateIntelligenceConfig {
        optional {
            /// How much each factor counts; together 1.0.
            weights: IntelligenceWeights = "weights",
            /// From which score on a deal has which label.
            thresholds: IntelligenceThresholds = "thresholds",
        }
    }
}

reply! {
    /// How scores are made.
    pub struct IntelligenceConfig {
        /// How much each factor counts; together 1.0.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        weights: Option<IntelligenceWeights> = "weights" inferred,
        /// From which score on a deal has which label.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        thresholds: Option<IntelligenceThresholds> = "thresholds" inferred,
    }
}

both! {
    /// The lowest scores of the labels. All below `fair` is poor.
    pub struct IntelligenceThresholds {
        optional {
            /// Lowest score with the label good; 70 unless set. Default: `70`.
            good: Whole = "good",
            /// Lowest score with the label fair; 40 unless set. Default: `40`.
            fair: Whole = "fair",
            /// The page gives it no default; everything below `fair` is poor.
            ///
            /// Inferred: named in the table; no sample sends it.
            poor: Whole = "poor",
        }
    }
}

body! {
    /// Weights to be tried.
    pub struct RunIntelligenceBacktest {
        required {
            /// How much each factor counts; together 1.0.
            weights: IntelligenceWeights = "weights",
        }
    }
}
