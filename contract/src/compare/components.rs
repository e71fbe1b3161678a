//! Compares named schemas, each once, whatever uses them.

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

/// The content, with references to the component itself unified.
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
    let before = changes.found.len();
    let (old, new) = (&base.document.section, &head.document.section);
    if old != new {
        let change = changes.add("component-section-changed", subject, &[]);
        change.values(Some(format!("`{old}`")), Some(format!("`{new}`")));
        change.at(Some(base.position()), Some(head.position()));
    }
    let (base_usage, head_usage) = (&sides.base_usage, &sides.head_usage);
    // Only uses on both sides can break, because an old client has no new uses.
    let way = Way {
        request: base_usage.is_sent(name) && head_usage.is_sent(name),
        reply: base_usage.is_answered(name) && head_usage.is_answered(name),
        lenient: false,
    };
    compare_schemas(sides, subject, &mut Vec::<Part>::new(), way, base, head, changes);
    let found = &mut changes.found[before..];
    if found.is_empty() {
        return;
    }
    let users = users(sides, name, name);
    for change in found {
        if head_usage.may_name(users.len()) {
            change.used_by.clone_from(&users);
        }
    }
}

/// The operations and events that use a component on either side.
fn users(sides: &Sides<'_>, old: &str, new: &str) -> Vec<String> {
    let users = sides.base_usage.users(old).into_iter().chain(sides.head_usage.users(new));
    users.collect::<IndexSet<&str>>().into_iter().map(str::to_owned).collect()
}

fn schema<'l>(library: &'l Library, name: &str) -> Option<Node<'l>> {
    library.component("schemas", name)
}
