//! The settings that both builders share: the address, timeouts, the user agent, the transport.
//!
//! The builders differ only in their credentials. The methods for everything else are written once, in [`settings!`].

mod check;
#[cfg(feature = "hyper")]
mod connection;

use std::{fmt, sync::Arc, time::Duration};

use saleskit_runtime::{Error, ErrorBuilder};

use self::check::{limit, user_agent};
use crate::{
    address::Address,
    auth::Credentials,
    engine::HttpEngine,
    observe::Observers,
    retry::{Budget, RetryPolicy},
    transport::Transport,
};

const TIMEOUT: Duration = Duration::from_secs(30);
/// Event streams send a heartbeat every 15 or 30 seconds. A connection that is silent for twice as long is dead.
const READ_TIMEOUT: Duration = Duration::from_secs(60);
const REPLY_LIMIT: u64 = 64 << 20;

/// Wraps a transport in a layer.
type Wrap = Arc<dyn Fn(Arc<dyn Transport>) -> Arc<dyn Transport> + Send + Sync>;

/// The settings of a builder, without its credentials.
#[derive(Clone, Default)]
pub(crate) struct Settings {
    pub(crate) base_url: Option<String>,
    pub(crate) timeout: Option<Duration>,
    pub(crate) read_timeout: Option<Duration>,
    pub(crate) reply_limit: Option<u64>,
    pub(crate) user_agent: Option<String>,
    #[cfg(feature = "hyper")]
    pub(crate) connection: connection::Connection,
    pub(crate) transport: Option<Arc<dyn Transport>>,
    pub(crate) wraps: Vec<Wrap>,
    pub(crate) retry: Option<RetryPolicy>,
    pub(crate) observers: Observers,
}

impl Settings {
    /// The settings for a client made by `with`. Connection settings are cleared, because the connections are the other client's.
    pub(crate) fn beside(&self) -> Self {
        Self {
            base_url: None,
            #[cfg(feature = "hyper")]
            connection: connection::Connection::default(),
            transport: None,
            wraps: Vec::new(),
            ..self.clone()
        }
    }

    /// Builds the engine of a client, over the connections of another one if given.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::Kind::Configuration) if a setting cannot be used.
    pub(crate) fn engine(
        self,
        base_url: &str,
        credentials: Credentials,
        other: Option<&HttpEngine>,
    ) -> Result<Arc<HttpEngine>, Error> {
        if let (Some(_), Some(setting)) = (other, self.connected()) {
            return Err(ErrorBuilder::configuration(format!(
                "`{setting}` cannot be changed by `with`, which keeps the connections: build another client"
            ))
            .build());
        }
        let address = match other {
            Some(other) => other.address.clone(),
            None => Address::parse(self.base_url.as_deref().unwrap_or(base_url))?,
        };
        let user_agent = user_agent(self.user_agent.as_deref())?;
        let timeout = limit("timeout", self.timeout, TIMEOUT)?;
        let read_timeout = limit("read_timeout", self.read_timeout, READ_TIMEOUT)?;
        let reply_limit = self.reply_limit.unwrap_or(REPLY_LIMIT);
        if reply_limit == 0 {
            return Err(ErrorBuilder::configuration("`reply_limit` is zero: no reply could ever be read").build());
        }
        let policy = self.retry.clone().unwrap_or_default();
        policy.check()?;
        let attempt = policy.attempt_timeout.map_or(timeout, |limit| limit.min(timeout));
        let transport = match other {
            Some(other) => Arc::clone(&other.transport),
            None => self.transport(&address, attempt)?,
        };
        let transport = self.wraps.iter().fold(transport, |inner, wrap| wrap(inner));
        let budget = match other.filter(|other| other.policy.budget == policy.budget) {
            Some(other) => Arc::clone(&other.budget),
            None => Arc::new(Budget::new(policy.budget)),
        };
        let observers = self.observers;
        Ok(Arc::new(HttpEngine {
            address,
            credentials,
            transport,
            user_agent,
            timeout,
            timeout_is_set: self.timeout.is_some(),
            read_timeout,
            reply_limit,
            policy,
            budget,
            observers,
        }))
    }

    /// The name of a connection setting that is set, if any.
    fn connected(&self) -> Option<&'static str> {
        #[cfg(feature = "hyper")]
        if let Some(setting) = self.connection.set() {
            return Some(setting);
        }
        let settings = [("base_url", self.base_url.is_some()), ("transport", self.transport.is_some())];
        settings.into_iter().find(|(_, set)| *set).map(|(name, _)| name)
    }

    /// The caller's transport, or the built-in one.
    #[cfg(feature = "hyper")]
    fn transport(&self, address: &Address, attempt: Duration) -> Result<Arc<dyn Transport>, Error> {
        match (&self.transport, self.connection.set()) {
            (Some(_), Some(setting)) => Err(ErrorBuilder::configuration(format!(
                "`{setting}` has no effect on an `http_client` or `transport` of your own: set it there"
            ))
            .build()),
            (Some(transport), None) => Ok(Arc::clone(transport)),
            (None, _) => self.connection.transport(address, attempt),
        }
    }

    /// The caller's transport, because this build has no other.
    #[cfg(not(feature = "hyper"))]
    fn transport(&self, _: &Address, _: Duration) -> Result<Arc<dyn Transport>, Error> {
        self.transport.clone().ok_or_else(|| {
            ErrorBuilder::configuration(
                "this build has no HTTP client: pass a `transport` to the builder, or enable the feature `hyper` of saleskit",
            ).build()
        })
    }
}

impl fmt::Debug for Settings {
    /// Leaves out the base URL: it is not checked yet and may contain a secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Settings");
        #[cfg(feature = "hyper")]
        shown.field("connection", &self.connection);
        shown
            .field("timeout", &self.timeout)
            .field("read_timeout", &self.read_timeout)
            .field("reply_limit", &self.reply_limit)
            .field("user_agent", &self.user_agent)
            .field("retry", &self.retry)
            .field("observers", &self.observers)
            .finish_non_exhaustive()
    }
}

/// The methods of both builders. The builder has its [`Settings`] in the field `settings`.
macro_rules! settings {
    ($builder:ident) => {
        impl $builder {
            /// Uses this base URL instead of the documented one, for example of another region or a mock.
            ///
            /// It must be HTTPS, except on loopback (`localhost`, 127.0.0.0/8, `[::1]`). Operation paths are appended to its path.
            pub fn base_url(mut self, url: impl Into<String>) -> Self {
                self.settings.base_url = Some(url.into());
                self
            }

            /// Limits each call as a whole, including connecting and all attempts. The default is 30 seconds.
            ///
            /// A call can have its own limit; a large upload needs a longer one. If a reply is read as it arrives, the limit
            /// covers only the time until its headers.
            pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.timeout = Some(timeout);
                self
            }

            /// Ends a reply that has begun and then delivers nothing for this time. The default is 60 seconds.
            ///
            /// It detects event streams whose server is gone: the documented streams send a heartbeat every 15 or 30 seconds.
            /// The clock runs only while the caller waits for data. Other replies usually reach [`timeout`](Self::timeout) first.
            ///
            /// The error is of the kind [`OutcomeUnknown`](crate::Kind::OutcomeUnknown).
            pub fn read_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.read_timeout = Some(timeout);
                self
            }

            /// Accepts replies of at most this many bytes, counted after decompression. The default is 64 MiB; `u64::MAX` means
            /// no limit.
            ///
            /// A longer success is an error of the kind [`Undecodable`](crate::Kind::Undecodable), with the status, the headers
            /// and the beginning of the body. The rest is not read. If `Content-Length` announces a longer body, none of it is
            /// read. A longer error reply is read up to the limit. Replies that are read as they arrive
            /// ([`ByteStream`](crate::ByteStream)) have no limit, because they are never in memory as a whole.
            pub fn reply_limit(mut self, bytes: u64) -> Self {
                self.settings.reply_limit = Some(bytes);
                self
            }

            /// Sets when failed calls are retried. The default is [`RetryPolicy::new`](crate::RetryPolicy::new).
            pub fn retry_policy(mut self, policy: $crate::retry::RetryPolicy) -> Self {
                self.settings.retry = Some(policy);
                self
            }

            /// Calls a function before the wait of each retry. It runs within the call, so it should be fast.
            pub fn on_retry(
                mut self,
                watch: impl Fn(&$crate::observe::RetryEvent<'_>) + Send + Sync + 'static,
            ) -> Self {
                self.settings.observers.on_retry = Some(::std::sync::Arc::new(watch));
                self
            }

            /// Calls a function when a call ends, with success or an error, for example to collect metrics. It runs within the
            /// call, so it should be fast. Calls that are dropped before they end are not reported.
            pub fn on_call(mut self, watch: impl Fn(&$crate::observe::CallEvent<'_>) + Send + Sync + 'static) -> Self {
                self.settings.observers.on_call = Some(::std::sync::Arc::new(watch));
                self
            }

            /// Appends your application to the user agent: `saleskit/0.1.0 shop/2.3`.
            pub fn user_agent(mut self, suffix: impl Into<String>) -> Self {
                self.settings.user_agent = Some(suffix.into());
                self
            }

            /// Uses your own transport instead of the built-in one.
            pub fn transport(mut self, transport: ::std::sync::Arc<dyn $crate::transport::Transport>) -> Self {
                self.settings.transport = Some(transport);
                self
            }

            /// Wraps the transport in a layer, for example to add headers, to count or to cache.
            ///
            /// The layer sees every attempt of every call, including the credential. [`Transport`](crate::Transport) has an
            /// example and the rules for layers. Later layers wrap earlier ones.
            pub fn wrap_transport<T: $crate::transport::Transport + 'static>(
                mut self,
                wrap: impl Fn(::std::sync::Arc<dyn $crate::transport::Transport>) -> T + Send + Sync + 'static,
            ) -> Self {
                self.settings.wraps.push(::std::sync::Arc::new(move |inner| ::std::sync::Arc::new(wrap(inner))));
                self
            }
        }

        #[cfg(feature = "hyper")]
        impl $builder {
            /// Limits the time to connect. The default is 10 seconds, or a third of `timeout` (or of the policy's
            /// `attempt_timeout`) if that is less.
            ///
            /// When it expires, nothing was sent. That is certain only if it expires before the call's own limit.
            pub fn connect_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.connection.timeout = Some(timeout);
                self
            }

            /// Sends all requests through this proxy, such as `http://proxy.example:3128` or
            /// `http://user:password@proxy.example:3128`. The schemes `https`, `socks5` and `socks5h` work as well.
            ///
            /// By default, the proxies of the environment are used (`HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`), except for loopback
            /// hosts. The proxy cannot read requests to HTTPS addresses. A plain HTTP address on loopback accepts only a proxy on
            /// loopback.
            pub fn proxy(mut self, url: impl Into<String>) -> Self {
                self.settings.connection.proxy = Some(::secrecy::SecretString::from(url.into()));
                self
            }

            /// Uses no proxy, and ignores the environment's proxies.
            pub fn no_proxy(mut self) -> Self {
                self.settings.connection.direct = true;
                self
            }

            /// Trusts these root certificates in addition to the platform's, for example of a TLS-inspecting proxy or a test
            /// server. The text is PEM with one or more certificates. This is an error on Android, which accepts no others.
            pub fn root_certificate(mut self, pem: impl AsRef<[u8]>) -> Self {
                self.settings.connection.roots.push(::bytes::Bytes::copy_from_slice(pem.as_ref()));
                self
            }

            /// Closes connections that were idle for this time. The default is 50 seconds.
            ///
            /// It should be shorter than the idle limit of the server and of anything in between. A request on a connection
            /// that is being closed may be lost.
            pub fn idle_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.connection.idle = Some(timeout);
                self
            }

            /// Pings an HTTP/2 connection that has been silent for this time. The default is 10 seconds; `Duration::MAX` disables
            /// pings.
            ///
            /// The connection is closed if the server does not answer the ping within 5 seconds. Calls that wait for it then fail,
            /// and reads are retried over another connection.
            pub fn ping_interval(mut self, interval: ::std::time::Duration) -> Self {
                self.settings.connection.ping = Some(interval);
                self
            }
        }

        #[cfg(feature = "reqwest")]
        impl $builder {
            /// Sends requests with this `reqwest` client, with its proxies, TLS and pool.
            ///
            /// Build the client with `redirect(reqwest::redirect::Policy::none())`. A reply that came through a redirect is
            /// an error, but by then the credential has already been sent on.
            ///
            /// Also build it with `retry(reqwest::retry::never())`. Otherwise it retries some HTTP/2 requests on its own, outside
            /// the retry policy and its counts. Its feature `gzip` enables compressed replies.
            ///
            /// saleskit enables no feature of reqwest: TLS and everything else depend on your own dependency on it.
            pub fn http_client(self, client: ::reqwest::Client) -> Self {
                self.transport(::std::sync::Arc::new($crate::transport::ReqwestTransport::from(client)))
            }
        }
    };
}

pub(crate) use settings;
