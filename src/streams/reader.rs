//! Turns the bytes of a body into the blocks of an event stream.
//!
//! `sse-stream` parses the lines. This module feeds it one piece at a time, so that it needs no timers and no connection.

use std::{
    convert::Infallible,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, Waker},
};

use bytes::Bytes;
use futures_core::Stream;
use sse_stream::{Sse, SseByteStream};

use super::{bound::Bound, text::Utf8};

/// Reads blocks, which are separated by empty lines.
pub(super) struct Reader {
    text: Utf8,
    bound: Bound,
    piece: Slot,
    parser: SseByteStream<Slot>,
    fault: Option<String>,
}

/// The piece that the parser reads next.
#[derive(Clone, Default)]
struct Slot(Arc<Mutex<Option<Bytes>>>);

impl Slot {
    fn swap(&self, piece: Option<Bytes>) -> Option<Bytes> {
        std::mem::replace(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner), piece)
    }
}

impl Stream for Slot {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        // No waker is needed: the reader polls again after it has set a piece.
        self.swap(None).map_or(Poll::Pending, |piece| Poll::Ready(Some(Ok(piece))))
    }
}

impl Reader {
    /// A reader for events of at most this many bytes.
    pub(super) fn new(longest: usize) -> Self {
        let piece = Slot::default();
        let parser = SseByteStream::new(piece.clone());
        Self { text: Utf8::default(), bound: Bound::new(longest), piece, parser, fault: None }
    }

    /// Adds the next piece. The blocks of the previous piece must have been read.
    pub(super) fn feed(&mut self, piece: Bytes) {
        let mut piece = self.text.push(piece);
        let allowed = self.bound.allows(&piece);
        if allowed < piece.len() {
            let most = self.bound.most();
            self.fault = Some(format!("an event is longer than {most} bytes: `longest_event` of `Follow` allows more"));
            piece.truncate(allowed);
        }
        self.piece.swap(Some(piece));
    }

    /// The next complete block.
    pub(super) fn next(&mut self) -> Option<Sse> {
        let mut cx = Context::from_waker(Waker::noop());
        match Pin::new(&mut self.parser).poll_next(&mut cx) {
            Poll::Ready(Some(Ok(block))) => Some(block),
            // The text is valid UTF-8, but if another crate enables a feature of the parser, it rejects unknown fields.
            Poll::Ready(Some(Err(fault))) => {
                self.fault = Some(fault.to_string());
                None
            }
            Poll::Ready(None) | Poll::Pending => None,
        }
    }

    /// Why nothing can be read after the blocks so far.
    pub(super) fn fault(&self) -> Option<&str> {
        self.fault.as_deref()
    }

    /// Whether an event has begun but not ended.
    pub(super) fn is_within(&self) -> bool {
        self.bound.is_within()
    }
}
