//! The body of an incoming reply, within the client's limits.

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

use crate::transport::{Progress, ReplyBody, TransportFault};

/// A reply body with a limit for silence.
pub(super) struct Incoming {
    body: ReplyBody,
    /// The beginning, which was read ahead and will be returned again.
    begun: Bytes,
    /// Is notified when the body stalls.
    progress: Progress,
    read_timeout: Option<Duration>,
    /// Runs while waiting for data, not while the caller processes the last piece.
    silence: Option<Pin<Box<Sleep>>>,
}

/// The part of a body that was read.
#[derive(Default)]
pub(super) struct Read {
    pub(super) bytes: Bytes,
    /// Whether the limit was reached before the end of the body.
    pub(super) cut: bool,
}

/// A body that ended too early, and the part that arrived.
pub(super) struct Broken {
    pub(super) bytes: Bytes,
    pub(super) fault: TransportFault,
}

impl Incoming {
    pub(super) fn new(body: ReplyBody, progress: Progress, read_timeout: Option<Duration>) -> Self {
        Self { body, begun: Bytes::new(), progress, read_timeout, silence: None }
    }

    /// Reads the beginning until `deadline`, slightly more than `limit` bytes at most. The stream returns it again.
    pub(super) async fn begin(&mut self, limit: u64, deadline: Instant) -> Result<Read, Broken> {
        let mut begun = Vec::new();
        let read = timeout_at(deadline, self.read_beginning(limit, &mut begun)).await;
        match read.unwrap_or_else(|elapsed| Err(self.late(elapsed))) {
            Ok(cut) => {
                self.begun = begun.into();
                Ok(Read { bytes: self.begun.clone(), cut })
            }
            Err(fault) => Err(Broken { bytes: begun.into(), fault }),
        }
    }

    /// Returns whether the limit was reached before the end.
    async fn read_beginning(&mut self, limit: u64, begun: &mut Vec<u8>) -> Result<bool, TransportFault> {
        while (begun.len() as u64) < limit {
            match poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await {
                Some(piece) => begun.extend_from_slice(&piece?),
                None => return Ok(false),
            }
        }
        Ok(true)
    }

    /// Reads the body until `deadline`, up to `limit` bytes.
    pub(super) async fn read(mut self, limit: u64, deadline: Instant) -> Result<Read, Broken> {
        let mut pieces = Pieces::default();
        let read = timeout_at(deadline, self.read_all(limit, &mut pieces)).await;
        match read.unwrap_or_else(|elapsed| Err(self.late(elapsed))) {
            Ok(cut) => Ok(Read { bytes: pieces.into(), cut }),
            Err(fault) => Err(Broken { bytes: pieces.into(), fault }),
        }
    }

    /// Returns whether the limit was reached before the end.
    async fn read_all(&mut self, limit: u64, pieces: &mut Pieces) -> Result<bool, TransportFault> {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        while let Some(piece) = poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await {
            let mut piece = piece?;
            let room = limit - pieces.len();
            let cut = piece.len() > room;
            piece.truncate(room);
            pieces.add(piece);
            if cut {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// The fault of a body that stalled. The connection is marked, so that later calls do not wait on it.
    fn late(&self, fault: impl StdError + Send + Sync + 'static) -> TransportFault {
        self.progress.stalled();
        TransportFault::unknown(fault).timed_out()
    }
}

/// The data read so far. Most bodies arrive in one piece, which is not copied.
#[derive(Default)]
struct Pieces {
    first: Bytes,
    whole: Vec<u8>,
}

impl Pieces {
    fn len(&self) -> usize {
        self.first.len().max(self.whole.len())
    }

    fn add(&mut self, piece: Bytes) {
        if self.len() == 0 {
            self.first = piece;
            return;
        }
        if self.whole.is_empty() {
            self.whole.extend_from_slice(&std::mem::take(&mut self.first));
        }
        self.whole.extend_from_slice(&piece);
    }
}

impl From<Pieces> for Bytes {
    fn from(pieces: Pieces) -> Self {
        if pieces.whole.is_empty() { pieces.first } else { pieces.whole.into() }
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
        silence.as_mut().poll(cx).map(|()| Some(Err(self.late(Silence(limit)))))
    }
}

/// The length that a reply announces. Once a reply is decompressed, this is `None`, because the decompressed length is unknown.
pub(super) fn announced(headers: &HeaderMap) -> Option<u64> {
    headers.get(CONTENT_LENGTH)?.to_str().ok()?.parse().ok()
}

/// Nothing arrived within `read_timeout`.
#[derive(Debug)]
pub(super) struct Silence(Duration);

impl fmt::Display for Silence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "nothing arrived for {:?}, the client's `read_timeout`", self.0)
    }
}

impl StdError for Silence {}
