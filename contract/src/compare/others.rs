//! Compares what has no class of its own: descriptions, and keys that nothing else compares. So documents that differ are never
//! reported as unchanged.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::compare::change::{Changes, Part, Subject};
use crate::document::{Node, member};

/// Keys whose whole value is prose.
const WORDS: [&str; 5] = ["description", "summary", "title", "externalDocs", "x-enumDescriptions"];

/// Members of keys that are prose.
const NOTES: [(&str, &str); 2] = [("x-docs", "note"), ("x-docs", "section")];

/// Keys that every object may have and that are compared elsewhere.
const ANYWHERE: [&str; 7] = ["$ref", "example", "examples", "deprecated", "x-docs", "x-section", "required"];

/// Keys of an operation that are compared elsewhere.
pub(crate) const OPERATION: &[&str] = &[
    "operationId",
    "tags",
    "security",
    "servers",
    "parameters",
    "requestBody",
    "responses",
    "x-retry",
    "x-scopes",
    "x-trust-level",
    "x-rate-limit",
    "x-timeout",
    "x-pagination",
    "x-host-root",
    "x-required-when",
];

/// Keys of a parameter or a header that are compared elsewhere.
pub(crate) const PARAMETER: &[&str] = &["name", "in", "style", "explode", "schema", "content", "x-flag"];

/// Keys of a body or a reply that are compared elsewhere.
pub(crate) const BODY: &[&str] = &["content", "headers"];

/// Keys of a media type that are compared elsewhere.
pub(crate) const MEDIA: &[&str] = &["schema"];

/// Keys of an event that are compared elsewhere.
pub(crate) const EVENT: &[&str] = &["payload"];

/// Keys of a schema that are compared elsewhere.
pub(crate) const SCHEMA: &[&str] = &[
    "type",
    "format",
    "nullable",
    "enum",
    "default",
    "properties",
    "additionalProperties",
    "items",
    "allOf",
    "oneOf",
    "anyOf",
    "not",
    "minProperties",
    "maxProperties",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minLength",
    "maxLength",
    "pattern",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "multipleOf",
    "readOnly",
    "writeOnly",
    "x-flag",
    "x-credential",
    "x-id",
    "x-required-when",
];

/// Whether the prose of two objects differs.
pub(crate) fn words_differ(base: Node<'_>, head: Node<'_>) -> bool {
    let note = |node: Node<'_>, key: &str, name: &str| member(node.value, key).and_then(|it| member(it, name)).cloned();
    WORDS.iter().any(|key| member(base.value, key) != member(head.value, key))
        || NOTES.iter().any(|(key, name)| note(base, key, name) != note(head, key, name))
}

/// Whether the examples of two objects differ.
pub(crate) fn examples_differ(base: Node<'_>, head: Node<'_>) -> bool {
    ["example", "examples"].iter().any(|key| member(base.value, key) != member(head.value, key))
}

/// Adds the keys that differ and are not compared elsewhere.
pub(crate) fn keywords(
    subject: &Subject,
    parts: &[Part],
    (base, head): (Node<'_>, Node<'_>),
    known: &[&str],
    changes: &mut Changes,
) {
    let is_known = |name: &str| [known, &ANYWHERE, &WORDS].iter().any(|list| list.contains(&name));
    // Both sides of each key: a look-up for each would search all keys again.
    let mut all: BTreeMap<&str, (Option<Node<'_>>, Option<Node<'_>>)> = BTreeMap::new();
    for (name, node) in base.members().filter(|(name, _)| !is_known(name)) {
        all.entry(name).or_default().0 = Some(node);
    }
    for (name, node) in head.members().filter(|(name, _)| !is_known(name)) {
        all.entry(name).or_default().1 = Some(node);
    }
    for (name, (before, after)) in all {
        if before.map(|node| node.value) == after.map(|node| node.value) {
            continue;
        }
        let text = |node: Option<Node<'_>>| node.map(|node| Value::to_string(node.value));
        let (old, new) = (before.unwrap_or(base).position(), after.unwrap_or(head).position());
        let parts = [parts, &[Part::Keyword(name.to_owned())]].concat();
        changes.add("keyword-changed", subject, &parts).values(text(before), text(after)).at(Some(old), Some(new));
    }
}
