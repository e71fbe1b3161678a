//! The input of rules, and where they add their faults.

use std::collections::HashMap;

use crate::document::{Hints, Library, Node, RawOperation, Role, walk};
use crate::model::{Fault, OperationSpec, Position};
use crate::parts::Parts;

/// The input of rules.
pub(super) struct Scope<'c> {
    pub(super) parts: &'c Parts,
    pub(super) library: &'c Library,
    pub(super) operations: Vec<(&'c OperationSpec, Written<'c>)>,
    /// Every node that is not data, with its role.
    pub(super) nodes: Vec<(Node<'c>, Role)>,
    /// By keyword: every schema that has it, and its value.
    keywords: HashMap<&'c str, Vec<(Node<'c>, Node<'c>)>>,
}

impl<'c> Scope<'c> {
    pub(super) fn new(parts: &'c Parts) -> Scope<'c> {
        let library = &parts.library;
        let mut nodes = Vec::new();
        for document in &library.documents {
            walk(document.node(), Role::Document, &mut |node, role| nodes.push((node, role)));
        }
        let mut keywords: HashMap<_, Vec<_>> = HashMap::new();
        for (node, _) in nodes.iter().filter(|(_, role)| *role == Role::Schema) {
            node.members().for_each(|(key, value)| keywords.entry(key).or_default().push((*node, value)));
        }
        let written = library.raw_operations().map(|raw| Written::new(library, raw));
        let operations = parts.operations.iter().zip(written).collect();
        Scope { parts, library, operations, nodes, keywords }
    }

    /// Every node with a role, in document order.
    pub(super) fn nodes(&self, wanted: Role) -> impl Iterator<Item = Node<'c>> {
        self.nodes.iter().filter(move |(_, role)| *role == wanted).map(|(node, _)| *node)
    }

    /// Every schema that has a keyword, with the keyword's value.
    pub(super) fn schemas_with(&self, keyword: &str) -> impl Iterator<Item = (Node<'c>, Node<'c>)> + use<'_, 'c> {
        self.keywords.get(keyword).into_iter().flatten().copied()
    }

    /// Every component of a kind.
    pub(super) fn components<'s>(&'s self, kind: &'s str) -> impl Iterator<Item = (&'c str, Node<'c>)> + use<'s, 'c> {
        let kinds =
            self.library.documents.iter().filter_map(move |document| document.node().get("components")?.get(kind));
        kinds.flat_map(|named| named.members())
    }
}

/// An operation as written, with everything it refers to, looked up once for all rules.
pub(super) struct Written<'c> {
    /// The path key with its fragment.
    pub(super) key: &'c str,
    /// The path item.
    pub(super) item: Node<'c>,
    /// The operation.
    pub(super) node: Node<'c>,
    /// Its parameters, including the path item's.
    pub(super) parameters: Vec<Node<'c>>,
    /// The media types of its request body.
    pub(super) request_media: Vec<(&'c str, Node<'c>)>,
    /// Its replies by status key.
    pub(super) replies: Vec<(&'c str, Node<'c>)>,
}

impl<'c> Written<'c> {
    fn new(library: &'c Library, raw: RawOperation<'c>) -> Written<'c> {
        Written {
            parameters: library.parameters(&raw),
            request_media: library.request_media(&raw),
            replies: library.replies(&raw),
            key: raw.key,
            item: raw.item,
            node: raw.node,
        }
    }
}

/// Collects the faults of one rule.
pub(super) struct Findings {
    rule: &'static str,
    pub(super) faults: Vec<Fault>,
    /// Suggestions for unknown words.
    pub(super) hints: Hints,
}

impl Findings {
    pub(super) fn of(rule: &'static str) -> Findings {
        Findings { rule, faults: Vec::new(), hints: Hints::new() }
    }

    pub(super) fn at(&mut self, node: Node<'_>, message: impl Into<String>) {
        self.add(node.position(), message);
    }

    pub(super) fn add(&mut self, position: Position, message: impl Into<String>) {
        self.faults.push(Fault { position, rule: self.rule, message: message.into() });
    }
}
