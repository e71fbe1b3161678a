// Generated from specs/salesbooth/intelligence.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Scores, risks, forecasts and prices that a model suggests for deals.

use std::collections::BTreeMap;
use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Date, Engine, Envelope, Error, Method, Operation, Request, Timestamp, Untyped,
    Whole, body, both, call, open_enum, reply,
};

use crate::OperationCall;
use crate::deals::DealStatus;

/// The operations of `intelligence`, reached as [`Client::intelligence`](crate::Client::intelligence).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Score a deal.
    ///
    /// The score runs from 0 to 100 and is a weighted sum. Without weights of your own, `customer_history` counts 30 %, `deal_size` 25 %, `pipeline_stage` 20 %, `engagement` 15 % and `time_in_stage` 10 %.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let intelligence_score = client.intelligence().get_score("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /intelligence?deal_id=…&type=score`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, such as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Intelligence”.
    #[inline]
    pub fn get_score(&self, deal_id: &str) -> Call<IntelligenceScore> {
        let mut request = Request::new(&GET_SCORE);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Suggest a price for a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.intelligence().get_pricing_suggestion("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /intelligence?deal_id=…&type=pricing_suggestion`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, such as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Intelligence”. Inferred: the page has lost the type; it is named after the method pricingSuggestion of the JavaScript SDK, as its others are.
    #[inline]
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let intelligence_risk = client.intelligence().get_risk("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /intelligence?deal_id=…&type=risk`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, such as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Intelligence”.
    #[inline]
    pub fn get_risk(&self, deal_id: &str) -> Call<IntelligenceRisk> {
        let mut request = Request::new(&GET_RISK);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Forecast when a deal will close.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.intelligence().get_close_forecast("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /intelligence?deal_id=…&type=close_forecast`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, such as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Intelligence”. Inferred: the page has lost the address; the changelog names the type, and the deal_id is taken from the reply.
    #[inline]
    pub fn get_close_forecast(&self, deal_id: &str) -> Call<IntelligenceCloseForecast> {
        let mut request = Request::new(&GET_CLOSE_FORECAST);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Forecast the revenue of all open deals.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::intelligence::IntelligencePeriod;
    ///
    /// let reply = client
    ///     .intelligence()
    ///     .get_pipeline_forecast()
    ///     .period(IntelligencePeriod::Days90)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /intelligence?type=pipeline_forecast`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// Optional: `.period(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Intelligence”.
    #[inline]
    pub fn get_pipeline_forecast(&self) -> GetPipelineForecastCall {
        let request = Request::new(&GET_PIPELINE_FORECAST);
        OperationCall(Call::json(self.0, request))
    }

    /// Compare scores with the deals that were won.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let intelligence_win_curve = client
    ///     .intelligence()
    ///     .get_win_probability_curve()
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /intelligence?type=win_probability_curve`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// Source: docs section “Intelligence”.
    #[inline]
    pub fn get_win_probability_curve(&self) -> Call<IntelligenceWinCurve> {
        let request = Request::new(&GET_WIN_PROBABILITY_CURVE);
        Call::json(self.0, request)
    }

    /// List the earlier scores of a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.intelligence().get_score_history("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /intelligence?deal_id=…&type=score_history`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, such as `deal_abc123`.
    ///
    /// Optional: `.limit(..)`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Intelligence”.
    #[inline]
    pub fn get_score_history(&self, deal_id: &str) -> GetScoreHistoryCall {
        let mut request = Request::new(&GET_SCORE_HISTORY);
        request.require("deal_id", deal_id);
        OperationCall(Call::json(self.0, request))
    }

    /// Measure the accuracy of scores.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let intelligence_accuracy = client.intelligence().get_score_accuracy().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /intelligence?type=score_accuracy`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// Source: docs section “Intelligence”.
    #[inline]
    pub fn get_score_accuracy(&self) -> Call<IntelligenceAccuracy> {
        let request = Request::new(&GET_SCORE_ACCURACY);
        Call::json(self.0, request)
    }

    /// Analyse prices.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.intelligence().get_pricing_analysis().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /intelligence?type=pricing`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// Source: docs section “Intelligence”.
    #[inline]
    pub fn get_pricing_analysis(&self) -> Call<Untyped> {
        let request = Request::new(&GET_PRICING_ANALYSIS);
        Call::json(self.0, request)
    }

    /// Set the weights and thresholds of the scores.
    ///
    /// The weights have to sum to 1.0.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::intelligence::{
    ///     IntelligenceThresholds, IntelligenceWeights, UpdateIntelligenceConfig,
    /// };
    ///
    /// let body = UpdateIntelligenceConfig::new()
    ///     .weights(
    ///         IntelligenceWeights::new()
    ///             .deal_size(0.2)
    ///             .customer_history(0.35)
    ///             .pipeline_stage(0.25)
    ///             .engagement(0.1)
    ///             .time_in_stage(0.1),
    ///     )
    ///     .thresholds(IntelligenceThresholds::new().good(72).fair(45));
    /// let intelligence_config = client.intelligence().update_config(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /intelligence?type=config`. Not retried once the API may have received it. Scope: `deals:read`, `intelligence:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Intelligence”. The reply's form is inferred: the page shows no reply; taken to be the settings as they are sent.
    #[inline]
    pub fn update_config(
        &self,
        body: UpdateIntelligenceConfig,
    ) -> Call<IntelligenceConfig> {
        let mut request = Request::new(&UPDATE_CONFIG);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Simulate weights on past deals.
    ///
    /// The weights are tried only; [`intelligence().update_config`](Operations::update_config) sets them. They have to sum to 1.0.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::intelligence::IntelligenceWeights;
    ///
    /// let intelligence_backtest = client
    ///     .intelligence()
    ///     .run_backtest(
    ///         IntelligenceWeights::new()
    ///             .deal_size(0.2)
    ///             .customer_history(0.35)
    ///             .pipeline_stage(0.25)
    ///             .engagement(0.1)
    ///             .time_in_stage(0.1),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /intelligence?type=backtest`. Not retried once the API may have received it. Scope: `deals:read`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Intelligence”.
    #[inline]
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deals::DealStatus;
    ///
    /// let reply = client.intelligence().list_pipeline_deals(DealStatus::InProgress).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /intelligence?stage=…&type=pipeline_deals`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// # Arguments
    ///
    /// - `stage`: Pipeline stage whose deals to list.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Intelligence”.
    #[inline]
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.intelligence().list_pricing_suggestions().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /intelligence?type=pricing_suggestions_bulk`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// Source: docs section “Intelligence”.
    #[inline]
    pub fn list_pricing_suggestions(&self) -> Call<IntelligenceDiscountList> {
        let request = Request::new(&LIST_PRICING_SUGGESTIONS);
        Call::json(self.0, request)
    }

    /// Count accepted suggestions.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.intelligence().get_suggestion_analytics().days(90).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /intelligence?type=suggestion_analytics`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// Optional: `.days(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Intelligence”.
    #[inline]
    pub fn get_suggestion_analytics(&self) -> GetSuggestionAnalyticsCall {
        let request = Request::new(&GET_SUGGESTION_ANALYTICS);
        OperationCall(Call::json(self.0, request))
    }

    /// Suggest an answer to a buyer's terms.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client
    ///     .intelligence()
    ///     .get_counter_terms("deal_abc123")
    ///     .current_terms("{\"discount_pct\":15,\"payment_terms\":\"net60\"}")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /intelligence?deal_id=…&type=counter_terms`. Safe to repeat, so it is retried. Scope: `deals:read`.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, such as `deal_abc123`.
    ///
    /// Optional: `.current_terms(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Intelligence”.
    #[inline]
    pub fn get_counter_terms(&self, deal_id: &str) -> GetCounterTermsCall {
        let mut request = Request::new(&GET_COUNTER_TERMS);
        request.require("deal_id", deal_id);
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::get_pipeline_forecast`], with its optional parameters.
    pub type GetPipelineForecastCall = OperationCall<GetPipelineForecastParameters> -> IntelligencePipelineForecast {
        query {
            /// Period that the forecast covers; `all` when left out.
            period: IntelligencePeriod = "period",
        }
    }
}

call! {
    /// The call of [`Operations::get_score_history`], with its optional parameters.
    pub type GetScoreHistoryCall = OperationCall<GetScoreHistoryParameters> -> IntelligenceScoreHistory {
        query {
            /// Maximum number of scores to return. Default: `20`.
            limit: Whole = "limit",
        }
    }
}

call! {
    /// The call of [`Operations::get_suggestion_analytics`], with its optional parameters.
    pub type GetSuggestionAnalyticsCall = OperationCall<GetSuggestionAnalyticsParameters> -> IntelligenceSuggestionAnalytics {
        query {
            /// Days to look back, 7 to 365. Default: `90`.
            days: Whole = "days",
        }
    }
}

call! {
    /// The call of [`Operations::get_counter_terms`], with its optional parameters.
    pub type GetCounterTermsCall = OperationCall<GetCounterTermsParameters> -> IntelligenceCounterTerms {
        query {
            /// The buyer's terms as a JSON object in text. When omitted, suggestions start from the current state of the deal.
            current_terms: String = "current_terms",
        }
    }
}

/// The static facts of each operation, in document order.
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
    /// Period that a forecast covers.
    pub enum IntelligencePeriod {
        /// The next 30 days. `30d`
        Days30 = "30d",
        /// The next 60 days. `60d`
        Days60 = "60d",
        /// The next 90 days. `90d`
        Days90 = "90d",
        /// No limit in time. The default.
        All = "all",
    }
}

both! {
    /// Weight of each factor of a score; together 1.0.
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
        /// Id of the scored deal.
        deal_id: Option<String> = "deal_id",
        /// Score of the deal, 0 to 100; higher is more likely to be won.
        score: Option<i64> = "score",
        /// Confidence of the model in a word, such as `high` or `medium`.
        confidence: Option<String> = "confidence",
        /// Label of the score, such as `Good`; from the thresholds of the configuration.
        label: Option<String> = "label",
        /// The factors of a score.
        factors: Option<IntelligenceFactors> = "factors",
        /// Steps that would raise the score.
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
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligenceScore", &["deal_id"]))
    }
}

reply! {
    /// The factors of a score.
    pub struct IntelligenceFactors {
        /// Size of the deal.
        deal_size: Option<IntelligenceFactor> = "deal_size",
        /// History of the customer.
        customer_history: Option<IntelligenceFactor> = "customer_history",
        /// Stage of the deal in the pipeline.
        pipeline_stage: Option<IntelligenceFactor> = "pipeline_stage",
        /// Engagement of the customer.
        engagement: Option<IntelligenceFactor> = "engagement",
        /// Time spent in the present stage.
        time_in_stage: Option<IntelligenceFactor> = "time_in_stage",
    }
}

reply! {
    /// One factor of a score.
    pub struct IntelligenceFactor {
        /// Score of the factor, 0 to 100.
        score: Option<f64> = "score",
        /// Weight of the factor, 0 to 1.
        weight: Option<f64> = "weight",
        /// Points that the factor adds to the score: `score` times `weight`.
        contribution: Option<f64> = "contribution",
    }
}

reply! {
    /// A step that would raise the score.
    pub struct IntelligenceRecommendation {
        /// Kind of recommendation, such as `discount`.
        kind: Option<String> = "type",
        /// Size of the recommended step; percent for a discount.
        amount: Option<Amount> = "amount",
        /// Reason in words.
        rationale: Option<String> = "rationale",
    }
}

reply! {
    /// A suggested price, with the probability of winning at either price.
    pub struct IntelligencePricingSuggestion {
        /// Id of the analysed deal.
        deal_id: Option<String> = "deal_id",
        /// The suggested price; no currency is given.
        suggested_price: Option<Amount> = "suggested_price",
        /// Price of the deal at present; no currency is given.
        current_price: Option<Amount> = "current_price",
        /// Confidence of the model in a word, such as `high` or `medium`.
        confidence: Option<String> = "confidence",
        /// Reason in words.
        rationale: Option<String> = "rationale",
        /// Number of past deals that the suggestion is based on.
        comparable_deals: Option<i64> = "comparable_deals",
        /// Probability of winning at the suggested price, 0 to 1.
        win_rate_at_suggested: Option<f64> = "win_rate_at_suggested",
        /// Probability of winning at the current price, 0 to 1.
        win_rate_at_current: Option<f64> = "win_rate_at_current",
    }
}

impl IntelligencePricingSuggestion {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligencePricingSuggestion", &["deal_id"]))
    }
}

reply! {
    /// The risk of a deal.
    pub struct IntelligenceRisk {
        /// Id of the assessed deal.
        deal_id: Option<String> = "deal_id",
        /// The risk in a word; the docs show `medium` and `high`.
        overall_risk: Option<String> = "overall_risk",
        /// The risk as a number, 42 with a medium risk; the scale is not documented.
        risk_score: Option<i64> = "risk_score",
        /// The causes of the risk.
        factors: Vec<IntelligenceRiskFactor> = "factors",
        /// Probability of losing the customer, 0 to 1.
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
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligenceRisk", &["deal_id"]))
    }
}

reply! {
    /// One cause of a risk.
    pub struct IntelligenceRiskFactor {
        /// Factor that the risk comes from, such as `time_in_stage`.
        factor: Option<String> = "factor",
        /// Severity in a word, such as `low` or `high`.
        severity: Option<String> = "severity",
        /// Observation in words.
        description: Option<String> = "description",
        /// Suggested countermeasure; null when there is none.
        mitigation: Option<String> = "mitigation",
    }
}

reply! {
    /// When a deal is likely to close.
    pub struct IntelligenceCloseForecast {
        /// Id of the analysed deal.
        deal_id: Option<String> = "deal_id",
        /// The day on which the deal is expected to close.
        predicted_close_date: Option<Date> = "predicted_close_date",
        /// Days by which the deal closes, by probability.
        confidence_interval: Option<IntelligenceCloseInterval> = "confidence_interval",
        /// Probability that the deal closes within 30 days, 0 to 1.
        close_probability_30d: Option<f64> = "close_probability_30d",
        /// Probability that the deal closes within 60 days, 0 to 1.
        close_probability_60d: Option<f64> = "close_probability_60d",
        /// How the forecast was computed, in words.
        methodology: Option<String> = "methodology",
    }
}

impl IntelligenceCloseForecast {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligenceCloseForecast", &["deal_id"]))
    }
}

reply! {
    /// Days by which the deal closes, by probability.
    pub struct IntelligenceCloseInterval {
        /// Day by which the deal closes with a probability of 25 %.
        p25: Option<Date> = "p25",
        /// Day by which the deal closes with a probability of 50 %; the predicted day.
        p50: Option<Date> = "p50",
        /// Day by which the deal closes with a probability of 75 %.
        p75: Option<Date> = "p75",
    }
}

reply! {
    /// Expected revenue of the open deals.
    pub struct IntelligencePipelineForecast {
        /// Period that a forecast covers.
        period: Option<IntelligencePeriod> = "period",
        /// Value of the open deals, in `currency`.
        forecast_revenue: Option<Amount> = "forecast_revenue",
        /// Value of the open deals weighted by their probability, in `currency`.
        weighted_pipeline: Option<Amount> = "weighted_pipeline",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// Figures by the status of the deals, such as `pending_signature`.
        by_stage: BTreeMap<String, IntelligenceStageForecast> = "by_stage",
        /// When the forecast was made.
        generated_at: Option<Timestamp> = "generated_at",
    }
}

reply! {
    /// Expected revenue of the deals in one stage.
    pub struct IntelligenceStageForecast {
        /// Number of deals in the stage.
        count: Option<i64> = "count",
        /// Value of these deals.
        total_value: Option<Amount> = "total_value",
        /// Value of these deals weighted by their probability.
        weighted: Option<Amount> = "weighted",
    }
}

reply! {
    /// Actual win rates by range of scores.
    pub struct IntelligenceWinCurve {
        /// The deals by range of score.
        buckets: Vec<IntelligenceWinBucket> = "buckets",
        /// Average difference between predicted and actual win rate; 0 is perfect.
        calibration_error: Option<f64> = "calibration_error",
        /// Number of deals in all ranges.
        total_deals: Option<i64> = "total_deals",
    }
}

reply! {
    /// Win rate of the deals in one range of scores.
    pub struct IntelligenceWinBucket {
        /// Range of scores, such as `21-40`.
        score_range: Option<String> = "score_range",
        /// Average score of the deals in the range.
        avg_score: Option<f64> = "avg_score",
        /// Share of these deals that was won, 0 to 1.
        win_rate: Option<f64> = "win_rate",
        /// Number of deals in the range.
        sample_size: Option<i64> = "sample_size",
    }
}

reply! {
    /// Earlier scores of a deal.
    pub struct IntelligenceScoreHistory {
        /// Id of the deal.
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
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligenceScoreHistory", &["deal_id"]))
    }
}

reply! {
    /// Score of a deal at one time.
    pub struct IntelligenceScoreSnapshot {
        /// Score at that time, 0 to 100.
        score: Option<i64> = "score",
        /// When the score was computed.
        scored_at: Option<Timestamp> = "scored_at",
        /// Event that changed the score, such as `item_added`.
        trigger: Option<String> = "trigger",
    }
}

reply! {
    /// Accuracy of past scores, with suggested weights.
    pub struct IntelligenceAccuracy {
        /// Share of predictions that were right, 0 to 1.
        accuracy: Option<f64> = "accuracy",
        /// Mean squared error of the predicted probabilities; lower is better.
        brier_score: Option<f64> = "brier_score",
        /// Number of deals that were compared.
        deals_analyzed: Option<i64> = "deals_analyzed",
        /// Weights that scores are computed with at present.
        current_weights: Option<IntelligenceWeights> = "current_weights",
        /// Weights that would be more accurate; set them with [`intelligence().update_config`](Operations::update_config).
        suggested_weights: Option<IntelligenceWeights> = "suggested_weights",
        /// Increase of `accuracy` that the suggested weights promise, such as 0.04.
        estimated_accuracy_improvement: Option<f64> = "estimated_accuracy_improvement",
    }
}

reply! {
    /// Accuracy that other weights would have had on past deals.
    pub struct IntelligenceBacktest {
        /// Share of predictions that would have been right with the proposed weights, 0 to 1.
        proposed_accuracy: Option<f64> = "proposed_accuracy",
        /// Share of predictions that were right with the current weights, 0 to 1.
        current_accuracy: Option<f64> = "current_accuracy",
        /// `proposed_accuracy` minus `current_accuracy`.
        improvement: Option<f64> = "improvement",
        /// Number of past deals that were used.
        deals_tested: Option<i64> = "deals_tested",
        /// The stages that would gain most.
        top_gains: Vec<IntelligenceBacktestGain> = "top_gains",
    }
}

reply! {
    /// A stage in which other weights would have been more accurate.
    pub struct IntelligenceBacktestGain {
        /// Status of a deal. The docs list the first nine values for filters, and `open`, `negotiating`, `accepted` and `signed` for transitions; all are accepted.
        stage: Option<DealStatus> = "stage",
        /// Increase of the accuracy in this stage.
        accuracy_delta: Option<f64> = "accuracy_delta",
    }
}

reply! {
    /// The deals of a stage.
    pub struct IntelligencePipelineDealList {
        /// Status of a deal. The docs list the first nine values for filters, and `open`, `negotiating`, `accepted` and `signed` for transitions; all are accepted.
        stage: Option<DealStatus> = "stage",
        /// Number of deals in the stage.
        count: Option<i64> = "count",
        /// The deals with their scores.
        deals: Vec<IntelligencePipelineDeal> = "deals",
    }
}

reply! {
    /// A deal with its score.
    pub struct IntelligencePipelineDeal {
        /// Id of the deal, such as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// Title of the deal.
        title: Option<String> = "title",
        /// Total of the deal; no currency is given.
        total: Option<Amount> = "total",
        /// Status of a deal. The docs list the first nine values for filters, and `open`, `negotiating`, `accepted` and `signed` for transitions; all are accepted.
        status: Option<DealStatus> = "status",
        /// When the deal was created.
        created_at: Option<Timestamp> = "created_at",
        /// Name of the customer of the deal.
        customer_name: Option<String> = "customer_name",
        /// Score of the deal, 0 to 100.
        score: Option<i64> = "score",
        /// Probability of winning the deal, 0 to 1.
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
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligencePipelineDeal", &["deal_id"]))
    }
}

reply! {
    /// Suggested discounts for deals.
    pub struct IntelligenceDiscountList {
        /// Number of suggestions.
        count: Option<i64> = "count",
        /// One suggestion for each deal.
        suggestions: Vec<IntelligenceDiscount> = "suggestions",
    }
}

reply! {
    /// A discount that would raise the probability of winning a deal.
    pub struct IntelligenceDiscount {
        /// Id of the deal, such as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// Title of the deal.
        title: Option<String> = "title",
        /// Total of the deal, in `currency`.
        total: Option<Amount> = "total",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// The product whose won deals the suggestion is based on.
        product_name: Option<String> = "product_name",
        /// Discount of the deal at present, in percent.
        current_discount: Option<Amount> = "current_discount",
        /// Suggested discount, in percent.
        suggested_discount: Option<Amount> = "suggested_discount",
        /// Average discount of similar deals that were won, in percent.
        avg_winning_discount: Option<Amount> = "avg_winning_discount",
        /// Probability of winning the deal at present, 0 to 1.
        win_probability: Option<f64> = "win_probability",
        /// Increase of the probability through the suggested discount, such as 0.034.
        probability_lift: Option<f64> = "probability_lift",
        /// Score of the deal, 0 to 100.
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
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligenceDiscount", &["deal_id"]))
    }
}

reply! {
    /// How often suggestions were accepted, and their effect.
    pub struct IntelligenceSuggestionAnalytics {
        /// Length of the period in days, as requested with `days`.
        period_days: Option<i64> = "period_days",
        /// Number of suggestions in the period.
        total_suggestions: Option<i64> = "total_suggestions",
        /// Number of accepted suggestions.
        accepted: Option<i64> = "accepted",
        /// Number of rejected suggestions.
        rejected: Option<i64> = "rejected",
        /// Number of suggestions without a decision.
        pending: Option<i64> = "pending",
        /// Share of the decided suggestions that were accepted, 0 to 1.
        acceptance_rate: Option<f64> = "acceptance_rate",
        /// Figures by kind of suggestion, such as `discount`.
        by_type: BTreeMap<String, IntelligenceSuggestionCount> = "by_type",
        /// Win rates by the decision on suggestions.
        outcome_impact: Option<IntelligenceSuggestionImpact> = "outcome_impact",
    }
}

reply! {
    /// How often suggestions of one kind were accepted.
    pub struct IntelligenceSuggestionCount {
        /// Number of suggestions of this kind.
        total: Option<i64> = "total",
        /// Number of accepted suggestions of this kind.
        accepted: Option<i64> = "accepted",
        /// Share of the decided suggestions of this kind that were accepted, 0 to 1.
        acceptance_rate: Option<f64> = "acceptance_rate",
    }
}

reply! {
    /// Win rates by the decision on suggestions.
    pub struct IntelligenceSuggestionImpact {
        /// Share of deals that were won after a suggestion was accepted, 0 to 1.
        accepted_deal_win_rate: Option<f64> = "accepted_deal_win_rate",
        /// Share of deals that were won after a suggestion was rejected, 0 to 1.
        rejected_deal_win_rate: Option<f64> = "rejected_deal_win_rate",
    }
}

reply! {
    /// Terms to offer in answer to the buyer.
    pub struct IntelligenceCounterTerms {
        /// Id of the deal, such as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// One counter-offer for each term.
        counter_terms: Vec<IntelligenceCounterTerm> = "counter_terms",
        /// Probability of winning the deal if the buyer accepts these terms, 0 to 1.
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
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("IntelligenceCounterTerms", &["deal_id"]))
    }
}

reply! {
    /// A counter-offer for one term.
    pub struct IntelligenceCounterTerm {
        /// Name of the term, such as `discount_pct`.
        field: Option<String> = "field",
        /// Value that the buyer proposed: a number or a string, depending on the term.
        buyer_proposed: Option<Untyped> = "buyer_proposed",
        /// Value to offer instead: a number or a string, depending on the term.
        counter_offer: Option<Untyped> = "counter_offer",
        /// Reason in words.
        rationale: Option<String> = "rationale",
    }
}

body! {
    /// Changes to the computation of scores.
    pub struct UpdateIntelligenceConfig {
        optional {
            /// Weight of each factor; together 1.0.
            weights: IntelligenceWeights = "weights",
            /// Lowest score of each label.
            thresholds: IntelligenceThresholds = "thresholds",
        }
    }
}

reply! {
    /// Settings of the computation of scores.
    pub struct IntelligenceConfig {
        /// Weight of each factor; together 1.0.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        weights: Option<IntelligenceWeights> = "weights" inferred,
        /// Lowest score of each label.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        thresholds: Option<IntelligenceThresholds> = "thresholds" inferred,
    }
}

both! {
    /// Lowest score of each label. Scores below `fair` are labelled poor.
    pub struct IntelligenceThresholds {
        optional {
            /// Lowest score with the label good; 70 unless set.
            good: Whole = "good",
            /// Lowest score with the label fair; 40 unless set.
            fair: Whole = "fair",
            /// The page gives it no default; everything below `fair` is poor.
            ///
            /// Inferred: named in the table; no sample sends it.
            poor: Whole = "poor",
        }
    }
}

body! {
    /// Weights to try on past deals.
    pub struct RunIntelligenceBacktest {
        required {
            /// Weight of each factor; together 1.0.
            weights: IntelligenceWeights = "weights",
        }
    }
}
