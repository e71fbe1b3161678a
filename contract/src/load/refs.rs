//! Makes every reference local (`common.yaml#/x` becomes `#/x`), and rejects references that lead nowhere, outside, or in
//! circles.

use std::cell::RefCell;
use std::collections::hash_map::Entry;
use std::collections::{HashMap, HashSet};
use std::iter::Peekable;
use std::vec::IntoIter;

use serde_json::Value;

use crate::document::{Document, Hints, Layout, Node, Role, component_of, is_alias, walk};
use crate::model::Fault;

/// What a reference without a file name may refer to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Its own file, for documents of a folder.
    File,
    /// Everything, because the documents were already merged.
    All,
}

/// Makes references local, in place. References that cannot be made local are reported and stay.
pub(crate) fn localise(documents: &mut [Document], reach: Reach) -> Vec<Fault> {
    let mut faults = Vec::new();
    let names = Names::of(documents, reach);
    let local: Vec<_> = documents.iter().map(|document| names.local(document, &mut faults)).collect();
    for (document, local) in documents.iter_mut().zip(local) {
        refer(&mut document.root, 0, &document.layout, &mut local.into_iter().peekable());
    }
    faults
}

/// Writes references into the nodes with these numbers, which are in document order. Visits only their parents.
fn refer(value: &mut Value, number: usize, layout: &Layout, local: &mut Peekable<IntoIter<(usize, String)>>) {
    if let Some((_, target)) = local.next_if(|(at, _)| *at == number)
        && let Some(reference) = value.get_mut("$ref")
    {
        *reference = Value::String(target);
    }
    let mut next = number + 1;
    let mut part = |part: &mut Value| {
        let end = layout.end(next);
        if local.peek().is_some_and(|(at, _)| *at < end) {
            refer(part, next, layout, local);
        }
        next = end;
    };
    match value {
        Value::Object(members) => members.values_mut().for_each(&mut part),
        Value::Array(items) => items.iter_mut().for_each(&mut part),
        _ => {}
    }
}

/// Which file contains which components.
struct Names<'d> {
    /// By kind and name (`schemas`, `Deal`): sections.
    homes: HashMap<&'d str, HashMap<&'d str, Vec<&'d str>>>,
    /// The sections that have components.
    sections: HashSet<&'d str>,
    reach: Reach,
    hints: RefCell<Hints>,
}

impl<'d> Names<'d> {
    fn of(documents: &'d [Document], reach: Reach) -> Names<'d> {
        let mut homes: HashMap<&str, HashMap<&str, Vec<&str>>> = HashMap::new();
        let mut sections = HashSet::new();
        for document in documents {
            for (kind, named) in document.node().get("components").into_iter().flat_map(Node::members) {
                let homes = homes.entry(kind).or_default();
                for (name, _) in named.members().filter(|(_, node)| !is_alias(kind, node.value)) {
                    homes.entry(name).or_default().push(&document.section);
                    sections.insert(document.section.as_str());
                }
            }
        }
        Names { homes, sections, reach, hints: RefCell::new(Hints::new()) }
    }

    /// The references of a document that change, by the number of their node.
    fn local(&self, document: &Document, faults: &mut Vec<Fault>) -> Vec<(usize, String)> {
        let mut local = Vec::new();
        walk(document.node(), Role::Document, &mut |node, role| {
            let Some(reference) = node.reference().filter(|_| role.may_refer()) else { return };
            match self.target(&document.section, reference, role) {
                Ok(target) if target == reference => {}
                Ok(target) => local.push((node.number, target)),
                Err((rule, message)) => {
                    let position = node.get("$ref").unwrap_or(node).position();
                    faults.push(Fault { position, rule, message });
                }
            }
        });
        local
    }

    /// The local form of a reference, or the rule it breaks and how.
    fn target(&self, section: &str, reference: &str, role: Role) -> Result<String, (&'static str, String)> {
        let (file, place) = reference.split_once('#').unwrap_or((reference, ""));
        let file = file.strip_prefix("./").unwrap_or(file);
        if reference.contains("://") || file.starts_with("//") {
            return Err((
                "external-ref",
                format!("`{reference}` leads outside of the documents; copy the part into them"),
            ));
        }
        let unresolved = |message: String| Err(("unresolved-ref", format!("`{reference}` {message}")));
        let home = if file.is_empty() { section } else { file.strip_suffix(".yaml").unwrap_or_default() };
        if !file.is_empty() && !self.sections.contains(home) {
            return unresolved("names a file without components in this folder".to_owned());
        }
        let target = format!("#{place}");
        let Some((kind, name)) = component_of(&target) else {
            return unresolved("is not a component; name the part and refer to it".to_owned());
        };
        match kind_of(role) {
            Some(wanted) if wanted == kind => {}
            Some(wanted) => return unresolved(format!("is of the kind {kind}; expected one of {wanted}")),
            None => return unresolved("is not allowed here; write the value out".to_owned()),
        }
        let Some(homes) = self.homes.get(kind).and_then(|named| named.get(name)) else {
            let known = self.homes.get(kind).into_iter().flatten().map(|(known, _)| *known);
            let count = self.homes.get(kind).map_or(0, HashMap::len);
            let meant = self.hints.borrow_mut().nearest(name, count, known);
            let home = meant.and_then(|meant| Some((meant, self.homes.get(kind)?.get(meant)?.first()?)));
            return unresolved(match home {
                Some((meant, other)) if *other == section => {
                    format!("does not exist; did you mean `#/components/{kind}/{meant}`?")
                }
                Some((meant, other)) => {
                    format!("does not exist; did you mean `{other}.yaml#/components/{kind}/{meant}`?")
                }
                None => "names nothing".to_owned(),
            });
        };
        let anywhere = self.reach == Reach::All && file.is_empty();
        match homes.first() {
            Some(other) if !anywhere && !homes.contains(&home) => {
                unresolved(format!("does not exist here; write {other}.yaml#/components/{kind}/{name}"))
            }
            _ => Ok(target),
        }
    }
}

/// The kind of component that may replace a node with this role.
fn kind_of(role: Role) -> Option<&'static str> {
    match role {
        Role::Schema => Some("schemas"),
        Role::Parameter => Some("parameters"),
        Role::RequestBody => Some("requestBodies"),
        Role::Response => Some("responses"),
        Role::Example => Some("examples"),
        Role::Header => Some("headers"),
        Role::SecurityScheme => Some("securitySchemes"),
        _ => None,
    }
}

/// Names that two files define: components, path keys, operation ids.
pub(crate) fn collisions<'d>(documents: &'d [Document]) -> Vec<Fault> {
    let mut faults = Vec::new();
    let mut seen: HashMap<(&str, &str), Node<'d>> = HashMap::new();
    let mut claim = |kind, name, next: &str, node: Node<'d>| match seen.entry((kind, name)) {
        Entry::Occupied(first) => {
            let message = format!("the {kind} {name} is already defined at {}; {next}", first.get().position());
            faults.push(Fault { position: node.position(), rule: "collision", message });
        }
        Entry::Vacant(free) => {
            free.insert(node);
        }
    };
    for document in documents {
        let root = document.node();
        // Names within one mapping are unique.
        let shared = root.get("components").filter(|_| documents.len() > 1);
        for (kind, members) in shared.into_iter().flat_map(Node::members) {
            for (name, node) in members.members().filter(|(_, node)| !is_alias(kind, node.value)) {
                claim(singular(kind), name, "rename one, or refer to the other", node);
            }
        }
        for (key, item) in root.get("paths").into_iter().flat_map(|paths| paths.members()) {
            for (_, operation) in item.members() {
                if let (Some(id), Some(node)) = (operation.text("operationId"), operation.get("operationId")) {
                    claim("operation", id, "rename one", node);
                }
            }
            claim("path key", key, "write both in one file, or add a fragment to one", item);
        }
    }
    faults
}

fn singular(kind: &str) -> &str {
    match kind {
        "requestBodies" => "request body",
        "securitySchemes" => "security scheme",
        other => other.strip_suffix('s').unwrap_or(other),
    }
}
