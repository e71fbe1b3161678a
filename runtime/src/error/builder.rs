//! Builds errors, for engines, the runtime itself and tests. Reading them is in `error`.

use std::{borrow::Cow, error::Error as StdError, sync::Arc, time::Duration};

use super::{Category, Error, FieldError, Inner, Kind, Recovery};
use crate::{
    operation::{Operation, Retry},
    reply::{Reply, Sent},
};

/// Builds an [`Error`], in an [`Engine`](crate::Engine) of your own or in tests of error handling.
///
/// Start with the function for the kind of error, add facts with setters, and finish with [`build`](ErrorBuilder::build). To
/// change an existing error, convert it: `ErrorBuilder::from(error)`.
///
/// ```
/// # use saleskit_runtime as saleskit;
/// use saleskit::{Category, ErrorBuilder, Kind, Method, Operation};
///
/// static GET_DEAL: Operation = Operation::new("deals_get", "deals", Method::Get, "/deals/{id}");
///
/// let fault = std::io::Error::other("unknown issuer");
/// let error = ErrorBuilder::configuration("the certificate of `salesbooth.com` is not trusted")
///     .operation(&GET_DEAL)
///     .source(fault)
///     .build();
/// assert_eq!((error.kind(), error.category()), (Kind::Configuration, Category::Configuration));
/// assert!(!error.is_transient());
/// ```
#[derive(Debug, Clone)]
#[must_use = "an error is made by `build`"]
pub struct ErrorBuilder(Error);

/// Starting.
impl ErrorBuilder {
    fn new(kind: Kind, category: Category, operation: Option<&'static Operation>, message: impl Into<String>) -> Self {
        Self(Error(Box::new(Inner {
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
            sent: Sent::default(),
            retry_after: None,
            reply: None,
            source: None,
            advice: None,
            transient: None,
        })))
    }

    /// A value of the request is invalid, and nothing is sent: [`Kind::InvalidRequest`]. `field` is its name on the wire.
    pub fn invalid(operation: &'static Operation, field: &str, reason: &str) -> Self {
        let message = format!("`{field}` {reason}");
        let mut builder = Self::new(Kind::InvalidRequest, Category::Validation, Some(operation), message);
        builder.0.0.field = Some(field.to_owned());
        builder
    }

    /// A setting of the client, its host or its network is missing or wrong: [`Kind::Configuration`].
    ///
    /// The message starts with "the client cannot be created". If an [`operation`](ErrorBuilder::operation) is added, it says
    /// instead that the call was not sent. A configuration error is never retried.
    pub fn configuration(message: impl Into<String>) -> Self {
        Self::new(Kind::Configuration, Category::Configuration, None, message)
    }

    /// A call was made where no call can be sent. `advice` says what to do instead.
    pub fn misplaced(message: impl Into<String>, advice: &'static str) -> Self {
        Self::new(Kind::NotSent, Category::Configuration, None, message).advice(advice)
    }

    /// The request provably never left, or the server refused it without processing it.
    pub fn not_sent(operation: &'static Operation, category: Category, message: impl Into<String>) -> Self {
        Self::new(Kind::NotSent, category, Some(operation), message)
    }

    /// The API replied with an error.
    pub fn rejected(
        operation: &'static Operation,
        category: Category,
        reply: Reply,
        message: impl Into<String>,
    ) -> Self {
        Self::new(Kind::Rejected, category, Some(operation), message).reply(reply)
    }

    /// The request was sent and no usable reply was received.
    ///
    /// The category is [`Category::OutcomeUnknown`] for a write and [`Category::Transient`] for a read.
    pub fn outcome_unknown(operation: &'static Operation, message: impl Into<String>) -> Self {
        Self::new(Kind::OutcomeUnknown, unknown(Some(operation)), Some(operation), message)
    }

    /// A success reply does not match the documents at a JSON path.
    pub fn undecodable(operation: &'static Operation, reply: Reply, path: String, message: impl Into<String>) -> Self {
        let mut builder = Self::new(Kind::Undecodable, Category::Internal, Some(operation), message);
        builder.0.0.path = Some(path);
        builder.reply(reply)
    }

    /// JSON that came without a call, such as a webhook's body, does not match the documents of `what` at a JSON path.
    pub fn undecodable_json(what: &str, path: String, words: &str) -> Self {
        let words = format!("{what} does not match its documents: {words}");
        let mut builder = Self::new(Kind::Undecodable, Category::Internal, None, words);
        builder.0.0.path = Some(path);
        builder
    }

    /// A decoded reply lacks a property that the caller asked for.
    pub fn missing(type_name: &str, properties: &[&str]) -> Self {
        let names = properties.join("` or `");
        Self::new(Kind::Undecodable, Category::Internal, None, format!("the reply ({type_name}) has no `{names}`"))
    }
}

/// What to do after an unknown outcome: a read is simply sent again.
fn unknown(operation: Option<&'static Operation>) -> Category {
    match operation {
        Some(operation) if operation.retry == Retry::Safe => Category::Transient,
        _ => Category::OutcomeUnknown,
    }
}

/// Adding.
impl ErrorBuilder {
    /// Sets the operation that was called.
    pub fn operation(mut self, operation: &'static Operation) -> Self {
        self.0.0.operation = Some(operation);
        self
    }

    /// Sets the category, in place of the one that the kind implies.
    pub fn category(mut self, category: Category) -> Self {
        self.0.0.category = category;
        self
    }

    /// Converts it to an unknown outcome for the reason `why`. Either an earlier attempt got no reply and the last reply does not
    /// reveal its outcome, or the reply did not come from the API.
    ///
    /// The reply stays available. The category changes as well, so that the rejection is not mistaken for the outcome.
    pub fn into_outcome_unknown(mut self, why: &str) -> Self {
        let inner = &mut self.0.0;
        inner.kind = Kind::OutcomeUnknown;
        inner.category = unknown(inner.operation);
        inner.message = format!("{why}: {}", inner.message);
        self
    }

    /// Sets the reply, as far as it arrived, and what was sent to get it.
    pub fn reply(mut self, reply: Reply) -> Self {
        self.0.0.sent = reply.sent.clone();
        self.0.0.reply = Some(reply);
        self
    }

    /// Sets the API's error code.
    pub fn code(mut self, code: impl Into<Option<String>>) -> Self {
        self.0.0.code = code.into();
        self
    }

    /// Sets the fields that the API reports as invalid.
    pub fn field_errors(mut self, fields: Vec<FieldError>) -> Self {
        self.0.0.field_errors = fields;
        self
    }

    /// Sets the API's suggestion for how to recover.
    pub fn recovery(mut self, recovery: impl Into<Option<Recovery>>) -> Self {
        self.0.0.recovery = recovery.into();
        self
    }

    /// Sets the advice, in a few words, in place of what kind and category imply.
    pub fn advice(mut self, advice: impl Into<Cow<'static, str>>) -> Self {
        self.0.0.advice = Some(advice.into());
        self
    }

    /// Sets whether the failure is transient, in place of what category and suggestion imply.
    pub fn transient(mut self, transient: impl Into<Option<bool>>) -> Self {
        self.0.0.transient = transient.into();
        self
    }

    /// Sets the API's reference for support requests.
    pub fn request_ref(mut self, reference: impl Into<Option<String>>) -> Self {
        self.0.0.reference = reference.into();
        self
    }

    /// Sets what was sent: the number of attempts, and their idempotency key. Secrets that are known already stay hidden.
    pub fn sent(mut self, sent: Sent) -> Self {
        let sent = sent.or_withholding(&self.0.0.sent);
        if let Some(reply) = &mut self.0.0.reply {
            reply.sent = sent.clone();
        }
        self.0.0.sent = sent;
        self
    }

    /// Sets how long to wait before the next attempt.
    pub fn retry_after(mut self, wait: impl Into<Option<Duration>>) -> Self {
        self.0.0.retry_after = wait.into();
        self
    }

    /// Sets the cause. The message should not repeat its words.
    pub fn source(mut self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        self.0.0.source = Some(Arc::from(source.into()));
        self
    }

    /// The error, without the secrets that the request carried, whatever the API repeated of them.
    pub fn build(mut self) -> Error {
        self.hide();
        self.0
    }

    fn hide(&mut self) {
        let inner = &mut *self.0.0;
        let withheld = inner.sent.withheld();
        if withheld.is_empty() {
            return;
        }
        let hide = |text: &mut String| withheld.hide(text);
        hide(&mut inner.message);
        let names = [&mut inner.code, &mut inner.field, &mut inner.path, &mut inner.reference];
        names.into_iter().flatten().for_each(hide);
        for fault in &mut inner.field_errors {
            hide(&mut fault.field);
            fault.code.iter_mut().chain(&mut fault.message).for_each(hide);
        }
        if let Some(recovery) = &mut inner.recovery {
            recovery.action.iter_mut().chain(&mut recovery.hint).for_each(hide);
        }
        if let Category::Other(other) = &inner.category {
            inner.category = Category::Other(withheld.hidden(other.to_string()).into());
        }
        if let Some(Cow::Owned(advice)) = &mut inner.advice {
            hide(advice);
        }
    }
}

impl From<Error> for ErrorBuilder {
    /// Starts a builder from an existing error.
    fn from(error: Error) -> Self {
        Self(error)
    }
}

impl From<ErrorBuilder> for Error {
    fn from(builder: ErrorBuilder) -> Self {
        builder.build()
    }
}
