//! The error of all calls: what it contains, how it is read and how it prints.
//!
//! Which error a status or code means is decided by the engine.

mod builder;
mod category;
mod shorthand;
mod unsendable;

use std::{borrow::Cow, error::Error as StdError, fmt, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

pub use self::{builder::ErrorBuilder, category::Category};
use crate::{
    operation::Operation,
    reply::{Http, RateLimit, Reply, Sent, raw},
};

/// Why a call gave no usable reply.
///
/// It says what happened ([`kind`](Error::kind)), what to do about it ([`category`](Error::category)) and in which operation.
/// Status, headers and body of the API's reply remain available.
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
    /// Nothing reached the API: a value was invalid, a credential missing, no connection was made, or its server refused the
    /// request unread.
    NotSent,
    /// Nothing reached the API, because the client, its host or its network is set up wrongly: a missing setting, an unreadable
    /// proxy address, a certificate that is not trusted. It is not retried; correct the setup.
    Configuration,
    /// The API replied with an error.
    Rejected,
    /// The request was sent and no usable reply was received: it is unknown whether the API executed it. If the head of a reply
    /// was received, the error has its status and headers.
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
        action: String = "action",
        /// Whether the same request may succeed later.
        retryable: bool = "retryable",
        /// The suggestion in a sentence.
        hint: String = "hint",
        /// How long to wait before trying again, in seconds.
        retry_after_seconds: f64 = "retry_after_seconds",
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

    /// What went wrong: the API's words where it gave any.
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

    /// The idempotency key that was sent; send it again to resume a call whose outcome is unknown, or whose reply could not be
    /// decoded.
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.sent.idempotency_key.as_deref()
    }

    /// The number of attempts, those without a connection included; 0 when nothing was tried.
    pub fn attempts(&self) -> u32 {
        self.0.sent.attempts
    }

    /// Whether the fault passes by itself, so that the same call may succeed later: what the API says, else what the category
    /// implies. It is never true of a write whose outcome is unknown.
    pub fn is_transient(&self) -> bool {
        if self.0.kind == Kind::Undecodable || self.0.category == Category::OutcomeUnknown {
            return false;
        }
        let suggested = self.0.recovery.as_ref().and_then(|recovery| recovery.retryable);
        suggested.unwrap_or(matches!(self.0.category, Category::Transient | Category::RateLimited))
    }

    /// The former name of `is_transient`.
    #[doc(hidden)]
    pub fn is_retryable(&self) -> bool {
        self.is_transient()
    }

    /// How long the API asks to wait; zero when it does not say.
    pub fn retry_after(&self) -> Duration {
        let suggested = self.0.recovery.as_ref().and_then(|recovery| recovery.retry_after_seconds);
        let suggested = suggested.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        self.0.retry_after.into_iter().chain(suggested).max().unwrap_or_default()
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

    /// What to try, in a few words.
    fn advice(&self) -> Cow<'_, str> {
        let wait = self.retry_after();
        if let Some(advice) = &self.0.advice {
            return Cow::Borrowed(advice);
        }
        let hint = self.0.recovery.as_ref().and_then(|recovery| recovery.hint.as_deref());
        match (self.0.kind, hint) {
            (Kind::OutcomeUnknown, _) if self.idempotency_key().is_some() => {
                Cow::Borrowed("call again with the same idempotency key to learn the outcome")
            }
            (Kind::OutcomeUnknown, _) => {
                Cow::Borrowed("it may have been carried out: read the resource before trying again")
            }
            (_, Some(hint)) => Cow::Borrowed(hint),
            (Kind::Undecodable, _) if self.0.reply.is_none() => Cow::Borrowed("the API or its documents have changed"),
            (Kind::Undecodable, _) => Cow::Borrowed("the API or its documents have changed: `body` holds the answer"),
            _ if self.is_retryable() && !wait.is_zero() => Cow::Owned(format!("wait {wait:?} and try again")),
            _ => Cow::Borrowed(self.0.category.advice()),
        }
    }
}

impl fmt::Display for Error {
    /// What happened to which operation, the API's words, and what to try.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.0.operation {
            write!(f, "{} ({} {}) ", operation.id, operation.method, operation.path)?;
        }
        f.write_str(match (self.0.kind, self.0.operation) {
            (Kind::NotSent, None) => "nothing was sent: ",
            (Kind::Configuration, None) => "the client cannot be made: ",
            (Kind::NotSent | Kind::Configuration, Some(_)) => "was not sent: ",
            (Kind::Rejected, _) => "was rejected: ",
            (Kind::OutcomeUnknown, _) => "has an unknown outcome: ",
            (Kind::Undecodable, None) => "",
            (Kind::Undecodable, Some(_)) => "has an undecodable reply: ",
        })?;
        if let Some(status) = self.status() {
            write!(f, "{} ", status.as_u16())?;
        }
        if let Some(code) = self.code() {
            write!(f, "{code} ")?;
        }
        if let Some(path) = self.path().filter(|path| !path.is_empty()) {
            write!(f, "at `{path}` ")?;
        }
        write!(f, "{} ({}; {}", self.0.message, self.0.category, self.advice())?;
        if self.attempts() > 1 {
            write!(f, "; tried {} times", self.attempts())?;
        }
        if let Some(reference) = self.request_ref() {
            write!(f, "; ref {reference}")?;
        }
        f.write_str(")")
    }
}

impl fmt::Debug for Error {
    /// As `Display`, with the reply's size instead of its content.
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
            .field("source", &self.0.source)
            .finish()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
