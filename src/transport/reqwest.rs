//! A `reqwest` client of the caller's as the transport.

use std::{
    fmt, io,
    pin::Pin,
    sync::{Mutex, PoisonError},
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Frame, SizeHint};
use reqwest::{Client, Response};
use saleskit_runtime::Pending;

use super::{
    ReplyBody, RequestBody, Transport, TransportFault,
    background::Work,
    fault::{demands_certificate, is_refused, unconnected},
};

/// Sends over a [`reqwest::Client`], which pools its connections.
///
/// Made from a client of the caller's with `From`. Such a client must not follow redirects
/// (`reqwest::redirect::Policy::none()`): reqwest would carry the request's body and most headers along, and with them the
/// credential. An answer that came from another address than the one asked is refused. Give it `reqwest::retry::never()` as well:
/// reqwest sends again what a server of HTTP/2 refused unread, and nobody here would know.
///
/// Its connections are driven by a background thread of saleskit, as those of the built-in transport are. Give it a
/// `connect_timeout` that is shorter than a call's limit: reqwest does not report what a request that ran out of time was doing, so
/// only that limit proves that nothing was sent.
#[derive(Clone)]
pub struct ReqwestTransport {
    client: Client,
}

impl From<Client> for ReqwestTransport {
    /// The client's own timeouts, proxies and TLS hold; its redirects must be off, and its retries should be.
    fn from(client: Client) -> Self {
        Self { client }
    }
}

impl fmt::Debug for ReqwestTransport {
    /// Leaves the client out, whose default headers may be secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ReqwestTransport").finish_non_exhaustive()
    }
}

impl Transport for ReqwestTransport {
    fn send(
        &self,
        request: http::Request<RequestBody>,
        timeout: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let client = self.client.clone();
        Box::pin(async move {
            // Where it runs is where reqwest spawns the connection.
            let work = Work::start(async move { execute(&client, request).await });
            let answer = async { work.map_err(TransportFault::not_sent)?.await.map_err(TransportFault::unknown)? };
            match timeout {
                // reqwest does not report whether the request was handed to a connection.
                Some(timeout) => tokio::time::timeout(timeout, answer)
                    .await
                    .unwrap_or_else(|elapsed| Err(TransportFault::unknown(elapsed).timed_out())),
                None => answer.await,
            }
        })
    }
}

/// Sends a request and waits for the head of its answer.
async fn execute(
    client: &Client,
    request: http::Request<RequestBody>,
) -> Result<http::Response<ReplyBody>, TransportFault> {
    let request = request.map(|body| match body.as_bytes() {
        Some(bytes) => reqwest::Body::from(bytes.clone()),
        None => reqwest::Body::wrap(Streamed { length: body.length(), body: Mutex::new(body) }),
    });
    let host = request.uri().host().unwrap_or_default().to_owned();
    let headless = |fault| headless(&host, fault);
    let request = reqwest::Request::try_from(request).map_err(headless)?;
    let asked = request.url().clone();
    let mut answer = client.execute(request).await.map_err(headless)?;
    if *answer.url() != asked {
        return Err(TransportFault::unknown(
            "the HTTP client followed a redirect; build it with `redirect::Policy::none()`",
        ));
    }
    let (status, version) = (answer.status(), answer.version());
    let headers = std::mem::take(answer.headers_mut());
    let mut reply = http::Response::new(ReplyBody::stream(Chunks(Some(next(answer)))));
    (*reply.status_mut(), *reply.version_mut(), *reply.headers_mut()) = (status, version, headers);
    Ok(reply)
}

/// A streamed body in the form that reqwest takes. It wants one that threads can share, which the lock makes of it.
struct Streamed {
    body: Mutex<RequestBody>,
    length: Option<u64>,
}

impl http_body::Body for Streamed {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        let body = self.body.get_mut().unwrap_or_else(PoisonError::into_inner);
        let piece = ready!(Pin::new(body).poll_next(cx));
        Poll::Ready(piece.map(|piece| piece.map(Frame::data)))
    }

    fn size_hint(&self) -> SizeHint {
        self.length.map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}

/// The body of an answer, piece by piece.
struct Chunks(Option<Pending<(Response, reqwest::Result<Option<Bytes>>)>>);

fn next(mut answer: Response) -> Pending<(Response, reqwest::Result<Option<Bytes>>)> {
    Box::pin(async move {
        let piece = answer.chunk().await;
        (answer, piece)
    })
}

impl Stream for Chunks {
    type Item = Result<Bytes, TransportFault>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(pending) = &mut self.0 else { return Poll::Ready(None) };
        let (answer, piece) = ready!(pending.as_mut().poll(cx));
        self.0 = None;
        Poll::Ready(match piece {
            Ok(None) => None,
            Ok(Some(piece)) => {
                self.0 = Some(next(answer));
                Some(Ok(piece))
            }
            Err(fault) => Some(Err(broken(fault))),
        })
    }
}

/// A fault before the head of an answer, sorted by how far the request got.
fn headless(host: &str, fault: reqwest::Error) -> TransportFault {
    let late = fault.is_timeout();
    // The address is taken out: a query may hold what nobody should read in a log.
    let fault = fault.without_url();
    let fault = if fault.is_builder() || fault.is_connect() || demands_certificate(&fault) {
        unconnected(host, fault)
    } else if is_refused(&fault) {
        TransportFault::refused(fault)
    } else {
        TransportFault::unknown(fault)
    };
    if late { fault.timed_out() } else { fault }
}

/// A fault of an answer that had begun.
fn broken(fault: reqwest::Error) -> TransportFault {
    let late = fault.is_timeout();
    let fault = TransportFault::unknown(fault.without_url());
    if late { fault.timed_out() } else { fault }
}
