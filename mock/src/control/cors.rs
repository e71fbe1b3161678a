//! CORS (Fetch standard): pages served from this machine may call the mock and read the documented headers.
//!
//! Other pages get no permission, so that a website cannot use a mock on its visitor's machine.

use http::header::{
    ACCESS_CONTROL_ALLOW_CREDENTIALS, ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS,
    ACCESS_CONTROL_ALLOW_ORIGIN, ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_HEADERS,
    ACCESS_CONTROL_REQUEST_METHOD, ORIGIN, VARY,
};
use http::{HeaderMap, HeaderName, HeaderValue, Method};
use saleskit_contract::Contract;

use crate::answer::Answer;
use crate::request::Arrived;

/// Headers that every reply may have, and that a page cannot read without permission.
const USUAL: [&str; 9] = [
    "ETag",
    "Retry-After",
    "Location",
    "Allow",
    "WWW-Authenticate",
    "Content-Disposition",
    "X-Mock-Warning",
    "X-Mock-Error",
    "Mcp-Session-Id",
];

/// The answer to a preflight request. `None` for other requests.
pub(super) fn preflight(arrived: &Arrived) -> Option<Answer> {
    let asks = arrived.method == Method::OPTIONS && arrived.headers.contains_key(ACCESS_CONTROL_REQUEST_METHOD);
    if !asks || origin(&arrived.headers).is_none() {
        return None;
    }
    let mut answer = Answer::status(204);
    let headers = &mut answer.headers;
    headers
        .insert(ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS"));
    if let Some(wanted) = arrived.headers.get(ACCESS_CONTROL_REQUEST_HEADERS) {
        headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, wanted.clone());
    }
    if arrived.headers.contains_key("access-control-request-private-network") {
        let allow = HeaderName::from_static("access-control-allow-private-network");
        headers.insert(allow, HeaderValue::from_static("true"));
    }
    headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("600"));
    Some(answer)
}

/// Lets a page read a reply. `from` is the origin of the page.
pub(crate) fn allow(exposed: &HeaderValue, from: Option<HeaderValue>, reply: &mut HeaderMap) {
    let Some(origin) = from else { return };
    reply.insert(ACCESS_CONTROL_ALLOW_ORIGIN, origin);
    reply.insert(ACCESS_CONTROL_ALLOW_CREDENTIALS, HeaderValue::from_static("true"));
    reply.insert(ACCESS_CONTROL_EXPOSE_HEADERS, exposed.clone());
    reply.append(VARY, HeaderValue::from_static("Origin"));
}

/// The origin of a request, if it is a page of this machine.
pub(crate) fn origin(headers: &HeaderMap) -> Option<HeaderValue> {
    headers.get(ORIGIN).filter(|origin| origin.to_str().is_ok_and(is_local)).cloned()
}

/// The headers that a page may read.
pub(crate) fn exposed(contract: &Contract) -> HeaderValue {
    let mut names: Vec<&str> = USUAL.to_vec();
    for name in contract.operations().iter().flat_map(|operation| &operation.replies).flat_map(|reply| &reply.headers) {
        if !names.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            names.push(name);
        }
    }
    HeaderValue::try_from(names.join(", ")).unwrap_or_else(|_| HeaderValue::from_static("ETag, Retry-After"))
}

/// Whether an origin is on this machine: `http://localhost:3000`.
fn is_local(origin: &str) -> bool {
    let Some((scheme, rest)) = origin.split_once("://") else { return false };
    let host = match rest.strip_prefix('[') {
        Some(rest) => rest.split(']').next().unwrap_or_default(),
        None => rest.split(':').next().unwrap_or_default(),
    };
    let loopback = host.parse().is_ok_and(|address: std::net::IpAddr| address.is_loopback());
    matches!(scheme, "http" | "https") && (loopback || host == "localhost" || host.ends_with(".localhost"))
}

#[cfg(test)]
mod tests {
    use super::is_local;

    #[test]
    fn only_pages_of_this_machine_are_local() {
        for local in [
            "http://localhost",
            "https://localhost:3000",
            "http://127.0.0.1:8",
            "http://[::1]:80",
            "http://a.localhost",
        ] {
            assert!(is_local(local), "{local}");
        }
        for other in
            ["null", "", "file://", "https://localhost.example", "http://127.0.0.1.example", "https://example.com"]
        {
            assert!(!is_local(other), "{other}");
        }
    }
}
