//! Why a transport has no complete reply.

#[cfg(feature = "hyper")]
use std::io;
use std::{error::Error as StdError, fmt};

#[cfg(feature = "hyper")]
use super::tunnel::Closed;

/// Why a transport has no complete reply.
#[derive(Debug)]
pub struct TransportFault {
    reached: Reached,
    timed_out: bool,
    source: Box<dyn StdError + Send + Sync>,
}

/// How far the request got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reached {
    /// No byte was sent.
    Nothing,
    /// No byte was sent, and none can be until a setting changes.
    Misconfigured,
    /// The server refused it unread.
    Refused,
    /// It is unknown how far it got.
    Unknown,
}

impl TransportFault {
    fn new(reached: Reached, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { reached, timed_out: false, source: source.into() }
    }

    /// Creates a fault for a request of which provably no byte was sent: no address, no connection or no TLS session.
    pub fn not_sent(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::new(Reached::Nothing, source)
    }

    /// Creates a fault for a request of which no byte was sent, and which cannot succeed until a setting changes. Examples are an
    /// untrusted certificate or a proxy that requires a password. The source must say what is wrong and name the host.
    pub fn misconfigured(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::new(Reached::Misconfigured, source)
    }

    /// Creates a fault for a request that was sent, but that the server says it did not process: `REFUSED_STREAM` of HTTP/2, or a
    /// `GOAWAY` that excludes it. It counts as not sent.
    pub fn refused(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::new(Reached::Refused, source)
    }

    /// Creates a fault for a request that may have reached the API, without a complete reply.
    pub fn unknown(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::new(Reached::Unknown, source)
    }

    /// Marks the fault as a timeout.
    #[must_use]
    pub fn timed_out(mut self) -> Self {
        self.timed_out = true;
        self
    }

    /// The cause, for an error whose own message says what happened.
    pub(crate) fn into_source(self) -> Box<dyn StdError + Send + Sync> {
        self.source
    }

    /// Whether the request provably never left, or was refused unread.
    pub fn is_not_sent(&self) -> bool {
        self.reached != Reached::Unknown
    }

    /// Whether no connection is possible until a setting changes.
    pub fn is_misconfigured(&self) -> bool {
        self.reached == Reached::Misconfigured
    }

    /// Whether the fault is a timeout.
    pub fn is_timeout(&self) -> bool {
        self.timed_out
    }
}

impl fmt::Display for TransportFault {
    /// Says what happened. The cause, such as "Connection refused", is in `source`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.reached, self.timed_out) {
            (Reached::Misconfigured, _) => write!(f, "no connection can be made: {}", self.source),
            (Reached::Refused, _) => f.write_str("the server refused the request unread"),
            (Reached::Nothing, true) => f.write_str("no connection was made in time"),
            (Reached::Nothing, false) => f.write_str("no connection was made"),
            (Reached::Unknown, true) => f.write_str("no complete response arrived in time"),
            (Reached::Unknown, false) => f.write_str("the connection broke before the complete response arrived"),
        }
    }
}

impl StdError for TransportFault {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}

/// The fault of a failed connection to `host`. This is the only place that decides whether it is transient.
#[cfg(feature = "hyper")]
pub(super) fn unconnected(host: &str, source: impl StdError + Send + Sync + 'static) -> TransportFault {
    match misconfiguration(host, &source) {
        Some(words) => TransportFault::misconfigured(Misconfigured { words, source: Box::new(source) }),
        None => {
            let late = causes(&source).any(is_timeout);
            let fault = TransportFault::not_sent(source);
            if late { fault.timed_out() } else { fault }
        }
    }
}

/// What needs to be changed, or `None` if the fault may be transient.
#[cfg(feature = "hyper")]
fn misconfiguration(host: &str, fault: &(dyn StdError + 'static)) -> Option<String> {
    causes(fault).find_map(|cause| {
        #[cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]
        if let Some(rustls::Error::InvalidCertificate(why)) = cause.downcast_ref() {
            return Some(format!("the certificate of `{host}` is not trusted ({why})"));
        }
        if is_demand(cause) {
            return Some(format!("`{host}` requires a client certificate, which this client does not have"));
        }
        let closed = cause.downcast_ref::<Closed>().filter(|closed| closed.asks_for_credentials())?;
        Some(format!("{closed} to connect to `{host}`"))
    })
}

/// Whether the server ended the TLS handshake because it requires a client certificate. In TLS 1.3, the client finishes its part of
/// the handshake first, so it may have sent the request already; the server did not read it.
#[cfg(feature = "hyper")]
pub(super) fn demands_certificate(fault: &(dyn StdError + 'static)) -> bool {
    causes(fault).any(is_demand)
}

#[cfg(all(feature = "hyper", any(feature = "tls-ring", feature = "tls-aws-lc")))]
fn is_demand(cause: &(dyn StdError + 'static)) -> bool {
    use rustls::{AlertDescription::CertificateRequired, Error::AlertReceived};
    matches!(cause.downcast_ref(), Some(AlertReceived(CertificateRequired)))
}

#[cfg(all(feature = "hyper", not(any(feature = "tls-ring", feature = "tls-aws-lc"))))]
fn is_demand(_: &(dyn StdError + 'static)) -> bool {
    false
}

#[cfg(feature = "hyper")]
fn is_timeout(cause: &(dyn StdError + 'static)) -> bool {
    cause.downcast_ref::<io::Error>().is_some_and(|fault| fault.kind() == io::ErrorKind::TimedOut)
}

/// A fault and its causes. This includes the error inside an I/O error, which `source` skips.
#[cfg(feature = "hyper")]
pub(super) fn causes<'f>(fault: &'f (dyn StdError + 'static)) -> impl Iterator<Item = &'f (dyn StdError + 'static)> {
    std::iter::successors(Some(fault), |fault| cause(*fault))
}

#[cfg(feature = "hyper")]
fn cause<'f>(fault: &'f (dyn StdError + 'static)) -> Option<&'f (dyn StdError + 'static)> {
    let made_of = fault.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    made_of.map(|inner| inner as &(dyn StdError + 'static)).or_else(|| fault.source())
}

/// Whether an HTTP/2 server says that it did not process the request (RFC 9113, 6.8 and 8.7). It refused the stream, or it is
/// closing the connection and the stream is after the last one that it accepted. h2 returns the error of a GOAWAY only to those
/// streams.
#[cfg(feature = "hyper")]
pub(super) fn is_refused(fault: &(dyn StdError + 'static)) -> bool {
    let Some(fault) = causes(fault).find_map(|cause| cause.downcast_ref::<h2::Error>()) else { return false };
    let reset = fault.is_reset() && fault.reason() == Some(h2::Reason::REFUSED_STREAM);
    fault.is_remote() && (reset || fault.is_go_away())
}

/// A wrong setting, described in words.
#[cfg(feature = "hyper")]
#[derive(Debug)]
struct Misconfigured {
    words: String,
    source: Box<dyn StdError + Send + Sync>,
}

#[cfg(feature = "hyper")]
impl fmt::Display for Misconfigured {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.words)
    }
}

#[cfg(feature = "hyper")]
impl StdError for Misconfigured {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}
