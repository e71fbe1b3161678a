//! Errors in one expression, for the runtime's own files and the generated crates. Everybody else has [`ErrorBuilder`].

use std::{borrow::Cow, error::Error as StdError, time::Duration};

use super::{Category, Error, ErrorBuilder, FieldError, Recovery};
use crate::{
    operation::Operation,
    reply::{Reply, Sent},
};

impl Error {
    /// A decoded reply lacks a property that the caller asked for; for generated accessors.
    #[doc(hidden)]
    pub fn missing(type_name: &str, properties: &[&str]) -> Self {
        ErrorBuilder::missing(type_name, properties).build()
    }

    #[doc(hidden)]
    pub fn invalid(operation: &'static Operation, field: &str, reason: &str) -> Self {
        ErrorBuilder::invalid(operation, field, reason).build()
    }

    #[doc(hidden)]
    pub fn configuration(message: impl Into<String>) -> Self {
        ErrorBuilder::configuration(message).build()
    }

    #[doc(hidden)]
    pub fn misplaced(message: impl Into<String>, advice: &'static str) -> Self {
        ErrorBuilder::misplaced(message, advice).build()
    }

    #[doc(hidden)]
    pub fn not_sent(operation: &'static Operation, category: Category, message: impl Into<String>) -> Self {
        ErrorBuilder::not_sent(operation, category, message).build()
    }

    #[doc(hidden)]
    pub fn rejected(
        operation: &'static Operation,
        category: Category,
        reply: Reply,
        message: impl Into<String>,
    ) -> Self {
        ErrorBuilder::rejected(operation, category, reply, message).build()
    }

    #[doc(hidden)]
    pub fn outcome_unknown(operation: &'static Operation, message: impl Into<String>) -> Self {
        ErrorBuilder::outcome_unknown(operation, message).build()
    }

    #[doc(hidden)]
    pub fn undecodable(operation: &'static Operation, reply: Reply, path: String, message: impl Into<String>) -> Self {
        ErrorBuilder::undecodable(operation, reply, path, message).build()
    }

    #[doc(hidden)]
    pub fn undecodable_json(what: &str, json: &[u8], fault: &serde_json::Error) -> Self {
        ErrorBuilder::undecodable_json(what, json, fault).build()
    }

    #[doc(hidden)]
    #[must_use]
    pub fn into_outcome_unknown(self, why: &str) -> Self {
        ErrorBuilder::from(self).into_outcome_unknown(why).build()
    }

    #[doc(hidden)]
    #[must_use]
    pub fn with_reply(self, reply: Reply) -> Self {
        ErrorBuilder::from(self).reply(reply).build()
    }

    #[doc(hidden)]
    #[must_use]
    pub fn with_code(self, code: Option<String>) -> Self {
        ErrorBuilder::from(self).code(code).build()
    }

    #[doc(hidden)]
    #[must_use]
    pub fn with_field_errors(self, fields: Vec<FieldError>) -> Self {
        ErrorBuilder::from(self).field_errors(fields).build()
    }

    #[doc(hidden)]
    #[must_use]
    pub fn with_recovery(self, recovery: Option<Recovery>) -> Self {
        ErrorBuilder::from(self).recovery(recovery).build()
    }

    #[doc(hidden)]
    #[must_use]
    pub fn with_category(self, category: Category) -> Self {
        ErrorBuilder::from(self).category(category).build()
    }

    #[doc(hidden)]
    #[must_use]
    pub fn with_advice(self, advice: impl Into<Cow<'static, str>>) -> Self {
        ErrorBuilder::from(self).advice(advice).build()
    }

    #[doc(hidden)]
    #[must_use]
    pub fn with_request_ref(self, reference: Option<String>) -> Self {
        ErrorBuilder::from(self).request_ref(reference).build()
    }

    #[doc(hidden)]
    #[must_use]
    pub fn with_sent(self, sent: Sent) -> Self {
        ErrorBuilder::from(self).sent(sent).build()
    }

    #[doc(hidden)]
    #[must_use]
    pub fn with_retry_after(self, wait: Option<Duration>) -> Self {
        ErrorBuilder::from(self).retry_after(wait).build()
    }

    #[doc(hidden)]
    #[must_use]
    pub fn with_source(self, source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        ErrorBuilder::from(self).source(source).build()
    }
}
