//! The default transport: a pool of connections kept by reqwest.

use std::{
    error::Error as StdError,
    fmt, io,
    pin::Pin,
    sync::{Mutex, PoisonError},
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use http_body::{Frame, SizeHint};
use reqwest::{Client, Response, redirect::Policy};
use saleskit_runtime::{Error, Pending};

use super::{ReplyBody, RequestBody, Transport, TransportFault, background::Work, proxy::Proxying, tls};
use crate::address::Address;

/// Sends over a [`reqwest::Client`], which pools its connections.
///
/// Made from a client of the caller's with `From`. Such a client must not follow redirects
/// (`reqwest::redirect::Policy::none()`): reqwest would carry the request's body and most headers along, and with them the
/// credential. An answer that came from another address than the one asked is refused. Give it `reqwest::retry::never()` as well:
/// reqwest sends again what a server of HTTP/2 refused unread, and nobody here would know.
#[derive(Clone)]
pub struct ReqwestTransport {
    client: Client,
}

/// How the default transport connects.
#[derive(Clone)]
pub(crate) struct Connecting {
    pub(crate) timeout: Duration,
    pub(crate) proxying: Proxying,
    /// Root certificates beside the platform's, checked, as PEM.
    pub(crate) roots: Vec<Bytes>,
}

impl ReqwestTransport {
    /// The transport of clients whose builder was given none.
    pub(crate) fn new(connecting: &Connecting, address: &Address) -> Result<Self, Error> {
        let builder = Client::builder().redirect(Policy::none()).referer(false).connect_timeout(connecting.timeout);
        // Unless told otherwise reqwest sends a request again, twice, that a server of HTTP/2 refuses unread: past the policy,
        // the budget, and everybody who counts.
        let builder = builder.retry(reqwest::retry::never());
        let builder = connecting.proxying.apply(builder, address)?;
        let plain = address.is_plain() && !connecting.proxying.speaks_tls();
        let client = tls::apply(builder, !plain, &connecting.roots)?.build().map_err(|fault| {
            Error::configuration("no HTTP client can be made; give the builder an `http_client`").with_source(fault)
        })?;
        Ok(Self { client })
    }
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
fn headless(fault: reqwest::Error) -> TransportFault {
    let (early, refused, late) = (fault.is_connect() || fault.is_builder(), is_refused(&fault), fault.is_timeout());
    // The address is taken out: a query may hold what nobody should read in a log.
    let fault = fault.without_url();
    let fault = match (early, refused) {
        (true, _) => TransportFault::not_sent(fault),
        (_, true) => TransportFault::refused(fault),
        _ => TransportFault::unknown(fault),
    };
    if late { fault.timed_out() } else { fault }
}

/// A fault of an answer that had begun.
fn broken(fault: reqwest::Error) -> TransportFault {
    let late = fault.is_timeout();
    let fault = TransportFault::unknown(fault.without_url());
    if late { fault.timed_out() } else { fault }
}

/// Whether a server of HTTP/2 says that it did nothing with the request (RFC 9113, 8.7): it refused the stream, or is closing and
/// this stream lies beyond the last one that it took. h2 tells the latter by the error of the one stream.
fn is_refused(fault: &reqwest::Error) -> bool {
    let mut cause = StdError::source(fault);
    let fault = loop {
        match cause {
            Some(fault) => match fault.downcast_ref::<h2::Error>() {
                Some(fault) => break fault,
                None => cause = fault.source(),
            },
            None => return false,
        }
    };
    let reset = fault.is_reset() && fault.reason() == Some(h2::Reason::REFUSED_STREAM);
    let closing = fault.is_go_away() && fault.reason() == Some(h2::Reason::NO_ERROR);
    fault.is_remote() && (reset || closing)
}
