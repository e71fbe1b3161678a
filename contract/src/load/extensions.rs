//! Reads an operation's `x-` keys. An unreadable value is returned as a problem: loading continues with a default, and lint
//! reports it.

use serde_json::Value;

use crate::document::Node;
use crate::model::{Docs, DocsStatus, Pagination, PagingStyle, Requirement, Retry};

/// An unreadable part of an extension: where, and why.
pub(crate) type Problem<'d> = (Node<'d>, String);

/// An operation's `x-docs`, with a default for each missing part.
pub(crate) fn docs<'d>(owner: Node<'d>) -> (Docs, Vec<Problem<'d>>) {
    let mut docs = Docs { section: String::new(), status: DocsStatus::Documented, note: None };
    let mut problems = Vec::new();
    let Some(node) = owner.get("x-docs") else {
        problems.push((owner, "x-docs is missing; add `x-docs: {section: <title on the docs page>}`".to_owned()));
        return (docs, problems);
    };
    match node.text("section").filter(|section| !section.trim().is_empty()) {
        Some(section) => docs.section = section.to_owned(),
        None => problems.push((node, "x-docs needs the section's title on the docs page".to_owned())),
    }
    (docs.status, docs.note) = docs_status(node, &mut problems);
    (docs, problems)
}

/// The status and the note of an `x-docs`, which properties and parameters may have, too.
pub(crate) fn docs_status<'d>(node: Node<'d>, problems: &mut Vec<Problem<'d>>) -> (DocsStatus, Option<String>) {
    let status = match node.value.get("status").map(Value::as_str) {
        None | Some(Some("documented")) => DocsStatus::Documented,
        Some(Some("inferred")) => DocsStatus::Inferred,
        Some(Some("contradicted")) => DocsStatus::Contradicted,
        Some(_) => {
            let at = node.get("status").unwrap_or(node);
            problems.push((at, "the status of x-docs must be documented, inferred or contradicted".to_owned()));
            DocsStatus::Documented
        }
    };
    let note = node.text("note").map(str::to_owned);
    let one_line = note.as_deref().is_some_and(|note| !note.trim().is_empty() && !note.trim().contains('\n'));
    if status != DocsStatus::Documented && !one_line {
        problems.push((node, "add a note of one line, because the status is not documented".to_owned()));
    }
    (status, note)
}

/// `x-retry`, as a word or as `{class: <word>, note: ..}`. The default is safe for GET and never for other methods. A safe write
/// needs a note.
pub(crate) fn retry<'d>(method: &str, operation: Node<'d>) -> (Retry, Option<Problem<'d>>) {
    let default = if method.eq_ignore_ascii_case("get") { Retry::Safe } else { Retry::Never };
    let Some(node) = operation.get("x-retry") else { return (default, None) };
    let class = node.get("class");
    match class.unwrap_or(node).value.as_str() {
        Some("safe") if default != Retry::Safe && node.text("note").is_none_or(|note| note.trim().is_empty()) => {
            let message = "explain why the write is safe to repeat: x-retry: {class: safe, note: <what the page says>}";
            (Retry::Safe, Some((node, message.to_owned())))
        }
        Some("safe") => (Retry::Safe, None),
        Some("keyed") => (Retry::Keyed, None),
        Some("never") => (Retry::Never, None),
        _ => (default, Some((node, "x-retry must be safe, keyed or never".to_owned()))),
    }
}

/// `x-scopes`.
pub(crate) fn scopes(operation: Node<'_>) -> Vec<String> {
    strings(operation.value.get("x-scopes"))
}

/// `x-pagination`. `None` if it is absent or unreadable.
pub(crate) fn pagination<'d>(operation: Node<'d>) -> (Option<Pagination>, Vec<Problem<'d>>) {
    let Some(node) = operation.get("x-pagination") else { return (None, Vec::new()) };
    let mut problems = Vec::new();
    let style = match node.text("style") {
        Some("offset") => PagingStyle::Offset,
        Some("cursor") => PagingStyle::Cursor,
        Some("page") => PagingStyle::Page,
        Some("sequence") => PagingStyle::Sequence,
        Some("offset+cursor") => PagingStyle::OffsetCursor,
        _ => {
            let at = node.get("style").unwrap_or(node);
            return (None, vec![(at, "the style must be offset, cursor, page, sequence or offset+cursor".to_owned())]);
        }
    };
    let mut param = |name: &str| {
        let part = node.get(name)?;
        let found = part.text("param").map(|param| (param.to_owned(), part));
        if found.is_none() {
            problems.push((part, format!("{name} needs the name of its query parameter as `param`")));
        }
        found
    };
    let limit = param("limit").map(|(name, part)| {
        let number = |key: &str| part.value.get(key).and_then(Value::as_u64);
        (name, number("default"), number("max"))
    });
    let offset = param("offset").map(|(name, _)| name);
    let page = param("page").map(|(name, part)| {
        let place = |key: &str| part.text(key).map(str::to_owned);
        (name, place("current"), place("size"))
    });
    let cursor = param("cursor").map(|(name, part)| (name, strings(part.value.get("places"))));
    let needs: &[&str] = match style {
        PagingStyle::Offset => &["offset"],
        PagingStyle::Page => &["page"],
        PagingStyle::Cursor | PagingStyle::Sequence => &["cursor"],
        PagingStyle::OffsetCursor => &["cursor", "offset"],
    };
    if let Some(part) = needs.iter().find(|part| node.get(part).is_none()) {
        problems.push((node, format!("this style needs `{part}`")));
    }
    let items = strings(node.value.get("items"));
    if items.is_empty() {
        problems.push((node, "the places of the items are missing".to_owned()));
    }
    let [total, more] = ["total", "more"].map(|name| place(node, name, &mut problems));
    (Some(Pagination { style, items, total, more, limit, offset, page, cursor }), problems)
}

/// A place in the reply.
fn place<'d>(paging: Node<'d>, name: &str, problems: &mut Vec<Problem<'d>>) -> Option<String> {
    let part = paging.get(name)?;
    let found = part.value.as_str().map(str::to_owned);
    if found.is_none() {
        problems.push((part, format!("{name} must be a place in the reply, as a string")));
    }
    found
}

/// `x-required-when` of a schema or an operation.
pub(crate) fn requirements<'d>(schema: Node<'d>) -> (Vec<Requirement>, Vec<Problem<'d>>) {
    let Some(node) = schema.get("x-required-when") else { return (Vec::new(), Vec::new()) };
    let mut problems = Vec::new();
    let mut found = Vec::new();
    let rules: Vec<Node<'d>> = node.items().collect();
    if rules.is_empty() {
        problems.push((node, "x-required-when must be a list of rules".to_owned()));
    }
    for rule in rules {
        let strange = rule.members().find(|(key, _)| !matches!(*key, "when" | "require" | "require_any"));
        if let Some((key, at)) = strange {
            problems.push((at, format!("a rule has no `{key}`; its keys are when, and require or require_any")));
        }
        let when = rule.get("when").into_iter().flat_map(|when| when.members());
        let when: Vec<_> = when.map(|(name, values)| (name.to_owned(), strings(Some(values.value)))).collect();
        if let Some(node) = rule.get("when").filter(|_| when.is_empty()) {
            problems.push((node, "`when` must map a property to the values it may have".to_owned()));
            continue;
        }
        if let Some((name, _)) = when.iter().find(|(_, values)| values.is_empty()) {
            problems.push((rule, format!("`{name}` of when needs its values")));
            continue;
        }
        let all = strings(rule.value.get("require"));
        let any = strings(rule.value.get("require_any"));
        match (all.is_empty(), any.len()) {
            (false, 0) => {
                let rule = |one| Requirement { at: Vec::new(), when: when.clone(), any_of: vec![one] };
                found.extend(all.into_iter().map(rule));
            }
            (true, 2..) => found.push(Requirement { at: Vec::new(), when, any_of: any }),
            _ => problems
                .push((rule, "a rule needs either require, or require_any with two or more properties".to_owned())),
        }
    }
    (found, problems)
}

/// A list of strings. A single string counts as a list of one.
fn strings(value: Option<&Value>) -> Vec<String> {
    match value {
        Some(Value::String(one)) => vec![one.clone()],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}
