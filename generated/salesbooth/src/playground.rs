// Generated from specs/salesbooth/playground.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Short-lived test keys for trying the API out.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Secret, Timestamp, reply,
};

use crate::common::ApiScope;

/// The operations of `playground`, reached as [`Client::playground`](crate::Client::playground).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Get a test key for two hours.
    ///
    /// Anybody may ask, 10 times an hour from one IP address. Test data is made when the key is first used.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let playground_key = client.playground().create().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /playground/session`. Not retried once the API may have received it. Needs no credential. Rate limit: 10 requests per hour for each IP address.
    ///
    /// Source: docs section “Playground API”.
    #[inline]
    pub fn create(&self) -> Call<PlaygroundKey> {
        let request = Request::new(&CREATE);
        Call::json(self.0, request)
    }

    /// Check whether a test key still works.
    ///
    /// Anybody may ask.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let playground_session = client.playground().get("sb_test_xxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /playground/session?key_prefix=…`. Safe to repeat, so it is retried. Needs no credential.
    ///
    /// # Arguments
    ///
    /// - `key_prefix`: First 12 characters of the key; at least 8.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Playground API”.
    #[inline]
    pub fn get(&self, key_prefix: &str) -> Call<PlaygroundSession> {
        let mut request = Request::new(&GET);
        request.require("key_prefix", key_prefix);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CREATE, &GET];

static CREATE: Operation = Operation::new("playground_create", "playground", Method::Post, "/playground/session")
    .envelope(Envelope::Data);

static GET: Operation = Operation::new("playground_get", "playground", Method::Get, "/playground/session")
    .envelope(Envelope::Data);

reply! {
    /// A test key.
    pub struct PlaygroundKey {
        /// The key in full; it begins with `sb_test_`.
        api_key: Option<Secret> = "api_key",
        /// The first characters of the key, which [`playground().get`](Operations::get) takes.
        key_prefix: Option<String> = "key_prefix",
        /// Two hours after the key was made.
        expires_at: Option<Timestamp> = "expires_at",
        /// Seconds until the key expires: 7200 for a new one.
        expires_in: Option<i64> = "expires_in",
        /// Environment that the key works in, as `test`.
        environment: Option<String> = "environment",
        /// Always true: the key reaches test data only.
        sandbox: Option<bool> = "sandbox",
        /// Scopes that the key has, as `deals:read`.
        scopes: Vec<ApiScope> = "scopes",
        /// Whether test data was created along with the key.
        seeded: Option<bool> = "seeded",
    }
}

reply! {
    /// Whether a test key works.
    pub struct PlaygroundSession {
        /// Whether the key can still be used.
        valid: Option<bool> = "valid",
        /// When the key expires.
        expires_at: Option<Timestamp> = "expires_at",
        /// Why the key is not valid; null when it is.
        reason: Option<String> = "reason",
    }
}
