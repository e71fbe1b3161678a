//! What a contract is made of. Plain data: reading it is `load`'s work, judging it `lint`'s.

use indexmap::IndexMap;
use serde_json::Value;

/// A place in a document: the file as given to the loader, line and column from 1.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Position {
    /// The file, relative to the folder that was loaded's parent (`salesbooth/deals.yaml`); the bundle's name for a bundle.
    pub file: String,
    /// From 1; 0 when unknown.
    pub line: usize,
    /// From 1, in characters; 0 when unknown.
    pub column: usize,
}

impl std::fmt::Display for Position {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}:{}:{}", self.file, self.line, self.column)
    }
}

/// Something wrong with a document, printed as `file:line:column rule message`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// Where.
    pub position: Position,
    /// The rule's name, kebab-case: `duplicate-key`, `dispatch-tie`.
    pub rule: &'static str,
    /// What is wrong and what to do, in one line.
    pub message: String,
}

impl std::fmt::Display for Fault {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{} {} {}", self.position, self.rule, self.message)
    }
}

/// A document file: the docs section, the Rust module, the Cargo feature.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The file's stem: `deals`.
    pub name: String,
    /// The tag's description, or the document's title where the tag has none.
    pub description: String,
    /// Webhook payloads of the section (`x-events`): event name → the event object as written.
    pub events: IndexMap<String, Value>,
}

/// A named schema.
#[derive(Debug, Clone, PartialEq)]
pub struct Component {
    /// `Deal`
    pub name: String,
    /// The section whose file holds it: `deals`, `common`.
    pub section: String,
    /// The schema, with every `$ref` in the local form `#/components/schemas/Name`.
    pub schema: Value,
    /// Where it is written.
    pub position: Position,
}

/// Where a parameter or a constant stands in a request.
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

/// A parameter, references resolved. Constants are not among an operation's parameters.
#[derive(Debug, Clone, PartialEq)]
pub struct Parameter {
    /// As on the wire.
    pub name: String,
    /// Path, query or header.
    pub place: Place,
    /// Whether a request must have it.
    pub required: bool,
    /// Our words, may be empty.
    pub description: String,
    /// Its schema, local references unresolved.
    pub schema: Value,
    /// The documented example, where there is one.
    pub example: Option<Value>,
    /// Whether an array is sent as repeated parameters (`true`, OpenAPI's default) or joined by commas.
    pub explode: bool,
    /// The parameter object as written, references resolved, for its extensions.
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
    /// The schema as written (local references), `Value::Null` where there is none.
    pub schema: Value,
    /// The documented samples, in order.
    pub examples: Vec<Example>,
}

/// A request body.
#[derive(Debug, Clone, PartialEq)]
pub struct Body {
    /// Whether a request must have one.
    pub required: bool,
    /// Its media types; the first is what a call sends.
    pub media: Vec<Media>,
    /// What its JSON must hold besides the properties that its schema requires always.
    pub requirements: Vec<Requirement>,
    /// Where it is written.
    pub position: Position,
}

/// A rule of `x-required-when`: under a condition, one of some properties must be there. `require: [a, b]` makes two of these.
///
/// A property that is missing, null or blank text is not there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Requirement {
    /// Properties, each with the values of which it has one; all must hold. Without any the rule holds always.
    pub when: Vec<(String, Vec<String>)>,
    /// The properties, one of which must be there.
    pub any_of: Vec<String>,
}

/// A documented answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Reply {
    /// `200`; 0 stands for `default`.
    pub status: u16,
    /// Our words.
    pub description: String,
    /// Its media types; none when the answer has no body.
    pub media: Vec<Media>,
    /// Where it is written.
    pub position: Position,
}

/// Whether a call may be repeated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Retry {
    /// Repeating changes nothing.
    Safe,
    /// Repeating with the same idempotency key changes nothing.
    Keyed,
    /// Must be sent once.
    Never,
}

/// How sure the documents are of an operation or a property.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DocsStatus {
    /// The page says so.
    Documented,
    /// The page implies it.
    Inferred,
    /// The page says two things; the note tells which was taken.
    Contradicted,
}

/// The origin of an operation (`x-docs`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Docs {
    /// The section's title on the docs page.
    pub section: String,
    /// How sure.
    pub status: DocsStatus,
    /// One line, required unless documented.
    pub note: Option<String>,
}

/// How a list goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PagingStyle {
    /// `limit` and `offset`.
    Offset,
    /// A token of the reply names the next page.
    Cursor,
    /// Pages are numbered.
    Page,
    /// Items carry a growing number; the next page starts after the last one seen.
    Sequence,
    /// A cursor where the reply has one, else by offset.
    OffsetCursor,
}

/// `x-pagination`, places as dotted paths into the whole reply body.
#[derive(Debug, Clone, PartialEq)]
pub struct Pagination {
    /// How the list goes on.
    pub style: PagingStyle,
    /// Candidate places of the items.
    pub items: Vec<String>,
    /// Place of the total count.
    pub total: Option<String>,
    /// Query parameter of the page size, with the documented default and maximum.
    pub limit: Option<(String, Option<u64>, Option<u64>)>,
    /// Query parameter of the offset.
    pub offset: Option<String>,
    /// Query parameter of the page number, and the places of the current page and of the page size.
    pub page: Option<(String, Option<String>, Option<String>)>,
    /// Query parameter of the cursor (or of the sequence), and candidate places of the next one.
    pub cursor: Option<(String, Vec<String>)>,
}

/// One operation: exactly one way to call the API.
#[derive(Debug, Clone, PartialEq)]
pub struct Operation {
    /// `deals_sign`
    pub id: String,
    /// The file it stands in: `deals`.
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
    /// One line, our words.
    pub summary: String,
    /// More, where there is more to say.
    pub description: Option<String>,
    /// Without constants, in document order (path item's first).
    pub parameters: Vec<Parameter>,
    /// The request body.
    pub body: Option<Body>,
    /// Every documented answer, in document order.
    pub replies: Vec<Reply>,
    /// Names of security schemes, any one of which is enough; empty when the operation is public.
    pub security: Vec<String>,
    /// The server that overrides the document's, where the operation names one.
    pub server: Option<String>,
    /// Where the docs have it.
    pub docs: Docs,
    /// Whether it may be repeated.
    pub retry: Retry,
    /// Scopes that the page names.
    pub scopes: Vec<String>,
    /// How its list goes on.
    pub pagination: Option<Pagination>,
    /// Whether it is marked deprecated.
    pub deprecated: bool,
    /// Where it is written.
    pub position: Position,
}

impl Operation {
    /// The one documented success.
    pub fn success(&self) -> Option<&Reply> {
        self.replies.iter().find(|reply| (200..300).contains(&reply.status))
    }
}
