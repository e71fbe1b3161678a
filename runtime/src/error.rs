//! The error of all calls: what it contains and how to read it. The files below build and print it.
//!
//! The engine decides which error a status or code means.

mod builder;
mod category;
mod display;
mod shorthand;
mod unsendable;
mod untyped;

use std::{borrow::Cow, error::Error as StdError, fmt, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

pub use self::{builder::ErrorBuilder, category::Category};
use crate::{
    operation::{Operation, Retry},
    reply::{Http, RateLimit, Reply, Sent, raw},
};

/// Why a call returned no usable reply.
///
/// It says what happened ([`kind`](Error::kind)), what to do about it ([`category`](Error::category)) and in which operation.
/// Status, headers and body of the API's reply remain available.
///
/// # Calling again
///
/// The client has already retried what it may. A loop around a call needs two answers. [`is_transient`](Error::is_transient): may
/// the same call succeed later? [`is_safe_to_repeat`](Error::is_safe_to_repeat): is sending it again harmless? Both are false
/// for a write that may have been executed and could be executed twice.
///
/// # Printing
///
/// `{}` prints one line: the operation, what happened, the API's message and what to try. Control characters are escaped, and
/// long texts are cut. The causes are available from [`source`](std::error::Error::source); `{:#}` prints them as well.
/// [`message`](Error::message) and [`body`](Error::body) are complete and unescaped.
#[derive(Clone)]
pub struct Error(Box<Inner>);

#[derive(Clone)]
struct Inner {
    kind: Kind,
    category: Category,
    operation: Option<&'static Operation>,
    message: String,
    code: Option<String>,
    field: Option<String>,
    path: Option<String>,
    field_errors: Vec<FieldError>,
    recovery: Option<Recovery>,
    advice: Option<Cow<'static, str>>,
    transient: Option<bool>,
    reference: Option<String>,
    sent: Sent,
    retry_after: Option<Duration>,
    reply: Option<Reply>,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

/// What happened to the call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Nothing was processed: a credential is missing, no connection was made, a file could not be read, there is no tokio runtime,
    /// or an HTTP/2 server refused the request unread. It is retried if the category is [`Transient`](Category::Transient).
    NotSent,
    /// Nothing was sent, because the call itself is wrong. For example, a value is missing, empty or cannot be encoded, an
    /// idempotency key is too long, or an undocumented parameter would replace a documented one. [`field`](Error::field) names
    /// the value. It is not retried; correct the call.
    InvalidRequest,
    /// Nothing was sent, because the client, its host or its network is misconfigured: a missing setting, an unreadable
    /// proxy address, an untrusted certificate. It is not retried; correct the setup.
    Configuration,
    /// The API replied with an error. After a 500, that does not say whether a part of the call was executed.
    Rejected,
    /// The request was sent and no usable reply was received, so it is unknown whether the API executed it. If the head of a
    /// reply arrived, the error has its status and headers, and as much of the body as arrived.
    OutcomeUnknown,
    /// The API reported success, but the body does not match its documents or exceeds the client's size limit.
    Undecodable,
}

/// One field that the API reports as invalid.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldError {
    /// The field's name on the wire.
    pub field: String,
    /// The API's code for it, if any.
    pub code: Option<String>,
    /// The API's message, if any.
    pub message: Option<String>,
}

impl FieldError {
    /// Creates a field error.
    pub fn new(field: impl Into<String>, code: Option<String>, message: Option<String>) -> Self {
        Self { field: field.into(), code, message }
    }
}

crate::reply! {
    /// The API's suggestion for how to recover.
    pub struct Recovery {
        /// The suggested action: `fix_request`, `refetch_and_retry`.
        action: Option<String> = "action",
        /// Whether the same request may succeed later.
        retryable: Option<bool> = "retryable",
        /// The suggestion as a sentence.
        hint: Option<String> = "hint",
        /// How long to wait before the next attempt, in seconds.
        retry_after_seconds: Option<f64> = "retry_after_seconds",
    }
}

/// Accessors.
impl Error {
    /// What happened to the call.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// What to do about it. Branch on this value.
    pub fn category(&self) -> Category {
        self.0.category.clone()
    }

    /// The operation's id in the documents: `deals_sign`.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.id)
    }

    /// The API's own code, in any style: `conflict.stale_version`. Prefer [`category`](Error::category).
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// What went wrong: the API's message where it sent one, complete and unescaped.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The name on the wire of the request field that could not be sent.
    pub fn field(&self) -> Option<&str> {
        self.0.field.as_deref()
    }

    /// The fields that the API reports as invalid.
    pub fn field_errors(&self) -> &[FieldError] {
        &self.0.field_errors
    }

    /// The JSON path at which an undecodable reply does not match its documents: `data.items[3].price`.
    pub fn path(&self) -> Option<&str> {
        self.0.path.as_deref()
    }

    /// The API's suggestion for how to recover.
    pub fn recovery(&self) -> Option<&Recovery> {
        self.0.recovery.as_ref()
    }

    /// The API's reference for this request, to quote to its support.
    pub fn request_ref(&self) -> Option<&str> {
        self.0.reference.as_deref()
    }

    /// The idempotency key that was sent, whether the caller's or generated. Send it again to resume a call whose outcome is
    /// unknown or whose reply could not be decoded.
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.sent.idempotency_key.as_deref()
    }

    /// The number of attempts, including those that got no connection. 0 if nothing was tried.
    pub fn attempts(&self) -> u32 {
        self.0.sent.attempts
    }

    /// Whether the failure is transient, so that the same call may succeed later. The API's suggestion decides; without one, the
    /// category does.
    ///
    /// It is always false for conflicts and invalid requests, which need a changed request. For an unknown outcome it is true
    /// only if the same call [can be repeated](Error::is_safe_to_repeat).
    pub fn is_transient(&self) -> bool {
        let suggested = self.0.transient.or(self.0.recovery.as_ref().and_then(|recovery| recovery.retryable));
        match (self.0.kind, &self.0.category) {
            (Kind::Undecodable | Kind::Configuration | Kind::InvalidRequest, _) => false,
            (_, Category::Conflict | Category::Validation | Category::Configuration) => false,
            (Kind::OutcomeUnknown, _) => suggested.unwrap_or(true) && self.is_safe_to_repeat(),
            (_, category) => suggested.unwrap_or(matches!(category, Category::Transient | Category::RateLimited)),
        }
    }

    /// Whether sending the same call again is harmless. That does not mean that it helps.
    ///
    /// It is true in four cases. Nothing reached the API. The operation only reads. The API refused the request without
    /// processing it (status 421, 425 or 429). Or the caller set an idempotency key: the same call then sends the same key, and
    /// the API executes it once.
    ///
    /// It is false for a write with a key that the client generated, because a new call would generate another key. To repeat
    /// such a write, take the key from [`idempotency_key`](Error::idempotency_key) and set it on the call.
    pub fn is_safe_to_repeat(&self) -> bool {
        match self.0.kind {
            Kind::NotSent | Kind::InvalidRequest | Kind::Configuration => true,
            Kind::Rejected if self.is_refused_unread() => true,
            _ => self.is_read() || self.0.sent.repeatable,
        }
    }

    /// Whether the operation only reads, so that repeating it changes nothing.
    fn is_read(&self) -> bool {
        self.0.operation.is_some_and(|operation| operation.retry == Retry::Safe)
    }

    /// Whether the rejection means that the API did not process the request: too many requests, misdirected request, too early.
    fn is_refused_unread(&self) -> bool {
        let unread = matches!(self.status().map(|status| status.as_u16()), Some(421 | 425 | 429));
        unread || self.0.category == Category::RateLimited
    }

    /// How long the API asks to wait before the next attempt. `None` if it does not say.
    pub fn retry_after(&self) -> Option<Duration> {
        let suggested = self.0.recovery.as_ref().and_then(|recovery| recovery.retry_after_seconds);
        let suggested = suggested.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        self.0.retry_after.max(suggested)
    }

    /// The status of the reply.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.reply.as_ref().map(|reply| reply.status)
    }

    /// The headers of the reply.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.reply.as_ref().map(|reply| &reply.headers)
    }

    /// The body of the reply, as received.
    pub fn body(&self) -> Option<&Bytes> {
        self.0.reply.as_ref().map(|reply| &reply.body)
    }

    /// Status and headers, with accessors for the documented headers.
    pub fn http(&self) -> Option<Http<'_>> {
        self.0.reply.as_ref().map(Reply::http)
    }

    /// The rate limit headers of the reply. `None` without a reply or without such headers.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.http()?.rate_limit()
    }

    /// Decodes the current resource, which a 412 reply contains under `data`.
    ///
    /// # Errors
    ///
    /// Returns this error itself if the reply contains no resource of that type.
    pub fn current<T: DeserializeOwned>(&self) -> Result<T, Self> {
        let data = self.body().and_then(|body| raw::at(body, "data").ok().flatten());
        data.and_then(|data| serde_json::from_str(data).ok()).ok_or_else(|| self.clone())
    }
}

impl fmt::Debug for Error {
    /// Shows all parts, with the reply's size instead of its content.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("category", &self.0.category)
            .field("operation", &self.operation())
            .field("code", &self.0.code)
            .field("message", &self.0.message)
            .field("path", &self.0.path)
            .field("field", &self.0.field)
            .field("field_errors", &self.0.field_errors)
            .field("recovery", &self.0.recovery)
            .field("request_ref", &self.0.reference)
            .field("sent", &self.0.sent)
            .field("reply", &self.0.reply)
            .field("source", &self.0.source.as_ref().map(|source| Causes(self, &**source)))
            .finish()
    }
}

/// The `Debug` of an error's causes, without the secrets of its request.
struct Causes<'e>(&'e Error, &'e (dyn StdError + Send + Sync));

impl fmt::Debug for Causes<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let withheld = self.0.0.sent.withheld();
        if withheld.is_empty() {
            return fmt::Debug::fmt(self.1, f);
        }
        let text = if f.alternate() { format!("{:#?}", self.1) } else { format!("{:?}", self.1) };
        f.write_str(&withheld.hidden(text))
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
