//! Bodies that are sent slowly, or that end too early.

use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Duration;

use axum::body::Body;
use bytes::Bytes;
use futures_core::Stream;
use http::HeaderMap;
use http::header::CONTENT_LENGTH;
use tokio::sync::mpsc;
use tokio::time::{sleep, timeout};

use super::line::Break;
use crate::answer::{Answer, Manner};

/// How long sent bytes have to reach the client before the connection breaks.
const FLUSH: Duration = Duration::from_millis(20);

/// How many bytes of an event stream are sent before it is cut, by default.
const BEGINNING: usize = 64;

/// The body of an answer, sent in its manner. `Content-Length` announces its length if it is known.
pub(super) fn body(answer: Answer, headers: &mut HeaderMap, broken: Break) -> Body {
    let (manner, whole) = (answer.manner, answer.body.len());
    let half = if answer.feed.is_some() { BEGINNING } else { whole / 2 };
    let (end, piece, pause) = match manner {
        Manner::Whole => (None, usize::MAX, Duration::ZERO),
        Manner::Drip(bytes, pause) => (None, bytes.max(1), pause),
        Manner::Truncated(after) => (Some(after.unwrap_or(half)), usize::MAX, Duration::ZERO),
        Manner::Closed => (Some(0), usize::MAX, Duration::ZERO),
        Manner::Reset(after) => (Some(after.unwrap_or(0)), usize::MAX, Duration::ZERO),
    };
    let mut source = match answer.feed {
        Some(feed) => Source::Feed(Box::pin(feed.play())),
        None => {
            // Announces one byte more than there is, so that a body that is cut after its last byte is incomplete as well.
            let announced = if end.is_some_and(|end| end >= whole) { whole + 1 } else { whole };
            headers.insert(CONTENT_LENGTH, announced.into());
            Source::Whole(Some(answer.body))
        }
    };
    let (sender, pieces) = mpsc::channel(1);
    tokio::spawn(async move {
        let mut left = end;
        while let Some(mut bytes) = source.next().await {
            if let Some(left) = &mut left {
                bytes.truncate(*left);
                *left -= bytes.len();
            }
            while !bytes.is_empty() {
                // A client that disconnects ends the pause.
                if !pause.is_zero() && timeout(pause, sender.closed()).await.is_ok() {
                    return;
                }
                let next = bytes.split_to(piece.min(bytes.len()));
                if sender.send(Ok(next)).await.is_err() {
                    return;
                }
            }
            if left == Some(0) {
                break;
            }
        }
        if end.is_some() {
            sleep(FLUSH).await;
            if matches!(manner, Manner::Reset(_)) {
                broken.reset();
            }
            let _ = sender.send(Err(io::Error::other("a fault ends the body"))).await;
        }
    });
    Body::from_stream(Pieces(pieces))
}

/// Where the bytes of a body come from.
enum Source {
    Whole(Option<Bytes>),
    Feed(Pin<Box<dyn Stream<Item = io::Result<Bytes>> + Send>>),
}

impl Source {
    async fn next(&mut self) -> Option<Bytes> {
        match self {
            Source::Whole(bytes) => bytes.take(),
            Source::Feed(feed) => poll_fn(|context| feed.as_mut().poll_next(context)).await?.ok(),
        }
    }
}

/// A stream of the pieces.
struct Pieces(mpsc::Receiver<io::Result<Bytes>>);

impl Stream for Pieces {
    type Item = io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.0.poll_recv(context)
    }
}
