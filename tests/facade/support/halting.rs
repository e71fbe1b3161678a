//! A layer that halts wherever a transport can: before sending, between the pieces of a body, before and after the headers. A test
//! that drops a future at each of its polls therefore covers every place where it can be dropped.

#![allow(dead_code, clippy::unwrap_used)]

use std::{
    future::poll_fn,
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use saleskit::{Pending, ReplyBody, RequestBody, Transport, TransportFault};
use tokio::task::yield_now;

/// The longest piece of a body.
const PIECE: usize = 24;

/// The layer. Clones share their records.
#[derive(Clone)]
pub struct Halting {
    inner: Arc<dyn Transport>,
    log: Arc<Log>,
}

#[derive(Default)]
struct Log {
    /// The requests that were begun: method, path and query, and how much of their body was sent.
    sent: Mutex<Vec<(String, Vec<u8>)>>,
    /// Exchanges and bodies that are still in use.
    open: AtomicUsize,
}

impl Halting {
    pub fn over(inner: impl Transport + 'static) -> Self {
        Self { inner: Arc::new(inner), log: Arc::default() }
    }

    /// Takes the requests received so far.
    pub fn take(&self) -> Vec<(String, Vec<u8>)> {
        std::mem::take(&mut *self.log.sent.lock().unwrap())
    }

    pub fn open(&self) -> usize {
        self.log.open.load(Ordering::Relaxed)
    }
}

/// Counts as open while it lives.
struct Open(Arc<Log>);

impl Open {
    fn new(log: &Arc<Log>) -> Self {
        log.open.fetch_add(1, Ordering::Relaxed);
        Self(Arc::clone(log))
    }
}

impl Drop for Open {
    fn drop(&mut self) {
        self.0.open.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Transport for Halting {
    fn send(
        &self,
        request: http::Request<RequestBody>,
        timeout: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let Self { inner, log } = self.clone();
        Box::pin(async move {
            let open = Open::new(&log);
            yield_now().await;
            let (head, mut body) = request.into_parts();
            let index = {
                let mut sent = log.sent.lock().unwrap();
                sent.push((format!("{} {}", head.method, head.uri.path_and_query().unwrap()), Vec::new()));
                sent.len() - 1
            };
            while let Some(piece) = poll_fn(|cx| Pin::new(&mut body).poll_next(cx)).await {
                log.sent.lock().unwrap()[index].1.extend_from_slice(&piece.map_err(TransportFault::unknown)?);
                yield_now().await;
            }
            let whole = log.sent.lock().unwrap()[index].1.clone();
            let answer = inner.send(http::Request::from_parts(head, whole.into()), timeout).await?;
            yield_now().await;
            let (head, body) = answer.into_parts();
            let body = ReplyBody::stream(Slow { body, piece: Bytes::new(), halted: false, _open: open });
            Ok(http::Response::from_parts(head, body))
        })
    }
}

/// A body in small pieces. Each of them is pending at the first poll.
struct Slow {
    body: ReplyBody,
    piece: Bytes,
    halted: bool,
    _open: Open,
}

impl Stream for Slow {
    type Item = Result<Bytes, TransportFault>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if !std::mem::replace(&mut self.halted, true) {
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        if self.piece.is_empty() {
            match Pin::new(&mut self.body).poll_next(cx) {
                Poll::Ready(Some(Ok(piece))) => self.piece = piece,
                other => return other,
            }
        }
        self.halted = false;
        let length = self.piece.len().min(PIECE);
        Poll::Ready(Some(Ok(self.piece.split_to(length))))
    }
}

/// Polls a future at most this many times, and then drops it. Returns its output, if it had one by then.
pub async fn dropped_at<F: Future>(polls: usize, future: F) -> Option<F::Output> {
    let mut future = Some(Box::pin(future));
    let mut polled = 0;
    poll_fn(move |cx| {
        let Some(running) = future.as_mut().filter(|_| polled < polls) else {
            future = None;
            return Poll::Ready(None);
        };
        polled += 1;
        match running.as_mut().poll(cx) {
            Poll::Ready(output) => Poll::Ready(Some(output)),
            Poll::Pending if polled == polls => {
                future = None;
                Poll::Ready(None)
            }
            Poll::Pending => Poll::Pending,
        }
    })
    .await
}
