//! A document file, and the named schemas in it.

use indexmap::IndexMap;
use serde_json::Value;

use crate::model::Position;

/// A document file, which is also a docs section, a Rust module and a Cargo feature.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The file's stem: `deals`.
    pub name: String,
    /// The tag's description, or the document's title if the tag has none.
    pub description: String,
    /// The section's webhook payloads (`x-events`): event name → the event object as written.
    pub events: IndexMap<String, Value>,
    /// How a stateful server behaves beyond what paths and replies describe (`x-state`): component → its rules as written.
    pub state: IndexMap<String, Value>,
}

/// A group of sections that belong together: a Cargo feature that turns them on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Domain {
    /// `sales`
    pub name: String,
    /// What its sections are about, in a line.
    pub description: String,
    /// The names of its sections, in the order of the document.
    pub sections: Vec<String>,
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
