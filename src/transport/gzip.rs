//! Compressed responses, decompressed piece by piece.

use std::{
    io::{self, Write},
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::{Buf, Bytes};
use flate2::write::MultiGzDecoder;
use futures_core::Stream;

use super::TransportFault;

/// How much is decompressed in one go: at most a thousand times as much comes out, which bounds what a bomb takes before the
/// limit of the reply is looked at.
const STEP: usize = 1024;

/// The decompressed body of a response.
pub(super) struct Decompressed<S> {
    compressed: S,
    pending: Bytes,
    /// `None` before the first byte, and behind the end: an empty body is not compressed.
    decoder: Option<MultiGzDecoder<Vec<u8>>>,
}

impl<S> Decompressed<S> {
    pub(super) fn new(compressed: S) -> Self {
        Self { compressed, pending: Bytes::new(), decoder: None }
    }

    /// Decompresses the next step of what is pending.
    fn step(&mut self) -> io::Result<Bytes> {
        let decoder = self.decoder.get_or_insert_with(|| MultiGzDecoder::new(Vec::new()));
        let step = self.pending.len().min(STEP);
        decoder.write_all(&self.pending[..step])?;
        self.pending.advance(step);
        if self.pending.is_empty() {
            // More may be long in coming, or never come: what is known by now is handed on.
            decoder.flush()?;
        }
        Ok(std::mem::take(decoder.get_mut()).into())
    }

    /// The rest, once all has arrived; a fault when that was cut short.
    fn end(&mut self) -> io::Result<Bytes> {
        Ok(match self.decoder.take() {
            Some(decoder) => decoder.finish()?.into(),
            None => Bytes::new(),
        })
    }
}

impl<S: Stream<Item = Result<Bytes, TransportFault>> + Unpin> Stream for Decompressed<S> {
    type Item = Result<Bytes, TransportFault>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            let (piece, ended) = if self.pending.is_empty() {
                match ready!(Pin::new(&mut self.compressed).poll_next(cx)) {
                    Some(Ok(piece)) => {
                        self.pending = piece;
                        continue;
                    }
                    Some(Err(fault)) => return Poll::Ready(Some(Err(fault))),
                    None => (self.end(), true),
                }
            } else {
                (self.step(), false)
            };
            match piece {
                Ok(piece) if piece.is_empty() && ended => return Poll::Ready(None),
                Ok(piece) if piece.is_empty() => {}
                Ok(piece) => return Poll::Ready(Some(Ok(piece))),
                Err(fault) => {
                    self.pending = Bytes::new();
                    self.decoder = None;
                    return Poll::Ready(Some(Err(TransportFault::unknown(fault))));
                }
            }
        }
    }
}
