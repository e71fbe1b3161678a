//! Describes rules and types in words, and finds classes that concern prose only.

use serde_json::Value;

use crate::compare::shape::{Kind, Shape};

/// A rule of `x-required-when` in words.
pub(crate) fn rule_words(rule: &Value) -> String {
    let names = |value: &Value, word: &str| {
        let names = value.as_array().into_iter().flatten().filter_map(Value::as_str);
        names.map(|name| format!("`{name}`")).collect::<Vec<_>>().join(word)
    };
    let needed = match (rule.get("require"), rule.get("require_any")) {
        (Some(all), _) if all.as_array().is_some_and(|all| all.len() > 1) => {
            format!("{} are required", names(all, " and "))
        }
        (Some(all), _) => format!("{} is required", names(all, " and ")),
        (None, Some(any)) => format!("{} is required", names(any, " or ")),
        (None, None) => return format!("`{rule}`"),
    };
    let conditions = rule.get("when").and_then(Value::as_object).into_iter().flatten();
    let conditions: Vec<String> =
        conditions.map(|(name, values)| format!("`{name}` is {}", names(values, " or "))).collect();
    if conditions.is_empty() { needed } else { format!("{needed} when {}", conditions.join(" and ")) }
}

/// Whether a class concerns prose only.
pub(crate) fn is_words(class: &str) -> bool {
    matches!(class, "words-changed" | "example-changed")
}

/// The direction of a property, as the documents restrict it.
pub(crate) fn direction(shape: &Shape<'_>) -> &'static str {
    match (shape.flag("readOnly"), shape.flag("writeOnly")) {
        (true, false) => "only read",
        (false, true) => "only sent",
        _ => "sent and read",
    }
}

/// How certain the documents are.
pub(crate) fn certainty(of: &Value) -> &str {
    of.get("x-docs").and_then(|docs| docs.get("status")?.as_str()).unwrap_or("documented")
}

/// Whether the documents only infer a schema.
pub(crate) fn is_inferred(schema: &Value) -> bool {
    certainty(schema) == "inferred"
}

/// A type in words.
pub(crate) fn described(shape: &Shape<'_>) -> String {
    if let Some(name) = shape.target {
        return format!("`{name}`");
    }
    match shape.kind() {
        Kind::OneOf => {
            let forms = shape.forms();
            // Nested forms are named by their kind.
            let form = |node| {
                let form = Shape::of(shape.library, node);
                if form.kind() == Kind::OneOf { form.kind().words().to_owned() } else { described(&form) }
            };
            let forms: Vec<String> = forms.into_iter().map(form).collect();
            forms.join(" or ")
        }
        Kind::Enum => {
            let values: Vec<String> = shape.values().into_iter().map(|(value, _)| format!("`{value}`")).collect();
            values.join(", ")
        }
        Kind::String => match shape.keyword("format").and_then(Value::as_str) {
            Some(format) => format!("a string (`{format}`)"),
            None => "a string".to_owned(),
        },
        kind => kind.words().to_owned(),
    }
}
