//! `x-required-when` against the body whose schema has it.

use serde_json::Value;

use crate::document::{Library, Node, Role, is_json};
use crate::lint::scope::{Findings, Scope};
use crate::load::extensions;
use crate::validate;

pub(super) fn well_formed(scope: &Scope<'_>, findings: &mut Findings) {
    let mut used: Vec<*const Value> = Vec::new();
    for (operation, raw) in &scope.operations {
        let json = raw.request_media.iter().copied().find(|(name, _)| is_json(name));
        let Some((_, media)) = json else { continue };
        let Some(schema) = media.get("schema") else { continue };
        let mut parts = Vec::new();
        scope.library.parts(schema, &mut |part| parts.push(part));
        for part in parts.iter().filter(|part| part.get("x-required-when").is_some()) {
            used.push(std::ptr::from_ref(part.value));
            for (node, message) in extensions::requirements(*part).1 {
                findings.at(node, message);
            }
            names(scope.library, *part, &scope.library.properties(schema), findings);
        }
        let requirements = operation.body.as_ref().map(|body| body.requirements.as_slice()).unwrap_or_default();
        for sample in samples(scope.library, media) {
            for (property, message) in validate::unmet(requirements, sample.value) {
                findings.at(sample, format!("example.{property} {message}"));
            }
        }
    }
    for node in scope.nodes(Role::Schema) {
        let Some(rules) = node.get("x-required-when") else { continue };
        if !used.contains(&std::ptr::from_ref(node.value)) {
            findings.at(rules, "no operation sends a JSON body of this schema: the rules would never be checked");
        }
    }
}

/// Faults names that the body lacks, and values that their property cannot have.
fn names(library: &Library, schema: Node<'_>, properties: &[(&str, Node<'_>)], findings: &mut Findings) {
    let property = |name: &str| properties.iter().find(|(known, _)| *known == name).map(|(_, property)| property);
    for rule in schema.get("x-required-when").into_iter().flat_map(|rules| rules.items()) {
        for list in ["require", "require_any"].into_iter().filter_map(|key| rule.get(key)) {
            let several: Vec<Node<'_>> = list.items().collect();
            for name in if several.is_empty() { vec![list] } else { several } {
                let text = name.value.as_str().unwrap_or_default();
                if property(text).is_none() {
                    findings.at(name, format!("the body has no property `{text}`"));
                }
            }
        }
        for (name, values) in rule.get("when").into_iter().flat_map(|when| when.members()) {
            let Some(property) = property(name) else {
                findings.at(values, format!("the body has no property `{name}`"));
                continue;
            };
            let mut allowed: Vec<&Value> = Vec::new();
            library.parts(*property, &mut |part| {
                allowed.extend(part.value.get("enum").and_then(Value::as_array).into_iter().flatten());
            });
            let several: Vec<Node<'_>> = values.items().collect();
            for value in if several.is_empty() { vec![values] } else { several } {
                if !value.value.is_string() || !allowed.contains(&value.value) {
                    findings.at(value, format!("{} is no value that the enum of `{name}` lists", value.value));
                }
            }
        }
    }
}

/// The documented samples of a body.
fn samples<'l>(library: &'l Library, media: Node<'l>) -> Vec<Node<'l>> {
    let mut samples: Vec<Node<'l>> = media.get("example").into_iter().collect();
    for (_, example) in media.get("examples").into_iter().flat_map(|examples| examples.members()) {
        samples.extend(library.follow(example).and_then(|example| example.get("value")));
    }
    samples
}
