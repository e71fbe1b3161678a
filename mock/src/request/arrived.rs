//! A request as it arrived, read into memory. Reading never fails; problems are recorded for `judge`.

use std::future::poll_fn;
use std::pin::pin;

use axum::body::{Body, HttpBody};
use bytes::{Bytes, BytesMut};
use http::header::CONTENT_TYPE;
use http::{HeaderMap, Method, Request};
use percent_encoding::percent_decode;
use saleskit_contract::Incoming;
use serde_json::Value;

/// The part of an oversized body that is read and discarded, so that the client can read the refusal.
const MOST_DISCARDED: usize = 256 * 1024 * 1024;

/// A request, read into memory.
#[derive(Debug, Clone)]
pub(crate) struct Arrived {
    pub(crate) method: Method,
    /// Not decoded.
    pub(crate) path: String,
    /// Decoded.
    pub(crate) query: Vec<(String, String)>,
    pub(crate) headers: HeaderMap,
    pub(crate) body: BodyRead,
}

/// The outcome of reading the body.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum BodyRead {
    Whole(Bytes),
    TooLarge,
    BrokenOff,
}

impl Arrived {
    /// Reads a request with a body of at most `most` bytes.
    pub(crate) async fn read(request: Request<Body>, most: usize) -> Arrived {
        let (head, body) = request.into_parts();
        Arrived {
            method: head.method,
            path: head.uri.path().to_owned(),
            query: head.uri.query().map(pairs).unwrap_or_default(),
            headers: head.headers,
            body: read(body, most).await,
        }
    }

    /// The body. Empty if it could not be read.
    pub(crate) fn bytes(&self) -> &[u8] {
        match &self.body {
            BodyRead::Whole(bytes) => bytes,
            BodyRead::TooLarge | BodyRead::BrokenOff => &[],
        }
    }

    /// The content type, if the body is not empty.
    pub(crate) fn content_type(&self) -> Option<String> {
        let value = self.headers.get(CONTENT_TYPE).filter(|_| !self.bytes().is_empty())?;
        Some(String::from_utf8_lossy(value.as_bytes()).into_owned())
    }

    /// Method, path and query, without the values of `secret` names.
    pub(crate) fn line(&self, secret: &[String]) -> String {
        let mut line = format!("{} {}", self.method, self.path);
        for (index, (name, value)) in self.query.iter().enumerate() {
            let mark = if index == 0 { '?' } else { '&' };
            let value = if secret.contains(name) { "***" } else { value };
            line.push_str(&format!("{mark}{}={}", name.escape_debug(), value.escape_debug()));
        }
        line
    }

    /// Whether there is a body with a JSON content type.
    pub(crate) fn says_json(&self) -> bool {
        self.content_type().is_some_and(|sent| is_json(&sent))
    }

    /// The request in the contract's form, except that its path still has the base path.
    pub(crate) fn incoming(&self, body: Option<Value>) -> Incoming {
        let text = |value: &http::HeaderValue| String::from_utf8_lossy(value.as_bytes()).into_owned();
        Incoming {
            // In HTTP, HEAD is answered like GET.
            method: if self.method == Method::HEAD { "GET" } else { self.method.as_str() }.to_owned(),
            path: self.path.clone(),
            query: self.query.clone(),
            headers: self.headers.iter().map(|(name, value)| (name.as_str().to_owned(), text(value))).collect(),
            content_type: self.content_type(),
            body,
        }
    }
}

/// Whether a content type is JSON, including types that end in `+json`.
pub(crate) fn is_json(content_type: &str) -> bool {
    let plain = content_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    plain == "application/json" || plain.ends_with("+json")
}

async fn read(body: Body, most: usize) -> BodyRead {
    let mut body = pin!(body);
    let mut whole = BytesMut::new();
    let mut length = 0usize;
    while let Some(frame) = poll_fn(|context| body.as_mut().poll_frame(context)).await {
        let Ok(frame) = frame else { return BodyRead::BrokenOff };
        let Ok(data) = frame.into_data() else { continue };
        length = length.saturating_add(data.len());
        if length > MOST_DISCARDED {
            break;
        }
        if length <= most {
            whole.extend_from_slice(&data);
        }
    }
    if length > most { BodyRead::TooLarge } else { BodyRead::Whole(whole.freeze()) }
}

/// The names and values of a query.
fn pairs(query: &str) -> Vec<(String, String)> {
    let pairs = query.split('&').filter(|pair| !pair.is_empty());
    pairs
        .map(|pair| pair.split_once('=').unwrap_or((pair, "")))
        .map(|(name, value)| (decoded(name), decoded(value)))
        .collect()
}

fn decoded(text: &str) -> String {
    percent_decode(text.replace('+', " ").as_bytes()).decode_utf8_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn a_query_is_decoded_and_keeps_its_order() {
        let expected = [("a b", "1=2"), ("flag", ""), ("å", "\u{fffd}"), ("a b", "%zz")];
        let read = pairs("a+b=1%3D2&&flag&%C3%A5=%FF&a%20b=%zz");
        assert_eq!(read, expected.map(|(name, value)| (name.to_owned(), value.to_owned())));
    }
}
