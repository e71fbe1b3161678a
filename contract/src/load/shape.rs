//! Checks whether a document is OpenAPI at all, with the crate that progenitor parses with.
//!
//! The crate reports no positions. So each part of a document is checked alone, and a rejected part is as small as possible.

use std::collections::HashSet;

use openapiv3::{
    Example, Header, MediaType, OpenAPI, Operation, Parameter, PathItem, ReferenceOr, RequestBody, Response, Schema,
    SecurityScheme,
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::document::{Document, Node, Role, walk};
use crate::model::Fault;

/// The maximum length of a path key, because templates are traversed segment by segment.
const LONGEST_KEY: usize = 500;

/// How many different schemas are remembered as accepted.
const MOST_ACCEPTED: usize = 10_000;

/// The texts of `info`.
const TEXTS_OF_INFO: [&str; 3] = ["title", "version", "description"];

/// What is wrong with the document's shape. Empty if it parses.
pub(crate) fn check(document: &Document) -> Vec<Fault> {
    let root = document.node();
    let fault = |node: Node<'_>, message: String| Fault { position: node.position(), rule: "openapi-shape", message };
    if !document.root.is_object() {
        return vec![fault(root, "an OpenAPI document is a mapping".to_owned())];
    }
    let mut faults = texts_of_info(document);
    if !faults.is_empty() {
        return faults;
    }
    let mut accepted = HashSet::new();
    walk(root, Role::Document, &mut |node, role| {
        faults.extend(problem(node, role, &mut accepted).map(|problem| fault(node, problem)));
    });
    // If a part is rejected, its parent may be rejected because of it.
    if faults.is_empty() { misplaced(document) } else { faults }
}

/// Texts of `info` that YAML reads as something else, such as the number in `version: 1.0`.
fn texts_of_info(document: &Document) -> Vec<Fault> {
    let info = document.node().get("info");
    let texts = info.into_iter().flat_map(Node::members).filter(|(key, _)| TEXTS_OF_INFO.contains(key));
    let others = texts.filter(|(_, node)| node.value.is_number() || node.value.is_boolean());
    let fault = |(key, node): (&str, Node<'_>)| {
        let message = format!("not OpenAPI 3.0: `{key}` must be a text; quote it: '{}'", node.value);
        Fault { position: node.position(), rule: "openapi-shape", message }
    };
    others.map(fault).collect()
}

/// What is wrong with a node without its parts, which are checked alone. A schema that was accepted before is not parsed again:
/// without their parts and texts, most schemas of a document are equal.
fn problem(node: Node<'_>, role: Role, accepted: &mut HashSet<Value>) -> Option<String> {
    // Booleans are checked with their parent: most places do not allow any.
    let is_skipped = node.value.is_boolean() && role == Role::Schema;
    if is_skipped || role.may_refer() && is_plain_reference(node.value) {
        return None;
    }
    match role {
        Role::Document => refused(OpenAPI::deserialize(&alone(node, role))),
        Role::PathItem => refused(ReferenceOr::<PathItem>::deserialize(&alone(node, role))),
        Role::Operation => refused(Operation::deserialize(&alone(node, role))),
        Role::Parameter => refused(ReferenceOr::<Parameter>::deserialize(&alone(node, role))),
        Role::Header => refused(ReferenceOr::<Header>::deserialize(&alone(node, role))),
        Role::RequestBody => refused(ReferenceOr::<RequestBody>::deserialize(&alone(node, role))),
        Role::Response => refused(ReferenceOr::<Response>::deserialize(&alone(node, role))),
        Role::Example => refused(ReferenceOr::<Example>::deserialize(&alone(node, role))),
        Role::SecurityScheme => refused(ReferenceOr::<SecurityScheme>::deserialize(&alone(node, role))),
        Role::Media => refused(MediaType::deserialize(&alone(node, role))),
        Role::Schema if node.get("type").is_some_and(|kind| kind.value.is_array()) => {
            Some("OpenAPI 3.0 has one `type`; where null is allowed, add `nullable: true`".to_owned())
        }
        Role::Schema => {
            let schema = alone(node, role);
            if accepted.contains(&schema) {
                return None;
            }
            let problem = refused(ReferenceOr::<Schema>::deserialize(&schema));
            if problem.is_none() && accepted.len() < MOST_ACCEPTED {
                accepted.insert(schema);
            }
            problem
        }
        _ => None,
    }
}

fn is_plain_reference(value: &Value) -> bool {
    value.as_object().is_some_and(|members| members.len() == 1 && members.get("$ref").is_some_and(Value::is_string))
}

/// A node with placeholders for its parts. The crate reads each level of an object once for every level around it, and its model
/// needs several times the document's memory.
fn alone(node: Node<'_>, role: Role) -> Value {
    let Value::Object(members) = node.value else { return node.value.clone() };
    let kept = members.iter().filter(|(key, value)| !is_free(key) && !is_words(role, key, value));
    kept.map(|(key, value)| (key.clone(), without_parts(value, role.child(key)))).collect()
}

/// Whether a key may hold anything.
fn is_free(key: &str) -> bool {
    key.starts_with("x-") || matches!(key, "example" | "default" | "callbacks")
}

/// Whether a member is the title or the description of a schema. Any text is accepted there.
fn is_words(role: Role, key: &str, value: &Value) -> bool {
    role == Role::Schema && matches!(key, "title" | "description") && value.is_string()
}

fn without_parts(value: &Value, role: Role) -> Value {
    match (role, value) {
        (Role::Schema, Value::Bool(_)) => value.clone(),
        (Role::Schema | Role::Media, _) => json!({}),
        (Role::Operation, _) => json!({"responses": {}}),
        (role, _) if role.may_refer() => json!({"$ref": "#"}),
        // Their keys have a fixed form.
        (Role::Responses, Value::Object(members)) => {
            let named = members.iter().filter(|(key, _)| !key.starts_with("x-"));
            named.map(|(key, member)| (key.clone(), without_parts(member, role.child(key)))).collect()
        }
        (Role::Components, Value::Object(members)) => {
            members.iter().map(|(key, member)| (key.clone(), without_parts(member, role.child(key)))).collect()
        }
        (role, Value::Object(members)) if is_map(role) => {
            let judged_here = members.iter().filter(|(_, member)| member.is_boolean());
            judged_here.map(|(key, member)| (key.clone(), member.clone())).collect()
        }
        (role, Value::Array(items)) if is_map(role) => items.iter().filter(|item| item.is_boolean()).cloned().collect(),
        _ => value.clone(),
    }
}

/// Whether all parts of a node with this role are checked alone.
fn is_map(role: Role) -> bool {
    matches!(
        role,
        Role::Schemas
            | Role::Paths
            | Role::Parameters
            | Role::RequestBodies
            | Role::Content
            | Role::Headers
            | Role::Examples
            | Role::SecuritySchemes
    )
}

/// What the crate accepts although it cannot be used.
fn misplaced(document: &Document) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (key, item) in document.node().get("paths").into_iter().flat_map(|paths| paths.members()) {
        let message = match key {
            key if key.starts_with("x-") => continue,
            key if !key.starts_with('/') || key.len() > LONGEST_KEY => {
                format!("a path key must start with a slash and have at most {LONGEST_KEY} bytes")
            }
            key if !has_whole_names(key) => {
                "a path key must have its braces in pairs, each pair around the name of a parameter: `/deals/{id}`"
                    .to_owned()
            }
            _ => continue,
        };
        faults.push(Fault { position: item.position(), rule: "openapi-shape", message });
    }
    walk(document.node(), Role::Document, &mut |node, role| {
        let wanted = match role {
            Role::PathItem | Role::Operation | Role::Response | Role::Parameter | Role::RequestBody => "a mapping",
            Role::Schema if !node.value.is_boolean() && !node.value.is_array() => "a schema",
            _ => return,
        };
        if !node.value.is_object() {
            let message = format!("expected {wanted} here");
            faults.push(Fault { position: node.position(), rule: "openapi-shape", message });
        }
    });
    faults
}

/// Whether every brace of a path belongs to a pair around a name.
fn has_whole_names(key: &str) -> bool {
    let path = key.split_once('#').map_or(key, |(path, _)| path);
    let mut parts = path.split('{');
    let before = parts.next().unwrap_or_default();
    let is_name = |part: &str| part.split_once('}').is_some_and(|(name, rest)| !name.is_empty() && !rest.contains('}'));
    !before.contains('}') && parts.all(is_name)
}

/// The reason why a value is rejected, in one line.
fn refused<T>(read: Result<T, serde_json::Error>) -> Option<String> {
    read.err().map(|error| {
        let text = error.to_string();
        let first = text.lines().next().unwrap_or_default().to_owned();
        format!("not OpenAPI 3.0: {first}")
    })
}
