//! A file of the documents, and the named schemas it holds.

use indexmap::IndexMap;
use serde_json::Value;

use crate::model::Position;

/// A document file: the docs section, the Rust module, the Cargo feature.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// The file's stem: `deals`.
    pub name: String,
    /// The tag's description, or the document's title where the tag has none.
    pub description: String,
    /// Webhook payloads of the section (`x-events`): event name → the event object as written.
    pub events: IndexMap<String, Value>,
    /// What a server that keeps state does beyond what paths and replies say (`x-state`): component → its rules as written.
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
