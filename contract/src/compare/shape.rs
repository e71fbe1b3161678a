//! Reduces a schema for comparison: unwraps it, follows references, and merges `allOf`.

use std::collections::HashSet;

use serde_json::Value;

use crate::document::{Library, Node, component_of};

/// How many nested wrappers are unwrapped. Loading rejects cycles.
const DEEPEST: usize = 64;

/// A schema and what it resolves to.
#[derive(Clone, Copy)]
pub(crate) struct Shape<'l> {
    pub(crate) library: &'l Library,
    /// As written at the place of use.
    pub(crate) node: Node<'l>,
    /// The component that it names, directly or as the only part of an `allOf`.
    pub(crate) target: Option<&'l str>,
    /// What it resolves to: the component, or the schema itself.
    pub(crate) resolved: Node<'l>,
    /// The `allOf` around it, if its parts are not objects: each part may constrain the same value.
    around: Option<Node<'l>>,
}

/// The rough kind of a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    Object,
    /// An object of which nothing is known.
    Free,
    /// An object whose values have one schema.
    Map,
    List,
    Enum,
    OneOf,
    String,
    Integer,
    Number,
    Boolean,
    Any,
}

impl Kind {
    pub(crate) fn words(self) -> &'static str {
        match self {
            Kind::Object => "an object",
            Kind::Free => "any object",
            Kind::Map => "a map",
            Kind::List => "a list",
            Kind::Enum => "one of some values",
            Kind::OneOf => "one of several forms",
            Kind::String => "a string",
            Kind::Integer => "an integer",
            Kind::Number => "a number",
            Kind::Boolean => "a boolean",
            Kind::Any => "any JSON",
        }
    }
}

impl<'l> Shape<'l> {
    pub(crate) fn of(library: &'l Library, node: Node<'l>) -> Shape<'l> {
        let mut target = None;
        let mut resolved = node;
        for _ in 0..DEEPEST {
            if let Some(reference) = resolved.reference() {
                let Some(next) = library.target(reference) else { break };
                // The first name is what the documents say here; an alias behind it belongs to the component.
                target = target.or_else(|| component_of(reference).map(|(_, name)| name));
                resolved = next;
                continue;
            }
            let says_more = ["properties", "required"].iter().any(|key| resolved.get(key).is_some());
            match resolved.get("allOf").map(|parts| parts.items().collect::<Vec<_>>()).as_deref() {
                Some([only]) if !says_more && only.reference().is_some() => resolved = *only,
                _ => break,
            }
        }
        let value = value_of_parts(library, resolved);
        let around = value.map(|_| resolved);
        Shape { library, node, target, resolved: value.unwrap_or(resolved), around }
    }

    /// The keyword as written here, otherwise from what it resolves to.
    pub(crate) fn keyword(&self, key: &str) -> Option<&'l Value> {
        let parts = || self.around?.get("allOf")?.items().find_map(|part| self.library.follow(part)?.value.get(key));
        let around = || self.around?.value.get(key).or_else(parts);
        self.node.value.get(key).or_else(around).or_else(|| self.resolved.value.get(key))
    }

    pub(crate) fn flag(&self, key: &str) -> bool {
        self.keyword(key).and_then(Value::as_bool).unwrap_or(false)
    }

    pub(crate) fn kind(&self) -> Kind {
        let node = self.resolved;
        if node.get("enum").is_some() {
            return Kind::Enum;
        }
        if node.get("oneOf").is_some() || node.get("anyOf").is_some() {
            return Kind::OneOf;
        }
        if node.get("properties").is_some() || node.get("allOf").is_some() {
            return Kind::Object;
        }
        match node.text("type") {
            Some("object") => match node.value.get("additionalProperties") {
                Some(Value::Object(values)) if !values.is_empty() => Kind::Map,
                _ => Kind::Free,
            },
            Some("array") => Kind::List,
            Some("string") => Kind::String,
            Some("integer") => Kind::Integer,
            Some("number") => Kind::Number,
            Some("boolean") => Kind::Boolean,
            _ => Kind::Any,
        }
    }

    /// The values of an enum, as text.
    pub(crate) fn values(&self) -> Vec<(String, Node<'l>)> {
        let values = self.resolved.get("enum").into_iter().flat_map(Node::items);
        values.map(|node| (node.value.as_str().map_or_else(|| node.value.to_string(), str::to_owned), node)).collect()
    }

    /// The type of an enum's values: the stated one, or that of the first value.
    pub(crate) fn type_of_values(&self) -> &'l str {
        let first = || self.resolved.get("enum").into_iter().flat_map(Node::items).find(|node| !node.value.is_null());
        self.resolved.text("type").unwrap_or_else(|| match first().map(|node| node.value) {
            Some(Value::Bool(_)) => "boolean",
            Some(Value::Number(number)) if number.is_f64() => "number",
            Some(Value::Number(_)) => "integer",
            Some(Value::Array(_)) => "array",
            Some(Value::Object(_)) => "object",
            _ => "string",
        })
    }

    /// The forms of a `oneOf`.
    pub(crate) fn forms(&self) -> Vec<Node<'l>> {
        let listed = self.resolved.get("oneOf").or_else(|| self.resolved.get("anyOf"));
        listed.into_iter().flat_map(Node::items).collect()
    }

    /// The components in `allOf`, at all levels.
    pub(crate) fn mixed_in(&self) -> Vec<&'l str> {
        let mut names = Vec::new();
        mixed_in(self.library, self.resolved, &mut names, &mut HashSet::new());
        names
    }

    /// The properties, without those from the components with these names.
    pub(crate) fn properties(&self, without: &HashSet<&str>) -> Vec<(&'l str, Node<'l>)> {
        let mut found = Vec::new();
        let mut known = HashSet::new();
        self.visit(self.resolved, without, &mut HashSet::new(), &mut |part| {
            let properties = part.get("properties").into_iter().flat_map(Node::members);
            found.extend(properties.filter(|(name, _)| known.insert(*name)));
        });
        found
    }

    /// The required names, wherever they come from.
    pub(crate) fn required(&self) -> Vec<&'l str> {
        self.library.required(self.resolved)
    }

    fn visit(
        &self,
        node: Node<'l>,
        without: &HashSet<&str>,
        seen: &mut HashSet<*const Value>,
        see: &mut dyn FnMut(Node<'l>),
    ) {
        if !seen.insert(node.value) {
            return;
        }
        see(node);
        for part in node.get("allOf").into_iter().flat_map(Node::items) {
            let name = part.reference().and_then(component_of).map(|(_, name)| name);
            if name.is_some_and(|name| without.contains(name)) {
                continue;
            }
            if let Some(part) = self.library.follow(part) {
                self.visit(part, without, seen, see);
            }
        }
    }
}

/// The part of an `allOf` that defines the value, if none of its parts is an object.
fn value_of_parts<'l>(library: &'l Library, node: Node<'l>) -> Option<Node<'l>> {
    if node.get("properties").is_some() {
        return None;
    }
    let parts: Vec<Node<'l>> = node.get("allOf")?.items().filter_map(|part| library.follow(part)).collect();
    let is_object = |part: &Node<'_>| {
        part.text("type") == Some("object")
            || ["properties", "allOf", "required", "additionalProperties"].iter().any(|key| part.get(key).is_some())
    };
    if parts.iter().any(is_object) {
        return None;
    }
    let says = |part: &&Node<'_>| ["enum", "oneOf", "anyOf", "type"].iter().any(|key| part.get(key).is_some());
    parts.iter().find(says).copied()
}

fn mixed_in<'l>(library: &'l Library, node: Node<'l>, names: &mut Vec<&'l str>, seen: &mut HashSet<*const Value>) {
    for part in node.get("allOf").into_iter().flat_map(Node::items) {
        names.extend(part.reference().and_then(component_of).map(|(_, name)| name));
        if let Some(part) = library.follow(part).filter(|part| seen.insert(part.value)) {
            mixed_in(library, part, names, seen);
        }
    }
}
