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
/// It derefs to the generated [`Client`](salesbooth_api::Client), whose methods name the API's sections. Clones share
/// credentials and connections; one client for the whole application is enough.
#[derive(Clone)]
pub struct Salesbooth {
    client: salesbooth_api::Client,
    engine: Arc<HttpEngine>,
    /// What it was made of.
    builder: Arc<SalesboothBuilder>,
}

/// Makes a [`Salesbooth`].
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
    /// A client with this key, a secret (`sb_live_`, `sb_test_`) or a publishable one (`sb_pub_`), and all else at its default.
    ///
    /// # Errors
    ///
    /// A [configuration](crate::Kind::Configuration) error when the key is empty or no header can carry it, or when the platform has
    /// no root certificates.
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

    /// Starts a client with settings of its own.
    pub fn builder() -> SalesboothBuilder {
        SalesboothBuilder::default()
    }

    /// A client with the key of SALESBOOTH_API_KEY, at the URL of SALESBOOTH_BASE_URL or in the region of SALESBOOTH_REGION if one
    /// of them is set.
    ///
    /// # Errors
    ///
    /// A [configuration](crate::Kind::Configuration) error when SALESBOOTH_API_KEY is missing or empty, or a value cannot be used.
    pub fn from_env() -> Result<Self, Error> {
        let key = variable(KEY_VARIABLE)?.ok_or_else(|| {
            ErrorBuilder::configuration(format!("{KEY_VARIABLE} is not set: put an API key of Salesbooth in it"))
                .build()
        })?;
        let mut builder = Self::builder().api_key(Credential::from_variable(KEY_VARIABLE, key));
        builder.settings.base_url = variable(URL_VARIABLE)?;
        builder.region = variable(REGION_VARIABLE)?.map(Region::from);
        builder.build()
    }
}

impl Salesbooth {
    /// A client with other options than this one, over the same connections: limits of time and size, retry policy, user agent,
    /// observers, layers, credentials, delegation. What is not set stays as it is here.
    ///
    /// The budget of repeats is shared unless the new policy has another one, and so is the session, which may go on in another
    /// [`tab`](SalesboothBuilder::tab). Cheap enough for one call.
    ///
    /// ```no_run
    /// # fn example(booth: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use std::time::Duration;
    ///
    /// let patient = booth.with(|options| options.timeout(Duration::from_secs(120)).delegation("del_1"))?;
    /// # let _ = patient;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// A [configuration](crate::Kind::Configuration) error that names the setting at fault. What connections depend on cannot be changed:
    /// the address, proxy, root certificates, connect timeout and transport.
    pub fn with(&self, change: impl FnOnce(SalesboothBuilder) -> SalesboothBuilder) -> Result<Self, Error> {
        let region = self.builder.region.clone();
        let builder = change(SalesboothBuilder {
            settings: self.builder.settings.beside(),
            region: None,
            ..(*self.builder).clone()
        });
        if builder.region.is_some() {
            return Err(ErrorBuilder::configuration(
                "`region` cannot be changed by `with`, which keeps the connections: make another client with a builder",
            )
            .build());
        }
        SalesboothBuilder { region, ..builder }.made(Some(&self.engine))
    }

    /// A call of an operation that no document has, below the client's base URL and with its credentials: an API key of any kind, the
    /// customer's token or the session, whichever this client holds first. Its reply is the value of `data`, or the whole body where
    /// there is no `data`. It is sent once unless it says otherwise; see [`UndocumentedCall`].
    ///
    /// ```no_run
    /// # async fn example(booth: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::{Method, Retry};
    ///
    /// let frozen = booth
    ///     .request(Method::Post, "/deals/{id}/freeze")
    ///     .path("id", "deal_1")
    ///     .query("notify", true)
    ///     .json(&serde_json::json!({"reason": "audit"}))
    ///     .idempotency_key("freeze-deal_1")
    ///     .await?;
    /// println!("{}", frozen["frozen_until"]);
    ///
    /// let limits = booth.request(Method::Get, "/limits").retry(Retry::Safe).await?;
    /// println!("{limits:?}");
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// What a document does have is called by its method, which knows more: this is the way past the documents.
    pub fn request(&self, method: Method, path: &str) -> UndocumentedCall {
        UndocumentedCall::new(self.client.engine(), &UNDOCUMENTED, method, path)
    }

    /// What sends the client's calls, for what makes one request of several.
    #[cfg(feature = "salesbooth-batch")]
    pub(crate) fn http_engine(&self) -> &Arc<HttpEngine> {
        &self.engine
    }
}

settings!(SalesboothBuilder);

impl SalesboothBuilder {
    /// Authenticates with this key, or with the one that a [`CredentialProvider`](crate::CredentialProvider) gives. Without one
    /// only public operations, and calls with a `credential` of their own, can be sent.
    pub fn api_key(mut self, key: impl Into<Credential>) -> Self {
        self.api_key = Some(key.into());
        self
    }

    /// Sends the key as `X-API-Key` instead of `Authorization: Bearer`, for proxies that keep the latter for themselves.
    ///
    /// Operations whose documents have the bearer only, those for publishable keys, still get the bearer.
    pub fn api_key_header(mut self) -> Self {
        self.in_header = true;
        self
    }

    /// Sends to the API of this region (`au`, `eu`, `us`), which keeps its data there. It takes the place of
    /// [`base_url`](Self::base_url).
    ///
    /// | region | base URL | known from |
    /// |---|---|---|
    /// | `au` | `https://api-au.salesbooth.com/v1` | the host from docs section “Workspace List”, the path from later docs |
    /// | `eu`, `us` | `https://api-eu.salesbooth.com/v1`, `https://api-us.salesbooth.com/v1` | inferred from `au` |
    ///
    /// The reply to [`workspaces`](salesbooth_api::Client) names the `regional_endpoint` of each workspace: where it says something
    /// else, set that as the base URL. Later docs also let a regional key (`sb_live_au_..`) lead to its region from
    /// `https://api.salesbooth.com/v1`.
    ///
    /// A key of another region is refused before anything is sent, unless [`any_key_kind`](Self::any_key_kind) is set. A key
    /// that names no region is always sent.
    pub fn region(mut self, region: impl Into<Region>) -> Self {
        self.region = Some(region.into());
        self
    }

    /// Sends a key of whatever kind to every operation.
    ///
    /// Otherwise a key that an operation does not take by its documents is refused before anything is sent: a publishable key
    /// (`sb_pub_`) for an operation of servers, a secret one where a publishable one belongs, a live one (`sb_live_`) in the
    /// sandbox. A key that begins in no known way is always sent.
    pub fn any_key_kind(mut self) -> Self {
        self.any_key_kind = true;
        self
    }

    /// Lets an agent's key act under this delegation: `X-Delegation-ID` goes along with every request that carries the key. A
    /// call can name another one with `delegation`.
    pub fn delegation(mut self, delegation: impl Into<String>) -> Self {
        self.delegation = Some(delegation.into());
        self
    }

    /// Acts in the customer portal with this access token of a customer, as `customer_auth` gives it. It lives for an hour;
    /// `CustomerLogin` (with the feature `salesbooth-customer-auth`) is a provider that renews it.
    pub fn customer_token(mut self, token: impl Into<Credential>) -> Self {
        self.customer_token = Some(token.into());
        self
    }

    /// Keeps the session of somebody who signs in with this client, for the operations of the dashboard.
    ///
    /// The cookies of answers to sign-in and to calls within the session are kept in memory and sent back to the same host. All
    /// clones of the client share the session: make one client per user. Operations that take an API key as well get the key,
    /// if the client has one.
    pub fn session(mut self) -> Self {
        self.session = true;
        self
    }

    /// Names the browser tab that the session's calls come from (`X-Tab-ID`): each tab may work in another workspace. Implies
    /// [`session`](Self::session).
    pub fn tab(mut self, tab: impl Into<String>) -> Self {
        self.tab = Some(tab.into());
        self.session()
    }

    /// Makes the client. No connection is made yet.
    ///
    /// # Errors
    ///
    /// A [configuration](crate::Kind::Configuration) error that names the setting at fault.
    pub fn build(self) -> Result<Salesbooth, Error> {
        self.made(None)
    }

    /// Makes the client, perhaps over the connections of another one.
    fn made(mut self, other: Option<&HttpEngine>) -> Result<Salesbooth, Error> {
        let builder = Arc::new(self.clone());
        if let (Some(region), None) = (&self.region, other) {
            let base_url = region.base_url()?;
            if self.settings.base_url.replace(base_url.to_owned()).is_some() {
                return Err(ErrorBuilder::configuration("`region` and `base_url` are both set: take one out").build());
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
