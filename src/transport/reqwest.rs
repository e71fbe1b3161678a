//! Uses the caller's `reqwest` client as the transport.

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

/// A transport that sends requests with a [`reqwest::Client`]. Create it with `From`.
///
/// Configure the client as follows:
///
/// - `redirect(reqwest::redirect::Policy::none())`: on a redirect, reqwest would send the body and most headers on, including the
///   credential. A reply from another address than the requested one is an error.
/// - `retry(reqwest::retry::never())`: otherwise reqwest retries requests that an HTTP/2 server refused unread, and they are not
///   counted.
/// - `connect_timeout` shorter than a call's limit: when a call's time runs out, reqwest does not report how far the request got.
///   Only after `connect_timeout` is it certain that nothing was sent, so that every call can be retried.
///
/// The client pools its connections. saleskit's background thread drives them, as it drives those of the built-in transport.
#[derive(Clone)]
pub struct ReqwestTransport {
    client: Client,
}

impl From<Client> for ReqwestTransport {
    /// Uses the client's own timeouts, proxies and TLS. Its redirects must be disabled, and its retries should be.
    fn from(client: Client) -> Self {
        Self { client }
    }
}

impl fmt::Debug for ReqwestTransport {
    /// Omits the client, because its default headers may be secrets.
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
            // reqwest spawns the connection on the runtime that this runs on.
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

/// Sends a request and waits for the headers of its reply.
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

/// A streamed body, for reqwest. reqwest requires a body that is `Sync`, which the lock provides.
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

/// The body of a reply, piece by piece.
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

/// A fault before the headers of a reply, classified by how far the request got.
fn headless(host: &str, fault: reqwest::Error) -> TransportFault {
    let late = fault.is_timeout();
    // Remove the URL: its query may contain data that must not appear in a log.
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

/// A fault in the body of a reply.
fn broken(fault: reqwest::Error) -> TransportFault {
    let late = fault.is_timeout();
    let fault = TransportFault::unknown(fault.without_url());
    if late { fault.timed_out() } else { fault }
}
