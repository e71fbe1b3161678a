//! Which proxy the built-in transport goes through.
//!
//! A client speaks to one host, so this is decided once, when the client is made; what cannot be read is told then.

use std::fmt;

use http::Uri;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use saleskit_runtime::{Error, ErrorBuilder};
use url::Url;

use crate::{
    address::{Address, is_loopback},
    environment::variable,
};

/// Variables that name a proxy for https addresses, the one that counts first.
const VARIABLES: [&str; 4] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

/// Variables that name the hosts that no proxy is for.
const EXCEPTIONS: [&str; 2] = ["NO_PROXY", "no_proxy"];

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
    /// Reads the address of a proxy, as the builder was given it.
    ///
    /// # Errors
    ///
    /// A [configuration](crate::Kind::Configuration) error when it is none.
    pub(crate) fn through(text: &str) -> Result<Self, Error> {
        Ok(Self::Through(read("`proxy`", text)?))
    }

    /// The proxy for an address, if there is one.
    ///
    /// # Errors
    ///
    /// When the environment's proxy cannot be read, or requests without TLS would leave this machine.
    pub(super) fn proxy(&self, address: &Address) -> Result<Option<Intercept>, Error> {
        match self {
            Self::Environment if address.is_loopback() => Ok(None),
            Self::Environment => from_environment(address),
            Self::Direct => Ok(None),
            Self::Through(url) if address.is_plain() && !url.host_str().is_some_and(is_loopback) => {
                Err(ErrorBuilder::configuration(
                    "`proxy` is another machine and the base URL is plain http: credentials would be readable on the way",
                ).build())
            }
            Self::Through(url) => intercept("`proxy`", url, "", address),
        }
    }
}

/// The environment's proxy for an address.
fn from_environment(address: &Address) -> Result<Option<Intercept>, Error> {
    let Some((name, text)) = first(&VARIABLES)? else { return Ok(None) };
    // `proxy.example:3128` is usual there.
    let text = if text.contains("://") { text } else { format!("http://{text}") };
    let exceptions = first(&EXCEPTIONS)?.map_or(String::new(), |(_, hosts)| hosts);
    intercept(name, &read(name, &text)?, &exceptions, address)
}

/// The first of these variables that is set, and its name.
fn first(names: &[&'static str]) -> Result<Option<(&'static str, String)>, Error> {
    for name in names {
        if let Some(value) = variable(name)?.filter(|value| !value.trim().is_empty()) {
            return Ok(Some((name, value)));
        }
    }
    Ok(None)
}

/// Reads the address of a proxy from the setting or variable `name`. The faults do not repeat it, since it may hold a password.
fn read(name: &str, text: &str) -> Result<Url, Error> {
    let fault = |what: &str| {
        ErrorBuilder::configuration(format!("{name} {what}; give one like `http://user:password@proxy.example:3128`"))
            .build()
    };
    let url = Url::parse(text.trim()).map_err(|reason| fault(&format!("cannot be read ({reason})")))?;
    if !matches!(url.scheme(), "http" | "https" | "socks5" | "socks5h") {
        return Err(fault("is neither http, https, socks5 nor socks5h"));
    }
    if url.host_str().is_none_or(str::is_empty) {
        return Err(fault("names no host"));
    }
    if url.as_str().parse::<Uri>().is_err() {
        return Err(fault("has a host with characters that no address takes (write an international one as `xn--..`)"));
    }
    Ok(url)
}

/// The way through a proxy to an address, unless the exceptions name its host.
fn intercept(name: &str, url: &Url, exceptions: &str, address: &Address) -> Result<Option<Intercept>, Error> {
    let to = address.as_str().parse::<Uri>().map_err(|fault| {
        ErrorBuilder::configuration("the base URL makes no address that can be sent to").source(fault).build()
    })?;
    let all = Matcher::builder().all(url.as_str().to_owned());
    let excepted = all.no(exceptions.to_owned()).build().intercept(&to);
    let usable = Matcher::builder().all(url.as_str().to_owned()).build().intercept(&to).is_some();
    usable
        .then_some(excepted)
        .ok_or_else(|| ErrorBuilder::configuration(format!("{name} cannot be used as a proxy")).build())
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
