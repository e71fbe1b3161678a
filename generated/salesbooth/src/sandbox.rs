// Generated from specs/salesbooth/sandbox.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Test data, apart from the real one.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, Untyped, body, reply};

use crate::webhooks::WebhookEventType;

/// The operations of `sandbox`, reached as [`Client::sandbox`](crate::Client::sandbox).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Delete all test data.
    ///
    /// A live key is refused, here and in the whole section. The docs also speak of a dashboard in sandbox mode and show test keys only.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let sandbox_reset = client.sandbox().reset().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /sandbox/reset`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 403: The key is a live one; the code is `SANDBOX_ONLY`.
    ///
    /// Source: docs section “Sandbox”.
    #[inline]
    pub fn reset(&self) -> Call<SandboxReset> {
        let request = Request::new(&RESET);
        Call::json(self.0, request)
    }

    /// Create test data.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let sandbox_seed = client.sandbox().seed().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /sandbox/seed`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 403: The key is a live one; the code is `SANDBOX_ONLY`.
    ///
    /// Source: docs section “Sandbox”.
    #[inline]
    pub fn seed(&self) -> Call<SandboxSeed> {
        let request = Request::new(&SEED);
        Call::json(self.0, request)
    }

    /// Send an event to your webhooks.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::sandbox::SimulateSandboxWebhook;
    /// use saleskit::salesbooth::webhooks::WebhookEventType;
    /// use saleskit::serde_json::json;
    ///
    /// let body = SimulateSandboxWebhook::new(WebhookEventType::DealClosed)
    ///     .data(
    ///         json!(
    ///             { "deal_id": "deal_test_abc123", "total": "2500.00", "currency": "USD"
    ///             }
    ///         ),
    ///     );
    /// let sandbox_webhook = client.sandbox().simulate_webhook(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /sandbox/simulate_webhook`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 403: The key is a live one; the code is `SANDBOX_ONLY`.
    ///
    /// Source: docs section “Sandbox”.
    #[inline]
    pub fn simulate_webhook(
        &self,
        body: impl Into<SimulateSandboxWebhook>,
    ) -> Call<SandboxWebhook> {
        let mut request = Request::new(&SIMULATE_WEBHOOK);
        request.json(&Into::<SimulateSandboxWebhook>::into(body));
        Call::json(self.0, request)
    }

    /// Count the test data.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let sandbox_status = client.sandbox().get_status().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /sandbox/status`. Safe to repeat, so it is retried.
    ///
    /// # Errors
    ///
    /// - 403: The key is a live one; the code is `SANDBOX_ONLY`.
    ///
    /// Source: docs section “Sandbox”.
    #[inline]
    pub fn get_status(&self) -> Call<SandboxStatus> {
        let request = Request::new(&GET_STATUS);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&RESET, &SEED, &SIMULATE_WEBHOOK, &GET_STATUS];

static RESET: Operation = Operation::new("sandbox_reset", "sandbox", Method::Post, "/sandbox/reset")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static SEED: Operation = Operation::new("sandbox_seed", "sandbox", Method::Post, "/sandbox/seed")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static SIMULATE_WEBHOOK: Operation = Operation::new("sandbox_simulate_webhook", "sandbox", Method::Post, "/sandbox/simulate_webhook")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET_STATUS: Operation = Operation::new("sandbox_get_status", "sandbox", Method::Get, "/sandbox/status")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

reply! {
    /// Number of test records of each kind.
    pub struct SandboxCounts {
        /// Number of deals.
        deals: Option<i64> = "deals",
        /// Number of line items in the deals.
        deal_line_items: Option<i64> = "deal_line_items",
        /// Number of escrows of the deals.
        deal_escrow: Option<i64> = "deal_escrow",
        /// Number of customers.
        customers: Option<i64> = "customers",
        /// Number of products.
        products: Option<i64> = "products",
        /// Number of contracts.
        contracts: Option<i64> = "contracts",
    }
}

reply! {
    /// What was deleted.
    pub struct SandboxReset {
        /// Action that was executed: `reset`.
        action: Option<String> = "action",
        /// Environment of the key, as `test`.
        environment: Option<String> = "environment",
        /// Always true: only test data is affected.
        sandbox: Option<bool> = "sandbox",
        /// Number of deleted records, by kind.
        deleted: Option<SandboxCounts> = "deleted",
        /// Number of deleted records in total.
        total_deleted: Option<i64> = "total_deleted",
        /// Summary of the outcome in words.
        message: Option<String> = "message",
    }
}

reply! {
    /// What was made.
    pub struct SandboxSeed {
        /// Action that was executed: `seed`.
        action: Option<String> = "action",
        /// Environment of the key, as `test`.
        environment: Option<String> = "environment",
        /// Always true: only test data is affected.
        sandbox: Option<bool> = "sandbox",
        /// Number of created records, by kind.
        seeded: Option<SandboxCounts> = "seeded",
        /// Number of created records in total.
        total_seeded: Option<i64> = "total_seeded",
        /// Summary of the outcome in words.
        message: Option<String> = "message",
    }
}

body! {
    /// An event to be sent.
    pub struct SimulateSandboxWebhook {
        required {
            /// Name of the event to send, as `deal.closed` or `payment.received`.
            event: WebhookEventType = "event",
        }
        optional {
            /// What the event says; realistic data is made up when it is left out.
            data: Untyped = "data",
        }
    }
}

reply! {
    /// Where an event went.
    pub struct SandboxWebhook {
        /// Action that was executed: `simulate_webhook`.
        action: Option<String> = "action",
        /// Environment of the key, as `test`.
        environment: Option<String> = "environment",
        /// Always true: only test data is affected.
        sandbox: Option<bool> = "sandbox",
        /// Name of the event that was sent, as `deal.closed`.
        event: Option<WebhookEventType> = "event",
        /// Number of webhooks that the event was sent to.
        deliveries: Option<i64> = "deliveries",
        /// Ids of those webhooks, as `wh_xxxxx`.
        webhook_ids: Vec<String> = "webhook_ids",
        /// Summary of the outcome in words.
        message: Option<String> = "message",
    }
}

reply! {
    /// How much test data there is.
    pub struct SandboxStatus {
        /// Environment of the key, as `test`.
        environment: Option<String> = "environment",
        /// Always true: only test data is affected.
        sandbox: Option<bool> = "sandbox",
        /// Number of test records, by kind.
        counts: Option<SandboxCounts> = "counts",
        /// Number of test records in total.
        total_test_records: Option<i64> = "total_test_records",
    }
}
