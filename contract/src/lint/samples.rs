//! Checks examples for what their schemas do not check: no secrets, and no undeclared members in requests.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use crate::document::{Library, Node, is_json};
use crate::lint::scope::{Findings, Scope};

/// The prefixes of the APIs' secrets. In an example, `example` or a row of `x` must follow.
const SECRETS: [&str; 8] =
    ["sb_live_", "sb_test_", "sb_pub_", "sk_live_", "sk_test_", "pk_live_", "pk_test_", "whsec_"];

/// The maximum depth at which examples are compared.
const DEEPEST: usize = 32;

pub(super) fn secrets(scope: &Scope<'_>, findings: &mut Findings) {
    for document in &scope.library.documents {
        texts(document.node(), &mut |node, text| {
            if let Some(secret) = real_secret(text) {
                findings.at(node, format!("`{secret}..` looks like a secret; write {secret}example"));
            }
        });
    }
}

/// Visits every text below a node.
fn texts<'d>(node: Node<'d>, visit: &mut dyn FnMut(Node<'d>, &'d str)) {
    if let Some(text) = node.value.as_str() {
        visit(node, text);
    }
    node.members().for_each(|(_, member)| texts(member, visit));
    node.items().for_each(|item| texts(item, visit));
}

/// The prefix of a secret in a text, unless it is a placeholder.
fn real_secret(text: &str) -> Option<&'static str> {
    SECRETS.into_iter().find(|begin| {
        text.match_indices(begin).any(|(at, _)| {
            let rest = text.get(at + begin.len()..).unwrap_or_default();
            let word = rest.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '_').next();
            let word = word.unwrap_or_default();
            !word.is_empty() && word != "example" && !word.bytes().all(|letter| letter.eq_ignore_ascii_case(&b'x'))
        })
    })
}

pub(super) fn undeclared(scope: &Scope<'_>, findings: &mut Findings) {
    for (_, raw) in &scope.operations {
        for (_, media) in raw.request_media.iter().copied().filter(|(name, _)| is_json(name)) {
            let Some(schema) = media.get("schema") else { continue };
            let several = media.get("examples").into_iter().flat_map(Node::members);
            let values = several.filter_map(|(_, example)| scope.library.follow(example)?.get("value"));
            for example in media.get("example").into_iter().chain(values) {
                compare(scope.library, &[schema], example, 0, findings);
            }
        }
    }
}

/// Reports members that none of the schemas declares. The value may have any one of the schemas.
fn compare<'d>(library: &'d Library, schemas: &[Node<'d>], value: Node<'d>, depth: usize, findings: &mut Findings) {
    let mut forms = Vec::new();
    let mut seen = HashSet::new();
    schemas.iter().for_each(|schema| spread(library, *schema, 0, &mut seen, &mut forms));
    if depth > DEEPEST || forms.is_empty() {
        return;
    }
    let items: Vec<Node<'d>> = forms.iter().filter_map(|form| form.get("items")).collect();
    for item in value.items().filter(|_| !items.is_empty()) {
        compare(library, &items, item, depth + 1, findings);
    }
    let mut declared: HashMap<&str, Vec<Node<'d>>> = HashMap::new();
    for (name, property) in forms.iter().filter_map(|form| form.get("properties")).flat_map(Node::members) {
        declared.entry(name).or_default().push(property);
    }
    let extra: Vec<Node<'d>> = forms.iter().filter_map(|form| form.get("additionalProperties")).collect();
    for (name, member) in value.members() {
        if let Some(own) = declared.get(name) {
            compare(library, own, member, depth + 1, findings);
        } else if !extra.is_empty() {
            compare(library, &extra, member, depth + 1, findings);
        } else if !declared.is_empty() {
            let meant = findings.hints.nearest(name, declared.len(), declared.keys().copied());
            let instead = meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
            findings.at(member, format!("the example has `{name}`, which the schema does not declare{instead}"));
        }
    }
}

/// A schema with all of its parts: references, `allOf` and forms.
fn spread<'d>(
    library: &'d Library,
    schema: Node<'d>,
    depth: usize,
    seen: &mut HashSet<*const Value>,
    forms: &mut Vec<Node<'d>>,
) {
    let Some(schema) = library.follow(schema).filter(|_| depth < DEEPEST) else { return };
    if !seen.insert(schema.value) {
        return;
    }
    forms.push(schema);
    for list in ["allOf", "oneOf"].into_iter().filter_map(|key| schema.get(key)) {
        list.items().for_each(|part| spread(library, part, depth + 1, seen, forms));
    }
}
