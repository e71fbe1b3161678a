// Generated from specs/salesbooth/subscriptions.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Deals that renew themselves, with metered usage.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Keyed, Method, NumberAmount, Operation, Request, Retry,
    Timestamp, Untyped, Whole, body, call, open_enum, reply,
};

use crate::OperationCall;
use crate::common::BillingCycle;

/// The operations of `subscriptions`, reached as [`Client::subscriptions`](crate::Client::subscriptions).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List subscriptions.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::subscriptions::SubscriptionStatus;
    ///
    /// let subscription_list = client
    ///     .subscriptions()
    ///     .list()
    ///     .status(SubscriptionStatus::Active)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /subscriptions`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.status(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Read one subscription.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let subscription = client.subscriptions().get("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /subscriptions?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the subscription, which is the id of its deal, as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; the fields are those of webhooks.
    #[inline]
    pub fn get(&self, id: &str) -> Call<Subscription> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Read figures about all subscriptions.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.subscriptions().get_analytics().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /subscriptions?action=analytics`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Subscriptions”.
    #[inline]
    pub fn get_analytics(&self) -> Call<Untyped> {
        let request = Request::new(&GET_ANALYTICS);
        Call::json(self.0, request)
    }

    /// Read the recorded usage of a subscription.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let subscription_usage = client.subscriptions().get_usage("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /subscriptions?id=…&action=usage`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the subscription, which is the id of its deal, as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; the fields of a record are those of record-usage.
    #[inline]
    pub fn get_usage(&self, id: &str) -> Call<SubscriptionUsage> {
        let mut request = Request::new(&GET_USAGE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Summarise a subscription's usage in this cycle.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.subscriptions().get_usage_summary("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /subscriptions?id=…&action=usage_summary`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the subscription, which is the id of its deal, as `deal_abc123`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”.
    #[inline]
    pub fn get_usage_summary(&self, id: &str) -> Call<SubscriptionUsageSummary> {
        let mut request = Request::new(&GET_USAGE_SUMMARY);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Create a subscription from a deal.
    ///
    /// The deal must be closed.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::common::BillingCycle;
    /// use saleskit::salesbooth::subscriptions::CreateSubscription;
    ///
    /// let body = CreateSubscription::new("deal_abc123")
    ///     .billing_cycle(BillingCycle::Monthly);
    /// let subscription = client.subscriptions().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /subscriptions {"action": "create", …}`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; taken to be the subscription, of which webhooks show the fields.
    #[inline]
    pub fn create(
        &self,
        body: impl Into<CreateSubscription>,
    ) -> Call<Subscription, Keyed> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateSubscription>::into(body));
        Call::json(self.0, request).takes()
    }

    /// Pause a subscription.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let subscription = client.subscriptions().pause("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /subscriptions {"action": "pause", …}`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; taken to be the subscription, of which webhooks show the fields.
    #[inline]
    pub fn pause(
        &self,
        body: impl Into<PauseSubscription>,
    ) -> Call<Subscription, Keyed> {
        let mut request = Request::new(&PAUSE);
        request.json(&Into::<PauseSubscription>::into(body));
        Call::json(self.0, request).takes()
    }

    /// Resume a paused subscription.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let subscription = client.subscriptions().resume("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /subscriptions {"action": "resume", …}`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; taken to be the subscription, of which webhooks show the fields.
    #[inline]
    pub fn resume(
        &self,
        body: impl Into<ResumeSubscription>,
    ) -> Call<Subscription, Keyed> {
        let mut request = Request::new(&RESUME);
        request.json(&Into::<ResumeSubscription>::into(body));
        Call::json(self.0, request).takes()
    }

    /// Cancel a subscription.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::subscriptions::CancelSubscription;
    ///
    /// let body = CancelSubscription::new("deal_abc123").end_of_period(true);
    /// let subscription = client.subscriptions().cancel(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /subscriptions {"action": "cancel", …}`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; taken to be the subscription, of which webhooks show the fields.
    #[inline]
    pub fn cancel(
        &self,
        body: impl Into<CancelSubscription>,
    ) -> Call<Subscription, Keyed> {
        let mut request = Request::new(&CANCEL);
        request.json(&Into::<CancelSubscription>::into(body));
        Call::json(self.0, request).takes()
    }

    /// Renew a subscription now.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let subscription = client.subscriptions().renew("deal_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /subscriptions {"action": "renew", …}`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; taken to be the subscription, of which webhooks show the fields.
    #[inline]
    pub fn renew(
        &self,
        body: impl Into<RenewSubscription>,
    ) -> Call<Subscription, Keyed> {
        let mut request = Request::new(&RENEW);
        request.json(&Into::<RenewSubscription>::into(body));
        Call::json(self.0, request).takes()
    }

    /// Retry the payment of an overdue subscription.
    ///
    /// The subscription must be `past_due`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::subscriptions::RetrySubscriptionPayment;
    ///
    /// let body = RetrySubscriptionPayment::new("deal_abc123").grace_days(3);
    /// let subscription = client.subscriptions().retry_payment(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /subscriptions {"action": "retry-payment", …}`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; taken to be the subscription, of which webhooks show the fields.
    #[inline]
    pub fn retry_payment(
        &self,
        body: impl Into<RetrySubscriptionPayment>,
    ) -> Call<Subscription, Keyed> {
        let mut request = Request::new(&RETRY_PAYMENT);
        request.json(&Into::<RetrySubscriptionPayment>::into(body));
        Call::json(self.0, request).takes()
    }

    /// Replace the line items of a subscription.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::subscriptions::{ChangeSubscriptionItems, SubscriptionItem};
    ///
    /// let body = ChangeSubscriptionItems::new(
    ///     "deal_abc123",
    ///     [
    ///         SubscriptionItem::new()
    ///             .product_id("prod_enterprise")
    ///             .quantity(1)
    ///             .unit_price("299.00"),
    ///     ],
    /// );
    /// let subscription = client.subscriptions().change_items(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /subscriptions {"action": "change", …}`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; taken to be the subscription, of which webhooks show the fields.
    #[inline]
    pub fn change_items(
        &self,
        body: ChangeSubscriptionItems,
    ) -> Call<Subscription, Keyed> {
        let mut request = Request::new(&CHANGE_ITEMS);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Change how often a subscription is billed.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::common::BillingCycle;
    /// use saleskit::salesbooth::subscriptions::ChangeSubscriptionCycle;
    ///
    /// let body = ChangeSubscriptionCycle::new()
    ///     .deal_id("deal_abc123")
    ///     .billing_cycle(BillingCycle::Annual);
    /// let subscription = client.subscriptions().change_cycle(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /subscriptions {"action": "change-cycle", …}`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; taken to be the subscription, of which webhooks show the fields.
    #[inline]
    pub fn change_cycle(
        &self,
        body: ChangeSubscriptionCycle,
    ) -> Call<Subscription, Keyed> {
        let mut request = Request::new(&CHANGE_CYCLE);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Add a usage meter to a subscription.
    ///
    /// What the meter counts is billed at the renewal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::subscriptions::AddSubscriptionMeter;
    ///
    /// let body = AddSubscriptionMeter::new()
    ///     .deal_id("deal_abc123")
    ///     .meter_name("api_calls")
    ///     .unit_label("API Call")
    ///     .price_per_unit("0.001")
    ///     .free_units(10000);
    /// let subscription = client.subscriptions().add_meter(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /subscriptions {"action": "add-meter", …}`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; taken to be the subscription, of which webhooks show the fields.
    #[inline]
    pub fn add_meter(&self, body: AddSubscriptionMeter) -> Call<Subscription, Keyed> {
        let mut request = Request::new(&ADD_METER);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Remove a usage meter from a subscription.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::subscriptions::RemoveSubscriptionMeter;
    ///
    /// let body = RemoveSubscriptionMeter::new()
    ///     .deal_id("deal_abc123")
    ///     .meter_id("meter_xyz789");
    /// let subscription = client.subscriptions().remove_meter(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /subscriptions {"action": "remove-meter", …}`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; taken to be the subscription, of which webhooks show the fields.
    #[inline]
    pub fn remove_meter(
        &self,
        body: RemoveSubscriptionMeter,
    ) -> Call<Subscription, Keyed> {
        let mut request = Request::new(&REMOVE_METER);
        request.json(&body);
        Call::json(self.0, request).takes()
    }

    /// Record usage on a meter.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::subscriptions::RecordSubscriptionUsage;
    ///
    /// let body = RecordSubscriptionUsage::new()
    ///     .deal_id("deal_abc123")
    ///     .meter_name("api_calls")
    ///     .quantity(150)
    ///     .idempotency_key("usage-2026-03-12-batch-7");
    /// let reply = client.subscriptions().record_usage(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /subscriptions {"action": "record-usage", …}`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Subscriptions”. The reply's form is inferred: the page shows no reply; the fields of a record are those of record-usage.
    #[inline]
    pub fn record_usage(
        &self,
        body: RecordSubscriptionUsage,
    ) -> Call<SubscriptionUsageRecord, Keyed> {
        let mut request = Request::new(&RECORD_USAGE);
        request.json(&body);
        Call::json(self.0, request).takes()
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> SubscriptionList {
        query {
            /// Only subscriptions with this status; the list of the filter lacks `suspended`.
            status: SubscriptionStatus = "status",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &GET, &GET_ANALYTICS, &GET_USAGE, &GET_USAGE_SUMMARY, &CREATE, &PAUSE, &RESUME, &CANCEL, &RENEW, &RETRY_PAYMENT, &CHANGE_ITEMS, &CHANGE_CYCLE, &ADD_METER, &REMOVE_METER, &RECORD_USAGE];

static LIST: Operation = Operation::new("subscriptions_list", "subscriptions", Method::Get, "/subscriptions")
    .query_selectors(&["action", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("subscriptions_get", "subscriptions", Method::Get, "/subscriptions")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_ANALYTICS: Operation = Operation::new("subscriptions_get_analytics", "subscriptions", Method::Get, "/subscriptions")
    .query(&[("action", "analytics")])
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_USAGE: Operation = Operation::new("subscriptions_get_usage", "subscriptions", Method::Get, "/subscriptions")
    .query(&[("action", "usage")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_USAGE_SUMMARY: Operation = Operation::new("subscriptions_get_usage_summary", "subscriptions", Method::Get, "/subscriptions")
    .query(&[("action", "usage_summary")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static CREATE: Operation = Operation::new("subscriptions_create", "subscriptions", Method::Post, "/subscriptions")
    .body(&[("action", "create")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .created(true)
    .envelope(Envelope::Data)
    .inferred(true);

static PAUSE: Operation = Operation::new("subscriptions_pause", "subscriptions", Method::Post, "/subscriptions")
    .body(&[("action", "pause")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static RESUME: Operation = Operation::new("subscriptions_resume", "subscriptions", Method::Post, "/subscriptions")
    .body(&[("action", "resume")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static CANCEL: Operation = Operation::new("subscriptions_cancel", "subscriptions", Method::Post, "/subscriptions")
    .body(&[("action", "cancel")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static RENEW: Operation = Operation::new("subscriptions_renew", "subscriptions", Method::Post, "/subscriptions")
    .body(&[("action", "renew")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static RETRY_PAYMENT: Operation = Operation::new("subscriptions_retry_payment", "subscriptions", Method::Post, "/subscriptions")
    .body(&[("action", "retry-payment")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static CHANGE_ITEMS: Operation = Operation::new("subscriptions_change_items", "subscriptions", Method::Post, "/subscriptions")
    .body(&[("action", "change")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static CHANGE_CYCLE: Operation = Operation::new("subscriptions_change_cycle", "subscriptions", Method::Post, "/subscriptions")
    .body(&[("action", "change-cycle")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static ADD_METER: Operation = Operation::new("subscriptions_add_meter", "subscriptions", Method::Post, "/subscriptions")
    .body(&[("action", "add-meter")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static REMOVE_METER: Operation = Operation::new("subscriptions_remove_meter", "subscriptions", Method::Post, "/subscriptions")
    .body(&[("action", "remove-meter")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static RECORD_USAGE: Operation = Operation::new("subscriptions_record_usage", "subscriptions", Method::Post, "/subscriptions")
    .body(&[("action", "record-usage")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Status of a subscription in its lifecycle.
    pub enum SubscriptionStatus {
        /// Running: renewed and charged every billing cycle.
        Active = "active",
        /// On hold until [`subscriptions().resume`](Operations::resume); it can also be cancelled.
        Paused = "paused",
        /// Cancelled by [`subscriptions().cancel`](Operations::cancel), at once or at the end of the cycle.
        Cancelled = "cancelled",
        /// A payment failed at renewal. Retry it with [`subscriptions().retry_payment`](Operations::retry_payment) before the grace period ends. `past_due`
        PastDue = "past_due",
        /// The grace period ended before the overdue payment was made.
        Suspended = "suspended",
    }
}

reply! {
    /// The subscriptions.
    pub struct SubscriptionList {
        /// The subscriptions that match the filter.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        subscriptions: Vec<Subscription> = "subscriptions" inferred,
    }
}

reply! {
    /// A deal that renews itself.
    pub struct Subscription {
        /// Id of the deal that the subscription is for, as `deal_abc123`; it is the id of the subscription as well.
        ///
        /// Inferred: seen in a webhook only.
        deal_id: Option<String> = "deal_id" inferred,
        /// Status in the subscription's lifecycle.
        ///
        /// Inferred: seen in a webhook only.
        status: Option<SubscriptionStatus> = "status" inferred,
        /// How often the subscription renews.
        ///
        /// Inferred: seen in a webhook only.
        billing_cycle: Option<BillingCycle> = "billing_cycle" inferred,
        /// When the next cycle begins and is charged.
        ///
        /// Inferred: seen in a webhook only.
        next_renewal_at: Option<Timestamp> = "next_renewal_at" inferred,
        /// Price of one cycle, in major units.
        ///
        /// Inferred: seen in a webhook only.
        amount: Option<Amount> = "amount" inferred,
        /// ISO 4217 code of all amounts, as `USD`.
        ///
        /// Inferred: seen in a webhook only.
        currency: Option<String> = "currency" inferred,
        /// The products of the subscription, with quantity and price.
        ///
        /// Inferred: a field of a request; no reply shows it.
        line_items: Vec<SubscriptionLine> = "line_items" inferred,
        /// The usage meters of the subscription.
        ///
        /// Inferred: named as in the summary of usage; no reply shows it.
        meters: Vec<SubscriptionMeter> = "meters" inferred,
        /// Id of the deal that the latest renewal created.
        ///
        /// Inferred: seen in a webhook only.
        renewal_deal_id: Option<String> = "renewal_deal_id" inferred,
        /// Price of the cycle without usage, in major units.
        ///
        /// Inferred: seen in a webhook only.
        base_amount: Option<Amount> = "base_amount" inferred,
        /// Price of the metered usage of the cycle, in major units.
        ///
        /// Inferred: seen in a webhook only.
        metered_amount: Option<Amount> = "metered_amount" inferred,
        /// Sum of `base_amount` and `metered_amount`, in major units.
        ///
        /// Inferred: seen in a webhook only.
        total_amount: Option<Amount> = "total_amount" inferred,
        /// When the subscription was cancelled.
        ///
        /// Inferred: seen in a webhook only.
        cancelled_at: Option<Timestamp> = "cancelled_at" inferred,
        /// When the cancellation takes effect.
        ///
        /// Inferred: seen in a webhook only.
        effective_at: Option<Timestamp> = "effective_at" inferred,
        /// Whether a cancelled subscription runs to the end of its cycle.
        ///
        /// Inferred: seen in a webhook only.
        end_of_period: Option<bool> = "end_of_period" inferred,
        /// When the grace period ends; without a payment the subscription is then suspended.
        ///
        /// Inferred: seen in a webhook only.
        grace_period_ends_at: Option<Timestamp> = "grace_period_ends_at" inferred,
        /// Number of times that an overdue payment was retried.
        ///
        /// Inferred: seen in a webhook only.
        retry_count: Option<i64> = "retry_count" inferred,
        /// Why the latest payment failed, as `card_declined`.
        ///
        /// Inferred: seen in a webhook only.
        failure_reason: Option<String> = "failure_reason" inferred,
    }
}

impl Subscription {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("Subscription", &["deal_id"]))
    }
}

reply! {
    /// A product in a subscription.
    pub struct SubscriptionLine {
        /// Id of the product, as `prod_enterprise`.
        ///
        /// Inferred: a field of a request; no reply shows it.
        product_id: Option<String> = "product_id" inferred,
        /// Number of units.
        ///
        /// Inferred: a field of a request; no reply shows it.
        quantity: Option<i64> = "quantity" inferred,
        /// Price of one unit per cycle, in major units.
        ///
        /// Inferred: a field of a request; no reply shows it.
        unit_price: Option<Amount> = "unit_price" inferred,
    }
}

reply! {
    /// A meter of a subscription.
    pub struct SubscriptionMeter {
        /// Id of the meter, as `meter_xyz789`; removing it takes it.
        ///
        /// Inferred: a field of the requests about meters; no reply shows it.
        meter_id: Option<String> = "meter_id" inferred,
        /// Name that usage is recorded under, as `api_calls`.
        ///
        /// Inferred: a field of the requests about meters; no reply shows it.
        meter_name: Option<String> = "meter_name" inferred,
        /// Label of one unit for people, as `API Call`.
        ///
        /// Inferred: a field of the requests about meters; no reply shows it.
        unit_label: Option<String> = "unit_label" inferred,
        /// Price of one unit of usage, in major units.
        ///
        /// Inferred: a field of the requests about meters; no reply shows it.
        price_per_unit: Option<Amount> = "price_per_unit" inferred,
        /// Units per cycle that are not charged.
        ///
        /// Inferred: a field of the requests about meters; no reply shows it.
        free_units: Option<i64> = "free_units" inferred,
    }
}

impl SubscriptionMeter {
    /// The identifier: `meter_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.meter_id
            .as_deref()
            .ok_or_else(|| Error::missing("SubscriptionMeter", &["meter_id"]))
    }
}

reply! {
    /// The usage that was recorded.
    pub struct SubscriptionUsage {
        /// The recorded usage, record by record.
        ///
        /// Inferred: named as the action is; no reply shows it.
        usage: Vec<SubscriptionUsageRecord> = "usage" inferred,
    }
}

reply! {
    /// Usage that was recorded once.
    pub struct SubscriptionUsageRecord {
        /// Id of the deal that the subscription is for, as `deal_abc123`.
        ///
        /// Inferred: a field of record-usage; no reply shows it.
        deal_id: Option<String> = "deal_id" inferred,
        /// Name of the meter that counted the usage, as `api_calls`.
        ///
        /// Inferred: a field of record-usage; no reply shows it.
        meter_name: Option<String> = "meter_name" inferred,
        /// Units that were used.
        ///
        /// Inferred: a field of record-usage; no reply shows it.
        quantity: Option<Amount> = "quantity" inferred,
        /// Key that keeps the usage from being recorded twice.
        ///
        /// Inferred: a field of record-usage; no reply shows it.
        idempotency_key: Option<String> = "idempotency_key" inferred,
    }
}

reply! {
    /// The usage of the running cycle and what it will cost.
    pub struct SubscriptionUsageSummary {
        /// Id of the deal that the subscription is for, as `deal_abc123`.
        deal_id: Option<String> = "deal_id",
        /// When the current cycle began.
        cycle_start: Option<Timestamp> = "cycle_start",
        /// When the current cycle ends.
        cycle_end: Option<Timestamp> = "cycle_end",
        /// Usage and charges of the cycle so far, meter by meter.
        meters: Vec<SubscriptionMeterUsage> = "meters",
        /// Price of the cycle without usage, in major units.
        base_amount: Option<Amount> = "base_amount",
        /// Charges for the usage so far, in major units.
        metered_amount: Option<Amount> = "metered_amount",
        /// Sum of `base_amount` and `metered_amount`: what the renewal would charge now.
        estimated_total: Option<Amount> = "estimated_total",
        /// ISO 4217 code of the amounts, as `USD`.
        currency: Option<String> = "currency",
    }
}

impl SubscriptionUsageSummary {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("SubscriptionUsageSummary", &["deal_id"]))
    }
}

reply! {
    /// What one meter has counted.
    pub struct SubscriptionMeterUsage {
        /// Name of the meter, as `api_calls`.
        metric_name: Option<String> = "metric_name",
        /// Units used in this cycle, free ones included.
        units_used: Option<Amount> = "units_used",
        /// Units per cycle that are not charged.
        included_units: Option<Amount> = "included_units",
        /// Units used beyond `included_units`; these are charged.
        overage_units: Option<Amount> = "overage_units",
        /// Price of one charged unit, in major units.
        unit_price: Option<Amount> = "unit_price",
        /// Charge for `overage_units`, in major units.
        overage_charge: Option<Amount> = "overage_charge",
        /// ISO 4217 code of the amounts, as `USD`.
        currency: Option<String> = "currency",
    }
}

body! {
    /// A subscription to be made.
    pub struct CreateSubscription {
        required {
            /// Id of the closed deal to subscribe to, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
        optional {
            /// How often the subscription renews. Default: `monthly`.
            billing_cycle: BillingCycle = "billing_cycle",
        }
    }
}

body! {
    /// Which subscription to pause.
    pub struct PauseSubscription {
        required {
            /// Id of the deal that the subscription is for, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
    }
}

body! {
    /// Which subscription to resume.
    pub struct ResumeSubscription {
        required {
            /// Id of the deal that the subscription is for, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
    }
}

body! {
    /// Which subscription to cancel, and when.
    pub struct CancelSubscription {
        required {
            /// Id of the deal that the subscription is for, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
        optional {
            /// True lets the subscription run to the end of its cycle; false ends it at once. Default: `true`.
            end_of_period: bool = "end_of_period",
        }
    }
}

body! {
    /// Which subscription to renew.
    pub struct RenewSubscription {
        required {
            /// Id of the deal that the subscription is for, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
    }
}

body! {
    /// Which payment to try again.
    pub struct RetrySubscriptionPayment {
        required {
            /// Id of the deal that the subscription is for, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
        optional {
            /// Days by which to extend the grace period.
            grace_days: Whole = "grace_days",
        }
    }
}

body! {
    /// The new line items.
    pub struct ChangeSubscriptionItems {
        required {
            /// Id of the deal that the subscription is for, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
        required_list {
            /// The products that replace those of the subscription.
            line_items: SubscriptionItem = "line_items",
        }
    }
}

body! {
    /// A line item.
    pub struct SubscriptionItem {
        optional {
            /// Id of the product, as `prod_enterprise`.
            product_id: String = "product_id",
            /// Number of units.
            quantity: Whole = "quantity",
            /// Price of one unit per cycle, in major units.
            unit_price: NumberAmount = "unit_price",
        }
    }
}

body! {
    /// The new cycle.
    pub struct ChangeSubscriptionCycle {
        needed {
            /// Id of the deal that the subscription is for, as `deal_abc123`.
            deal_id: String = "deal_id",
            /// How often something is billed.
            billing_cycle: BillingCycle = "billing_cycle",
        }
    }
}

body! {
    /// A meter to be added.
    pub struct AddSubscriptionMeter {
        needed {
            /// Id of the deal that the subscription is for, as `deal_abc123`.
            deal_id: String = "deal_id",
            /// Name to record usage under, as `api_calls`, `seats` or `storage_gb`.
            meter_name: String = "meter_name",
            /// Price of one unit of usage, in major units.
            price_per_unit: NumberAmount = "price_per_unit",
        }
        optional {
            /// Label of one unit for people, as `API Call`.
            unit_label: String = "unit_label",
            /// Units per cycle that are not charged. Default: `0`.
            free_units: Whole = "free_units",
        }
    }
}

body! {
    /// Which meter to remove.
    pub struct RemoveSubscriptionMeter {
        needed {
            /// Id of the deal that the subscription is for, as `deal_abc123`.
            deal_id: String = "deal_id",
            /// Id of the meter to remove, as `meter_xyz789`.
            meter_id: String = "meter_id",
        }
    }
}

body! {
    /// Usage to be recorded.
    pub struct RecordSubscriptionUsage {
        needed {
            /// Id of the deal that the subscription is for, as `deal_abc123`.
            deal_id: String = "deal_id",
            /// Name of a meter that the subscription has, as `api_calls`.
            meter_name: String = "meter_name",
            /// Units that were used.
            quantity: NumberAmount = "quantity",
        }
        optional {
            /// Key of your choice that keeps the usage from being recorded twice.
            idempotency_key: String = "idempotency_key",
        }
    }
}
