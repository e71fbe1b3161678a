//! Streams as iterators, and bodies as readers.

use std::{
    fmt,
    future::poll_fn,
    io::{self, Read},
    pin::Pin,
};

use bytes::{Buf, Bytes};
use futures_core::Stream;
use saleskit_runtime::{ByteStream, Error};

use super::wait;

/// An iterator that blocks until the next item of a stream arrives. Made by [`blocking`](super::Blocking::blocking).
///
/// Inside an async runtime it returns one error and ends.
#[derive(Debug)]
#[must_use = "an iterator does nothing until it is asked for items"]
pub struct Iter<S> {
    stream: S,
    refused: bool,
}

impl<S> Iter<S> {
    pub(super) fn new(stream: S) -> Self {
        Self { stream, refused: false }
    }

    /// The stream, for example to ask a list for its checkpoint or its total.
    pub fn get_ref(&self) -> &S {
        &self.stream
    }

    /// The stream, mutably.
    pub fn get_mut(&mut self) -> &mut S {
        &mut self.stream
    }

    /// The stream, to continue in async code.
    pub fn into_inner(self) -> S {
        self.stream
    }
}

impl<T, S: Stream<Item = Result<T, Error>> + Unpin> Iterator for Iter<S> {
    type Item = Result<T, Error>;

    fn next(&mut self) -> Option<Self::Item> {
        if self.refused {
            return None;
        }
        let stream = &mut self.stream;
        wait::block_on(poll_fn(|cx| Pin::new(&mut *stream).poll_next(cx))).unwrap_or_else(|refused| {
            // A loop that ignores errors must still end.
            self.refused = true;
            Some(Err(refused))
        })
    }
}

impl Iter<ByteStream> {
    /// The body as a [`Read`], for parsers and files.
    pub fn into_reader(self) -> Reader {
        Reader { pieces: self, piece: Bytes::new() }
    }
}

/// A body as a [`Read`] that blocks. Made by [`Iter::into_reader`]. Its I/O errors contain an [`Error`](crate::Error).
pub struct Reader {
    pieces: Iter<ByteStream>,
    piece: Bytes,
}

impl fmt::Debug for Reader {
    /// Shows the size of the current piece instead of its content, which may be personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reader").field("piece_len", &self.piece.len()).finish_non_exhaustive()
    }
}

impl Read for Reader {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.piece.is_empty() && !buffer.is_empty() {
            match self.pieces.next() {
                Some(piece) => self.piece = piece.map_err(io::Error::other)?,
                None => return Ok(0),
            }
        }
        let read = buffer.len().min(self.piece.len());
        self.piece.copy_to_slice(&mut buffer[..read]);
        Ok(read)
    }
}
