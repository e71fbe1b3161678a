//! `x-domains`: every section belongs to one domain, so that every section is in one Cargo feature of a group.

use std::collections::HashMap;

use serde_json::Value;

use crate::document::{COMMON, Node};
use crate::lint::scope::{Findings, Scope};

/// The keys of a domain.
const KEYS: [&str; 2] = ["description", "sections"];

/// Names of features that are no domains.
const TAKEN: [&str; 4] = ["default", "full", "full-serde", "full_serde"];

pub(super) fn domains(scope: &Scope<'_>, findings: &mut Findings) {
    let documents = &scope.library.documents;
    let written: Vec<Node<'_>> = documents.iter().filter_map(|document| document.node().get("x-domains")).collect();
    let Some(first) = written.first() else { return };
    for other in written.iter().filter(|node| node.document.section != first.document.section) {
        let message = format!("the domains are listed once, in {}; add to that list", first.document.file);
        findings.at(*other, message);
    }
    if !first.value.is_object() {
        findings.at(*first, "`x-domains` holds domains by their names");
        return;
    }
    let sections: Vec<&str> =
        scope.parts.sections.iter().map(|section| section.name.as_str()).filter(|name| *name != COMMON).collect();
    let mut owners: HashMap<&str, &str> = HashMap::new();
    for (name, domain) in first.members() {
        if !is_name(name) || TAKEN.contains(&name) || sections.contains(&name) {
            let message =
                format!("`{name}` cannot name a domain: use lower-case letters and a name that no section has");
            findings.at(domain, message);
        }
        form(name, domain, findings);
        for section in domain.get("sections").into_iter().flat_map(Node::items) {
            let Some(listed) = section.value.as_str() else {
                findings.at(section, "a section is a text: the stem of its file");
                continue;
            };
            if !sections.contains(&listed) {
                let meant = findings.hints.nearest(listed, sections.len(), sections.iter().copied());
                let meant = meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
                findings.at(section, format!("there is no section `{listed}`{meant}"));
            } else if let Some(owner) = owners.insert(listed, name) {
                findings.at(section, format!("the section `{listed}` is in the domain `{owner}` already"));
            }
        }
    }
    let names = first.members().map(|(name, _)| name).collect::<Vec<_>>().join(" or ");
    for section in sections.iter().filter(|section| !owners.contains_key(**section)) {
        let message = format!("the section `{section}` is in no domain; add it to the `sections` of {names}");
        findings.at(*first, message);
    }
}

fn form(name: &str, domain: Node<'_>, findings: &mut Findings) {
    if domain.text("description").is_none_or(|words| words.trim().is_empty() || words.contains('\n')) {
        findings.at(domain, format!("the domain `{name}` needs a description of one line"));
    }
    if domain.value.get("sections").and_then(Value::as_array).is_none_or(Vec::is_empty) {
        findings.at(domain, format!("the domain `{name}` needs a list of sections"));
    }
    for (key, member) in domain.members().filter(|(key, _)| !KEYS.contains(key)) {
        findings.at(member, format!("a domain has no `{key}`; it has description and sections"));
    }
}

fn is_name(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(|letter| letter.is_ascii_lowercase())
}
