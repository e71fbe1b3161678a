// Generated from specs/salesbooth/webhooks.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Where events are sent to, what was sent, and what the events carry.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Id, Method, Operation, Paging, PagingStyle, Request,
    Secret, Timestamp, Untyped, Whole, body, call, events, open_enum, reply,
};

use crate::OperationCall;
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let webhook_list = client.webhooks().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /webhooks`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Webhooks”. Inferred: the page says that every resource of its SDK can be listed, webhooks too; it has no entry for it. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> Call<WebhookList> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }

    /// Create a webhook.
    ///
    /// It is active at once. Only this reply has the secret that deliveries are signed with; later it can only be replaced, in the dashboard. A receiver answers 2xx within 10 seconds; else the delivery counts as failed. An event is tried three times and may arrive more than once; after that it stands among the dead letters. `X-Salesbooth-Signature` is `v1=` and the hex HMAC-SHA256 of timestamp, dot and raw body; `X-Salesbooth-Timestamp` is in Unix seconds and is to be refused when older than 300.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::webhooks::{CreateWebhook, WebhookEventType};
    ///
    /// let body = CreateWebhook::new(
    ///     "https://myapp.com/webhooks/salesbooth",
    ///     [WebhookEventType::DealCreated],
    /// );
    /// let webhook = client.webhooks().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /webhooks`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Webhooks”. The reply's form is inferred: the page shows no reply; the fields are those of its requests and of the webhook guide.
    #[inline]
    pub fn create(&self, body: CreateWebhook) -> Call<Webhook> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one webhook.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let webhook = client.webhooks().get("wh_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /webhooks?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the webhook, as `wh_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Webhooks”. Inferred: the page says that every resource of its SDK can be read by its id, webhooks too; it has no entry for it. The reply's form is inferred: the page shows no reply; the fields are those of its requests and of the webhook guide.
    #[inline]
    pub fn get(&self, id: &str) -> Call<Webhook> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Change or pause a webhook.
    ///
    /// Only what is sent changes.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::webhooks::{UpdateWebhook, WebhookEventType, WebhookStatus};
    ///
    /// let body = UpdateWebhook::new()
    ///     .events([
    ///         WebhookEventType::DealCreated,
    ///         WebhookEventType::DealClosed,
    ///         WebhookEventType::PaymentReceived,
    ///     ])
    ///     .status(WebhookStatus::Paused);
    /// let webhook = client.webhooks().update("wh_xxxxx", body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /webhooks?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the webhook, as `wh_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Webhooks”. The reply's form is inferred: the page shows no reply; the fields are those of its requests and of the webhook guide.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateWebhook) -> Call<Webhook> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Delete a webhook.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client.webhooks().delete("wh_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /webhooks?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the webhook, as `wh_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Webhooks”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// List the deliveries to a webhook.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::webhooks::WebhookDeliveryStatus;
    ///
    /// let mut webhook_deliveries = client
    ///     .webhooks()
    ///     .list_deliveries("wh_xxxxx")
    ///     .status(WebhookDeliveryStatus::Failed)
    ///     .limit(25)
    ///     .items();
    /// while let Some(webhook_delivery) = webhook_deliveries.try_next().await? {
    ///     println!("{webhook_delivery:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /webhooks/deliveries?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the webhook, as `wh_xxxxx`.
    ///
    /// Optional: `.status(..)`, `.event_type(..)`, `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Webhooks”.
    #[inline]
    pub fn list_deliveries(&self, id: &str) -> ListDeliveriesCall {
        let mut request = Request::new(&LIST_DELIVERIES);
        request.require("id", id);
        OperationCall(Call::json(self.0, request))
    }

    /// List events by their sequence.
    ///
    /// Every event has a number that grows. To go on, send the `last_sequence` of a reply as `since_sequence` while `has_more` is true.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut webhook_events = client.webhooks().list_events().limit(50).items();
    /// while let Some(webhook_event) = webhook_events.try_next().await? {
    ///     println!("{webhook_event:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /webhooks/events`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.since_sequence(..)`, `.since_timestamp(..)`, `.event_type(..)`, `.status(..)`, `.limit(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Webhooks”.
    #[inline]
    pub fn list_events(&self) -> ListEventsCall {
        let request = Request::new(&LIST_EVENTS);
        OperationCall(Call::json(self.0, request))
    }

    /// List events that could not be delivered.
    ///
    /// [`webhooks().retry_delivery`](Operations::retry_delivery) and [`webhooks().replay_events`](Operations::replay_events) send them again.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut webhook_dead_letters = client
    ///     .webhooks()
    ///     .list_dead_letters()
    ///     .webhook_id("wh_xxxxx")
    ///     .items();
    /// while let Some(webhook_dead_letter) = webhook_dead_letters.try_next().await? {
    ///     println!("{webhook_dead_letter:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /webhooks/dead_letter`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.event_type(..)`, `.webhook_id(..)`, `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Webhooks”.
    #[inline]
    pub fn list_dead_letters(&self) -> ListDeadLettersCall {
        let request = Request::new(&LIST_DEAD_LETTERS);
        OperationCall(Call::json(self.0, request))
    }

    /// Send a test event to a webhook.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::webhooks::{SendWebhookTest, WebhookEventType};
    ///
    /// let body = SendWebhookTest::new().event_type(WebhookEventType::DealCreated);
    /// let webhook_test = client.webhooks().send_test("wh_xxxxx").body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /webhooks/test?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the webhook, as `wh_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Webhooks”.
    #[inline]
    pub fn send_test(&self, id: &str) -> SendTestCall {
        let mut request = Request::new(&SEND_TEST);
        request.require("id", id);
        request.object();
        OperationCall(Call::json(self.0, request))
    }

    /// Send past events to a webhook again.
    ///
    /// These deliveries carry the header `X-Salesbooth-Replayed: true`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::webhooks::{ReplayWebhookEvents, WebhookEventType};
    ///
    /// let body = ReplayWebhookEvents::new("wh_xxxxx")
    ///     .since_timestamp("2026-03-09T00:00:00Z")
    ///     .event_type(WebhookEventType::DealCreated);
    /// let webhook_replay = client.webhooks().replay_events(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /webhooks/replay`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Webhooks”.
    #[inline]
    pub fn replay_events(
        &self,
        body: impl Into<ReplayWebhookEvents>,
    ) -> Call<WebhookReplay> {
        let mut request = Request::new(&REPLAY_EVENTS);
        request.json(&Into::<ReplayWebhookEvents>::into(body));
        Call::json(self.0, request)
    }

    /// Retry a failed delivery.
    ///
    /// The delivery becomes `pending` and is sent at once.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let webhook_retry = client.webhooks().retry_delivery("dlv_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /webhooks/retry`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Webhooks”.
    #[inline]
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
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::webhooks::CleanUpWebhooks;
    ///
    /// let body = CleanUpWebhooks::new().retention_days(30).batch_size(10000);
    /// let webhook_cleanup = client.webhooks().clean_up().body(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /webhooks/cleanup`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Webhooks”.
    #[inline]
    pub fn clean_up(&self) -> CleanUpCall {
        let mut request = Request::new(&CLEAN_UP);
        request.object();
        OperationCall(Call::json(self.0, request))
    }
}

call! {
    /// The call of [`Operations::list_deliveries`], with its optional parameters.
    pub type ListDeliveriesCall = OperationCall<ListDeliveriesParameters> -> WebhookDeliveryList {
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
    pub type ListEventsCall = OperationCall<ListEventsParameters> -> WebhookEventList {
        query {
            /// Only events with a higher `sequence` than this.
            since_sequence: Whole = "since_sequence",
            /// Only events after this time, ISO 8601.
            since_timestamp: Timestamp = "since_timestamp",
            /// Only this kind of event.
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
    pub type ListDeadLettersCall = OperationCall<ListDeadLettersParameters> -> WebhookDeadLetterList {
        query {
            /// Only this kind of event.
            event_type: WebhookEventType = "event_type",
            /// Only deliveries to the webhook with this id, as `wh_xxxxx`.
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
    pub type SendTestCall = OperationCall<SendTestParameters> -> WebhookTest {
        body {
            body: SendWebhookTest,
        }
    }
}

call! {
    /// The call of [`Operations::clean_up`], with what can be set.
    pub type CleanUpCall = OperationCall<CleanUpParameters> -> WebhookCleanup {
        body {
            body: CleanUpWebhooks,
        }
    }
}

/// The static facts of each operation, in document order.
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
        /// A deal was added; it starts as a draft. `deal.created`
        DealCreated(WebhookDealCreated) = "deal.created",
        /// Fields of a deal changed; `deal.status_changed` reports a change of its status. `deal.updated`
        DealUpdated(WebhookEnvelope) = "deal.updated",
        /// A deal moved to another status; the payload names the old and the new one. `deal.status_changed`
        DealStatusChanged(WebhookDealStatusChanged) = "deal.status_changed",
        /// A deal was closed successfully. Invoices and subscriptions can now follow. `deal.closed`
        DealClosed(WebhookDealClosed) = "deal.closed",
        /// Everything that a deal promised was delivered. `deal.fulfilled`
        DealFulfilled(WebhookEnvelope) = "deal.fulfilled",
        /// The time for a deal ran out before it was completed. `deal.expired`
        DealExpired(WebhookEnvelope) = "deal.expired",
        /// A signature on a deal was withdrawn. `deal.unsigned`
        DealUnsigned(WebhookEnvelope) = "deal.unsigned",
        /// Somebody signed a deal; others may still have to. `deal.signature_added`
        DealSignatureAdded(WebhookEnvelope) = "deal.signature_added",
        /// A request to sign a deal was not answered in time. `deal.signature_timeout`
        DealSignatureTimeout(WebhookEnvelope) = "deal.signature_timeout",
        /// A product was put on a deal as a new line item. `deal.item_added`
        DealItemAdded(WebhookEnvelope) = "deal.item_added",
        /// A line item was taken off a deal. `deal.item_removed`
        DealItemRemoved(WebhookEnvelope) = "deal.item_removed",
        /// Quantity, price or other fields of a deal's line item changed. `deal.item_updated`
        DealItemUpdated(WebhookEnvelope) = "deal.item_updated",
        /// A discount was granted on a deal. `deal.discount_applied`
        DealDiscountApplied(WebhookEnvelope) = "deal.discount_applied",
        /// The customer accepted some line items of a deal and rejected the others. `deal.partially_accepted`
        DealPartiallyAccepted(WebhookEnvelope) = "deal.partially_accepted",
        /// A buyer's saved configuration was turned into a deal. `deal.created_configured`
        DealCreatedConfigured(WebhookEnvelope) = "deal.created_configured",
        /// A payment for a deal succeeded; the payload has its amount and status. `deal.payment_received`
        DealPaymentReceived(WebhookDealPaymentReceived) = "deal.payment_received",
        /// A payment for a deal was attempted and did not succeed. `deal.payment_failed`
        DealPaymentFailed(WebhookEnvelope) = "deal.payment_failed",
        /// A deal's payment was paid back, in full or in part. `deal.payment_refunded`
        DealPaymentRefunded(WebhookEnvelope) = "deal.payment_refunded",
        /// A payment for a deal was not made by its due date. `deal.payment_overdue`
        DealPaymentOverdue(WebhookEnvelope) = "deal.payment_overdue",
        /// The payout of a share of a deal was set up. `deal.settlement_created`
        DealSettlementCreated(WebhookEnvelope) = "deal.settlement_created",
        /// The payout of a share of a deal has started. `deal.settlement_initiated`
        DealSettlementInitiated(WebhookEnvelope) = "deal.settlement_initiated",
        /// The payout of a share of a deal succeeded. `deal.settlement_completed`
        DealSettlementCompleted(WebhookEnvelope) = "deal.settlement_completed",
        /// The payout of a share of a deal did not succeed. `deal.settlement_failed`
        DealSettlementFailed(WebhookEnvelope) = "deal.settlement_failed",
        /// The last outstanding payout of a deal succeeded. `deal.settlement_all_completed`
        DealSettlementAllCompleted(WebhookEnvelope) = "deal.settlement_all_completed",
        /// Another party was asked to take part in a deal. `deal.participant_invited`
        DealParticipantInvited(WebhookEnvelope) = "deal.participant_invited",
        /// An invited party has joined a deal. `deal.participant_accepted`
        DealParticipantAccepted(WebhookEnvelope) = "deal.participant_accepted",
        /// A party has left a deal. `deal.participant_withdrawn`
        DealParticipantWithdrawn(WebhookEnvelope) = "deal.participant_withdrawn",
        /// A party has done its part of a deal. `deal.participant_completed`
        DealParticipantCompleted(WebhookEnvelope) = "deal.participant_completed",
        /// Legacy form of `negotiation.proposed` with fewer fields; both are sent. `deal.negotiation_proposed`
        DealNegotiationProposed(WebhookEnvelope) = "deal.negotiation_proposed",
        /// Legacy form of `negotiation.countered` with fewer fields; both are sent. `deal.negotiation_counter_proposed`
        DealNegotiationCounterProposed(WebhookEnvelope) = "deal.negotiation_counter_proposed",
        /// Legacy form of `negotiation.accepted` with fewer fields; both are sent. `deal.negotiation_accepted`
        DealNegotiationAccepted(WebhookEnvelope) = "deal.negotiation_accepted",
        /// Legacy form of `negotiation.rejected` with fewer fields; both are sent. `deal.negotiation_rejected`
        DealNegotiationRejected(WebhookEnvelope) = "deal.negotiation_rejected",
        /// The first terms for a deal were put forward; the payload has the terms and when they expire. `negotiation.proposed`
        NegotiationProposed(WebhookNegotiationProposed) = "negotiation.proposed",
        /// Other terms were offered in reply; the payload has the old and the new ones. `negotiation.countered`
        NegotiationCountered(WebhookNegotiationCountered) = "negotiation.countered",
        /// The latest terms were agreed on, which ends the negotiation. `negotiation.accepted`
        NegotiationAccepted(WebhookNegotiationAccepted) = "negotiation.accepted",
        /// The latest terms were turned down, which ends the negotiation. `negotiation.rejected`
        NegotiationRejected(WebhookNegotiationRejected) = "negotiation.rejected",
        /// A round reached its end date without an answer. `negotiation.expired`
        NegotiationExpired(WebhookEnvelope) = "negotiation.expired",
        /// The AI suggested terms, as [`negotiations().suggest`](../negotiations/struct.Operations.html#method.suggest) asks for. `negotiation.suggestion_generated`
        NegotiationSuggestionGenerated(WebhookEnvelope) = "negotiation.suggestion_generated",
        /// A party has signed a contract; the payload says which one and how. `contract.signed`
        ContractSigned(WebhookContractSigned) = "contract.signed",
        /// A contract came into force. `contract.activated`
        ContractActivated(WebhookEnvelope) = "contract.activated",
        /// A contract was ended and is no longer in force. `contract.terminated`
        ContractTerminated(WebhookEnvelope) = "contract.terminated",
        /// A check found that somebody tried to alter a contract. `contract.tamper_detected`
        ContractTamperDetected(WebhookEnvelope) = "contract.tamper_detected",
        /// A contract reached its end and was extended automatically. `contract.auto_renewed`
        ContractAutoRenewed(WebhookEnvelope) = "contract.auto_renewed",
        /// A contract was to be extended automatically, which did not succeed. `contract.renewal_failed`
        ContractRenewalFailed(WebhookEnvelope) = "contract.renewal_failed",
        /// A customer decided against the automatic renewal of a contract. `contract.renewal_opted_out`
        ContractRenewalOptedOut(WebhookEnvelope) = "contract.renewal_opted_out",
        /// The automatic renewal of a contract is due soon. `contract.renewal_upcoming`
        ContractRenewalUpcoming(WebhookEnvelope) = "contract.renewal_upcoming",
        /// A deal was subscribed to; the first cycle begins. `subscription.created`
        SubscriptionCreated(WebhookSubscriptionCreated) = "subscription.created",
        /// The next cycle of a subscription was charged, metered usage included. `subscription.renewed`
        SubscriptionRenewed(WebhookSubscriptionRenewed) = "subscription.renewed",
        /// The next renewal of a subscription is due soon. `subscription.renewal_upcoming`
        SubscriptionRenewalUpcoming(WebhookEnvelope) = "subscription.renewal_upcoming",
        /// A subscription was put on hold. `subscription.paused`
        SubscriptionPaused(WebhookEnvelope) = "subscription.paused",
        /// A subscription continues after a pause. `subscription.resumed`
        SubscriptionResumed(WebhookEnvelope) = "subscription.resumed",
        /// A subscription was ended, at once or for the end of its cycle; the payload says when it takes effect. `subscription.cancelled`
        SubscriptionCancelled(WebhookSubscriptionCancelled) = "subscription.cancelled",
        /// A subscription was moved to a higher tier. `subscription.upgraded`
        SubscriptionUpgraded(WebhookEnvelope) = "subscription.upgraded",
        /// A subscription was moved to a lower tier. `subscription.downgraded`
        SubscriptionDowngraded(WebhookEnvelope) = "subscription.downgraded",
        /// The contents of a subscription were altered, such as its line items. `subscription.changed`
        SubscriptionChanged(WebhookEnvelope) = "subscription.changed",
        /// The payment at a renewal failed; the grace period begins. `subscription.past_due`
        SubscriptionPastDue(WebhookSubscriptionPastDue) = "subscription.past_due",
        /// The grace period ended without a payment, so the subscription was stopped. `subscription.suspended`
        SubscriptionSuspended(WebhookEnvelope) = "subscription.suspended",
        /// A subscription is now billed at another interval. `subscription.cycle_changed`
        SubscriptionCycleChanged(WebhookEnvelope) = "subscription.cycle_changed",
        /// A charge for a subscription was attempted and did not succeed. `subscription.payment_failed`
        SubscriptionPaymentFailed(WebhookEnvelope) = "subscription.payment_failed",
        /// A failed charge for a subscription was attempted again. `subscription.payment_retried`
        SubscriptionPaymentRetried(WebhookEnvelope) = "subscription.payment_retried",
        /// Unused time of a cycle was credited to a subscription. `subscription.proration_credit`
        SubscriptionProrationCredit(WebhookEnvelope) = "subscription.proration_credit",
        /// A subscription now counts usage with another meter. `subscription.meter_added`
        SubscriptionMeterAdded(WebhookEnvelope) = "subscription.meter_added",
        /// A subscription no longer counts usage with one of its meters. `subscription.meter_removed`
        SubscriptionMeterRemoved(WebhookEnvelope) = "subscription.meter_removed",
        /// Usage was reported for one of a subscription's meters. `subscription.usage_recorded`
        SubscriptionUsageRecorded(WebhookEnvelope) = "subscription.usage_recorded",
        /// Counted usage was added to the bill of a subscription. `subscription.usage_charges_applied`
        SubscriptionUsageChargesApplied(WebhookEnvelope) = "subscription.usage_charges_applied",
        /// A customer was added. `customer.created`
        CustomerCreated(WebhookCustomerCreated) = "customer.created",
        /// Fields of a customer changed. `customer.updated`
        CustomerUpdated(WebhookEnvelope) = "customer.updated",
        /// A customer was removed, possibly by an erasure request. `customer.deleted`
        CustomerDeleted(WebhookEnvelope) = "customer.deleted",
        /// An appointment was booked. `booking.created`
        BookingCreated(WebhookEnvelope) = "booking.created",
        /// A booked appointment was called off. `booking.cancelled`
        BookingCancelled(WebhookEnvelope) = "booking.cancelled",
        /// A booked appointment took place. `booking.completed`
        BookingCompleted(WebhookEnvelope) = "booking.completed",
        /// The customer did not come to a booked appointment. `booking.no_show`
        BookingNoShow(WebhookEnvelope) = "booking.no_show",
        /// A time slot was reserved and waits to be confirmed. `booking.held`
        BookingHeld(WebhookEnvelope) = "booking.held",
        /// A reserved time slot was not confirmed in time and is free again. `booking.hold_expired`
        BookingHoldExpired(WebhookEnvelope) = "booking.hold_expired",
        /// A booked appointment was moved to another time. `booking.rescheduled`
        BookingRescheduled(WebhookEnvelope) = "booking.rescheduled",
        /// The balance of the account grew by credits. `billing.credit_added`
        BillingCreditAdded(WebhookEnvelope) = "billing.credit_added",
        /// Credits of the account were spent. `billing.credit_deducted`
        BillingCreditDeducted(WebhookEnvelope) = "billing.credit_deducted",
        /// Credits were bought automatically because the balance was low. `billing.auto_topup`
        BillingAutoTopup(WebhookEnvelope) = "billing.auto_topup",
        /// The credits of the account fell below the configured threshold. `billing.low_balance`
        BillingLowBalance(WebhookEnvelope) = "billing.low_balance",
        /// The credits no longer suffice, so the widget works in a reduced mode. `billing.widget_degraded`
        BillingWidgetDegraded(WebhookEnvelope) = "billing.widget_degraded",
        /// One agent proposed a delegation to another. `delegation.proposed`
        DelegationProposed(WebhookEnvelope) = "delegation.proposed",
        /// A proposed delegation was agreed to. `delegation.accepted`
        DelegationAccepted(WebhookEnvelope) = "delegation.accepted",
        /// A proposed delegation was turned down. `delegation.rejected`
        DelegationRejected(WebhookEnvelope) = "delegation.rejected",
        /// A proposed delegation was answered with other limits. `delegation.countered`
        DelegationCountered(WebhookEnvelope) = "delegation.countered",
        /// An agent may now act under a delegation. `delegation.granted`
        DelegationGranted(WebhookEnvelope) = "delegation.granted",
        /// A delegation was withdrawn; the agent can no longer use it. `delegation.revoked`
        DelegationRevoked(WebhookEnvelope) = "delegation.revoked",
        /// A delegation reached its end date. `delegation.expired`
        DelegationExpired(WebhookEnvelope) = "delegation.expired",
        /// An agent has spent most of its delegation's budget. `delegation.budget_warning`
        DelegationBudgetWarning(WebhookEnvelope) = "delegation.budget_warning",
        /// An agent wants to act and waits for a person to approve it. `agent.approval_required`
        AgentApprovalRequired(WebhookEnvelope) = "agent.approval_required",
        /// The approver was asked once more about an agent's action. `agent.approval_resent`
        AgentApprovalResent(WebhookEnvelope) = "agent.approval_resent",
        /// An approval was passed on to somebody with more authority. `agent.approval_escalated`
        AgentApprovalEscalated(WebhookEnvelope) = "agent.approval_escalated",
        /// An agent's behaviour is unusual. `agent.anomaly_detected`
        AgentAnomalyDetected(WebhookEnvelope) = "agent.anomaly_detected",
        /// An agent has spent as much as it may. `agent.spending_ceiling`
        AgentSpendingCeiling(WebhookEnvelope) = "agent.spending_ceiling",
        /// An agent tried a deal above the cap of its trust level. `agent.trust_cap_exceeded`
        AgentTrustCapExceeded(WebhookEnvelope) = "agent.trust_cap_exceeded",
        /// An agent moved to another trust level, up or down. `agent.trust.level_changed`
        AgentTrustLevelChanged(WebhookEnvelope) = "agent.trust.level_changed",
        /// An agent misused its trust; some of its capabilities are locked. `agent.trust.abuse_detected`
        AgentTrustAbuseDetected(WebhookEnvelope) = "agent.trust.abuse_detected",
        /// An agent's trust score is falling over time. `agent.trust.decay_warning`
        AgentTrustDecayWarning(WebhookEnvelope) = "agent.trust.decay_warning",
        /// An agent was given a credential that proves its trust level. `agent.trust.credential_issued`
        AgentTrustCredentialIssued(WebhookEnvelope) = "agent.trust.credential_issued",
        /// An agent showed its trust credential to be verified. `agent.trust.credential_presented`
        AgentTrustCredentialPresented(WebhookEnvelope) = "agent.trust.credential_presented",
        /// An agent's trust credential was made invalid. `agent.trust.credential_revoked`
        AgentTrustCredentialRevoked(WebhookEnvelope) = "agent.trust.credential_revoked",
        /// The plan of an agent's workflow is ready. `agent.workflow.planned`
        AgentWorkflowPlanned(WebhookEnvelope) = "agent.workflow.planned",
        /// An agent's planned workflow may start. `agent.workflow.approved`
        AgentWorkflowApproved(WebhookEnvelope) = "agent.workflow.approved",
        /// All steps of an agent's workflow succeeded. `agent.workflow.completed`
        AgentWorkflowCompleted(WebhookEnvelope) = "agent.workflow.completed",
        /// An agent's workflow ended with an error. `agent.workflow.failed`
        AgentWorkflowFailed(WebhookEnvelope) = "agent.workflow.failed",
        /// An agent's workflow was stopped before its end. `agent.workflow.cancelled`
        AgentWorkflowCancelled(WebhookEnvelope) = "agent.workflow.cancelled",
        /// An agent's workflow continues in a reduced mode. `agent.workflow.degraded`
        AgentWorkflowDegraded(WebhookEnvelope) = "agent.workflow.degraded",
        /// One step of an agent's workflow succeeded. `agent.workflow.step_completed`
        AgentWorkflowStepCompleted(WebhookEnvelope) = "agent.workflow.step_completed",
        /// A failed step of an agent's workflow was attempted again. `agent.workflow.step_retried`
        AgentWorkflowStepRetried(WebhookEnvelope) = "agent.workflow.step_retried",
        /// A step of an agent's workflow was given up; it is kept in the dead-letter queue. `agent.workflow.dead_lettered`
        AgentWorkflowDeadLettered(WebhookEnvelope) = "agent.workflow.dead_lettered",
        /// Money for a deal is now held until a condition is met. `escrow.created`
        EscrowCreated(WebhookEscrowCreated) = "escrow.created",
        /// Money held for a deal was paid out. `escrow.released`
        EscrowReleased(WebhookEnvelope) = "escrow.released",
        /// Money held for a deal was paid back. `escrow.refunded`
        EscrowRefunded(WebhookEnvelope) = "escrow.refunded",
        /// A condition for releasing held money was met. `escrow.condition_fulfilled`
        EscrowConditionFulfilled(WebhookEnvelope) = "escrow.condition_fulfilled",
        /// The payment behind held money has to be authorised again. `escrow.reauthorization_pending`
        EscrowReauthorizationPending(WebhookEnvelope) = "escrow.reauthorization_pending",
        /// The payment behind held money was authorised again. `escrow.reauthorized`
        EscrowReauthorized(WebhookEnvelope) = "escrow.reauthorized",
        /// The payment behind held money could not be authorised again. `escrow.reauthorization_failed`
        EscrowReauthorizationFailed(WebhookEnvelope) = "escrow.reauthorization_failed",
        /// A settlement between tenants of two instances succeeded. `federation.settlement_completed`
        FederationSettlementCompleted(WebhookEnvelope) = "federation.settlement_completed",
        /// A settlement between tenants of two instances did not succeed. `federation.settlement_failed`
        FederationSettlementFailed(WebhookEnvelope) = "federation.settlement_failed",
        /// Money held for a deal between two instances is contested. `federation.escrow_disputed`
        FederationEscrowDisputed(WebhookEnvelope) = "federation.escrow_disputed",
        /// The time for money held between two instances ran out. `federation.escrow_expired`
        FederationEscrowExpired(WebhookEnvelope) = "federation.escrow_expired",
        /// A grouping of products was added. `product_family.created`
        ProductFamilyCreated(WebhookEnvelope) = "product_family.created",
        /// Fields of a grouping of products changed. `product_family.updated`
        ProductFamilyUpdated(WebhookEnvelope) = "product_family.updated",
        /// A grouping of products was removed. `product_family.deleted`
        ProductFamilyDeleted(WebhookEnvelope) = "product_family.deleted",
        /// A group of options was added. `option_group.created`
        OptionGroupCreated(WebhookEnvelope) = "option_group.created",
        /// Fields of a group of options changed. `option_group.updated`
        OptionGroupUpdated(WebhookEnvelope) = "option_group.updated",
        /// A group of options was removed. `option_group.deleted`
        OptionGroupDeleted(WebhookEnvelope) = "option_group.deleted",
        /// A choice was added to a group of options. `option.created`
        OptionCreated(WebhookEnvelope) = "option.created",
        /// Fields of a choice in a group of options changed. `option.updated`
        OptionUpdated(WebhookEnvelope) = "option.updated",
        /// A choice was removed from a group of options. `option.deleted`
        OptionDeleted(WebhookEnvelope) = "option.deleted",
        /// A discount rule for products bought together was added. `bundle_rule.created`
        BundleRuleCreated(WebhookEnvelope) = "bundle_rule.created",
        /// A discount rule for products bought together changed. `bundle_rule.updated`
        BundleRuleUpdated(WebhookEnvelope) = "bundle_rule.updated",
        /// A discount rule for products bought together was removed. `bundle_rule.deleted`
        BundleRuleDeleted(WebhookEnvelope) = "bundle_rule.deleted",
        /// A rule on which options go together was added. `compatibility_rule.created`
        CompatibilityRuleCreated(WebhookEnvelope) = "compatibility_rule.created",
        /// A rule on which options go together changed. `compatibility_rule.updated`
        CompatibilityRuleUpdated(WebhookEnvelope) = "compatibility_rule.updated",
        /// A rule on which options go together was removed. `compatibility_rule.deleted`
        CompatibilityRuleDeleted(WebhookEnvelope) = "compatibility_rule.deleted",
        /// A buyer saved a configuration under a short code. `saved_config.created`
        SavedConfigCreated(WebhookEnvelope) = "saved_config.created",
        /// Somebody opened a saved configuration. `saved_config.viewed`
        SavedConfigViewed(WebhookEnvelope) = "saved_config.viewed",
        /// A saved configuration became a deal. `saved_config.converted`
        SavedConfigConverted(WebhookEnvelope) = "saved_config.converted",
        /// A saved configuration reaches its end date soon. `saved_config.expiring`
        SavedConfigExpiring(WebhookEnvelope) = "saved_config.expiring",
        /// A saved configuration passed its end date and cannot be converted any more. `saved_config.expired`
        SavedConfigExpired(WebhookEnvelope) = "saved_config.expired",
        /// A customer paid in the customer portal. `portal.payment_completed`
        PortalPaymentCompleted(WebhookEnvelope) = "portal.payment_completed",
        /// A customer signed a contract in the customer portal. `portal.contract_signed`
        PortalContractSigned(WebhookEnvelope) = "portal.contract_signed",
        /// A customer asked for changes in the customer portal. `portal.change_requested`
        PortalChangeRequested(WebhookEnvelope) = "portal.change_requested",
        /// A customer's recorded consent ends soon and should be renewed. `consent.expiring_soon`
        ConsentExpiringSoon(WebhookEnvelope) = "consent.expiring_soon",
        /// A customer's recorded consent has ended. `consent.expired`
        ConsentExpired(WebhookEnvelope) = "consent.expired",
        /// The workspace moved to another trust level, up or down. `tenant.trust_level_changed`
        TenantTrustLevelChanged(WebhookEnvelope) = "tenant.trust_level_changed",
        /// The workspace rose to a higher trust level. `tenant.trust_promoted`
        TenantTrustPromoted(WebhookEnvelope) = "tenant.trust_promoted",
        /// The workspace's trust is falling over time. `tenant.trust_level_decay_warning`
        TenantTrustLevelDecayWarning(WebhookEnvelope) = "tenant.trust_level_decay_warning",
        /// An agent or a workspace fell to a lower trust level. `trust.demoted`
        TrustDemoted(WebhookEnvelope) = "trust.demoted",
        /// An agent or a workspace is suspected of fraud. `trust.fraud_signal`
        TrustFraudSignal(WebhookEnvelope) = "trust.fraud_signal",
        /// A step of a workflow was approved and may go on. `workflow.step_approved`
        WorkflowStepApproved(WebhookEnvelope) = "workflow.step_approved",
        /// A selling workflow was sent an offer. `workflow.sell.proposal_received`
        WorkflowSellProposalReceived(WebhookEnvelope) = "workflow.sell.proposal_received",
        /// A fulfilment workflow has handed over its result. `workflow.fulfill.delivered`
        WorkflowFulfillDelivered(WebhookEnvelope) = "workflow.fulfill.delivered",
        /// A background job succeeded. `job.completed`
        JobCompleted(WebhookEnvelope) = "job.completed",
        /// A background job ended with an error. `job.failed`
        JobFailed(WebhookEnvelope) = "job.failed",
        /// More background jobs are waiting than the alert threshold allows. `queue.depth_alert`
        QueueDepthAlert(WebhookEnvelope) = "queue.depth_alert",
        /// A background job was given up; it is kept in the dead-letter queue. `system.job_dead_letter`
        SystemJobDeadLetter(WebhookEnvelope) = "system.job_dead_letter",
        /// A service failed so often that calls to it are suspended. `service.circuit_opened`
        ServiceCircuitOpened(WebhookEnvelope) = "service.circuit_opened",
        /// A service has recovered, and calls to it resume. `service.circuit_closed`
        ServiceCircuitClosed(WebhookEnvelope) = "service.circuit_closed",
        /// A service keeps failing, so the wait before the next call became longer. `circuit-breaker.backoff-increased`
        CircuitBreakerBackoffIncreased(WebhookEnvelope) = "circuit-breaker.backoff-increased",
        /// Stored data was encrypted with a new key. `encryption.rekey_completed`
        EncryptionRekeyCompleted(WebhookEnvelope) = "encryption.rekey_completed",
        /// Browsers report unusually many violations of the content security policy. `security.csp_spike`
        SecurityCspSpike(WebhookEnvelope) = "security.csp_spike",
        /// A payment arrived; for a deal, `deal.payment_received` has the details. `payment.received`
        PaymentReceived(WebhookEnvelope) = "payment.received",
        /// A verifiable credential was created. `credential.issued`
        CredentialIssued(WebhookEnvelope) = "credential.issued",
        /// An API key was replaced by a new one. `api_key.rotated`
        ApiKeyRotated(WebhookEnvelope) = "api_key.rotated",
    }
}

open_enum! {
    /// Whether events are delivered to a webhook.
    pub enum WebhookStatus {
        /// Events are delivered. A new webhook starts here.
        Active = "active",
        /// Nothing is delivered until the status is `active` again.
        Paused = "paused",
    }
}

open_enum! {
    /// Outcome of a delivery so far.
    pub enum WebhookDeliveryStatus {
        /// Waits for its next attempt; a retried delivery starts here again.
        Pending = "pending",
        /// The receiver has accepted the event.
        Success = "success",
        /// The receiver could not be reached or refused the event. A retry sends it again.
        Failed = "failed",
    }
}

open_enum! {
    /// Whether all subscribed webhooks have received an event.
    pub enum WebhookEventStatus {
        /// Not delivered to any webhook yet.
        Pending = "pending",
        /// Every webhook that subscribed to the event has received it.
        Delivered = "delivered",
        /// Some webhooks have received it, others have not. `partially_delivered`
        PartiallyDelivered = "partially_delivered",
        /// No webhook has received it. A replay sends it again.
        Failed = "failed",
    }
}

open_enum! {
    /// Kind of event. New kinds may be added.
    pub enum WebhookEventType {
        /// A deal was added; it starts as a draft. `deal.created`
        DealCreated = "deal.created",
        /// Fields of a deal changed; `deal.status_changed` reports a change of its status. `deal.updated`
        DealUpdated = "deal.updated",
        /// A deal moved to another status; the payload names the old and the new one. `deal.status_changed`
        DealStatusChanged = "deal.status_changed",
        /// A deal was closed successfully. Invoices and subscriptions can now follow. `deal.closed`
        DealClosed = "deal.closed",
        /// Everything that a deal promised was delivered. `deal.fulfilled`
        DealFulfilled = "deal.fulfilled",
        /// The time for a deal ran out before it was completed. `deal.expired`
        DealExpired = "deal.expired",
        /// A signature on a deal was withdrawn. `deal.unsigned`
        DealUnsigned = "deal.unsigned",
        /// Somebody signed a deal; others may still have to. `deal.signature_added`
        DealSignatureAdded = "deal.signature_added",
        /// A request to sign a deal was not answered in time. `deal.signature_timeout`
        DealSignatureTimeout = "deal.signature_timeout",
        /// A product was put on a deal as a new line item. `deal.item_added`
        DealItemAdded = "deal.item_added",
        /// A line item was taken off a deal. `deal.item_removed`
        DealItemRemoved = "deal.item_removed",
        /// Quantity, price or other fields of a deal's line item changed. `deal.item_updated`
        DealItemUpdated = "deal.item_updated",
        /// A discount was granted on a deal. `deal.discount_applied`
        DealDiscountApplied = "deal.discount_applied",
        /// The customer accepted some line items of a deal and rejected the others. `deal.partially_accepted`
        DealPartiallyAccepted = "deal.partially_accepted",
        /// A buyer's saved configuration was turned into a deal. `deal.created_configured`
        DealCreatedConfigured = "deal.created_configured",
        /// A payment for a deal succeeded; the payload has its amount and status. `deal.payment_received`
        DealPaymentReceived = "deal.payment_received",
        /// A payment for a deal was attempted and did not succeed. `deal.payment_failed`
        DealPaymentFailed = "deal.payment_failed",
        /// A deal's payment was paid back, in full or in part. `deal.payment_refunded`
        DealPaymentRefunded = "deal.payment_refunded",
        /// A payment for a deal was not made by its due date. `deal.payment_overdue`
        DealPaymentOverdue = "deal.payment_overdue",
        /// The payout of a share of a deal was set up. `deal.settlement_created`
        DealSettlementCreated = "deal.settlement_created",
        /// The payout of a share of a deal has started. `deal.settlement_initiated`
        DealSettlementInitiated = "deal.settlement_initiated",
        /// The payout of a share of a deal succeeded. `deal.settlement_completed`
        DealSettlementCompleted = "deal.settlement_completed",
        /// The payout of a share of a deal did not succeed. `deal.settlement_failed`
        DealSettlementFailed = "deal.settlement_failed",
        /// The last outstanding payout of a deal succeeded. `deal.settlement_all_completed`
        DealSettlementAllCompleted = "deal.settlement_all_completed",
        /// Another party was asked to take part in a deal. `deal.participant_invited`
        DealParticipantInvited = "deal.participant_invited",
        /// An invited party has joined a deal. `deal.participant_accepted`
        DealParticipantAccepted = "deal.participant_accepted",
        /// A party has left a deal. `deal.participant_withdrawn`
        DealParticipantWithdrawn = "deal.participant_withdrawn",
        /// A party has done its part of a deal. `deal.participant_completed`
        DealParticipantCompleted = "deal.participant_completed",
        /// Legacy form of `negotiation.proposed` with fewer fields; both are sent. `deal.negotiation_proposed`
        DealNegotiationProposed = "deal.negotiation_proposed",
        /// Legacy form of `negotiation.countered` with fewer fields; both are sent. `deal.negotiation_counter_proposed`
        DealNegotiationCounterProposed = "deal.negotiation_counter_proposed",
        /// Legacy form of `negotiation.accepted` with fewer fields; both are sent. `deal.negotiation_accepted`
        DealNegotiationAccepted = "deal.negotiation_accepted",
        /// Legacy form of `negotiation.rejected` with fewer fields; both are sent. `deal.negotiation_rejected`
        DealNegotiationRejected = "deal.negotiation_rejected",
        /// The first terms for a deal were put forward; the payload has the terms and when they expire. `negotiation.proposed`
        NegotiationProposed = "negotiation.proposed",
        /// Other terms were offered in reply; the payload has the old and the new ones. `negotiation.countered`
        NegotiationCountered = "negotiation.countered",
        /// The latest terms were agreed on, which ends the negotiation. `negotiation.accepted`
        NegotiationAccepted = "negotiation.accepted",
        /// The latest terms were turned down, which ends the negotiation. `negotiation.rejected`
        NegotiationRejected = "negotiation.rejected",
        /// A round reached its end date without an answer. `negotiation.expired`
        NegotiationExpired = "negotiation.expired",
        /// The AI suggested terms, as [`negotiations().suggest`](../negotiations/struct.Operations.html#method.suggest) asks for. `negotiation.suggestion_generated`
        NegotiationSuggestionGenerated = "negotiation.suggestion_generated",
        /// A party has signed a contract; the payload says which one and how. `contract.signed`
        ContractSigned = "contract.signed",
        /// A contract came into force. `contract.activated`
        ContractActivated = "contract.activated",
        /// A contract was ended and is no longer in force. `contract.terminated`
        ContractTerminated = "contract.terminated",
        /// A check found that somebody tried to alter a contract. `contract.tamper_detected`
        ContractTamperDetected = "contract.tamper_detected",
        /// A contract reached its end and was extended automatically. `contract.auto_renewed`
        ContractAutoRenewed = "contract.auto_renewed",
        /// A contract was to be extended automatically, which did not succeed. `contract.renewal_failed`
        ContractRenewalFailed = "contract.renewal_failed",
        /// A customer decided against the automatic renewal of a contract. `contract.renewal_opted_out`
        ContractRenewalOptedOut = "contract.renewal_opted_out",
        /// The automatic renewal of a contract is due soon. `contract.renewal_upcoming`
        ContractRenewalUpcoming = "contract.renewal_upcoming",
        /// A deal was subscribed to; the first cycle begins. `subscription.created`
        SubscriptionCreated = "subscription.created",
        /// The next cycle of a subscription was charged, metered usage included. `subscription.renewed`
        SubscriptionRenewed = "subscription.renewed",
        /// The next renewal of a subscription is due soon. `subscription.renewal_upcoming`
        SubscriptionRenewalUpcoming = "subscription.renewal_upcoming",
        /// A subscription was put on hold. `subscription.paused`
        SubscriptionPaused = "subscription.paused",
        /// A subscription continues after a pause. `subscription.resumed`
        SubscriptionResumed = "subscription.resumed",
        /// A subscription was ended, at once or for the end of its cycle; the payload says when it takes effect. `subscription.cancelled`
        SubscriptionCancelled = "subscription.cancelled",
        /// A subscription was moved to a higher tier. `subscription.upgraded`
        SubscriptionUpgraded = "subscription.upgraded",
        /// A subscription was moved to a lower tier. `subscription.downgraded`
        SubscriptionDowngraded = "subscription.downgraded",
        /// The contents of a subscription were altered, such as its line items. `subscription.changed`
        SubscriptionChanged = "subscription.changed",
        /// The payment at a renewal failed; the grace period begins. `subscription.past_due`
        SubscriptionPastDue = "subscription.past_due",
        /// The grace period ended without a payment, so the subscription was stopped. `subscription.suspended`
        SubscriptionSuspended = "subscription.suspended",
        /// A subscription is now billed at another interval. `subscription.cycle_changed`
        SubscriptionCycleChanged = "subscription.cycle_changed",
        /// A charge for a subscription was attempted and did not succeed. `subscription.payment_failed`
        SubscriptionPaymentFailed = "subscription.payment_failed",
        /// A failed charge for a subscription was attempted again. `subscription.payment_retried`
        SubscriptionPaymentRetried = "subscription.payment_retried",
        /// Unused time of a cycle was credited to a subscription. `subscription.proration_credit`
        SubscriptionProrationCredit = "subscription.proration_credit",
        /// A subscription now counts usage with another meter. `subscription.meter_added`
        SubscriptionMeterAdded = "subscription.meter_added",
        /// A subscription no longer counts usage with one of its meters. `subscription.meter_removed`
        SubscriptionMeterRemoved = "subscription.meter_removed",
        /// Usage was reported for one of a subscription's meters. `subscription.usage_recorded`
        SubscriptionUsageRecorded = "subscription.usage_recorded",
        /// Counted usage was added to the bill of a subscription. `subscription.usage_charges_applied`
        SubscriptionUsageChargesApplied = "subscription.usage_charges_applied",
        /// A customer was added. `customer.created`
        CustomerCreated = "customer.created",
        /// Fields of a customer changed. `customer.updated`
        CustomerUpdated = "customer.updated",
        /// A customer was removed, possibly by an erasure request. `customer.deleted`
        CustomerDeleted = "customer.deleted",
        /// An appointment was booked. `booking.created`
        BookingCreated = "booking.created",
        /// A booked appointment was called off. `booking.cancelled`
        BookingCancelled = "booking.cancelled",
        /// A booked appointment took place. `booking.completed`
        BookingCompleted = "booking.completed",
        /// The customer did not come to a booked appointment. `booking.no_show`
        BookingNoShow = "booking.no_show",
        /// A time slot was reserved and waits to be confirmed. `booking.held`
        BookingHeld = "booking.held",
        /// A reserved time slot was not confirmed in time and is free again. `booking.hold_expired`
        BookingHoldExpired = "booking.hold_expired",
        /// A booked appointment was moved to another time. `booking.rescheduled`
        BookingRescheduled = "booking.rescheduled",
        /// The balance of the account grew by credits. `billing.credit_added`
        BillingCreditAdded = "billing.credit_added",
        /// Credits of the account were spent. `billing.credit_deducted`
        BillingCreditDeducted = "billing.credit_deducted",
        /// Credits were bought automatically because the balance was low. `billing.auto_topup`
        BillingAutoTopup = "billing.auto_topup",
        /// The credits of the account fell below the configured threshold. `billing.low_balance`
        BillingLowBalance = "billing.low_balance",
        /// The credits no longer suffice, so the widget works in a reduced mode. `billing.widget_degraded`
        BillingWidgetDegraded = "billing.widget_degraded",
        /// One agent proposed a delegation to another. `delegation.proposed`
        DelegationProposed = "delegation.proposed",
        /// A proposed delegation was agreed to. `delegation.accepted`
        DelegationAccepted = "delegation.accepted",
        /// A proposed delegation was turned down. `delegation.rejected`
        DelegationRejected = "delegation.rejected",
        /// A proposed delegation was answered with other limits. `delegation.countered`
        DelegationCountered = "delegation.countered",
        /// An agent may now act under a delegation. `delegation.granted`
        DelegationGranted = "delegation.granted",
        /// A delegation was withdrawn; the agent can no longer use it. `delegation.revoked`
        DelegationRevoked = "delegation.revoked",
        /// A delegation reached its end date. `delegation.expired`
        DelegationExpired = "delegation.expired",
        /// An agent has spent most of its delegation's budget. `delegation.budget_warning`
        DelegationBudgetWarning = "delegation.budget_warning",
        /// An agent wants to act and waits for a person to approve it. `agent.approval_required`
        AgentApprovalRequired = "agent.approval_required",
        /// The approver was asked once more about an agent's action. `agent.approval_resent`
        AgentApprovalResent = "agent.approval_resent",
        /// An approval was passed on to somebody with more authority. `agent.approval_escalated`
        AgentApprovalEscalated = "agent.approval_escalated",
        /// An agent's behaviour is unusual. `agent.anomaly_detected`
        AgentAnomalyDetected = "agent.anomaly_detected",
        /// An agent has spent as much as it may. `agent.spending_ceiling`
        AgentSpendingCeiling = "agent.spending_ceiling",
        /// An agent tried a deal above the cap of its trust level. `agent.trust_cap_exceeded`
        AgentTrustCapExceeded = "agent.trust_cap_exceeded",
        /// An agent moved to another trust level, up or down. `agent.trust.level_changed`
        AgentTrustLevelChanged = "agent.trust.level_changed",
        /// An agent misused its trust; some of its capabilities are locked. `agent.trust.abuse_detected`
        AgentTrustAbuseDetected = "agent.trust.abuse_detected",
        /// An agent's trust score is falling over time. `agent.trust.decay_warning`
        AgentTrustDecayWarning = "agent.trust.decay_warning",
        /// An agent was given a credential that proves its trust level. `agent.trust.credential_issued`
        AgentTrustCredentialIssued = "agent.trust.credential_issued",
        /// An agent showed its trust credential to be verified. `agent.trust.credential_presented`
        AgentTrustCredentialPresented = "agent.trust.credential_presented",
        /// An agent's trust credential was made invalid. `agent.trust.credential_revoked`
        AgentTrustCredentialRevoked = "agent.trust.credential_revoked",
        /// The plan of an agent's workflow is ready. `agent.workflow.planned`
        AgentWorkflowPlanned = "agent.workflow.planned",
        /// An agent's planned workflow may start. `agent.workflow.approved`
        AgentWorkflowApproved = "agent.workflow.approved",
        /// All steps of an agent's workflow succeeded. `agent.workflow.completed`
        AgentWorkflowCompleted = "agent.workflow.completed",
        /// An agent's workflow ended with an error. `agent.workflow.failed`
        AgentWorkflowFailed = "agent.workflow.failed",
        /// An agent's workflow was stopped before its end. `agent.workflow.cancelled`
        AgentWorkflowCancelled = "agent.workflow.cancelled",
        /// An agent's workflow continues in a reduced mode. `agent.workflow.degraded`
        AgentWorkflowDegraded = "agent.workflow.degraded",
        /// One step of an agent's workflow succeeded. `agent.workflow.step_completed`
        AgentWorkflowStepCompleted = "agent.workflow.step_completed",
        /// A failed step of an agent's workflow was attempted again. `agent.workflow.step_retried`
        AgentWorkflowStepRetried = "agent.workflow.step_retried",
        /// A step of an agent's workflow was given up; it is kept in the dead-letter queue. `agent.workflow.dead_lettered`
        AgentWorkflowDeadLettered = "agent.workflow.dead_lettered",
        /// Money for a deal is now held until a condition is met. `escrow.created`
        EscrowCreated = "escrow.created",
        /// Money held for a deal was paid out. `escrow.released`
        EscrowReleased = "escrow.released",
        /// Money held for a deal was paid back. `escrow.refunded`
        EscrowRefunded = "escrow.refunded",
        /// A condition for releasing held money was met. `escrow.condition_fulfilled`
        EscrowConditionFulfilled = "escrow.condition_fulfilled",
        /// The payment behind held money has to be authorised again. `escrow.reauthorization_pending`
        EscrowReauthorizationPending = "escrow.reauthorization_pending",
        /// The payment behind held money was authorised again. `escrow.reauthorized`
        EscrowReauthorized = "escrow.reauthorized",
        /// The payment behind held money could not be authorised again. `escrow.reauthorization_failed`
        EscrowReauthorizationFailed = "escrow.reauthorization_failed",
        /// A settlement between tenants of two instances succeeded. `federation.settlement_completed`
        FederationSettlementCompleted = "federation.settlement_completed",
        /// A settlement between tenants of two instances did not succeed. `federation.settlement_failed`
        FederationSettlementFailed = "federation.settlement_failed",
        /// Money held for a deal between two instances is contested. `federation.escrow_disputed`
        FederationEscrowDisputed = "federation.escrow_disputed",
        /// The time for money held between two instances ran out. `federation.escrow_expired`
        FederationEscrowExpired = "federation.escrow_expired",
        /// A grouping of products was added. `product_family.created`
        ProductFamilyCreated = "product_family.created",
        /// Fields of a grouping of products changed. `product_family.updated`
        ProductFamilyUpdated = "product_family.updated",
        /// A grouping of products was removed. `product_family.deleted`
        ProductFamilyDeleted = "product_family.deleted",
        /// A group of options was added. `option_group.created`
        OptionGroupCreated = "option_group.created",
        /// Fields of a group of options changed. `option_group.updated`
        OptionGroupUpdated = "option_group.updated",
        /// A group of options was removed. `option_group.deleted`
        OptionGroupDeleted = "option_group.deleted",
        /// A choice was added to a group of options. `option.created`
        OptionCreated = "option.created",
        /// Fields of a choice in a group of options changed. `option.updated`
        OptionUpdated = "option.updated",
        /// A choice was removed from a group of options. `option.deleted`
        OptionDeleted = "option.deleted",
        /// A discount rule for products bought together was added. `bundle_rule.created`
        BundleRuleCreated = "bundle_rule.created",
        /// A discount rule for products bought together changed. `bundle_rule.updated`
        BundleRuleUpdated = "bundle_rule.updated",
        /// A discount rule for products bought together was removed. `bundle_rule.deleted`
        BundleRuleDeleted = "bundle_rule.deleted",
        /// A rule on which options go together was added. `compatibility_rule.created`
        CompatibilityRuleCreated = "compatibility_rule.created",
        /// A rule on which options go together changed. `compatibility_rule.updated`
        CompatibilityRuleUpdated = "compatibility_rule.updated",
        /// A rule on which options go together was removed. `compatibility_rule.deleted`
        CompatibilityRuleDeleted = "compatibility_rule.deleted",
        /// A buyer saved a configuration under a short code. `saved_config.created`
        SavedConfigCreated = "saved_config.created",
        /// Somebody opened a saved configuration. `saved_config.viewed`
        SavedConfigViewed = "saved_config.viewed",
        /// A saved configuration became a deal. `saved_config.converted`
        SavedConfigConverted = "saved_config.converted",
        /// A saved configuration reaches its end date soon. `saved_config.expiring`
        SavedConfigExpiring = "saved_config.expiring",
        /// A saved configuration passed its end date and cannot be converted any more. `saved_config.expired`
        SavedConfigExpired = "saved_config.expired",
        /// A customer paid in the customer portal. `portal.payment_completed`
        PortalPaymentCompleted = "portal.payment_completed",
        /// A customer signed a contract in the customer portal. `portal.contract_signed`
        PortalContractSigned = "portal.contract_signed",
        /// A customer asked for changes in the customer portal. `portal.change_requested`
        PortalChangeRequested = "portal.change_requested",
        /// A customer's recorded consent ends soon and should be renewed. `consent.expiring_soon`
        ConsentExpiringSoon = "consent.expiring_soon",
        /// A customer's recorded consent has ended. `consent.expired`
        ConsentExpired = "consent.expired",
        /// The workspace moved to another trust level, up or down. `tenant.trust_level_changed`
        TenantTrustLevelChanged = "tenant.trust_level_changed",
        /// The workspace rose to a higher trust level. `tenant.trust_promoted`
        TenantTrustPromoted = "tenant.trust_promoted",
        /// The workspace's trust is falling over time. `tenant.trust_level_decay_warning`
        TenantTrustLevelDecayWarning = "tenant.trust_level_decay_warning",
        /// An agent or a workspace fell to a lower trust level. `trust.demoted`
        TrustDemoted = "trust.demoted",
        /// An agent or a workspace is suspected of fraud. `trust.fraud_signal`
        TrustFraudSignal = "trust.fraud_signal",
        /// A step of a workflow was approved and may go on. `workflow.step_approved`
        WorkflowStepApproved = "workflow.step_approved",
        /// A selling workflow was sent an offer. `workflow.sell.proposal_received`
        WorkflowSellProposalReceived = "workflow.sell.proposal_received",
        /// A fulfilment workflow has handed over its result. `workflow.fulfill.delivered`
        WorkflowFulfillDelivered = "workflow.fulfill.delivered",
        /// A background job succeeded. `job.completed`
        JobCompleted = "job.completed",
        /// A background job ended with an error. `job.failed`
        JobFailed = "job.failed",
        /// More background jobs are waiting than the alert threshold allows. `queue.depth_alert`
        QueueDepthAlert = "queue.depth_alert",
        /// A background job was given up; it is kept in the dead-letter queue. `system.job_dead_letter`
        SystemJobDeadLetter = "system.job_dead_letter",
        /// A service failed so often that calls to it are suspended. `service.circuit_opened`
        ServiceCircuitOpened = "service.circuit_opened",
        /// A service has recovered, and calls to it resume. `service.circuit_closed`
        ServiceCircuitClosed = "service.circuit_closed",
        /// A service keeps failing, so the wait before the next call became longer. `circuit-breaker.backoff-increased`
        CircuitBreakerBackoffIncreased = "circuit-breaker.backoff-increased",
        /// Stored data was encrypted with a new key. `encryption.rekey_completed`
        EncryptionRekeyCompleted = "encryption.rekey_completed",
        /// Browsers report unusually many violations of the content security policy. `security.csp_spike`
        SecurityCspSpike = "security.csp_spike",
        /// A payment arrived; for a deal, `deal.payment_received` has the details. `payment.received`
        PaymentReceived = "payment.received",
        /// A verifiable credential was created. `credential.issued`
        CredentialIssued = "credential.issued",
        /// An API key was replaced by a new one. `api_key.rotated`
        ApiKeyRotated = "api_key.rotated",
    }
}

reply! {
    /// The webhooks.
    pub struct WebhookList {
        /// The webhooks of the workspace.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        webhooks: Vec<Webhook> = "webhooks" inferred,
    }
}

reply! {
    /// A subscription of a URL to events.
    pub struct Webhook {
        /// Id of the webhook, as `wh_xxxxx`.
        webhook_id: Option<String> = "webhook_id",
        /// HTTPS URL that events are sent to.
        ///
        /// Inferred: from the webhook guide; the page shows no reply.
        url: Option<String> = "url" inferred,
        /// Events that the webhook is subscribed to.
        ///
        /// Inferred: from the webhook guide; the page shows no reply.
        events: Vec<WebhookEventType> = "events" inferred,
        /// A note of your own; null without one.
        ///
        /// Inferred: from the webhook guide; the page shows no reply.
        description: Option<String> = "description" inferred,
        /// Whether events are delivered.
        ///
        /// Inferred: from the webhook guide; the page shows no reply.
        status: Option<WebhookStatus> = "status" inferred,
        /// Key to verify signatures with, as `whsec_…`. Only the reply of [`webhooks().create`](Operations::create) shows it.
        secret: Option<Secret> = "secret",
        /// When the webhook was created.
        ///
        /// Inferred: from the webhook guide; the page shows no reply.
        created_at: Option<Timestamp> = "created_at" inferred,
    }
}

impl Webhook {
    /// The identifier: `webhook_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.webhook_id
            .as_deref()
            .ok_or_else(|| Error::missing("Webhook", &["webhook_id"]))
    }
}

reply! {
    /// One page of deliveries.
    pub struct WebhookDeliveryList {
        /// The deliveries of this page.
        deliveries: Vec<WebhookDelivery> = "deliveries",
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// The delivery of an event to one webhook.
    pub struct WebhookDelivery {
        /// Id of the delivery, as `dlv_abc123`, to retry it by.
        delivery_id: Option<String> = "delivery_id",
        /// Id of the webhook that the event was sent to, as `wh_xxxxx`.
        webhook_id: Option<String> = "webhook_id",
        /// Kind of event. New kinds may be added.
        event_type: Option<WebhookEventType> = "event_type",
        /// Outcome of a delivery so far.
        status: Option<WebhookDeliveryStatus> = "status",
        /// Number of attempts so far.
        attempts: Option<i64> = "attempts",
        /// HTTP status that the receiver answered; null without an answer.
        response_code: Option<i64> = "response_code",
        /// Why the delivery failed; null unless it did.
        error_message: Option<String> = "error_message",
        /// When the receiver accepted the event; null until then.
        delivered_at: Option<Timestamp> = "delivered_at",
        /// When the delivery was created.
        created_at: Option<Timestamp> = "created_at",
    }
}

impl WebhookDelivery {
    /// The identifier: `delivery_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.delivery_id
            .as_deref()
            .ok_or_else(|| Error::missing("WebhookDelivery", &["delivery_id"]))
    }
}

reply! {
    /// One page of events.
    pub struct WebhookEventList {
        /// The events of this page, ordered by `sequence`.
        events: Vec<WebhookEvent> = "events",
        /// Position in the list, to continue from.
        cursor: Option<WebhookEventListCursor> = "cursor",
    }
}

reply! {
    /// Position in the list, to continue from.
    pub struct WebhookEventListCursor {
        /// What to send as `since_sequence` for the next page.
        last_sequence: Option<i64> = "last_sequence",
        /// Whether there is a next page.
        has_more: Option<bool> = "has_more",
    }
}

reply! {
    /// An event that happened, without its payload.
    pub struct WebhookEvent {
        /// Id of the event, as `evt_abc123`.
        id: Option<String> = "id",
        /// Number of the event in the workspace's sequence; later events have higher numbers.
        sequence: Option<i64> = "sequence",
        /// Kind of event. New kinds may be added.
        event_type: Option<WebhookEventType> = "event_type",
        /// Whether all subscribed webhooks have received an event.
        status: Option<WebhookEventStatus> = "status",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
    }
}

impl WebhookEvent {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("WebhookEvent", &["id"]))
    }
}

reply! {
    /// One page of failed deliveries.
    pub struct WebhookDeadLetterList {
        /// The failed deliveries of this page.
        dead_letters: Vec<WebhookDeadLetter> = "dead_letters",
        /// Where a list stands.
        pagination: Option<Pagination> = "pagination",
    }
}

reply! {
    /// A delivery that was given up after its last attempt.
    pub struct WebhookDeadLetter {
        /// Id of the failed delivery, as `dlv_abc123`, to retry it by.
        delivery_id: Option<String> = "delivery_id",
        /// Id of the webhook that could not be reached, as `wh_xxxxx`.
        webhook_id: Option<String> = "webhook_id",
        /// Id of the event that was not delivered, as `evt_abc123`.
        event_id: Option<String> = "event_id",
        /// Kind of event. New kinds may be added.
        event_type: Option<WebhookEventType> = "event_type",
        /// Number of failed attempts.
        attempts: Option<i64> = "attempts",
        /// Why the last attempt failed, as `Connection refused`.
        last_error: Option<String> = "last_error",
        /// When the last attempt was made.
        last_attempted_at: Option<Timestamp> = "last_attempted_at",
        /// When the delivery was created.
        created_at: Option<Timestamp> = "created_at",
    }
}

impl WebhookDeadLetter {
    /// The identifier: `delivery_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.delivery_id
            .as_deref()
            .ok_or_else(|| Error::missing("WebhookDeadLetter", &["delivery_id"]))
    }
}

reply! {
    /// The receiver's answer to a test event.
    pub struct WebhookTest {
        /// Whether the receiver accepted the test event.
        success: Option<bool> = "success",
        /// HTTP status that the receiver answered; null without an answer.
        response_code: Option<i64> = "response_code",
        /// Body of the answer as text; null without an answer.
        response_body: Option<String> = "response_body",
        /// Time until the answer, in milliseconds.
        latency_ms: Option<i64> = "latency_ms",
        /// Why the test failed; null unless it did.
        error_message: Option<String> = "error_message",
        /// Kind of event that was sent.
        event_type: Option<WebhookEventType> = "event_type",
    }
}

reply! {
    /// The events that were sent again.
    pub struct WebhookReplay {
        /// Number of events that were sent again.
        replayed: Option<i64> = "replayed",
        /// Id of the webhook that they were sent to, as `wh_xxxxx`.
        webhook_id: Option<String> = "webhook_id",
        /// Whether more events fit the request than this run has sent.
        has_more: Option<bool> = "has_more",
        /// The events that were sent again, each with its new delivery.
        events: Vec<WebhookReplayedEvent> = "events",
    }
}

reply! {
    /// An event that is sent again.
    pub struct WebhookReplayedEvent {
        /// Id of the event, as `evt_abc123`.
        event_id: Option<String> = "event_id",
        /// Number of the event in the workspace's sequence.
        event_sequence: Option<i64> = "event_sequence",
        /// Kind of event. New kinds may be added.
        event_type: Option<WebhookEventType> = "event_type",
        /// Id of the new delivery, as `dlv_new456`.
        delivery_id: Option<String> = "delivery_id",
    }
}

reply! {
    /// The delivery that was retried.
    pub struct WebhookRetry {
        /// Outcome of a delivery that was retried.
        delivery: Option<WebhookRetriedDelivery> = "delivery",
    }
}

reply! {
    /// Outcome of a delivery that was retried.
    pub struct WebhookRetriedDelivery {
        /// Id of the delivery, as `dlv_abc123`.
        delivery_id: Option<String> = "delivery_id",
        /// Outcome of a delivery so far.
        status: Option<WebhookDeliveryStatus> = "status",
        /// Number of attempts so far, this one included.
        attempts: Option<i64> = "attempts",
        /// HTTP status that the receiver answered; null without an answer.
        response_code: Option<i64> = "response_code",
        /// Why the attempt failed; null when it succeeded.
        error_message: Option<String> = "error_message",
        /// When this attempt was made.
        retried_at: Option<Timestamp> = "retried_at",
    }
}

impl WebhookRetriedDelivery {
    /// The identifier: `delivery_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.delivery_id
            .as_deref()
            .ok_or_else(|| Error::missing("WebhookRetriedDelivery", &["delivery_id"]))
    }
}

reply! {
    /// What has been deleted.
    pub struct WebhookCleanup {
        /// Time before which events and deliveries were deleted.
        cutoff_date: Option<Timestamp> = "cutoff_date",
        /// Number of days that are kept.
        retention_days: Option<i64> = "retention_days",
        /// Number of events that were deleted.
        events_deleted: Option<i64> = "events_deleted",
        /// Number of deliveries that were deleted.
        deliveries_deleted: Option<i64> = "deliveries_deleted",
    }
}

body! {
    /// A webhook to be made.
    pub struct CreateWebhook {
        required {
            /// HTTPS URL to send events to.
            url: String = "url",
        }
        required_list {
            /// Events to subscribe to, as `deal.created`.
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
            /// HTTPS URL to send events to.
            url: String = "url",
            /// `paused` stops deliveries, `active` resumes them.
            status: WebhookStatus = "status",
            /// A note of your own.
            description: String = "description",
        }
        list {
            /// Events to subscribe to, in place of the current ones.
            events: WebhookEventType = "events",
        }
    }
}

body! {
    /// The event to simulate.
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
            /// Id of the webhook to send the events to, as `wh_xxxxx`.
            webhook_id: String = "webhook_id",
        }
        optional {
            /// Send only events with a higher number than this.
            since_sequence: Whole = "since_sequence",
            /// Send only events after this time; ISO 8601.
            since_timestamp: Timestamp = "since_timestamp",
            /// Send only this kind of event.
            event_type: WebhookEventType = "event_type",
        }
    }
}

body! {
    /// Which delivery to try again.
    pub struct RetryWebhookDelivery {
        required {
            /// Id of the failed delivery, as `dlv_abc123`.
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
    /// Fields that all events have. The page does not show the payload of this event.
    pub struct WebhookEnvelope {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event; its form depends on `event`.
        data: Option<Untyped> = "data",
    }
}

reply! {
    /// A deal has been made.
    pub struct WebhookDealCreated {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `deal.created`.
        data: Option<WebhookDealCreatedData> = "data",
    }
}

reply! {
    /// Payload of the event `deal.created`.
    pub struct WebhookDealCreatedData {
        /// Id of the new deal, as `deal_abc123`.
        id: Option<String> = "id",
        /// Id of the customer, as `cust_xxxxx`.
        customer_id: Option<String> = "customer_id",
        /// Status of a deal. The docs list the first nine values for filters, and `open`, `negotiating`, `accepted` and `signed` for transitions; all are accepted.
        status: Option<DealStatus> = "status",
        /// ISO 4217 code of the deal, as `USD`.
        currency: Option<String> = "currency",
        /// Sum of the line items in major units; `0.00` while there are none.
        subtotal: Option<Amount> = "subtotal",
        /// Amount to pay for the deal, in major units.
        total: Option<Amount> = "total",
        /// When the deal was created.
        created_at: Option<Timestamp> = "created_at",
    }
}

reply! {
    /// A deal has moved to another status.
    pub struct WebhookDealStatusChanged {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `deal.status_changed`.
        data: Option<WebhookDealStatusChangedData> = "data",
    }
}

reply! {
    /// Payload of the event `deal.status_changed`.
    pub struct WebhookDealStatusChangedData {
        /// Id of the deal, as `deal_abc123`.
        id: Option<String> = "id",
        /// Status of the deal before the change.
        previous_status: Option<DealStatus> = "previous_status",
        /// Status of the deal after the change.
        new_status: Option<DealStatus> = "new_status",
        /// When the status changed.
        changed_at: Option<Timestamp> = "changed_at",
    }
}

reply! {
    /// A deal has been closed.
    pub struct WebhookDealClosed {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `deal.closed`.
        data: Option<WebhookDealClosedData> = "data",
    }
}

reply! {
    /// Payload of the event `deal.closed`.
    pub struct WebhookDealClosedData {
        /// Id of the closed deal, as `deal_abc123`.
        ///
        /// Inferred: code of the page reads it; no sample of this event.
        deal_id: Option<String> = "deal_id" inferred,
        /// Revenue of the deal, in major units.
        ///
        /// Inferred: code of the page reads it; no sample of this event.
        total: Option<Amount> = "total" inferred,
    }
}

reply! {
    /// A payment for a deal has come in.
    pub struct WebhookDealPaymentReceived {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `deal.payment_received`.
        data: Option<WebhookDealPaymentReceivedData> = "data",
    }
}

reply! {
    /// Payload of the event `deal.payment_received`.
    pub struct WebhookDealPaymentReceivedData {
        /// Id of the deal that was paid for, as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// Amount that was paid, in major units.
        amount: Option<Amount> = "amount",
        /// ISO 4217 code of the amount, as `USD`.
        currency: Option<String> = "currency",
        /// Id of the payment at Stripe, as `pi_xxxxx`.
        payment_intent_id: Option<String> = "payment_intent_id",
        /// Stripe's status of the payment, as `succeeded`.
        status: Option<String> = "status",
    }
}

reply! {
    /// A customer has been made.
    pub struct WebhookCustomerCreated {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `customer.created`.
        data: Option<WebhookCustomerCreatedData> = "data",
    }
}

reply! {
    /// Payload of the event `customer.created`.
    pub struct WebhookCustomerCreatedData {
        /// Id of the new customer, as `cust_xxxxx`.
        id: Option<String> = "id",
        /// Name of the customer's company, as `Acme Corp`.
        company: Option<String> = "company",
        /// Whether a customer is in use.
        status: Option<CustomerStatus> = "status",
        /// When the customer was created.
        created_at: Option<Timestamp> = "created_at",
    }
}

reply! {
    /// Somebody has signed a contract.
    pub struct WebhookContractSigned {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `contract.signed`.
        data: Option<WebhookContractSignedData> = "data",
    }
}

reply! {
    /// Payload of the event `contract.signed`.
    pub struct WebhookContractSignedData {
        /// Id of the contract, as `contract_xxxxx`.
        id: Option<Id> = "id",
        /// Id of the deal that the contract belongs to, as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// Id of the customer, as `cust_xxxxx`.
        customer_id: Option<String> = "customer_id",
        /// Which side signed, as `customer`.
        signed_by: Option<String> = "signed_by",
        /// When the contract was signed.
        signed_at: Option<Timestamp> = "signed_at",
        /// Algorithm of the signature, as `ed25519`.
        signature_method: Option<String> = "signature_method",
    }
}

reply! {
    /// First terms have been put forward.
    pub struct WebhookNegotiationProposed {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `negotiation.proposed`.
        data: Option<WebhookNegotiationProposedData> = "data",
    }
}

reply! {
    /// Payload of the event `negotiation.proposed`.
    pub struct WebhookNegotiationProposedData {
        /// Id of the deal that is negotiated, as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// Number of the round; 1 for the first.
        round_number: Option<i64> = "round_number",
        /// Which side made the proposal, as `agent` or `merchant`.
        proposer: Option<String> = "proposer",
        /// Terms that are proposed.
        proposed_terms: Option<NegotiationTerms> = "proposed_terms",
        /// Note that was sent with the terms.
        message: Option<String> = "message",
        /// When the proposal expires.
        expires_at: Option<Timestamp> = "expires_at",
    }
}

reply! {
    /// Other terms have been offered in reply.
    pub struct WebhookNegotiationCountered {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `negotiation.countered`.
        data: Option<WebhookNegotiationCounteredData> = "data",
    }
}

reply! {
    /// Payload of the event `negotiation.countered`.
    pub struct WebhookNegotiationCounteredData {
        /// Id of the deal that is negotiated, as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// Number of the round; 2 for the first counter-offer.
        round_number: Option<i64> = "round_number",
        /// Which side made the counter-offer, as `agent` or `merchant`.
        proposer: Option<String> = "proposer",
        /// Terms of the round before.
        previous_terms: Option<NegotiationTerms> = "previous_terms",
        /// Terms that are offered instead.
        new_terms: Option<NegotiationTerms> = "new_terms",
        /// Note that was sent with the terms.
        message: Option<String> = "message",
        /// When the counter-offer expires.
        expires_at: Option<Timestamp> = "expires_at",
    }
}

reply! {
    /// Terms have been agreed on.
    pub struct WebhookNegotiationAccepted {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `negotiation.accepted`.
        data: Option<WebhookNegotiationAcceptedData> = "data",
    }
}

reply! {
    /// Payload of the event `negotiation.accepted`.
    pub struct WebhookNegotiationAcceptedData {
        /// Id of the deal that was negotiated, as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// Number of rounds until the acceptance.
        total_rounds: Option<i64> = "total_rounds",
        /// Terms that were agreed on.
        final_terms: Option<NegotiationTerms> = "final_terms",
        /// Which side accepted, as `agent`.
        accepted_by: Option<String> = "accepted_by",
        /// When the terms were accepted.
        accepted_at: Option<Timestamp> = "accepted_at",
    }
}

reply! {
    /// Terms have been turned down. The page names two fields and shows no sample.
    pub struct WebhookNegotiationRejected {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `negotiation.rejected`.
        data: Option<WebhookNegotiationRejectedData> = "data",
    }
}

reply! {
    /// Payload of the event `negotiation.rejected`.
    pub struct WebhookNegotiationRejectedData {
        /// Why the terms were rejected, in words.
        reason: Option<String> = "reason",
        /// Number of the rejected round; 1 for the first.
        round_number: Option<i64> = "round_number",
    }
}

reply! {
    /// A subscription has begun.
    pub struct WebhookSubscriptionCreated {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `subscription.created`.
        data: Option<WebhookSubscriptionCreatedData> = "data",
    }
}

reply! {
    /// Payload of the event `subscription.created`.
    pub struct WebhookSubscriptionCreatedData {
        /// Id of the deal that the subscription is for, as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// How often something is billed.
        billing_cycle: Option<BillingCycle> = "billing_cycle",
        /// Status of a subscription in its lifecycle.
        status: Option<SubscriptionStatus> = "status",
        /// When the next cycle begins and is charged.
        next_renewal_at: Option<Timestamp> = "next_renewal_at",
        /// Price of one cycle, in major units.
        amount: Option<Amount> = "amount",
        /// ISO 4217 code of the amount, as `USD`.
        currency: Option<String> = "currency",
    }
}

reply! {
    /// The payment of a subscription is overdue.
    pub struct WebhookSubscriptionPastDue {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `subscription.past_due`.
        data: Option<WebhookSubscriptionPastDueData> = "data",
    }
}

reply! {
    /// Payload of the event `subscription.past_due`.
    pub struct WebhookSubscriptionPastDueData {
        /// Id of the deal that the subscription is for, as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// Amount that is overdue, in major units.
        amount: Option<Amount> = "amount",
        /// ISO 4217 code of the amount, as `USD`.
        currency: Option<String> = "currency",
        /// Why the payment failed, as `card_declined`.
        failure_reason: Option<String> = "failure_reason",
        /// When the grace period ends; without a payment the subscription is then suspended.
        grace_period_ends_at: Option<Timestamp> = "grace_period_ends_at",
        /// Number of times that the payment was retried.
        retry_count: Option<i64> = "retry_count",
    }
}

reply! {
    /// Money has been put into escrow.
    pub struct WebhookEscrowCreated {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `escrow.created`.
        data: Option<WebhookEscrowCreatedData> = "data",
    }
}

reply! {
    /// Payload of the event `escrow.created`.
    pub struct WebhookEscrowCreatedData {
        /// Id of the escrow, as `escrow_xxxxx`.
        id: Option<String> = "id",
        /// Id of the deal that the money is held for, as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// Amount that is held, in major units.
        amount: Option<Amount> = "amount",
        /// ISO 4217 code of the amount, as `USD`.
        currency: Option<String> = "currency",
        /// Condition for releasing the money, as `delivery_confirmed`.
        release_condition: Option<String> = "release_condition",
        /// When the escrow expires.
        expires_at: Option<Timestamp> = "expires_at",
    }
}

reply! {
    /// A subscription has entered its next cycle.
    pub struct WebhookSubscriptionRenewed {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `subscription.renewed`.
        data: Option<WebhookSubscriptionRenewedData> = "data",
    }
}

reply! {
    /// Payload of the event `subscription.renewed`.
    pub struct WebhookSubscriptionRenewedData {
        /// Id of the deal that the subscription is for, as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// Id of the deal that the renewal created, as `deal_def456`.
        renewal_deal_id: Option<String> = "renewal_deal_id",
        /// How often something is billed.
        billing_cycle: Option<BillingCycle> = "billing_cycle",
        /// Price of the cycle without usage, in major units.
        base_amount: Option<Amount> = "base_amount",
        /// Charges for metered usage, in major units.
        metered_amount: Option<Amount> = "metered_amount",
        /// Sum of `base_amount` and `metered_amount`, in major units.
        total_amount: Option<Amount> = "total_amount",
        /// ISO 4217 code of the amounts, as `USD`.
        currency: Option<String> = "currency",
        /// When the next cycle begins and is charged.
        next_renewal_at: Option<Timestamp> = "next_renewal_at",
    }
}

reply! {
    /// A subscription has been cancelled.
    pub struct WebhookSubscriptionCancelled {
        /// Id of the event, as `evt_abc123`; the same when it is sent again.
        id: Option<String> = "id",
        /// Kind of event. New kinds may be added.
        event: Option<WebhookEventType> = "event",
        /// When the event happened.
        created_at: Option<Timestamp> = "created_at",
        /// Payload of the event `subscription.cancelled`.
        data: Option<WebhookSubscriptionCancelledData> = "data",
    }
}

reply! {
    /// Payload of the event `subscription.cancelled`.
    pub struct WebhookSubscriptionCancelledData {
        /// Id of the deal that the subscription is for, as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// When the subscription was cancelled.
        cancelled_at: Option<Timestamp> = "cancelled_at",
        /// When the subscription ends.
        effective_at: Option<Timestamp> = "effective_at",
        /// Whether the subscription runs to the end of its cycle.
        end_of_period: Option<bool> = "end_of_period",
        /// Why the subscription was cancelled, in words.
        reason: Option<String> = "reason",
    }
}
