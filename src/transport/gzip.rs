//! Decompresses replies piece by piece.

use std::{
    io::{self, Write},
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::{Buf, Bytes};
use flate2::write::MultiGzDecoder;
use futures_core::Stream;

use super::TransportFault;

/// How many bytes to decompress at once. The output is at most a thousand times larger, which limits the memory that a zip bomb can
/// use before the reply limit is checked.
const STEP: usize = 1024;

/// The decompressed body of a reply.
pub(super) struct Decompressed<S> {
    compressed: S,
    pending: Bytes,
    /// `None` before the first byte and after the end: an empty body is not compressed.
    decoder: Option<MultiGzDecoder<Vec<u8>>>,
}

impl<S> Decompressed<S> {
    pub(super) fn new(compressed: S) -> Self {
        Self { compressed, pending: Bytes::new(), decoder: None }
    }

    /// Decompresses the next part of the pending bytes.
    fn step(&mut self) -> io::Result<Bytes> {
        let decoder = self.decoder.get_or_insert_with(|| MultiGzDecoder::new(Vec::new()));
        let step = self.pending.len().min(STEP);
        decoder.write_all(&self.pending[..step])?;
        self.pending.advance(step);
        if self.pending.is_empty() {
            // More data may arrive late or never, so return what is decompressed so far.
            decoder.flush()?;
        }
        Ok(std::mem::take(decoder.get_mut()).into())
    }

    /// Returns the rest once everything has arrived, or a fault if the data was cut off.
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
