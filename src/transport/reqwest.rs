//! The default transport: a pool of connections kept by reqwest.

use std::{
    fmt,
    pin::Pin,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, StatusCode};
use reqwest::{Client, Response, redirect::Policy};
use saleskit_runtime::{Error, Pending, Reply};

use super::{Arriving, Pieces, Transport, TransportFault, tls};
use crate::address::Address;

/// Sends over a [`reqwest::Client`], which pools its connections.
///
/// Made from a client of the caller's with `From`. Such a client must not follow redirects
/// (`reqwest::redirect::Policy::none()`): reqwest would carry the request's body and most headers along, and with them the
/// credential. An answer that came from another address than the one asked is refused.
#[derive(Clone)]
pub struct ReqwestTransport {
    client: Client,
}

impl ReqwestTransport {
    /// The transport of clients whose builder was given none. Proxies of the environment are used, but not for loopback hosts.
    pub(crate) fn new(connect_timeout: Duration, address: &Address) -> Result<Self, Error> {
        let tls = tls::config(!address.is_plain()).map_err(|fault| {
            Error::configuration(
                "no TLS configuration can be made; install the platform's root certificates (`ca-certificates`), or give the \
                 builder an `http_client`",
            )
            .with_source(fault)
        })?;
        let mut builder = Client::builder()
            .tls_backend_preconfigured(tls)
            .redirect(Policy::none())
            .referer(false)
            .connect_timeout(connect_timeout);
        if address.is_loopback() {
            builder = builder.no_proxy();
        }
        let client = builder.build().map_err(|fault| {
            Error::configuration("no HTTP client can be made; give the builder an `http_client`").with_source(fault)
        })?;
        Ok(Self { client })
    }
}

impl From<Client> for ReqwestTransport {
    /// The client's own timeouts, proxies and TLS hold; its redirects must be off.
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
    fn send(&self, request: http::Request<Bytes>, timeout: Option<Duration>) -> Pending<Result<Reply, TransportFault>> {
        let client = self.client.clone();
        Box::pin(async move {
            let mut request = reqwest::Request::try_from(request).map_err(fault)?;
            *request.timeout_mut() = timeout;
            let (status, headers, answer) = execute(&client, request).await?;
            let body = answer.bytes().await.map_err(fault)?;
            Ok(Reply::new(status, headers, body))
        })
    }

    fn open(
        &self,
        request: http::Request<Bytes>,
        timeout: Option<Duration>,
    ) -> Pending<Result<Arriving, TransportFault>> {
        let client = self.client.clone();
        Box::pin(async move {
            let request = reqwest::Request::try_from(request).map_err(fault)?;
            let answer = execute(&client, request);
            let (status, headers, answer) = match timeout {
                Some(timeout) => tokio::time::timeout(timeout, answer)
                    .await
                    .map_err(|elapsed| TransportFault::unknown(elapsed).timed_out())??,
                None => answer.await?,
            };
            Ok(Arriving { reply: Reply::new(status, headers, Bytes::new()), body: Chunks::of(answer) })
        })
    }
}

/// Sends a request and waits for the head of its answer.
async fn execute(
    client: &Client,
    request: reqwest::Request,
) -> Result<(StatusCode, HeaderMap, Response), TransportFault> {
    let asked = request.url().clone();
    let mut answer = client.execute(request).await.map_err(fault)?;
    if *answer.url() != asked {
        return Err(TransportFault::unknown(
            "the HTTP client followed a redirect; build it with `redirect::Policy::none()`",
        ));
    }
    let headers = std::mem::take(answer.headers_mut());
    Ok((answer.status(), headers, answer))
}

/// The body of an answer, piece by piece.
struct Chunks(Option<Pending<(Response, reqwest::Result<Option<Bytes>>)>>);

impl Chunks {
    fn of(answer: Response) -> Pieces {
        Pieces::new(Self(Some(next(answer))))
    }
}

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
            Err(broken) => Some(Err(fault(broken))),
        })
    }
}

/// Sorts a fault by how far the request got. Its address is taken out: a query may hold what nobody should read in a log.
fn fault(fault: reqwest::Error) -> TransportFault {
    let (early, late) = (fault.is_connect() || fault.is_builder(), fault.is_timeout());
    let fault = fault.without_url();
    let fault = if early { TransportFault::not_sent(fault) } else { TransportFault::unknown(fault) };
    if late { fault.timed_out() } else { fault }
}
