//! Checks that every object has only the keys in the tables, so that a misspelt key is never ignored.

mod table;

use serde_json::Value;

use crate::document::{Hints, Node, Role};
use crate::lint::scope::{Findings, Scope};
use table::{EXTENSIONS, Extension, Form, OBJECTS, REFUSED};

pub(super) fn unknown(scope: &Scope<'_>, findings: &mut Findings) {
    for (node, role) in &scope.nodes {
        if role.may_refer() && node.value.get("$ref").is_some() {
            continue;
        }
        let Some((_, what, keys)) = OBJECTS.iter().find(|(known, ..)| known == role) else {
            stray_extensions(*node, *role, findings);
            continue;
        };
        for (key, member) in node.members() {
            let extension = EXTENSIONS.iter().find(|extension| extension.key == key);
            let refused = *role == Role::Schema && REFUSED.contains(&key);
            let known = keys.contains(&key) || refused;
            if known || extension.is_some_and(|extension| extension.on.contains(role)) {
                continue;
            }
            let here = EXTENSIONS.iter().filter(|extension| extension.on.contains(role)).map(|extension| extension.key);
            let known: Vec<&str> = keys.iter().copied().chain(here).collect();
            let message = message(what, key, &known, extension, &mut findings.hints);
            findings.at(member, message);
        }
    }
}

/// Maps of names may have any key. But one of our extensions there would be ignored.
fn stray_extensions(node: Node<'_>, role: Role, findings: &mut Findings) {
    if matches!(role, Role::Paths | Role::Responses | Role::Content) {
        for (key, member) in node.members().filter(|(key, _)| key.starts_with("x-")) {
            findings.at(member, format!("`{key}` is not allowed here"));
        }
    }
}

fn message(what: &str, key: &str, known: &[&str], extension: Option<&Extension>, hints: &mut Hints) -> String {
    let article = if what.starts_with(['a', 'e', 'i', 'o']) { "an" } else { "a" };
    match (extension, hints.nearest(key, known.len(), known.iter().copied())) {
        (_, Some(meant)) => format!("{article} {what} has no `{key}`; did you mean `{meant}`?"),
        (Some(Extension { on, .. }), None) => {
            let names = OBJECTS.iter().filter(|(role, ..)| on.contains(role)).map(|(_, what, _)| *what);
            format!("{article} {what} has no `{key}`; it belongs on {}", names.collect::<Vec<_>>().join(", "))
        }
        (None, None) => format!("{article} {what} has no `{key}`; see specs/README.md"),
    }
}

pub(super) fn extensions(scope: &Scope<'_>, findings: &mut Findings) {
    for (node, role) in &scope.nodes {
        for Extension { key, on, form } in EXTENSIONS {
            if let Some(member) = node.get(key).filter(|_| on.contains(role)) {
                check(key, *form, member, findings);
            }
        }
    }
}

fn check(key: &str, form: Form, node: Node<'_>, findings: &mut Findings) {
    let is_text = |value: &Value| value.as_str().is_some_and(|text| !text.trim().is_empty());
    let texts = |value: &Value| value.as_array().is_some_and(|list| !list.is_empty() && list.iter().all(is_text));
    let wanted = match form {
        Form::Own => return,
        Form::Flag if *node.value != Value::Bool(true) => "`true`, or no such key".to_owned(),
        Form::Text if !is_text(node.value) => "a text".to_owned(),
        Form::Texts if !texts(node.value) => "a list of strings".to_owned(),
        Form::Word(words) if !node.value.as_str().is_some_and(|word| words.contains(&word)) => words.join(" or "),
        Form::Members(members) => return check_members(key, members, node, findings),
        _ => return,
    };
    findings.at(node, format!("`{key}` is {wanted}"));
}

fn check_members(key: &str, members: &[(&str, Form)], node: Node<'_>, findings: &mut Findings) {
    for (name, member) in node.members() {
        match members.iter().find(|(known, _)| *known == name) {
            Some((_, form)) => check(name, *form, member, findings),
            None => {
                let known: Vec<&str> = members.iter().map(|(known, _)| *known).collect();
                let meant = findings.hints.nearest(name, known.len(), known.iter().copied());
                let instead = meant
                    .map_or_else(|| format!("it has {}", known.join(", ")), |meant| format!("did you mean `{meant}`?"));
                findings.at(member, format!("`{key}` has no `{name}`; {instead}"));
            }
        }
    }
}

pub(super) fn references(scope: &Scope<'_>, findings: &mut Findings) {
    for (node, role) in &scope.nodes {
        let reference = node.get("$ref").filter(|reference| role.may_refer() && !reference.value.is_string());
        if let Some(reference) = reference {
            findings.at(reference, "write the $ref as a string: common.yaml#/components/schemas/Name");
        }
    }
}

pub(super) fn statuses(scope: &Scope<'_>, findings: &mut Findings) {
    // `responses` of the components is a map of names.
    for (node, _) in scope.nodes.iter().filter(|(_, role)| *role == Role::Operation) {
        for (status, reply) in node.get("responses").into_iter().flat_map(Node::members) {
            let code =
                status.len() == 3 && status.starts_with(['1', '2', '3', '4', '5']) && status.parse::<u16>().is_ok();
            if !code && status != "default" && !status.starts_with("x-") {
                findings.at(reply, format!("`{status}` is not a status: expected three digits, or default"));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::table::{EXTENSIONS, OBJECTS};
    use crate::lint::schemas::FORMATS;

    #[test]
    fn the_readme_of_the_documents_names_every_key_extension_and_format() {
        let readme = std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/../specs/README.md"));
        let readme = readme.expect("specs/README.md");
        let rows: Vec<&str> = readme.lines().filter(|line| line.starts_with("| ")).collect();
        for (_, what, keys) in OBJECTS {
            let named: Vec<String> = keys.iter().map(|key| format!("`{key}`")).collect();
            let row = format!("| {what} | {} |", named.join(", "));
            assert!(rows.contains(&row.as_str()), "no row {row}");
        }
        for extension in EXTENSIONS {
            let begin = format!("| `{}` | ", extension.key);
            assert!(rows.iter().any(|row| row.starts_with(&begin)), "no row {begin}");
        }
        for (format, types) in FORMATS {
            let named: Vec<String> = types.iter().map(|name| format!("`{name}`")).collect();
            let begin = format!("| `{format}` | {} | ", named.join(", "));
            assert!(rows.iter().any(|row| row.starts_with(&begin)), "no row {begin}");
        }
    }
}
