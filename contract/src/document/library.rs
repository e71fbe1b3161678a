//! The documents of one API together: finds what references name, and reads schemas through references.
//!
//! Everything here works on the documents as written. `load` builds the public model from it.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::document::node::{Document, Node, member};
use crate::document::roles::METHODS;

/// How many references in a row are followed. Loading rejects cycles, so this only limits arbitrary schemas.
const LONGEST_CHAIN: usize = 64;

/// Every document, with an index of components.
#[derive(Debug, Clone, Default)]
pub(crate) struct Library {
    /// `common` first, then by name.
    pub(crate) documents: Vec<Document>,
    /// By kind and name (`schemas`, `Deal`): the index of the document that holds the component, and its number there.
    homes: HashMap<String, HashMap<String, (usize, usize)>>,
}

/// An operation as written.
#[derive(Debug, Clone)]
pub(crate) struct RawOperation<'l> {
    /// The path key with its fragment.
    pub(crate) key: &'l str,
    /// Lower case, as the key under the path item.
    pub(crate) method: &'l str,
    /// The path item.
    pub(crate) item: Node<'l>,
    /// The operation.
    pub(crate) node: Node<'l>,
}

impl Library {
    /// Indexes the components of documents whose references are already local.
    pub(crate) fn new(documents: Vec<Document>) -> Library {
        let mut homes: HashMap<String, HashMap<String, (usize, usize)>> = HashMap::new();
        for (index, document) in documents.iter().enumerate() {
            let Some(components) = document.node().get("components") else { continue };
            for (kind, members) in components.members() {
                let homes = homes.entry(kind.to_owned()).or_default();
                for (name, node) in members.members().filter(|(_, node)| !is_alias(kind, node.value)) {
                    homes.entry(name.to_owned()).or_insert((index, node.number));
                }
            }
        }
        Library { documents, homes }
    }

    /// A component, by kind (`schemas`) and name.
    pub(crate) fn component(&self, kind: &str, name: &str) -> Option<Node<'_>> {
        let (home, number) = *self.homes.get(kind)?.get(name)?;
        let document = self.documents.get(home)?;
        let value = document.root.get("components")?.get(kind)?.get(name)?;
        Some(Node { document, number, value })
    }

    /// How many components of a kind (`schemas`) there are.
    pub(crate) fn count(&self, kind: &str) -> usize {
        self.homes.get(kind).map_or(0, HashMap::len)
    }

    /// Every component, with its kind and name.
    pub(crate) fn components(&self) -> impl Iterator<Item = (&str, &str, Node<'_>)> {
        let kinds = self.documents.iter().filter_map(|document| document.node().get("components"));
        kinds
            .flat_map(Node::members)
            .flat_map(|(kind, named)| named.members().map(move |(name, node)| (kind, name, node)))
            .filter(|(kind, _, node)| !is_alias(kind, node.value))
    }

    /// What a local reference names.
    pub(crate) fn target(&self, reference: &str) -> Option<Node<'_>> {
        let (kind, name) = component_of(reference)?;
        self.component(kind, name)
    }

    /// The node, or what it finally refers to. `None` if a reference leads nowhere or in circles.
    pub(crate) fn follow<'l>(&'l self, node: Node<'l>) -> Option<Node<'l>> {
        let mut node = node;
        for _ in 0..LONGEST_CHAIN {
            match node.reference() {
                Some(reference) => node = self.target(reference)?,
                None => return Some(node),
            }
        }
        None
    }

    /// Every operation, by document and then in document order.
    pub(crate) fn raw_operations(&self) -> impl Iterator<Item = RawOperation<'_>> {
        self.documents.iter().filter_map(|document| document.node().get("paths")).flat_map(|paths| {
            paths.members().flat_map(|(key, item)| {
                let methods: Vec<_> = item.members().filter(|(name, _)| METHODS.contains(name)).collect();
                methods.into_iter().map(move |(method, node)| RawOperation { key, method, item, node })
            })
        })
    }

    /// The parameters of an operation, with references followed: those of the path item that the operation does not redefine, then its
    /// own.
    pub(crate) fn parameters<'l>(&'l self, raw: &RawOperation<'l>) -> Vec<Node<'l>> {
        let listed = |node: Node<'l>| -> Vec<Node<'l>> {
            node.get("parameters")
                .into_iter()
                .flat_map(|list| list.items())
                .filter_map(|item| self.follow(item))
                .collect()
        };
        let name = |node: Node<'l>| (node.text("in"), node.text("name"));
        let own = listed(raw.node);
        let redefined: HashSet<_> = own.iter().map(|node| name(*node)).collect();
        let mut all = listed(raw.item);
        all.retain(|shared| !redefined.contains(&name(*shared)));
        all.extend(own);
        all
    }

    /// The media types of an operation's request body, with references followed.
    pub(crate) fn request_media<'l>(&'l self, raw: &RawOperation<'l>) -> Vec<(&'l str, Node<'l>)> {
        raw.node.get("requestBody").and_then(|body| self.follow(body)).map_or_else(Vec::new, |body| media(body))
    }

    /// The replies of an operation by status, with references followed.
    pub(crate) fn replies<'l>(&'l self, raw: &RawOperation<'l>) -> Vec<(&'l str, Node<'l>)> {
        raw.node.get("responses").map_or_else(Vec::new, |replies| {
            replies
                .members()
                .filter(|(status, _)| !status.starts_with("x-"))
                .filter_map(|(status, node)| Some((status, self.follow(node)?)))
                .collect()
        })
    }

    /// The properties of a schema, through references and `allOf`. If a name occurs twice, the first one counts.
    pub(crate) fn properties<'l>(&'l self, schema: Node<'l>) -> Vec<(&'l str, Node<'l>)> {
        let mut found: Vec<(&str, Node<'_>)> = Vec::new();
        let mut known: HashSet<&str> = HashSet::new();
        let mut parts = 0;
        self.parts(schema, &mut |part| {
            // Names within one mapping are unique; only another part can repeat one.
            parts += 1;
            if parts == 2 {
                known.extend(found.iter().map(|(name, _)| *name));
            }
            let properties = part.get("properties").into_iter().flat_map(|properties| properties.members());
            found.extend(properties.filter(|(name, _)| parts == 1 || known.insert(name)));
        });
        found
    }

    /// The names that a schema requires, through references and `allOf`.
    pub(crate) fn required<'l>(&'l self, schema: Node<'l>) -> Vec<&'l str> {
        let mut found = Vec::new();
        self.parts(schema, &mut |part| {
            found.extend(
                part.value.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str),
            );
        });
        found
    }

    /// Visits a schema and everything it includes by reference or `allOf`, each once.
    pub(crate) fn parts<'l>(&'l self, schema: Node<'l>, visit: &mut dyn FnMut(Node<'l>)) {
        let mut seen: HashSet<*const Value> = HashSet::new();
        let mut open = vec![schema];
        while let Some(next) = open.pop() {
            let Some(part) = self.follow(next) else { continue };
            let whole = part.get("allOf");
            // Most schemas have a single part, which cannot occur twice.
            if (whole.is_some() || !open.is_empty() || !seen.is_empty()) && !seen.insert(part.value) {
                continue;
            }
            visit(part);
            let inner: Vec<_> = whole.into_iter().flat_map(|list| list.items()).collect();
            open.extend(inner.into_iter().rev());
        }
    }
}

/// The kind and name of a local component reference: `#/components/schemas/Deal`.
pub(crate) fn component_of(reference: &str) -> Option<(&str, &str)> {
    let (kind, name) = reference.strip_prefix("#/components/")?.split_once('/')?;
    (!name.is_empty() && !name.contains('/')).then_some((kind, name))
}

/// Whether a component only refers to a security scheme of another file. In OpenAPI, such names are local to a file.
pub(crate) fn is_alias(kind: &str, component: &Value) -> bool {
    kind == "securitySchemes" && member(component, "$ref").is_some()
}

/// The media types under `content`.
pub(crate) fn media<'l>(node: Node<'l>) -> Vec<(&'l str, Node<'l>)> {
    node.get("content").map_or_else(Vec::new, |content| content.members().collect())
}

/// Whether a media type is JSON.
pub(crate) fn is_json(media_type: &str) -> bool {
    let plain = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
    plain == "application/json" || plain.ends_with("+json")
}

/// The only value that a schema allows, as text.
pub(crate) fn single_value(schema: &Value) -> Option<String> {
    match schema.get("enum")?.as_array()?.as_slice() {
        [only] => Some(scalar_text(only)),
        _ => None,
    }
}

/// A scalar as a query writes it.
pub(crate) fn scalar_text(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}
