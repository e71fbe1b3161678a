//! Checks path keys: their fragments agree with the operations' declarations, and no request matches two operations.

use std::collections::{HashMap, HashSet};

use crate::dispatch::Demands;
use crate::document::{Node, is_json, single_value};
use crate::lint::scope::{Findings, Scope};
use crate::load::split_key;
use crate::model::{Constant, OperationSpec};

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
        let required: HashSet<&str> = library.required(schema).into_iter().collect();
        all.extend(library.properties(schema).into_iter().map(|(name, node)| {
            let place = "body property";
            Declared { name, place, required: required.contains(name), only: only(Some(node)), node }
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
                None => format!(
                    "declares no such name; add {{name: {name}, in: query, required: true, schema: {{type: string, enum: [{value}]}}}} to parameters, or a required property to the body"
                ),
                Some(one) if one.only.is_none() => {
                    format!("declares the {} without `enum: [{value}]`; add it", one.place)
                }
                Some(one) if one.only.as_deref() != Some(value) => {
                    format!("allows the {} another value; write `enum: [{value}]`, or change the key", one.place)
                }
                Some(one) => format!("does not require the {}; make it required", one.place),
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
                let message = format!(
                    "the key says {name}, but {} has no such required query parameter; declare it with `required: true`, or remove it from the key",
                    operation.id
                );
                findings.at(raw.node, message);
            }
        }
    }
}

pub(super) fn ties(scope: &Scope<'_>, findings: &mut Findings) {
    let demands: Vec<Demands> = scope.operations.iter().map(|(operation, _)| Demands::new(operation)).collect();
    // Comparing all pairs would take too long for a large API. Only operations of equal rank with the same literal segments can
    // tie.
    let mut alike: HashMap<_, Vec<Alike<'_>>> = HashMap::new();
    let mut left = MOST_PAIRS;
    for (demands, (operation, _)) in demands.iter().zip(&scope.operations) {
        let group = alike.entry((&operation.method, demands.rank(), demands.literals())).or_default();
        let constants = demands.constants();
        // One tie per operation is enough; the next one is found after it is fixed.
        let ties = |other: &Alike<'_>| !contradict(&constants, &other.constants) && demands.ties(other.demands);
        if let Some(earlier) = group.iter().take(left).find(|other| ties(other)) {
            tie(earlier.operation, operation, findings);
            continue;
        }
        if group.len() > left {
            let message = "too many operations are similar to this one to check whether a request matches two of them";
            findings.add(operation.position.clone(), message);
        }
        left = left.saturating_sub(group.len());
        group.push(Alike { demands, operation, constants });
    }
}

/// The maximum number of pairs of operations that are compared.
const MOST_PAIRS: usize = 20_000_000;

/// An operation and those that it may tie with.
struct Alike<'c> {
    demands: &'c Demands,
    operation: &'c OperationSpec,
    /// Its constants, by place and name.
    constants: Vec<&'c Constant>,
}

/// Whether two operations have the same constant names with different values.
fn contradict(one: &[&Constant], two: &[&Constant]) -> bool {
    let same = |(one, two): (&&Constant, &&Constant)| one.name == two.name && one.place == two.place;
    one.len() == two.len()
        && one.iter().zip(two).all(same)
        && one.iter().zip(two).any(|(one, two)| one.value != two.value)
}

fn tie(earlier: &OperationSpec, later: &OperationSpec, findings: &mut Findings) {
    let message = format!(
        "a request can match both {} and {} ({}): distinguish them by a constant",
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
                    findings.at(*node, format!("add `required: true` to the path parameter {name}"))
                }
                Some(_) => {}
            }
        }
        for node in declared.iter().filter(|node| node.text("name").is_none_or(|name| !named.contains(&name))) {
            findings.at(*node, format!("the path of {} has no value with this name", operation.id));
        }
    }
}
