//! Path keys: their fragments agree with what the operations declare, and no request can belong to two of them.

use std::collections::HashMap;

use crate::dispatch::Demands;
use crate::document::{Node, is_json, single_value};
use crate::lint::scope::{Findings, Scope};
use crate::load::split_key;
use crate::model::OperationSpec;

/// A query parameter or a body property, as dispatch sees it.
struct Declared<'c> {
    name: &'c str,
    place: &'static str,
    required: bool,
    only: Option<String>,
    node: Node<'c>,
}

fn declared<'c>(scope: &Scope<'c>, at: usize) -> Vec<Declared<'c>> {
    let Some((_, raw)) = scope.operations.get(at) else { return Vec::new() };
    let library = scope.library;
    let only = |schema: Option<Node<'c>>| {
        schema.and_then(|schema| library.follow(schema)).and_then(|schema| single_value(schema.value))
    };
    let query = raw.parameters.iter().copied().filter(|node| node.text("in") == Some("query")).filter_map(|node| {
        let name = node.text("name")?;
        let place = "query parameter";
        Some(Declared { name, place, required: node.flag("required"), only: only(node.get("schema")), node })
    });
    let mut all: Vec<_> = query.collect();
    let json = raw.request_media.iter().copied().find(|(name, _)| is_json(name));
    if let Some(schema) = json.and_then(|(_, media)| media.get("schema")) {
        let required = library.required(schema);
        all.extend(library.properties(schema).into_iter().map(|(name, node)| {
            let place = "body property";
            Declared { name, place, required: required.contains(&name), only: only(Some(node)), node }
        }));
    }
    all
}

pub(super) fn terms(scope: &Scope<'_>, findings: &mut Findings) {
    for (at, (operation, raw)) in scope.operations.iter().enumerate() {
        let declared = declared(scope, at);
        let (_, terms) = split_key(raw.key);
        for (name, value) in terms.into_iter().filter_map(|(name, value)| Some((name, value?))) {
            let named: Vec<_> = declared.iter().filter(|one| one.name == name).collect();
            if named.iter().any(|one| one.required && one.only.as_deref() == Some(value)) {
                continue;
            }
            let problem = match named.first() {
                None => "declares neither a query parameter nor a body property of this name".to_owned(),
                Some(one) if one.only.is_none() => format!("declares the {} without enum: [{value}]", one.place),
                Some(one) if one.only.as_deref() != Some(value) => format!("allows the {} another value", one.place),
                Some(one) => format!("does not require the {}", one.place),
            };
            findings.at(raw.node, format!("the key says {name}={value}, but {} {problem}", operation.id));
        }
    }
}

pub(super) fn constants(scope: &Scope<'_>, findings: &mut Findings) {
    for (at, (operation, raw)) in scope.operations.iter().enumerate() {
        let (_, terms) = split_key(raw.key);
        for one in declared(scope, at).into_iter().filter(|one| one.required) {
            let Some(value) =
                one.only.filter(|_| !terms.iter().any(|(name, value)| *name == one.name && value.is_some()))
            else {
                continue;
            };
            let message = format!(
                "this required {} of {} allows one value: add {}={value} to the path key",
                one.place, operation.id, one.name
            );
            findings.at(one.node, message);
        }
    }
}

pub(super) fn selectors(scope: &Scope<'_>, findings: &mut Findings) {
    for (at, (operation, raw)) in scope.operations.iter().enumerate() {
        let declared = declared(scope, at);
        for (name, _) in split_key(raw.key).1.into_iter().filter(|(_, value)| value.is_none()) {
            if !declared.iter().any(|one| one.name == name && one.place == "query parameter" && one.required) {
                findings.at(
                    raw.node,
                    format!("the key says {name}, but it is no required query parameter of {}", operation.id),
                );
            }
        }
    }
}

pub(super) fn ties(scope: &Scope<'_>, findings: &mut Findings) {
    let demands: Vec<Demands> = scope.operations.iter().map(|(operation, _)| Demands::new(operation)).collect();
    // Only operations that begin alike can meet: comparing all pairs would take long for a large API.
    let mut alike: HashMap<(&str, Option<&str>), Vec<usize>> = HashMap::new();
    for (at, (demands, (operation, _))) in demands.iter().zip(&scope.operations).enumerate() {
        alike.entry((&operation.method, demands.first_literal())).or_default().push(at);
    }
    for ((method, first), group) in &alike {
        let templated = alike.get(&(*method, None)).filter(|_| first.is_some());
        for (place, one) in group.iter().enumerate() {
            for two in group.iter().skip(place + 1).chain(templated.into_iter().flatten()) {
                if demands[*one].ties(&demands[*two]) {
                    tie(scope.operations[*one.min(two)].0, scope.operations[*one.max(two)].0, findings);
                }
            }
        }
    }
}

fn tie(earlier: &OperationSpec, later: &OperationSpec, findings: &mut Findings) {
    let message = format!(
        "a request can belong to {} and to {} ({}): tell them apart by a constant",
        later.id, earlier.id, earlier.position
    );
    findings.add(later.position.clone(), message);
}

pub(super) fn path_parameters(scope: &Scope<'_>, findings: &mut Findings) {
    for (operation, raw) in &scope.operations {
        let named: Vec<&str> =
            operation.path.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name).collect();
        let declared: Vec<_> = raw.parameters.iter().copied().filter(|node| node.text("in") == Some("path")).collect();
        for name in &named {
            match declared.iter().find(|node| node.text("name") == Some(name)) {
                None => findings.at(raw.node, format!("the path's {{{name}}} is not declared as a parameter")),
                Some(node) if !node.flag("required") => {
                    findings.at(*node, format!("the path parameter {name} is required: true"))
                }
                Some(_) => {}
            }
        }
        for node in declared.iter().filter(|node| node.text("name").is_none_or(|name| !named.contains(&name))) {
            findings.at(*node, format!("the path of {} has no such value", operation.id));
        }
    }
}
