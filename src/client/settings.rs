//! What both builders set: the address, the limits of time, the user agent, the transport.
//!
//! The builders differ in their credentials only; the methods for the rest are written once, in [`settings!`].

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
/// Streams of events beat every 15 or 30 seconds: silence of twice that is the end of a connection.
const READ_TIMEOUT: Duration = Duration::from_secs(60);
const REPLY_LIMIT: u64 = 64 << 20;

/// Puts a transport around another.
type Wrap = Arc<dyn Fn(Arc<dyn Transport>) -> Arc<dyn Transport> + Send + Sync>;

/// The settings of a builder, apart from its credentials.
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
    /// Those of a client that is made from another one: what the connections depend on is the other one's, and is not to be set.
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

    /// Makes the engine of a client, perhaps over the connections of another one.
    ///
    /// # Errors
    ///
    /// A [configuration](crate::Kind::Configuration) error when a setting cannot be used.
    pub(crate) fn engine(
        self,
        base_url: &str,
        credentials: Credentials,
        other: Option<&HttpEngine>,
    ) -> Result<Arc<HttpEngine>, Error> {
        if let (Some(_), Some(setting)) = (other, self.connected()) {
            return Err(ErrorBuilder::configuration(format!(
                "`{setting}` cannot be changed by `with`, which keeps the connections: make another client with a builder"
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

    /// A setting that connections depend on, if one is set.
    fn connected(&self) -> Option<&'static str> {
        #[cfg(feature = "hyper")]
        if let Some(setting) = self.connection.set() {
            return Some(setting);
        }
        let settings = [("base_url", self.base_url.is_some()), ("transport", self.transport.is_some())];
        settings.into_iter().find(|(_, set)| *set).map(|(name, _)| name)
    }

    /// The caller's transport, or the default one.
    #[cfg(feature = "hyper")]
    fn transport(&self, address: &Address, attempt: Duration) -> Result<Arc<dyn Transport>, Error> {
        match (&self.transport, self.connection.set()) {
            (Some(_), Some(setting)) => Err(ErrorBuilder::configuration(format!(
                "`{setting}` does not reach an `http_client` or `transport` of yours: set it there"
            ))
            .build()),
            (Some(transport), None) => Ok(Arc::clone(transport)),
            (None, _) => self.connection.transport(address, attempt),
        }
    }

    /// The caller's transport: this build has no other.
    #[cfg(not(feature = "hyper"))]
    fn transport(&self, _: &Address, _: Duration) -> Result<Arc<dyn Transport>, Error> {
        self.transport.clone().ok_or_else(|| {
            ErrorBuilder::configuration(
                "this build has no HTTP client: give the builder a `transport`, or turn on the feature `hyper` of saleskit",
            ).build()
        })
    }
}

impl fmt::Debug for Settings {
    /// Leaves the base URL out: it is not checked yet, and what was pasted there may hold a secret.
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

            /// Limits every call as a whole, connecting and all attempts included; 30 seconds unless set. A call may have a
            /// limit of its own. A large upload needs a longer one. Of a reply that is read while it arrives, only the head falls
            /// under it.
            pub fn timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.timeout = Some(timeout);
                self
            }

            /// Gives up on an answer that has begun and falls silent for this time; 60 seconds unless set. It is what ends a stream
            /// of events whose server is gone: the documents' streams beat every 15 or 30 seconds. It runs only while a piece is
            /// waited for. Other replies usually meet [`timeout`](Self::timeout) first.
            ///
            /// The error is of the kind [`OutcomeUnknown`]($crate::Kind::OutcomeUnknown).
            pub fn read_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.read_timeout = Some(timeout);
                self
            }

            /// Takes replies of at most this many bytes, counted after decompression; 64 MiB unless set. `u64::MAX` is no limit.
            ///
            /// A longer success is an error of the kind [`Undecodable`]($crate::Kind::Undecodable) that keeps status, headers and
            /// the beginning of the body; it is read no further, and not at all when its `Content-Length` tells. Of a longer
            /// refusal the beginning is read. Replies that are read while they arrive ([`ByteStream`]($crate::ByteStream)) have
            /// no limit: they are never in memory as a whole.
            pub fn reply_limit(mut self, bytes: u64) -> Self {
                self.settings.reply_limit = Some(bytes);
                self
            }

            /// Retries calls that failed for a transient reason by this policy; [`RetryPolicy::new`]($crate::RetryPolicy::new)
            /// unless set.
            pub fn retry_policy(mut self, policy: $crate::retry::RetryPolicy) -> Self {
                self.settings.retry = Some(policy);
                self
            }

            /// Calls a function whenever a call is about to be repeated, before the wait. It runs inside of the call: keep it short.
            pub fn on_retry(
                mut self,
                watch: impl Fn(&$crate::observe::RetryEvent<'_>) + Send + Sync + 'static,
            ) -> Self {
                self.settings.observers.on_retry = Some(::std::sync::Arc::new(watch));
                self
            }

            /// Calls a function when a call has ended, well or not: for metrics. It runs inside of the call: keep it short. A call
            /// that is dropped before its end is not reported.
            pub fn on_call(mut self, watch: impl Fn(&$crate::observe::CallEvent<'_>) + Send + Sync + 'static) -> Self {
                self.settings.observers.on_call = Some(::std::sync::Arc::new(watch));
                self
            }

            /// Adds your application to the user agent: `saleskit/0.1.0 shop/2.3`.
            pub fn user_agent(mut self, suffix: impl Into<String>) -> Self {
                self.settings.user_agent = Some(suffix.into());
                self
            }

            /// Sends over a transport of your own instead of the default one.
            pub fn transport(mut self, transport: ::std::sync::Arc<dyn $crate::transport::Transport>) -> Self {
                self.settings.transport = Some(transport);
                self
            }

            /// Puts a layer around the transport, the default one or your own: to add headers, to count, to cache. It sees every
            /// attempt of every call, with its credential; [`Transport`]($crate::Transport) has an example and says what to keep
            /// to. Layers that are added later lie outside of earlier ones.
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
            /// Gives up on a connection after this time. Nothing was sent then, which is sure only when this limit ends before a
            /// call's: unless set it is 10 seconds, or a third of `timeout` (of the policy's `attempt_timeout`) if that is less.
            pub fn connect_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.connection.timeout = Some(timeout);
                self
            }

            /// Sends everything through this proxy: `http://proxy.example:3128`, with `user:password@` in front of the host where
            /// it asks for them; `https`, `socks5` and `socks5h` are spoken, too. It takes the place of the environment's.
            ///
            /// Unless set, the environment's proxies are used (`HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`), but none for loopback
            /// hosts. What is sent to https addresses stays unreadable to the proxy; a plain address on loopback takes a proxy
            /// on loopback only.
            pub fn proxy(mut self, url: impl Into<String>) -> Self {
                self.settings.connection.proxy = Some(::secrecy::SecretString::from(url.into()));
                self
            }

            /// Uses no proxy, whatever the environment says.
            pub fn no_proxy(mut self) -> Self {
                self.settings.connection.direct = true;
                self
            }

            /// Trusts servers under these root certificates, too: PEM text of one or more. For proxies that look into TLS, and for
            /// test servers. The platform's certificates stay trusted. Refused on Android, which takes no others.
            pub fn root_certificate(mut self, pem: impl AsRef<[u8]>) -> Self {
                self.settings.connection.roots.push(::bytes::Bytes::copy_from_slice(pem.as_ref()));
                self
            }

            /// Closes connections that nothing was sent over for this time; 50 seconds unless set. It should be shorter than what the
            /// server, or anything on the way to it, allows: a request that meets a closing connection may be lost.
            pub fn idle_timeout(mut self, timeout: ::std::time::Duration) -> Self {
                self.settings.connection.idle = Some(timeout);
                self
            }

            /// Asks a connection of HTTP/2 that has been silent for this time whether it still works, and gives it up when it does
            /// not answer within 5 seconds; 10 seconds unless set. Calls that wait for it fail then, and reads are sent again over
            /// another one. `Duration::MAX` asks never.
            pub fn ping_interval(mut self, interval: ::std::time::Duration) -> Self {
                self.settings.connection.ping = Some(interval);
                self
            }
        }

        #[cfg(feature = "reqwest")]
        impl $builder {
            /// Sends over this client, with its proxies, its TLS and its pool.
            ///
            /// Build it with `redirect(reqwest::redirect::Policy::none())`: an answer that came by a redirect is refused, but
            /// the credential has gone along by then. And with `retry(reqwest::retry::never())`: else it repeats some requests on its
            /// own, by HTTP/2, that no policy allowed and nobody counted. With reqwest's feature `gzip` it takes compressed answers.
            ///
            /// saleskit turns on no feature of reqwest: TLS and everything else depend on your own dependency on it.
            pub fn http_client(self, client: ::reqwest::Client) -> Self {
                self.transport(::std::sync::Arc::new($crate::transport::ReqwestTransport::from(client)))
            }
        }
    };
}

pub(crate) use settings;
