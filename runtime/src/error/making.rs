//! Making errors: for engines and for the runtime itself.

use std::{borrow::Cow, error::Error as StdError, sync::Arc, time::Duration};

use super::{Category, Error, FieldError, Inner, Kind, Recovery};
use crate::{
    operation::Operation,
    reply::{Reply, Sent, json_path},
};

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
            sent: Sent::default(),
            retry_after: None,
            reply: None,
            source: None,
            advice: None,
        }))
    }

    /// A value of the request cannot be sent; `field` is its name on the wire.
    pub fn invalid(operation: &'static Operation, field: &str, reason: &str) -> Self {
        let mut error = Self::new(Kind::NotSent, Category::Validation, Some(operation), format!("`{field}` {reason}"));
        error.0.field = Some(field.to_owned());
        error
    }

    /// The client cannot be made, or one of its settings is missing; there was no operation.
    pub fn configuration(message: impl Into<String>) -> Self {
        Self::new(Kind::NotSent, Category::Validation, None, message)
    }

    /// A call was made where no call can be sent; `advice` says what to do instead.
    pub fn misplaced(message: impl Into<String>, advice: &'static str) -> Self {
        Self::new(Kind::NotSent, Category::Validation, None, message).with_advice(advice)
    }

    /// The request provably never left.
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
        Self::new(Kind::Rejected, category, Some(operation), message).with_reply(reply)
    }

    /// The request was sent and no usable reply was received.
    pub fn outcome_unknown(operation: &'static Operation, message: impl Into<String>) -> Self {
        Self::new(Kind::OutcomeUnknown, Category::Transient, Some(operation), message)
    }

    /// A success reply that is not what the documents say, at a JSON path.
    pub fn undecodable(operation: &'static Operation, reply: Reply, path: String, message: impl Into<String>) -> Self {
        let mut error = Self::new(Kind::Undecodable, Category::Internal, Some(operation), message);
        error.0.path = Some(path);
        error.with_reply(reply)
    }

    /// JSON that came without a call and is not what the documents of `what` say: a webhook's body.
    pub fn undecodable_json(what: &str, json: &[u8], fault: &serde_json::Error) -> Self {
        let words = format!("{what} differs from its documents: {}", json_path::without_value(fault));
        let mut error = Self::new(Kind::Undecodable, Category::Internal, None, words);
        error.0.path = Some(json_path::at(json, fault.line(), fault.column()));
        error
    }

    /// This error as an unknown outcome, for the reason `why`: an earlier attempt got no reply and the last reply does not
    /// reveal its outcome, or the reply was not the API's.
    ///
    /// The reply stays available. The category is [`Category::Transient`], so that the rejection is not taken for the outcome.
    #[must_use]
    pub fn into_outcome_unknown(mut self, why: &str) -> Self {
        self.0.kind = Kind::OutcomeUnknown;
        self.0.category = Category::Transient;
        self.0.message = format!("{why}: {}", self.0.message);
        self
    }

    /// A decoded reply lacks a property that the caller asked for.
    pub fn missing(type_name: &str, properties: &[&str]) -> Self {
        let names = properties.join("` or `");
        Self::new(Kind::Undecodable, Category::Internal, None, format!("the reply ({type_name}) has no `{names}`"))
    }

    /// Adds the reply, as far as it was received, and what was sent to get it.
    #[must_use]
    pub fn with_reply(mut self, reply: Reply) -> Self {
        self.0.sent = reply.sent.clone();
        self.0.reply = Some(reply);
        self
    }

    /// Adds the API's error code.
    #[must_use]
    pub fn with_code(mut self, code: Option<String>) -> Self {
        self.0.code = code;
        self
    }

    /// Adds the fields that the API reports as invalid.
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

    /// Sets what to do about it, where the kind implies something else.
    #[must_use]
    pub fn with_category(mut self, category: Category) -> Self {
        self.0.category = category;
        self
    }

    /// Sets what to try, in a few words, in place of what kind and category imply.
    #[must_use]
    pub fn with_advice(mut self, advice: impl Into<Cow<'static, str>>) -> Self {
        self.0.advice = Some(advice.into());
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
    pub fn with_idempotency_key(self, key: Option<String>) -> Self {
        let attempts = self.0.sent.attempts;
        self.with_sent(Sent::new(attempts, key))
    }

    /// Adds what was sent: the number of attempts, and their key.
    #[must_use]
    pub fn with_sent(mut self, sent: Sent) -> Self {
        if let Some(reply) = &mut self.0.reply {
            reply.sent = sent.clone();
        }
        self.0.sent = sent;
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
