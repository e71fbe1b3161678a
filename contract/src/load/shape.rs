//! Whether a document is OpenAPI at all, judged by the crate that progenitor reads with.
//!
//! The crate names no places, so a document that it refuses is tried again piece by piece until the smallest piece that fails is known.

use openapiv3::{MediaType, OpenAPI, Operation, Parameter, PathItem, ReferenceOr, RequestBody, Response, Schema};
use serde::Deserialize;

use crate::document::{Document, Node, Role, walk};
use crate::model::Fault;

/// Path templates are walked segment by segment; this bounds how deep.
const LONGEST_KEY: usize = 500;

/// What is wrong with the document's shape; empty when it parses.
pub(crate) fn check(document: &Document) -> Vec<Fault> {
    let root = document.node();
    let fault = |node: Node<'_>, message: String| Fault { position: node.position(), rule: "openapi-shape", message };
    if !document.root.is_object() {
        return vec![fault(root, "an OpenAPI document is a mapping".to_owned())];
    }
    let whole = match refused(OpenAPI::deserialize(&document.root)) {
        None => return misplaced(document),
        Some(problem) => problem,
    };
    let mut failing: Vec<(Node<'_>, String)> = Vec::new();
    walk(root, Role::Document, &mut |node, role| {
        let problem = match role {
            Role::PathItem => refused(ReferenceOr::<PathItem>::deserialize(node.value)),
            Role::Operation => refused(Operation::deserialize(node.value)),
            Role::Parameter => refused(ReferenceOr::<Parameter>::deserialize(node.value)),
            Role::RequestBody => refused(ReferenceOr::<RequestBody>::deserialize(node.value)),
            Role::Response => refused(ReferenceOr::<Response>::deserialize(node.value)),
            Role::Media => refused(MediaType::deserialize(node.value)),
            Role::Schema if !node.value.is_boolean() => refused(ReferenceOr::<Schema>::deserialize(node.value)),
            _ => None,
        };
        if let Some(problem) = problem {
            // Parents are visited first: a failing child says more than they do.
            failing.retain(|(around, _)| !around.contains(node));
            failing.push((node, problem));
        }
    });
    if failing.is_empty() {
        return vec![fault(root, whole)];
    }
    failing.into_iter().map(|(node, problem)| fault(node, problem)).collect()
}

/// What the crate lets pass although nothing can be made of it.
fn misplaced(document: &Document) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (key, item) in document.node().get("paths").into_iter().flat_map(|paths| paths.members()) {
        if !key.starts_with("x-") && (!key.starts_with('/') || key.len() > LONGEST_KEY) {
            let message = format!("a path key starts with a slash and has at most {LONGEST_KEY} bytes");
            faults.push(Fault { position: item.position(), rule: "openapi-shape", message });
        }
    }
    walk(document.node(), Role::Document, &mut |node, role| {
        let wanted = match role {
            Role::PathItem | Role::Operation | Role::Response | Role::Parameter | Role::RequestBody => "a mapping",
            Role::Schema if !node.value.is_boolean() && !node.value.is_array() => "a schema",
            _ => return,
        };
        if !node.value.is_object() {
            let message = format!("{wanted} is expected here");
            faults.push(Fault { position: node.position(), rule: "openapi-shape", message });
        }
    });
    faults
}

/// The reason why a value is refused, in one line.
fn refused<T>(read: Result<T, serde_json::Error>) -> Option<String> {
    read.err().map(|error| {
        let text = error.to_string();
        let first = text.lines().next().unwrap_or_default().to_owned();
        format!("not OpenAPI 3.0: {first}")
    })
}
