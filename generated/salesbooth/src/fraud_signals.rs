// Generated from specs/salesbooth/fraud_signals.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Signs of fraud in deals and payments; enough of them cost trust.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Paging, PagingStyle, Request, Untyped, Whole,
    body, call, reply,
};

use crate::OperationCall;
use crate::common::Pagination;

/// The operations of `fraud_signals`, reached as [`Client::fraud_signals`](crate::Client::fraud_signals).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List fraud signals.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut fraud_signals = client.fraud_signals().list().unresolved(true).items();
    /// while let Some(fraud_signal) = fraud_signals.try_next().await? {
    ///     println!("{fraud_signal:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /fraud-signals`. Safe to repeat, so it is retried. Scope: `trust:read`.
    ///
    /// Optional: `.unresolved(..)`, `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Fraud Signals”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Read how trust was lost.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.fraud_signals().get_demotion_history().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /fraud-signals?action=history`. Safe to repeat, so it is retried. Scope: `trust:read`.
    ///
    /// Source: docs section “Fraud Signals”. Inferred: the changelog speaks of a demotion history; the action is named as in the sections on trust.
    #[inline]
    pub fn get_demotion_history(&self) -> Call<Untyped> {
        let request = Request::new(&GET_DEMOTION_HISTORY);
        Call::json(self.0, request)
    }

    /// Resolve a fraud signal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let fraud_signal = client.fraud_signals().resolve("example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /fraud-signals?action=resolve`. Not retried once the API may have received it. Scope: `trust:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Fraud Signals”. Inferred: the scopes name it and a table has the field; the action in the query is a guess. The reply's form is inferred: the page shows no reply; taken to be the signal that the operation acts on.
    #[inline]
    pub fn resolve(&self, body: impl Into<ResolveFraudSignal>) -> Call<FraudSignal> {
        let mut request = Request::new(&RESOLVE);
        request.json(&Into::<ResolveFraudSignal>::into(body));
        Call::json(self.0, request)
    }

    /// Scan for fraud now.
    ///
    /// The docs name the action and none of its fields; the body can hold any.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.fraud_signals().evaluate().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /fraud-signals?action=evaluate`. Not retried once the API may have received it. Scope: `trust:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Fraud Signals”. Inferred: the scopes name it; its fields are lost and the action in the query is a guess.
    #[inline]
    pub fn evaluate(&self) -> EvaluateCall {
        let mut request = Request::new(&EVALUATE);
        request.object();
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> FraudSignalList {
        query {
            /// Maximum number of signals to return, up to 100. Default: `25`.
            limit: Whole = "limit",
            /// Number of signals to skip.
            offset: Whole = "offset",
        }
        flag {
            /// Only signals that are not resolved; sent as `1` or `0`.
            unresolved: bool = "unresolved",
        }
    }
    pages FraudSignal
}

call! {
    /// The call of [`Operations::evaluate`], with what can be set.
    pub type EvaluateCall = OperationCall<EvaluateParameters> -> Untyped {
        body {
            body: Untyped,
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &GET_DEMOTION_HISTORY, &RESOLVE, &EVALUATE];

static LIST: Operation = Operation::new("fraud_signals_list", "fraud_signals", Method::Get, "/fraud-signals")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.signals", "data.fraud_signals", "data"]).identity(&["signal_id", "id"]).total("data.pagination.total").limit("limit", Some(25)).offset("offset"));

static GET_DEMOTION_HISTORY: Operation = Operation::new("fraud_signals_get_demotion_history", "fraud_signals", Method::Get, "/fraud-signals")
    .query(&[("action", "history")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static RESOLVE: Operation = Operation::new("fraud_signals_resolve", "fraud_signals", Method::Post, "/fraud-signals")
    .query(&[("action", "resolve")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static EVALUATE: Operation = Operation::new("fraud_signals_evaluate", "fraud_signals", Method::Post, "/fraud-signals")
    .query(&[("action", "evaluate")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// One page of signals.
    pub struct FraudSignalList {
        /// The signals of this page.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        signals: Vec<FraudSignal> = "signals" inferred,
        /// Position of this page in the list.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// A fraud signal, raised automatically during deal and payment events.
    pub struct FraudSignal {
        /// Id of the signal; send it with [`fraud_signals().resolve`](Operations::resolve).
        ///
        /// Inferred: a field of a request; no reply shows it.
        signal_id: Option<String> = "signal_id" inferred,
        /// The same, where a reply says `id`.
        ///
        /// Inferred: named as in other replies; no reply shows it.
        id: Option<String> = "id" inferred,
    }
}

impl FraudSignal {
    /// The identifier: `signal_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.signal_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("FraudSignal", &["signal_id", "id"]))
    }
}

body! {
    /// The signal to resolve.
    pub struct ResolveFraudSignal {
        required {
            /// Id of the signal to mark as resolved.
            signal_id: String = "signal_id",
        }
    }
}
