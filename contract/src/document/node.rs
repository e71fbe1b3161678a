//! One document file in memory, and a cursor over its nodes that always knows its place.
//!
//! Refers to nothing outside of the file; following references is `library`'s work.

use std::collections::HashMap;

use serde_json::Value;

use crate::document::pointer;
use crate::model::Position;

/// The stem of the file that holds shared parts.
pub(crate) const COMMON: &str = "common";

/// One file.
#[derive(Debug, Clone)]
pub(crate) struct Document {
    /// The file's stem.
    pub(crate) section: String,
    /// The file as positions name it.
    pub(crate) file: String,
    /// The file's content.
    pub(crate) root: Value,
    /// JSON pointer → line and column; empty for a bundle.
    pub(crate) positions: HashMap<String, (usize, usize)>,
    /// Unquoted words that some readers take for booleans.
    pub(crate) words: Vec<(usize, usize, String)>,
}

impl Document {
    /// The place of a node, or of the nearest node around it that has one.
    pub(crate) fn position(&self, at: &str) -> Position {
        let mut at = at;
        let (line, column) = loop {
            match self.positions.get(at) {
                Some(found) => break *found,
                None if at.is_empty() => break (0, 0),
                None => at = pointer::parent(at),
            }
        };
        Position { file: self.file.clone(), line, column }
    }

    /// A cursor at the root.
    pub(crate) fn node(&self) -> Node<'_> {
        Node { document: self, pointer: String::new(), value: &self.root }
    }
}

/// A value of a document, with its place.
#[derive(Debug, Clone)]
pub(crate) struct Node<'d> {
    /// The document around it.
    pub(crate) document: &'d Document,
    /// From the document's root.
    pub(crate) pointer: String,
    /// What stands there.
    pub(crate) value: &'d Value,
}

impl<'d> Node<'d> {
    /// The member of an object.
    pub(crate) fn get(&self, key: &str) -> Option<Node<'d>> {
        let value = self.value.as_object()?.get(key)?;
        Some(Node { document: self.document, pointer: pointer::join(&self.pointer, key), value })
    }

    /// The node that a relative pointer names.
    pub(crate) fn at(&self, relative: &str) -> Option<Node<'d>> {
        let value = self.value.pointer(relative)?;
        Some(Node { document: self.document, pointer: format!("{}{relative}", self.pointer), value })
    }

    /// The members of an object; none for anything else.
    pub(crate) fn members(&self) -> impl Iterator<Item = (&'d str, Node<'d>)> + use<'d> {
        let (document, around) = (self.document, self.pointer.clone());
        self.value
            .as_object()
            .into_iter()
            .flatten()
            .map(move |(key, value)| (key.as_str(), Node { document, pointer: pointer::join(&around, key), value }))
    }

    /// The items of an array; none for anything else.
    pub(crate) fn items(&self) -> impl Iterator<Item = Node<'d>> + use<'d> {
        let (document, around) = (self.document, self.pointer.clone());
        self.value.as_array().into_iter().flatten().enumerate().map(move |(index, value)| Node {
            document,
            pointer: pointer::join(&around, &index.to_string()),
            value,
        })
    }

    /// A member that is a string.
    pub(crate) fn text(&self, key: &str) -> Option<&'d str> {
        self.value.get(key)?.as_str()
    }

    /// Whether a member is `true`.
    pub(crate) fn flag(&self, key: &str) -> bool {
        self.value.get(key).and_then(Value::as_bool).unwrap_or(false)
    }

    /// The object's `$ref`.
    pub(crate) fn reference(&self) -> Option<&'d str> {
        self.text("$ref")
    }

    /// Where it is written.
    pub(crate) fn position(&self) -> Position {
        self.document.position(&self.pointer)
    }
}
