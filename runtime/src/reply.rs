//! Replies: undecoded, decoded, and the types that they decode to.
//!
//! The engine decides whether a reply is a success, and `call` decodes it.

pub(crate) mod explain;
pub(crate) mod extra;
pub(crate) mod fault;
pub(crate) mod from_reply;
pub(crate) mod http_date;
pub(crate) mod json;
pub(crate) mod json_path;
pub(crate) mod place;
pub(crate) mod properties;
pub(crate) mod raw;
pub(crate) mod reply_type;
pub(crate) mod unexpected;

mod entries;
mod http_facts;
mod number;
pub(crate) mod response;
mod retry_after;
mod scalar;
#[cfg(test)]
mod tests;
mod text;
mod withheld;

use std::fmt;

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use secrecy::SecretString;

pub(crate) use self::withheld::Withheld;
pub use self::{
    http_facts::{Http, RateLimit},
    response::Response,
    unexpected::{Unexpected, UnexpectedKind},
};

/// An undecoded reply of the API.
#[derive(Clone)]
pub struct Reply {
    /// The HTTP status.
    pub status: StatusCode,
    /// The headers.
    pub headers: HeaderMap,
    /// The whole body.
    pub body: Bytes,
    /// What was sent to get the reply. Filled in by the engine.
    pub sent: Sent,
}

/// What was sent for a call.
#[derive(Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Sent {
    /// The number of attempts, including those that got no connection.
    pub attempts: u32,
    /// The idempotency key that all attempts carried.
    pub idempotency_key: Option<String>,
    /// Whether the reply was stored by an earlier attempt or call with the same key. Filled in by the call.
    pub replayed: bool,
    /// Whether the caller made the call safe to repeat, with an idempotency key or `retry(Retry::Safe)`. Filled in by the engine.
    pub repeatable: bool,
    /// What no error of the call may show.
    withheld: Withheld,
}

impl Sent {
    /// Creates the record of this many attempts, all with the same key.
    pub fn new(attempts: u32, idempotency_key: Option<String>) -> Self {
        Self { attempts, idempotency_key, ..Self::default() }
    }

    /// Sets whether the caller made the call safe to repeat.
    #[must_use]
    pub fn repeatable(mut self, repeatable: bool) -> Self {
        self.repeatable = repeatable;
        self
    }

    /// Sets the credentials and other secrets that the request carried. An error that is made of the reply does not show them, whatever
    /// of them the server repeats: neither in its words nor in the path of what cannot be decoded.
    #[must_use]
    pub fn withholding(mut self, secrets: Vec<SecretString>) -> Self {
        self.withheld = Withheld(secrets);
        self
    }

    /// With the secrets of another one, unless it has its own.
    pub(crate) fn or_withholding(mut self, other: &Self) -> Self {
        if self.withheld.is_empty() {
            self.withheld = other.withheld.clone();
        }
        self
    }

    pub(crate) fn withheld(&self) -> &Withheld {
        &self.withheld
    }
}

impl fmt::Debug for Sent {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Sent")
            .field("attempts", &self.attempts)
            .field("idempotency_key", &self.idempotency_key)
            .field("replayed", &self.replayed)
            .field("repeatable", &self.repeatable)
            .finish()
    }
}

impl Reply {
    /// Creates a reply as received.
    pub fn new(status: StatusCode, headers: HeaderMap, body: Bytes) -> Self {
        Self { status, headers, body, sent: Sent::default() }
    }
}

impl fmt::Debug for Reply {
    /// Shows the size of the body instead of its content, which may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("status", &self.status)
            .field("body_len", &self.body.len())
            .finish_non_exhaustive()
    }
}
