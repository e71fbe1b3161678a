//! The base URL of a client: which ones are accepted, and how an operation's address is built from it.
//!
//! It does not choose the URL: that comes from the documents, through the generated crates, or from the caller.

use std::net::{Ipv4Addr, Ipv6Addr};

use http::Uri;
use saleskit_runtime::{Base, Error, ErrorBuilder, Request};
use url::Url;

/// A checked base URL, without a trailing slash.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Address {
    api: String,
    host: String,
    #[cfg_attr(not(feature = "hyper"), allow(dead_code))]
    loopback: bool,
}

impl Address {
    /// Checks a base URL: HTTPS, or HTTP on a loopback host; no user, query or fragment.
    ///
    /// Errors do not repeat the URL, because it may contain a secret.
    pub(crate) fn parse(text: &str) -> Result<Self, Error> {
        let fault = |what: &str| {
            ErrorBuilder::configuration(format!("the base URL {what}; use one like `https://host.example/path`"))
                .build()
        };
        let url = Url::parse(text.trim()).map_err(|reason| fault(&format!("cannot be read ({reason})")))?;
        let host = url.host_str().filter(|host| !host.is_empty()).ok_or_else(|| fault("has no host"))?;
        let loopback = is_loopback(host);
        match url.scheme() {
            "https" => {}
            "http" if loopback => {}
            "http" => {
                return Err(fault("is plain http, which is allowed on loopback only: credentials would be readable"));
            }
            _ => return Err(fault("is neither https nor http")),
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(fault("contains a user or a password; set credentials on the builder"));
        }
        if url.query().is_some() || url.fragment().is_some() {
            return Err(fault("has a query or a fragment"));
        }
        let host = url.origin().ascii_serialization();
        Ok(Self { api: format!("{host}{}", url.path().trim_end_matches('/')), host, loopback })
    }

    /// Whether the host is loopback.
    #[cfg(feature = "hyper")]
    pub(crate) fn is_loopback(&self) -> bool {
        self.loopback
    }

    /// Whether connections use no TLS.
    #[cfg(feature = "hyper")]
    pub(crate) fn is_plain(&self) -> bool {
        self.host.starts_with("http:")
    }

    /// The URL, for messages.
    pub(crate) fn as_str(&self) -> &str {
        &self.api
    }

    /// The full address of a request.
    pub(crate) fn of(&self, request: &Request) -> Result<Uri, Error> {
        let operation = request.operation();
        let base = match operation.base {
            Base::Host => &self.host,
            _ => &self.api,
        };
        let query = request.query_string();
        let mark = if query.is_empty() { "" } else { "?" };
        Uri::try_from(format!("{base}{}{mark}{query}", request.target())).map_err(|fault| {
            ErrorBuilder::invalid(operation, "query", &format!("makes the URL invalid: {fault}")).build()
        })
    }
}

/// Whether a URL's host is loopback: `localhost`, 127.0.0.0/8 or `[::1]`.
pub(crate) fn is_loopback(host: &str) -> bool {
    let v6 = host.strip_prefix('[').and_then(|host| host.strip_suffix(']'));
    host == "localhost"
        || host.parse().is_ok_and(|address: Ipv4Addr| address.is_loopback())
        || v6.is_some_and(|host| host.parse().is_ok_and(|address: Ipv6Addr| address.is_loopback()))
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use saleskit_runtime::{Method, Operation};

    use super::*;

    static LIST: Operation = Operation::new("deals_list", "deals", Method::Get, "/deals");
    static KEYS: Operation =
        Operation::new("federation_keys", "federation", Method::Get, "/.well-known/keys").base(Base::Host);

    #[test]
    fn https_and_plain_http_on_loopback_are_accepted() {
        for text in [
            "https://salesbooth.com/api/v1",
            "https://salesbooth.com:8443/",
            "http://localhost:8080",
            "http://127.0.0.1",
            "http://127.9.8.7:1/x",
            "http://[::1]:80/",
            " https://a.example \n",
        ] {
            assert!(Address::parse(text).is_ok(), "{text}");
        }
    }

    #[test]
    fn anything_else_is_refused_without_repeating_it() {
        for text in [
            "",
            "salesbooth.com",
            "/api/v1",
            "http://salesbooth.com",
            "http://128.0.0.1",
            "http://localhost.example",
            "http://[::2]",
            "ftp://localhost",
            "file:///etc/passwd",
            "https://hunter2@a.example",
            "https://u:hunter2@a.example",
            "https://a.example?api_key=hunter2",
            "https://a.example#hunter2",
            "https://hunter2 a",
        ] {
            let fault = Address::parse(text).unwrap_err().to_string();
            assert!(fault.contains("the base URL"), "{text}: {fault}");
            assert!(!fault.contains("hunter2"), "{fault}");
        }
    }

    #[test]
    fn a_path_stands_below_the_base_and_host_documents_at_its_root() {
        let address = Address::parse("https://a.example/api/v1/").unwrap();
        let mut list = Request::new(&LIST);
        list.query("q", "a b&c");
        assert_eq!(address.of(&list).unwrap(), "https://a.example/api/v1/deals?q=a%20b%26c");
        assert_eq!(address.of(&Request::new(&KEYS)).unwrap(), "https://a.example/.well-known/keys");
    }

    #[test]
    fn an_address_that_is_too_long_is_refused() {
        let address = Address::parse("https://a.example").unwrap();
        let mut list = Request::new(&LIST);
        list.query("q", &"x".repeat(70_000));
        assert_eq!(address.of(&list).unwrap_err().field(), Some("query"));
    }
}
