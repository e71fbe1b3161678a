// Generated from specs/salesbooth/negotiations.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Terms of a deal, proposed and answered in rounds.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Method, Operation, Request, Timestamp, Untyped, body,
    call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::NegotiationTerms;

/// The operations of `negotiations`, reached as [`Client::negotiations`](crate::Client::negotiations).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the negotiation of a deal.
    ///
    /// All rounds so far and where they led.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let negotiation = client.negotiations().get("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deal-negotiations?deal_id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Negotiations”.
    #[inline]
    pub fn get(&self, deal_id: &str) -> Call<Negotiation> {
        let mut request = Request::new(&GET);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Suggest an answer in a negotiation.
    ///
    /// What similar deals show about an acceptable discount.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let negotiation_intelligence = client
    ///     .negotiations()
    ///     .get_intelligence("deal_abc123")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deal-negotiations?deal_id=…&action=intelligence`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Negotiations”. Inferred: the page shows only the reply; method and path are of the other read, the name of the action is from the changelog.
    #[inline]
    pub fn get_intelligence(&self, deal_id: &str) -> Call<NegotiationIntelligence> {
        let mut request = Request::new(&GET_INTELLIGENCE);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Propose terms.
    ///
    /// Opens the negotiation. Rounds go on until one is accepted, refused or out of time.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::negotiations::ProposeNegotiation;
    /// use saleskit::serde_json::json;
    ///
    /// let body = ProposeNegotiation::new(
    ///         json!({ "discount_percent": 15, "payment_terms": "net_30" }),
    ///     )
    ///     .message("Volume order — requesting 15% discount with net-30 terms")
    ///     .expires_at("2026-03-19T00:00:00Z");
    /// let negotiation = client.negotiations().propose("deal_abc123", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deal-negotiations?deal_id=…&action=propose`. Not retried once the API may have received it. Scope: `agent:negotiate`.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Negotiations”. The docs contradict each other: the table puts `action` and `deal_id` into the body, every sample into the query; publishable keys hold agent:negotiate by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; taken to be the negotiation that the operation acts on.
    #[inline]
    pub fn propose(
        &self,
        deal_id: &str,
        body: impl Into<ProposeNegotiation>,
    ) -> Call<Negotiation> {
        let mut request = Request::new(&PROPOSE);
        request.require("deal_id", deal_id);
        request.json(&Into::<ProposeNegotiation>::into(body));
        Call::json(self.0, request)
    }

    /// Answer with a counter-offer.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::negotiations::CounterNegotiation;
    /// use saleskit::serde_json::json;
    ///
    /// let body = CounterNegotiation::new(
    ///         json!({ "discount_percent": 10, "payment_terms": "net_15" }),
    ///     )
    ///     .message("We can offer 10% with net-15 terms");
    /// let negotiation = client.negotiations().counter("deal_abc123", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deal-negotiations?deal_id=…&action=counter`. Not retried once the API may have received it. Scope: `agent:negotiate`.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Negotiations”. The docs contradict each other: the table puts `action` and `deal_id` into the body, every sample into the query; publishable keys hold agent:negotiate by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; taken to be the negotiation that the operation acts on.
    #[inline]
    pub fn counter(
        &self,
        deal_id: &str,
        body: impl Into<CounterNegotiation>,
    ) -> Call<Negotiation> {
        let mut request = Request::new(&COUNTER);
        request.require("deal_id", deal_id);
        request.json(&Into::<CounterNegotiation>::into(body));
        Call::json(self.0, request)
    }

    /// Accept the latest terms.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let negotiation = client.negotiations().accept("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deal-negotiations?deal_id=…&action=accept`. Not retried once the API may have received it. Scope: `agent:negotiate`.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Negotiations”. The docs contradict each other: the table puts `action` and `deal_id` into the body, every sample into the query; publishable keys hold agent:negotiate by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; taken to be the negotiation that the operation acts on.
    #[inline]
    pub fn accept(&self, deal_id: &str) -> AcceptCall {
        let mut request = Request::new(&ACCEPT);
        request.require("deal_id", deal_id);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Refuse the latest terms.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::negotiations::RejectNegotiation;
    ///
    /// let body = RejectNegotiation::new()
    ///     .reason("Terms do not meet minimum margin requirements");
    /// let negotiation = client.negotiations().reject("deal_abc123").body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deal-negotiations?deal_id=…&action=reject`. Not retried once the API may have received it. Scope: `agent:negotiate`.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Negotiations”. The docs contradict each other: the table puts `action` and `deal_id` into the body, every sample into the query; publishable keys hold agent:negotiate by the table of keys, and a guide calls them read-only. The reply's form is inferred: the page shows no reply; taken to be the negotiation that the operation acts on.
    #[inline]
    pub fn reject(&self, deal_id: &str) -> RejectCall {
        let mut request = Request::new(&REJECT);
        request.require("deal_id", deal_id);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Have an AI suggest counter-terms.
    ///
    /// Fires the webhook `negotiation.suggestion_generated`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::negotiations::SuggestNegotiation;
    /// use saleskit::serde_json::json;
    ///
    /// let body = SuggestNegotiation::new()
    ///     .current_terms(json!({ "discount_percent": 15, "payment_terms": "net_30" }));
    /// let negotiation_suggestions = client
    ///     .negotiations()
    ///     .suggest("deal_abc123")
    ///     .body(body)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deal-negotiations?deal_id=…&action=suggest`. Not retried once the API may have received it. Scope: `agent:negotiate`.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Negotiations”. The docs contradict each other: the table puts `deal_id` into the body, every sample into the query; publishable keys hold agent:negotiate by the table of keys, and a guide calls them read-only.
    #[inline]
    pub fn suggest(&self, deal_id: &str) -> SuggestCall {
        let mut request = Request::new(&SUGGEST);
        request.require("deal_id", deal_id);
        request.object();
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::accept`], with what can be set.
    pub type AcceptCall = OperationCall<AcceptParameters> -> Negotiation {
        body {
            body: AcceptNegotiation,
        }
    }
}

call! {
    /// The call of [`Operations::reject`], with what can be set.
    pub type RejectCall = OperationCall<RejectParameters> -> Negotiation {
        body {
            body: RejectNegotiation,
        }
    }
}

call! {
    /// The call of [`Operations::suggest`], with what can be set.
    pub type SuggestCall = OperationCall<SuggestParameters> -> NegotiationSuggestions {
        body {
            body: SuggestNegotiation,
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &GET_INTELLIGENCE, &PROPOSE, &COUNTER, &ACCEPT, &REJECT, &SUGGEST];

static GET: Operation = Operation::new("negotiations_get", "negotiations", Method::Get, "/deal-negotiations")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_INTELLIGENCE: Operation = Operation::new("negotiations_get_intelligence", "negotiations", Method::Get, "/deal-negotiations")
    .query(&[("action", "intelligence")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static PROPOSE: Operation = Operation::new("negotiations_propose", "negotiations", Method::Post, "/deal-negotiations")
    .query(&[("action", "propose")])
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .envelope(Envelope::Data)
    .inferred(true);

static COUNTER: Operation = Operation::new("negotiations_counter", "negotiations", Method::Post, "/deal-negotiations")
    .query(&[("action", "counter")])
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .envelope(Envelope::Data)
    .inferred(true);

static ACCEPT: Operation = Operation::new("negotiations_accept", "negotiations", Method::Post, "/deal-negotiations")
    .query(&[("action", "accept")])
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .envelope(Envelope::Data)
    .inferred(true);

static REJECT: Operation = Operation::new("negotiations_reject", "negotiations", Method::Post, "/deal-negotiations")
    .query(&[("action", "reject")])
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .envelope(Envelope::Data)
    .inferred(true);

static SUGGEST: Operation = Operation::new("negotiations_suggest", "negotiations", Method::Post, "/deal-negotiations")
    .query(&[("action", "suggest")])
    .auth(&["secretKey", "secretKeyHeader", "publishableKey"])
    .envelope(Envelope::Data);

open_enum! {
    /// Status of a negotiation, after its latest round.
    pub enum NegotiationStatus {
        /// The first proposal is open: it can be countered, accepted or rejected.
        Proposed = "proposed",
        /// A counter-offer is open. Rounds continue until one is accepted, rejected or expires. `counter_proposed`
        CounterProposed = "counter_proposed",
        /// The latest terms were agreed on, which ends the negotiation.
        Accepted = "accepted",
        /// The latest terms were turned down, which ends the negotiation.
        Rejected = "rejected",
    }
}

reply! {
    /// The negotiation of a deal, round by round.
    pub struct Negotiation {
        /// Id of the deal that is negotiated, as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// Status of a negotiation, after its latest round.
        status: Option<NegotiationStatus> = "status",
        /// Number of rounds so far.
        total_rounds: Option<i64> = "total_rounds",
        /// All proposals and counter-offers, the first one first.
        rounds: Vec<NegotiationRound> = "rounds",
        /// Terms that were agreed on.
        ///
        /// Inferred: seen in a webhook only.
        final_terms: Option<NegotiationTerms> = "final_terms" inferred,
        /// Which side accepted, as `agent`.
        ///
        /// Inferred: seen in a webhook only.
        accepted_by: Option<String> = "accepted_by" inferred,
        /// When the terms were accepted.
        ///
        /// Inferred: seen in a webhook only.
        accepted_at: Option<Timestamp> = "accepted_at" inferred,
        /// Why the terms were rejected.
        ///
        /// Inferred: a field of the refusal; no reply shows it.
        reason: Option<String> = "reason" inferred,
    }
}

impl Negotiation {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("Negotiation", &["deal_id"]))
    }
}

reply! {
    /// A round of a negotiation: a proposal or a counter-offer.
    pub struct NegotiationRound {
        /// Number of the round; 1 for the first.
        round: Option<i64> = "round",
        /// Kind of the round, as `proposal` or `counter`.
        kind: Option<String> = "type",
        /// Which side made the offer, as `agent` or `merchant`.
        proposed_by: Option<String> = "proposed_by",
        /// Terms that were offered in this round.
        proposed_terms: Option<NegotiationTerms> = "proposed_terms",
        /// Note that was sent with the terms.
        message: Option<String> = "message",
        /// When the offer expires.
        expires_at: Option<Timestamp> = "expires_at",
        /// When the offer was made.
        created_at: Option<Timestamp> = "created_at",
    }
}

reply! {
    /// Advice for the next round, from similar deals.
    pub struct NegotiationIntelligence {
        /// Id of the deal that the advice is for, as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// Terms that the API suggests to answer with.
        suggested_counter: Option<NegotiationTerms> = "suggested_counter",
        /// Discounts that are likely to be accepted, in percent.
        acceptable_range: Option<NegotiationRange> = "acceptable_range",
        /// How sure the advice is, as `high`.
        confidence: Option<String> = "confidence",
        /// Number of similar deals that the advice rests on.
        comparable_deals: Option<i64> = "comparable_deals",
        /// Average discount that was accepted in similar deals, in percent.
        avg_accepted_discount: Option<Amount> = "avg_accepted_discount",
    }
}

impl NegotiationIntelligence {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("NegotiationIntelligence", &["deal_id"]))
    }
}

reply! {
    /// Discounts that are likely to be accepted, in percent.
    pub struct NegotiationRange {
        /// The smallest discount of the range, in percent.
        discount_min: Option<Amount> = "discount_min",
        /// The largest discount of the range, in percent.
        discount_max: Option<Amount> = "discount_max",
    }
}

reply! {
    /// Suggested counter-terms.
    pub struct NegotiationSuggestions {
        /// Ways to answer, each with its terms and its chances.
        suggestions: Vec<NegotiationSuggestion> = "suggestions",
        /// How much data the suggestions rest on.
        data_quality: Option<NegotiationDataQuality> = "data_quality",
    }
}

reply! {
    /// Terms to answer with, and their chances.
    pub struct NegotiationSuggestion {
        /// Name of the approach, as `balanced` or `aggressive`.
        strategy: Option<String> = "strategy",
        /// Terms to answer with.
        proposed_terms: Option<NegotiationTerms> = "proposed_terms",
        /// How likely it is to work, 0 to 1.
        confidence: Option<f64> = "confidence",
        /// Why these terms are suggested, in words.
        rationale: Option<String> = "rationale",
    }
}

reply! {
    /// How much data the suggestions rest on.
    pub struct NegotiationDataQuality {
        /// Number of similar deals that were compared.
        comparable_deals: Option<i64> = "comparable_deals",
        /// How reliable the suggestions are, as `high`.
        confidence_level: Option<String> = "confidence_level",
    }
}

body! {
    /// The first terms of a negotiation.
    pub struct ProposeNegotiation {
        required {
            /// Any terms by name, as `discount_percent`, `quantity`, `payment_terms`.
            proposed_terms: Untyped = "proposed_terms",
        }
        optional {
            /// A note to the other side, sent with the terms.
            message: String = "message",
            /// When this round runs out; after 7 days when left out.
            expires_at: Timestamp = "expires_at",
        }
    }
}

body! {
    /// Terms to offer instead of the latest ones.
    pub struct CounterNegotiation {
        required {
            /// Any terms by name, as `discount_percent`, `quantity`, `payment_terms`.
            proposed_terms: Untyped = "proposed_terms",
        }
        optional {
            /// A note to the other side, sent with the terms.
            message: String = "message",
            /// When this round runs out; after 7 days when left out.
            expires_at: Timestamp = "expires_at",
        }
    }
}

body! {
    /// Acceptance of the latest terms; an empty body is enough.
    pub struct AcceptNegotiation {
        optional {
            /// A note to the other side, sent with the acceptance.
            ///
            /// Inferred: the table gives it for every action, in words that fit a proposal.
            message: String = "message",
        }
    }
}

body! {
    /// Rejection of the latest terms.
    pub struct RejectNegotiation {
        optional {
            /// Why the terms are rejected, in words.
            reason: String = "reason",
            /// A note to the other side, sent with the rejection.
            ///
            /// Inferred: the table gives it for every action, in words that fit a proposal.
            message: String = "message",
        }
    }
}

body! {
    /// Terms to find an answer to.
    pub struct SuggestNegotiation {
        optional {
            /// The terms on the table; those of the latest round when left out.
            current_terms: Untyped = "current_terms",
        }
    }
}
