//! The reply that the mock sends. Tests, documented examples and refusals all produce one.

mod feed;

use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde_json::Value;

pub use self::feed::Feed;

/// The reply to one request.
///
/// The constructors panic on a status outside 100 to 999 and on an invalid header, so that a mistake in a test shows at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) delay: Option<Duration>,
    /// Sent instead of the body.
    pub(crate) feed: Option<Feed>,
    pub(crate) manner: Manner,
}

/// How the reply is sent over the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Manner {
    #[default]
    Whole,
    /// The body is sent in pieces of this many bytes, with a pause before each.
    Drip(usize, Duration),
    /// The connection ends after this many bytes of the body, or after half of it for `None`. `Content-Length` announces the full length.
    Truncated(Option<usize>),
    /// The connection is closed without a reply.
    Closed,
    /// The connection is reset after this many bytes of the body, or without a reply for `None`.
    Reset(Option<usize>),
}

impl Answer {
    /// A reply without a body or content type.
    ///
    /// # Panics
    /// If the status is not a valid HTTP status.
    #[track_caller]
    pub fn status(status: u16) -> Answer {
        let Ok(code) = StatusCode::from_u16(status) else { panic!("{status} is not an HTTP status") };
        Answer {
            status: code,
            headers: HeaderMap::new(),
            body: Bytes::new(),
            delay: None,
            feed: None,
            manner: Manner::Whole,
        }
    }

    /// A reply with a JSON body.
    ///
    /// # Panics
    /// If the status is not a valid HTTP status.
    #[track_caller]
    pub fn json(status: u16, body: Value) -> Answer {
        Answer::bytes(status, "application/json", body.to_string())
    }

    /// A reply with a plain text body.
    ///
    /// # Panics
    /// If the status is not a valid HTTP status.
    #[track_caller]
    pub fn text(status: u16, body: impl Into<String>) -> Answer {
        Answer::bytes(status, "text/plain; charset=utf-8", body.into())
    }

    /// A reply with an HTML body, such as an error page from a proxy in front of an API.
    ///
    /// # Panics
    /// If the status is not a valid HTTP status.
    #[track_caller]
    pub fn html(status: u16, body: impl Into<String>) -> Answer {
        Answer::bytes(status, "text/html; charset=utf-8", body.into())
    }

    /// A reply with any body and content type. The two are not compared: a JSON content type may come with a body that is not JSON.
    ///
    /// # Panics
    /// If the status is not a valid HTTP status, or the content type is not a valid header value.
    #[track_caller]
    pub fn bytes(status: u16, content_type: &str, body: impl Into<Bytes>) -> Answer {
        let mut answer = Answer::status(status).header(CONTENT_TYPE.as_str(), content_type);
        answer.body = body.into();
        answer
    }

    /// Adds a header, and keeps existing headers of the same name. `content-type` replaces the content type of the body.
    ///
    /// # Panics
    /// If the name or value is not valid in a header.
    #[must_use]
    #[track_caller]
    pub fn header(mut self, name: &str, value: &str) -> Answer {
        let (Ok(header), Ok(content)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) else {
            panic!("`{name}: {value}` is not a valid HTTP header")
        };
        if header == CONTENT_TYPE {
            self.headers.insert(header, content);
        } else {
            self.headers.append(header, content);
        }
        self
    }

    /// Waits before it sends the reply. The request is recorded before the wait.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Answer {
        self.delay = Some(delay);
        self
    }
}
