//! The client of Salesbooth, its credentials and its security schemes.

use std::{fmt, ops::Deref, sync::Arc};

use http::HeaderName;
use saleskit_runtime::{Engine, Error};
use secrecy::SecretString;

use super::settings::{Settings, settings, variable};
use crate::{
    auth::{Place, Scheme},
    engine::HttpEngine,
};

const API_KEY: &str = "api_key";
const KEY_VARIABLE: &str = "SALESBOOTH_API_KEY";
const URL_VARIABLE: &str = "SALESBOOTH_BASE_URL";

static SECRET_KEY: Scheme = Scheme {
    name: "secretKey",
    place: Place::Bearer,
    setting: API_KEY,
    variable: KEY_VARIABLE,
    takes: "a secret key (`sb_live_` or `sb_test_`)",
    refuses: &["sb_pub_"],
};

static SECRET_KEY_HEADER: Scheme = Scheme {
    name: "secretKeyHeader",
    place: Place::Header(HeaderName::from_static("x-api-key")),
    setting: API_KEY,
    variable: KEY_VARIABLE,
    takes: SECRET_KEY.takes,
    refuses: SECRET_KEY.refuses,
};

static PUBLISHABLE_KEY: Scheme = Scheme {
    name: "publishableKey",
    place: Place::Bearer,
    setting: API_KEY,
    variable: KEY_VARIABLE,
    takes: "a publishable key (`sb_pub_`)",
    refuses: &["sb_live_", "sb_test_"],
};

static AS_BEARER: [&Scheme; 3] = [&SECRET_KEY, &PUBLISHABLE_KEY, &SECRET_KEY_HEADER];
static AS_HEADER: [&Scheme; 3] = [&SECRET_KEY_HEADER, &SECRET_KEY, &PUBLISHABLE_KEY];

/// A client of Salesbooth.
///
/// It derefs to the generated [`Client`](salesbooth_api::Client), whose methods name the API's sections. Clones share
/// credentials and connections; one client for the whole application is enough.
#[derive(Clone)]
pub struct Salesbooth {
    client: salesbooth_api::Client,
    engine: Arc<HttpEngine>,
}

/// Makes a [`Salesbooth`].
#[derive(Clone, Default)]
#[must_use = "a builder does nothing until `build`"]
pub struct SalesboothBuilder {
    settings: Settings,
    api_key: Option<SecretString>,
    in_header: bool,
}

impl Salesbooth {
    /// A client with this key, a secret (`sb_live_`, `sb_test_`) or a publishable one (`sb_pub_`), and all else at its default.
    ///
    /// # Errors
    ///
    /// A [configuration](Error::configuration) error when the key is empty or no header can carry it, or when the platform has
    /// no root certificates.
    pub fn new(api_key: impl Into<SecretString>) -> Result<Self, Error> {
        Self::builder().api_key(api_key).build()
    }

    /// Starts a client with settings of its own.
    pub fn builder() -> SalesboothBuilder {
        SalesboothBuilder::default()
    }

    /// A client with the key of SALESBOOTH_API_KEY, at the URL of SALESBOOTH_BASE_URL if that is set.
    ///
    /// # Errors
    ///
    /// A [configuration](Error::configuration) error when SALESBOOTH_API_KEY is missing or empty, or a value cannot be used.
    pub fn from_env() -> Result<Self, Error> {
        let key = variable(KEY_VARIABLE)?.ok_or_else(|| {
            Error::configuration(format!("{KEY_VARIABLE} is not set: put an API key of Salesbooth in it"))
        })?;
        let mut builder = Self::builder().api_key(key);
        builder.settings.base_url = variable(URL_VARIABLE)?;
        builder.build()
    }
}

settings!(SalesboothBuilder);

impl SalesboothBuilder {
    /// Authenticates with this key. Without one only public operations, and calls with a `credential` of their own, can be sent.
    pub fn api_key(mut self, key: impl Into<SecretString>) -> Self {
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

    /// Makes the client. No connection is made yet.
    ///
    /// # Errors
    ///
    /// A [configuration](Error::configuration) error that names the setting at fault.
    pub fn build(self) -> Result<Salesbooth, Error> {
        let schemes = if self.in_header { &AS_HEADER } else { &AS_BEARER };
        let credentials = self.api_key.map(|key| (API_KEY, key));
        let engine = self.settings.engine(salesbooth_api::BASE_URL, schemes, credentials)?;
        let client = salesbooth_api::Client::new(Arc::clone(&engine) as Arc<dyn Engine>);
        Ok(Salesbooth { client, engine })
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
            .field("api_key", &self.api_key)
            .field("in_header", &self.in_header)
            .finish()
    }
}
