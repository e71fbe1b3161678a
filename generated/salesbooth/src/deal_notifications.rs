// Generated from specs/salesbooth/deal_notifications.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Messages to customers about their deals, by e-mail or SMS.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Untyped, body, open_enum, reply,
};

/// The operations of `deal_notifications`, reached as [`Client::deal_notifications`](crate::Client::deal_notifications).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read how a customer can be reached.
    ///
    /// `GET /deal-notifications?customer_id=…` · docs section “Deal Notifications”, documented (method and path are named in the scopes and by the POST; the heading is lost). Safe to repeat. Scope: `customers:read`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get(&self, customer_id: &str) -> Call<DealNotificationPreferences> {
        let mut request = Request::new(&GET);
        request.require("customer_id", customer_id);
        Call::json(self.0, request)
    }

    /// Tell a customer something about a deal.
    ///
    /// Goes out by the way that the customer prefers. At most 10 an hour with one key.
    ///
    /// `POST /deal-notifications` · docs section “Deal Notifications”, documented. Sent once. Scope: `deals:write`. Rate limit: 10 requests per hour for each API key.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    /// - 404: Nothing has this id, or the key may not see it.
    /// - 429: Ten were sent within the hour.
    pub fn send(&self, body: SendDealNotification) -> Call<Untyped> {
        let mut request = Request::new(&SEND);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET, &SEND];

static GET: Operation = Operation::new("deal_notifications_get", "deal_notifications", Method::Get, "/deal-notifications")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static SEND: Operation = Operation::new("deal_notifications_send", "deal_notifications", Method::Post, "/deal-notifications")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

open_enum! {
    /// What a message is about.
    pub enum DealNotificationType {
        /// `quote_sent`
        QuoteSent = "quote_sent",
        /// `invoice_sent`
        InvoiceSent = "invoice_sent",
        /// `payment_reminder`
        PaymentReminder = "payment_reminder",
        /// `deal_update`
        DealUpdate = "deal_update",
        /// `terms_updated`
        TermsUpdated = "terms_updated",
    }
}

reply! {
    /// How a customer can be reached.
    pub struct DealNotificationPreferences {
        /// As `email`.
        preferred_channel: Option<String> = "preferred_channel",
        /// `has_email`
        has_email: Option<bool> = "has_email",
        /// `has_phone`
        has_phone: Option<bool> = "has_phone",
        /// `marketing_consent`
        marketing_consent: Option<bool> = "marketing_consent",
        /// No sample shows one.
        recent_notifications: Vec<Untyped> = "recent_notifications",
    }
}

body! {
    /// A message to be sent.
    pub struct SendDealNotification {
        needed {
            /// The deal that it is about.
            deal_id: String = "deal_id",
            /// What a message is about.
            type_: DealNotificationType = "type",
        }
        optional {
            /// Words of your own.
            message: String = "message",
        }
    }
}
