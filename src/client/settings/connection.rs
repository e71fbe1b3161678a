//! The connection settings of the built-in transport, shared by both builders.

use std::{fmt, sync::Arc, time::Duration};

use bytes::Bytes;
use saleskit_runtime::{Error, ErrorBuilder};
use secrecy::{ExposeSecret, SecretString};

use super::check::limit;
use crate::{
    address::Address,
    transport::{Connecting, PooledTransport, Proxying, Transport, root_certificates},
};

const CONNECT_TIMEOUT: Duration = Duration::from_secs(10);
/// Many servers and load balancers close idle connections after 60 seconds. The client should close them first.
const IDLE_TIMEOUT: Duration = Duration::from_secs(50);
/// A dead connection is closed 15 seconds after its last sign of life, which is half of a call's default timeout.
const PING_INTERVAL: Duration = Duration::from_secs(10);

/// Settings that do not apply to a caller's own transport.
#[derive(Clone, Default)]
pub(crate) struct Connection {
    pub(crate) timeout: Option<Duration>,
    pub(crate) idle: Option<Duration>,
    pub(crate) ping: Option<Duration>,
    /// May contain a password.
    pub(crate) proxy: Option<SecretString>,
    pub(crate) direct: bool,
    pub(crate) roots: Vec<Bytes>,
}

impl fmt::Debug for Connection {
    /// Shows only the number of certificates: the PEM text may contain a private key.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Connection")
            .field("timeout", &self.timeout)
            .field("idle", &self.idle)
            .field("ping", &self.ping)
            .field("proxy", &self.proxy)
            .field("direct", &self.direct)
            .field("roots", &self.roots.len())
            .finish()
    }
}

impl Connection {
    /// The name of the first setting that is set, if any.
    pub(super) fn set(&self) -> Option<&'static str> {
        let settings = [
            ("connect_timeout", self.timeout.is_some()),
            ("idle_timeout", self.idle.is_some()),
            ("ping_interval", self.ping.is_some()),
            ("proxy", self.proxy.is_some()),
            ("no_proxy", self.direct),
            ("root_certificate", !self.roots.is_empty()),
        ];
        settings.into_iter().find(|(_, set)| *set).map(|(name, _)| name)
    }

    /// Builds the transport. `attempt` is the time limit of one attempt.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::Kind::Configuration) if a setting cannot be used.
    pub(super) fn transport(&self, address: &Address, attempt: Duration) -> Result<Arc<dyn Transport>, Error> {
        // Only this limit proves that nothing was sent when connecting takes too long, so it must expire first.
        let timeout = limit("connect_timeout", self.timeout, CONNECT_TIMEOUT.min(attempt / 3))?;
        let proxying = match (&self.proxy, self.direct) {
            (Some(_), true) => {
                return Err(ErrorBuilder::configuration("`proxy` and `no_proxy` are both set: set only one").build());
            }
            (Some(url), false) => Proxying::through(url.expose_secret())?,
            (None, true) => Proxying::Direct,
            (None, false) => Proxying::Environment,
        };
        let idle = limit("idle_timeout", self.idle, IDLE_TIMEOUT)?;
        let ping = limit("ping_interval", self.ping, PING_INTERVAL)?;
        self.roots.iter().try_for_each(|pem| root_certificates(pem))?;
        let connecting = Connecting { timeout, proxying, roots: self.roots.clone(), idle, ping };
        Ok(Arc::new(PooledTransport::new(&connecting, address)?))
    }
}
