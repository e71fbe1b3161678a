//! The client of SalesByte, its credentials and its security schemes.

use std::{error::Error as StdError, fmt, future::Future, ops::Deref, sync::Arc};

use bytes::Bytes;
use futures_core::Stream;
use saleskit_runtime::{Engine, Error, ErrorBuilder, Method, Operation, UndocumentedCall};

use super::settings::{Settings, settings};
use crate::{
    auth::{Credential, Credentials, Place, Rules, Scheme},
    engine::HttpEngine,
    environment::variable,
    transport::{RequestBody, transport_fn},
};

const TOKEN: &str = "company_token";
const UUID: &str = "integration_uuid";
const TOKEN_VARIABLE: &str = "SALESBYTE_TOKEN";
const UUID_VARIABLE: &str = "SALESBYTE_INTEGRATION_UUID";
const URL_VARIABLE: &str = "SALESBYTE_BASE_URL";

static COMPANY_TOKEN: Scheme = Scheme {
    name: "companyToken",
    place: Place::Bearer,
    setting: TOKEN,
    variable: Some(TOKEN_VARIABLE),
    takes: "a company token",
    prefixes: &[],
    delegates: false,
};

static INTEGRATION_UUID: Scheme = Scheme {
    name: "integrationUuid",
    place: Place::Body,
    setting: UUID,
    variable: Some(UUID_VARIABLE),
    takes: "an integration uuid",
    prefixes: &[],
    delegates: false,
};

/// The operation behind undocumented calls with the company token.
static BY_TOKEN: Operation = Operation::new("", "", Method::Get, "").auth(&["companyToken"]);

/// The operation behind undocumented calls with an integration's uuid, in the property that documented operations use.
static BY_UUID: Operation = Operation::new("", "", Method::Get, "").auth(&["integrationUuid"]).credential("uuid");

static RULES: Rules = Rules { schemes: &[&COMPANY_TOKEN, &INTEGRATION_UUID], kinds: &[], limits: &[], regions: &[] };

/// A client of SalesByte.
///
/// It derefs to the generated [`Client`](salesbyte_api::Client), which has a method for each section of the API's docs. Reading
/// quotes needs the company token; creating them needs the uuid of an integration. A client can have both. Clones share
/// credentials and connections, so one client is enough for a whole application.
#[derive(Clone)]
pub struct SalesByte {
    client: salesbyte_api::Client,
    engine: Arc<HttpEngine>,
    /// The settings it was built from.
    builder: Arc<SalesByteBuilder>,
}

/// Builds a [`SalesByte`] client.
#[derive(Clone, Default)]
#[must_use = "a builder does nothing until `build`"]
pub struct SalesByteBuilder {
    settings: Settings,
    company_token: Option<Credential>,
    integration_uuid: Option<Credential>,
}

impl SalesByte {
    /// Creates a client that reads quotes with this company token, with default settings.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::Kind::Configuration) if the token is empty or no header can carry it, or if the platform has no
    /// root certificates.
    pub fn new(company_token: impl Into<Credential>) -> Result<Self, Error> {
        Self::builder().company_token(company_token).build()
    }

    /// Starts a client for tests: a function answers its requests, and its credentials are made up. See [`transport_fn`](crate::transport_fn).
    ///
    /// ```
    /// # #[tokio::main(flavor = "current_thread")]
    /// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
    /// use saleskit::SalesByte;
    /// use saleskit_mock::{Api, Mock};
    ///
    /// let mock = Mock::builder().api(Api::SalesByte).without_port().start().await?;
    /// let answers = mock.in_process();
    /// let client = SalesByte::for_tests(move |request| answers.respond(request)).build()?;
    /// # let _ = client;
    /// # Ok(())
    /// # }
    /// ```
    pub fn for_tests<F, A, B, BE, E>(answer: F) -> SalesByteBuilder
    where
        F: Fn(http::Request<RequestBody>) -> A + Send + Sync + 'static,
        A: Future<Output = Result<http::Response<B>, E>> + Send + 'static,
        B: Stream<Item = Result<Bytes, BE>> + Send + 'static,
        BE: Into<Box<dyn StdError + Send + Sync>> + 'static,
        E: Into<Box<dyn StdError + Send + Sync>> + 'static,
    {
        Self::builder()
            .company_token("company-token-for-tests")
            .integration_uuid("00000000-0000-4000-8000-000000000000")
            .transport(transport_fn(answer))
    }

    /// Starts to build a client with settings of your own.
    pub fn builder() -> SalesByteBuilder {
        SalesByteBuilder::default()
    }

    /// Creates a client from environment variables.
    ///
    /// At least one of SALESBYTE_TOKEN and SALESBYTE_INTEGRATION_UUID is required. SALESBYTE_BASE_URL is optional.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::Kind::Configuration) if both credentials are missing or empty, or if a value cannot be used.
    pub fn from_env() -> Result<Self, Error> {
        let mut builder = Self::builder();
        builder.settings.base_url = variable(URL_VARIABLE)?;
        builder.company_token = variable(TOKEN_VARIABLE)?.map(|value| Credential::from_variable(TOKEN_VARIABLE, value));
        builder.integration_uuid =
            variable(UUID_VARIABLE)?.map(|value| Credential::from_variable(UUID_VARIABLE, value));
        if builder.company_token.is_none() && builder.integration_uuid.is_none() {
            return Err(ErrorBuilder::configuration(format!(
                "neither {TOKEN_VARIABLE} nor {UUID_VARIABLE} is set: set the former to a company token to read quotes, or the \
                 latter to the uuid of an integration to create them"
            )).build());
        }
        builder.build()
    }
}

impl SalesByte {
    /// Creates a client with other options that shares this client's connections.
    ///
    /// The options are timeouts, the reply limit, the retry policy, the user agent, observers, layers and credentials. Options that
    /// you do not set stay the same. The retry budget is shared, unless the new policy has a different budget. This is cheap enough
    /// to do for a single call.
    ///
    /// ```no_run
    /// # fn example(byte: saleskit::SalesByte) -> Result<(), saleskit::Error> {
    /// use std::time::Duration;
    ///
    /// let patient = byte.with(|options| options.timeout(Duration::from_secs(120)))?;
    /// # let _ = patient;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::Kind::Configuration), naming the setting. Settings of the connection cannot be changed: the
    /// address, the proxy, root certificates, the transport and the timeouts for connecting, idling and pings.
    pub fn with(&self, change: impl FnOnce(SalesByteBuilder) -> SalesByteBuilder) -> Result<Self, Error> {
        let settings = self.builder.settings.beside();
        change(SalesByteBuilder { settings, ..(*self.builder).clone() }).made(Some(&self.engine))
    }
}

impl SalesByte {
    /// Calls an operation that is not documented, below the client's base URL and with its credentials.
    ///
    /// As in the documents, a GET carries the company token. Other methods carry the uuid as the body property `uuid`, or the
    /// token if the client has no uuid. The call is sent once, unless it has a retry class or an idempotency key; see
    /// [`UndocumentedCall`].
    ///
    /// ```no_run
    /// # async fn example(byte: saleskit::SalesByte) -> Result<(), saleskit::Error> {
    /// use saleskit::{Method, Retry};
    ///
    /// let views = byte.request(Method::Get, "/api/quotes/{key}/views").path("key", "hLcblYXo3BJh8Z").retry(Retry::Safe).await?;
    /// println!("{}", views["count"]);
    /// # Ok(())
    /// # }
    /// ```
    pub fn request(&self, method: Method, path: &str) -> UndocumentedCall {
        let by_uuid = method != Method::Get && self.builder.integration_uuid.is_some();
        UndocumentedCall::new(self.client.engine(), if by_uuid { &BY_UUID } else { &BY_TOKEN }, method, path)
    }
}

settings!(SalesByteBuilder);

impl SalesByteBuilder {
    /// Reads quotes with this company token, or with the one that a [`CredentialProvider`](crate::CredentialProvider) returns.
    pub fn company_token(mut self, token: impl Into<Credential>) -> Self {
        self.company_token = Some(token.into());
        self
    }

    /// Creates quotes and leads with the uuid of this integration.
    ///
    /// The uuid is a credential: anyone who has it can create them. A call can use another one with `credential`, which quotes
    /// from a template require.
    pub fn integration_uuid(mut self, uuid: impl Into<Credential>) -> Self {
        self.integration_uuid = Some(uuid.into());
        self
    }

    /// Builds the client. It connects with the first call. Without a credential, it can send only calls with their own.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::Kind::Configuration), naming the setting.
    pub fn build(self) -> Result<SalesByte, Error> {
        self.made(None)
    }

    /// Builds the client, over the connections of another one if given.
    fn made(self, other: Option<&HttpEngine>) -> Result<SalesByte, Error> {
        let builder = Arc::new(self.clone());
        let token = self.company_token.map(|token| (TOKEN, token));
        let uuid = self.integration_uuid.map(|uuid| (UUID, uuid));
        let credentials = Credentials::new(&RULES, token.into_iter().chain(uuid))?;
        let engine = self.settings.engine(salesbyte_api::BASE_URL, credentials, other)?;
        let client = salesbyte_api::Client::new(Arc::clone(&engine) as Arc<dyn Engine>);
        Ok(SalesByte { client, engine, builder })
    }
}

impl Deref for SalesByte {
    type Target = salesbyte_api::Client;

    fn deref(&self) -> &Self::Target {
        &self.client
    }
}

impl fmt::Debug for SalesByte {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.engine.describe("SalesByte", f)
    }
}

impl fmt::Debug for SalesByteBuilder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SalesByteBuilder")
            .field("settings", &self.settings)
            .field("company_token", &self.company_token)
            .field("integration_uuid", &self.integration_uuid)
            .finish()
    }
}
