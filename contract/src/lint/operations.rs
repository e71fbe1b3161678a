//! Checks operations for what progenitor cannot handle (replies, bodies, parameters), and their security.

use serde_json::Value;

use crate::document::{Node, Role, is_json, media, member};
use crate::lint::scope::{Findings, Scope};

/// Request media types that the generator can write, besides JSON.
const REQUEST_MEDIA: [&str; 6] = [
    "multipart/form-data",
    "application/x-www-form-urlencoded",
    "text/csv",
    "text/plain",
    "application/octet-stream",
    "application/x-ndjson",
];

pub(super) fn version(scope: &Scope<'_>, findings: &mut Findings) {
    for document in &scope.library.documents {
        let root = document.node();
        if root.text("openapi") != Some("3.0.3") {
            findings.at(root.get("openapi").unwrap_or(root), "write `openapi: 3.0.3`");
        }
    }
}

fn is_success(status: &str) -> bool {
    status.starts_with('2')
}

/// The reply as the operation lists it, for its position.
fn listed<'c>(scope: &Scope<'c>, at: usize, status: &str) -> Option<Node<'c>> {
    scope.operations.get(at)?.1.node.get("responses")?.get(status)
}

fn replies<'c>(scope: &Scope<'c>) -> impl Iterator<Item = (usize, &'c str, Node<'c>)> {
    let all = scope
        .operations
        .iter()
        .enumerate()
        .flat_map(|(at, (_, raw))| raw.replies.iter().copied().map(move |(status, reply)| (at, status, reply)));
    all.collect::<Vec<_>>().into_iter()
}

pub(super) fn two_successes(scope: &Scope<'_>, findings: &mut Findings) {
    for (at, (operation, raw)) in scope.operations.iter().enumerate() {
        for (status, _) in raw.replies.iter().copied().filter(|(status, _)| is_success(status)).skip(1) {
            if let Some(node) = listed(scope, at, status) {
                findings.at(
                    node,
                    format!("{} already has a 2xx reply; keep one, or split the operation by a fragment", operation.id),
                );
            }
        }
    }
}

pub(super) fn no_success(scope: &Scope<'_>, findings: &mut Findings) {
    for (operation, raw) in &scope.operations {
        if !raw.replies.iter().any(|(status, _)| is_success(status)) {
            let at = raw.node.get("responses").unwrap_or(raw.node);
            findings.at(at, format!("{} has no 2xx reply", operation.id));
        }
    }
}

/// The schema of a reply's JSON, as written.
fn json_schema<'c>(reply: Node<'c>) -> Option<&'c Value> {
    let (_, media) = media(reply).into_iter().find(|(name, _)| is_json(name))?;
    member(media.value, "schema")
}

/// The JSON errors of an operation: 4xx and 5xx.
fn errors<'c>(scope: &Scope<'c>, at: usize) -> Vec<(&'c str, &'c Value)> {
    let Some((_, raw)) = scope.operations.get(at) else { return Vec::new() };
    let errors = raw.replies.iter().copied().filter(|(status, _)| status.starts_with(['4', '5']));
    errors.filter_map(|(status, reply)| Some((status, json_schema(reply)?))).collect()
}

pub(super) fn two_errors(scope: &Scope<'_>, findings: &mut Findings) {
    for at in 0..scope.operations.len() {
        let errors = errors(scope, at);
        let Some((first, schema)) = errors.first() else { continue };
        for (status, _) in errors.iter().filter(|(_, other)| other != schema) {
            if let Some(node) = listed(scope, at, status) {
                findings.at(
                    node,
                    format!("{status} has another schema than {first}; an operation must have one error type"),
                );
            }
        }
    }
}

pub(super) fn default_type(scope: &Scope<'_>, findings: &mut Findings) {
    for (at, status, reply) in replies(scope).filter(|(_, status, _)| *status == "default") {
        let first = errors(scope, at).into_iter().next().map(|(_, schema)| schema);
        let (Some(node), Some(first), Some(own)) = (listed(scope, at, status), first, json_schema(reply)) else {
            continue;
        };
        if first != own {
            findings.at(node, "the default reply has another schema than the errors");
        }
    }
}

pub(super) fn reply_schema(scope: &Scope<'_>, findings: &mut Findings) {
    for (_, _, reply) in replies(scope) {
        for (name, media) in
            media(reply).into_iter().filter(|(name, media)| is_json(name) && media.get("schema").is_none())
        {
            findings.at(media, format!("{name} needs a schema; for any JSON, write {{}}"));
        }
    }
}

pub(super) fn reply_media(scope: &Scope<'_>, findings: &mut Findings) {
    for (_, _, reply) in replies(scope) {
        let listed = media(reply);
        let schema = |media: Node<'_>| media.value.get("schema").cloned();
        // Plain text and JSON with one schema are one reply whose form the docs leave open.
        if let [(first, text), (second, json)] = listed.as_slice()
            && *first == "text/plain"
            && is_json(second)
            && schema(*text) == schema(*json)
        {
            continue;
        }
        for (name, media) in listed.into_iter().skip(1) {
            findings.at(media, format!("a reply must have one media type; split {name} off with a fragment"));
        }
    }
}

pub(super) fn request_media_count(scope: &Scope<'_>, findings: &mut Findings) {
    for (operation, raw) in &scope.operations {
        for (name, media) in raw.request_media.iter().copied().skip(1) {
            findings.at(
                media,
                format!("a request must have one media type; split {name} off {} with a fragment", operation.id),
            );
        }
    }
}

pub(super) fn request_media(scope: &Scope<'_>, findings: &mut Findings) {
    for (operation, raw) in &scope.operations {
        let all = &raw.request_media;
        if let (true, Some(body)) = (all.is_empty(), raw.node.get("requestBody")) {
            findings.at(body, format!("the body of {} has no media type", operation.id));
        }
        for (name, media) in all.iter().copied() {
            let plain = name.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
            if !is_json(name) && !REQUEST_MEDIA.contains(&plain.as_str()) {
                findings.at(media, format!("the generator cannot write a request body of type {name}"));
            }
        }
    }
}

pub(super) fn optional_body(scope: &Scope<'_>, findings: &mut Findings) {
    for (operation, raw) in &scope.operations {
        let Some(listed) = raw.node.get("requestBody") else { continue };
        let body = scope.library.follow(listed);
        if body.is_some_and(|body| !body.flag("required")) {
            findings.at(listed, format!("the body of {} would become required; write `required: true`", operation.id));
        }
    }
}

pub(super) fn parameter_style(scope: &Scope<'_>, findings: &mut Findings) {
    for node in scope.nodes(Role::Parameter) {
        let default = if node.text("in") == Some("query") { "form" } else { "simple" };
        if let Some(style) = node.get("style").filter(|style| style.value.as_str() != Some(default)) {
            findings.at(style, format!("the generator only supports the style {default} here"));
        }
    }
}

pub(super) fn cookie(scope: &Scope<'_>, findings: &mut Findings) {
    for node in scope.nodes(Role::Parameter).filter(|node| node.text("in") == Some("cookie")) {
        findings.at(node.get("in").unwrap_or(node), "the generator does not support cookie parameters");
    }
}

pub(super) fn security(scope: &Scope<'_>, findings: &mut Findings) {
    let operations = scope.operations.iter().map(|(_, raw)| raw.node);
    let roots = scope.library.documents.iter().map(|document| document.node());
    for requirement in operations.chain(roots).filter_map(|node| node.get("security")).flat_map(|list| list.items()) {
        let schemes: Vec<_> = requirement.members().collect();
        if schemes.len() > 1 {
            findings.at(requirement, "schemes that are required together are not supported; list the decisive one");
        }
        for (name, node) in schemes {
            let listed = node.document.node().at("/components/securitySchemes").and_then(|own| own.get(name));
            match scope.parts.security_schemes.contains_key(name) {
                false => {
                    let schemes = &scope.parts.security_schemes;
                    let meant = findings.hints.nearest(name, schemes.len(), schemes.keys().map(String::as_str));
                    let instead = meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
                    findings.at(node, format!("there is no security scheme {name}{instead}"));
                }
                true if listed.is_none() && node.document.file.ends_with(".yaml") => {
                    let message = format!(
                        "add the scheme to this file, too: components.securitySchemes.{name}: \
                         {{$ref: common.yaml#/components/securitySchemes/{name}}}"
                    );
                    findings.at(node, message);
                }
                true => {}
            }
        }
    }
}
