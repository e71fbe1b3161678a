//! Constraints on a value besides its type: bounds with a direction, patterns, and others.

use serde_json::Value;

use crate::compare::shape::{Kind, Shape};

/// The bounds, and whether each is a lower one.
const BOUNDS: [(&str, bool); 10] = [
    ("minimum", true),
    ("maximum", false),
    ("exclusiveMinimum", true),
    ("exclusiveMaximum", false),
    ("minLength", true),
    ("maxLength", false),
    ("minItems", true),
    ("maxItems", false),
    ("minProperties", true),
    ("maxProperties", false),
];

/// Constraints for which neither value can be called tighter.
const OTHERS: [&str; 3] = ["multipleOf", "uniqueItems", "not"];

/// The classes of all differences in bounds, with the old and the new value.
pub(crate) fn bounds(old: &Shape<'_>, new: &Shape<'_>) -> Vec<(&'static str, Option<String>, Option<String>)> {
    let mut found = Vec::new();
    for (key, is_lower) in BOUNDS {
        let (before, after) = (said(old, key), said(new, key));
        if before == after {
            continue;
        }
        let tighter = match (before.and_then(Value::as_f64), after.and_then(Value::as_f64)) {
            (Some(before), Some(after)) if is_lower => after > before,
            (Some(before), Some(after)) => after < before,
            _ => after.is_some(),
        };
        let words = |value: Option<&Value>| {
            Some(value.map_or_else(|| format!("no `{key}`"), |value| format!("`{key}: {value}`")))
        };
        found.push((if tighter { "bound-tightened" } else { "bound-loosened" }, words(before), words(after)));
    }
    let pattern = |shape: &Shape<'_>| shape.keyword("pattern").and_then(Value::as_str).map(|it| format!("`{it}`"));
    if pattern(old) != pattern(new) {
        found.push(("pattern-changed", pattern(old), pattern(new)));
    }
    for key in OTHERS {
        let (before, after) = (said(old, key), said(new, key));
        if before != after {
            let words = |value: Option<&Value>| value.map(|value| format!("`{key}: {value}`"));
            found.push(("constraint-changed", words(before), words(after)));
        }
    }
    if old.kind() == new.kind() && matches!(old.kind(), Kind::Object | Kind::Free) && is_closed(old) != is_closed(new) {
        let words = |shape: &Shape<'_>| is_closed(shape).then(|| "`additionalProperties: false`".to_owned());
        found.push(("constraint-changed", words(old), words(new)));
    }
    found
}

/// The keyword's value. `false` counts as absent.
fn said<'l>(shape: &Shape<'l>, key: &str) -> Option<&'l Value> {
    shape.keyword(key).filter(|value| **value != Value::Bool(false))
}

/// Whether an object allows only its named properties.
fn is_closed(shape: &Shape<'_>) -> bool {
    shape.keyword("additionalProperties") == Some(&Value::Bool(false))
}
