//! Examples held against their schemas, and schemas against the validator.

use serde_json::Value;

use crate::document::{Node, Role};
use crate::lint::scope::{Findings, Scope};
use crate::validate;

/// How many problems of one example are told.
const TOLD: usize = 5;

pub(super) fn schemas(scope: &Scope<'_>, findings: &mut Findings) {
    for node in scope.nodes(Role::Schema).filter(|node| !node.value.is_array()) {
        let Some(refusal) = scope.checker.refusal(node.value) else { continue };
        if let Some(pointer) = refusal.pointer {
            let at = node.at(&pointer).unwrap_or(node);
            findings.at(at, format!("the schema cannot be used: {}", refusal.reason));
        }
    }
}

pub(super) fn examples(scope: &Scope<'_>, findings: &mut Findings) {
    for (node, role) in &scope.nodes {
        let schema = match role {
            Role::Media | Role::Parameter | Role::Header => node.value.get("schema"),
            Role::Event => node.value.get("payload"),
            Role::Schema => Some(node.value),
            _ => continue,
        };
        let Some(schema) = schema.filter(|schema| schema.is_object()) else { continue };
        let single = ["example", "default"].into_iter().filter(|key| *role == Role::Schema || *key == "example");
        let mut samples: Vec<Node<'_>> = single.filter_map(|key| node.get(key)).collect();
        for (_, example) in node.get("examples").into_iter().flat_map(|examples| examples.members()) {
            samples.extend(scope.library.follow(example).and_then(|example| example.get("value")));
        }
        for sample in samples {
            check(scope, schema, sample, findings);
        }
    }
}

fn check(scope: &Scope<'_>, schema: &Value, sample: Node<'_>, findings: &mut Findings) {
    for problem in scope.checker.problems(schema, sample.value).into_iter().take(TOLD) {
        let place = validate::place(&problem.pointer, "example", sample.value);
        let at = sample.at(&problem.pointer).unwrap_or(sample);
        findings.at(at, format!("{place} {}", problem.message));
    }
}
