//! The body of an answer on its way in, held to the client's limits.

use std::{
    error::Error as StdError,
    fmt,
    future::{Future, poll_fn},
    pin::Pin,
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, header::CONTENT_LENGTH};
use tokio::time::{Instant, Sleep, sleep, timeout_at};

use crate::transport::{ReplyBody, TransportFault};

/// A body that must not fall silent.
pub(super) struct Incoming {
    body: ReplyBody,
    /// What was read of it and is to be read again.
    begun: Bytes,
    read_timeout: Option<Duration>,
    /// Runs while a piece is waited for, not while the caller is busy with the last one.
    silence: Option<Pin<Box<Sleep>>>,
}

/// As much of a body as was read.
#[derive(Default)]
pub(super) struct Read {
    pub(super) bytes: Bytes,
    /// Whether the limit was reached before the end.
    pub(super) cut: bool,
}

impl Incoming {
    pub(super) fn new(body: ReplyBody, read_timeout: Option<Duration>) -> Self {
        Self { body, begun: Bytes::new(), read_timeout, silence: None }
    }

    /// Reads the beginning until `deadline`, some more than `limit` bytes at most, and keeps it: it comes again.
    pub(super) async fn begin(&mut self, limit: u64, deadline: Instant) -> Result<Read, TransportFault> {
        let begun = timeout_at(deadline, self.read_beginning(limit)).await;
        let begun = begun.unwrap_or_else(|elapsed| Err(TransportFault::unknown(elapsed).timed_out()))?;
        self.begun = begun.bytes.clone();
        Ok(begun)
    }

    async fn read_beginning(&mut self, limit: u64) -> Result<Read, TransportFault> {
        let mut begun = Vec::new();
        while (begun.len() as u64) < limit {
            match poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await {
                Some(piece) => begun.extend_from_slice(&piece?),
                None => return Ok(Read { bytes: begun.into(), cut: false }),
            }
        }
        Ok(Read { bytes: begun.into(), cut: true })
    }

    /// Reads the body until `deadline`, but not beyond `limit` bytes.
    pub(super) async fn read(self, limit: u64, deadline: Instant) -> Result<Read, TransportFault> {
        let whole = timeout_at(deadline, self.read_all(limit)).await;
        whole.unwrap_or_else(|elapsed| Err(TransportFault::unknown(elapsed).timed_out()))
    }

    async fn read_all(mut self, limit: u64) -> Result<Read, TransportFault> {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let (mut first, mut whole) = (Bytes::new(), Vec::new());
        while let Some(piece) = poll_fn(|cx| Pin::new(&mut self).poll_next(cx)).await {
            let piece = piece?;
            let room = limit - first.len().max(whole.len());
            if piece.len() > room {
                whole = if whole.is_empty() { first.into() } else { whole };
                whole.extend_from_slice(&piece[..room]);
                return Ok(Read { bytes: whole.into(), cut: true });
            }
            if first.is_empty() && whole.is_empty() {
                first = piece;
            } else {
                if whole.is_empty() {
                    whole.extend_from_slice(&std::mem::take(&mut first));
                }
                whole.extend_from_slice(&piece);
            }
        }
        Ok(Read { bytes: if whole.is_empty() { first } else { whole.into() }, cut: false })
    }
}

impl Stream for Incoming {
    type Item = Result<Bytes, TransportFault>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if !self.begun.is_empty() {
            return Poll::Ready(Some(Ok(std::mem::take(&mut self.begun))));
        }
        if let Poll::Ready(piece) = Pin::new(&mut self.body).poll_next(cx) {
            self.silence = None;
            return Poll::Ready(piece);
        }
        let Some(limit) = self.read_timeout else { return Poll::Pending };
        let silence = self.silence.get_or_insert_with(|| Box::pin(sleep(limit)));
        silence.as_mut().poll(cx).map(|()| Some(Err(TransportFault::unknown(Silence(limit)).timed_out())))
    }
}

/// How long an answer says it is. What is compressed is longer than that, and says nothing once it was decompressed.
pub(super) fn announced(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Nothing came for the time that `read_timeout` allows.
#[derive(Debug)]
pub(super) struct Silence(Duration);

impl fmt::Display for Silence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "nothing arrived for {:?}, the client's `read_timeout`", self.0)
    }
}

impl StdError for Silence {}
