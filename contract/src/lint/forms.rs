//! Checks schemas for forms that generators or readers handle wrongly.

use std::collections::HashSet;

use serde_json::Value;

use crate::document::{Library, Node, component_of, media};
use crate::lint::scope::{Findings, Scope};
use crate::model::Position;

/// Reports a keyword wherever a schema has it.
fn forbid(scope: &Scope<'_>, findings: &mut Findings, keyword: &str, message: &str) {
    for (_, value) in scope.schemas_with(keyword) {
        findings.at(value, message);
    }
}

pub(super) fn no_not(scope: &Scope<'_>, findings: &mut Findings) {
    forbid(scope, findings, "not", "progenitor panics on `not`; write it in the description");
}

pub(super) fn no_any_of(scope: &Scope<'_>, findings: &mut Findings) {
    forbid(scope, findings, "anyOf", "progenitor handles `anyOf` wrongly; use `oneOf`");
}

pub(super) fn no_pattern_properties(scope: &Scope<'_>, findings: &mut Findings) {
    forbid(scope, findings, "patternProperties", "OpenAPI 3.0 has no `patternProperties`; use `additionalProperties`");
}

pub(super) fn no_discriminator(scope: &Scope<'_>, findings: &mut Findings) {
    forbid(scope, findings, "discriminator", "progenitor ignores `discriminator`; remove it");
}

pub(super) fn closed_object(scope: &Scope<'_>, findings: &mut Findings) {
    let closed = scope.schemas_with("additionalProperties").map(|(_, value)| value);
    for value in closed.filter(|value| *value.value == Value::Bool(false)) {
        findings.at(value, "unknown properties are always allowed; remove `additionalProperties: false`");
    }
}

pub(super) fn ref_siblings(scope: &Scope<'_>, findings: &mut Findings) {
    for (node, _) in scope.nodes.iter().filter(|(node, role)| role.may_refer() && node.reference().is_some()) {
        for (key, sibling) in node.members().filter(|(key, _)| *key != "$ref") {
            findings.at(sibling, format!("readers ignore `{key}` beside a $ref; wrap the $ref in `allOf`"));
        }
    }
}

pub(super) fn unquoted_word(scope: &Scope<'_>, findings: &mut Findings) {
    for document in &scope.library.documents {
        for (line, column, word) in &document.words {
            let position = Position { file: document.file.clone(), line: *line, column: *column };
            findings.add(position, format!("some readers parse {word} as a boolean; quote it, or write true or false"));
        }
    }
}

pub(super) fn id_property(scope: &Scope<'_>, findings: &mut Findings) {
    for (node, ids) in scope.schemas_with("x-id") {
        let properties: HashSet<&str> = scope.library.properties(node).into_iter().map(|(name, _)| name).collect();
        let names: Vec<Node<'_>> = ids.items().collect();
        if names.is_empty() {
            findings.at(ids, "x-id lists the properties that identify the resource");
        }
        for name in names {
            let text = name.value.as_str().unwrap_or_default();
            if !properties.contains(text) {
                findings.at(name, format!("the schema has no property `{text}`"));
            }
        }
    }
}

/// A list recognises repeated items by `x-id`.
pub(super) fn id_of_items(scope: &Scope<'_>, findings: &mut Findings) {
    let mut seen = HashSet::new();
    for (_, raw) in &scope.operations {
        let places = raw.node.at("/x-pagination/items").into_iter().flat_map(Node::items);
        let places: Vec<&str> = places.filter_map(|place| place.value.as_str()).collect();
        let replies = raw.replies.iter().filter(|(status, _)| status.starts_with('2'));
        let schemas = replies.flat_map(|(_, reply)| media(*reply)).filter_map(|(_, media)| media.get("schema"));
        for item in schemas.flat_map(|schema| places.iter().filter_map(move |place| item(scope.library, schema, place)))
        {
            let first = scope.library.properties(item).first().map(|(name, _)| *name);
            let Some(id) = first.filter(|name| *name == "id" || name.ends_with("_id")) else { continue };
            let named = item.reference().and_then(component_of);
            let component = named.and_then(|(kind, name)| scope.library.component(kind, name));
            let Some(component) = component.filter(|component| component.get("x-id").is_none()) else { continue };
            if seen.insert(component.position()) {
                let message =
                    format!("a paginated list has these items; add `x-id: [{id}]`, or what else identifies them");
                findings.at(component, message);
            }
        }
    }
}

/// The schema of the items of the list at a dotted place of a reply.
fn item<'c>(library: &'c Library, schema: Node<'c>, place: &str) -> Option<Node<'c>> {
    let property = |schema, name| library.properties(schema).into_iter().find(|(own, _)| *own == name);
    let list = place.split('.').try_fold(schema, |schema, name| Some(property(schema, name)?.1))?;
    library.follow(list)?.get("items")
}

pub(super) fn null_value(scope: &Scope<'_>, findings: &mut Findings) {
    for document in &scope.library.documents {
        null_values(document.node(), findings);
    }
}

/// Reports keys without a value, except in samples, whose nulls are data.
fn null_values(node: Node<'_>, findings: &mut Findings) {
    for (key, member) in node.members() {
        if matches!(key, "example" | "examples" | "enum" | "default") {
            continue;
        }
        if member.value.is_null() {
            findings.at(member, format!("`{key}` has no value; quote text that contains a comma inside `{{..}}`"));
        }
        null_values(member, findings);
    }
    for item in node.items() {
        null_values(item, findings);
    }
}
