//! Checks `x-pagination` against its operation.

use std::collections::HashSet;

use serde_json::Value;

use crate::document::{Library, Node, is_json, media};
use crate::lint::scope::{Findings, Scope};
use crate::load::extensions;
use crate::model::Place;

/// The maximum depth of a place.
const DEEPEST: usize = 32;

pub(super) fn form(scope: &Scope<'_>, findings: &mut Findings) {
    for (_, raw) in &scope.operations {
        for (node, message) in extensions::pagination(raw.node).1 {
            findings.at(node, message);
        }
    }
}

pub(super) fn parameters(scope: &Scope<'_>, findings: &mut Findings) {
    for (operation, raw) in &scope.operations {
        let Some(paging) = raw.node.get("x-pagination") else { continue };
        for part in ["limit", "offset", "page", "cursor"].into_iter().filter_map(|part| paging.get(part)) {
            let Some(name) = part.text("param") else { continue };
            let declared =
                operation.parameters.iter().any(|parameter| parameter.place == Place::Query && parameter.name == name);
            if !declared {
                let at = part.get("param").unwrap_or(part);
                findings.at(at, format!("{} does not declare the query parameter {name}", operation.id));
            }
        }
    }
}

/// The page size is stated twice, at the list and at the parameter.
pub(super) fn limits(scope: &Scope<'_>, findings: &mut Findings) {
    for (operation, raw) in &scope.operations {
        let Some(limit) = raw.node.at("/x-pagination/limit") else { continue };
        let named = limit.text("param").unwrap_or_default();
        let parameter = raw.parameters.iter().find(|node| node.text("name") == Some(named));
        let Some(schema) = parameter.and_then(|node| scope.library.follow(node.get("schema")?)) else { continue };
        for (own, keyword) in [("default", "default"), ("max", "maximum")] {
            let (stated, known) = (limit.get(own), schema.value.get(keyword));
            match (stated, known) {
                (Some(stated), Some(known)) if stated.value != known => {
                    let message =
                        format!("{own} of the page size is {}, and {known} in the schema of {named}", stated.value);
                    findings.at(stated, message);
                }
                (None, Some(known)) => {
                    findings.at(limit, format!("{named} of {} has {keyword}: {known}; write {own} here", operation.id));
                }
                _ => {}
            }
        }
    }
}

/// Candidates are alternatives, so one existing place is enough.
pub(super) fn places(scope: &Scope<'_>, findings: &mut Findings) {
    for (operation, raw) in &scope.operations {
        let Some(paging) = raw.node.get("x-pagination") else { continue };
        let success = raw.replies.iter().copied().find(|(status, _)| status.starts_with('2'));
        let json = success.and_then(|(_, reply)| media(reply).into_iter().find(|(name, _)| is_json(name)));
        let Some(schema) = json.and_then(|(_, media)| media.get("schema")) else {
            findings.at(paging, format!("{} has no JSON reply to take items from", operation.id));
            continue;
        };
        let listed = ["/items", "/total", "/more", "/page/current", "/page/size", "/cursor/places"];
        for node in listed.into_iter().filter_map(|pointer| paging.at(pointer)) {
            let candidates: Vec<&str> = match node.value {
                Value::String(one) => vec![one],
                Value::Array(many) => many.iter().filter_map(Value::as_str).collect(),
                _ => continue,
            };
            let found = |place: &&str| {
                let steps: Vec<&str> = place.split('.').collect();
                exists(scope.library, schema, &steps, 0, &mut HashSet::new())
            };
            if !candidates.is_empty() && !candidates.iter().any(found) {
                findings.at(node, format!("the reply of {} has no {}", operation.id, candidates.join(" and no ")));
            }
        }
    }
}

/// Whether a dotted place may exist. A free-form object may contain anything, and an array stands for its items.
fn exists<'d>(
    library: &'d Library,
    schema: Node<'d>,
    place: &[&str],
    depth: usize,
    seen: &mut HashSet<(*const Value, usize)>,
) -> bool {
    let Some((name, rest)) = place.split_first() else { return true };
    let Some(schema) = library.follow(schema).filter(|_| depth < DEEPEST) else { return false };
    // Schemas may multiply at each level, so each is visited once per step.
    if !seen.insert((schema.value, place.len())) {
        return false;
    }
    let composed: Vec<Node<'_>> = ["allOf", "oneOf", "anyOf"]
        .into_iter()
        .filter_map(|key| schema.get(key))
        .flat_map(|list| list.items())
        .collect();
    if let Some(items) = schema.get("items") {
        return exists(library, items, place, depth + 1, seen);
    }
    if let Some(property) = schema.get("properties").and_then(|properties| properties.get(name)) {
        return exists(library, property, rest, depth + 1, seen);
    }
    let open = schema.value.get("additionalProperties").is_some_and(|extra| *extra != Value::Bool(false));
    let is_object = schema.text("type").is_none_or(|name| name == "object");
    let free = is_object && composed.is_empty() && schema.get("properties").is_none();
    open || free || composed.into_iter().any(|part| exists(library, part, place, depth + 1, seen))
}
