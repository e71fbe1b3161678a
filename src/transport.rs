//! The seam below the engine: bytes in, bytes out.
//!
//! A transport knows connections and nothing else: no credentials, no retries, no meaning of statuses.

mod reqwest;
mod tls;

use std::{
    error::Error as StdError,
    fmt,
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use saleskit_runtime::{Pending, Reply};

pub use self::reqwest::ReqwestTransport;

/// Sends one HTTP request and reads the whole answer.
///
/// [`ReqwestTransport`] is the one that clients use unless their builder is given another. An implementation must not follow
/// redirects and must not send a request a second time on its own: both are for the engine to decide. The headers of a request
/// hold credentials, marked as sensitive; some bodies hold them, too, and the queries of a few operations for browsers. None of
/// these may be written to a log.
pub trait Transport: Send + Sync {
    /// Sends `request`; its address is absolute. The future resolves to an answer of whatever status, or to a fault at the
    /// latest after `timeout`, which holds for connecting, sending and reading together.
    fn send(&self, request: http::Request<Bytes>, timeout: Option<Duration>) -> Pending<Result<Reply, TransportFault>>;

    /// Sends `request` and gives the body while it arrives; `timeout` holds until the headers have come. A transport without
    /// streams gives it whole.
    fn open(
        &self,
        request: http::Request<Bytes>,
        timeout: Option<Duration>,
    ) -> Pending<Result<Arriving, TransportFault>> {
        let reply = self.send(request, timeout);
        Box::pin(async move {
            let mut reply = reply.await?;
            let body = Pieces::whole(std::mem::take(&mut reply.body));
            Ok(Arriving { reply, body })
        })
    }
}

/// An answer of any status whose body is still on its way.
pub struct Arriving {
    /// Status and headers; the body is empty.
    pub reply: Reply,
    /// The body.
    pub body: Pieces,
}

/// A body in pieces, as a transport reads them.
pub struct Pieces(Pin<Box<dyn Stream<Item = Result<Bytes, TransportFault>> + Send>>);

impl Pieces {
    /// A body from a stream of its pieces.
    pub fn new(pieces: impl Stream<Item = Result<Bytes, TransportFault>> + Send + 'static) -> Self {
        Self(Box::pin(pieces))
    }

    /// A body that has arrived whole.
    pub fn whole(content: Bytes) -> Self {
        Self::new(Whole(Some(content)))
    }

    /// Reads at most `limit` bytes of the rest; what comes after is not read.
    pub(crate) async fn read(mut self, limit: usize) -> Result<Bytes, TransportFault> {
        let mut whole = Vec::new();
        while let Some(piece) = poll_fn(|cx| self.0.as_mut().poll_next(cx)).await {
            whole.extend_from_slice(&piece?);
            if whole.len() >= limit {
                whole.truncate(limit);
                break;
            }
        }
        Ok(whole.into())
    }
}

impl Stream for Pieces {
    type Item = Result<Bytes, TransportFault>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.as_mut().poll_next(cx)
    }
}

struct Whole(Option<Bytes>);

impl Stream for Whole {
    type Item = Result<Bytes, TransportFault>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().filter(|content| !content.is_empty()).map(Ok))
    }
}

impl fmt::Debug for Arriving {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Arriving").field("reply", &self.reply).finish_non_exhaustive()
    }
}

impl fmt::Debug for Pieces {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Pieces").finish_non_exhaustive()
    }
}

/// Why a transport has no whole answer.
#[derive(Debug)]
pub struct TransportFault {
    not_sent: bool,
    timed_out: bool,
    source: Box<dyn StdError + Send + Sync>,
}

impl TransportFault {
    /// No byte of the request left, provably: no address, no connection, no TLS session.
    pub fn not_sent(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { not_sent: true, timed_out: false, source: source.into() }
    }

    /// The request may have reached the API, and no whole answer came back.
    pub fn unknown(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { not_sent: false, timed_out: false, source: source.into() }
    }

    /// Notes that time ran out.
    #[must_use]
    pub fn timed_out(mut self) -> Self {
        self.timed_out = true;
        self
    }

    /// Whether the request provably never left.
    pub fn is_not_sent(&self) -> bool {
        self.not_sent
    }

    /// Whether time ran out.
    pub fn is_timeout(&self) -> bool {
        self.timed_out
    }
}

impl fmt::Display for TransportFault {
    /// What happened and the innermost cause, which is the one that names it: "Connection refused".
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut cause: &dyn StdError = &*self.source;
        while let Some(inner) = cause.source() {
            cause = inner;
        }
        f.write_str(match (self.not_sent, self.timed_out) {
            (true, true) => "no connection was made in time",
            (true, false) => "no connection was made",
            (false, true) => "no whole answer came in time",
            (false, false) => "the connection broke before the whole answer had come",
        })?;
        write!(f, ": {cause}")
    }
}

impl StdError for TransportFault {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}
