//! The one error of all calls.

use std::{borrow::Cow, error::Error as StdError, fmt, sync::Arc, time::Duration};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;

use crate::{Http, Operation, Reply, raw, reply};

/// Why a call gave no usable reply.
///
/// It tells what happened ([`kind`](Error::kind)), what to do about it ([`category`](Error::category)) and to which operation.
/// Whatever the API answered stays reachable: status, headers and body.
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
    reference: Option<String>,
    idempotency_key: Option<String>,
    retry_after: Option<Duration>,
    reply: Option<Reply>,
    source: Option<Arc<dyn StdError + Send + Sync>>,
}

/// What happened to the call.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// Nothing reached the API: a value was invalid, a credential missing, no connection was made.
    NotSent,
    /// The API answered with an error.
    Rejected,
    /// The request was sent and no usable answer came: it may have been carried out or not.
    OutcomeUnknown,
    /// The API reported success with a body that is not what its documents say.
    Undecodable,
}

/// What to do about an error. Salesbooth declares these values stable.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Category {
    /// The request is wrong: change it.
    Validation,
    /// The credential is missing, wrong or revoked.
    Authentication,
    /// The credential may not do this.
    Authorization,
    /// There is no such resource.
    NotFound,
    /// The resource has changed: fetch it and decide again.
    Conflict,
    /// Too many requests: wait.
    RateLimited,
    /// Payment or credit is needed.
    Billing,
    /// A passing fault of the API or of the network.
    Transient,
    /// A fault of the API.
    Internal,
    /// A category that these documents do not know.
    Other(Box<str>),
}

/// One field that the API found at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct FieldError {
    /// The field's name on the wire.
    pub field: String,
    /// The API's code for the fault, where it gives one.
    pub code: Option<String>,
    /// The API's words, where it gives any.
    pub message: Option<String>,
}

impl FieldError {
    /// A fault of a field.
    pub fn new(field: impl Into<String>, code: Option<String>, message: Option<String>) -> Self {
        Self { field: field.into(), code, message }
    }
}

reply! {
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

impl Category {
    /// The category as Salesbooth writes it.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Validation => "validation_error",
            Self::Authentication => "authentication_error",
            Self::Authorization => "authorization_error",
            Self::NotFound => "not_found",
            Self::Conflict => "conflict",
            Self::RateLimited => "rate_limited",
            Self::Billing => "billing",
            Self::Transient => "transient_error",
            Self::Internal => "internal_error",
            Self::Other(other) => other,
        }
    }

    /// What a caller can do, in a few words.
    fn advice(&self) -> &'static str {
        match self {
            Self::Validation => "correct the request",
            Self::Authentication => "check the credential",
            Self::Authorization => "use a credential with the scope for it",
            Self::NotFound => "check the identifier",
            Self::Conflict => "fetch the resource and decide again",
            Self::RateLimited => "wait and try again",
            Self::Billing => "check the account's credit",
            Self::Transient => "try again later",
            Self::Internal | Self::Other(_) => "report it to the API's support",
        }
    }
}

impl From<&str> for Category {
    fn from(category: &str) -> Self {
        match category {
            "validation_error" => Self::Validation,
            "authentication_error" => Self::Authentication,
            "authorization_error" => Self::Authorization,
            "not_found" => Self::NotFound,
            "conflict" => Self::Conflict,
            "rate_limited" => Self::RateLimited,
            "billing" => Self::Billing,
            "transient_error" => Self::Transient,
            "internal_error" => Self::Internal,
            other => Self::Other(other.into()),
        }
    }
}

impl fmt::Display for Category {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Making errors: for engines and for the runtime itself.
impl Error {
    fn new(kind: Kind, category: Category, operation: Option<&'static Operation>, message: impl Into<String>) -> Self {
        Self(Box::new(Inner {
            kind,
            category,
            operation,
            message: message.into(),
            code: None,
            field: None,
            path: None,
            field_errors: Vec::new(),
            recovery: None,
            reference: None,
            idempotency_key: None,
            retry_after: None,
            reply: None,
            source: None,
        }))
    }

    /// A value of the request cannot be sent; `field` is its name on the wire.
    pub fn invalid(operation: &'static Operation, field: &str, reason: &str) -> Self {
        let mut error = Self::new(Kind::NotSent, Category::Validation, Some(operation), format!("`{field}` {reason}"));
        error.0.field = Some(field.to_owned());
        error
    }

    /// The client cannot be made, or a value of it is missing; no operation was asked for.
    pub fn configuration(message: impl Into<String>) -> Self {
        Self::new(Kind::NotSent, Category::Validation, None, message)
    }

    /// The request provably never left.
    pub fn not_sent(operation: &'static Operation, category: Category, message: impl Into<String>) -> Self {
        Self::new(Kind::NotSent, category, Some(operation), message)
    }

    /// The API answered with an error.
    pub fn rejected(
        operation: &'static Operation,
        category: Category,
        reply: Reply,
        message: impl Into<String>,
    ) -> Self {
        let mut error = Self::new(Kind::Rejected, category, Some(operation), message);
        error.0.reply = Some(reply);
        error
    }

    /// The request was sent and no usable answer came.
    pub fn outcome_unknown(operation: &'static Operation, message: impl Into<String>) -> Self {
        Self::new(Kind::OutcomeUnknown, Category::Transient, Some(operation), message)
    }

    /// A success reply that is not what the documents say, at a JSON path.
    pub fn undecodable(operation: &'static Operation, reply: Reply, path: String, message: impl Into<String>) -> Self {
        let mut error = Self::new(Kind::Undecodable, Category::Internal, Some(operation), message);
        error.0.path = Some(path);
        error.0.reply = Some(reply);
        error
    }

    /// A decoded reply lacks a property that the caller asked for.
    pub fn missing(type_name: &str, properties: &[&str]) -> Self {
        let names = properties.join("` or `");
        Self::new(Kind::Undecodable, Category::Internal, None, format!("the reply ({type_name}) has no `{names}`"))
    }

    /// Adds the API's error code.
    #[must_use]
    pub fn with_code(mut self, code: Option<String>) -> Self {
        self.0.code = code;
        self
    }

    /// Adds the fields that the API found at fault.
    #[must_use]
    pub fn with_field_errors(mut self, fields: Vec<FieldError>) -> Self {
        self.0.field_errors = fields;
        self
    }

    /// Adds what the API suggests.
    #[must_use]
    pub fn with_recovery(mut self, recovery: Option<Recovery>) -> Self {
        self.0.recovery = recovery;
        self
    }

    /// Adds the API's reference for support requests.
    #[must_use]
    pub fn with_request_ref(mut self, reference: Option<String>) -> Self {
        self.0.reference = reference;
        self
    }

    /// Adds the idempotency key that was sent.
    #[must_use]
    pub fn with_idempotency_key(mut self, key: Option<String>) -> Self {
        self.0.idempotency_key = key;
        self
    }

    /// Adds how long to wait before trying again.
    #[must_use]
    pub fn with_retry_after(mut self, wait: Option<Duration>) -> Self {
        self.0.retry_after = wait;
        self
    }

    /// Adds the cause.
    #[must_use]
    pub fn with_source(mut self, source: impl StdError + Send + Sync + 'static) -> Self {
        self.0.source = Some(Arc::new(source));
        self
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

    /// The fields that the API found at fault.
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

    /// The idempotency key that was sent; send it again to resume a call whose outcome is unknown.
    pub fn idempotency_key(&self) -> Option<&str> {
        self.0.idempotency_key.as_deref()
    }

    /// Whether the same request may succeed later: what the API says, else what the category implies.
    ///
    /// It says nothing of whether repeating is harmless; an operation that may not be repeated was not.
    pub fn is_retryable(&self) -> bool {
        if self.0.kind == Kind::Undecodable {
            return false;
        }
        let told = self.0.recovery.as_ref().and_then(|recovery| recovery.retryable);
        told.unwrap_or(matches!(self.0.category, Category::Transient | Category::RateLimited))
    }

    /// How long the API asks to wait; zero when it does not say.
    pub fn retry_after(&self) -> Duration {
        let told = self.0.recovery.as_ref().and_then(|recovery| recovery.retry_after_seconds);
        let told = told.and_then(|seconds| Duration::try_from_secs_f64(seconds).ok());
        self.0.retry_after.into_iter().chain(told).max().unwrap_or_default()
    }

    /// The answer's status.
    pub fn status(&self) -> Option<StatusCode> {
        self.0.reply.as_ref().map(|reply| reply.status)
    }

    /// The answer's headers.
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.reply.as_ref().map(|reply| &reply.headers)
    }

    /// The answer's body, as it came.
    pub fn body(&self) -> Option<&Bytes> {
        self.0.reply.as_ref().map(|reply| &reply.body)
    }

    /// Status and headers, with the documented headers read out.
    pub fn http(&self) -> Option<Http<'_>> {
        self.0.reply.as_ref().map(|reply| Http::new(reply.status, &reply.headers))
    }

    /// The resource as it is now, which a 412 carries under `data`.
    ///
    /// # Errors
    ///
    /// This error itself when the answer carries no resource of that type.
    pub fn current<T: DeserializeOwned>(&self) -> Result<T, Self> {
        let data = self.body().and_then(|body| raw::at(body, "data").ok().flatten());
        data.and_then(|data| serde_json::from_str(data).ok()).ok_or_else(|| self.clone())
    }

    fn advice(&self) -> Cow<'_, str> {
        match (&self.0.recovery, self.0.kind) {
            (Some(Recovery { hint: Some(hint), .. }), _) => Cow::Borrowed(hint),
            (_, Kind::OutcomeUnknown) if self.0.idempotency_key.is_some() => {
                Cow::Borrowed("call again with the same idempotency key to learn the outcome")
            }
            (_, Kind::OutcomeUnknown) => {
                Cow::Borrowed("it may have been carried out: read the resource before trying again")
            }
            (_, Kind::Undecodable) => Cow::Borrowed("the API or its documents have changed: `body` holds the answer"),
            _ => Cow::Borrowed(self.0.category.advice()),
        }
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(operation) = self.0.operation {
            write!(f, "{} ({} {}) ", operation.id, operation.method, operation.path)?;
        }
        f.write_str(match self.0.kind {
            Kind::NotSent => "was not sent: ",
            Kind::Rejected => "was rejected: ",
            Kind::OutcomeUnknown => "has an unknown outcome: ",
            Kind::Undecodable => "has an undecodable reply: ",
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
            .field("idempotency_key", &self.0.idempotency_key)
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
