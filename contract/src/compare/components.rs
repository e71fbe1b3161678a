//! Named schemas: compared once each, whoever uses them.

use std::collections::{HashMap, HashSet};

use indexmap::{IndexMap, IndexSet};
use serde_json::Value;

use crate::compare::canonical::canonical;
use crate::compare::change::Part;
use crate::compare::change::{Changes, Subject};
use crate::compare::schema::{Way, compare as compare_schemas};
use crate::compare::sides::Sides;
use crate::document::{Library, Node};

/// Components that have the same content under another name, each once: old name, new name.
pub(crate) fn renamed<'s>(base: &'s Library, head: &'s Library) -> IndexMap<&'s str, &'s str> {
    let content = |name: &str, node: Node<'_>| without(canonical(node.value), name);
    let gone = only_in(base, head);
    // By content, the last one first: of several that are the same, the first is taken first.
    let mut new: HashMap<String, Vec<&str>> = HashMap::new();
    for (name, node) in only_in(head, base).into_iter().rev() {
        new.entry(content(name, node)).or_default().push(name);
    }
    let named = |(name, node)| Some((name, new.get_mut(&content(name, node))?.pop()?));
    gone.into_iter().filter_map(named).collect()
}

/// The content with references to the component itself made alike.
fn without(content: Value, name: &str) -> String {
    content.to_string().replace(&format!("#/components/schemas/{name}\""), "#/components/schemas/\"")
}

/// The schemas that only the first has.
fn only_in<'s>(library: &'s Library, other: &Library) -> Vec<(&'s str, Node<'s>)> {
    let schemas = library.components().filter(|(kind, ..)| *kind == "schemas");
    let only = schemas.filter(|(kind, name, _)| other.component(kind, name).is_none());
    only.map(|(_, name, node)| (name, node)).collect()
}

/// Compares the named schemas.
pub(crate) fn compare(sides: &Sides<'_>, changes: &mut Changes) {
    for (old, new) in &sides.renamed {
        let (base, head) = (schema(&sides.base.library, old), schema(&sides.head.library, new));
        let subject = Subject::Component((*new).to_owned());
        let change = changes.add("component-renamed", &subject, &[]);
        change.values(Some(format!("`{old}`")), Some(format!("`{new}`")));
        change.at(base.map(Node::position), head.map(Node::position));
        change.used_by = users(sides, old, new);
    }
    for (kind, name, base) in sides.base.library.components() {
        if kind != "schemas" || sides.renamed.contains_key(name) {
            continue;
        }
        let subject = Subject::Component(name.to_owned());
        match schema(&sides.head.library, name) {
            Some(head) => compare_one(sides, &subject, name, base, head, changes),
            None => {
                changes.add("component-removed", &subject, &[]).at(Some(base.position()), None);
            }
        }
    }
    let renamed: HashSet<&str> = sides.renamed.values().copied().collect();
    for (name, head) in only_in(&sides.head.library, &sides.base.library) {
        if !renamed.contains(name) {
            let subject = Subject::Component(name.to_owned());
            changes.add("component-added", &subject, &[]).at(None, Some(head.position()));
        }
    }
}

fn compare_one(
    sides: &Sides<'_>,
    subject: &Subject,
    name: &str,
    base: Node<'_>,
    head: Node<'_>,
    changes: &mut Changes,
) {
    let users = users(sides, name, name);
    let before = changes.found.len();
    let (old, new) = (&base.document.section, &head.document.section);
    if old != new {
        let change = changes.add("component-section-changed", subject, &[]);
        change.values(Some(format!("`{old}`")), Some(format!("`{new}`")));
        change.at(Some(base.position()), Some(head.position()));
    }
    let (base_used, head_used) = (sides.base_usage.get(name), sides.head_usage.get(name));
    // Only uses that both sides have can break: a new use is no use of an old client.
    let way = Way {
        request: !base_used.request.is_empty() && !head_used.request.is_empty(),
        reply: !base_used.reply.is_empty() && !head_used.reply.is_empty(),
        lenient: false,
    };
    compare_schemas(sides, subject, &mut Vec::<Part>::new(), way, base, head, changes);
    for change in &mut changes.found[before..] {
        change.used_by.clone_from(&users);
    }
}

/// The operations that use a component on both sides, or on one when it is nowhere on both.
fn users(sides: &Sides<'_>, old: &str, new: &str) -> Vec<String> {
    let (base, head) = (sides.base_usage.get(old), sides.head_usage.get(new));
    let users = base.request.into_iter().chain(base.reply).chain(head.request).chain(head.reply);
    users.collect::<IndexSet<String>>().into_iter().collect()
}

fn schema<'l>(library: &'l Library, name: &str) -> Option<Node<'l>> {
    library.component("schemas", name)
}
