//! What the generator knows of an API before any Rust exists: its types and operations, with their names, directions and order.
//!
//! Plain data, made by `lower` from the contract and read by everything after it.

use indexmap::IndexMap;
use saleskit_contract::OperationSpec;
use serde_json::Value;

/// A lowered API.
pub struct Plan<'c> {
    /// Every type that becomes Rust, in document order.
    pub types: IndexMap<String, Type>,
    /// Every operation, in document order.
    pub operations: Vec<Call<'c>>,
    /// Every event, in document order.
    pub events: Vec<Event>,
    /// The document that progenitor reads.
    pub document: Value,
}

/// What an API sends on its own.
pub struct Event {
    /// The section that describes it.
    pub section: String,
    /// Its name.
    pub name: String,
    /// Our words on it, may be empty.
    pub description: String,
    /// The lowered schema of what comes with it.
    pub payload: Value,
}

/// A type that becomes Rust.
pub struct Type {
    /// Its Rust name, the component's or made from parent and property.
    pub name: String,
    /// The section whose file holds it.
    pub section: String,
    /// Our words on it, may be empty.
    pub description: String,
    /// What it is.
    pub kind: Kind,
    /// Where it is used.
    pub direction: Direction,
    /// The properties that identify the resource (`x-id`).
    pub id: Vec<String>,
    /// Whether it is sent as a multipart form.
    pub form: bool,
}

/// What a type is.
pub enum Kind {
    /// An object with known properties.
    Object(Vec<Property>),
    /// A string of known values.
    Enum(Vec<String>),
    /// One of several forms, told apart by trying them in order; the lowered schema of each.
    Union(Vec<Value>),
}

/// A property of an object.
pub struct Property {
    /// Its name on the wire.
    pub wire: String,
    /// Our words on it, may be empty.
    pub description: String,
    /// Whether a request must have it.
    pub required: bool,
    /// Whether it may be null.
    pub nullable: bool,
    /// The lowered schema.
    pub schema: Value,
}

/// Where a type is used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Direction {
    /// Reachable from a request.
    pub request: bool,
    /// Reachable from a reply.
    pub reply: bool,
}

/// An operation with its lowered schemas.
pub struct Call<'c> {
    /// The operation as documented.
    pub operation: &'c OperationSpec,
    /// Parameters that become arguments or setters, with their lowered schemas.
    pub parameters: Vec<Param<'c>>,
    /// Headers that become options of the call.
    pub headers: Vec<String>,
    /// The body, when a caller has something to put in it.
    pub body: Option<Body>,
    /// The property that authentication fills.
    pub credential: Option<String>,
    /// Constants of the body that are no text: name and JSON.
    pub json_constants: Vec<(String, String)>,
    /// What comes back.
    pub reply: ReplyPlan,
    /// What a list is made of.
    pub item: Option<Item>,
}

/// An item of a list.
pub struct Item {
    /// The lowered schema.
    pub schema: Value,
    /// The properties that identify it (`x-id`).
    pub id: Vec<String>,
}

/// A request body that a caller fills.
pub enum Body {
    /// JSON of this lowered schema.
    Json(Value),
    /// A multipart form of this lowered schema.
    Form(Value),
    /// Anything of this media type.
    Raw(String),
}

impl Body {
    /// The lowered schema of its Rust type.
    pub fn schema(&self) -> Option<&Value> {
        match self {
            Self::Json(schema) | Self::Form(schema) => Some(schema),
            Self::Raw(_) => None,
        }
    }
}

/// A parameter that becomes an argument or a setter.
pub struct Param<'c> {
    /// As documented.
    pub parameter: &'c saleskit_contract::Parameter,
    /// Its lowered schema.
    pub schema: Value,
}

/// What a call resolves to.
pub enum ReplyPlan {
    /// JSON of this lowered schema, under `data` when enveloped.
    Json {
        /// The lowered schema.
        schema: Value,
        /// Whether it stands under `data`.
        enveloped: bool,
    },
    /// Text.
    Text,
    /// Bytes of another media type.
    Bytes,
    /// Bytes that are read while they arrive.
    Stream {
        /// Whether they are the section's events, which a repeated request goes on with.
        events: bool,
    },
    /// Nothing.
    Empty,
}

/// The name a lowered schema refers to, if it is a reference.
pub fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")
}

/// A lowered reference.
pub fn to_reference(name: &str) -> Value {
    serde_json::json!({ "$ref": format!("#/components/schemas/{name}") })
}
