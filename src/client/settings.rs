//! What both builders set: the address, the limits of time, the user agent, the transport.
//!
//! The builders differ in their credentials only; the methods for the rest are written once, in [`settings!`].

use std::{env, fmt, sync::Arc, time::Duration};

use http::HeaderValue;
use saleskit_runtime::Error;

use crate::{
    address::Address,
    auth::Credentials,
    engine::HttpEngine,
    observe::Observers,
    retry::{Budget, RetryPolicy},
    transport::{ReqwestTransport, Transport},
};

const TIMEOUT: Duration = Duration::from_secs(30);
const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);

/// The settings of a builder, apart from its credentials.
#[derive(Clone, Default)]
pub(crate) struct Settings {
    pub(crate) base_url: Option<String>,
    pub(crate) connect_timeout: Option<Duration>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) user_agent: Option<String>,
    pub(crate) transport: Option<Arc<dyn Transport>>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) observers: Observers,
}

impl Settings {
    /// Makes the engine of a client.
    ///
    /// # Errors
    ///
    /// A [configuration](Error::configuration) error when a setting cannot be used.
    pub(crate) fn engine(self, base_url: &str, credentials: Credentials) -> Result<Arc<HttpEngine>, Error> {
        let address = Address::parse(self.base_url.as_deref().unwrap_or(base_url))?;
        let user_agent = user_agent(self.user_agent.as_deref())?;
        let timeout = limit("timeout", self.timeout, TIMEOUT)?;
        let connect_timeout = limit("connect_timeout", self.connect_timeout, CONNECT_TIMEOUT)?;
        let transport = match self.transport {
            Some(_) if self.connect_timeout.is_some() => {
                return Err(Error::configuration(
                    "`connect_timeout` does not reach an `http_client` or `transport` of yours: set it there",
                ));
            }
            Some(transport) => transport,
            None => Arc::new(ReqwestTransport::new(connect_timeout, &address)?),
        };
        let policy = self.retry.unwrap_or_default();
        policy.check()?;
        let (budget, observers) = (Budget::new(policy.budget), self.observers);
        Ok(Arc::new(HttpEngine { address, credentials, transport, user_agent, timeout, policy, budget, observers }))
    }
}

impl fmt::Debug for Settings {
    /// Leaves the base URL out: it is not checked yet, and what was pasted there may hold a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Settings")
            .field("connect_timeout", &self.connect_timeout)
            .field("timeout", &self.timeout)
            .field("user_agent", &self.user_agent)
            .field("retry", &self.retry)
            .field("observers", &self.observers)
            .finish_non_exhaustive()
    }
}

fn limit(name: &str, given: Option<Duration>, default: Duration) -> Result<Duration, Error> {
    match given {
        Some(Duration::ZERO) => Err(Error::configuration(format!("`{name}` is zero: nothing could ever be sent"))),
        given => Ok(given.unwrap_or(default)),
    }
}

fn user_agent(suffix: Option<&str>) -> Result<HeaderValue, Error> {
    let own = concat!("saleskit/", env!("CARGO_PKG_VERSION"));
    let text = suffix.map_or(own.to_owned(), |suffix| format!("{own} {}", suffix.trim()));
    HeaderValue::try_from(text.trim_end()).map_err(|_| {
        Error::configuration("`user_agent` has characters that a header cannot carry: use ASCII on one line")
    })
}

/// Reads a variable of the environment; an empty one counts as unset.
pub(crate) fn variable(name: &str) -> Result<Option<String>, Error> {
    match env::var(name) {
        Ok(value) if value.is_empty() => Ok(None),
        Ok(value) => Ok(Some(value)),
        Err(env::VarError::NotPresent) => Ok(None),
        Err(env::VarError::NotUnicode(_)) => Err(Error::configuration(format!("{name} is not UTF-8 text"))),
    }
}

/// The methods that both builders have. The builder holds its [`Settings`] as `settings`.
macro_rules! settings {
    ($builder:ident) => {
        impl $builder {
            /// Sends to this URL instead of the documents' one: another region, or a mock.
            ///
            /// It must be https, but for loopback hosts (`localhost`, 127.0.0.0/8, `[::1]`). Operation paths are added to its
            /// path.
            pub fn base_url(mut self, url: impl Into<String>) -> Self {
                self.settings.base_url = Some(url.into());
                self
            }

            /// Gives up on a connection after this time; 10 seconds unless set.
            pub fn connect_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.connect_timeout = Some(timeout);
                self
            }

            /// Limits every call as a whole, connecting and all attempts included; 30 seconds unless set. A call may have a
            /// limit of its own.
            pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.timeout = Some(timeout);
                self
            }

            /// Repeats calls that failed for a passing reason by this policy; [`RetryPolicy::new`]($crate::RetryPolicy::new)
            /// unless set.
            pub fn retry_policy(mut self, policy: $crate::RetryPolicy) -> Self {
                self.settings.retry = Some(policy);
                self
            }

            /// Calls a function whenever a call is about to be repeated, before the wait. It runs inside of the call: keep it short.
            pub fn on_retry(mut self, watch: impl Fn(&$crate::RetryEvent<'_>) + Send + Sync + 'static) -> Self {
                self.settings.observers.on_retry = Some(::std::sync::Arc::new(watch));
                self
            }

            /// Calls a function when a call has ended, well or not: for metrics. It runs inside of the call: keep it short. A call
            /// that is dropped before its end is not reported.
            pub fn on_call(mut self, watch: impl Fn(&$crate::CallEvent<'_>) + Send + Sync + 'static) -> Self {
                self.settings.observers.on_call = Some(::std::sync::Arc::new(watch));
                self
            }

            /// Adds your application to the user agent: `saleskit/0.1.0 shop/2.3`.
            pub fn user_agent(mut self, suffix: impl Into<String>) -> Self {
                self.settings.user_agent = Some(suffix.into());
                self
            }

            /// Sends over this client, with its proxies, its TLS and its pool.
            ///
            /// Build it with `redirect(reqwest::redirect::Policy::none())`: an answer that came by a redirect is refused, but
            /// the credential has gone along by then.
            pub fn http_client(self, client: ::reqwest::Client) -> Self {
                self.transport(::std::sync::Arc::new($crate::ReqwestTransport::from(client)))
            }

            /// Sends over a transport of your own.
            pub fn transport(mut self, transport: ::std::sync::Arc<dyn $crate::Transport>) -> Self {
                self.settings.transport = Some(transport);
                self
            }
        }
    };
}

pub(crate) use settings;
