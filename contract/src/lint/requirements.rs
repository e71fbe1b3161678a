//! Checks `x-required-when` against the request body with its schema, or against its operation's parameters.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::document::{Library, Node, is_json};
use crate::lint::scope::{Findings, Scope, Written};
use crate::load::{extensions, requirements};
use crate::validate;

pub(super) fn well_formed(scope: &Scope<'_>, findings: &mut Findings) {
    let mut used: HashSet<*const Value> = HashSet::new();
    let mut left = requirements::MOST_OF_ALL;
    for (operation, raw) in &scope.operations {
        parameters(scope, raw, findings);
        let json = raw.request_media.iter().copied().find(|(name, _)| is_json(name));
        let Some((_, media)) = json else { continue };
        let Some(schema) = media.get("schema") else { continue };
        requirements::each_object(scope.library, schema, &mut left, &mut |object, part, _| {
            if part.get("x-required-when").is_none() {
                return;
            }
            used.insert(std::ptr::from_ref(part.value));
            form(part, findings);
            let properties: HashMap<&str, Node<'_>> = scope.library.properties(object).into_iter().collect();
            let found = |name: &str| properties.get(name).copied();
            names(scope.library, part, &Names { what: "the object has no property", find: &found }, findings);
        });
        let rules = operation.body.as_ref().map(|body| body.requirements.as_slice()).unwrap_or_default();
        for sample in samples(scope.library, media) {
            for (property, message) in validate::unmet(rules, sample.value) {
                findings.at(sample, format!("example.{property} {message}"));
            }
        }
    }
    for (node, rules) in scope.schemas_with("x-required-when") {
        if !used.contains(&std::ptr::from_ref(node.value)) {
            findings.at(rules, "no operation sends a JSON body with this schema, so the rules would never be checked");
        }
    }
}

/// The rules of an operation, which concern its query and its headers.
fn parameters(scope: &Scope<'_>, raw: &Written<'_>, findings: &mut Findings) {
    form(raw.node, findings);
    let named = |parameter: &&Node<'_>, name: &str| {
        parameter.text("name") == Some(name) && matches!(parameter.text("in"), Some("query" | "header"))
    };
    let found = |name: &str| {
        let parameter = raw.parameters.iter().find(|parameter| named(parameter, name))?;
        Some(parameter.get("schema").unwrap_or(*parameter))
    };
    let what = "the operation has no query parameter and no header";
    names(scope.library, raw.node, &Names { what, find: &found }, findings);
}

fn form(node: Node<'_>, findings: &mut Findings) {
    for (at, message) in extensions::requirements(node).1 {
        findings.at(at, message);
    }
}

/// Resolves the names in rules.
struct Names<'n, 'd> {
    /// The message for a name that does not resolve.
    what: &'n str,
    /// The schema behind a name.
    find: &'n dyn Fn(&str) -> Option<Node<'d>>,
}

/// Reports names that do not resolve, and values that the named property cannot have.
fn names<'d>(library: &'d Library, ruled: Node<'_>, names: &Names<'_, 'd>, findings: &mut Findings) {
    for rule in ruled.get("x-required-when").into_iter().flat_map(|rules| rules.items()) {
        for list in ["require", "require_any"].into_iter().filter_map(|key| rule.get(key)) {
            let several: Vec<Node<'_>> = list.items().collect();
            for name in if several.is_empty() { vec![list] } else { several } {
                let text = name.value.as_str().unwrap_or_default();
                if (names.find)(text).is_none() {
                    findings.at(name, format!("{} `{text}`", names.what));
                }
            }
        }
        for (name, values) in rule.get("when").into_iter().flat_map(|when| when.members()) {
            let Some(schema) = (names.find)(name) else {
                findings.at(values, format!("{} `{name}`", names.what));
                continue;
            };
            let allowed = allowed(library, schema);
            let several: Vec<Node<'_>> = values.items().collect();
            for value in if several.is_empty() { vec![values] } else { several } {
                if !value.value.is_string() || !allowed.contains(&value.value) {
                    findings.at(value, format!("{} is not a value of the enum of `{name}`", value.value));
                }
            }
        }
    }
}

/// The values of a schema's enum, or of its items' enum.
fn allowed<'d>(library: &'d Library, schema: Node<'d>) -> Vec<&'d Value> {
    let mut allowed: Vec<&Value> = Vec::new();
    let mut items = Vec::new();
    let mut collect = |part: Node<'d>, items: &mut Vec<Node<'d>>| {
        allowed.extend(part.value.get("enum").and_then(Value::as_array).into_iter().flatten());
        items.extend(part.get("items"));
    };
    library.parts(schema, &mut |part| collect(part, &mut items));
    for item in items {
        library.parts(item, &mut |part| collect(part, &mut Vec::new()));
    }
    allowed
}

/// The documented samples of a body.
fn samples<'l>(library: &'l Library, media: Node<'l>) -> Vec<Node<'l>> {
    let mut samples: Vec<Node<'l>> = media.get("example").into_iter().collect();
    for (_, example) in media.get("examples").into_iter().flat_map(|examples| examples.members()) {
        samples.extend(library.follow(example).and_then(|example| example.get("value")));
    }
    samples
}
