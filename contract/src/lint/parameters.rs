//! Checks parameters: each is declared once, required ones have an example, and call options are references.

use std::collections::HashSet;

use crate::document::{COMMON, Node, Role, single_value};
use crate::lint::names::OPTION_HEADERS;
use crate::lint::scope::{Findings, Scope};

pub(super) fn duplicates(scope: &Scope<'_>, findings: &mut Findings) {
    for (node, _) in scope.nodes.iter().filter(|(_, role)| matches!(role, Role::Operation | Role::PathItem)) {
        let mut seen: HashSet<(&str, &str)> = HashSet::new();
        for listed in node.get("parameters").into_iter().flat_map(Node::items) {
            let Some(parameter) = scope.library.follow(listed) else { continue };
            let Some(own) = parameter.text("name").zip(parameter.text("in")) else { continue };
            if !seen.insert(own) {
                findings.at(listed, format!("{} is already a {} parameter", own.0, own.1));
            }
        }
    }
}

pub(super) fn examples(scope: &Scope<'_>, findings: &mut Findings) {
    for node in scope.nodes(Role::Parameter).filter(|node| matches!(node.text("in"), Some("path" | "query"))) {
        let schema = node.get("schema").and_then(|schema| scope.library.follow(schema));
        let shown = ["example", "examples"].into_iter().any(|key| node.get(key).is_some())
            || schema.is_some_and(|schema| schema.get("example").is_some() || single_value(schema.value).is_some());
        if node.flag("required") && !shown {
            let name = node.text("name").unwrap_or_default();
            findings.at(node, format!("the required parameter {name} has no example"));
        }
    }
}

pub(super) fn option_headers(scope: &Scope<'_>, findings: &mut Findings) {
    let has_common = scope.library.documents.iter().any(|document| document.section == COMMON);
    let own = scope.nodes(Role::Parameter).filter(|node| has_common && node.document.section != COMMON);
    for node in own.filter(|node| node.text("in") == Some("header")) {
        let name = node.text("name").unwrap_or_default();
        if OPTION_HEADERS.iter().any(|option| option.eq_ignore_ascii_case(name)) {
            findings.at(node, format!("{name} is a call option: refer to the parameter in common.yaml"));
        }
    }
}
