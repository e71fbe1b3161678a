//! What the generator knows about an API before any Rust exists: its types and operations, with their names, directions and
//! order.
//!
//! Plain data, created by `lower` from the contract and read by everything after it.

use indexmap::IndexMap;
use saleskit_contract::{OperationSpec, Parameter};

use super::names;

/// Types of the runtime, by the component that stands for them.
pub const RUNTIME_TYPES: [&str; 10] =
    ["Amount", "Date", "FilePart", "Id", "MinorAmount", "NumberAmount", "Secret", "TextAmount", "Timestamp", "Whole"];

/// A lowered API.
pub struct Plan<'c> {
    /// Every type that becomes Rust, in document order.
    pub types: IndexMap<String, TypePlan>,
    /// Every operation, in document order.
    pub operations: Vec<OperationPlan<'c>>,
    /// Every event, in document order.
    pub events: Vec<EventPlan>,
}

/// A lowered schema, at the place where a value of it is used.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Schema {
    /// A type of the plan or of the runtime, by its name.
    Named(String),
    /// Text.
    String,
    /// A whole number in a reply or a union. In a request it is the runtime's `Whole`.
    Integer,
    /// A number.
    Number,
    /// Yes or no.
    Boolean,
    /// A list.
    List(Box<Schema>),
    /// An object whose values have one schema.
    Map(Box<Schema>),
    /// An object of any values.
    Object,
    /// Any JSON.
    Any,
    /// An item or value that may be null.
    Nullable(Box<Schema>),
}

impl Schema {
    /// The name it refers to, if it refers to a type.
    pub fn name(&self) -> Option<&str> {
        match self {
            Self::Named(name) => Some(name),
            _ => None,
        }
    }

    /// The variant name of a union's form, where it follows from the form.
    pub fn variant(&self) -> Option<&str> {
        Some(match self {
            Self::Integer => "Integer",
            Self::Number => "Number",
            Self::Boolean => "Boolean",
            Self::String => "String",
            Self::List(_) => "Array",
            Self::Map(_) | Self::Object => "Object",
            Self::Named(name) => name,
            Self::Any | Self::Nullable(_) => return None,
        })
    }

    /// The schema of a list's items.
    pub fn items(&self) -> Option<&Schema> {
        match self {
            Self::List(items) => Some(items),
            _ => None,
        }
    }

    /// A reference to a type.
    pub fn named(name: &str) -> Self {
        Self::Named(name.to_owned())
    }
}

/// An event that an API sends on its own.
pub struct EventPlan {
    /// The section that describes it.
    pub section: String,
    /// Its name.
    pub name: String,
    /// Its description; may be empty.
    pub description: String,
    /// Its payload.
    pub payload: Schema,
}

/// A type that becomes Rust.
pub struct TypePlan {
    /// Its Rust name: the component's, or derived from parent and property.
    pub name: String,
    /// The section whose file holds it.
    pub section: String,
    /// Its description; may be empty.
    pub description: String,
    /// Its kind.
    pub kind: Kind,
    /// Where it is used.
    pub direction: Direction,
    /// The properties that identify the resource (`x-id`).
    pub id: Vec<String>,
    /// The names of an enum's values or a union's forms (`x-enum-varnames`), in order. Empty if the documents have none.
    pub variants: Vec<String>,
    /// Whether it is sent as a multipart form.
    pub form: bool,
    /// Whether its required properties are set by name, because arguments of `new` could be swapped.
    pub by_setters: bool,
}

impl TypePlan {
    /// The Rust name of an enum's value.
    pub fn variant(&self, index: usize, value: &str) -> String {
        self.variants.get(index).cloned().unwrap_or_else(|| names::variant(value))
    }
}

/// The kind of a type.
pub enum Kind {
    /// An object with known properties.
    Object(Vec<Property>),
    /// A string of known values.
    Enum(Vec<EnumValue>),
    /// One of several forms. Reading tries them in order.
    Union(Vec<Schema>),
}

/// A value of an enum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EnumValue {
    /// As on the wire.
    pub wire: String,
    /// Its description; may be empty.
    pub description: String,
}

/// A property of an object.
pub struct Property {
    /// Its name on the wire.
    pub wire: String,
    /// Its name in Rust.
    pub name: String,
    /// Its description; may be empty.
    pub description: String,
    /// Whether a request must have it.
    pub required: bool,
    /// Whether it may be null.
    pub nullable: bool,
    /// Whether the documents only infer it.
    pub inferred: bool,
    /// What it holds.
    pub schema: Schema,
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
#[derive(Debug)]
pub struct OperationPlan<'c> {
    /// The operation as documented.
    pub operation: &'c OperationSpec,
    /// Parameters that become arguments or setters.
    pub parameters: Vec<ParameterPlan<'c>>,
    /// Headers that become options of the call.
    pub headers: Vec<String>,
    /// The body, if a caller has something to send in it.
    pub body: Option<BodyPlan>,
    /// The body property that authentication fills in.
    pub credential: Option<String>,
    /// The query parameter that authentication fills in.
    pub query_credential: Option<&'c Parameter>,
    /// The names of query parameters and body properties that select other operations of the same method and path.
    pub selectors: (Vec<String>, Vec<String>),
    /// Constants of the body that are not strings: name and JSON.
    pub json_constants: Vec<(String, String)>,
    /// How many of the required parameters are arguments of the method. The others are setters of its call.
    pub taken: usize,
    /// How the body is passed.
    pub body_argument: BodyArgument,
    /// The reply.
    pub reply: ReplyPlan,
    /// The items of a list.
    pub item: Option<ItemPlan>,
}

impl<'c> OperationPlan<'c> {
    /// The parameters that every call must set, in the order of the path and its key.
    pub fn required(&self) -> impl Iterator<Item = &ParameterPlan<'c>> {
        self.parameters.iter().filter(|parameter| parameter.documented.required)
    }

    /// The parameters that are arguments of the method.
    pub fn arguments(&self) -> impl Iterator<Item = &ParameterPlan<'c>> {
        self.required().take(self.taken)
    }

    /// The parameters that every call must set by a setter.
    pub fn needed(&self) -> impl Iterator<Item = &ParameterPlan<'c>> {
        self.required().skip(self.taken)
    }

    /// The parameters that are setters of the call, required ones first.
    pub fn setters(&self) -> impl Iterator<Item = &ParameterPlan<'c>> {
        self.needed().chain(self.parameters.iter().filter(|parameter| !parameter.documented.required))
    }

    /// The runtime's marker for calls that accept an idempotency key, a version or both. `None` for all others.
    pub fn marker(&self) -> Option<&'static str> {
        let takes = |name: &str| self.headers.iter().any(|header| header.eq_ignore_ascii_case(name));
        match (takes("Idempotency-Key"), takes("If-Match")) {
            (true, true) => Some("KeyedVersioned"),
            (true, false) => Some("Keyed"),
            (false, true) => Some("Versioned"),
            (false, false) => None,
        }
    }

    /// Whether the reply consists of the section's events.
    pub fn has_events(&self) -> bool {
        matches!(self.reply, ReplyPlan::Stream { events: true })
    }

    /// Whether the operation's call needs its own type, for setters, pages or events.
    pub fn has_call_type(&self) -> bool {
        let by_setter = self.body_argument == BodyArgument::Setter;
        self.item.is_some() || self.has_events() || by_setter || self.setters().next().is_some()
    }
}

/// An item of a list.
#[derive(Debug)]
pub struct ItemPlan {
    /// The item's schema.
    pub schema: Schema,
    /// The properties that identify it (`x-id`).
    pub id: Vec<String>,
}

/// How a caller passes the body.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BodyArgument {
    /// There is none.
    None,
    /// As an argument of its type.
    Exact,
    /// As an argument that converts to its type.
    Converted,
    /// With a setter of the call. Without it, the body is an empty object.
    Setter,
}

/// A request body that a caller fills in.
#[derive(Debug)]
pub enum BodyPlan {
    /// JSON.
    Json(Schema),
    /// A multipart form.
    Form(Schema),
    /// Content of this media type.
    Raw(String),
}

impl BodyPlan {
    /// The schema of its Rust type.
    pub fn schema(&self) -> Option<&Schema> {
        match self {
            Self::Json(schema) | Self::Form(schema) => Some(schema),
            Self::Raw(_) => None,
        }
    }
}

/// A parameter that becomes an argument or a setter.
#[derive(Debug, Clone)]
pub struct ParameterPlan<'c> {
    /// As documented.
    pub documented: &'c Parameter,
    /// Its name in Rust.
    pub name: String,
    /// Its description, with its default.
    pub description: String,
    /// What it holds.
    pub schema: Schema,
}

/// What a call resolves to.
#[derive(Debug)]
pub enum ReplyPlan {
    /// JSON, under `data` when enveloped.
    Json {
        /// What it is.
        schema: Schema,
        /// Whether it is under `data`.
        enveloped: bool,
        /// Whether the documents only infer it.
        inferred: bool,
        /// Why, if the reply says so itself.
        note: Option<String>,
        /// Whether it may also be plain text, which is read as a JSON string.
        or_text: bool,
    },
    /// Text.
    Text,
    /// Bytes of another media type.
    Bytes,
    /// Bytes that are streamed.
    Stream {
        /// Whether they are the section's events, which a repeated request resumes.
        events: bool,
    },
    /// Nothing.
    Empty,
}
