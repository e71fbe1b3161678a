// Generated from specs/salesbooth/webhooks.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Where events are sent to, what was sent, and what the events carry.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Id, Method, Operation, Paging, PagingStyle, Request,
    Secret, Timestamp, Untyped, Whole, body, call, events, open_enum, reply,
};

use crate::common::{BillingCycle, Deletion, NegotiationTerms, Pagination};
use crate::customers::CustomerStatus;
use crate::deals::DealStatus;
use crate::subscriptions::SubscriptionStatus;

/// The operations of `webhooks`, reached as [`Client::webhooks`](crate::Client::webhooks).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List webhooks.
    ///
    /// `GET /webhooks` · docs section “Webhooks”, inferred (the page says that every resource of its SDK can be listed, webhooks too; it has no entry for it). Safe to repeat.
    ///
    /// The reply is inferred: the page shows no reply; formed as the lists of other sections.
    pub fn list(&self) -> Call<WebhookList> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }

    /// Create a webhook.
    ///
    /// It is active at once. Only this reply has the secret that deliveries are signed with; later it can only be replaced, in the dashboard. A receiver answers 2xx within 10 seconds; else the delivery counts as failed. An event is tried three times and may arrive more than once; after that it stands among the dead letters. `X-Salesbooth-Signature` is `v1=` and the hex HMAC-SHA256 of timestamp, dot and raw body; `X-Salesbooth-Timestamp` is in Unix seconds and is to be refused when older than 300.
    ///
    /// `POST /webhooks` · docs section “Webhooks”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    ///
    /// The reply is inferred: the page shows no reply; the fields are those of its requests and of the webhook guide.
    pub fn create(&self, body: CreateWebhook) -> Call<Webhook> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one webhook.
    ///
    /// `GET /webhooks?id=…` · docs section “Webhooks”, inferred (the page says that every resource of its SDK can be read by its id, webhooks too; it has no entry for it). Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; the fields are those of its requests and of the webhook guide.
    pub fn get(&self, id: &str) -> Call<Webhook> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change or pause a webhook.
    ///
    /// Only what is sent changes.
    ///
    /// `PATCH /webhooks?id=…` · docs section “Webhooks”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; the fields are those of its requests and of the webhook guide.
    pub fn update(&self, id: &str, body: UpdateWebhook) -> Call<Webhook> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a webhook.
    ///
    /// `DELETE /webhooks?id=…` · docs section “Webhooks”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    ///
    /// The reply is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// List what was sent to a webhook.
    ///
    /// `GET /webhooks/deliveries?id=…` · docs section “Webhooks”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn list_deliveries(&self, id: &str) -> ListDeliveriesCall {
        let mut request = Request::new(&LIST_DELIVERIES);
        request.require("id", id);
        ListDeliveriesCall(Call::json(self.0, request))
    }

    /// List events by their sequence.
    ///
    /// Every event has a number that grows. To go on, send the `last_sequence` of a reply as `since_sequence` while `has_more` is true.
    ///
    /// `GET /webhooks/events` · docs section “Webhooks”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn list_events(&self) -> ListEventsCall {
        let request = Request::new(&LIST_EVENTS);
        ListEventsCall(Call::json(self.0, request))
    }

    /// List what could not be delivered.
    ///
    /// `webhooks_retry_delivery` and `webhooks_replay_events` send them again.
    ///
    /// `GET /webhooks/dead_letter` · docs section “Webhooks”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn list_dead_letters(&self) -> ListDeadLettersCall {
        let request = Request::new(&LIST_DEAD_LETTERS);
        ListDeadLettersCall(Call::json(self.0, request))
    }

    /// Send a trial event to a webhook.
    ///
    /// `POST /webhooks/test?id=…` · docs section “Webhooks”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn send_test(&self, id: &str) -> SendTestCall {
        let mut request = Request::new(&SEND_TEST);
        request.require("id", id);
        request.object();
        SendTestCall(Call::json(self.0, request))
    }

    /// Send past events to a webhook again.
    ///
    /// These deliveries carry the header `X-Salesbooth-Replayed: true`.
    ///
    /// `POST /webhooks/replay` · docs section “Webhooks”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn replay_events(
        &self,
        body: impl Into<ReplayWebhookEvents>,
    ) -> Call<WebhookReplay> {
        let mut request = Request::new(&REPLAY_EVENTS);
        request.json(&Into::<ReplayWebhookEvents>::into(body));
        Call::json(self.0, request)
    }

    /// Try a failed delivery again.
    ///
    /// The delivery becomes `pending` and is sent at once.
    ///
    /// `POST /webhooks/retry` · docs section “Webhooks”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn retry_delivery(
        &self,
        body: impl Into<RetryWebhookDelivery>,
    ) -> Call<WebhookRetry> {
        let mut request = Request::new(&RETRY_DELIVERY);
        request.json(&Into::<RetryWebhookDelivery>::into(body));
        Call::json(self.0, request)
    }

    /// Delete old events and deliveries.
    ///
    /// `POST /webhooks/cleanup` · docs section “Webhooks”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn clean_up(&self) -> CleanUpCall {
        let mut request = Request::new(&CLEAN_UP);
        request.object();
        CleanUpCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::list_deliveries`], with its optional parameters.
    pub struct ListDeliveriesCall -> WebhookDeliveryList {
        query {
            /// Only deliveries with this status.
            status: WebhookDeliveryStatus = "status",
            /// Only deliveries of this event.
            event_type: WebhookEventType = "event_type",
            /// Most deliveries to return; 50 when left out, 100 at most.
            limit: Whole = "limit",
            /// How many deliveries to skip. Default: `0`.
            offset: Whole = "offset",
        }
    }
    pages WebhookDelivery
}

call! {
    /// The call of [`Operations::list_events`], with its optional parameters.
    pub struct ListEventsCall -> WebhookEventList {
        query {
            /// Only events behind this number.
            since_sequence: Whole = "since_sequence",
            /// Only events after this time, ISO 8601.
            since_timestamp: Timestamp = "since_timestamp",
            /// Only this event.
            event_type: WebhookEventType = "event_type",
            /// Only events with this status.
            status: WebhookEventStatus = "status",
            /// Most events to return, 1 to 100; 50 when left out.
            limit: Whole = "limit",
        }
    }
    pages WebhookEvent
}

call! {
    /// The call of [`Operations::list_dead_letters`], with its optional parameters.
    pub struct ListDeadLettersCall -> WebhookDeadLetterList {
        query {
            /// Only this event.
            event_type: WebhookEventType = "event_type",
            /// Only deliveries to this webhook.
            webhook_id: String = "webhook_id",
            /// Most deliveries to return; 50 when left out.
            limit: Whole = "limit",
            /// How many deliveries to skip. Default: `0`.
            offset: Whole = "offset",
        }
    }
    pages WebhookDeadLetter
}

call! {
    /// The call of [`Operations::send_test`], with what can be set.
    pub struct SendTestCall -> WebhookTest {
        body {
            body: SendWebhookTest,
        }
    }
}

call! {
    /// The call of [`Operations::clean_up`], with what can be set.
    pub struct CleanUpCall -> WebhookCleanup {
        body {
            body: CleanUpWebhooks,
        }
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &UPDATE, &DELETE, &LIST_DELIVERIES, &LIST_EVENTS, &LIST_DEAD_LETTERS, &SEND_TEST, &REPLAY_EVENTS, &RETRY_DELIVERY, &CLEAN_UP];

static LIST: Operation = Operation::new("webhooks_list", "webhooks", Method::Get, "/webhooks")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("webhooks_create", "webhooks", Method::Post, "/webhooks")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("webhooks_get", "webhooks", Method::Get, "/webhooks")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static UPDATE: Operation = Operation::new("webhooks_update", "webhooks", Method::Patch, "/webhooks")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("webhooks_delete", "webhooks", Method::Delete, "/webhooks")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static LIST_DELIVERIES: Operation = Operation::new("webhooks_list_deliveries", "webhooks", Method::Get, "/webhooks/deliveries")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.deliveries"]).identity(&["delivery_id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static LIST_EVENTS: Operation = Operation::new("webhooks_list_events", "webhooks", Method::Get, "/webhooks/events")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .paging(&Paging::new(PagingStyle::Sequence).items(&["data.events"]).identity(&["id"]).more("data.cursor.has_more").limit("limit", Some(50)).cursor("since_sequence", &["data.cursor.last_sequence"]));

static LIST_DEAD_LETTERS: Operation = Operation::new("webhooks_list_dead_letters", "webhooks", Method::Get, "/webhooks/dead_letter")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.dead_letters"]).identity(&["delivery_id"]).total("data.pagination.total").limit("limit", Some(50)).offset("offset"));

static SEND_TEST: Operation = Operation::new("webhooks_send_test", "webhooks", Method::Post, "/webhooks/test")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static REPLAY_EVENTS: Operation = Operation::new("webhooks_replay_events", "webhooks", Method::Post, "/webhooks/replay")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static RETRY_DELIVERY: Operation = Operation::new("webhooks_retry_delivery", "webhooks", Method::Post, "/webhooks/retry")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static CLEAN_UP: Operation = Operation::new("webhooks_clean_up", "webhooks", Method::Post, "/webhooks/cleanup")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

events! {
    /// The events of this section, by name.
    pub enum Event {
        /// A deal has been made.
        DealCreated(WebhookDealCreated) = "deal.created",
        /// Fields of a deal have changed.
        DealUpdated(WebhookEnvelope) = "deal.updated",
        /// A deal has moved to another status.
        DealStatusChanged(WebhookDealStatusChanged) = "deal.status_changed",
        /// A deal has been closed.
        DealClosed(WebhookDealClosed) = "deal.closed",
        /// What a deal promised has been delivered.
        DealFulfilled(WebhookEnvelope) = "deal.fulfilled",
        /// A deal has run out of time unfinished.
        DealExpired(WebhookEnvelope) = "deal.expired",
        /// A signature on a deal has been taken back.
        DealUnsigned(WebhookEnvelope) = "deal.unsigned",
        /// Somebody has signed a deal.
        DealSignatureAdded(WebhookEnvelope) = "deal.signature_added",
        /// Nobody signed a deal in time.
        DealSignatureTimeout(WebhookEnvelope) = "deal.signature_timeout",
        /// A deal has a new line item.
        DealItemAdded(WebhookEnvelope) = "deal.item_added",
        /// A deal has lost a line item.
        DealItemRemoved(WebhookEnvelope) = "deal.item_removed",
        /// A line item of a deal has changed.
        DealItemUpdated(WebhookEnvelope) = "deal.item_updated",
        /// A deal has been given a discount.
        DealDiscountApplied(WebhookEnvelope) = "deal.discount_applied",
        /// The customer has accepted some of a deal.
        DealPartiallyAccepted(WebhookEnvelope) = "deal.partially_accepted",
        /// A saved configuration has become a deal.
        DealCreatedConfigured(WebhookEnvelope) = "deal.created_configured",
        /// A payment for a deal has come in.
        DealPaymentReceived(WebhookDealPaymentReceived) = "deal.payment_received",
        /// A payment for a deal has not gone through.
        DealPaymentFailed(WebhookEnvelope) = "deal.payment_failed",
        /// A payment has been paid back, all or in part.
        DealPaymentRefunded(WebhookEnvelope) = "deal.payment_refunded",
        /// A payment for a deal is late.
        DealPaymentOverdue(WebhookEnvelope) = "deal.payment_overdue",
        /// A deal has a settlement.
        DealSettlementCreated(WebhookEnvelope) = "deal.settlement_created",
        /// A settlement of a deal has begun.
        DealSettlementInitiated(WebhookEnvelope) = "deal.settlement_initiated",
        /// A settlement of a deal is through.
        DealSettlementCompleted(WebhookEnvelope) = "deal.settlement_completed",
        /// A settlement of a deal has gone wrong.
        DealSettlementFailed(WebhookEnvelope) = "deal.settlement_failed",
        /// The last open settlement of a deal is through.
        DealSettlementAllCompleted(WebhookEnvelope) = "deal.settlement_all_completed",
        /// Somebody has been invited into a deal.
        DealParticipantInvited(WebhookEnvelope) = "deal.participant_invited",
        /// An invited participant has joined a deal.
        DealParticipantAccepted(WebhookEnvelope) = "deal.participant_accepted",
        /// A participant has left a deal.
        DealParticipantWithdrawn(WebhookEnvelope) = "deal.participant_withdrawn",
        /// A participant has done their share of a deal.
        DealParticipantCompleted(WebhookEnvelope) = "deal.participant_completed",
        /// Older twin of `negotiation.proposed` with few fields; both are sent.
        DealNegotiationProposed(WebhookEnvelope) = "deal.negotiation_proposed",
        /// Older twin of `negotiation.countered` with few fields; both are sent.
        DealNegotiationCounterProposed(WebhookEnvelope) = "deal.negotiation_counter_proposed",
        /// Older twin of `negotiation.accepted` with few fields; both are sent.
        DealNegotiationAccepted(WebhookEnvelope) = "deal.negotiation_accepted",
        /// Older twin of `negotiation.rejected` with few fields; both are sent.
        DealNegotiationRejected(WebhookEnvelope) = "deal.negotiation_rejected",
        /// First terms have been put forward.
        NegotiationProposed(WebhookNegotiationProposed) = "negotiation.proposed",
        /// Other terms have been offered in reply; old and new stand side by side.
        NegotiationCountered(WebhookNegotiationCountered) = "negotiation.countered",
        /// Terms have been agreed on.
        NegotiationAccepted(WebhookNegotiationAccepted) = "negotiation.accepted",
        /// Terms have been turned down.
        NegotiationRejected(WebhookNegotiationRejected) = "negotiation.rejected",
        /// A round of a negotiation has lapsed without a result.
        NegotiationExpired(WebhookEnvelope) = "negotiation.expired",
        /// The model has suggested terms.
        NegotiationSuggestionGenerated(WebhookEnvelope) = "negotiation.suggestion_generated",
        /// Somebody has signed a contract.
        ContractSigned(WebhookContractSigned) = "contract.signed",
        /// A contract is in force.
        ContractActivated(WebhookEnvelope) = "contract.activated",
        /// A contract has been ended.
        ContractTerminated(WebhookEnvelope) = "contract.terminated",
        /// A contract looks as if somebody had tried to alter it.
        ContractTamperDetected(WebhookEnvelope) = "contract.tamper_detected",
        /// A contract has renewed itself.
        ContractAutoRenewed(WebhookEnvelope) = "contract.auto_renewed",
        /// A contract could not renew itself.
        ContractRenewalFailed(WebhookEnvelope) = "contract.renewal_failed",
        /// A customer wants no automatic renewal of a contract.
        ContractRenewalOptedOut(WebhookEnvelope) = "contract.renewal_opted_out",
        /// A contract will renew soon.
        ContractRenewalUpcoming(WebhookEnvelope) = "contract.renewal_upcoming",
        /// A subscription has begun.
        SubscriptionCreated(WebhookSubscriptionCreated) = "subscription.created",
        /// A subscription has entered its next cycle.
        SubscriptionRenewed(WebhookSubscriptionRenewed) = "subscription.renewed",
        /// A subscription will renew soon.
        SubscriptionRenewalUpcoming(WebhookEnvelope) = "subscription.renewal_upcoming",
        /// A subscription has been paused.
        SubscriptionPaused(WebhookEnvelope) = "subscription.paused",
        /// A subscription goes on after a pause.
        SubscriptionResumed(WebhookEnvelope) = "subscription.resumed",
        /// A subscription has been cancelled.
        SubscriptionCancelled(WebhookSubscriptionCancelled) = "subscription.cancelled",
        /// A subscription has moved up a tier.
        SubscriptionUpgraded(WebhookEnvelope) = "subscription.upgraded",
        /// A subscription has moved down a tier.
        SubscriptionDowngraded(WebhookEnvelope) = "subscription.downgraded",
        /// A subscription has been altered.
        SubscriptionChanged(WebhookEnvelope) = "subscription.changed",
        /// The payment of a subscription is overdue.
        SubscriptionPastDue(WebhookSubscriptionPastDue) = "subscription.past_due",
        /// A subscription is on hold, for nobody paid.
        SubscriptionSuspended(WebhookEnvelope) = "subscription.suspended",
        /// A subscription is billed in another rhythm.
        SubscriptionCycleChanged(WebhookEnvelope) = "subscription.cycle_changed",
        /// A payment of a subscription has not gone through.
        SubscriptionPaymentFailed(WebhookEnvelope) = "subscription.payment_failed",
        /// A failed payment of a subscription has been tried again.
        SubscriptionPaymentRetried(WebhookEnvelope) = "subscription.payment_retried",
        /// A subscription has been credited for unused time.
        SubscriptionProrationCredit(WebhookEnvelope) = "subscription.proration_credit",
        /// A subscription has a new usage meter.
        SubscriptionMeterAdded(WebhookEnvelope) = "subscription.meter_added",
        /// A subscription has lost a usage meter.
        SubscriptionMeterRemoved(WebhookEnvelope) = "subscription.meter_removed",
        /// A meter of a subscription has counted usage.
        SubscriptionUsageRecorded(WebhookEnvelope) = "subscription.usage_recorded",
        /// Usage has been put on the bill of a subscription.
        SubscriptionUsageChargesApplied(WebhookEnvelope) = "subscription.usage_charges_applied",
        /// A customer has been made.
        CustomerCreated(WebhookCustomerCreated) = "customer.created",
        /// A customer has changed.
        CustomerUpdated(WebhookEnvelope) = "customer.updated",
        /// A customer has been removed, by an erasure request too.
        CustomerDeleted(WebhookEnvelope) = "customer.deleted",
        /// A booking has been made.
        BookingCreated(WebhookEnvelope) = "booking.created",
        /// A booking has been called off.
        BookingCancelled(WebhookEnvelope) = "booking.cancelled",
        /// A booking has taken place.
        BookingCompleted(WebhookEnvelope) = "booking.completed",
        /// The customer of a booking has not come.
        BookingNoShow(WebhookEnvelope) = "booking.no_show",
        /// A slot is reserved for the time being.
        BookingHeld(WebhookEnvelope) = "booking.held",
        /// A reserved slot is free again, for nobody confirmed it.
        BookingHoldExpired(WebhookEnvelope) = "booking.hold_expired",
        /// A booking has been moved to another time.
        BookingRescheduled(WebhookEnvelope) = "booking.rescheduled",
        /// The account has received credits.
        BillingCreditAdded(WebhookEnvelope) = "billing.credit_added",
        /// The account has spent credits.
        BillingCreditDeducted(WebhookEnvelope) = "billing.credit_deducted",
        /// The account has been topped up by itself.
        BillingAutoTopup(WebhookEnvelope) = "billing.auto_topup",
        /// The account's credits have fallen under the threshold.
        BillingLowBalance(WebhookEnvelope) = "billing.low_balance",
        /// The widget runs in its reduced mode for want of credits.
        BillingWidgetDegraded(WebhookEnvelope) = "billing.widget_degraded",
        /// A delegation has been proposed.
        DelegationProposed(WebhookEnvelope) = "delegation.proposed",
        /// A proposed delegation has been accepted.
        DelegationAccepted(WebhookEnvelope) = "delegation.accepted",
        /// A proposed delegation has been turned down.
        DelegationRejected(WebhookEnvelope) = "delegation.rejected",
        /// A proposed delegation has been answered with other terms.
        DelegationCountered(WebhookEnvelope) = "delegation.countered",
        /// An agent has received a delegation.
        DelegationGranted(WebhookEnvelope) = "delegation.granted",
        /// A delegation has been withdrawn.
        DelegationRevoked(WebhookEnvelope) = "delegation.revoked",
        /// A delegation has run out.
        DelegationExpired(WebhookEnvelope) = "delegation.expired",
        /// A delegation has nearly used up its budget.
        DelegationBudgetWarning(WebhookEnvelope) = "delegation.budget_warning",
        /// A person has to approve what an agent wants to do.
        AgentApprovalRequired(WebhookEnvelope) = "agent.approval_required",
        /// A request for approval has been sent once more.
        AgentApprovalResent(WebhookEnvelope) = "agent.approval_resent",
        /// A request for approval has gone to somebody higher.
        AgentApprovalEscalated(WebhookEnvelope) = "agent.approval_escalated",
        /// An agent behaves out of the ordinary.
        AgentAnomalyDetected(WebhookEnvelope) = "agent.anomaly_detected",
        /// An agent has spent all it may.
        AgentSpendingCeiling(WebhookEnvelope) = "agent.spending_ceiling",
        /// An agent has tried a deal above its trust cap.
        AgentTrustCapExceeded(WebhookEnvelope) = "agent.trust_cap_exceeded",
        /// An agent has been moved to another trust level.
        AgentTrustLevelChanged(WebhookEnvelope) = "agent.trust.level_changed",
        /// An agent has misused its trust; capabilities are locked.
        AgentTrustAbuseDetected(WebhookEnvelope) = "agent.trust.abuse_detected",
        /// An agent's trust score is going down.
        AgentTrustDecayWarning(WebhookEnvelope) = "agent.trust.decay_warning",
        /// An agent has received a trust credential.
        AgentTrustCredentialIssued(WebhookEnvelope) = "agent.trust.credential_issued",
        /// An agent has shown a trust credential.
        AgentTrustCredentialPresented(WebhookEnvelope) = "agent.trust.credential_presented",
        /// A trust credential of an agent is no longer valid.
        AgentTrustCredentialRevoked(WebhookEnvelope) = "agent.trust.credential_revoked",
        /// A workflow of an agent has been planned.
        AgentWorkflowPlanned(WebhookEnvelope) = "agent.workflow.planned",
        /// A workflow of an agent may go on.
        AgentWorkflowApproved(WebhookEnvelope) = "agent.workflow.approved",
        /// A workflow of an agent is through.
        AgentWorkflowCompleted(WebhookEnvelope) = "agent.workflow.completed",
        /// A workflow of an agent has gone wrong.
        AgentWorkflowFailed(WebhookEnvelope) = "agent.workflow.failed",
        /// A workflow of an agent has been called off.
        AgentWorkflowCancelled(WebhookEnvelope) = "agent.workflow.cancelled",
        /// A workflow of an agent runs in a reduced mode.
        AgentWorkflowDegraded(WebhookEnvelope) = "agent.workflow.degraded",
        /// A step of an agent's workflow is done.
        AgentWorkflowStepCompleted(WebhookEnvelope) = "agent.workflow.step_completed",
        /// A step of an agent's workflow has been tried again.
        AgentWorkflowStepRetried(WebhookEnvelope) = "agent.workflow.step_retried",
        /// A step of an agent's workflow has been given up and set aside.
        AgentWorkflowDeadLettered(WebhookEnvelope) = "agent.workflow.dead_lettered",
        /// Money has been put into escrow.
        EscrowCreated(WebhookEscrowCreated) = "escrow.created",
        /// Money in escrow has been paid out.
        EscrowReleased(WebhookEnvelope) = "escrow.released",
        /// Money in escrow has been paid back.
        EscrowRefunded(WebhookEnvelope) = "escrow.refunded",
        /// A condition of an escrow is met.
        EscrowConditionFulfilled(WebhookEnvelope) = "escrow.condition_fulfilled",
        /// An escrow's payment has to be authorised anew.
        EscrowReauthorizationPending(WebhookEnvelope) = "escrow.reauthorization_pending",
        /// An escrow's payment has been authorised anew.
        EscrowReauthorized(WebhookEnvelope) = "escrow.reauthorized",
        /// An escrow's payment could not be authorised anew.
        EscrowReauthorizationFailed(WebhookEnvelope) = "escrow.reauthorization_failed",
        /// A settlement between two instances is through.
        FederationSettlementCompleted(WebhookEnvelope) = "federation.settlement_completed",
        /// A settlement between two instances has gone wrong.
        FederationSettlementFailed(WebhookEnvelope) = "federation.settlement_failed",
        /// Somebody disputes an escrow between two instances.
        FederationEscrowDisputed(WebhookEnvelope) = "federation.escrow_disputed",
        /// An escrow between two instances has run out.
        FederationEscrowExpired(WebhookEnvelope) = "federation.escrow_expired",
        /// A family of products has been made.
        ProductFamilyCreated(WebhookEnvelope) = "product_family.created",
        /// A family of products has changed.
        ProductFamilyUpdated(WebhookEnvelope) = "product_family.updated",
        /// A family of products has been removed.
        ProductFamilyDeleted(WebhookEnvelope) = "product_family.deleted",
        /// A group of options has been made.
        OptionGroupCreated(WebhookEnvelope) = "option_group.created",
        /// A group of options has changed.
        OptionGroupUpdated(WebhookEnvelope) = "option_group.updated",
        /// A group of options has been removed.
        OptionGroupDeleted(WebhookEnvelope) = "option_group.deleted",
        /// An option of a product has been made.
        OptionCreated(WebhookEnvelope) = "option.created",
        /// An option of a product has changed.
        OptionUpdated(WebhookEnvelope) = "option.updated",
        /// An option of a product has been removed.
        OptionDeleted(WebhookEnvelope) = "option.deleted",
        /// A rule for bundles has been made.
        BundleRuleCreated(WebhookEnvelope) = "bundle_rule.created",
        /// A rule for bundles has changed.
        BundleRuleUpdated(WebhookEnvelope) = "bundle_rule.updated",
        /// A rule for bundles has been removed.
        BundleRuleDeleted(WebhookEnvelope) = "bundle_rule.deleted",
        /// A rule of what fits together has been made.
        CompatibilityRuleCreated(WebhookEnvelope) = "compatibility_rule.created",
        /// A rule of what fits together has changed.
        CompatibilityRuleUpdated(WebhookEnvelope) = "compatibility_rule.updated",
        /// A rule of what fits together has been removed.
        CompatibilityRuleDeleted(WebhookEnvelope) = "compatibility_rule.deleted",
        /// Somebody has saved a configuration.
        SavedConfigCreated(WebhookEnvelope) = "saved_config.created",
        /// Somebody has opened a saved configuration.
        SavedConfigViewed(WebhookEnvelope) = "saved_config.viewed",
        /// A saved configuration has been turned into a deal.
        SavedConfigConverted(WebhookEnvelope) = "saved_config.converted",
        /// A saved configuration will expire soon.
        SavedConfigExpiring(WebhookEnvelope) = "saved_config.expiring",
        /// A saved configuration is out of date.
        SavedConfigExpired(WebhookEnvelope) = "saved_config.expired",
        /// A customer has paid in the portal.
        PortalPaymentCompleted(WebhookEnvelope) = "portal.payment_completed",
        /// A customer has signed a contract in the portal.
        PortalContractSigned(WebhookEnvelope) = "portal.contract_signed",
        /// A customer has asked for a change in the portal.
        PortalChangeRequested(WebhookEnvelope) = "portal.change_requested",
        /// The consent of a customer will lapse soon.
        ConsentExpiringSoon(WebhookEnvelope) = "consent.expiring_soon",
        /// The consent of a customer has lapsed.
        ConsentExpired(WebhookEnvelope) = "consent.expired",
        /// The trust level of a tenant is another.
        TenantTrustLevelChanged(WebhookEnvelope) = "tenant.trust_level_changed",
        /// A tenant has risen to a higher trust level.
        TenantTrustPromoted(WebhookEnvelope) = "tenant.trust_promoted",
        /// The trust level of a tenant is going down.
        TenantTrustLevelDecayWarning(WebhookEnvelope) = "tenant.trust_level_decay_warning",
        /// Somebody has fallen to a lower trust level.
        TrustDemoted(WebhookEnvelope) = "trust.demoted",
        /// Somebody is suspected of fraud.
        TrustFraudSignal(WebhookEnvelope) = "trust.fraud_signal",
        /// A step of a workflow has been approved.
        WorkflowStepApproved(WebhookEnvelope) = "workflow.step_approved",
        /// A workflow that sells has been sent a proposal.
        WorkflowSellProposalReceived(WebhookEnvelope) = "workflow.sell.proposal_received",
        /// A workflow that fulfils has delivered.
        WorkflowFulfillDelivered(WebhookEnvelope) = "workflow.fulfill.delivered",
        /// A job in the background is done.
        JobCompleted(WebhookEnvelope) = "job.completed",
        /// A job in the background has gone wrong.
        JobFailed(WebhookEnvelope) = "job.failed",
        /// Too many jobs are waiting.
        QueueDepthAlert(WebhookEnvelope) = "queue.depth_alert",
        /// A job has been given up and set aside.
        SystemJobDeadLetter(WebhookEnvelope) = "system.job_dead_letter",
        /// A service has failed so often that it is no longer called.
        ServiceCircuitOpened(WebhookEnvelope) = "service.circuit_opened",
        /// A service that had failed is called again.
        ServiceCircuitClosed(WebhookEnvelope) = "service.circuit_closed",
        /// A failing service is now tried less often.
        CircuitBreakerBackoffIncreased(WebhookEnvelope) = "circuit-breaker.backoff-increased",
        /// Data has been encrypted anew with another key.
        EncryptionRekeyCompleted(WebhookEnvelope) = "encryption.rekey_completed",
        /// Violations of the content security policy come in unusual numbers.
        SecurityCspSpike(WebhookEnvelope) = "security.csp_spike",
        /// A payment has come in.
        PaymentReceived(WebhookEnvelope) = "payment.received",
        /// A verifiable credential has been made out.
        CredentialIssued(WebhookEnvelope) = "credential.issued",
        /// An API key has been replaced.
        ApiKeyRotated(WebhookEnvelope) = "api_key.rotated",
    }
}

open_enum! {
    /// Whether events are sent.
    pub enum WebhookStatus {
        /// `active`
        Active = "active",
        /// `paused`
        Paused = "paused",
    }
}

open_enum! {
    /// How one delivery stands.
    pub enum WebhookDeliveryStatus {
        /// `pending`
        Pending = "pending",
        /// `success`
        Success = "success",
        /// `failed`
        Failed = "failed",
    }
}

open_enum! {
    /// Whether an event has reached all of its webhooks.
    pub enum WebhookEventStatus {
        /// `pending`
        Pending = "pending",
        /// `delivered`
        Delivered = "delivered",
        /// `partially_delivered`
        PartiallyDelivered = "partially_delivered",
        /// `failed`
        Failed = "failed",
    }
}

open_enum! {
    /// What has happened. New ones may come.
    pub enum WebhookEventType {
        /// `deal.created`
        DealCreated = "deal.created",
        /// `deal.updated`
        DealUpdated = "deal.updated",
        /// `deal.status_changed`
        DealStatusChanged = "deal.status_changed",
        /// `deal.closed`
        DealClosed = "deal.closed",
        /// `deal.fulfilled`
        DealFulfilled = "deal.fulfilled",
        /// `deal.expired`
        DealExpired = "deal.expired",
        /// `deal.unsigned`
        DealUnsigned = "deal.unsigned",
        /// `deal.signature_added`
        DealSignatureAdded = "deal.signature_added",
        /// `deal.signature_timeout`
        DealSignatureTimeout = "deal.signature_timeout",
        /// `deal.item_added`
        DealItemAdded = "deal.item_added",
        /// `deal.item_removed`
        DealItemRemoved = "deal.item_removed",
        /// `deal.item_updated`
        DealItemUpdated = "deal.item_updated",
        /// `deal.discount_applied`
        DealDiscountApplied = "deal.discount_applied",
        /// `deal.partially_accepted`
        DealPartiallyAccepted = "deal.partially_accepted",
        /// `deal.created_configured`
        DealCreatedConfigured = "deal.created_configured",
        /// `deal.payment_received`
        DealPaymentReceived = "deal.payment_received",
        /// `deal.payment_failed`
        DealPaymentFailed = "deal.payment_failed",
        /// `deal.payment_refunded`
        DealPaymentRefunded = "deal.payment_refunded",
        /// `deal.payment_overdue`
        DealPaymentOverdue = "deal.payment_overdue",
        /// `deal.settlement_created`
        DealSettlementCreated = "deal.settlement_created",
        /// `deal.settlement_initiated`
        DealSettlementInitiated = "deal.settlement_initiated",
        /// `deal.settlement_completed`
        DealSettlementCompleted = "deal.settlement_completed",
        /// `deal.settlement_failed`
        DealSettlementFailed = "deal.settlement_failed",
        /// `deal.settlement_all_completed`
        DealSettlementAllCompleted = "deal.settlement_all_completed",
        /// `deal.participant_invited`
        DealParticipantInvited = "deal.participant_invited",
        /// `deal.participant_accepted`
        DealParticipantAccepted = "deal.participant_accepted",
        /// `deal.participant_withdrawn`
        DealParticipantWithdrawn = "deal.participant_withdrawn",
        /// `deal.participant_completed`
        DealParticipantCompleted = "deal.participant_completed",
        /// `deal.negotiation_proposed`
        DealNegotiationProposed = "deal.negotiation_proposed",
        /// `deal.negotiation_counter_proposed`
        DealNegotiationCounterProposed = "deal.negotiation_counter_proposed",
        /// `deal.negotiation_accepted`
        DealNegotiationAccepted = "deal.negotiation_accepted",
        /// `deal.negotiation_rejected`
        DealNegotiationRejected = "deal.negotiation_rejected",
        /// `negotiation.proposed`
        NegotiationProposed = "negotiation.proposed",
        /// `negotiation.countered`
        NegotiationCountered = "negotiation.countered",
        /// `negotiation.accepted`
        NegotiationAccepted = "negotiation.accepted",
        /// `negotiation.rejected`
        NegotiationRejected = "negotiation.rejected",
        /// `negotiation.expired`
        NegotiationExpired = "negotiation.expired",
        /// `negotiation.suggestion_generated`
        NegotiationSuggestionGenerated = "negotiation.suggestion_generated",
        /// `contract.signed`
        ContractSigned = "contract.signed",
        /// `contract.activated`
        ContractActivated = "contract.activated",
        /// `contract.terminated`
        ContractTerminated = "contract.terminated",
        /// `contract.tamper_detected`
        ContractTamperDetected = "contract.tamper_detected",
        /// `contract.auto_renewed`
        ContractAutoRenewed = "contract.auto_renewed",
        /// `contract.renewal_failed`
        ContractRenewalFailed = "contract.renewal_failed",
        /// `contract.renewal_opted_out`
        ContractRenewalOptedOut = "contract.renewal_opted_out",
        /// `contract.renewal_upcoming`
        ContractRenewalUpcoming = "contract.renewal_upcoming",
        /// `subscription.created`
        SubscriptionCreated = "subscription.created",
        /// `subscription.renewed`
        SubscriptionRenewed = "subscription.renewed",
        /// `subscription.renewal_upcoming`
        SubscriptionRenewalUpcoming = "subscription.renewal_upcoming",
        /// `subscription.paused`
        SubscriptionPaused = "subscription.paused",
        /// `subscription.resumed`
        SubscriptionResumed = "subscription.resumed",
        /// `subscription.cancelled`
        SubscriptionCancelled = "subscription.cancelled",
        /// `subscription.upgraded`
        SubscriptionUpgraded = "subscription.upgraded",
        /// `subscription.downgraded`
        SubscriptionDowngraded = "subscription.downgraded",
        /// `subscription.changed`
        SubscriptionChanged = "subscription.changed",
        /// `subscription.past_due`
        SubscriptionPastDue = "subscription.past_due",
        /// `subscription.suspended`
        SubscriptionSuspended = "subscription.suspended",
        /// `subscription.cycle_changed`
        SubscriptionCycleChanged = "subscription.cycle_changed",
        /// `subscription.payment_failed`
        SubscriptionPaymentFailed = "subscription.payment_failed",
        /// `subscription.payment_retried`
        SubscriptionPaymentRetried = "subscription.payment_retried",
        /// `subscription.proration_credit`
        SubscriptionProrationCredit = "subscription.proration_credit",
        /// `subscription.meter_added`
        SubscriptionMeterAdded = "subscription.meter_added",
        /// `subscription.meter_removed`
        SubscriptionMeterRemoved = "subscription.meter_removed",
        /// `subscription.usage_recorded`
        SubscriptionUsageRecorded = "subscription.usage_recorded",
        /// `subscription.usage_charges_applied`
        SubscriptionUsageChargesApplied = "subscription.usage_charges_applied",
        /// `customer.created`
        CustomerCreated = "customer.created",
        /// `customer.updated`
        CustomerUpdated = "customer.updated",
        /// `customer.deleted`
        CustomerDeleted = "customer.deleted",
        /// `booking.created`
        BookingCreated = "booking.created",
        /// `booking.cancelled`
        BookingCancelled = "booking.cancelled",
        /// `booking.completed`
        BookingCompleted = "booking.completed",
        /// `booking.no_show`
        BookingNoShow = "booking.no_show",
        /// `booking.held`
        BookingHeld = "booking.held",
        /// `booking.hold_expired`
        BookingHoldExpired = "booking.hold_expired",
        /// `booking.rescheduled`
        BookingRescheduled = "booking.rescheduled",
        /// `billing.credit_added`
        BillingCreditAdded = "billing.credit_added",
        /// `billing.credit_deducted`
        BillingCreditDeducted = "billing.credit_deducted",
        /// `billing.auto_topup`
        BillingAutoTopup = "billing.auto_topup",
        /// `billing.low_balance`
        BillingLowBalance = "billing.low_balance",
        /// `billing.widget_degraded`
        BillingWidgetDegraded = "billing.widget_degraded",
        /// `delegation.proposed`
        DelegationProposed = "delegation.proposed",
        /// `delegation.accepted`
        DelegationAccepted = "delegation.accepted",
        /// `delegation.rejected`
        DelegationRejected = "delegation.rejected",
        /// `delegation.countered`
        DelegationCountered = "delegation.countered",
        /// `delegation.granted`
        DelegationGranted = "delegation.granted",
        /// `delegation.revoked`
        DelegationRevoked = "delegation.revoked",
        /// `delegation.expired`
        DelegationExpired = "delegation.expired",
        /// `delegation.budget_warning`
        DelegationBudgetWarning = "delegation.budget_warning",
        /// `agent.approval_required`
        AgentApprovalRequired = "agent.approval_required",
        /// `agent.approval_resent`
        AgentApprovalResent = "agent.approval_resent",
        /// `agent.approval_escalated`
        AgentApprovalEscalated = "agent.approval_escalated",
        /// `agent.anomaly_detected`
        AgentAnomalyDetected = "agent.anomaly_detected",
        /// `agent.spending_ceiling`
        AgentSpendingCeiling = "agent.spending_ceiling",
        /// `agent.trust_cap_exceeded`
        AgentTrustCapExceeded = "agent.trust_cap_exceeded",
        /// `agent.trust.level_changed`
        AgentTrustLevelChanged = "agent.trust.level_changed",
        /// `agent.trust.abuse_detected`
        AgentTrustAbuseDetected = "agent.trust.abuse_detected",
        /// `agent.trust.decay_warning`
        AgentTrustDecayWarning = "agent.trust.decay_warning",
        /// `agent.trust.credential_issued`
        AgentTrustCredentialIssued = "agent.trust.credential_issued",
        /// `agent.trust.credential_presented`
        AgentTrustCredentialPresented = "agent.trust.credential_presented",
        /// `agent.trust.credential_revoked`
        AgentTrustCredentialRevoked = "agent.trust.credential_revoked",
        /// `agent.workflow.planned`
        AgentWorkflowPlanned = "agent.workflow.planned",
        /// `agent.workflow.approved`
        AgentWorkflowApproved = "agent.workflow.approved",
        /// `agent.workflow.completed`
        AgentWorkflowCompleted = "agent.workflow.completed",
        /// `agent.workflow.failed`
        AgentWorkflowFailed = "agent.workflow.failed",
        /// `agent.workflow.cancelled`
        AgentWorkflowCancelled = "agent.workflow.cancelled",
        /// `agent.workflow.degraded`
        AgentWorkflowDegraded = "agent.workflow.degraded",
        /// `agent.workflow.step_completed`
        AgentWorkflowStepCompleted = "agent.workflow.step_completed",
        /// `agent.workflow.step_retried`
        AgentWorkflowStepRetried = "agent.workflow.step_retried",
        /// `agent.workflow.dead_lettered`
        AgentWorkflowDeadLettered = "agent.workflow.dead_lettered",
        /// `escrow.created`
        EscrowCreated = "escrow.created",
        /// `escrow.released`
        EscrowReleased = "escrow.released",
        /// `escrow.refunded`
        EscrowRefunded = "escrow.refunded",
        /// `escrow.condition_fulfilled`
        EscrowConditionFulfilled = "escrow.condition_fulfilled",
        /// `escrow.reauthorization_pending`
        EscrowReauthorizationPending = "escrow.reauthorization_pending",
        /// `escrow.reauthorized`
        EscrowReauthorized = "escrow.reauthorized",
        /// `escrow.reauthorization_failed`
        EscrowReauthorizationFailed = "escrow.reauthorization_failed",
        /// `federation.settlement_completed`
        FederationSettlementCompleted = "federation.settlement_completed",
        /// `federation.settlement_failed`
        FederationSettlementFailed = "federation.settlement_failed",
        /// `federation.escrow_disputed`
        FederationEscrowDisputed = "federation.escrow_disputed",
        /// `federation.escrow_expired`
        FederationEscrowExpired = "federation.escrow_expired",
        /// `product_family.created`
        ProductFamilyCreated = "product_family.created",
        /// `product_family.updated`
        ProductFamilyUpdated = "product_family.updated",
        /// `product_family.deleted`
        ProductFamilyDeleted = "product_family.deleted",
        /// `option_group.created`
        OptionGroupCreated = "option_group.created",
        /// `option_group.updated`
        OptionGroupUpdated = "option_group.updated",
        /// `option_group.deleted`
        OptionGroupDeleted = "option_group.deleted",
        /// `option.created`
        OptionCreated = "option.created",
        /// `option.updated`
        OptionUpdated = "option.updated",
        /// `option.deleted`
        OptionDeleted = "option.deleted",
        /// `bundle_rule.created`
        BundleRuleCreated = "bundle_rule.created",
        /// `bundle_rule.updated`
        BundleRuleUpdated = "bundle_rule.updated",
        /// `bundle_rule.deleted`
        BundleRuleDeleted = "bundle_rule.deleted",
        /// `compatibility_rule.created`
        CompatibilityRuleCreated = "compatibility_rule.created",
        /// `compatibility_rule.updated`
        CompatibilityRuleUpdated = "compatibility_rule.updated",
        /// `compatibility_rule.deleted`
        CompatibilityRuleDeleted = "compatibility_rule.deleted",
        /// `saved_config.created`
        SavedConfigCreated = "saved_config.created",
        /// `saved_config.viewed`
        SavedConfigViewed = "saved_config.viewed",
        /// `saved_config.converted`
        SavedConfigConverted = "saved_config.converted",
        /// `saved_config.expiring`
        SavedConfigExpiring = "saved_config.expiring",
        /// `saved_config.expired`
        SavedConfigExpired = "saved_config.expired",
        /// `portal.payment_completed`
        PortalPaymentCompleted = "portal.payment_completed",
        /// `portal.contract_signed`
        PortalContractSigned = "portal.contract_signed",
        /// `portal.change_requested`
        PortalChangeRequested = "portal.change_requested",
        /// `consent.expiring_soon`
        ConsentExpiringSoon = "consent.expiring_soon",
        /// `consent.expired`
        ConsentExpired = "consent.expired",
        /// `tenant.trust_level_changed`
        TenantTrustLevelChanged = "tenant.trust_level_changed",
        /// `tenant.trust_promoted`
        TenantTrustPromoted = "tenant.trust_promoted",
        /// `tenant.trust_level_decay_warning`
        TenantTrustLevelDecayWarning = "tenant.trust_level_decay_warning",
        /// `trust.demoted`
        TrustDemoted = "trust.demoted",
        /// `trust.fraud_signal`
        TrustFraudSignal = "trust.fraud_signal",
        /// `workflow.step_approved`
        WorkflowStepApproved = "workflow.step_approved",
        /// `workflow.sell.proposal_received`
        WorkflowSellProposalReceived = "workflow.sell.proposal_received",
        /// `workflow.fulfill.delivered`
        WorkflowFulfillDelivered = "workflow.fulfill.delivered",
        /// `job.completed`
        JobCompleted = "job.completed",
        /// `job.failed`
        JobFailed = "job.failed",
        /// `queue.depth_alert`
        QueueDepthAlert = "queue.depth_alert",
        /// `system.job_dead_letter`
        SystemJobDeadLetter = "system.job_dead_letter",
        /// `service.circuit_opened`
        ServiceCircuitOpened = "service.circuit_opened",
        /// `service.circuit_closed`
        ServiceCircuitClosed = "service.circuit_closed",
        /// `circuit-breaker.backoff-increased`
        CircuitBreakerBackoffIncreased = "circuit-breaker.backoff-increased",
        /// `encryption.rekey_completed`
        EncryptionRekeyCompleted = "encryption.rekey_completed",
        /// `security.csp_spike`
        SecurityCspSpike = "security.csp_spike",
        /// `payment.received`
        PaymentReceived = "payment.received",
        /// `credential.issued`
        CredentialIssued = "credential.issued",
        /// `api_key.rotated`
        ApiKeyRotated = "api_key.rotated",
    }
}

reply! {
    /// The webhooks.
    pub struct WebhookList {
        /// Inferred: named as other lists are; no reply shows it.
        webhooks: Vec<Webhook> = "webhooks" inferred,
    }
}

reply! {
    /// An address that events are sent to.
    pub struct Webhook {
        /// As `wh_xxxxx`.
        webhook_id: Option<String> = "webhook_id",
        /// The receiver.
        ///
        /// Inferred: from the webhook guide; the page shows no reply.
        url: Option<String> = "url" inferred,
        /// The events that are sent.
        ///
        /// Inferred: from the webhook guide; the page shows no reply.
        events: Vec<WebhookEventType> = "events" inferred,
        /// Inferred: from the webhook guide; the page shows no reply.
        description: Option<String> = "description" inferred,
        /// Whether events are sent.
        ///
        /// Inferred: from the webhook guide; the page shows no reply.
        status: Option<WebhookStatus> = "status" inferred,
        /// The key of the signatures, as `whsec_…`. Only a new webhook shows it.
        secret: Option<Secret> = "secret",
        /// Inferred: from the webhook guide; the page shows no reply.
        created_at: Option<Timestamp> = "created_at" inferred,
    }
}

impl Webhook {
    /// The identifier: `webhook_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.webhook_id
            .as_deref()
            .ok_or_else(|| Error::missing("Webhook", &["webhook_id"]))
    }
}

reply! {
    /// One page of deliveries.
    pub struct WebhookDeliveryList {
        /// `deliveries`
        deliveries: Vec<WebhookDelivery> = "deliveries",
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// An event on its way to one webhook.
    pub struct WebhookDelivery {
        /// As `dlv_abc123`.
        delivery_id: Option<String> = "delivery_id",
        /// `webhook_id`
        webhook_id: Option<String> = "webhook_id",
        /// What has happened. New ones may come.
        event_type: Option<WebhookEventType> = "event_type",
        /// How one delivery stands.
        status: Option<WebhookDeliveryStatus> = "status",
        /// How often it has been tried.
        attempts: Option<i64> = "attempts",
        /// The HTTP status that the receiver answered.
        response_code: Option<i64> = "response_code",
        /// Why it failed.
        error_message: Option<String> = "error_message",
        /// `delivered_at`
        delivered_at: Option<Timestamp> = "delivered_at",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
    }
}

impl WebhookDelivery {
    /// The identifier: `delivery_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.delivery_id
            .as_deref()
            .ok_or_else(|| Error::missing("WebhookDelivery", &["delivery_id"]))
    }
}

reply! {
    /// One page of events.
    pub struct WebhookEventList {
        /// `events`
        events: Vec<WebhookEvent> = "events",
        /// Where the list goes on.
        cursor: Option<WebhookEventListCursor> = "cursor",
    }
}

reply! {
    /// Where the list goes on.
    pub struct WebhookEventListCursor {
        /// What to send as `since_sequence` for the next page.
        last_sequence: Option<i64> = "last_sequence",
        /// Whether there is a next page.
        has_more: Option<bool> = "has_more",
    }
}

reply! {
    /// Something that has happened, without its details.
    pub struct WebhookEvent {
        /// As `evt_abc123`.
        id: Option<String> = "id",
        /// The number of the event.
        sequence: Option<i64> = "sequence",
        /// What has happened. New ones may come.
        event_type: Option<WebhookEventType> = "event_type",
        /// Whether an event has reached all of its webhooks.
        status: Option<WebhookEventStatus> = "status",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
    }
}

impl WebhookEvent {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("WebhookEvent", &["id"]))
    }
}

reply! {
    /// One page of failed deliveries.
    pub struct WebhookDeadLetterList {
        /// `dead_letters`
        dead_letters: Vec<WebhookDeadLetter> = "dead_letters",
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// A delivery that has been given up.
    pub struct WebhookDeadLetter {
        /// What `webhooks_retry_delivery` takes.
        delivery_id: Option<String> = "delivery_id",
        /// `webhook_id`
        webhook_id: Option<String> = "webhook_id",
        /// `event_id`
        event_id: Option<String> = "event_id",
        /// What has happened. New ones may come.
        event_type: Option<WebhookEventType> = "event_type",
        /// How often it has been tried.
        attempts: Option<i64> = "attempts",
        /// Why the last attempt failed.
        last_error: Option<String> = "last_error",
        /// `last_attempted_at`
        last_attempted_at: Option<Timestamp> = "last_attempted_at",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
    }
}

impl WebhookDeadLetter {
    /// The identifier: `delivery_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.delivery_id
            .as_deref()
            .ok_or_else(|| Error::missing("WebhookDeadLetter", &["delivery_id"]))
    }
}

reply! {
    /// What a receiver answered to a trial event.
    pub struct WebhookTest {
        /// Whether the receiver took it.
        success: Option<bool> = "success",
        /// The HTTP status of the answer.
        response_code: Option<i64> = "response_code",
        /// The answer as text.
        response_body: Option<String> = "response_body",
        /// How long the answer took.
        latency_ms: Option<i64> = "latency_ms",
        /// Why it failed.
        error_message: Option<String> = "error_message",
        /// What has happened. New ones may come.
        event_type: Option<WebhookEventType> = "event_type",
    }
}

reply! {
    /// Which events are sent again.
    pub struct WebhookReplay {
        /// How many events.
        replayed: Option<i64> = "replayed",
        /// `webhook_id`
        webhook_id: Option<String> = "webhook_id",
        /// Whether more events fit the request than this run has sent.
        has_more: Option<bool> = "has_more",
        /// `events`
        events: Vec<WebhookReplayedEvent> = "events",
    }
}

reply! {
    /// An event that is sent again.
    pub struct WebhookReplayedEvent {
        /// `event_id`
        event_id: Option<String> = "event_id",
        /// The number of the event.
        event_sequence: Option<i64> = "event_sequence",
        /// What has happened. New ones may come.
        event_type: Option<WebhookEventType> = "event_type",
        /// The new delivery.
        delivery_id: Option<String> = "delivery_id",
    }
}

reply! {
    /// A delivery that was tried again.
    pub struct WebhookRetry {
        /// How a delivery went when it was tried again.
        delivery: Option<WebhookRetriedDelivery> = "delivery",
    }
}

reply! {
    /// How a delivery went when it was tried again.
    pub struct WebhookRetriedDelivery {
        /// `delivery_id`
        delivery_id: Option<String> = "delivery_id",
        /// How one delivery stands.
        status: Option<WebhookDeliveryStatus> = "status",
        /// How often it has been tried, this time included.
        attempts: Option<i64> = "attempts",
        /// The HTTP status that the receiver answered.
        response_code: Option<i64> = "response_code",
        /// Why it failed.
        error_message: Option<String> = "error_message",
        /// `retried_at`
        retried_at: Option<Timestamp> = "retried_at",
    }
}

impl WebhookRetriedDelivery {
    /// The identifier: `delivery_id`.
    ///
    /// # Errors
    ///
    /// When the reply has none.
    pub fn id(&self) -> Result<&str, Error> {
        self.delivery_id
            .as_deref()
            .ok_or_else(|| Error::missing("WebhookRetriedDelivery", &["delivery_id"]))
    }
}

reply! {
    /// What has been deleted.
    pub struct WebhookCleanup {
        /// All that is older has been deleted.
        cutoff_date: Option<Timestamp> = "cutoff_date",
        /// Days that are kept.
        retention_days: Option<i64> = "retention_days",
        /// `events_deleted`
        events_deleted: Option<i64> = "events_deleted",
        /// `deliveries_deleted`
        deliveries_deleted: Option<i64> = "deliveries_deleted",
    }
}

body! {
    /// A webhook to be made.
    pub struct CreateWebhook {
        required {
            /// The receiver; https only.
            url: String = "url",
        }
        required_list {
            /// The events to send.
            events: WebhookEventType = "events",
        }
        optional {
            /// A note of your own, 255 characters at most.
            description: String = "description",
        }
    }
}

body! {
    /// What to change in a webhook.
    pub struct UpdateWebhook {
        optional {
            /// The receiver.
            url: String = "url",
            /// `paused` stops the sending.
            status: WebhookStatus = "status",
            /// A note of your own.
            description: String = "description",
        }
        list {
            /// The events to send, in place of those before.
            events: WebhookEventType = "events",
        }
    }
}

body! {
    /// Which event to pretend.
    pub struct SendWebhookTest {
        optional {
            /// `deal.created` when left out.
            event_type: WebhookEventType = "event_type",
        }
    }
}

body! {
    /// Which events to send again.
    pub struct ReplayWebhookEvents {
        required {
            /// The webhook to send them to.
            webhook_id: String = "webhook_id",
        }
        optional {
            /// Only events behind this number.
            since_sequence: Whole = "since_sequence",
            /// Only events after this time, ISO 8601.
            since_timestamp: Timestamp = "since_timestamp",
            /// Only this event.
            event_type: WebhookEventType = "event_type",
        }
    }
}

body! {
    /// Which delivery to try again.
    pub struct RetryWebhookDelivery {
        required {
            /// The failed delivery.
            delivery_id: String = "delivery_id",
        }
    }
}

body! {
    /// How much to delete.
    pub struct CleanUpWebhooks {
        optional {
            /// Days of events to keep; 30 when left out.
            retention_days: Whole = "retention_days",
            /// Most records that one run deletes; 10000 when left out.
            batch_size: Whole = "batch_size",
        }
    }
}

reply! {
    /// What every event has. The page does not show what comes with this one.
    pub struct WebhookEnvelope {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// When it happened.
        created_at: Option<Timestamp> = "created_at",
        /// What it tells.
        data: Option<Untyped> = "data",
    }
}

reply! {
    /// A deal has been made.
    pub struct WebhookDealCreated {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `deal.created` tells.
        data: Option<WebhookDealCreatedData> = "data",
    }
}

reply! {
    /// What the event `deal.created` tells.
    pub struct WebhookDealCreatedData {
        /// The deal.
        id: Option<String> = "id",
        /// `customer_id`
        customer_id: Option<String> = "customer_id",
        /// Where a deal stands: the names of every list on the page, which do not agree. The first nine are the filter's; `open`, `negotiating`, `accepted` and `signed` are the state machine's, `active` is from a sample.
        status: Option<DealStatus> = "status",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// `subtotal`
        subtotal: Option<Amount> = "subtotal",
        /// `total`
        total: Option<Amount> = "total",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
    }
}

reply! {
    /// A deal has moved to another status.
    pub struct WebhookDealStatusChanged {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `deal.status_changed` tells.
        data: Option<WebhookDealStatusChangedData> = "data",
    }
}

reply! {
    /// What the event `deal.status_changed` tells.
    pub struct WebhookDealStatusChangedData {
        /// The deal.
        id: Option<String> = "id",
        /// Where a deal stands: the names of every list on the page, which do not agree. The first nine are the filter's; `open`, `negotiating`, `accepted` and `signed` are the state machine's, `active` is from a sample.
        previous_status: Option<DealStatus> = "previous_status",
        /// Where a deal stands: the names of every list on the page, which do not agree. The first nine are the filter's; `open`, `negotiating`, `accepted` and `signed` are the state machine's, `active` is from a sample.
        new_status: Option<DealStatus> = "new_status",
        /// `changed_at`
        changed_at: Option<Timestamp> = "changed_at",
    }
}

reply! {
    /// A deal has been closed.
    pub struct WebhookDealClosed {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `deal.closed` tells.
        data: Option<WebhookDealClosedData> = "data",
    }
}

reply! {
    /// What the event `deal.closed` tells.
    pub struct WebhookDealClosedData {
        /// Inferred: code of the page reads it; no sample of this event.
        deal_id: Option<String> = "deal_id" inferred,
        /// What the deal has earned.
        ///
        /// Inferred: code of the page reads it; no sample of this event.
        total: Option<Amount> = "total" inferred,
    }
}

reply! {
    /// A payment for a deal has come in.
    pub struct WebhookDealPaymentReceived {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `deal.payment_received` tells.
        data: Option<WebhookDealPaymentReceivedData> = "data",
    }
}

reply! {
    /// What the event `deal.payment_received` tells.
    pub struct WebhookDealPaymentReceivedData {
        /// The deal.
        deal_id: Option<String> = "deal_id",
        /// `amount`
        amount: Option<Amount> = "amount",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// As `pi_xxxxx`.
        payment_intent_id: Option<String> = "payment_intent_id",
        /// As `succeeded`.
        status: Option<String> = "status",
    }
}

reply! {
    /// A customer has been made.
    pub struct WebhookCustomerCreated {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `customer.created` tells.
        data: Option<WebhookCustomerCreatedData> = "data",
    }
}

reply! {
    /// What the event `customer.created` tells.
    pub struct WebhookCustomerCreatedData {
        /// The customer.
        id: Option<String> = "id",
        /// `company`
        company: Option<String> = "company",
        /// Whether a customer is dealt with.
        status: Option<CustomerStatus> = "status",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
    }
}

reply! {
    /// Somebody has signed a contract.
    pub struct WebhookContractSigned {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `contract.signed` tells.
        data: Option<WebhookContractSignedData> = "data",
    }
}

reply! {
    /// What the event `contract.signed` tells.
    pub struct WebhookContractSignedData {
        /// The contract.
        id: Option<Id> = "id",
        /// The deal.
        deal_id: Option<String> = "deal_id",
        /// `customer_id`
        customer_id: Option<String> = "customer_id",
        /// As `customer`.
        signed_by: Option<String> = "signed_by",
        /// `signed_at`
        signed_at: Option<Timestamp> = "signed_at",
        /// As `ed25519`.
        signature_method: Option<String> = "signature_method",
    }
}

reply! {
    /// First terms have been put forward.
    pub struct WebhookNegotiationProposed {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `negotiation.proposed` tells.
        data: Option<WebhookNegotiationProposedData> = "data",
    }
}

reply! {
    /// What the event `negotiation.proposed` tells.
    pub struct WebhookNegotiationProposedData {
        /// The deal.
        deal_id: Option<String> = "deal_id",
        /// `round_number`
        round_number: Option<i64> = "round_number",
        /// As `agent`, `merchant`.
        proposer: Option<String> = "proposer",
        /// The terms.
        proposed_terms: Option<NegotiationTerms> = "proposed_terms",
        /// What the proposer says to them.
        message: Option<String> = "message",
        /// How long the proposal stands.
        expires_at: Option<Timestamp> = "expires_at",
    }
}

reply! {
    /// Other terms have been offered in reply.
    pub struct WebhookNegotiationCountered {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `negotiation.countered` tells.
        data: Option<WebhookNegotiationCounteredData> = "data",
    }
}

reply! {
    /// What the event `negotiation.countered` tells.
    pub struct WebhookNegotiationCounteredData {
        /// The deal.
        deal_id: Option<String> = "deal_id",
        /// `round_number`
        round_number: Option<i64> = "round_number",
        /// As `agent`, `merchant`.
        proposer: Option<String> = "proposer",
        /// The terms before.
        previous_terms: Option<NegotiationTerms> = "previous_terms",
        /// The terms now.
        new_terms: Option<NegotiationTerms> = "new_terms",
        /// What the proposer says to them.
        message: Option<String> = "message",
        /// How long the proposal stands.
        expires_at: Option<Timestamp> = "expires_at",
    }
}

reply! {
    /// Terms have been agreed on.
    pub struct WebhookNegotiationAccepted {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `negotiation.accepted` tells.
        data: Option<WebhookNegotiationAcceptedData> = "data",
    }
}

reply! {
    /// What the event `negotiation.accepted` tells.
    pub struct WebhookNegotiationAcceptedData {
        /// The deal.
        deal_id: Option<String> = "deal_id",
        /// `total_rounds`
        total_rounds: Option<i64> = "total_rounds",
        /// What was agreed.
        final_terms: Option<NegotiationTerms> = "final_terms",
        /// As `agent`.
        accepted_by: Option<String> = "accepted_by",
        /// `accepted_at`
        accepted_at: Option<Timestamp> = "accepted_at",
    }
}

reply! {
    /// Terms have been turned down. The page names two fields and shows no sample.
    pub struct WebhookNegotiationRejected {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `negotiation.rejected` tells.
        data: Option<WebhookNegotiationRejectedData> = "data",
    }
}

reply! {
    /// What the event `negotiation.rejected` tells.
    pub struct WebhookNegotiationRejectedData {
        /// `reason`
        reason: Option<String> = "reason",
        /// `round_number`
        round_number: Option<i64> = "round_number",
    }
}

reply! {
    /// A subscription has begun.
    pub struct WebhookSubscriptionCreated {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `subscription.created` tells.
        data: Option<WebhookSubscriptionCreatedData> = "data",
    }
}

reply! {
    /// What the event `subscription.created` tells.
    pub struct WebhookSubscriptionCreatedData {
        /// The deal.
        deal_id: Option<String> = "deal_id",
        /// How often something is billed.
        billing_cycle: Option<BillingCycle> = "billing_cycle",
        /// Where a subscription stands.
        status: Option<SubscriptionStatus> = "status",
        /// `next_renewal_at`
        next_renewal_at: Option<Timestamp> = "next_renewal_at",
        /// `amount`
        amount: Option<Amount> = "amount",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
    }
}

reply! {
    /// The payment of a subscription is overdue.
    pub struct WebhookSubscriptionPastDue {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `subscription.past_due` tells.
        data: Option<WebhookSubscriptionPastDueData> = "data",
    }
}

reply! {
    /// What the event `subscription.past_due` tells.
    pub struct WebhookSubscriptionPastDueData {
        /// The deal.
        deal_id: Option<String> = "deal_id",
        /// `amount`
        amount: Option<Amount> = "amount",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// As `card_declined`.
        failure_reason: Option<String> = "failure_reason",
        /// After this the subscription is suspended.
        grace_period_ends_at: Option<Timestamp> = "grace_period_ends_at",
        /// How often the payment was tried again.
        retry_count: Option<i64> = "retry_count",
    }
}

reply! {
    /// Money has been put into escrow.
    pub struct WebhookEscrowCreated {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `escrow.created` tells.
        data: Option<WebhookEscrowCreatedData> = "data",
    }
}

reply! {
    /// What the event `escrow.created` tells.
    pub struct WebhookEscrowCreatedData {
        /// The escrow.
        id: Option<String> = "id",
        /// The deal.
        deal_id: Option<String> = "deal_id",
        /// `amount`
        amount: Option<Amount> = "amount",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// As `delivery_confirmed`.
        release_condition: Option<String> = "release_condition",
        /// `expires_at`
        expires_at: Option<Timestamp> = "expires_at",
    }
}

reply! {
    /// A subscription has entered its next cycle.
    pub struct WebhookSubscriptionRenewed {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `subscription.renewed` tells.
        data: Option<WebhookSubscriptionRenewedData> = "data",
    }
}

reply! {
    /// What the event `subscription.renewed` tells.
    pub struct WebhookSubscriptionRenewedData {
        /// The deal.
        deal_id: Option<String> = "deal_id",
        /// The deal of the new cycle.
        renewal_deal_id: Option<String> = "renewal_deal_id",
        /// How often something is billed.
        billing_cycle: Option<BillingCycle> = "billing_cycle",
        /// Without usage.
        base_amount: Option<Amount> = "base_amount",
        /// For the usage.
        metered_amount: Option<Amount> = "metered_amount",
        /// Both together.
        total_amount: Option<Amount> = "total_amount",
        /// ISO 4217 code.
        currency: Option<String> = "currency",
        /// `next_renewal_at`
        next_renewal_at: Option<Timestamp> = "next_renewal_at",
    }
}

reply! {
    /// A subscription has been cancelled.
    pub struct WebhookSubscriptionCancelled {
        /// The id of the event, the same when it is sent again.
        id: Option<String> = "id",
        /// What has happened. New ones may come.
        event: Option<WebhookEventType> = "event",
        /// `created_at`
        created_at: Option<Timestamp> = "created_at",
        /// What the event `subscription.cancelled` tells.
        data: Option<WebhookSubscriptionCancelledData> = "data",
    }
}

reply! {
    /// What the event `subscription.cancelled` tells.
    pub struct WebhookSubscriptionCancelledData {
        /// The deal.
        deal_id: Option<String> = "deal_id",
        /// `cancelled_at`
        cancelled_at: Option<Timestamp> = "cancelled_at",
        /// When it ends.
        effective_at: Option<Timestamp> = "effective_at",
        /// Whether it runs until the end of its cycle.
        end_of_period: Option<bool> = "end_of_period",
        /// `reason`
        reason: Option<String> = "reason",
    }
}
