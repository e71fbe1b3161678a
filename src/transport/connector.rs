//! Opens connections: a socket, a proxy if there is one, and TLS.
//!
//! Everything runs on the background thread, within the time limit for connecting.

use std::{
    error::Error as StdError,
    io,
    net::SocketAddr,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use http::Uri;
use hyper_util::{
    client::{
        legacy::connect::{HttpConnector, proxy::SocksV5},
        proxy::matcher::Intercept,
    },
    rt::TokioIo,
};
use saleskit_runtime::Pending;
use tokio::{
    net::{TcpStream, lookup_host},
    time::timeout,
};
use tower_service::Service;

use super::{
    background::Work,
    link::{Link, Wire},
    tls::Tls,
    tunnel,
};

type Fault = Box<dyn StdError + Send + Sync>;

/// TCP keepalive: the time until the first probe, and between probes.
const PROBE: Duration = Duration::from_secs(15);
const PROBES: u32 = 3;
/// How long sent bytes may remain unacknowledged.
#[cfg(any(target_os = "android", target_os = "linux"))]
const UNCONFIRMED: Duration = Duration::from_secs(30);

/// Opens connections to one API.
#[derive(Clone)]
pub(super) struct Connector(Arc<How>);

struct How {
    tcp: HttpConnector,
    tls: Tls,
    proxy: Option<Intercept>,
    limit: Duration,
}

impl Connector {
    pub(super) fn new(tls: Tls, proxy: Option<Intercept>, limit: Duration) -> Self {
        let mut tcp = HttpConnector::new();
        tcp.enforce_http(false);
        tcp.set_nodelay(true);
        // If a host has several addresses, each gets a share of the time, so that a dead one does not use it up.
        tcp.set_connect_timeout(Some(limit));
        tcp.set_keepalive(Some(PROBE));
        tcp.set_keepalive_interval(Some(PROBE));
        tcp.set_keepalive_retries(Some(PROBES));
        #[cfg(any(target_os = "android", target_os = "linux"))]
        tcp.set_tcp_user_timeout(Some(UNCONFIRMED));
        Self(Arc::new(How { tcp, tls, proxy, limit }))
    }
}

impl Service<Uri> for Connector {
    type Response = TokioIo<Link>;
    type Error = Fault;
    type Future = Pending<Result<Self::Response, Fault>>;

    fn poll_ready(&mut self, _: &mut Context<'_>) -> Poll<Result<(), Fault>> {
        Poll::Ready(Ok(()))
    }

    fn call(&mut self, to: Uri) -> Self::Future {
        let how = Arc::clone(&self.0);
        let work = Work::start(async move {
            timeout(how.limit, how.open(&to))
                .await
                .unwrap_or_else(|_| Err(io::Error::from(io::ErrorKind::TimedOut).into()))
        });
        Box::pin(async move { Ok(TokioIo::new(work?.await??)) })
    }
}

impl How {
    async fn open(&self, to: &Uri) -> Result<Link, Fault> {
        let https = to.scheme_str() == Some("https");
        let wire: Box<dyn Wire> = match &self.proxy {
            None => Box::new(self.socket(to).await?),
            Some(proxy) if is_socks(proxy) => Box::new(self.through_socks(proxy, to).await?),
            Some(proxy) => {
                let wire = self.to_proxy(proxy).await?;
                if !https {
                    return Ok(Link { wire, http_2: false, proxied: true });
                }
                let to = format!("{}:{}", to.host().unwrap_or_default(), place(to)?.1);
                tunnel::open(wire, &to, proxy.basic_auth()).await?
            }
        };
        if !https {
            return Ok(Link { wire, http_2: false, proxied: false });
        }
        let (wire, http_2) = self.tls.over(wire, place(to)?.0).await?;
        Ok(Link { wire, http_2, proxied: false })
    }

    async fn socket(&self, to: &Uri) -> Result<TcpStream, Fault> {
        Ok(self.tcp.clone().call(to.clone()).await?.into_inner())
    }

    /// A connection to an HTTP proxy.
    async fn to_proxy(&self, proxy: &Intercept) -> Result<Box<dyn Wire>, Fault> {
        let uri = proxy.uri();
        let socket = self.socket(uri).await?;
        if uri.scheme_str() != Some("https") {
            return Ok(Box::new(socket));
        }
        Ok(self.tls.over_to_proxy(Box::new(socket), place(uri)?.0).await?)
    }

    /// A connection through a SOCKS proxy. The proxy resolves the host name, except with the scheme `socks5`.
    async fn through_socks(&self, proxy: &Intercept, to: &Uri) -> Result<TcpStream, Fault> {
        let (host, port) = place(to)?;
        let to = if proxy.uri().scheme_str() == Some("socks5h") {
            to.clone()
        } else {
            let found = lookup_host((host, port)).await?.next();
            let address: SocketAddr = found.ok_or_else(|| io::Error::other("the host has no address"))?;
            Uri::builder().scheme("https").authority(address.to_string()).path_and_query("/").build()?
        };
        let mut socks = SocksV5::new(proxy.uri().clone(), self.tcp.clone());
        if let Some((user, password)) = proxy.raw_auth() {
            socks = socks.with_auth(user.to_owned(), password.to_owned());
        }
        Ok(socks.call(to).await?.into_inner())
    }
}

/// The host, without brackets, and the port of an address.
fn place(uri: &Uri) -> Result<(&str, u16), Fault> {
    let host = uri.host().ok_or_else(|| io::Error::other("the address has no host"))?;
    let port = uri.port_u16().unwrap_or(if uri.scheme_str() == Some("https") { 443 } else { 80 });
    Ok((host.trim_start_matches('[').trim_end_matches(']'), port))
}

fn is_socks(proxy: &Intercept) -> bool {
    proxy.uri().scheme_str().is_some_and(|scheme| scheme.starts_with("socks"))
}
