// Generated from specs/salesbooth/payment_intent.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Payments that a widget starts.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Keyed, Method, MinorAmount, NumberAmount, Operation, Request, Retry,
    Secret, body, reply,
};

/// The operations of `payment_intent`, reached as [`Client::payment_intent`](crate::Client::payment_intent).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Start the payment of a deal's deposit or total.
    ///
    /// The widget calls it when the buyer comes to pay; Stripe.js takes the `client_secret`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deal_payment_intent = client.payment_intent().create("example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /payment-intent`. Retried under an idempotency key: yours, or a random one. Scope: `deals:write`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Payment Intent”. Inferred: the page gives the fields and the reply; the method follows from its purpose; the key for repeats is promised for payment intents, and a list beside it leaves them out.
    #[inline]
    pub fn create(
        &self,
        body: impl Into<CreateDealPaymentIntent>,
    ) -> Call<DealPaymentIntent, Keyed> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateDealPaymentIntent>::into(body));
        Call::json(self.0, request).takes()
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CREATE];

static CREATE: Operation = Operation::new("payment_intent_create", "payment_intent", Method::Post, "/payment-intent")
    .retry(Retry::Keyed)
    .auth(&["publishableKey", "secretKey", "secretKeyHeader"])
    .headers(&["Idempotency-Key"])
    .created(true)
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// The deal and the amount to collect.
    pub struct CreateDealPaymentIntent {
        required {
            /// Id of the deal to pay for, as `deal_abc123`.
            deal_id: String = "deal_id",
        }
        optional {
            /// Amount to collect, in the deal's currency and major units; the deal's total when left out.
            amount: NumberAmount = "amount",
        }
    }
}

reply! {
    /// A payment that Stripe is ready to take.
    pub struct DealPaymentIntent {
        /// Secret that completes the payment with Stripe.js in the browser. Keep it out of logs.
        client_secret: Option<Secret> = "client_secret",
        /// Amount to collect, in minor units: 149900 is 1499 dollars. [`payments().create_intent`](../payments/struct.Operations.html#method.create_intent) answers major ones.
        amount: Option<MinorAmount> = "amount",
        /// ISO 4217 code in lower case, as `usd`.
        currency: Option<String> = "currency",
    }
}
