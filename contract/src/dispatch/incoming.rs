//! A request to be matched, and its match.

use serde_json::Value;

use crate::model::OperationSpec;

/// A request as a server receives it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Incoming {
    /// `POST`, in any case.
    pub method: String,
    /// Without the base path and the query, still encoded: `/deals/deal_1/settlements`.
    pub path: String,
    /// Names and values, decoded, in the order sent.
    pub query: Vec<(String, String)>,
    /// Names in any case; values as text.
    pub headers: Vec<(String, String)>,
    /// The media type of the body.
    pub content_type: Option<String>,
    /// The body, if it is JSON.
    pub body: Option<Value>,
}

/// The operation that a request belongs to.
#[derive(Debug, Clone, PartialEq)]
pub struct Match<'c> {
    /// The operation.
    pub operation: &'c OperationSpec,
    /// The values of the path template, decoded, in the template's order.
    pub path: Vec<(String, String)>,
}
