// Generated from specs/salesbooth/payments.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Payments for deals, through Stripe or by hand.

use std::sync::Arc;

use saleskit_runtime::{
    Amount, Call, Engine, Envelope, Error, Keyed, Method, NumberAmount, Operation, Paging,
    PagingStyle, Request, Retry, Secret, Untyped, Whole, body, call, reply,
};

use crate::OperationCall;
use crate::common::Pagination;

/// The operations of `payments`, reached as [`Client::payments`](crate::Client::payments).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the payments of a deal.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut payments = client.payments().list("deal_abc123").items();
    /// while let Some(payment) = payments.try_next().await? {
    ///     println!("{payment:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /payments?deal_id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `deal_id`: Id of the deal, as `deal_abc123`.
    ///
    /// Optional: `.limit(..)`, `.offset(..)`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Payments”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self, deal_id: &str) -> ListCall {
        let mut request = Request::new(&LIST);
        request.require("deal_id", deal_id);
        OperationCall(Call::json(self.0, request))
    }

    /// Read the payment settings.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.payments().get_settings().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /payments?action=settings`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “Payments”.
    #[inline]
    pub fn get_settings(&self) -> Call<Untyped> {
        let request = Request::new(&GET_SETTINGS);
        Call::json(self.0, request)
    }

    /// Start the payment of a deal with Stripe.
    ///
    /// Stripe.js in the buyer's browser takes the `client_secret` of the reply and completes the payment.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::payments::CreatePaymentIntent;
    ///
    /// let body = CreatePaymentIntent::new("deal_abc123").amount("1099.00").currency("USD");
    /// let payment_intent = client.payments().create_intent(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /payments?action=create-intent`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Payments”.
    #[inline]
    pub fn create_intent(
        &self,
        body: impl Into<CreatePaymentIntent>,
    ) -> Call<PaymentIntent, Keyed> {
        let mut request = Request::new(&CREATE_INTENT);
        request.json(&Into::<CreatePaymentIntent>::into(body));
        Call::json(self.0, request).takes()
    }

    /// Confirm a payment.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let payment = client.payments().confirm("pi_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /payments?action=confirm`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Payments”. The reply's form is inferred: the page shows no reply; taken to be the payment, of which a webhook shows the fields.
    #[inline]
    pub fn confirm(&self, body: impl Into<ConfirmPayment>) -> Call<Payment, Keyed> {
        let mut request = Request::new(&CONFIRM);
        request.json(&Into::<ConfirmPayment>::into(body));
        Call::json(self.0, request).takes()
    }

    /// Refund a payment, whole or in part.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::payments::RefundPayment;
    ///
    /// let body = RefundPayment::new("pi_xxxxx")
    ///     .amount("200.00")
    ///     .reason("Partial refund for returned item");
    /// let payment = client.payments().refund(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /payments?action=refund`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Payments”. The reply's form is inferred: the page shows no reply; taken to be the payment, of which a webhook shows the fields.
    #[inline]
    pub fn refund(&self, body: impl Into<RefundPayment>) -> Call<Payment, Keyed> {
        let mut request = Request::new(&REFUND);
        request.json(&Into::<RefundPayment>::into(body));
        Call::json(self.0, request).takes()
    }

    /// Record a payment that was made elsewhere.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::payments::RecordManualPayment;
    ///
    /// let body = RecordManualPayment::new().deal_id("deal_abc123").amount("5000.00");
    /// let payment = client.payments().record_manual(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /payments?action=record-manual`. Retried under an idempotency key: yours, or a random one.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Payments”. The reply's form is inferred: the page shows no reply; taken to be the payment, of which a webhook shows the fields.
    #[inline]
    pub fn record_manual(&self, body: RecordManualPayment) -> Call<Payment, Keyed> {
        let mut request = Request::new(&RECORD_MANUAL);
        request.json(&body);
        Call::json(self.0, request).takes()
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> PaymentList {
        query {
            /// Most items to return. At least 1.
            limit: Whole = "limit",
            /// How many items to skip. At least 0.
            offset: Whole = "offset",
        }
    }
    pages Payment
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &GET_SETTINGS, &CREATE_INTENT, &CONFIRM, &REFUND, &RECORD_MANUAL];

static LIST: Operation = Operation::new("payments_list", "payments", Method::Get, "/payments")
    .query_selectors(&["action"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true)
    .paging(&Paging::new(PagingStyle::Offset).items(&["data.payments", "data"]).identity(&["payment_intent_id"]).total("data.pagination.total").limit("limit", None).offset("offset"));

static GET_SETTINGS: Operation = Operation::new("payments_get_settings", "payments", Method::Get, "/payments")
    .query(&[("action", "settings")])
    .query_selectors(&["deal_id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static CREATE_INTENT: Operation = Operation::new("payments_create_intent", "payments", Method::Post, "/payments")
    .query(&[("action", "create-intent")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .created(true)
    .envelope(Envelope::Data);

static CONFIRM: Operation = Operation::new("payments_confirm", "payments", Method::Post, "/payments")
    .query(&[("action", "confirm")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static REFUND: Operation = Operation::new("payments_refund", "payments", Method::Post, "/payments")
    .query(&[("action", "refund")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

static RECORD_MANUAL: Operation = Operation::new("payments_record_manual", "payments", Method::Post, "/payments")
    .query(&[("action", "record-manual")])
    .retry(Retry::Keyed)
    .auth(&["secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// The payments of a deal.
    pub struct PaymentList {
        /// The payments of the deal.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        payments: Vec<Payment> = "payments" inferred,
        /// Total number of items, and which of them this page holds.
        ///
        /// Inferred: as in other lists; no reply shows it.
        pagination: Option<Pagination> = "pagination" inferred,
    }
}

reply! {
    /// A payment for a deal.
    pub struct Payment {
        /// Id of the payment at Stripe, as `pi_xxxxx`.
        ///
        /// Inferred: seen in the webhook of a payment; no reply shows it.
        payment_intent_id: Option<String> = "payment_intent_id" inferred,
        /// Id of the deal that was paid for, as `deal_abc123`.
        ///
        /// Inferred: seen in the webhook of a payment; no reply shows it.
        deal_id: Option<String> = "deal_id" inferred,
        /// Amount of the payment, in major units.
        ///
        /// Inferred: seen in the webhook of a payment; no reply shows it.
        amount: Option<Amount> = "amount" inferred,
        /// ISO 4217 code of the amount, as `USD`.
        ///
        /// Inferred: seen in the webhook of a payment; no reply shows it.
        currency: Option<String> = "currency" inferred,
        /// Stripe's status of the payment, as `succeeded`.
        ///
        /// Inferred: seen in the webhook of a payment; no reply shows it.
        status: Option<String> = "status" inferred,
        /// Why it was refunded, in words.
        ///
        /// Inferred: a field of the refund; no reply shows it.
        reason: Option<String> = "reason" inferred,
    }
}

impl Payment {
    /// The identifier: `payment_intent_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.payment_intent_id
            .as_deref()
            .ok_or_else(|| Error::missing("Payment", &["payment_intent_id"]))
    }
}

reply! {
    /// A payment that Stripe is ready to take.
    pub struct PaymentIntent {
        /// Id of the payment at Stripe, as `pi_xxxxx`; confirming and refunding take it.
        payment_intent_id: Option<String> = "payment_intent_id",
        /// Secret that completes the payment with Stripe.js in the browser. Keep it out of logs.
        client_secret: Option<Secret> = "client_secret",
        /// Amount to collect, in major units: 1099.00 is 1099 dollars.
        amount: Option<Amount> = "amount",
        /// ISO 4217 code in lower case, as `usd`.
        currency: Option<String> = "currency",
        /// Stripe's status of the payment, as `requires_payment_method`.
        status: Option<String> = "status",
    }
}

impl PaymentIntent {
    /// The identifier: `payment_intent_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.payment_intent_id
            .as_deref()
            .ok_or_else(|| Error::missing("PaymentIntent", &["payment_intent_id"]))
    }
}

body! {
    /// The deal and the amount to collect.
    pub struct CreatePaymentIntent {
        required {
            /// Id of the deal to collect payment for, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
        optional {
            /// Amount to collect, in major units; the deal's total when left out.
            amount: NumberAmount = "amount",
            /// ISO 4217 code, as `USD`; the deal's currency when left out.
            currency: String = "currency",
        }
    }
}

body! {
    /// Which payment to confirm.
    pub struct ConfirmPayment {
        required {
            /// Id of the payment to confirm, as [`payments().create_intent`](Operations::create_intent) returned it.
            payment_intent_id: String = "payment_intent_id",
        }
    }
}

body! {
    /// What to refund.
    pub struct RefundPayment {
        required {
            /// Id of the payment to refund, as `pi_xxxxx`.
            payment_intent_id: String = "payment_intent_id",
        }
        optional {
            /// Amount to refund, in major units; all of it when left out.
            amount: NumberAmount = "amount",
            /// Why the payment is refunded, in words.
            reason: String = "reason",
        }
    }
}

body! {
    /// A payment that did not go through Stripe.
    pub struct RecordManualPayment {
        needed {
            /// Id of the deal that was paid for outside of Stripe, as `deal_abc123`.
            deal_id: String = "deal_id",
            /// Amount that was received, in major units.
            amount: NumberAmount = "amount",
        }
        optional {
            /// ISO 4217 code of the amount, as `USD`.
            currency: String = "currency",
        }
    }
}
