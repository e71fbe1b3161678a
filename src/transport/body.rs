//! The bodies of requests and replies, as a transport sees them.

use std::{
    fmt,
    future::poll_fn,
    io,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use futures_core::Stream;

use super::TransportFault;

/// The body of a request: bytes in memory, or a stream that is read as it is sent.
///
/// A transport that cannot send streams can use [`collect`](Self::collect).
pub struct RequestBody(Outgoing);

enum Outgoing {
    Bytes(Bytes),
    Stream(Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>, Option<u64>),
}

impl RequestBody {
    /// Creates a body from a stream, with its length in bytes if known.
    pub fn stream(pieces: impl Stream<Item = io::Result<Bytes>> + Send + 'static, length: Option<u64>) -> Self {
        Self(Outgoing::Stream(Box::pin(pieces), length))
    }

    /// The bytes; `None` for a stream.
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Outgoing::Bytes(bytes) => Some(bytes),
            Outgoing::Stream(..) => None,
        }
    }

    /// The length in bytes; `None` for a stream of unknown length, which is sent in chunks.
    pub fn length(&self) -> Option<u64> {
        match &self.0 {
            Outgoing::Bytes(bytes) => Some(bytes.len() as u64),
            Outgoing::Stream(_, length) => *length,
        }
    }

    /// Reads the whole body into memory.
    ///
    /// # Errors
    ///
    /// The error of the stream.
    pub async fn collect(self) -> io::Result<Bytes> {
        let mut pieces = match self.0 {
            Outgoing::Bytes(bytes) => return Ok(bytes),
            Outgoing::Stream(pieces, _) => pieces,
        };
        let mut whole = Vec::new();
        while let Some(piece) = poll_fn(|cx| pieces.as_mut().poll_next(cx)).await {
            whole.extend_from_slice(&piece?);
        }
        Ok(whole.into())
    }
}

impl<B: Into<Bytes>> From<B> for RequestBody {
    fn from(bytes: B) -> Self {
        Self(Outgoing::Bytes(bytes.into()))
    }
}

impl Stream for RequestBody {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match &mut self.0 {
            Outgoing::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Outgoing::Bytes(bytes) => Poll::Ready(Some(Ok(std::mem::take(bytes)))),
            Outgoing::Stream(pieces, _) => pieces.as_mut().poll_next(cx),
        }
    }
}

impl fmt::Debug for RequestBody {
    /// Shows the size instead of the content, which may be personal data or contain a credential.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.0, self.length()) {
            (Outgoing::Bytes(bytes), _) => write!(f, "{} bytes", bytes.len()),
            (_, Some(length)) => write!(f, "a stream of {length} bytes"),
            (_, None) => f.write_str("a stream"),
        }
    }
}

/// The body of a reply, in pieces as they arrive. Dropping it cancels the reply.
///
/// The engine enforces the client's time and size limits, so a transport does not have to.
pub struct ReplyBody(Incoming);

enum Incoming {
    Bytes(Bytes),
    Stream(Pin<Box<dyn Stream<Item = Result<Bytes, TransportFault>> + Send>>),
}

impl ReplyBody {
    /// Creates a body from a stream of pieces.
    pub fn stream(pieces: impl Stream<Item = Result<Bytes, TransportFault>> + Send + 'static) -> Self {
        Self(Incoming::Stream(Box::pin(pieces)))
    }

    /// Reads the whole body into memory, for a transport that stores replies. The engine's limits do not apply.
    ///
    /// # Errors
    ///
    /// A fault of the connection, or one that names the limit if the body is longer than `limit` bytes.
    pub async fn collect(self, limit: u64) -> Result<Bytes, TransportFault> {
        let within = |length: usize| match length as u64 > limit {
            true => Err(TransportFault::unknown(format!("the reply is longer than {limit} bytes"))),
            false => Ok(()),
        };
        let mut pieces = match self.0 {
            Incoming::Bytes(bytes) => return within(bytes.len()).map(|()| bytes),
            Incoming::Stream(pieces) => pieces,
        };
        let mut whole = Vec::new();
        while let Some(piece) = poll_fn(|cx| pieces.as_mut().poll_next(cx)).await {
            whole.extend_from_slice(&piece?);
            within(whole.len())?;
        }
        Ok(whole.into())
    }
}

impl<B: Into<Bytes>> From<B> for ReplyBody {
    /// Creates a body from bytes in memory.
    fn from(bytes: B) -> Self {
        Self(Incoming::Bytes(bytes.into()))
    }
}

impl Stream for ReplyBody {
    type Item = Result<Bytes, TransportFault>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match &mut self.0 {
            Incoming::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Incoming::Bytes(bytes) => Poll::Ready(Some(Ok(std::mem::take(bytes)))),
            Incoming::Stream(pieces) => pieces.as_mut().poll_next(cx),
        }
    }
}

impl fmt::Debug for ReplyBody {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReplyBody").finish_non_exhaustive()
    }
}
