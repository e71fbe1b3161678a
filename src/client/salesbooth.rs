//! The client of Salesbooth.

mod region;
mod rules;

use std::{error::Error as StdError, fmt, future::Future, ops::Deref, sync::Arc};

use bytes::Bytes;
use futures_core::Stream;
use saleskit_runtime::{Engine, Error, ErrorBuilder, Method, UndocumentedCall};

pub use self::region::Region;
use self::rules::{API_KEY, AS_BEARER, AS_HEADER, CUSTOMER_TOKEN, KEY_VARIABLE, UNDOCUMENTED};
use super::settings::{Settings, settings};
use crate::{
    auth::{Credential, Credentials, Session},
    engine::HttpEngine,
    environment::variable,
    transport::{RequestBody, transport_fn},
};

const URL_VARIABLE: &str = "SALESBOOTH_BASE_URL";
const REGION_VARIABLE: &str = "SALESBOOTH_REGION";

/// A client of Salesbooth.
///
/// It derefs to the generated [`Client`](salesbooth_api::Client), which has a method for each section of the API's docs. Clones
/// share credentials and connections, so one client is enough for a whole application.
#[derive(Clone)]
pub struct Salesbooth {
    client: salesbooth_api::Client,
    engine: Arc<HttpEngine>,
    /// The settings it was built from.
    builder: Arc<SalesboothBuilder>,
}

/// Builds a [`Salesbooth`] client.
#[derive(Clone, Default)]
#[must_use = "a builder does nothing until `build`"]
pub struct SalesboothBuilder {
    settings: Settings,
    region: Option<Region>,
    api_key: Option<Credential>,
    in_header: bool,
    any_key_kind: bool,
    delegation: Option<String>,
    customer_token: Option<Credential>,
    session: bool,
    tab: Option<String>,
}

impl Salesbooth {
    /// Creates a client with this API key and default settings. The key is a secret key (`sb_live_`, `sb_test_`) or a publishable
    /// one (`sb_pub_`).
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::Kind::Configuration) if the key is empty or no header can carry it, or if the platform has no root
    /// certificates.
    pub fn new(api_key: impl Into<Credential>) -> Result<Self, Error> {
        Self::builder().api_key(api_key).build()
    }

    /// Starts a client for tests: a function answers its requests, and its key is `sb_test_example`. See [`transport_fn`](crate::transport_fn).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use saleskit::Salesbooth;
    /// use saleskit_mock::{Api, Mock};
    ///
    /// let mock = Mock::builder().api(Api::Salesbooth).without_port().start().await?;
    /// let answers = mock.in_process();
    /// let client = Salesbooth::for_tests(move |request| answers.respond(request)).build()?;
    /// # let _ = client;
    /// # Ok(())
    /// # }
    /// ```
    pub fn for_tests<F, A, B, BE, E>(answer: F) -> SalesboothBuilder
    where
        F: Fn(http::Request<RequestBody>) -> A + Send + Sync + 'static,
        A: Future<Output = Result<http::Response<B>, E>> + Send + 'static,
        B: Stream<Item = Result<Bytes, BE>> + Send + 'static,
        BE: Into<Box<dyn StdError + Send + Sync>> + 'static,
        E: Into<Box<dyn StdError + Send + Sync>> + 'static,
    {
        Self::builder().api_key("sb_test_example").transport(transport_fn(answer))
    }

    /// Starts to build a client with settings of your own.
    pub fn builder() -> SalesboothBuilder {
        SalesboothBuilder::default()
    }

    /// Creates a client from environment variables.
    ///
    /// SALESBOOTH_API_KEY is required. SALESBOOTH_BASE_URL or SALESBOOTH_REGION may be set as well, but not both.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::Kind::Configuration) if SALESBOOTH_API_KEY is missing or empty, or if a value cannot be used.
    pub fn from_env() -> Result<Self, Error> {
        let key = variable(KEY_VARIABLE)?.ok_or_else(|| {
            ErrorBuilder::configuration(format!("{KEY_VARIABLE} is not set: set it to a Salesbooth API key")).build()
        })?;
        let mut builder = Self::builder().api_key(Credential::from_variable(KEY_VARIABLE, key));
        builder.settings.base_url = variable(URL_VARIABLE)?;
        builder.region = variable(REGION_VARIABLE)?.map(Region::from);
        builder.build()
    }
}

impl Salesbooth {
    /// Creates a client with other options that shares this client's connections.
    ///
    /// The options are timeouts, the reply limit, the retry policy, the user agent, observers, layers, credentials and the
    /// delegation. Options that you do not set stay the same. The retry budget is shared, unless the new policy has a different
    /// budget. The session is shared as well, and can continue in another [`tab`](SalesboothBuilder::tab). This is cheap enough to
    /// do for a single call.
    ///
    /// ```no_run
    /// # fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use std::time::Duration;
    ///
    /// let patient = client.with(|options| options.timeout(Duration::from_secs(120)).delegation("del_1"))?;
    /// # let _ = patient;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::Kind::Configuration), naming the setting. Settings of the connection cannot be changed: the
    /// address, the proxy, root certificates, the transport and the timeouts for connecting, idling and pings.
    pub fn with(&self, change: impl FnOnce(SalesboothBuilder) -> SalesboothBuilder) -> Result<Self, Error> {
        let region = self.builder.region.clone();
        let builder = change(SalesboothBuilder {
            settings: self.builder.settings.beside(),
            region: None,
            ..(*self.builder).clone()
        });
        if builder.region.is_some() {
            return Err(ErrorBuilder::configuration(
                "`region` cannot be changed by `with`, which keeps the connections: build another client",
            )
            .build());
        }
        SalesboothBuilder { region, ..builder }.made(Some(&self.engine))
    }

    /// Calls an operation that is not documented, below the client's base URL and with its credentials.
    ///
    /// The credential is an API key of any kind, the customer's token or the session: the first of these that the client has. The
    /// reply is the value of `data`, or the whole body if there is no `data`. The call is sent once, unless it has a retry class
    /// or an idempotency key; see [`UndocumentedCall`].
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::{Method, Retry};
    ///
    /// let frozen = client
    ///     .request(Method::Post, "/deals/{id}/freeze")
    ///     .path("id", "deal_1")
    ///     .query("notify", true)
    ///     .json(&serde_json::json!({"reason": "audit"}))
    ///     .idempotency_key("freeze-deal_1")
    ///     .await?;
    /// println!("{}", frozen["frozen_until"]);
    ///
    /// let limits = client.request(Method::Get, "/limits").retry(Retry::Safe).await?;
    /// println!("{limits:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// Call documented operations by their own methods, which have types and know whether a retry is safe.
    pub fn request(&self, method: Method, path: &str) -> UndocumentedCall {
        UndocumentedCall::new(self.client.engine(), &UNDOCUMENTED, method, path)
    }

    /// The engine of the client, for requests that combine several calls.
    #[cfg(feature = "salesbooth-batch")]
    pub(crate) fn http_engine(&self) -> &Arc<HttpEngine> {
        &self.engine
    }
}

settings!(SalesboothBuilder);

impl SalesboothBuilder {
    /// Authenticates with this key, or with the one that a [`CredentialProvider`](crate::CredentialProvider) returns. Without a
    /// key, the client can send only public operations and calls with their own `credential`.
    pub fn api_key(mut self, key: impl Into<Credential>) -> Self {
        self.api_key = Some(key.into());
        self
    }

    /// Sends the key as `X-API-Key` instead of `Authorization: Bearer`, for proxies that use `Authorization` themselves.
    ///
    /// Operations that document only a bearer token still get one: those for publishable keys.
    pub fn api_key_header(mut self) -> Self {
        self.in_header = true;
        self
    }

    /// Uses the API of this region (`au`, `eu`, `us`), which keeps its data there. Replaces [`base_url`](Self::base_url).
    ///
    /// | region | base URL | known from |
    /// |---|---|---|
    /// | `au` | `https://api-au.salesbooth.com/v1` | the host from docs section “Workspace List”, the path from later docs |
    /// | `eu`, `us` | `https://api-eu.salesbooth.com/v1`, `https://api-us.salesbooth.com/v1` | inferred from `au` |
    ///
    /// The reply to [`workspaces`](salesbooth_api::Client) has the `regional_endpoint` of each workspace. If it differs from the
    /// table, set it as the base URL. Later docs also route a regional key (`sb_live_au_..`) to its region from
    /// `https://api.salesbooth.com/v1`.
    ///
    /// A key of another region is rejected before anything is sent, unless [`any_key_kind`](Self::any_key_kind) is set. A key that
    /// names no region is always sent.
    pub fn region(mut self, region: impl Into<Region>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// Sends keys of any kind to every operation.
    ///
    /// By default, a key that an operation does not accept is rejected before anything is sent. Examples are a publishable key
    /// (`sb_pub_`) for a server operation, a secret key for a publishable one, or a live key (`sb_live_`) in the sandbox. A key
    /// with an unknown prefix is always sent.
    pub fn any_key_kind(mut self) -> Self {
        self.any_key_kind = true;
        self
    }

    /// Makes an agent's key act under this delegation: every request with the key has the header `X-Delegation-ID`. A call can
    /// name another delegation with `delegation`.
    pub fn delegation(mut self, delegation: impl Into<String>) -> Self {
        self.delegation = Some(delegation.into());
        self
    }

    /// Uses the customer portal with this access token of a customer, from `customer_auth`. Operations outside of the portal do not
    /// use it: they get the API key, if the client has one. The token is valid for one hour. `CustomerLogin` (feature
    /// `salesbooth-customer-auth`) is a provider that renews it.
    pub fn customer_token(mut self, token: impl Into<Credential>) -> Self {
        self.customer_token = Some(token.into());
        self
    }

    /// Keeps the session of the user who signs in with this client, for operations of the dashboard.
    ///
    /// The client keeps the cookies of sign-in and session replies in memory, and sends them back to the same host. All clones
    /// share the session, so create one client per user. Operations that also accept an API key get the key, if the client has one.
    pub fn session(mut self) -> Self {
        self.session = true;
        self
    }

    /// Names the browser tab of the session's calls (`X-Tab-ID`). Each tab can work in another workspace. Implies
    /// [`session`](Self::session).
    pub fn tab(mut self, tab: impl Into<String>) -> Self {
        self.tab = Some(tab.into());
        self.session()
    }

    /// Builds the client. It connects with the first call.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::Kind::Configuration), naming the setting.
    pub fn build(self) -> Result<Salesbooth, Error> {
        self.made(None)
    }

    /// Builds the client, over the connections of another one if given.
    fn made(mut self, other: Option<&HttpEngine>) -> Result<Salesbooth, Error> {
        let builder = Arc::new(self.clone());
        if let (Some(region), None) = (&self.region, other) {
            let base_url = region.base_url()?;
            if self.settings.base_url.replace(base_url.to_owned()).is_some() {
                return Err(ErrorBuilder::configuration("`region` and `base_url` are both set: set only one").build());
            }
        }
        let rules = if self.in_header { &AS_HEADER } else { &AS_BEARER };
        let key = self.api_key.map(|key| (API_KEY, key));
        let token = self.customer_token.map(|token| (CUSTOMER_TOKEN, token));
        let session = self.session.then(|| Session::new(self.tab.as_deref())).transpose()?;
        let credentials = Credentials::new(rules, key.into_iter().chain(token))?
            .session(session)
            .beside(other.map(|other| &other.credentials))
            .any_kind(self.any_key_kind)
            .region(self.region.as_ref().map(Region::as_str))?
            .delegation(self.delegation.as_deref())?;
        let engine = self.settings.engine(salesbooth_api::BASE_URL, credentials, other)?;
        let client = salesbooth_api::Client::new(Arc::clone(&engine) as Arc<dyn Engine>);
        Ok(Salesbooth { client, engine, builder })
    }
}

impl Deref for Salesbooth {
    type Target = salesbooth_api::Client;

    fn deref(&self) -> &Self::Target {
        &self.client
    }
}

impl fmt::Debug for Salesbooth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.engine.describe("Salesbooth", f)
    }
}

impl fmt::Debug for SalesboothBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SalesboothBuilder")
            .field("settings", &self.settings)
            .field("region", &self.region)
            .field("api_key", &self.api_key)
            .field("in_header", &self.in_header)
            .field("any_key_kind", &self.any_key_kind)
            .field("delegation", &self.delegation)
            .field("customer_token", &self.customer_token)
            .field("session", &self.session)
            .field("tab", &self.tab)
            .finish()
    }
}
