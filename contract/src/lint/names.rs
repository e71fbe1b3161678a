//! Checks for names that would collide in Rust.

use std::collections::HashMap;

use crate::document::{Node, Role};
use crate::lint::rust_names::{pascal, snake};
use crate::lint::scope::{Findings, Scope};
use crate::model::Place;

/// Methods of every call. A setter with the same name could not be called.
const OPTIONS: [&str; 22] = [
    "header",
    "timeout",
    "idempotency_key",
    "if_match",
    "delegation",
    "retry",
    "attempts",
    "credential",
    "raw",
    "items",
    "pages",
    "follow",
    "follow_with",
    "send",
    "into_future",
    "last_event_id",
    "header_map",
    "http",
    "blocking",
    "body",
    "body_field",
    "query",
];

/// Headers that become call options themselves.
pub(super) const OPTION_HEADERS: [&str; 4] = ["If-Match", "Idempotency-Key", "X-Delegation-ID", "Last-Event-ID"];

pub(super) fn clashes(scope: &Scope<'_>, findings: &mut Findings) {
    // A referenced component is compared where it is defined.
    for node in scope.nodes(Role::Schema).filter(|node| node.reference().is_none()) {
        compare(scope.library.properties(node), snake, findings);
        let values = node.get("enum").into_iter().flat_map(|values| values.items());
        compare(values.filter_map(|value| Some((value.value.as_str()?, value))).collect(), pascal, findings);
    }
    for (_, raw) in &scope.operations {
        let parameters = raw.parameters.iter().copied();
        places(parameters.clone(), findings);
        compare(parameters.filter_map(|node| Some((node.text("name")?, node))).collect(), snake, findings);
    }
    compare(scope.components("schemas").collect(), pascal, findings);
}

/// Reports a parameter with the same name in another place, because the arguments would collide.
fn places<'c>(parameters: impl Iterator<Item = Node<'c>>, findings: &mut Findings) {
    let mut taken: HashMap<&str, &str> = HashMap::new();
    for node in parameters {
        let Some((name, place)) = node.text("name").zip(node.text("in")) else { continue };
        match taken.get(name) {
            Some(other) if *other != place => findings.at(node, format!("{name} is already a {other} parameter")),
            Some(_) => {}
            None => {
                taken.insert(name, place);
            }
        }
    }
}

/// Reports the second of two names that differ on the wire and are equal in Rust.
fn compare(named: Vec<(&str, Node<'_>)>, rust: fn(&str) -> String, findings: &mut Findings) {
    let mut taken: HashMap<String, &str> = HashMap::new();
    for (name, node) in named {
        let becomes = rust(name);
        match taken.get(&becomes) {
            Some(other) if *other != name => {
                findings.at(node, format!("{name} and {other} both become {becomes:?} in Rust"))
            }
            Some(_) => {}
            None => {
                taken.insert(becomes, name);
            }
        }
    }
}

pub(super) fn options(scope: &Scope<'_>, findings: &mut Findings) {
    for (operation, _) in &scope.operations {
        for parameter in &operation.parameters {
            let option = parameter.place == Place::Header
                && OPTION_HEADERS.iter().any(|name| name.eq_ignore_ascii_case(&parameter.name));
            let name = snake(&parameter.name);
            if !option && OPTIONS.contains(&name.as_str()) {
                let message = format!(
                    "{} of {} would become the setter {name}, which is an option of every call",
                    parameter.name, operation.id
                );
                findings.add(parameter.position.clone(), message);
            }
        }
    }
}
