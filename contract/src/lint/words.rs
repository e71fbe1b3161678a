//! Checks prose: enum values have descriptions, and operations that prose names exist.
//!
//! The content of the prose is not judged.

use std::collections::HashSet;

use serde_json::Value;

use crate::document::{COMMON, Node, Role, scalar_text};
use crate::lint::scope::{Findings, Scope};

pub(super) fn enum_descriptions(scope: &Scope<'_>, findings: &mut Findings) {
    for (node, described) in scope.schemas_with("x-enumDescriptions") {
        let values: Vec<String> = node
            .get("enum")
            .into_iter()
            .flat_map(|values| values.items())
            .map(|value| scalar_text(value.value))
            .collect();
        let known: HashSet<&str> = values.iter().map(String::as_str).collect();
        if values.is_empty() || !described.value.is_object() {
            findings.at(described, "x-enumDescriptions must have one line of text for each value of its enum");
            continue;
        }
        for (value, words) in described.members() {
            if !known.contains(value) {
                findings.at(words, format!("the enum has no value `{value}`"));
                continue;
            }
            let line = words.value.as_str().unwrap_or_default().trim();
            if line.is_empty() || line.contains('\n') {
                findings.at(words, format!("`{value}` needs a description of one line"));
            } else if letters(line) == letters(value) {
                findings.at(words, format!("explain what `{value}` means instead of repeating its name"));
            }
        }
        let missing = values.iter().filter(|value| described.value.get(value.as_str()).is_none());
        let missing: Vec<String> = missing.map(|value| format!("`{value}`")).collect();
        if !missing.is_empty() {
            findings.at(described, format!("describe every value or none: {} missing", missing.join(", ")));
        }
    }
}

/// A text without its punctuation and case.
fn letters(text: &str) -> String {
    text.chars().filter(|letter| letter.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

pub(super) fn prose_names(scope: &Scope<'_>, findings: &mut Findings) {
    let sections = scope.library.documents.iter().map(|document| document.section.as_str());
    let sections: HashSet<&str> = sections.filter(|section| *section != COMMON).collect();
    let ids: HashSet<&str> = scope.operations.iter().filter_map(|(_, raw)| raw.node.text("operationId")).collect();
    let mut suspects = Vec::new();
    for node in prose(scope) {
        for name in code_spans(node.value.as_str().unwrap_or_default()) {
            let id = name.replace("()", "").replace('.', "_");
            if !ids.contains(name) && (ids.contains(id.as_str()) || is_of_section(&id, &sections)) {
                suspects.push((node, name, id));
            }
        }
    }
    if suspects.is_empty() {
        return;
    }
    let mut unknown: HashSet<&str> = suspects.iter().map(|(_, name, _)| *name).collect();
    scope.library.documents.iter().for_each(|document| strike_out(&document.root, &mut unknown));
    for (node, name, id) in suspects.into_iter().filter(|(_, name, _)| unknown.contains(name)) {
        let nearest = findings.hints.nearest(&id, ids.len(), ids.iter().copied());
        let hint = nearest.map_or_else(String::new, |nearest| format!("; did you mean `{nearest}`?"));
        findings.at(node, format!("`{name}` is not an operation's id or another name in the documents{hint}"));
    }
}

/// Whether a name looks like an operation's id.
fn is_of_section(name: &str, sections: &HashSet<&str>) -> bool {
    let is_id = name.bytes().all(|letter| matches!(letter, b'a'..=b'z' | b'0'..=b'9' | b'_'));
    let mut ends = name.match_indices('_').map(|(end, _)| end);
    is_id && !sections.contains(name) && ends.any(|end| end + 1 < name.len() && sections.contains(&name[..end]))
}

/// Removes the names that the documents have as keys or values, whole or after the last dot.
fn strike_out(value: &Value, unknown: &mut HashSet<&str>) {
    let mut strike = |text: &str| {
        unknown.remove(text);
        if let Some((_, last)) = text.rsplit_once('.') {
            unknown.remove(last);
        }
    };
    match value {
        Value::String(text) => strike(text),
        Value::Array(items) => items.iter().for_each(|item| strike_out(item, unknown)),
        Value::Object(members) => {
            members.keys().for_each(|key| strike(key));
            members.values().for_each(|member| strike_out(member, unknown));
        }
        _ => {}
    }
}

/// The code spans of a text.
fn code_spans(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

/// All prose in the documents.
fn prose<'c>(scope: &Scope<'c>) -> Vec<Node<'c>> {
    let mut found = Vec::new();
    for (node, role) in &scope.nodes {
        texts(*node, &["description", "summary"], &mut found);
        for key in ["x-docs", "x-retry"] {
            texts_of(node.get(key), &["note"], &mut found);
        }
        let values = node.get("x-enumDescriptions").into_iter().flat_map(|values| values.members());
        found.extend(values.map(|(_, words)| words));
        if *role == Role::Document {
            texts_of(node.get("info"), &["title", "description"], &mut found);
            for tag in node.get("tags").into_iter().flat_map(|tags| tags.items()) {
                texts(tag, &["description"], &mut found);
            }
        }
    }
    found
}

fn texts_of<'c>(node: Option<Node<'c>>, keys: &[&str], found: &mut Vec<Node<'c>>) {
    if let Some(node) = node {
        texts(node, keys, found);
    }
}

/// The members with these names that are strings.
fn texts<'c>(node: Node<'c>, keys: &[&str], found: &mut Vec<Node<'c>>) {
    let members = node.members().filter(|(key, member)| keys.contains(key) && member.value.is_string());
    found.extend(members.map(|(_, member)| member));
}
