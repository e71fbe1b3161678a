// Generated from specs/salesbooth/deal_notifications.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Messages to customers about their deals, by e-mail or SMS.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, body, open_enum, reply};

/// The operations of `deal_notifications`, reached as [`Client::deal_notifications`](crate::Client::deal_notifications).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read how a customer can be reached.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.deal_notifications().get_preferences("cust_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /deal-notifications?customer_id=…`. Safe to repeat, so it is retried. Scope: `customers:read`.
    ///
    /// # Arguments
    ///
    /// - `customer_id`: Id of the customer to look up, such as `cust_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Deal Notifications”.
    #[inline]
    pub fn get_preferences(
        &self,
        customer_id: &str,
    ) -> Call<DealNotificationPreferences> {
        let mut request = Request::new(&GET_PREFERENCES);
        request.require("customer_id", customer_id);
        Call::json(self.0, request)
    }

    /// Notify a customer about a deal.
    ///
    /// Sent by e-mail or SMS, as the customer prefers. At most 10 notifications an hour for one key.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::deal_notifications::{DealNotificationType, SendDealNotification};
    ///
    /// let body = SendDealNotification::new()
    ///     .deal_id("deal_abc123")
    ///     .kind(DealNotificationType::QuoteSent)
    ///     .message(
    ///         "Your quote is ready — view it at https://salesbooth.com/quote/q7f3a1b2",
    ///     );
    /// let deal_notification = client.deal_notifications().send(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /deal-notifications`. Not retried once the API may have received it. Scope: `deals:write`. Rate limit: 10 requests per hour for each API key.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    /// - 429: Ten were sent within the hour.
    ///
    /// Source: docs section “Deal Notifications”. The reply's form is inferred: the page shows no reply; taken to be the message that is sent.
    #[inline]
    pub fn send(&self, body: SendDealNotification) -> Call<DealNotification> {
        let mut request = Request::new(&SEND);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET_PREFERENCES, &SEND];

static GET_PREFERENCES: Operation = Operation::new("deal_notifications_get_preferences", "deal_notifications", Method::Get, "/deal-notifications")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static SEND: Operation = Operation::new("deal_notifications_send", "deal_notifications", Method::Post, "/deal-notifications")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Occasion of a message to a customer.
    pub enum DealNotificationType {
        /// A quote is ready to view. `quote_sent`
        QuoteSent = "quote_sent",
        /// An invoice is ready to view. `invoice_sent`
        InvoiceSent = "invoice_sent",
        /// A payment is due. `payment_reminder`
        PaymentReminder = "payment_reminder",
        /// Something about the deal changed. `deal_update`
        DealUpdate = "deal_update",
        /// The terms of the deal changed. `terms_updated`
        TermsUpdated = "terms_updated",
    }
}

reply! {
    /// Channels by which a customer can be reached.
    pub struct DealNotificationPreferences {
        /// The channel that the customer prefers, such as `email`; SMS is the other one.
        preferred_channel: Option<String> = "preferred_channel",
        /// Whether an e-mail address is on file.
        has_email: Option<bool> = "has_email",
        /// Whether a phone number is on file.
        has_phone: Option<bool> = "has_phone",
        /// Whether the customer consents to marketing messages.
        marketing_consent: Option<bool> = "marketing_consent",
        /// Notifications that were sent lately.
        ///
        /// Inferred: the sample leaves the items out; taken to be messages as they are sent.
        recent_notifications: Vec<DealNotification> = "recent_notifications" inferred,
    }
}

reply! {
    /// A message to a customer about a deal.
    pub struct DealNotification {
        /// Id of the deal that the message is about.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        deal_id: Option<String> = "deal_id" inferred,
        /// Occasion of a message to a customer.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        kind: Option<DealNotificationType> = "type" inferred,
        /// The text of the message.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        message: Option<String> = "message" inferred,
    }
}

body! {
    /// A message to send.
    pub struct SendDealNotification {
        needed {
            /// Id of the deal that the message is about; its customer receives it.
            deal_id: String = "deal_id",
            /// Occasion of a message to a customer.
            kind: DealNotificationType = "type",
        }
        optional {
            /// Text of the message in place of the standard one.
            message: String = "message",
        }
    }
}
