//! Checks the names of operations, sections and components, and their own descriptions.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::document::{COMMON, Node, Role, component_of, is_json, media};
use crate::lint::scope::{Findings, Scope};
use crate::load::{extensions, policy};
use crate::model::{Place, Retry};

fn is_snake(name: &str) -> bool {
    let letters = name.chars().all(|letter| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '_');
    letters
        && name.starts_with(|first: char| first.is_ascii_lowercase())
        && !name.ends_with('_')
        && !name.contains("__")
}

fn member<'c>(node: Node<'c>, key: &str) -> Node<'c> {
    node.get(key).unwrap_or(node)
}

pub(super) fn section(scope: &Scope<'_>, findings: &mut Findings) {
    for document in
        scope.library.documents.iter().filter(|document| document.section != COMMON && !is_snake(&document.section))
    {
        findings.at(document.node(), format!("rename the file: {} is not snake_case", document.section));
    }
}

pub(super) fn operation_id(scope: &Scope<'_>, findings: &mut Findings) {
    for (operation, raw) in &scope.operations {
        let Some(id) = raw.node.text("operationId") else {
            let message = format!("operationId is missing; add `operationId: {}_<verb>`", operation.section);
            findings.at(raw.node, message);
            continue;
        };
        let verb = id.strip_prefix(operation.section.as_str()).and_then(|rest| rest.strip_prefix('_'));
        if !verb.is_some_and(is_snake) {
            let at = member(raw.node, "operationId");
            findings.at(at, format!("{id} must be {}_ and a verb in snake_case", operation.section));
        }
    }
}

pub(super) fn tag(scope: &Scope<'_>, findings: &mut Findings) {
    for (operation, raw) in &scope.operations {
        let tags: Vec<_> = raw.node.get("tags").into_iter().flat_map(|tags| tags.items()).collect();
        let fits = matches!(tags.as_slice(), [only] if only.value.as_str() == Some(&operation.section));
        if !fits {
            findings.at(member(raw.node, "tags"), format!("tags must be [{}]", operation.section));
        }
    }
}

pub(super) fn summary(scope: &Scope<'_>, findings: &mut Findings) {
    for (_, raw) in &scope.operations {
        let summary = raw.node.text("summary").unwrap_or_default().trim();
        let at = member(raw.node, "summary");
        if summary.is_empty() {
            findings.at(at, "the summary is missing; add a short line that says what the call does");
        } else if summary.contains('\n') {
            findings.at(at, "write the summary as one line; move the rest to the description");
        } else if summary.ends_with('.') {
            findings.at(at, "remove the full stop from the summary");
        }
    }
}

pub(super) fn docs(scope: &Scope<'_>, findings: &mut Findings) {
    for (_, raw) in &scope.operations {
        for (node, message) in extensions::docs(raw.node).1 {
            findings.at(node, message);
        }
    }
    // Elsewhere x-docs is optional, and its section is the operation's.
    let others = scope.nodes(Role::Parameter).chain(scope.nodes(Role::Response)).filter_map(|node| node.get("x-docs"));
    for node in scope.schemas_with("x-docs").map(|(_, docs)| docs).chain(others) {
        let mut problems = Vec::new();
        extensions::docs_status(node, &mut problems);
        for (node, message) in problems {
            findings.at(node, message);
        }
    }
}

pub(super) fn retry(scope: &Scope<'_>, findings: &mut Findings) {
    for (operation, raw) in &scope.operations {
        if let (_, Some((node, message))) = extensions::retry(&operation.method, raw.node) {
            findings.at(node, message);
        }
        let header = |name: &str| {
            operation
                .parameters
                .iter()
                .any(|parameter| parameter.place == Place::Header && parameter.name.eq_ignore_ascii_case(name))
        };
        match (operation.retry, header("Idempotency-Key")) {
            (Retry::Keyed, false) => findings.at(
                member(raw.node, "x-retry"),
                "a keyed operation declares its header; add {$ref: common.yaml#/components/parameters/IdempotencyKey} to parameters",
            ),
            (Retry::Never, true) => {
                findings.at(raw.node, "add `x-retry: keyed`, because the operation declares Idempotency-Key")
            }
            _ => {}
        }
    }
}

pub(super) fn policy(scope: &Scope<'_>, findings: &mut Findings) {
    for (_, raw) in &scope.operations {
        for (node, message) in policy::policy(raw.node).1 {
            findings.at(node, message);
        }
    }
}

pub(super) fn component(scope: &Scope<'_>, findings: &mut Findings) {
    for kind in ["schemas", "parameters", "responses", "requestBodies", "examples", "headers"] {
        for (name, node) in scope.components(kind) {
            let pascal = name.starts_with(|first: char| first.is_ascii_uppercase())
                && name.chars().all(|letter| letter.is_ascii_alphanumeric());
            if !pascal {
                findings.at(node, format!("{name} is not PascalCase"));
            }
        }
    }
}

/// A body's name starts like its operation's, or at least not like the name of a reply: `CreateDeal`, not `DealCreation`.
pub(super) fn body(scope: &Scope<'_>, findings: &mut Findings) {
    let component = |node: Node<'_>| node.reference().and_then(component_of).map(|(_, name)| name.to_owned());
    let replies = scope.operations.iter().flat_map(|(_, raw)| &raw.replies).flat_map(|(_, reply)| media(*reply));
    let replied: Vec<Node<'_>> = replies.filter_map(|(_, media)| media.get("schema")).collect();
    let mut nouns: HashSet<String> = HashSet::new();
    for schema in replied {
        let data = scope.library.properties(schema).into_iter().find(|(name, _)| *name == "data").map(|(_, data)| data);
        let parts = [Some(schema), data].into_iter().flatten();
        let parts = parts.flat_map(|part| part.get("allOf").into_iter().flat_map(Node::items).chain([part]));
        nouns.extend(parts.filter_map(component).map(|name| first_word(&name).to_owned()));
    }
    let mut verbs: HashMap<String, (Vec<&str>, Node<'_>)> = HashMap::new();
    for (operation, raw) in &scope.operations {
        let verb = operation.id.strip_prefix(&operation.section).unwrap_or_default().trim_start_matches('_');
        for (_, media) in raw.request_media.iter().copied().filter(|(name, _)| is_json(name)) {
            let Some(schema) = media.get("schema") else { continue };
            if let Some(name) = component(schema) {
                verbs.entry(name).or_insert_with(|| (Vec::new(), schema)).0.push(verb);
            }
        }
    }
    for (name, (verbs, node)) in verbs {
        let own = first_word(&name).to_ascii_lowercase();
        if nouns.contains(first_word(&name)) && !verbs.iter().any(|verb| verb.split('_').any(|word| word == own)) {
            let at = scope.library.component("schemas", &name).unwrap_or(node);
            findings.at(at, format!("{name} is a request body: start its name with a verb, as in CreateDeal"));
        }
    }
}

/// `Create` of `CreateDeal`.
fn first_word(name: &str) -> &str {
    let end = name.char_indices().skip(1).find(|(_, letter)| letter.is_ascii_uppercase()).map(|(at, _)| at);
    name.get(..end.unwrap_or(name.len())).unwrap_or(name)
}

pub(super) fn unnamed_enum(scope: &Scope<'_>, findings: &mut Findings) {
    let named: HashSet<*const Value> =
        scope.components("schemas").map(|(_, node)| std::ptr::from_ref(node.value)).collect();
    let constants = constants(scope);
    for (node, listed) in scope.schemas_with("enum") {
        let Some(values) = listed.value.as_array() else { continue };
        let place = std::ptr::from_ref(node.value);
        if named.contains(&place) || (values.len() == 1 && constants.contains(&place)) {
            continue;
        }
        findings.at(listed, "make the enum a component; only constants of requests are inline");
    }
}

/// Schemas that may be constants: of query parameters, and of top-level properties of JSON request bodies.
fn constants(scope: &Scope<'_>) -> HashSet<*const Value> {
    let mut schemas = HashSet::new();
    for (_, raw) in &scope.operations {
        let query = raw.parameters.iter().copied().filter(|node| node.text("in") == Some("query"));
        schemas.extend(query.filter_map(|node| node.get("schema")).map(|node| std::ptr::from_ref(node.value)));
        for (_, media) in raw.request_media.iter().copied().filter(|(name, _)| is_json(name)) {
            let properties = media.get("schema").map_or_else(Vec::new, |schema| scope.library.properties(schema));
            schemas.extend(properties.into_iter().map(|(_, node)| std::ptr::from_ref(node.value)));
        }
    }
    schemas
}
