// Generated from specs/salesbooth/delegations.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Rights that one agent or user lends to another, with limits on spending.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Method, NumberAmount, Operation, Paging, PagingStyle,
    Request, Requirement, Timestamp, Untyped, Whole, body, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::Pagination;

/// The operations of `delegations`, reached as [`Client::delegations`](crate::Client::delegations).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List delegations.
    ///
    /// As every operation on delegations, this needs trust level 2.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut delegations = client.delegations().list().items();
    /// while let Some(delegation) = delegations.try_next().await? {
    ///     println!("{delegation:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /delegations`. Safe to repeat, so it is retried. Scope: `agent:execute`. An agent needs trust level 2 or higher.
    ///
    /// Optional: `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Delegations”.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Grant a delegation.
    ///
    /// It can give no more than its giver has. Limits of all delegations above it hold too, and when one of those ends, it ends.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::delegations::{CreateDelegation, DelegationAction};
    ///
    /// let body = CreateDelegation::new(
    ///         "key_agent_xxxxx",
    ///         [
    ///             DelegationAction::DealsRead,
    ///             DelegationAction::DealsWrite,
    ///             DelegationAction::AgentNegotiate,
    ///         ],
    ///     )
    ///     .max_transaction_amount("5000.00")
    ///     .max_daily_amount("25000.00")
    ///     .expires_at("2026-06-01T00:00:00Z");
    /// let delegation = client.delegations().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /delegations`. Not retried once the API may have received it. Scope: `agent:execute`. An agent needs trust level 2 or higher.
    ///
    /// # Required before sending
    ///
    /// - `signing_authority_acknowledged`, when `allowed_actions` is `deals:sign`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Delegations”.
    #[inline]
    pub fn create(&self, body: CreateDelegation) -> Call<Delegation> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one delegation.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let delegation = client.delegations().get("del_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /delegations?id=…`. Safe to repeat, so it is retried. Scope: `agent:execute`. An agent needs trust level 2 or higher.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the delegation, such as `del_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Delegations”.
    #[inline]
    pub fn get(&self, id: &str) -> Call<Delegation> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change a delegation.
    ///
    /// The sample sends two fields, so the others seem to stay as they are.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::delegations::UpdateDelegation;
    ///
    /// let body = UpdateDelegation::new()
    ///     .max_transaction_amount("2500.00")
    ///     .expires_at("2026-05-01T00:00:00Z");
    /// let delegation = client.delegations().update("del_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PUT /delegations?id=…`. Not retried once the API may have received it. Scope: `agent:execute`. An agent needs trust level 2 or higher.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the delegation, such as `del_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Delegations”. The reply's form is inferred: the page shows no reply; another operation shows this one.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateDelegation) -> Call<Delegation> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Revoke a delegation.
    ///
    /// What was delegated further ends with it.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let delegation = client.delegations().delete("del_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /delegations?id=…`. Not retried once the API may have received it. Scope: `agent:execute`. An agent needs trust level 2 or higher.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the delegation, such as `del_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Delegations”. The reply's form is inferred: the page shows no reply; a delegation has a time of revocation, so it is taken to stay and to be answered.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Delegation> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Check a delegation and what is left of its budget.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let delegation_check = client.delegations().verify("del_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /delegations?id=…&action=verify`. Safe to repeat, so it is retried. Scope: `agent:execute`. An agent needs trust level 2 or higher.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the delegation, such as `del_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Delegations”.
    #[inline]
    pub fn verify(&self, id: &str) -> Call<DelegationCheck> {
        let mut request = Request::new(&VERIFY);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Summarise all delegations.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.delegations().get_summary().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /delegations?action=summary`. Safe to repeat, so it is retried. Scope: `agent:execute`. An agent needs trust level 2 or higher.
    ///
    /// Source: docs section “Delegations”.
    #[inline]
    pub fn get_summary(&self) -> Call<Untyped> {
        let request = Request::new(&GET_SUMMARY);
        Call::json(self.0, request)
    }

    /// List the proposals that wait for an answer.
    ///
    /// Only with the key of an agent.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut delegation_proposals = client.delegations().list_pending().items();
    /// while let Some(delegation_proposal) = delegation_proposals.try_next().await? {
    ///     println!("{delegation_proposal:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /delegations?action=pending`. Safe to repeat, so it is retried. Scope: `agent:execute`. An agent needs trust level 2 or higher.
    ///
    /// Optional: `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Delegations”. The reply's form is inferred: the page calls them incoming proposals; it shows a list of proposals elsewhere.
    #[inline]
    pub fn list_pending(&self) -> ListPendingCall {
        let request = Request::new(&LIST_PENDING);
        OperationCall(Call::json(self.0, request))
    }

    /// List proposals of delegations.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut delegation_proposals = client
    ///     .delegations()
    ///     .list_proposals()
    ///     .limit(20)
    ///     .items();
    /// while let Some(delegation_proposal) = delegation_proposals.try_next().await? {
    ///     println!("{delegation_proposal:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /delegations/proposals`. Safe to repeat, so it is retried. Scope: `delegations:read`. An agent needs trust level 2 or higher.
    ///
    /// Optional: `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Delegations”.
    #[inline]
    pub fn list_proposals(&self) -> ListProposalsCall {
        let request = Request::new(&LIST_PROPOSALS);
        OperationCall(Call::json(self.0, request))
    }

    /// Propose a delegation to another agent.
    ///
    /// The delegation of the proposer must allow `delegate`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::delegations::CreateDelegationProposal;
    ///
    /// let body = CreateDelegationProposal::new(
    ///         "key_agent_bbbbb",
    ///         ["discover", "negotiate"],
    ///     )
    ///     .max_transaction_amount("1000.00")
    ///     .proposed_duration_hours(168)
    ///     .message("Requesting delegation to negotiate deals on your behalf");
    /// let delegation_proposal = client.delegations().create_proposal(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /delegations/proposals`. Not retried once the API may have received it. Scope: `agent:execute`. An agent needs trust level 2 or higher.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Delegations”.
    #[inline]
    pub fn create_proposal(
        &self,
        body: CreateDelegationProposal,
    ) -> Call<DelegationProposal> {
        let mut request = Request::new(&CREATE_PROPOSAL);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Accept a proposal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let delegation_acceptance = client
    ///     .delegations()
    ///     .accept_proposal("dprop_xxxxx")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /delegations/proposals/{id}/accept`. Not retried once the API may have received it. Scope: `agent:execute`. An agent needs trust level 2 or higher.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the proposal, such as `dprop_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Delegations”.
    #[inline]
    pub fn accept_proposal(&self, id: &str) -> Call<DelegationAcceptance> {
        let mut request = Request::new(&ACCEPT_PROPOSAL);
        request.path("id", id);
        Call::json(self.0, request)
    }

    /// Refuse a proposal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::delegations::RejectDelegationProposal;
    ///
    /// let body = RejectDelegationProposal::new()
    ///     .reason("Spending limit too high for current context");
    /// let delegation_proposal = client
    ///     .delegations()
    ///     .reject_proposal("dprop_xxxxx")
    ///     .body(body)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /delegations/proposals/{id}/reject`. Not retried once the API may have received it. Scope: `agent:execute`. An agent needs trust level 2 or higher.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the proposal, such as `dprop_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Delegations”. The reply's form is inferred: the page shows no reply; taken to be the proposal that the operation acts on.
    #[inline]
    pub fn reject_proposal(&self, id: &str) -> RejectProposalCall {
        let mut request = Request::new(&REJECT_PROPOSAL);
        request.path("id", id);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Counter a proposal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::delegations::CounterDelegationProposal;
    ///
    /// let body = CounterDelegationProposal::new(["discover"])
    ///     .max_transaction_amount("500.00")
    ///     .proposed_duration_hours(72)
    ///     .message("Accepting discover only with lower spending limit");
    /// let delegation_proposal = client
    ///     .delegations()
    ///     .counter_proposal("dprop_xxxxx", body)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /delegations/proposals/{id}/counter`. Not retried once the API may have received it. Scope: `agent:execute`. An agent needs trust level 2 or higher.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the proposal, such as `dprop_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Delegations”.
    #[inline]
    pub fn counter_proposal(
        &self,
        id: &str,
        body: impl Into<CounterDelegationProposal>,
    ) -> Call<DelegationProposal> {
        let mut request = Request::new(&COUNTER_PROPOSAL);
        request.path("id", id);
        request.json(&Into::<CounterDelegationProposal>::into(body));
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> DelegationList {
        query {
            /// Maximum number of items to return. Default: `50`.
            limit: Whole = "limit",
            /// Number of items to skip.
            offset: Whole = "offset",
        }
    }
    pages Delegation
}

call! {
    /// The call of [`Operations::list_pending`], with its optional parameters.
    pub type ListPendingCall = OperationCall<ListPendingParameters> -> DelegationProposalList {
        query {
            /// Maximum number of items to return. Default: `50`.
            limit: Whole = "limit",
            /// Number of items to skip.
            offset: Whole = "offset",
        }
    }
    pages DelegationProposal
}

call! {
    /// The call of [`Operations::list_proposals`], with its optional parameters.
    pub type ListProposalsCall = OperationCall<ListProposalsParameters> -> DelegationProposalList {
        query {
            /// Most items to return. From 1 to 100. Default: `50`.
            limit: Whole = "limit",
            /// Number of items to skip. At least 0. Default: `0`.
            offset: Whole = "offset",
        }
    }
    pages DelegationProposal
}

call! {
    /// The call of [`Operations::reject_proposal`], with what can be set.
    pub type RejectProposalCall = OperationCall<RejectProposalParameters> -> DelegationProposal {
        body {
            body: RejectDelegationProposal,
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE, &VERIFY, &GET_SUMMARY, &LIST_PENDING, &LIST_PROPOSALS, &CREATE_PROPOSAL, &ACCEPT_PROPOSAL, &REJECT_PROPOSAL, &COUNTER_PROPOSAL];

static LIST: Operation = Operation::new("delegations_list", "delegations", Method::Get, "/delegations")
    .query_selectors(&["action", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.delegations", "data"]).identity(&["delegation_id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static CREATE: Operation = Operation::new("delegations_create", "delegations", Method::Post, "/delegations")
    .requirements(&[
        Requirement::new(&[("allowed_actions", &["deals:sign"])], &["signing_authority_acknowledged"]),
    ])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET: Operation = Operation::new("delegations_get", "delegations", Method::Get, "/delegations")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static UPDATE: Operation = Operation::new("delegations_update", "delegations", Method::Put, "/delegations")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("delegations_delete", "delegations", Method::Delete, "/delegations")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static VERIFY: Operation = Operation::new("delegations_verify", "delegations", Method::Get, "/delegations")
    .query(&[("action", "verify")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_SUMMARY: Operation = Operation::new("delegations_get_summary", "delegations", Method::Get, "/delegations")
    .query(&[("action", "summary")])
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static LIST_PENDING: Operation = Operation::new("delegations_list_pending", "delegations", Method::Get, "/delegations")
    .query(&[("action", "pending")])
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.proposals", "data"]).identity(&["id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static LIST_PROPOSALS: Operation = Operation::new("delegations_list_proposals", "delegations", Method::Get, "/delegations/proposals")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.proposals", "data"]).identity(&["id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static CREATE_PROPOSAL: Operation = Operation::new("delegations_create_proposal", "delegations", Method::Post, "/delegations/proposals")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static ACCEPT_PROPOSAL: Operation = Operation::new("delegations_accept_proposal", "delegations", Method::Post, "/delegations/proposals/{id}/accept")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static REJECT_PROPOSAL: Operation = Operation::new("delegations_reject_proposal", "delegations", Method::Post, "/delegations/proposals/{id}/reject")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static COUNTER_PROPOSAL: Operation = Operation::new("delegations_counter_proposal", "delegations", Method::Post, "/delegations/proposals/{id}/counter")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

open_enum! {
    /// A scope that a delegation passes on.
    pub enum DelegationAction {
        /// Read deals. `deals:read`
        DealsRead = "deals:read",
        /// Create and change deals. `deals:write`
        DealsWrite = "deals:write",
        /// Propose, counter, accept and reject terms. `agent:negotiate`
        AgentNegotiate = "agent:negotiate",
        /// Sign deals in your name; `signing_authority_acknowledged` is needed. `deals:sign`
        DealsSign = "deals:sign",
        /// Read customers. `customers:read`
        CustomersRead = "customers:read",
        /// Create and change customers. `customers:write`
        CustomersWrite = "customers:write",
    }
}

reply! {
    /// One page of delegations.
    pub struct DelegationList {
        /// The delegations of this page.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        delegations: Vec<Delegation> = "delegations" inferred,
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// Scopes that were passed on to an agent, with limits and spending. The limits of every delegation above it apply as well.
    pub struct Delegation {
        /// Id of the delegation, such as `del_xxxxx`; send it as `X-Delegation-ID`.
        delegation_id: Option<String> = "delegation_id",
        /// Id of the tenant that owns the delegation.
        tenant_id: Option<String> = "tenant_id",
        /// Kind of grantor, such as `user`.
        grantor_type: Option<String> = "grantor_type",
        /// Id of the grantor, such as `42` of a user.
        grantor_id: Option<String> = "grantor_id",
        /// Id of the API key of the agent that received the delegation.
        grantee_agent_key_id: Option<String> = "grantee_agent_key_id",
        /// Purpose of the delegation, 500 characters at most; null when none was given.
        description: Option<String> = "description",
        /// Limit per transaction; null for no limit.
        max_transaction_amount: Option<Amount> = "max_transaction_amount",
        /// Limit per day, reset at midnight UTC; null for no limit.
        max_daily_amount: Option<Amount> = "max_daily_amount",
        /// Limit per month, reset on the 1st; null for no limit.
        max_monthly_amount: Option<Amount> = "max_monthly_amount",
        /// Amount spent since midnight UTC.
        spent_today: Option<Amount> = "spent_today",
        /// Amount spent since the 1st of the month.
        spent_this_month: Option<Amount> = "spent_this_month",
        /// Part of the daily limit that is set aside and not yet spent.
        reserved_today: Option<Amount> = "reserved_today",
        /// Part of the monthly limit that is set aside and not yet spent.
        reserved_this_month: Option<Amount> = "reserved_this_month",
        /// Rest of the daily limit; null without a limit.
        available_today: Option<Amount> = "available_today",
        /// Rest of the monthly limit; null without a limit.
        available_this_month: Option<Amount> = "available_this_month",
        /// Scopes that the agent may use.
        allowed_actions: Vec<DelegationAction> = "allowed_actions",
        /// The delegations above it; empty for one that was granted directly.
        delegation_chain: Vec<Untyped> = "delegation_chain",
        /// When the delegation expires, in the form `2026-06-01 00:00:00`. Delegations below it end with it.
        expires_at: Option<Timestamp> = "expires_at",
        /// When the delegation was revoked; null while it was not.
        revoked_at: Option<Timestamp> = "revoked_at",
        /// When the delegation was granted.
        created_at: Option<Timestamp> = "created_at",
        /// When the delegation was last changed.
        updated_at: Option<Timestamp> = "updated_at",
        /// Transactions above this amount need approval; null when none do.
        approval_threshold: Option<Amount> = "approval_threshold",
        /// Steps of an approval; only null is shown.
        approval_steps: Option<Untyped> = "approval_steps",
        /// Hours after which a pending approval expires, 0 to 720.
        approval_timeout: Option<i64> = "approval_timeout",
        /// Conditions under which no approval is needed; only null is shown.
        auto_approve_policy: Option<Untyped> = "auto_approve_policy",
        /// Percentage of the daily or monthly limit, 1 to 100; reaching it triggers an alert.
        alert_threshold_pct: Option<i64> = "alert_threshold_pct",
        /// Whether the grantor confirmed that signatures of the agent are binding.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        signing_authority_acknowledged: Option<bool> = "signing_authority_acknowledged" inferred,
    }
}

impl Delegation {
    /// The identifier: `delegation_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.delegation_id
            .as_deref()
            .ok_or_else(|| Error::missing("Delegation", &["delegation_id"]))
    }
}

reply! {
    /// Whether a delegation is valid, and the budget that is left.
    pub struct DelegationCheck {
        /// Id of the checked delegation.
        delegation_id: Option<String> = "delegation_id",
        /// Status of the delegation, such as `active`.
        status: Option<String> = "status",
        /// Whether it can be used now.
        valid: Option<bool> = "valid",
        /// Scopes that the agent may use.
        allowed_actions: Vec<DelegationAction> = "allowed_actions",
        /// Limits and spending of a delegation.
        spending: Option<DelegationSpending> = "spending",
        /// When the delegation expires.
        expires_at: Option<Timestamp> = "expires_at",
        /// Id of the API key of the agent that received the delegation.
        grantee_key_id: Option<String> = "grantee_key_id",
    }
}

impl DelegationCheck {
    /// The identifier: `delegation_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.delegation_id
            .as_deref()
            .ok_or_else(|| Error::missing("DelegationCheck", &["delegation_id"]))
    }
}

reply! {
    /// Limits and spending of a delegation.
    pub struct DelegationSpending {
        /// Limit per transaction; null for no limit.
        max_transaction_amount: Option<Amount> = "max_transaction_amount",
        /// Limit per day, reset at midnight UTC; null for no limit.
        max_daily_amount: Option<Amount> = "max_daily_amount",
        /// Limit per month, reset on the 1st; null for no limit.
        max_monthly_amount: Option<Amount> = "max_monthly_amount",
        /// Amount spent since midnight UTC.
        spent_today: Option<Amount> = "spent_today",
        /// Rest of the daily limit; null without a limit.
        remaining_today: Option<Amount> = "remaining_today",
        /// Amount spent since the 1st of the month.
        spent_this_month: Option<Amount> = "spent_this_month",
    }
}

body! {
    /// A delegation to grant.
    pub struct CreateDelegation {
        required {
            /// Id of the API key of the agent to delegate to, such as `key_agent_xxxxx`.
            grantee_agent_key_id: String = "grantee_agent_key_id",
        }
        required_list {
            /// Scopes that the agent may use.
            allowed_actions: DelegationAction = "allowed_actions",
        }
        optional {
            /// Limit per day; resets at midnight UTC.
            max_daily_amount: NumberAmount = "max_daily_amount",
            /// Limit per month; resets on the 1st.
            max_monthly_amount: NumberAmount = "max_monthly_amount",
            /// When the delegation expires, ISO 8601; in the future.
            expires_at: Timestamp = "expires_at",
            /// Purpose of the delegation, 500 characters at most.
            description: String = "description",
            /// Transactions above this amount need approval.
            approval_threshold: NumberAmount = "approval_threshold",
            /// Steps of an approval; the page does not show their form.
            approval_steps: Untyped = "approval_steps",
            /// Hours after which a pending approval expires, 0 to 720.
            approval_timeout: Whole = "approval_timeout",
            /// Conditions under which no approval is needed; the page does not show their form.
            auto_approve_policy: Untyped = "auto_approve_policy",
            /// Percentage of the daily or monthly limit, 1 to 100; reaching it triggers an alert.
            alert_threshold_pct: Whole = "alert_threshold_pct",
            /// Confirms that signatures of the agent are binding; needed with the action `deals:sign`.
            signing_authority_acknowledged: bool = "signing_authority_acknowledged",
        }
        nullable {
            /// Limit per transaction; null for no limit.
            max_transaction_amount / clear_max_transaction_amount: NumberAmount = "max_transaction_amount",
        }
    }
}

body! {
    /// Fields of a delegation to change.
    pub struct UpdateDelegation {
        optional {
            /// Limit per day; resets at midnight UTC.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            max_daily_amount: NumberAmount = "max_daily_amount",
            /// Limit per month; resets on the 1st.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            max_monthly_amount: NumberAmount = "max_monthly_amount",
            /// When the delegation expires, ISO 8601; in the future.
            expires_at: Timestamp = "expires_at",
            /// Purpose of the delegation, 500 characters at most.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            description: String = "description",
            /// Transactions above this amount need approval.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            approval_threshold: NumberAmount = "approval_threshold",
            /// Steps of an approval; the page does not show their form.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            approval_steps: Untyped = "approval_steps",
            /// Hours after which a pending approval expires, 0 to 720.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            approval_timeout: Whole = "approval_timeout",
            /// Conditions under which no approval is needed; the page does not show their form.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            auto_approve_policy: Untyped = "auto_approve_policy",
            /// Percentage of the daily or monthly limit, 1 to 100; reaching it triggers an alert.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            alert_threshold_pct: Whole = "alert_threshold_pct",
            /// Confirms that signatures of the agent are binding; needed with the action `deals:sign`.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            signing_authority_acknowledged: bool = "signing_authority_acknowledged",
        }
        list {
            /// Scopes that the agent may use.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            allowed_actions: DelegationAction = "allowed_actions",
        }
        nullable {
            /// Limit per transaction; null for no limit.
            max_transaction_amount / clear_max_transaction_amount: NumberAmount = "max_transaction_amount",
        }
    }
}

reply! {
    /// One page of proposals.
    pub struct DelegationProposalList {
        /// The proposals of this page.
        proposals: Vec<DelegationProposal> = "proposals",
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// A delegation that one agent proposes to another.
    pub struct DelegationProposal {
        /// Id of the proposal, such as `dprop_xxxxx`.
        id: Option<String> = "id",
        /// Status of the proposal; the docs show `pending` and `accepted`.
        status: Option<String> = "status",
        /// Id of the proposal that this one counters; absent in the first round.
        previous_proposal_id: Option<String> = "previous_proposal_id",
        /// Id of the API key of the proposing agent.
        proposer_api_key_id: Option<String> = "proposer_api_key_id",
        /// Id of the API key of the agent that the proposal is for.
        target_api_key_id: Option<String> = "target_api_key_id",
        /// Proposed actions, such as `discover` and `negotiate`; other names than those of [`DelegationAction`].
        proposed_actions: Vec<String> = "proposed_actions",
        /// Proposed spending limits.
        proposed_spending_limits: Option<DelegationProposalLimits> = "proposed_spending_limits",
        /// Duration of the delegation in hours, from its acceptance on.
        proposed_duration_hours: Option<i64> = "proposed_duration_hours",
        /// Message of the proposer.
        message: Option<String> = "message",
        /// Round of the negotiation: 1 for the first proposal, one more for each counter-proposal.
        round: Option<i64> = "round",
        /// When the proposal expires unless it is answered.
        expires_at: Option<Timestamp> = "expires_at",
        /// When the proposal was made.
        created_at: Option<Timestamp> = "created_at",
        /// When the proposal was answered; absent while it is pending.
        resolved_at: Option<Timestamp> = "resolved_at",
        /// Why the proposal was rejected.
        ///
        /// Inferred: a field of the refusal; no reply shows it.
        reason: Option<String> = "reason" inferred,
    }
}

impl DelegationProposal {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("DelegationProposal", &["id"]))
    }
}

reply! {
    /// Proposed spending limits.
    pub struct DelegationProposalLimits {
        /// Proposed limit per transaction.
        max_transaction_amount: Option<Amount> = "max_transaction_amount",
        /// Proposed limit per day.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        max_daily_amount: Option<Amount> = "max_daily_amount" inferred,
        /// Proposed limit per month.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        max_monthly_amount: Option<Amount> = "max_monthly_amount" inferred,
    }
}

reply! {
    /// An accepted proposal and the delegation it led to.
    pub struct DelegationAcceptance {
        /// A delegation that one agent proposes to another.
        proposal: Option<DelegationProposal> = "proposal",
        /// A delegation that a proposal led to.
        delegation: Option<AcceptedDelegation> = "delegation",
    }
}

reply! {
    /// A delegation that a proposal led to.
    pub struct AcceptedDelegation {
        /// Id of the new delegation, such as `del_yyyyy`.
        id: Option<String> = "id",
        /// Status of the delegation, such as `active`.
        status: Option<String> = "status",
        /// Agreed actions, such as `discover` and `negotiate`.
        allowed_actions: Vec<String> = "allowed_actions",
    }
}

impl AcceptedDelegation {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("AcceptedDelegation", &["id"]))
    }
}

body! {
    /// A delegation to propose.
    pub struct CreateDelegationProposal {
        required {
            /// Id of the API key of the agent to ask, such as `key_agent_bbbbb`.
            target_api_key_id: String = "target_api_key_id",
        }
        required_list {
            /// Actions to propose, such as `discover` and `negotiate`.
            proposed_actions: String = "proposed_actions",
        }
        optional {
            /// Proposed limit per transaction.
            max_transaction_amount: NumberAmount = "max_transaction_amount",
            /// Proposed limit per day.
            max_daily_amount: NumberAmount = "max_daily_amount",
            /// Proposed limit per month.
            max_monthly_amount: NumberAmount = "max_monthly_amount",
            /// Duration of the delegation in hours, from its acceptance on; 168 (one week) when left out.
            proposed_duration_hours: Whole = "proposed_duration_hours",
            /// Message that explains the request to the other agent.
            message: String = "message",
        }
    }
}

body! {
    /// The reason for a rejection.
    pub struct RejectDelegationProposal {
        optional {
            /// Why the proposal is rejected; sent to the proposer.
            reason: String = "reason",
        }
    }
}

body! {
    /// A counter-proposal.
    pub struct CounterDelegationProposal {
        required_list {
            /// Actions to offer; only ones of the original proposal.
            proposed_actions: String = "proposed_actions",
        }
        optional {
            /// Proposed limit per transaction.
            max_transaction_amount: NumberAmount = "max_transaction_amount",
            /// Proposed limit per day.
            max_daily_amount: NumberAmount = "max_daily_amount",
            /// Proposed limit per month.
            max_monthly_amount: NumberAmount = "max_monthly_amount",
            /// Duration of the delegation in hours.
            proposed_duration_hours: Whole = "proposed_duration_hours",
            /// Message that explains the counter-proposal.
            message: String = "message",
        }
    }
}
