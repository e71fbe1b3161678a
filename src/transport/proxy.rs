//! Chooses the proxy of the built-in transport.
//!
//! A client uses one host, so the proxy is chosen once, when the client is built. Invalid settings are reported then.

use std::fmt;

use http::Uri;
use hyper_util::client::proxy::matcher::{Intercept, Matcher};
use saleskit_runtime::{Error, ErrorBuilder};
use url::Url;

use crate::{
    address::{Address, is_loopback},
    environment::variable,
};

/// Variables with a proxy for HTTPS addresses, in order of precedence.
const VARIABLES: [&str; 4] = ["HTTPS_PROXY", "https_proxy", "ALL_PROXY", "all_proxy"];

/// Variables with the hosts that are reached without a proxy.
const EXCEPTIONS: [&str; 2] = ["NO_PROXY", "no_proxy"];

/// Which proxy to use.
#[derive(Clone, Default)]
pub(crate) enum Proxying {
    /// The environment's proxy (`HTTPS_PROXY`, `ALL_PROXY`, `NO_PROXY`), except for loopback hosts.
    #[default]
    Environment,
    /// No proxy.
    Direct,
    /// This proxy.
    Through(Url),
}

impl Proxying {
    /// Reads the proxy's URL from the builder's setting.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::Kind::Configuration) if the URL is invalid.
    pub(crate) fn through(text: &str) -> Result<Self, Error> {
        Ok(Self::Through(read("`proxy`", text)?))
    }

    /// The proxy for an address, if there is one.
    ///
    /// # Errors
    ///
    /// If the environment's proxy is invalid, or if requests without TLS would leave this machine.
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
    // Environment variables often omit the scheme: `proxy.example:3128`.
    let text = if text.contains("://") { text } else { format!("http://{text}") };
    let exceptions = first(&EXCEPTIONS)?.map_or(String::new(), |(_, hosts)| hosts);
    intercept(name, &read(name, &text)?, &exceptions, address)
}

/// The first of these variables that is set, with its name.
fn first(names: &[&'static str]) -> Result<Option<(&'static str, String)>, Error> {
    for name in names {
        if let Some(value) = variable(name)?.filter(|value| !value.trim().is_empty()) {
            return Ok(Some((name, value)));
        }
    }
    Ok(None)
}

/// Reads a proxy's URL from the setting or variable `name`. Errors do not repeat the URL, because it may contain a password.
fn read(name: &str, text: &str) -> Result<Url, Error> {
    let fault = |what: &str| {
        ErrorBuilder::configuration(format!("{name} {what}; use one like `http://user:password@proxy.example:3128`"))
            .build()
    };
    let url = Url::parse(text.trim()).map_err(|reason| fault(&format!("cannot be read ({reason})")))?;
    if !matches!(url.scheme(), "http" | "https" | "socks5" | "socks5h") {
        return Err(fault("is neither http, https, socks5 nor socks5h"));
    }
    if url.host_str().is_none_or(str::is_empty) {
        return Err(fault("has no host"));
    }
    if url.as_str().parse::<Uri>().is_err() {
        return Err(fault("has a host with invalid characters (write an international name as `xn--..`)"));
    }
    Ok(url)
}

/// The proxy for an address, unless the exceptions name its host.
fn intercept(name: &str, url: &Url, exceptions: &str, address: &Address) -> Result<Option<Intercept>, Error> {
    let to = address
        .as_str()
        .parse::<Uri>()
        .map_err(|fault| ErrorBuilder::configuration("the base URL is not a valid address").source(fault).build())?;
    let all = Matcher::builder().all(url.as_str().to_owned());
    let excepted = all.no(exceptions.to_owned()).build().intercept(&to);
    let usable = Matcher::builder().all(url.as_str().to_owned()).build().intercept(&to).is_some();
    usable
        .then_some(excepted)
        .ok_or_else(|| ErrorBuilder::configuration(format!("{name} cannot be used as a proxy")).build())
}

impl fmt::Debug for Proxying {
    /// Shows the proxy's address without its credentials.
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
