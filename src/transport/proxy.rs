//! Proxies of the default transport.

use std::fmt;

use reqwest::{ClientBuilder, Proxy};
use saleskit_runtime::Error;
use url::Url;

use crate::address::{Address, is_loopback};

/// Which proxies requests go through.
#[derive(Clone, Default)]
pub(crate) enum Proxying {
    /// Those of the environment (`HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`), but none for loopback hosts.
    #[default]
    Environment,
    /// None.
    Direct,
    /// This one.
    Through(Url),
}

impl Proxying {
    /// Reads the address of a proxy. The faults do not repeat it, since it may hold a password.
    ///
    /// # Errors
    ///
    /// A [configuration](Error::configuration) error when it is none.
    pub(crate) fn through(text: &str) -> Result<Self, Error> {
        let fault = |what: &str| {
            Error::configuration(format!("`proxy` {what}; give one like `http://user:password@proxy.example:3128`"))
        };
        let url = Url::parse(text.trim()).map_err(|reason| fault(&format!("cannot be read ({reason})")))?;
        if !matches!(url.scheme(), "http" | "https" | "socks5" | "socks5h") {
            return Err(fault("is neither http, https, socks5 nor socks5h"));
        }
        if url.host_str().is_none_or(str::is_empty) {
            return Err(fault("names no host"));
        }
        // reqwest reads it as a `Uri`, and goes past a proxy that it cannot read without a word.
        if url.as_str().parse::<http::Uri>().is_err() {
            return Err(fault(
                "has a host with characters that no address takes (write an international one as `xn--..`)",
            ));
        }
        Ok(Self::Through(url))
    }

    /// Whether the way to the proxy needs TLS.
    pub(super) fn speaks_tls(&self) -> bool {
        matches!(self, Self::Through(url) if url.scheme() == "https")
    }

    /// Sets a client up.
    ///
    /// # Errors
    ///
    /// When requests without TLS would leave this machine.
    pub(super) fn apply(&self, builder: ClientBuilder, address: &Address) -> Result<ClientBuilder, Error> {
        Ok(match self {
            Self::Environment if address.is_loopback() => builder.no_proxy(),
            Self::Environment => builder,
            Self::Direct => builder.no_proxy(),
            Self::Through(url) => {
                if address.is_plain() && !url.host_str().is_some_and(is_loopback) {
                    return Err(Error::configuration(
                        "`proxy` is another machine and the base URL is plain http: credentials would be readable on the way",
                    ));
                }
                let proxy = Proxy::all(url.clone())
                    .map_err(|fault| Error::configuration("`proxy` cannot be used").with_source(fault.without_url()))?;
                builder.no_proxy().proxy(proxy)
            }
        })
    }
}

impl fmt::Debug for Proxying {
    /// Names the proxy's host, not who goes through it.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Environment => f.write_str("Environment"),
            Self::Direct => f.write_str("Direct"),
            Self::Through(url) => {
                write!(f, "Through({}://{}", url.scheme(), url.host_str().unwrap_or_default())?;
                url.port().map_or(Ok(()), |port| write!(f, ":{port}"))?;
                f.write_str(")")
            }
        }
    }
}
