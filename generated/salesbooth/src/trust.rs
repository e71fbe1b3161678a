// Generated from specs/salesbooth/trust.yaml by `cargo xtask generate`. Do not edit: change the document.

//! How far Salesbooth trusts the tenant.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Method, Operation, Paging, PagingStyle, Request,
    Timestamp, Untyped, Whole, call, reply,
};

use crate::OperationCall;
use crate::common::Pagination;

/// The operations of `trust`, reached as [`Client::trust`](crate::Client::trust).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the trust in your tenant.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let trust_status = client.trust().get().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /trust`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Trust Levels”.
    #[inline]
    pub fn get(&self) -> Call<TrustStatus> {
        let request = Request::new(&GET);
        Call::json(self.0, request)
    }

    /// List the changes of the level.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut items = client.trust().get_history().items();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /trust?action=history`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Trust Levels”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn get_history(&self) -> GetHistoryCall {
        let request = Request::new(&GET_HISTORY);
        OperationCall(Call::json(self.0, request))
    }

    /// List the credentials that were revoked.
    ///
    /// The sample sends no key.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let trust_revocation_list = client.trust().list_revocations().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /trust/revocations`. Safe to repeat, so it is retried. Needs no credential.
    ///
    /// Source: docs section “Trust Levels”. Inferred: that no key is needed follows from the sample alone, which carries none.
    #[inline]
    pub fn list_revocations(&self) -> Call<TrustRevocationList> {
        let request = Request::new(&LIST_REVOCATIONS);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::get_history`], with its optional parameters.
    pub type GetHistoryCall = OperationCall<GetHistoryParameters> -> TrustHistory {
        query {
            /// Most items to return. Default: `50`.
            limit: Whole = "limit",
            /// How many items to skip.
            offset: Whole = "offset",
        }
    }
    pages Untyped
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &GET_HISTORY, &LIST_REVOCATIONS];

static GET: Operation = Operation::new("trust_get", "trust", Method::Get, "/trust")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_HISTORY: Operation = Operation::new("trust_get_history", "trust", Method::Get, "/trust")
    .query(&[("action", "history")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.history", "data.entries", "data"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static LIST_REVOCATIONS: Operation = Operation::new("trust_list_revocations", "trust", Method::Get, "/trust/revocations")
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// How far the tenant is trusted.
    pub struct TrustStatus {
        /// Name of the current level, as `established`.
        level: Option<String> = "level",
        /// Current score; `next_level_score` is what the next level needs.
        score: Option<f64> = "score",
        /// The highest automatic top-up of credits at this level. The docs do not give its unit.
        auto_topup_ceiling: Option<Amount> = "auto_topup_ceiling",
        /// Name of the level above, as `premium`.
        next_level: Option<String> = "next_level",
        /// Score that the next level needs.
        next_level_score: Option<f64> = "next_level_score",
    }
}

reply! {
    /// One page of changes.
    pub struct TrustHistory {
        /// Changes of the level; the form of an entry is unknown.
        ///
        /// Inferred: named as the action is; the page shows no reply.
        history: Vec<Untyped> = "history" inferred,
        /// Total number of items, and which of them this page holds.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// Credentials that were revoked.
    pub struct TrustRevocationList {
        /// The credentials that are no longer valid.
        revocations: Vec<TrustRevocation> = "revocations",
        /// When the list last changed.
        updated_at: Option<Timestamp> = "updated_at",
    }
}

reply! {
    /// A credential that was revoked.
    pub struct TrustRevocation {
        /// Id of the revoked credential, as `cred_abc123`.
        credential_id: Option<String> = "credential_id",
        /// When the credential was revoked.
        revoked_at: Option<Timestamp> = "revoked_at",
        /// Why the credential was revoked, as `trust_demotion`.
        reason: Option<String> = "reason",
    }
}

impl TrustRevocation {
    /// The identifier: `credential_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.credential_id
            .as_deref()
            .ok_or_else(|| Error::missing("TrustRevocation", &["credential_id"]))
    }
}
