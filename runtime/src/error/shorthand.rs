//! Short constructors of errors, for generated code and for this crate. Everything else uses [`ErrorBuilder`].

use super::{Category, Error, ErrorBuilder};
use crate::{operation::Operation, reply::Reply};

impl Error {
    /// A decoded reply lacks a property that the caller asked for. For generated accessors.
    #[doc(hidden)]
    pub fn missing(type_name: &str, properties: &[&str]) -> Self {
        ErrorBuilder::missing(type_name, properties).build()
    }

    pub(crate) fn invalid(operation: &'static Operation, field: &str, reason: &str) -> Self {
        ErrorBuilder::invalid(operation, field, reason).build()
    }

    pub(crate) fn not_sent(operation: &'static Operation, category: Category, message: impl Into<String>) -> Self {
        ErrorBuilder::not_sent(operation, category, message).build()
    }

    pub(crate) fn undecodable(
        operation: &'static Operation,
        reply: Reply,
        path: String,
        message: impl Into<String>,
    ) -> Self {
        ErrorBuilder::undecodable(operation, reply, path, message).build()
    }

    pub(crate) fn undecodable_json(what: &str, (path, words): (String, String)) -> Self {
        ErrorBuilder::undecodable_json(what, path, &words).build()
    }
}
