//! Checks that schemas are usable, and that examples fit them.

use serde_json::Value;

use crate::document::{Node, Role};
use crate::lint::scope::{Findings, Scope};
use crate::validate::{self, Unusable};

/// How many problems are reported for one example.
const TOLD: usize = 5;

/// How many schemas all examples together may visit.
const MOST: usize = 2_000_000;

/// How much of a value is shown.
const LONGEST: usize = 60;

pub(super) fn schemas(scope: &Scope<'_>, findings: &mut Findings) {
    for node in scope.nodes(Role::Schema) {
        if let Some(Unusable { keyword, reason }) = validate::unusable(node.value) {
            findings.at(node.get(&keyword).unwrap_or(node), format!("the schema cannot be used: {reason}"));
        }
    }
}

pub(super) fn examples(scope: &Scope<'_>, findings: &mut Findings) {
    let mut left = MOST;
    for (node, role) in &scope.nodes {
        let schema = match role {
            Role::Media | Role::Parameter | Role::Header => node.value.get("schema"),
            Role::Event => node.value.get("payload"),
            Role::Schema => Some(node.value),
            _ => continue,
        };
        let Some(schema) = schema.filter(|schema| schema.is_object()) else { continue };
        let single = ["example", "default"].into_iter().filter(|key| *role == Role::Schema || *key == "example");
        let mut samples: Vec<(&str, Node<'_>)> = single.filter_map(|key| Some((key, node.get(key)?))).collect();
        for (_, example) in node.get("examples").into_iter().flat_map(|examples| examples.members()) {
            samples.extend(scope.library.follow(example).and_then(|example| Some(("example", example.get("value")?))));
        }
        for (what, sample) in samples {
            check(scope, (schema, &mut left), what, sample, findings);
        }
    }
}

fn check(
    scope: &Scope<'_>,
    (schema, left): (&Value, &mut usize),
    what: &str,
    sample: Node<'_>,
    findings: &mut Findings,
) {
    for problem in validate::problems_within(scope.parts, schema, sample.value, left).into_iter().take(TOLD) {
        let place = validate::place(&problem.pointer, what, sample.value);
        let at = sample.at(&problem.pointer).unwrap_or(sample);
        findings.at(at, format!("{place}{} {}", shown(at.value), problem.message));
    }
}

/// A value of a document for a message; unlike a value from the wire, it may be shown: ` "draft"`. Objects and lists are
/// identified by their place.
fn shown(value: &Value) -> String {
    let text = match value {
        Value::Object(_) | Value::Array(_) => return String::new(),
        other => other.to_string(),
    };
    let short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len() { format!(" {short}…") } else { format!(" {short}") }
}
