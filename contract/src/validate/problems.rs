//! Validation errors in words: where, and what is wrong, without the value.

use jsonschema::ValidationError;
use jsonschema::error::{TypeKind, ValidationErrorKind};
use serde_json::Value;

/// How many values of an enum a message lists.
const LISTED: usize = 12;

/// How long a message may get.
const LONGEST: usize = 300;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// Into the value.
    pub(crate) pointer: String,
    /// What is wrong there.
    pub(crate) message: String,
}

/// An error as problems: a failed choice is told by the form that came nearest.
pub(super) fn read(error: &ValidationError<'_>) -> Vec<Problem> {
    match error.kind() {
        ValidationErrorKind::AnyOf { context } | ValidationErrorKind::OneOfNotValid { context } => {
            choice(error, context)
        }
        _ => vec![Problem { pointer: error.instance_path().as_str().to_owned(), message: message(error) }],
    }
}

fn choice(error: &ValidationError<'_>, context: &[Vec<ValidationError<'_>>]) -> Vec<Problem> {
    let at = error.instance_path().as_str();
    // A form of another type says nothing about what was meant.
    let typed: Vec<&Vec<ValidationError<'_>>> = context.iter().filter(|form| !other_type(form, at)).collect();
    let nearest = typed.into_iter().filter(|form| !form.is_empty()).min_by_key(|form| form.len());
    match nearest {
        Some(form) => form.iter().flat_map(read).collect(),
        None => {
            let wanted = context.iter().flatten().filter(|inner| inner.instance_path().as_str() == at);
            let types: Vec<String> = wanted.flat_map(|inner| types(inner.kind())).collect();
            let message = if types.is_empty() {
                "fits no allowed form".to_owned()
            } else {
                format!("is of type {}, not {}", type_name(error.instance()), alternatives(types))
            };
            vec![Problem { pointer: at.to_owned(), message }]
        }
    }
}

/// The types that a type error asks for; none for other errors.
fn types(kind: &ValidationErrorKind) -> Vec<String> {
    match kind {
        ValidationErrorKind::Type { kind: TypeKind::Single(kind) } => vec![kind.to_string()],
        ValidationErrorKind::Type { kind: TypeKind::Multiple(kinds) } => {
            kinds.iter().map(|kind| kind.to_string()).collect()
        }
        _ => Vec::new(),
    }
}

/// `string, number or null`: null last, each once.
fn alternatives(mut types: Vec<String>) -> String {
    let mut seen = Vec::new();
    types.sort_by_key(|name| name == "null");
    types.retain(|name| {
        let new = !seen.contains(name);
        seen.push(name.clone());
        new
    });
    match types.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => types.concat(),
    }
}

fn other_type(form: &[ValidationError<'_>], at: &str) -> bool {
    form.iter()
        .any(|error| matches!(error.kind(), ValidationErrorKind::Type { .. }) && error.instance_path().as_str() == at)
}

fn message(error: &ValidationError<'_>) -> String {
    let text = match error.kind() {
        ValidationErrorKind::Required { property } => format!("the required property {property} is missing"),
        kind @ ValidationErrorKind::Type { .. } => {
            format!("is of type {}, not {}", type_name(error.instance()), alternatives(types(kind)))
        }
        ValidationErrorKind::Enum { options } => {
            let all = options.as_array().map(Vec::as_slice).unwrap_or_default();
            let listed: Vec<String> = all.iter().take(LISTED).map(Value::to_string).collect();
            let more = if all.len() > LISTED { ", …" } else { "" };
            format!("is none of {}{more}", listed.join(", "))
        }
        ValidationErrorKind::AdditionalProperties { unexpected } => {
            format!("has properties that are not declared: {}", unexpected.join(", "))
        }
        ValidationErrorKind::OneOfMultipleValid { .. } => "fits more than one of the allowed forms".to_owned(),
        _ => {
            let masked = error.masked_with("").to_string();
            masked.trim().to_owned()
        }
    };
    shortened(text)
}

fn shortened(text: String) -> String {
    let line = text.replace(['\n', '\r'], " ");
    if line.chars().count() <= LONGEST {
        return line;
    }
    let mut short: String = line.chars().take(LONGEST).collect();
    short.push('…');
    short
}

/// The name of a value's type, as schemas have it.
pub fn type_name(value: &Value) -> &'static str {
    match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(number) if number.is_f64() => "number",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    }
}
