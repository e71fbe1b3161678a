// Generated from specs/salesbooth/site_suggestions.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Suggestions for your websites, drawn from how visitors use them.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Untyped, body, call, open_enum,
    reply,
};

use crate::OperationCall;

/// The operations of `site_suggestions`, reached as [`Client::site_suggestions`](crate::Client::site_suggestions).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List suggestions.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::site_suggestions::SiteSuggestionStatus;
    ///
    /// let site_suggestion_list = client
    ///     .site_suggestions()
    ///     .list()
    ///     .site_id("site_xxxxx")
    ///     .status(SiteSuggestionStatus::Pending)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /site-suggestions`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.site_id(..)`, `.status(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Site Suggestions”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Read one suggestion.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let site_suggestion = client.site_suggestions().get("sugg_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /site-suggestions?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the suggestion, as `sugg_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Site Suggestions”. The reply's form is inferred: the page shows no reply; the fields are those of its requests.
    #[inline]
    pub fn get(&self, id: &str) -> Call<SiteSuggestion> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Read the results of earlier suggestions.
    ///
    /// How often suggestions were accepted, and what they did to the sites.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.site_suggestions().get_insights().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /site-suggestions?insights=1`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.site_id(..)`.
    ///
    /// Source: docs section “Site Suggestions”.
    #[inline]
    pub fn get_insights(&self) -> GetInsightsCall {
        let request = Request::new(&GET_INSIGHTS);
        OperationCall(Call::json(self.0, request))
    }

    /// Read how well a site is optimized.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.site_suggestions().get_health_score("site_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /site-suggestions?site_id=…&health_score=1`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `site_id`: Id of the site, as `site_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Site Suggestions”.
    #[inline]
    pub fn get_health_score(&self, site_id: &str) -> Call<Untyped> {
        let mut request = Request::new(&GET_HEALTH_SCORE);
        request.require("site_id", site_id);
        Call::json(self.0, request)
    }

    /// Apply a suggestion.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let site_suggestion = client.site_suggestions().accept("sugg_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /site-suggestions?id=… {"action": "accept", …}`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the suggestion, as `sugg_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Site Suggestions”. The reply's form is inferred: the page shows no reply; taken to be the suggestion that the operation acts on.
    #[inline]
    pub fn accept(&self, id: &str) -> Call<SiteSuggestion> {
        let mut request = Request::new(&ACCEPT);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Dismiss a suggestion.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let site_suggestion = client.site_suggestions().reject("sugg_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /site-suggestions?id=… {"action": "reject", …}`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the suggestion, as `sugg_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Site Suggestions”. The reply's form is inferred: the page shows no reply; taken to be the suggestion that the operation acts on.
    #[inline]
    pub fn reject(&self, id: &str) -> Call<SiteSuggestion> {
        let mut request = Request::new(&REJECT);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Revert an accepted suggestion.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let site_suggestion = client.site_suggestions().roll_back("sugg_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /site-suggestions?id=… {"action": "rollback", …}`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the suggestion, as `sugg_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Site Suggestions”. The reply's form is inferred: the page shows no reply; taken to be the suggestion that the operation acts on.
    #[inline]
    pub fn roll_back(&self, id: &str) -> Call<SiteSuggestion> {
        let mut request = Request::new(&ROLL_BACK);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Accept or reject several suggestions.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::site_suggestions::{DecideManySiteSuggestions, SiteSuggestionBatchAction};
    ///
    /// let body = DecideManySiteSuggestions::new()
    ///     .suggestion_ids(["sugg_aaa", "sugg_bbb"])
    ///     .batch_action(SiteSuggestionBatchAction::Accept);
    /// let site_suggestion_list = client.site_suggestions().decide_many().body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /site-suggestions {"action": "batch", …}`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Site Suggestions”. The reply's form is inferred: the page shows no reply; taken to be the suggestions that the operation acts on.
    #[inline]
    pub fn decide_many(&self) -> DecideManyCall {
        let mut request = Request::new(&DECIDE_MANY);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Change the settings of suggestions.
    ///
    /// The docs name the action and none of its fields; the body can hold any.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::Untyped;
    /// use saleskit::serde_json::json;
    ///
    /// let body = Untyped::from(json!({ "action": "settings" }));
    /// let reply = client.site_suggestions().set_settings(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /site-suggestions {"action": "settings", …}`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Site Suggestions”.
    #[inline]
    pub fn set_settings(&self, body: Untyped) -> Call<Untyped> {
        let mut request = Request::new(&SET_SETTINGS);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Analyse a site for suggestions.
    ///
    /// The docs name the action and none of its fields; the body can hold any.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::Untyped;
    /// use saleskit::serde_json::json;
    ///
    /// let body = Untyped::from(json!({ "action": "analyze" }));
    /// let reply = client.site_suggestions().analyze().body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /site-suggestions {"action": "analyze", …}`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Site Suggestions”.
    #[inline]
    pub fn analyze(&self) -> AnalyzeCall {
        let mut request = Request::new(&ANALYZE);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Export suggestions.
    ///
    /// The docs name the action and none of its fields; the body can hold any.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::Untyped;
    /// use saleskit::serde_json::json;
    ///
    /// let body = Untyped::from(json!({ "action": "export" }));
    /// let reply = client.site_suggestions().export().body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /site-suggestions {"action": "export", …}`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Site Suggestions”.
    #[inline]
    pub fn export(&self) -> ExportCall {
        let mut request = Request::new(&EXPORT);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Start an A/B test of a suggestion.
    ///
    /// The docs name the action and none of its fields; the body can hold any.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::Untyped;
    /// use saleskit::serde_json::json;
    ///
    /// let body = Untyped::from(json!({ "action": "ab_test" }));
    /// let reply = client.site_suggestions().start_ab_test().body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /site-suggestions {"action": "ab_test", …}`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Site Suggestions”.
    #[inline]
    pub fn start_ab_test(&self) -> StartAbTestCall {
        let mut request = Request::new(&START_AB_TEST);
        request.object();
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> SiteSuggestionList {
        query {
            /// Only suggestions for the site with this id, as `site_xxxxx`.
            site_id: String = "site_id",
            /// Only suggestions with this status.
            status: SiteSuggestionStatus = "status",
        }
    }
}

call! {
    /// The call of [`Operations::get_insights`], with its optional parameters.
    pub type GetInsightsCall = OperationCall<GetInsightsParameters> -> Untyped {
        query {
            /// Only suggestions for the site with this id, as `site_xxxxx`.
            site_id: String = "site_id",
        }
    }
}

call! {
    /// The call of [`Operations::decide_many`], with what can be set.
    pub type DecideManyCall = OperationCall<DecideManyParameters> -> SiteSuggestionList {
        body {
            body: DecideManySiteSuggestions,
        }
    }
}

call! {
    /// The call of [`Operations::analyze`], with what can be set.
    pub type AnalyzeCall = OperationCall<AnalyzeParameters> -> Untyped {
        body {
            body: Untyped,
        }
    }
}

call! {
    /// The call of [`Operations::export`], with what can be set.
    pub type ExportCall = OperationCall<ExportParameters> -> Untyped {
        body {
            body: Untyped,
        }
    }
}

call! {
    /// The call of [`Operations::start_ab_test`], with what can be set.
    pub type StartAbTestCall = OperationCall<StartAbTestParameters> -> Untyped {
        body {
            body: Untyped,
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &GET, &GET_INSIGHTS, &GET_HEALTH_SCORE, &ACCEPT, &REJECT, &ROLL_BACK, &DECIDE_MANY, &SET_SETTINGS, &ANALYZE, &EXPORT, &START_AB_TEST];

static LIST: Operation = Operation::new("site_suggestions_list", "site_suggestions", Method::Get, "/site-suggestions")
    .query_selectors(&["health_score", "id", "insights"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("site_suggestions_get", "site_suggestions", Method::Get, "/site-suggestions")
    .query_selectors(&["health_score", "insights", "site_id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_INSIGHTS: Operation = Operation::new("site_suggestions_get_insights", "site_suggestions", Method::Get, "/site-suggestions")
    .query(&[("insights", "1")])
    .query_selectors(&["health_score", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_HEALTH_SCORE: Operation = Operation::new("site_suggestions_get_health_score", "site_suggestions", Method::Get, "/site-suggestions")
    .query(&[("health_score", "1")])
    .query_selectors(&["id", "insights"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static ACCEPT: Operation = Operation::new("site_suggestions_accept", "site_suggestions", Method::Patch, "/site-suggestions")
    .body(&[("action", "accept")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static REJECT: Operation = Operation::new("site_suggestions_reject", "site_suggestions", Method::Patch, "/site-suggestions")
    .body(&[("action", "reject")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static ROLL_BACK: Operation = Operation::new("site_suggestions_roll_back", "site_suggestions", Method::Patch, "/site-suggestions")
    .body(&[("action", "rollback")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DECIDE_MANY: Operation = Operation::new("site_suggestions_decide_many", "site_suggestions", Method::Post, "/site-suggestions")
    .body(&[("action", "batch")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static SET_SETTINGS: Operation = Operation::new("site_suggestions_set_settings", "site_suggestions", Method::Post, "/site-suggestions")
    .body(&[("action", "settings")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static ANALYZE: Operation = Operation::new("site_suggestions_analyze", "site_suggestions", Method::Post, "/site-suggestions")
    .body(&[("action", "analyze")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static EXPORT: Operation = Operation::new("site_suggestions_export", "site_suggestions", Method::Post, "/site-suggestions")
    .body(&[("action", "export")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static START_AB_TEST: Operation = Operation::new("site_suggestions_start_ab_test", "site_suggestions", Method::Post, "/site-suggestions")
    .body(&[("action", "ab_test")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

open_enum! {
    /// Decision about a suggestion.
    pub enum SiteSuggestionStatus {
        /// Waits for a decision: [`site_suggestions().accept`](Operations::accept) or [`site_suggestions().reject`](Operations::reject).
        Pending = "pending",
        /// Applied to the site; [`site_suggestions().roll_back`](Operations::roll_back) undoes that.
        Accepted = "accepted",
        /// Dismissed without being applied.
        Rejected = "rejected",
    }
}

open_enum! {
    /// Decision about all suggestions of a batch.
    pub enum SiteSuggestionBatchAction {
        /// Applies all named suggestions to the site.
        Accept = "accept",
        /// Dismisses all named suggestions.
        Reject = "reject",
    }
}

reply! {
    /// The suggestions.
    pub struct SiteSuggestionList {
        /// The suggestions that match the filters.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        suggestions: Vec<SiteSuggestion> = "suggestions" inferred,
    }
}

reply! {
    /// A proposed improvement of a site.
    pub struct SiteSuggestion {
        /// Id of the suggestion, as `sugg_xxxxx`.
        ///
        /// Inferred: named as in the batch request; no reply shows it.
        suggestion_id: Option<String> = "suggestion_id" inferred,
        /// The same, where a reply says `id`.
        ///
        /// Inferred: named as in other replies; no reply shows it.
        id: Option<String> = "id" inferred,
        /// Id of the site that would be changed, as `site_xxxxx`.
        ///
        /// Inferred: a filter of the list; no reply shows it.
        site_id: Option<String> = "site_id" inferred,
        /// What was decided about the suggestion.
        ///
        /// Inferred: a filter of the list; no reply shows it.
        status: Option<SiteSuggestionStatus> = "status" inferred,
    }
}

impl SiteSuggestion {
    /// The identifier: `suggestion_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.suggestion_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("SiteSuggestion", &["suggestion_id", "id"]))
    }
}

body! {
    /// Several suggestions and what to do with them.
    pub struct DecideManySiteSuggestions {
        optional {
            /// Decision about all suggestions of a batch.
            batch_action: SiteSuggestionBatchAction = "batch_action",
        }
        list {
            /// Ids of the suggestions, as `sugg_aaa`.
            suggestion_ids: String = "suggestion_ids",
        }
    }
}
