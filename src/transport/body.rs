//! What goes out and what comes in, as a transport sees them.

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
/// A transport that cannot send streams can [`collect`](Self::collect) it.
pub struct RequestBody(Outgoing);

enum Outgoing {
    Bytes(Bytes),
    Stream(Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>, Option<u64>),
}

impl RequestBody {
    /// A body from a stream, with its length in bytes where that is known.
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

    /// The length in bytes; `None` for a stream that goes out in chunks.
    pub fn length(&self) -> Option<u64> {
        match &self.0 {
            Outgoing::Bytes(bytes) => Some(bytes.len() as u64),
            Outgoing::Stream(_, length) => *length,
        }
    }

    /// Reads all of it into memory.
    ///
    /// # Errors
    ///
    /// What the stream fails with.
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
    /// Names the size instead of the content, which may be personal or hold a credential.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (&self.0, self.length()) {
            (Outgoing::Bytes(bytes), _) => write!(f, "{} bytes", bytes.len()),
            (_, Some(length)) => write!(f, "a stream of {length} bytes"),
            (_, None) => f.write_str("a stream"),
        }
    }
}

/// The body of an answer, in pieces as they arrive. Dropping it ends the answer.
///
/// The engine reads it and holds it to the client's limits of time and size; a transport need not.
pub struct ReplyBody(Incoming);

enum Incoming {
    Bytes(Bytes),
    Stream(Pin<Box<dyn Stream<Item = Result<Bytes, TransportFault>> + Send>>),
}

impl ReplyBody {
    /// A body from a stream of its pieces.
    pub fn stream(pieces: impl Stream<Item = Result<Bytes, TransportFault>> + Send + 'static) -> Self {
        Self(Incoming::Stream(Box::pin(pieces)))
    }

    /// Reads all of it into memory: for a transport that keeps answers. The engine's limits do not hold here.
    ///
    /// # Errors
    ///
    /// A fault of the connection; one that names the limit when the body is longer than `limit` bytes.
    pub async fn collect(self, limit: u64) -> Result<Bytes, TransportFault> {
        let within = |length: usize| match length as u64 > limit {
            true => Err(TransportFault::unknown(format!("the answer is longer than {limit} bytes"))),
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
    /// A body that has arrived whole.
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
