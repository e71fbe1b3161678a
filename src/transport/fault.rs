//! Why a transport has no whole response.

#[cfg(feature = "hyper")]
use std::io;
use std::{error::Error as StdError, fmt};

#[cfg(feature = "hyper")]
use super::tunnel::Closed;

/// Why a transport has no whole response.
#[derive(Debug)]
pub struct TransportFault {
    reached: Reached,
    timed_out: bool,
    source: Box<dyn StdError + Send + Sync>,
}

/// How far the request got.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reached {
    /// No byte of it left.
    Nothing,
    /// No byte of it left, nor will one before somebody changes a setting.
    Misconfigured,
    /// The server refused it unread.
    Refused,
    /// Nobody knows.
    Unknown,
}

impl TransportFault {
    fn new(reached: Reached, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { reached, timed_out: false, source: source.into() }
    }

    /// No byte of the request left, provably: no address, no connection, no TLS session.
    pub fn not_sent(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::new(Reached::Nothing, source)
    }

    /// No byte of the request left, and sending it again would not help until somebody changes a setting: a certificate that is
    /// not trusted, a proxy that wants a password. The source says which, and names the host.
    pub fn misconfigured(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::new(Reached::Misconfigured, source)
    }

    /// The request left, and the server vouches that it did nothing with it: HTTP/2's `REFUSED_STREAM`, or a `GOAWAY` that
    /// leaves it out. It counts as not sent.
    pub fn refused(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::new(Reached::Refused, source)
    }

    /// The request may have reached the API, and no whole response came back.
    pub fn unknown(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self::new(Reached::Unknown, source)
    }

    /// Notes that time ran out.
    #[must_use]
    pub fn timed_out(mut self) -> Self {
        self.timed_out = true;
        self
    }

    /// The cause, for an error that says what happened in its own message.
    pub(crate) fn into_source(self) -> Box<dyn StdError + Send + Sync> {
        self.source
    }

    /// Whether the request provably never left, or was refused unread.
    pub fn is_not_sent(&self) -> bool {
        self.reached != Reached::Unknown
    }

    /// Whether no connection can be made before somebody changes a setting.
    pub fn is_misconfigured(&self) -> bool {
        self.reached == Reached::Misconfigured
    }

    /// Whether time ran out.
    pub fn is_timeout(&self) -> bool {
        self.timed_out
    }
}

impl fmt::Display for TransportFault {
    /// What happened. The cause, such as "Connection refused", is behind `source`.
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

/// The fault of a connection to `host` that was not made: whether it passes by itself is decided here and nowhere else.
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

/// What somebody has to change, in words; `None` for faults that may pass.
#[cfg(feature = "hyper")]
fn misconfiguration(host: &str, fault: &(dyn StdError + 'static)) -> Option<String> {
    causes(fault).find_map(|cause| {
        #[cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]
        if let Some(rustls::Error::InvalidCertificate(why)) = cause.downcast_ref() {
            return Some(format!("the certificate of `{host}` is not trusted ({why})"));
        }
        if is_demand(cause) {
            return Some(format!("`{host}` demands a certificate of the client, which this client does not have"));
        }
        let closed = cause.downcast_ref::<Closed>().filter(|closed| closed.asks_for_credentials())?;
        Some(format!("{closed} to connect to `{host}`"))
    })
}

/// Whether the server ended the TLS handshake because it demands a certificate. The client may have sent the request by then, which
/// nobody has read: in TLS 1.3 it is done with its own part of the handshake first.
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

/// A fault and its causes. What an I/O fault was made of is among them, which its `source` passes over.
#[cfg(feature = "hyper")]
pub(super) fn causes<'f>(fault: &'f (dyn StdError + 'static)) -> impl Iterator<Item = &'f (dyn StdError + 'static)> {
    std::iter::successors(Some(fault), |fault| cause(*fault))
}

#[cfg(feature = "hyper")]
fn cause<'f>(fault: &'f (dyn StdError + 'static)) -> Option<&'f (dyn StdError + 'static)> {
    let made_of = fault.downcast_ref::<io::Error>().and_then(io::Error::get_ref);
    made_of.map(|inner| inner as &(dyn StdError + 'static)).or_else(|| fault.source())
}

/// Whether a server of HTTP/2 says that it did nothing with the request (RFC 9113, 6.8 and 8.7): it refused the stream, or is
/// closing, for whatever reason, and the stream is beyond the last one that it took. h2 gives the error of a GOAWAY to those
/// streams alone.
#[cfg(feature = "hyper")]
pub(super) fn is_refused(fault: &(dyn StdError + 'static)) -> bool {
    let Some(fault) = causes(fault).find_map(|cause| cause.downcast_ref::<h2::Error>()) else { return false };
    let reset = fault.is_reset() && fault.reason() == Some(h2::Reason::REFUSED_STREAM);
    fault.is_remote() && (reset || fault.is_go_away())
}

/// A fault of the set-up, in words.
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
