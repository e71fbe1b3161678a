// Generated from specs/salesbooth/deal_participants.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Agents and people who share a deal.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Method, NumberAmount, Operation, Request, body, call,
    open_enum, reply,
};

use crate::OperationCall;
use crate::common::{ApiScope, Deletion};
use crate::deals::DealSettlementList;

/// The operations of `deal_participants`, reached as [`Client::deal_participants`](crate::Client::deal_participants).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List who takes part in a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal_participant_list = client.deal_participants().list("deal_abc").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deal-participants?deal_id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, such as `deal_abc`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deal Participants”. Inferred: the page gives the parameter; the method is lost. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self, deal_id: &str) -> Call<DealParticipantList> {
        let mut request = Request::new(&LIST);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Invite a participant to a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::common::ApiScope;
    /// use saleskit::salesbooth::deal_participants::{CreateDealParticipant, DealParticipantRole};
    ///
    /// let body = CreateDealParticipant::new(DealParticipantRole::CoAgent)
    ///     .agent_id("agent_xyz")
    ///     .revenue_share(25)
    ///     .scope([ApiScope::DealsRead, ApiScope::AgentNegotiate]);
    /// let deal_participant = client.deal_participants().create("deal_abc", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deal-participants?deal_id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, such as `deal_abc`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deal Participants”. The reply's form is inferred: the page shows no reply; taken to be the participant that the operation acts on.
    #[inline]
    pub fn create(
        &self,
        deal_id: &str,
        body: CreateDealParticipant,
    ) -> Call<DealParticipant> {
        let mut request = Request::new(&CREATE);
        request.require("deal_id", deal_id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// List the revenue shares of a completed deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal_settlement_list = client
    ///     .deal_participants()
    ///     .list_settlements("deal_abc")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deal-participants?deal_id=…&action=settlements`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, such as `deal_abc`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deal Participants”. Inferred: the page gives the parameters; the method is lost. The reply's form is inferred: the page shows this reply for the other address of the settlements only.
    #[inline]
    pub fn list_settlements(&self, deal_id: &str) -> Call<DealSettlementList> {
        let mut request = Request::new(&LIST_SETTLEMENTS);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Accept an invitation to a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal_participant = client.deal_participants().accept("deal_abc").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deal-participants?deal_id=…&action=accept`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, such as `deal_abc`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deal Participants”. Inferred: the page names the action beside the invitation; its place and who is meant are lost. The reply's form is inferred: the page shows no reply; taken to be the participant that the operation acts on.
    #[inline]
    pub fn accept(&self, deal_id: &str) -> Call<DealParticipant> {
        let mut request = Request::new(&ACCEPT);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Mark your part of a deal as done.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal_participant = client.deal_participants().complete("deal_abc").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deal-participants?deal_id=…&action=complete`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, such as `deal_abc`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deal Participants”. Inferred: the page names the action beside the invitation; its place and who is meant are lost. The reply's form is inferred: the page shows no reply; taken to be the participant that the operation acts on.
    #[inline]
    pub fn complete(&self, deal_id: &str) -> Call<DealParticipant> {
        let mut request = Request::new(&COMPLETE);
        request.require("deal_id", deal_id);
        Call::json(self.0, request)
    }

    /// Remove a participant from a deal.
    ///
    /// Only while the deal is `draft` or `in_progress`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.deal_participants().delete("deal_abc").id("part_abc").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /deal-participants?deal_id=…&id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, such as `deal_abc`.
    ///
    /// # Required before sending
    ///
    /// - `.id(..)`
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deal Participants”. Inferred: the page says that participants can be removed and when; the parameters are lost. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, deal_id: &str) -> DeleteCall {
        let mut request = Request::new(&DELETE);
        request.require("deal_id", deal_id);
        request.expect("id", "id");
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::delete`], with the parameters that have a name.
    pub type DeleteCall = OperationCall<DeleteParameters> -> Deletion {
        query {
            /// Id of the participant, such as `part_abc`. Required.
            id: String = "id",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &LIST_SETTLEMENTS, &ACCEPT, &COMPLETE, &DELETE];

static LIST: Operation = Operation::new("deal_participants_list", "deal_participants", Method::Get, "/deal-participants")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("deal_participants_create", "deal_participants", Method::Post, "/deal-participants")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_SETTLEMENTS: Operation = Operation::new("deal_participants_list_settlements", "deal_participants", Method::Get, "/deal-participants")
    .query(&[("action", "settlements")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static ACCEPT: Operation = Operation::new("deal_participants_accept", "deal_participants", Method::Post, "/deal-participants")
    .query(&[("action", "accept")])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static COMPLETE: Operation = Operation::new("deal_participants_complete", "deal_participants", Method::Post, "/deal-participants")
    .query(&[("action", "complete")])
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["X-Delegation-ID"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("deal_participants_delete", "deal_participants", Method::Delete, "/deal-participants")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Role of a participant in a deal.
    pub enum DealParticipantRole {
        /// Leads the deal. `primary_agent`
        PrimaryAgent = "primary_agent",
        /// Works on the deal beside the primary agent. `co_agent`
        CoAgent = "co_agent",
        /// Follows the deal without working on it.
        Observer = "observer",
    }
}

reply! {
    /// Participants of a deal.
    pub struct DealParticipantList {
        /// The agents and people who take part in the deal.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        participants: Vec<DealParticipant> = "participants" inferred,
    }
}

reply! {
    /// A participant of a deal.
    pub struct DealParticipant {
        /// Id of the participant within the deal, such as `part_abc`.
        ///
        /// Inferred: seen in the settlements of a deal; no reply shows it here.
        participant_id: Option<String> = "participant_id" inferred,
        /// Id of the agent who takes part, such as `agent_xyz`.
        ///
        /// Inferred: a field of the invitation; no reply shows it.
        agent_id: Option<String> = "agent_id" inferred,
        /// Role of the participant in the deal.
        ///
        /// Inferred: a field of the invitation; no reply shows it.
        role: Option<DealParticipantRole> = "role" inferred,
        /// Share of the revenue in percent, 0 to 100.
        ///
        /// Inferred: a field of the invitation; no reply shows it.
        revenue_share: Option<Amount> = "revenue_share" inferred,
        /// Permission scopes of the participant, such as `deals:read`.
        ///
        /// Inferred: a field of the invitation; no reply shows it.
        scope: Vec<ApiScope> = "scope" inferred,
    }
}

impl DealParticipant {
    /// The identifier: `participant_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.participant_id
            .as_deref()
            .ok_or_else(|| Error::missing("DealParticipant", &["participant_id"]))
    }
}

body! {
    /// A participant to invite.
    pub struct CreateDealParticipant {
        required {
            /// Role of a participant in a deal.
            role: DealParticipantRole = "role",
        }
        optional {
            /// Id of the agent to invite, such as `agent_xyz`.
            agent_id: String = "agent_id",
            /// Share of the revenue in percent, 0 to 100.
            revenue_share: NumberAmount = "revenue_share",
        }
        list {
            /// Permission scopes of the participant, such as `deals:read`.
            scope: ApiScope = "scope",
        }
    }
}
