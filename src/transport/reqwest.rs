//! The default transport: a pool of connections kept by reqwest.

use std::{fmt, time::Duration};

use bytes::Bytes;
use reqwest::{Client, redirect::Policy};
use saleskit_runtime::{Error, Pending, Reply};

use super::{Transport, TransportFault, tls};
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
            let asked = request.url().clone();
            let mut answer = client.execute(request).await.map_err(fault)?;
            if *answer.url() != asked {
                return Err(TransportFault::unknown(
                    "the HTTP client followed a redirect; build it with `redirect::Policy::none()`",
                ));
            }
            let status = answer.status();
            let headers = std::mem::take(answer.headers_mut());
            let body = answer.bytes().await.map_err(fault)?;
            Ok(Reply { status, headers, body })
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
