//! The source of an upload's bytes: memory, or a stream that is read while it is sent.
//!
//! A source only describes how to get its bytes. It opens no file itself. The engine decides whether a request may be retried,
//! and asks [`Source::is_spent`].

use std::{
    fmt, io,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;

use crate::pending::Pending;

/// A stream of bytes that may fail.
type Pieces = Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>;

/// The bytes of an upload, in memory or still to be read.
///
/// Convert text and bytes with `From`. Clones share the same stream.
#[derive(Clone)]
pub struct Source(Origin);

#[derive(Clone)]
enum Origin {
    Bytes(Bytes),
    Once(Slot, Option<u64>),
    Again(Arc<dyn Fn() -> Pending<io::Result<Reading>> + Send + Sync>),
    Joined(Arc<[Source]>),
}

/// A stream until reading starts.
type Slot = Arc<Mutex<Option<Pieces>>>;

impl Source {
    /// Creates a source from a stream, which can be read once. A request with it is not retried after the first byte was read.
    ///
    /// Set its [`length`](Self::length) if known. Otherwise the request is sent in chunks, which not every server accepts.
    /// `tokio_util::io::ReaderStream` makes such a stream from any reader.
    pub fn stream(pieces: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> Self {
        Self(Origin::Once(Arc::new(Mutex::new(Some(Box::pin(pieces)))), None))
    }

    /// Creates a source that is opened again for each attempt, such as a file. If it cannot be opened, nothing is sent.
    pub fn reopened(open: impl Fn() -> Pending<io::Result<Reading>> + Send + Sync + 'static) -> Self {
        Self(Origin::Again(Arc::new(open)))
    }

    /// Sets the number of bytes of a [`stream`](Self::stream); other sources know it. If the stream yields more or fewer, the
    /// request is aborted.
    #[must_use]
    pub fn length(mut self, bytes: u64) -> Self {
        if let Origin::Once(_, length) = &mut self.0 {
            *length = Some(bytes);
        }
        self
    }

    /// Joins sources into one. Those in memory are merged.
    pub(crate) fn joined(sources: Vec<Self>) -> Self {
        let mut joined: Vec<Self> = Vec::new();
        let mut memory = Vec::new();
        for source in sources {
            match source.0 {
                Origin::Bytes(bytes) => memory.extend_from_slice(&bytes),
                _ => {
                    joined.push(std::mem::take(&mut memory).into());
                    joined.push(source);
                }
            }
        }
        if joined.is_empty() {
            return memory.into();
        }
        joined.push(memory.into());
        Self(Origin::Joined(joined.into()))
    }

    /// The bytes of a source in memory.
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Origin::Bytes(bytes) => Some(bytes),
            _ => None,
        }
    }

    /// Whether a stream of it has been read from: it cannot be opened again then.
    pub fn is_spent(&self) -> bool {
        match &self.0 {
            Origin::Bytes(_) | Origin::Again(_) => false,
            Origin::Once(slot, _) => slot.lock().unwrap_or_else(PoisonError::into_inner).is_none(),
            Origin::Joined(sources) => sources.iter().any(Self::is_spent),
        }
    }

    /// Opens the source. This does not read from a stream yet.
    ///
    /// # Errors
    ///
    /// Fails if the source cannot be opened, or is [spent](Self::is_spent).
    pub fn open(&self) -> Pending<io::Result<Reading>> {
        match &self.0 {
            Origin::Bytes(bytes) => {
                let reading = Reading::new(Once(Some(bytes.clone()).filter(|bytes| !bytes.is_empty())));
                let reading = reading.length(bytes.len() as u64);
                Box::pin(async { Ok(reading) })
            }
            Origin::Once(..) if self.is_spent() => {
                let fault = io::Error::new(io::ErrorKind::InvalidInput, "the stream was already read from");
                Box::pin(async { Err(fault) })
            }
            Origin::Once(slot, length) => {
                let reading = Reading { length: *length, ..Reading::new(Taking::Slot(Arc::clone(slot))) };
                Box::pin(async { Ok(reading) })
            }
            Origin::Again(open) => open(),
            Origin::Joined(sources) => {
                let sources = Arc::clone(sources);
                Box::pin(async move {
                    let mut readings = Vec::with_capacity(sources.len());
                    for source in sources.iter() {
                        readings.push(source.open().await?);
                    }
                    let length = readings.iter().try_fold(0_u64, |sum, reading| sum.checked_add(reading.length?));
                    readings.reverse();
                    Ok(Reading { length, ..Reading::new(Chain(readings)) })
                })
            }
        }
    }
}

impl<B: Into<Bytes>> From<B> for Source {
    fn from(bytes: B) -> Self {
        Self(Origin::Bytes(bytes.into()))
    }
}

impl PartialEq for Source {
    /// Bytes are compared by content, streams by identity.
    fn eq(&self, other: &Self) -> bool {
        match (&self.0, &other.0) {
            (Origin::Bytes(one), Origin::Bytes(other)) => one == other,
            (Origin::Once(one, _), Origin::Once(other, _)) => Arc::ptr_eq(one, other),
            (Origin::Again(one), Origin::Again(other)) => Arc::ptr_eq(one, other),
            (Origin::Joined(one), Origin::Joined(other)) => one == other,
            _ => false,
        }
    }
}

impl Eq for Source {}

impl fmt::Debug for Source {
    /// Shows the size instead of the content.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Origin::Bytes(bytes) => write!(f, "{} bytes", bytes.len()),
            Origin::Once(_, Some(length)) => write!(f, "a stream of {length} bytes"),
            Origin::Once(_, None) => f.write_str("a stream"),
            Origin::Again(_) => f.write_str("opened when it is sent"),
            Origin::Joined(sources) => f.debug_list().entries(sources.iter()).finish(),
        }
    }
}

/// A [`Source`] that was opened: a stream of its bytes.
pub struct Reading {
    pieces: Pieces,
    length: Option<u64>,
    read: u64,
}

impl Reading {
    /// Creates a reading from these pieces.
    pub fn new(pieces: impl Stream<Item = io::Result<Bytes>> + Send + 'static) -> Self {
        Self { pieces: Box::pin(pieces), length: None, read: 0 }
    }

    /// Sets the expected number of bytes. More or fewer are an error of the stream.
    #[must_use]
    pub fn length(mut self, bytes: u64) -> Self {
        self.length = Some(bytes);
        self
    }

    /// The number of bytes, if known.
    pub fn len(&self) -> Option<u64> {
        self.length
    }

    /// Whether it is known to have no bytes.
    pub fn is_empty(&self) -> bool {
        self.length == Some(0)
    }
}

impl Stream for Reading {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = ready!(self.pieces.as_mut().poll_next(cx));
        let fault = |kind, read, length| {
            io::Error::new(kind, format!("the source yielded {read} bytes instead of the announced {length}"))
        };
        Poll::Ready(match (piece, self.length) {
            (Some(Ok(piece)), length) => {
                self.read += piece.len() as u64;
                match length.filter(|length| self.read > *length) {
                    Some(length) => Some(Err(fault(io::ErrorKind::InvalidData, self.read, length))),
                    None => Some(Ok(piece)),
                }
            }
            (None, Some(length)) if self.read < length => {
                Some(Err(fault(io::ErrorKind::UnexpectedEof, self.read, length)))
            }
            (piece, _) => piece,
        })
    }
}

impl fmt::Debug for Reading {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reading").field("length", &self.length).field("read", &self.read).finish_non_exhaustive()
    }
}

/// Bytes as a stream.
struct Once(Option<Bytes>);

impl Stream for Once {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}

/// A stream that is taken out of its slot when reading starts. A request that never gets that far leaves it there.
enum Taking {
    Slot(Slot),
    Taken(Pieces),
}

impl Stream for Taking {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Self::Slot(slot) = &*self {
            let pieces = slot.lock().unwrap_or_else(PoisonError::into_inner).take();
            let Some(pieces) = pieces else {
                return Poll::Ready(Some(Err(io::Error::new(
                    io::ErrorKind::InvalidInput,
                    "the stream is being sent by another call",
                ))));
            };
            *self = Self::Taken(pieces);
        }
        match &mut *self {
            Self::Taken(pieces) => pieces.as_mut().poll_next(cx),
            Self::Slot(_) => Poll::Ready(None),
        }
    }
}

/// The remaining readings, in reverse order.
struct Chain(Vec<Reading>);

impl Stream for Chain {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        while let Some(reading) = self.0.last_mut() {
            match ready!(Pin::new(reading).poll_next(cx)) {
                None => drop(self.0.pop()),
                piece => return Poll::Ready(piece),
            }
        }
        Poll::Ready(None)
    }
}
