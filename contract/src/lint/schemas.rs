//! Checks that schemas are meaningful: formats, bounds, required names, null.

use std::cmp::Ordering;
use std::collections::HashSet;

use serde_json::Value;

use crate::document::Node;
use crate::lint::scope::{Findings, Scope};
use crate::validate::compare;

/// Every format, with the types that it applies to.
pub(super) const FORMATS: &[(&str, &[&str])] = &[
    ("amount", &["string", "number"]),
    ("minor-amount", &["integer"]),
    ("timestamp", &["string", "integer"]),
    ("calendar-date", &["string"]),
    ("password", &["string"]),
    ("binary", &["string"]),
];

/// Formats that other documents commonly have, with what to write instead.
const USUAL: &[(&str, &str)] = &[
    ("date-time", "for a time, write `timestamp`"),
    ("date", "for a date, write `calendar-date`"),
    ("byte", "for bytes, write `binary`"),
    ("decimal", "for money, write `amount`"),
];

/// Pairs of bounds, with the types that have them.
const BOUNDS: &[(&str, &str, &[&str])] = &[
    ("minimum", "maximum", &["integer", "number"]),
    ("minLength", "maxLength", &["string"]),
    ("minItems", "maxItems", &["array"]),
    ("minProperties", "maxProperties", &["object"]),
];

pub(super) fn formats(scope: &Scope<'_>, findings: &mut Findings) {
    for (node, at) in scope.schemas_with("format") {
        let format = at.value.as_str().unwrap_or_default();
        let Some((_, types)) = FORMATS.iter().find(|(known, _)| *known == format) else {
            let known = || FORMATS.iter().map(|(known, _)| *known);
            let usual = USUAL.iter().find(|(usual, _)| *usual == format).map(|(_, instead)| (*instead).to_owned());
            let instead = usual.unwrap_or_else(|| {
                findings.hints.nearest(format, FORMATS.len(), known()).map_or_else(
                    || format!("remove it, or use one of {}", known().collect::<Vec<_>>().join(", ")),
                    |meant| format!("did you mean `{meant}`?"),
                )
            });
            findings.at(at, format!("there is no format `{format}`; {instead}"));
            continue;
        };
        if !node.text("type").is_some_and(|name| types.contains(&name)) {
            findings.at(at, format!("the format {format} needs type: {}", types.join(" or ")));
        }
    }
}

pub(super) fn bounds(scope: &Scope<'_>, findings: &mut Findings) {
    for (least, most, types) in BOUNDS {
        let bounded = scope.schemas_with(least).chain(scope.schemas_with(most));
        for (node, _) in bounded {
            let named = [*least, *most].map(|key| node.get(key).map(|bound| (key, bound)));
            if let Some(kind) = node.text("type").filter(|kind| !types.contains(kind)) {
                for (key, bound) in named.iter().flatten() {
                    findings.at(*bound, format!("`{key}` has no effect on type: {kind}"));
                }
            }
            if let [Some((_, low)), Some((_, high))] = named
                && let (Some(smallest), Some(largest)) = (low.value.as_number(), high.value.as_number())
                && compare(smallest, largest) == Ordering::Greater
            {
                findings.at(low, format!("{least} {smallest} is above {most} {largest}: no value fits"));
            }
        }
    }
}

pub(super) fn nullable(scope: &Scope<'_>, findings: &mut Findings) {
    for (_, at) in
        scope.schemas_with("nullable").filter(|(node, _)| node.flag("nullable") && node.get("type").is_none())
    {
        findings.at(at, "add a type beside `nullable`; for a oneOf, make one of the forms nullable");
    }
}

pub(super) fn required(scope: &Scope<'_>, findings: &mut Findings) {
    // Parts of an allOf may require properties of the whole.
    let parts: HashSet<*const Value> = scope
        .schemas_with("allOf")
        .flat_map(|(_, list)| list.items())
        .map(|part| std::ptr::from_ref(part.value))
        .collect();
    let simple = scope.schemas_with("required").filter(|(node, _)| node.get("allOf").is_none());
    let schemas = simple.chain(scope.schemas_with("allOf")).map(|(node, _)| node);
    for node in schemas.filter(|node| !parts.contains(&std::ptr::from_ref(node.value))) {
        let mut lists = Vec::new();
        own_parts(node, &mut |part| lists.extend(part.get("required")));
        if lists.is_empty() {
            continue;
        }
        let properties: HashSet<&str> = scope.library.properties(node).into_iter().map(|(name, _)| name).collect();
        for name in lists.into_iter().flat_map(Node::items) {
            let text = name.value.as_str().unwrap_or_default();
            if !properties.contains(text) {
                let meant = findings.hints.nearest(text, properties.len(), properties.iter().copied());
                let instead = meant.map(|meant| format!("; did you mean `{meant}`?")).unwrap_or_default();
                findings.at(name, format!("`{text}` is required but is not a property{instead}"));
            }
        }
    }
}

/// Visits a schema and the inline parts of its allOf.
fn own_parts<'d>(node: Node<'d>, visit: &mut dyn FnMut(Node<'d>)) {
    visit(node);
    for part in node.get("allOf").into_iter().flat_map(Node::items) {
        own_parts(part, visit);
    }
}
