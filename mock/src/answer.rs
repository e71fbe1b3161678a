//! What the mock sends back: made by tests, by the documents' examples and by refusals alike.

mod feed;

use std::time::Duration;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use serde_json::Value;

pub use self::feed::Feed;

/// An answer to one request.
///
/// The constructors panic on a status outside of 100 to 999 and on what cannot be a header: an answer is written by a test, which
/// should hear of its mistake at once.
#[derive(Debug, Clone, PartialEq)]
pub struct Answer {
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    pub(crate) delay: Option<Duration>,
    /// Played in the place of the body.
    pub(crate) feed: Option<Feed>,
    pub(crate) manner: Manner,
}

/// How an answer goes over the connection.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) enum Manner {
    #[default]
    Whole,
    /// The body in pieces of so many bytes, with a pause before each.
    Drip(usize, Duration),
    /// The connection ends after so many bytes of the body, whose whole length was announced; after half of them where none are given.
    Truncated(Option<usize>),
    /// The connection is closed without an answer.
    Closed,
    /// The connection is reset, after so many bytes of the body, or without an answer.
    Reset(Option<usize>),
}

impl Answer {
    /// A status without a body and without a content type.
    ///
    /// # Panics
    /// When the status is not one of HTTP.
    #[track_caller]
    pub fn status(status: u16) -> Answer {
        let Ok(code) = StatusCode::from_u16(status) else { panic!("{status} is no HTTP status") };
        Answer {
            status: code,
            headers: HeaderMap::new(),
            body: Bytes::new(),
            delay: None,
            feed: None,
            manner: Manner::Whole,
        }
    }

    /// A JSON body.
    ///
    /// # Panics
    /// When the status is not one of HTTP.
    #[track_caller]
    pub fn json(status: u16, body: Value) -> Answer {
        Answer::bytes(status, "application/json", body.to_string())
    }

    /// A plain text body.
    ///
    /// # Panics
    /// When the status is not one of HTTP.
    #[track_caller]
    pub fn text(status: u16, body: impl Into<String>) -> Answer {
        Answer::bytes(status, "text/plain; charset=utf-8", body.into())
    }

    /// An HTML body, such as a proxy in front of an API answers.
    ///
    /// # Panics
    /// When the status is not one of HTTP.
    #[track_caller]
    pub fn html(status: u16, body: impl Into<String>) -> Answer {
        Answer::bytes(status, "text/html; charset=utf-8", body.into())
    }

    /// Any body with its content type. Nothing is checked: a JSON content type may stand over a body that is none.
    ///
    /// # Panics
    /// When the status is not one of HTTP or the content type cannot be a header's value.
    #[track_caller]
    pub fn bytes(status: u16, content_type: &str, body: impl Into<Bytes>) -> Answer {
        let mut answer = Answer::status(status).header(CONTENT_TYPE.as_str(), content_type);
        answer.body = body.into();
        answer
    }

    /// Adds a header; one of the same name stays. `content-type` takes the place of the body's own.
    ///
    /// # Panics
    /// When name or value cannot be a header's.
    #[must_use]
    #[track_caller]
    pub fn header(mut self, name: &str, value: &str) -> Answer {
        let (Ok(header), Ok(content)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) else {
            panic!("`{name}: {value}` is no HTTP header")
        };
        if header == CONTENT_TYPE {
            self.headers.insert(header, content);
        } else {
            self.headers.append(header, content);
        }
        self
    }

    /// Waits before answering. The request is recorded before the wait.
    #[must_use]
    pub fn delay(mut self, delay: Duration) -> Answer {
        self.delay = Some(delay);
        self
    }
}
