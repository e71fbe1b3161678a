//! Checks which components operations and events use, and in which direction.

use std::collections::HashSet;

use serde_json::Value;

use crate::document::{COMMON, Node, Role, component_of, is_alias, walk};
use crate::lint::scope::{Findings, Scope};

/// The components that nodes use, as `schemas/Deal`.
fn reached<'c>(scope: &Scope<'c>, from: impl Iterator<Item = (Node<'c>, Role)>) -> HashSet<String> {
    let mut found = HashSet::new();
    let mut open: Vec<(Node<'c>, Role)> = from.collect();
    while let Some((node, role)) = open.pop() {
        let mut targets = Vec::new();
        walk(node, role, &mut |node, role| {
            if let Some(target) = node.reference().filter(|_| role.may_refer()).and_then(component_of) {
                targets.push((target, role));
            }
        });
        for ((kind, name), role) in targets {
            if let (true, Some(component)) =
                (found.insert(format!("{kind}/{name}")), scope.library.component(kind, name))
            {
                open.push((component, role));
            }
        }
    }
    found
}

/// The schemas of events.
fn events<'c>(scope: &Scope<'c>) -> impl Iterator<Item = (Node<'c>, Role)> {
    let envelopes = scope.nodes(Role::Document).filter_map(|document| document.get("x-event-envelope"));
    let events = scope.nodes(Role::Events).map(|node| (node, Role::Events));
    events.chain(envelopes.map(|node| (node, Role::Schema)))
}

pub(super) fn required_both_ways(scope: &Scope<'_>, findings: &mut Findings) {
    let mut requests = Vec::new();
    let mut replies = Vec::new();
    for (_, raw) in &scope.operations {
        requests.extend(raw.item.get("parameters").map(|node| (node, Role::Parameters)));
        requests.extend(raw.node.get("parameters").map(|node| (node, Role::Parameters)));
        requests.extend(raw.node.get("requestBody").map(|node| (node, Role::RequestBody)));
        replies.extend(raw.node.get("responses").map(|node| (node, Role::Responses)));
    }
    replies.extend(events(scope));
    let sent = reached(scope, requests.into_iter());
    let read = reached(scope, replies.into_iter());
    for (name, node) in scope.components("schemas") {
        let key = format!("schemas/{name}");
        if sent.contains(&key) && read.contains(&key) && requires(node) {
            findings.at(
                node,
                format!("{name} requires properties, but both requests and replies use it: write a component for each"),
            );
        }
    }
}

/// Whether a schema's own text requires anything, at any depth.
fn requires(node: Node<'_>) -> bool {
    let mut found = false;
    walk(node, Role::Schema, &mut |node, role| {
        let required = node.value.get("required").and_then(Value::as_array);
        found |= role == Role::Schema && required.is_some_and(|names| !names.is_empty());
    });
    found
}

pub(super) fn unreferenced(scope: &Scope<'_>, findings: &mut Findings) {
    let paths = scope.nodes(Role::Paths).map(|node| (node, Role::Paths));
    let used = reached(scope, paths.chain(events(scope)));
    for kind in ["schemas", "parameters", "responses", "requestBodies", "examples", "headers"] {
        for (name, node) in scope.components(kind) {
            if !used.contains(&format!("{kind}/{name}")) {
                findings.at(node, format!("nothing uses {name}; remove it"));
            }
        }
    }
    unused_schemes(scope, findings);
}

/// Security schemes that a file declares and does not use.
fn unused_schemes(scope: &Scope<'_>, findings: &mut Findings) {
    for document in scope.library.documents.iter().filter(|document| document.section != COMMON) {
        let operations = scope.operations.iter().map(|(_, raw)| raw.node);
        let own = operations.filter(|node| std::ptr::eq(node.document, document));
        let stated = own.chain([document.node()]).filter_map(|node| node.get("security")).flat_map(Node::items);
        let used: HashSet<&str> = stated.flat_map(Node::members).map(|(name, _)| name).collect();
        let named = document.node().at("/components/securitySchemes").into_iter().flat_map(Node::members);
        for (name, node) in named.filter(|(name, node)| is_alias("securitySchemes", node.value) && !used.contains(name))
        {
            findings.at(node, format!("nothing in this file uses {name}; remove it"));
        }
    }
}
