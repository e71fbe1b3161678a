// Generated from specs/salesbooth/agent_trust.yaml by `cargo xtask generate`. Do not edit: change the document.

//! How far an agent key is trusted, and why.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Method, Operation, Request, Untyped, Whole, call, reply,
};

use crate::OperationCall;

/// The operations of `agent_trust`, reached as [`Client::agent_trust`](crate::Client::agent_trust).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read how far your agent key is trusted.
    ///
    /// Only agent keys are rated, those created with `agent_key`. A deal above the cap gets a 403 `trust_cap_exceeded`; `transaction_cap` and `attempted_amount` in the error's `details` hold the cap and the amount of the deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let agent_trust_rating = client.agent_trust().get().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /agent-trust`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Agent Trust”.
    #[inline]
    pub fn get(&self) -> Call<AgentTrustRating> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// List the changes of the trust level.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let agent_trust_history = client.agent_trust().get_history().limit(10).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /agent-trust?action=history`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.limit(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Agent Trust”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn get_history(&self) -> GetHistoryCall {
        let request = Request::new(&GET_HISTORY);
        OperationCall(Call::json(self.0, request))
    }

    /// List the capabilities that are locked.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let agent_trust_lock_list = client.agent_trust().list_locks().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /agent-trust?action=locks`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Agent Trust”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list_locks(&self) -> Call<AgentTrustLockList> {
        let request = Request::new(&LIST_LOCKS);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::get_history`], with its optional parameters.
    pub type GetHistoryCall = OperationCall<GetHistoryParameters> -> AgentTrustHistory {
        query {
            /// Maximum number of changes to return. Default: `50`.
            limit: Whole = "limit",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &GET_HISTORY, &LIST_LOCKS];

static GET: Operation = Operation::new("agent_trust_get", "agent_trust", Method::Get, "/agent-trust")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_HISTORY: Operation = Operation::new("agent_trust_get_history", "agent_trust", Method::Get, "/agent-trust")
    .query(&[("action", "history")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_LOCKS: Operation = Operation::new("agent_trust_list_locks", "agent_trust", Method::Get, "/agent-trust")
    .query(&[("action", "locks")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// Trust level, limits and record of an agent key.
    pub struct AgentTrustRating {
        /// Id of the rated API key, such as `key_abc123`.
        key_id: Option<String> = "key_id",
        /// Trust level as a number; new agents start at 0.
        trust_level: Option<i64> = "trust_level",
        /// Name of the trust level, such as `Established` for level 2.
        trust_label: Option<String> = "trust_label",
        /// Trust score that the level follows from.
        score: Option<i64> = "score",
        /// Highest amount of a single deal; a deal above it gets a 403 `trust_cap_exceeded`. No currency is given.
        transaction_cap: Option<Amount> = "transaction_cap",
        /// Capabilities that the level unlocks, such as `negotiation`.
        capabilities: Vec<String> = "capabilities",
        /// Capabilities that are locked at present, such as after detected abuse.
        locked_capabilities: Vec<String> = "locked_capabilities",
        /// The next trust level and the score that it takes.
        next_level: Option<AgentTrustRatingNextLevel> = "next_level",
        /// Track record of the key.
        statistics: Option<AgentTrustRatingStatistics> = "statistics",
    }
}

impl AgentTrustRating {
    /// The identifier: `key_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.key_id
            .as_deref()
            .ok_or_else(|| Error::missing("AgentTrustRating", &["key_id"]))
    }
}

reply! {
    /// The next trust level and the score that it takes.
    pub struct AgentTrustRatingNextLevel {
        /// Number of the level.
        level: Option<i64> = "level",
        /// Name of the level, such as `Trusted`.
        label: Option<String> = "label",
        /// Score from which the level is reached.
        score_needed: Option<i64> = "score_needed",
    }
}

reply! {
    /// Track record of the key.
    pub struct AgentTrustRatingStatistics {
        /// Number of deals that the key completed.
        deals_completed: Option<i64> = "deals_completed",
        /// Number of deals that failed.
        deals_failed: Option<i64> = "deals_failed",
        /// Value of the deals together; no currency is given.
        total_deal_value: Option<Amount> = "total_deal_value",
    }
}

reply! {
    /// Changes of the trust level.
    pub struct AgentTrustHistory {
        /// The changes, in a form that no reply shows.
        ///
        /// Inferred: named as the action is; no reply shows it.
        history: Vec<Untyped> = "history" inferred,
    }
}

reply! {
    /// Locks on capabilities of the agent that are in force.
    pub struct AgentTrustLockList {
        /// The locks, in a form that no reply shows.
        ///
        /// Inferred: named as the action is; no reply shows it.
        locks: Vec<Untyped> = "locks" inferred,
    }
}
