//! An operation: its parameters, its body, its replies and their examples.

use serde_json::Value;

use crate::model::{Docs, Pagination, Policy, Position, Requirement, Retry};

/// Where in a request a parameter or a constant is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Place {
    /// In the path template.
    Path,
    /// In the query.
    Query,
    /// A header.
    Header,
    /// A property of the JSON body (constants only).
    Body,
}

/// A `name=value` term of a path key: the request carries exactly this value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Constant {
    /// The query parameter's or body property's name.
    pub name: String,
    /// Its only value.
    pub value: String,
    /// [`Place::Query`] or [`Place::Body`].
    pub place: Place,
}

/// A parameter, with references resolved. An operation's constants are not among its parameters.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// As on the wire.
    pub name: String,
    /// Path, query or header.
    pub place: Place,
    /// Whether a request must have it.
    pub required: bool,
    /// Its description; may be empty.
    pub description: String,
    /// Its schema, with local references unresolved.
    pub schema: Value,
    /// The documented example, if any.
    pub example: Option<Value>,
    /// Whether an array is sent as repeated parameters (`true`, OpenAPI's default) or joined by commas.
    pub explode: bool,
    /// The parameter object as written, with references resolved, for its extensions.
    pub source: Value,
    /// Where it is written.
    pub position: Position,
}

/// A named sample.
#[derive(Debug, Clone, PartialEq)]
pub struct Example {
    /// The key under `examples`, or `example` for the single form.
    pub name: String,
    /// The value as written.
    pub value: Value,
    /// Where it is written.
    pub position: Position,
}

/// One media type of a request body or a reply.
#[derive(Debug, Clone, PartialEq)]
pub struct Media {
    /// `application/json`
    pub name: String,
    /// The schema as written (with local references). `Value::Null` if there is none.
    pub schema: Value,
    /// The documented samples, in order.
    pub examples: Vec<Example>,
}

/// A request body.
#[derive(Debug, Clone, PartialEq)]
pub struct BodySpec {
    /// Whether a request must have one.
    pub required: bool,
    /// Its media types. A call sends the first one.
    pub media: Vec<Media>,
    /// The conditional requirements of its JSON.
    pub requirements: Vec<Requirement>,
    /// Where it is written.
    pub position: Position,
}

/// A documented reply.
#[derive(Debug, Clone, PartialEq)]
pub struct ReplySpec {
    /// `200`; 0 means `default`.
    pub status: u16,
    /// Its description.
    pub description: String,
    /// Its media types. Empty if the reply has no body.
    pub media: Vec<Media>,
    /// The names of the headers that are documented, as written.
    pub headers: Vec<String>,
    /// Where it is written.
    pub position: Position,
}

/// One operation: exactly one way to call the API.
#[derive(Debug, Clone, PartialEq)]
pub struct OperationSpec {
    /// `deals_sign`
    pub id: String,
    /// The section whose file holds it: `deals`.
    pub section: String,
    /// Upper case: `POST`.
    pub method: String,
    /// The path key with its fragment: `/deals#id&action=sign`.
    pub key: String,
    /// The path template: `/deals/{id}/settlements`.
    pub path: String,
    /// The `name=value` terms.
    pub constants: Vec<Constant>,
    /// The bare terms: names of required query parameters.
    pub selectors: Vec<String>,
    /// One line.
    pub summary: String,
    /// The longer description, if any.
    pub description: Option<String>,
    /// Without constants, in document order (the path item's first).
    pub parameters: Vec<Parameter>,
    /// The request body.
    pub body: Option<BodySpec>,
    /// Every documented reply, in document order.
    pub replies: Vec<ReplySpec>,
    /// Names of security schemes, any one of which is enough. Empty if the operation is public.
    pub security: Vec<String>,
    /// The operation's own server, if it has one.
    pub server: Option<String>,
    /// Where the docs describe it.
    pub docs: Docs,
    /// Whether it may be retried.
    pub retry: Retry,
    /// Scopes that the page names.
    pub scopes: Vec<String>,
    /// Its other limits.
    pub policy: Policy,
    /// The conditional requirements of its query and headers.
    pub requirements: Vec<Requirement>,
    /// How its list is paginated.
    pub pagination: Option<Pagination>,
    /// Whether it is marked deprecated.
    pub deprecated: bool,
    /// Where it is written.
    pub position: Position,
}

impl OperationSpec {
    /// The one documented success.
    pub fn success(&self) -> Option<&ReplySpec> {
        self.replies.iter().find(|reply| (200..300).contains(&reply.status))
    }
}
