// Generated from specs/salesbooth/api_keys.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Keys of the tenant and their scopes, managed by somebody who signed in to the dashboard.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Secret, Timestamp, body, open_enum,
    reply,
};

use crate::common::{ApiScope, Deletion};

/// The operations of `api_keys`, reached as [`Client::api_keys`](crate::Client::api_keys).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the keys.
    ///
    /// No key opens the operations of this section, only a session does.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.api_keys().list().header("Cookie", "session=example").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /keys`. Safe to repeat, so it is retried.
    ///
    /// Source: docs section “API Keys”.
    #[inline]
    pub fn list(&self) -> Call<Vec<ApiKey>> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }

    /// Create a key.
    ///
    /// Left without scopes the key may do everything.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::api_keys::{ApiKeyEnvironment, CreateApiKey};
    /// use saleskit::salesbooth::common::ApiScope;
    ///
    /// let body = CreateApiKey::new("CI/CD Pipeline")
    ///     .scopes([ApiScope::DealsRead, ApiScope::CustomersWrite])
    ///     .environment(ApiKeyEnvironment::Test);
    /// let created_api_key = client
    ///     .api_keys()
    ///     .create(body)
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /keys`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “API Keys”.
    #[inline]
    pub fn create(&self, body: impl Into<CreateApiKey>) -> Call<CreatedApiKey> {
        let mut request = Request::new(&CREATE);
        request.json(&Into::<CreateApiKey>::into(body));
        Call::json(self.0, request)
    }

    /// Change a key.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::api_keys::UpdateApiKey;
    /// use saleskit::salesbooth::common::ApiScope;
    ///
    /// let body = UpdateApiKey::new()
    ///     .name("Updated Key")
    ///     .scopes([ApiScope::DealsRead, ApiScope::DealsWrite]);
    /// let api_key = client
    ///     .api_keys()
    ///     .update("key_xxxxx", body)
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `PATCH /keys?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the API key, such as `key_xxxxx`; not its secret.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “API Keys”. The reply's form is inferred: the page shows no reply; taken to be the key that the operation acts on.
    #[inline]
    pub fn update(&self, id: &str, body: UpdateApiKey) -> Call<ApiKey> {
        let mut request = Request::new(&UPDATE);
        request.require("id", id);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Revoke a key.
    ///
    /// From then on requests with the key are answered 401 with the code `INVALID_KEY`.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let deletion = client
    ///     .api_keys()
    ///     .delete("key_xxxxx")
    ///     .header("Cookie", "session=example")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `DELETE /keys?id=…`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the API key, such as `key_xxxxx`; not its secret.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “API Keys”. The reply's form is inferred: the page shows no reply; taken to be that of the one deletion that it shows, of a federation peer.
    #[inline]
    pub fn delete(&self, id: &str) -> Call<Deletion> {
        let mut request = Request::new(&DELETE);
        request.require("id", id);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &UPDATE, &DELETE];

static LIST: Operation = Operation::new("api_keys_list", "api_keys", Method::Get, "/keys")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data);

static CREATE: Operation = Operation::new("api_keys_create", "api_keys", Method::Post, "/keys")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data);

static UPDATE: Operation = Operation::new("api_keys_update", "api_keys", Method::Patch, "/keys")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

static DELETE: Operation = Operation::new("api_keys_delete", "api_keys", Method::Delete, "/keys")
    .auth(&["sessionCookie"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Whether a key works on real data or on test data.
    pub enum ApiKeyEnvironment {
        /// Real data. The key starts with `sb_live_`.
        Live = "live",
        /// Test data. The key starts with `sb_test_`.
        Test = "test",
    }
}

reply! {
    /// A key, without its secret.
    pub struct ApiKey {
        /// Id of the key, such as `key_xxxxx`; not its secret.
        id: Option<String> = "id",
        /// Descriptive name of the key.
        name: Option<String> = "name",
        /// First characters of the secret, such as `sb_live_`.
        prefix: Option<String> = "prefix",
        /// Scopes of the key, such as `deals:read`; `*` is full access.
        scopes: Vec<ApiScope> = "scopes",
        /// When the key was created.
        created_at: Option<Timestamp> = "created_at",
        /// When the key last authenticated a request.
        last_used_at: Option<Timestamp> = "last_used_at",
        /// Whether the key works on real data or on test data.
        ///
        /// Inferred: a field of the creation; no reply shows it.
        environment: Option<ApiKeyEnvironment> = "environment" inferred,
        /// When the key expires.
        ///
        /// Inferred: a field of the creation; no reply shows it.
        expires_at: Option<Timestamp> = "expires_at" inferred,
        /// The only web origins that may use the key from a browser.
        ///
        /// Inferred: a field of the creation; no reply shows it.
        allowed_origins: Vec<String> = "allowed_origins" inferred,
        /// Whether the key belongs to an AI agent, and so has a trust level.
        ///
        /// Inferred: a field of the creation; no reply shows it.
        agent_key: Option<bool> = "agent_key" inferred,
    }
}

impl ApiKey {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("ApiKey", &["id"]))
    }
}

body! {
    /// An API key to create.
    pub struct CreateApiKey {
        required {
            /// Descriptive name of the key.
            name: String = "name",
        }
        optional {
            /// Whether the key works on real data or on test data. Default: `live`.
            environment: ApiKeyEnvironment = "environment",
            /// When the key expires, ISO 8601.
            expires_at: Timestamp = "expires_at",
            /// Whether the key belongs to an AI agent, and so has a trust level.
            ///
            /// Inferred: named under Agent Trust only.
            agent_key: bool = "agent_key",
        }
        list {
            /// Scopes of the key, such as `deals:read`; `*` is full access. Default: `["*"]`.
            scopes: ApiScope = "scopes",
            /// The only web origins that may use the key from a browser.
            ///
            /// Inferred: named under CORS only; its form is not shown.
            allowed_origins: String = "allowed_origins",
        }
    }
}

reply! {
    /// A new API key, with its secret.
    pub struct CreatedApiKey {
        /// Id of the key, such as `key_xxxxx`.
        id: Option<String> = "id",
        /// The key to authenticate with. Keep it: no other reply in the docs shows it.
        secret: Option<Secret> = "secret",
        /// Descriptive name of the key.
        name: Option<String> = "name",
        /// Scopes of the key, such as `deals:read`.
        scopes: Vec<ApiScope> = "scopes",
    }
}

impl CreatedApiKey {
    /// The identifier: `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.id.as_deref().ok_or_else(|| Error::missing("CreatedApiKey", &["id"]))
    }
}

body! {
    /// Fields of a key to change.
    pub struct UpdateApiKey {
        optional {
            /// New descriptive name of the key.
            ///
            /// Inferred: in the sample only.
            name: String = "name",
        }
        list {
            /// New list of scopes; replaces the present one.
            ///
            /// Inferred: in the sample only.
            scopes: ApiScope = "scopes",
        }
    }
}
