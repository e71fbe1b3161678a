//! Reply bodies that are read while they arrive.

use std::{
    fmt,
    future::poll_fn,
    pin::Pin,
    task::{Context, Poll},
};

use bytes::Bytes;
use futures_core::Stream;

use crate::{error::Error, pending::Exclusive, reply::Reply};

/// A success reply whose body is still arriving.
#[derive(Debug)]
pub struct Opened {
    /// Status and headers; the body is empty.
    pub reply: Reply,
    /// The body.
    pub body: ByteStream,
}

/// A streamed body, in pieces as they arrive: a [`Stream`], or read with [`try_next`](ByteStream::try_next). Dropping it closes
/// the reply.
pub struct ByteStream(Exclusive<Pieces>);

type Pieces = Pin<Box<dyn Stream<Item = Result<Bytes, Error>> + Send>>;

impl ByteStream {
    /// Creates a body from a stream of its pieces.
    pub fn new(pieces: impl Stream<Item = Result<Bytes, Error>> + Send + 'static) -> Self {
        Self(Exclusive::new(Box::pin(pieces)))
    }

    /// Creates a body that has already arrived whole.
    pub fn whole(content: Bytes) -> Self {
        struct Once(Option<Bytes>);

        impl Stream for Once {
            type Item = Result<Bytes, Error>;

            fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
                Poll::Ready(self.0.take().map(Ok))
            }
        }

        Self::new(Once(Some(content).filter(|content| !content.is_empty())))
    }

    /// The next piece; `None` at the end.
    ///
    /// # Errors
    ///
    /// Fails if the reply breaks off.
    pub async fn try_next(&mut self) -> Result<Option<Bytes>, Error> {
        poll_fn(|cx| self.0.get_mut().as_mut().poll_next(cx)).await.transpose()
    }

    /// Reads the rest of the body.
    ///
    /// # Errors
    ///
    /// Fails if the reply breaks off.
    pub async fn collect(mut self) -> Result<Bytes, Error> {
        let mut whole = Vec::new();
        while let Some(piece) = self.try_next().await? {
            whole.extend_from_slice(&piece);
        }
        Ok(whole.into())
    }
}

impl Stream for ByteStream {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.get_mut().as_mut().poll_next(cx)
    }
}

impl fmt::Debug for ByteStream {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ByteStream").finish_non_exhaustive()
    }
}
