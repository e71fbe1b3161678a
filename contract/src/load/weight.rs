//! Limits what a contract grows to: parts that operations share are copied for each of them, and schemas include properties of
//! others. A small document could otherwise use more memory than any machine has.

use std::collections::HashMap;

use serde_json::Value;

use crate::document::{Library, Node, RawOperation, Role, media, walk};
use crate::model::Fault;

/// How many values operations may copy from components, path items and documents.
const MOST_COPIED: usize = 3_000_000;

/// How many properties schemas and operations may include from components.
const MOST_TAKEN: usize = 3_000_000;

/// This many bytes of text count as one more value.
const TEXT: usize = 64;

/// The fault if operations or schemas include too much.
pub(crate) fn check(library: &Library) -> Option<Fault> {
    let mut scales = Scales { library, known: HashMap::new(), copied: MOST_COPIED, taken: MOST_TAKEN };
    let operation = library.raw_operations().find(|raw| scales.operation(raw).is_none());
    let node = operation.map(|raw| raw.node).or_else(|| scales.schemas())?;
    let message = if scales.copied == 0 {
        format!("up to here, operations share more than {MOST_COPIED} values by reference; split the API")
    } else {
        format!("up to here, schemas include more than {MOST_TAKEN} properties of others; split the API")
    };
    Some(Fault { position: node.position(), rule: "too-large", message })
}

struct Scales<'l> {
    library: &'l Library,
    /// The weights of referenced nodes, by place.
    known: HashMap<*const Value, usize>,
    copied: usize,
    taken: usize,
}

impl<'l> Scales<'l> {
    /// Weighs an operation. `None` if it is too heavy.
    fn operation(&mut self, raw: &RawOperation<'l>) -> Option<()> {
        let library = self.library;
        let security = raw.node.get("security").or_else(|| raw.node.document.node().get("security"));
        self.copy(security.map_or(0, |list| list.items().map(|one| one.members().count()).sum()))?;
        for list in [raw.item, raw.node].into_iter().filter_map(|node| node.get("parameters")) {
            for parameter in list.items() {
                self.shared(parameter)?;
            }
        }
        let replies = raw.node.get("responses").into_iter().flat_map(Node::members).map(|(_, reply)| reply);
        for content in raw.node.get("requestBody").into_iter().chain(replies) {
            self.shared(content)?;
            for (_, media) in library.follow(content).map_or_else(Vec::new, media) {
                for (_, example) in media.get("examples").into_iter().flat_map(Node::members) {
                    self.shared(example)?;
                }
                if let Some(schema) = media.get("schema") {
                    self.take(schema)?;
                }
            }
        }
        Some(())
    }

    /// The first schema that includes too much.
    fn schemas(&mut self) -> Option<Node<'l>> {
        let mut found = None;
        for document in &self.library.documents {
            walk(document.node(), Role::Document, &mut |node, role| {
                let takes = role == Role::Schema && found.is_none() && node.get("allOf").is_some();
                if takes && self.take(node).is_none() {
                    found = Some(node);
                }
            });
        }
        found
    }

    /// Weighs the targets of a node's references.
    fn shared(&mut self, node: Node<'l>) -> Option<()> {
        let Some(target) = node.reference().and_then(|_| self.library.follow(node)) else { return Some(()) };
        let weight = *self.known.entry(target.value).or_insert_with(|| weight(target.value));
        self.copy(weight)
    }

    fn copy(&mut self, weight: usize) -> Option<()> {
        let left = self.copied.checked_sub(weight);
        self.copied = left.unwrap_or_default();
        left.map(|_| ())
    }

    fn take(&mut self, schema: Node<'l>) -> Option<()> {
        let mut taken = 0;
        self.library.parts(schema, &mut |part| {
            taken += 1 + part.value.get("properties").and_then(Value::as_object).map_or(0, serde_json::Map::len);
        });
        let left = self.taken.checked_sub(taken);
        self.taken = left.unwrap_or_default();
        left.map(|_| ())
    }
}

/// The number of values in one; long texts count as several.
pub(super) fn weight(value: &Value) -> usize {
    let parts: usize = match value {
        Value::Array(items) => items.iter().map(weight).sum(),
        Value::Object(members) => members.iter().map(|(key, member)| weight(member) + key.len() / TEXT).sum(),
        Value::String(text) => text.len() / TEXT,
        _ => 0,
    };
    1 + parts
}
