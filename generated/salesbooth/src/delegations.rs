// Generated from specs/salesbooth/delegations.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Rights that one agent or user lends to another, with limits on spending.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Method, NumberAmount, Operation, Paging, PagingStyle,
    Request, Requirement, Timestamp, Untyped, Whole, body, call, open_enum, reply,
};

use crate::common::Pagination;

/// The operations of `delegations`, reached as [`Client::delegations`](crate::Client::delegations).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List delegations.
    ///
    /// As every operation on delegations, this needs trust level 2.
    ///
    /// `GET /delegations` · docs section “Delegations”, documented. Safe to repeat. Scope: `agent:execute`. Agents need trust level 2 or more.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        ListCall(Call::json(self.0, request))
    }

    /// Grant a delegation.
    ///
    /// It can give no more than its giver has. Limits of all delegations above it hold too, and when one of those ends, it ends.
    ///
    /// `POST /delegations` · docs section “Delegations”, documented. Sent once. Scope: `agent:execute`. Agents need trust level 2 or more.
    ///
    /// Nothing is sent without
    ///
    /// - `signing_authority_acknowledged`, when `allowed_actions` is `deals:sign`
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn create(&self, body: CreateDelegation) -> Call<Delegation> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one delegation.
    ///
    /// `GET /delegations?id=…` · docs section “Delegations”, documented. Safe to repeat. Scope: `agent:execute`. Agents need trust level 2 or more.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get(&self, id: &str) -> Call<Delegation> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change a delegation.
    ///
    /// The sample sends two fields, so the others seem to stay as they are.
    ///
    /// `PUT /delegations?id=…` · docs section “Delegations”, documented. Sent once. Scope: `agent:execute`. Agents need trust level 2 or more.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; another operation shows this one.
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
    /// `DELETE /delegations?id=…` · docs section “Delegations”, documented. Sent once. Scope: `agent:execute`. Agents need trust level 2 or more.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; a delegation has a time of revocation, so it is taken to stay and to be answered.
    pub fn delete(&self, id: &str) -> Call<Delegation> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Check a delegation and what is left of its budget.
    ///
    /// `GET /delegations?id=…&action=verify` · docs section “Delegations”, documented. Safe to repeat. Scope: `agent:execute`. Agents need trust level 2 or more.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn verify(&self, id: &str) -> Call<DelegationCheck> {
        let mut request = Request::new(&VERIFY);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Sum up all delegations.
    ///
    /// `GET /delegations?action=summary` · docs section “Delegations”, documented. Safe to repeat. Scope: `agent:execute`. Agents need trust level 2 or more.
    pub fn get_summary(&self) -> Call<Untyped> {
        let request = Request::new(&GET_SUMMARY);
        Call::json(self.0, request)
    }

    /// List the proposals that wait for an answer.
    ///
    /// Only with the key of an agent.
    ///
    /// `GET /delegations?action=pending` · docs section “Delegations”, documented. Safe to repeat. Scope: `agent:execute`. Agents need trust level 2 or more.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page calls them incoming proposals; it shows a list of proposals elsewhere.
    pub fn list_pending(&self) -> ListPendingCall {
        let request = Request::new(&LIST_PENDING);
        ListPendingCall(Call::json(self.0, request))
    }

    /// List proposals of delegations.
    ///
    /// `GET /delegations/proposals` · docs section “Delegations”, documented. Safe to repeat. Scope: `delegations:read`. Agents need trust level 2 or more.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn list_proposals(&self) -> ListProposalsCall {
        let request = Request::new(&LIST_PROPOSALS);
        ListProposalsCall(Call::json(self.0, request))
    }

    /// Propose a delegation to another agent.
    ///
    /// The delegation of the proposer must allow `delegate`.
    ///
    /// `POST /delegations/proposals` · docs section “Delegations”, documented. Sent once. Scope: `agent:execute`. Agents need trust level 2 or more.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
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
    /// `POST /delegations/proposals/{id}/accept` · docs section “Delegations”, documented. Sent once. Scope: `agent:execute`. Agents need trust level 2 or more.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn accept_proposal(&self, id: &str) -> Call<DelegationAcceptance> {
        let mut request = Request::new(&ACCEPT_PROPOSAL);
        request.path("id", id);
        Call::json(self.0, request)
    }

    /// Refuse a proposal.
    ///
    /// `POST /delegations/proposals/{id}/reject` · docs section “Delegations”, documented. Sent once. Scope: `agent:execute`. Agents need trust level 2 or more.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be the proposal that the operation acts on.
    pub fn reject_proposal(&self, id: &str) -> RejectProposalCall {
        let mut request = Request::new(&REJECT_PROPOSAL);
        request.path("id", id);
        request.object();
        RejectProposalCall(Call::json(self.0, request))
    }

    /// Answer a proposal with another one.
    ///
    /// `POST /delegations/proposals/{id}/counter` · docs section “Delegations”, documented. Sent once. Scope: `agent:execute`. Agents need trust level 2 or more.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
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
    pub struct ListCall -> DelegationList {
        query {
            /// Most items to return. Default: `50`.
            limit: Whole = "limit",
            /// How many items to skip.
            offset: Whole = "offset",
        }
    }
    pages Delegation
}

call! {
    /// The call of [`Operations::list_pending`], with its optional parameters.
    pub struct ListPendingCall -> DelegationProposalList {
        query {
            /// Most items to return. Default: `50`.
            limit: Whole = "limit",
            /// How many items to skip.
            offset: Whole = "offset",
        }
    }
    pages DelegationProposal
}

call! {
    /// The call of [`Operations::list_proposals`], with its optional parameters.
    pub struct ListProposalsCall -> DelegationProposalList {
        query {
            /// Most items to return. Default: `50`.
            limit: Whole = "limit",
            /// How many items to skip. Default: `0`.
            offset: Whole = "offset",
        }
    }
    pages DelegationProposal
}

call! {
    /// The call of [`Operations::reject_proposal`], with what can be set.
    pub struct RejectProposalCall -> DelegationProposal {
        body {
            body: RejectDelegationProposal,
        }
    }
}

/// What the documents say of each operation, in document order.
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
    /// What a delegation allows.
    pub enum DelegationAction {
        /// `deals:read`
        DealsRead = "deals:read",
        /// `deals:write`
        DealsWrite = "deals:write",
        /// `agent:negotiate`
        AgentNegotiate = "agent:negotiate",
        /// `deals:sign`
        DealsSign = "deals:sign",
        /// `customers:read`
        CustomersRead = "customers:read",
        /// `customers:write`
        CustomersWrite = "customers:write",
    }
}

reply! {
    /// One page of delegations.
    pub struct DelegationList {
        /// Inferred: named as other lists are; no reply shows it.
        delegations: Vec<Delegation> = "delegations" inferred,
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// Rights that were lent, with their limits and what was spent.
    pub struct Delegation {
        /// As `del_xxxxx`.
        delegation_id: Option<String> = "delegation_id",
        /// `tenant_id`
        tenant_id: Option<String> = "tenant_id",
        /// Who granted it, as `user`.
        grantor_type: Option<String> = "grantor_type",
        /// As `42`.
        grantor_id: Option<String> = "grantor_id",
        /// The API key of the agent that got it.
        grantee_agent_key_id: Option<String> = "grantee_agent_key_id",
        /// What it is for.
        description: Option<String> = "description",
        /// Most that one transaction may cost.
        max_transaction_amount: Option<Amount> = "max_transaction_amount",
        /// Most that a day may cost.
        max_daily_amount: Option<Amount> = "max_daily_amount",
        /// Most that a month may cost; null for no limit.
        max_monthly_amount: Option<Amount> = "max_monthly_amount",
        /// `spent_today`
        spent_today: Option<Amount> = "spent_today",
        /// `spent_this_month`
        spent_this_month: Option<Amount> = "spent_this_month",
        /// Set aside and not yet spent.
        reserved_today: Option<Amount> = "reserved_today",
        /// Set aside and not yet spent.
        reserved_this_month: Option<Amount> = "reserved_this_month",
        /// Left of the daily limit.
        available_today: Option<Amount> = "available_today",
        /// Left of the monthly limit; null without one.
        available_this_month: Option<Amount> = "available_this_month",
        /// `allowed_actions`
        allowed_actions: Vec<DelegationAction> = "allowed_actions",
        /// The delegations above it.
        delegation_chain: Vec<Untyped> = "delegation_chain",
        /// As `2026-06-01 00:00:00`.
        expires_at: Option<Timestamp> = "expires_at",
        /// `revoked_at`
        revoked_at: Option<Timestamp> = "revoked_at",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// `updated_at`
        updated_at: Option<Timestamp> = "updated_at",
        /// Dearer transactions must be approved.
        approval_threshold: Option<Amount> = "approval_threshold",
        /// The steps of an approval; only null is shown.
        approval_steps: Option<Untyped> = "approval_steps",
        /// Hours until an approval runs out.
        approval_timeout: Option<i64> = "approval_timeout",
        /// When no approval is needed; only null is shown.
        auto_approve_policy: Option<Untyped> = "auto_approve_policy",
        /// Percent of a limit from which on there are warnings.
        alert_threshold_pct: Option<i64> = "alert_threshold_pct",
        /// Whether the principal agreed to be bound by what the agent signs.
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
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.delegation_id
            .as_deref()
            .ok_or_else(|| Error::missing("Delegation", &["delegation_id"]))
    }
}

reply! {
    /// Whether a delegation holds.
    pub struct DelegationCheck {
        /// `delegation_id`
        delegation_id: Option<String> = "delegation_id",
        /// As `active`.
        status: Option<String> = "status",
        /// Whether it can be used now.
        valid: Option<bool> = "valid",
        /// `allowed_actions`
        allowed_actions: Vec<DelegationAction> = "allowed_actions",
        /// Limits of a delegation and what was spent.
        spending: Option<DelegationSpending> = "spending",
        /// `expires_at`
        expires_at: Option<Timestamp> = "expires_at",
        /// The API key of the agent that got it.
        grantee_key_id: Option<String> = "grantee_key_id",
    }
}

impl DelegationCheck {
    /// The identifier: `delegation_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.delegation_id
            .as_deref()
            .ok_or_else(|| Error::missing("DelegationCheck", &["delegation_id"]))
    }
}

reply! {
    /// Limits of a delegation and what was spent.
    pub struct DelegationSpending {
        /// Most that one transaction may cost.
        max_transaction_amount: Option<Amount> = "max_transaction_amount",
        /// Most that a day may cost.
        max_daily_amount: Option<Amount> = "max_daily_amount",
        /// Most that a month may cost; null for no limit.
        max_monthly_amount: Option<Amount> = "max_monthly_amount",
        /// `spent_today`
        spent_today: Option<Amount> = "spent_today",
        /// Left of the daily limit.
        remaining_today: Option<Amount> = "remaining_today",
        /// `spent_this_month`
        spent_this_month: Option<Amount> = "spent_this_month",
    }
}

body! {
    /// A delegation to be granted.
    pub struct CreateDelegation {
        required {
            /// The API key of the agent that gets it.
            grantee_agent_key_id: String = "grantee_agent_key_id",
        }
        required_list {
            /// What the agent may do.
            allowed_actions: DelegationAction = "allowed_actions",
        }
        optional {
            /// Most that a day may cost. Days start at midnight UTC.
            max_daily_amount: NumberAmount = "max_daily_amount",
            /// Most that a month may cost. Months start on the 1st.
            max_monthly_amount: NumberAmount = "max_monthly_amount",
            /// When it ends, ISO 8601, in the future.
            expires_at: Timestamp = "expires_at",
            /// What it is for, at most 500 characters.
            description: String = "description",
            /// Dearer transactions must be approved.
            approval_threshold: NumberAmount = "approval_threshold",
            /// The steps of an approval; the page does not show their form.
            approval_steps: Untyped = "approval_steps",
            /// Hours until an approval that nobody gave runs out, 0 to 720.
            approval_timeout: Whole = "approval_timeout",
            /// When transactions need no approval; the page does not show its form.
            auto_approve_policy: Untyped = "auto_approve_policy",
            /// Percent of a daily or monthly limit from which on there are warnings, 1 to 100.
            alert_threshold_pct: Whole = "alert_threshold_pct",
            /// Needed when the agent may sign: says that its signature binds you.
            signing_authority_acknowledged: bool = "signing_authority_acknowledged",
        }
        nullable {
            /// Most that one transaction may cost; null for no limit.
            max_transaction_amount / clear_max_transaction_amount: NumberAmount = "max_transaction_amount",
        }
    }
}

body! {
    /// What to change in a delegation.
    pub struct UpdateDelegation {
        optional {
            /// Most that a day may cost. Days start at midnight UTC.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            max_daily_amount: NumberAmount = "max_daily_amount",
            /// Most that a month may cost. Months start on the 1st.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            max_monthly_amount: NumberAmount = "max_monthly_amount",
            /// When it ends, ISO 8601, in the future.
            expires_at: Timestamp = "expires_at",
            /// What it is for, at most 500 characters.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            description: String = "description",
            /// Dearer transactions must be approved.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            approval_threshold: NumberAmount = "approval_threshold",
            /// The steps of an approval; the page does not show their form.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            approval_steps: Untyped = "approval_steps",
            /// Hours until an approval that nobody gave runs out, 0 to 720.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            approval_timeout: Whole = "approval_timeout",
            /// When transactions need no approval; the page does not show its form.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            auto_approve_policy: Untyped = "auto_approve_policy",
            /// Percent of a daily or monthly limit from which on there are warnings, 1 to 100.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            alert_threshold_pct: Whole = "alert_threshold_pct",
            /// Needed when the agent may sign: says that its signature binds you.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            signing_authority_acknowledged: bool = "signing_authority_acknowledged",
        }
        list {
            /// What the agent may do.
            ///
            /// Inferred: a field of the create table; the page has no table for changes.
            allowed_actions: DelegationAction = "allowed_actions",
        }
        nullable {
            /// Most that one transaction may cost; null for no limit.
            max_transaction_amount / clear_max_transaction_amount: NumberAmount = "max_transaction_amount",
        }
    }
}

reply! {
    /// One page of proposals.
    pub struct DelegationProposalList {
        /// `proposals`
        proposals: Vec<DelegationProposal> = "proposals",
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// A delegation that one agent offers to another.
    pub struct DelegationProposal {
        /// As `dprop_xxxxx`.
        id: Option<String> = "id",
        /// As `pending` or `accepted`.
        status: Option<String> = "status",
        /// The proposal that this one answers.
        previous_proposal_id: Option<String> = "previous_proposal_id",
        /// The API key of the agent that proposes.
        proposer_api_key_id: Option<String> = "proposer_api_key_id",
        /// The API key of the agent that is asked.
        target_api_key_id: Option<String> = "target_api_key_id",
        /// As `discover` and `negotiate`; other names than those of `DelegationAction`.
        proposed_actions: Vec<String> = "proposed_actions",
        /// Limits on spending that are proposed.
        proposed_spending_limits: Option<DelegationProposalLimits> = "proposed_spending_limits",
        /// Hours that the delegation is to last.
        proposed_duration_hours: Option<i64> = "proposed_duration_hours",
        /// What was said with it.
        message: Option<String> = "message",
        /// 1 for the first proposal, one more for each answer.
        round: Option<i64> = "round",
        /// When the proposal runs out.
        expires_at: Option<Timestamp> = "expires_at",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// When it was answered.
        resolved_at: Option<Timestamp> = "resolved_at",
        /// Why it was refused.
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
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("DelegationProposal", &["id"]))
    }
}

reply! {
    /// Limits on spending that are proposed.
    pub struct DelegationProposalLimits {
        /// Most that one transaction may cost.
        max_transaction_amount: Option<Amount> = "max_transaction_amount",
        /// Most that a day may cost.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        max_daily_amount: Option<Amount> = "max_daily_amount" inferred,
        /// Most that a month may cost.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        max_monthly_amount: Option<Amount> = "max_monthly_amount" inferred,
    }
}

reply! {
    /// An accepted proposal and what came of it.
    pub struct DelegationAcceptance {
        /// A delegation that one agent offers to another.
        proposal: Option<DelegationProposal> = "proposal",
        /// A delegation that came of a proposal.
        delegation: Option<AcceptedDelegation> = "delegation",
    }
}

reply! {
    /// A delegation that came of a proposal.
    pub struct AcceptedDelegation {
        /// As `del_xxxxx`.
        id: Option<String> = "id",
        /// As `active`.
        status: Option<String> = "status",
        /// As `discover` and `negotiate`.
        allowed_actions: Vec<String> = "allowed_actions",
    }
}

impl AcceptedDelegation {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("AcceptedDelegation", &["id"]))
    }
}

body! {
    /// A delegation to be proposed.
    pub struct CreateDelegationProposal {
        required {
            /// The API key of the agent that is asked.
            target_api_key_id: String = "target_api_key_id",
        }
        required_list {
            /// What to ask for, as `discover` and `negotiate`.
            proposed_actions: String = "proposed_actions",
        }
        optional {
            /// Most that one transaction may cost.
            max_transaction_amount: NumberAmount = "max_transaction_amount",
            /// Most that a day may cost.
            max_daily_amount: NumberAmount = "max_daily_amount",
            /// Most that a month may cost.
            max_monthly_amount: NumberAmount = "max_monthly_amount",
            /// Hours that the delegation is to last from its acceptance on; a week when left out.
            proposed_duration_hours: Whole = "proposed_duration_hours",
            /// Why, for the other agent.
            message: String = "message",
        }
    }
}

body! {
    /// A refusal.
    pub struct RejectDelegationProposal {
        optional {
            /// Why, for the proposer.
            reason: String = "reason",
        }
    }
}

body! {
    /// What is offered in place of a proposal.
    pub struct CounterDelegationProposal {
        required_list {
            /// What to offer; nothing that was not proposed.
            proposed_actions: String = "proposed_actions",
        }
        optional {
            /// Most that one transaction may cost.
            max_transaction_amount: NumberAmount = "max_transaction_amount",
            /// Most that a day may cost.
            max_daily_amount: NumberAmount = "max_daily_amount",
            /// Most that a month may cost.
            max_monthly_amount: NumberAmount = "max_monthly_amount",
            /// Hours that the delegation is to last.
            proposed_duration_hours: Whole = "proposed_duration_hours",
            /// Why, for the proposer.
            message: String = "message",
        }
    }
}
