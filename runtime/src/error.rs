//! The error of all calls: what it contains and how it is read. How it is made and printed is in the files below it.
//!
//! Which error a status or code means is decided by the engine.

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

/// Why a call gave no usable reply.
///
/// It says what happened ([`kind`](Error::kind)), what to do about it ([`category`](Error::category)) and in which operation.
/// Status, headers and body of the API's reply remain available.
///
/// # Calling again
///
/// The client has retried what it may. A loop around a call asks two questions: [`is_transient`](Error::is_transient), whether the
/// same call may succeed later, and [`is_safe_to_repeat`](Error::is_safe_to_repeat), whether sending it again can do any harm.
/// Neither is true of a write that may have been executed and would be executed twice.
///
/// # Printing
///
/// `{}` shows the operation, what happened, the API's words and what to try, on one line: control characters are escaped, and
/// long texts are cut. It does not include the causes, which are behind [`source`](std::error::Error::source); `{:#}` shows
/// them as well. [`message`](Error::message) and [`body`](Error::body) are complete and unescaped.
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
    /// Nothing reached the API: a credential is missing, no connection was made, a file could not be read, or the server refused the
    /// request unread.
    NotSent,
    /// Nothing was sent, because the call itself is wrong: a value is missing, empty or cannot be written, an idempotency key is
    /// too long, a version is no header, an undocumented parameter would replace a documented one. [`field`](Error::field) names
    /// the value. It is not retried; correct the call.
    InvalidRequest,
    /// Nothing reached the API, because the client, its host or its network is set up wrongly: a missing setting, an unreadable
    /// proxy address, a certificate that is not trusted. It is not retried; correct the setup.
    Configuration,
    /// The API replied with an error.
    Rejected,
    /// The request was sent and no usable reply was received: it is unknown whether the API executed it. If the head of a reply
    /// was received, the error has its status and headers, and as much of the body as arrived.
    OutcomeUnknown,
    /// The API reported success with a body that is not what its documents say, or is longer than the client takes.
    Undecodable,
}

/// One field that the API reports as invalid.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldError {
    /// The field's name on the wire.
    pub field: String,
    /// The API's code for it, where it gives one.
    pub code: Option<String>,
    /// The API's words, where it gives any.
    pub message: Option<String>,
}

impl FieldError {
    /// An invalid field.
    pub fn new(field: impl Into<String>, code: Option<String>, message: Option<String>) -> Self {
        Self { field: field.into(), code, message }
    }
}

crate::reply! {
    /// What the API suggests to do.
    pub struct Recovery {
        /// A word for the suggestion: `fix_request`, `refetch_and_retry`.
        action: Option<String> = "action",
        /// Whether the same request may succeed later.
        retryable: Option<bool> = "retryable",
        /// The suggestion in a sentence.
        hint: Option<String> = "hint",
        /// How long to wait before trying again, in seconds.
        retry_after_seconds: Option<f64> = "retry_after_seconds",
    }
}

/// Reading errors.
impl Error {
    /// What happened to the call.
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// What to do about it; the value to branch on.
    pub fn category(&self) -> Category {
        self.0.category.clone()
    }

    /// The operation, by its id in the documents: `deals_sign`.
    pub fn operation(&self) -> Option<&'static str> {
        self.0.operation.map(|operation| operation.id)
    }

    /// The API's own code, in any style: `conflict.stale_version`. Prefer the category.
    pub fn code(&self) -> Option<&str> {
        self.0.code.as_deref()
    }

    /// What went wrong: the API's words where it gave any, complete and as received.
    pub fn message(&self) -> &str {
        &self.0.message
    }

    /// The request's field that could not be sent, by its name on the wire.
    pub fn field(&self) -> Option<&str> {
        self.0.field.as_deref()
    }

    /// The fields that the API reports as invalid.
    pub fn field_errors(&self) -> &[FieldError] {
        &self.0.field_errors
    }

    /// The JSON path at which an undecodable reply differs from its documents: `data.items[3].price`.
    pub fn path(&self) -> Option<&str> {
        self.0.path.as_deref()
    }

    /// What the API suggests.
    pub fn recovery(&self) -> Option<&Recovery> {
        self.0.recovery.as_ref()
    }

    /// The API's reference of the request, for its support.
    pub fn request_ref(&self) -> Option<&str> {
        self.0.reference.as_deref()
    }

    /// The idempotency key that was sent, by the caller or generated. Send it again to resume a call whose outcome is unknown, or
    /// whose reply could not be decoded.
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.sent.idempotency_key.as_deref()
    }

    /// The number of attempts, those without a connection included; 0 when nothing was tried.
    pub fn attempts(&self) -> u32 {
        self.0.sent.attempts
    }

    /// Whether the fault passes by itself, so that the same call may succeed later: what the API suggests, else what the category
    /// implies.
    ///
    /// It is never true of a conflict or of an invalid request, which need another request. Of an unknown outcome it is true only
    /// where the same call [can be repeated](Error::is_safe_to_repeat) to find out.
    pub fn is_transient(&self) -> bool {
        let suggested = self.0.transient.or(self.0.recovery.as_ref().and_then(|recovery| recovery.retryable));
        match (self.0.kind, &self.0.category) {
            (Kind::Undecodable | Kind::Configuration | Kind::InvalidRequest, _) => false,
            (_, Category::Conflict | Category::Validation | Category::Configuration) => false,
            (Kind::OutcomeUnknown, _) => suggested.unwrap_or(true) && self.is_safe_to_repeat(),
            (_, category) => suggested.unwrap_or(matches!(category, Category::Transient | Category::RateLimited)),
        }
    }

    /// Whether sending the same call again can do no harm. It does not say that it helps.
    ///
    /// It is true when nothing reached the API, when the operation only reads, when the API refused the request unread (status
    /// 421, 425 or 429), and when the call carries an idempotency key that the caller gave it: the same call sends the same key
    /// then, and the API executes it once.
    ///
    /// It is false for a write under a key that the client generated, because calling again would generate another one. Take the key
    /// from [`idempotency_key`](Error::idempotency_key) and send it with the call: then it is the same call.
    pub fn is_safe_to_repeat(&self) -> bool {
        match self.0.kind {
            Kind::NotSent | Kind::InvalidRequest | Kind::Configuration => true,
            Kind::Rejected if self.is_refused_unread() => true,
            _ => self.is_read() || self.0.sent.repeatable,
        }
    }

    /// Whether the operation only reads, so that a repetition changes nothing.
    fn is_read(&self) -> bool {
        self.0.operation.is_some_and(|operation| operation.retry == Retry::Safe)
    }

    /// Whether a rejection says that the API did not process the request: too many requests, the wrong connection, too early.
    fn is_refused_unread(&self) -> bool {
        let unread = matches!(self.status().map(|status| status.as_u16()), Some(421 | 425 | 429));
        unread || self.0.category == Category::RateLimited
    }

    /// How long the API asks to wait before the next attempt; `None` when it does not say.
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

    /// The rate limit headers of the reply; `None` without a reply, or when it has none of them.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        self.http()?.rate_limit()
    }

    /// The resource as it is now, which a 412 carries under `data`.
    ///
    /// # Errors
    ///
    /// This error itself when the reply has no resource of that type.
    pub fn current<T: DeserializeOwned>(&self) -> Result<T, Self> {
        let data = self.body().and_then(|body| raw::at(body, "data").ok().flatten());
        data.and_then(|data| serde_json::from_str(data).ok()).ok_or_else(|| self.clone())
    }
}

impl fmt::Debug for Error {
    /// All parts, with the reply's size instead of its content.
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
