//! One document file in memory, and a cursor over its nodes that knows its position.
//!
//! Nothing here refers outside of the file; `library` follows references.

use serde_json::Value;

use crate::document::layout::Layout;
use crate::document::pointer;
use crate::model::Position;

/// The stem of the file that holds shared parts.
pub(crate) const COMMON: &str = "common";

/// Objects with up to this many members are searched linearly.
const FEW: usize = 16;

/// One file.
#[derive(Debug, Clone)]
pub(crate) struct Document {
    /// The file's stem.
    pub(crate) section: String,
    /// The file's name in positions.
    pub(crate) file: String,
    /// The file's content.
    pub(crate) root: Value,
    /// The place of every node of `root`.
    pub(crate) layout: Layout,
    /// Unquoted words that some readers take for booleans.
    pub(crate) words: Vec<(usize, usize, String)>,
}

impl Document {
    /// A cursor at the root.
    pub(crate) fn node(&self) -> Node<'_> {
        Node { document: self, number: 0, value: &self.root }
    }
}

/// A value of a document, with its position.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Node<'d> {
    /// The document around it.
    pub(crate) document: &'d Document,
    /// Its number in document order, for the layout.
    pub(crate) number: usize,
    /// The value itself.
    pub(crate) value: &'d Value,
}

impl<'d> Node<'d> {
    /// The member of an object.
    pub(crate) fn get(self, key: &str) -> Option<Node<'d>> {
        let members = self.value.as_object()?;
        // In an object with many members, look the key up first, because most lack it.
        if members.len() > FEW && !members.contains_key(key) {
            return None;
        }
        // Names are compared before places are counted.
        let at = members.keys().position(|name| name == key)?;
        self.members().nth(at).map(|(_, node)| node)
    }

    /// The node at a relative pointer.
    pub(crate) fn at(self, relative: &str) -> Option<Node<'d>> {
        pointer::steps(relative).try_fold(self, |node, step| match node.value {
            Value::Array(_) => node.items().nth(step.parse().ok()?),
            _ => node.get(&step),
        })
    }

    /// The members of an object. Empty for anything else.
    pub(crate) fn members(self) -> impl Iterator<Item = (&'d str, Node<'d>)> {
        let Node { document, number, .. } = self;
        let mut next = number + 1;
        self.value.as_object().into_iter().flatten().map(move |(key, value)| {
            let node = Node { document, number: next, value };
            next = document.layout.end(next);
            (key.as_str(), node)
        })
    }

    /// The items of an array. Empty for anything else.
    pub(crate) fn items(self) -> impl Iterator<Item = Node<'d>> {
        let Node { document, number, .. } = self;
        let mut next = number + 1;
        self.value.as_array().into_iter().flatten().map(move |value| {
            let node = Node { document, number: next, value };
            next = document.layout.end(next);
            node
        })
    }

    /// A member that is a string.
    pub(crate) fn text(self, key: &str) -> Option<&'d str> {
        member(self.value, key)?.as_str()
    }

    /// Whether a member is `true`.
    pub(crate) fn flag(self, key: &str) -> bool {
        member(self.value, key).and_then(Value::as_bool).unwrap_or(false)
    }

    /// The object's `$ref`.
    pub(crate) fn reference(self) -> Option<&'d str> {
        self.text("$ref")
    }

    /// Where it is written.
    pub(crate) fn position(self) -> Position {
        let (line, column) = self.document.layout.place(self.number);
        Position { file: self.document.file.clone(), line, column }
    }
}

/// The member of an object. Most objects have few members, and comparing names is cheaper than hashing one.
pub(crate) fn member<'v>(value: &'v Value, key: &str) -> Option<&'v Value> {
    match value {
        Value::Object(members) if members.len() <= FEW => {
            members.iter().find(|(name, _)| *name == key).map(|(_, value)| value)
        }
        _ => value.get(key),
    }
}
