//! Describes what is wrong with a value: where and what, without the value itself.

use serde_json::Value;

/// How many values of an enum a message lists.
const LISTED: usize = 12;

/// The maximum length of a message.
const LONGEST: usize = 300;

/// One thing that is wrong.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Problem {
    /// The path into the value.
    pub(crate) pointer: String,
    /// What is wrong there.
    pub(crate) message: String,
    /// The expected types, if the value has another type.
    types: Vec<&'static str>,
}

impl Problem {
    pub(super) fn new(pointer: String, message: String) -> Problem {
        Problem { pointer, message: shortened(message), types: Vec::new() }
    }

    /// The problem of a value with a wrong type.
    pub(super) fn of_type(pointer: String, value: &Value, types: Vec<&'static str>) -> Problem {
        let message = format!("is of type {}, not {}", type_name(value), alternatives(&types));
        Problem { types, ..Problem::new(pointer, message) }
    }

    /// Whether the value at this pointer has a wrong type.
    fn is_type_at(&self, pointer: &str) -> bool {
        !self.types.is_empty() && self.pointer == pointer
    }
}

/// The problems of a value that fits none of several forms, from the form that came closest.
pub(super) fn nearest(forms: Vec<Vec<Problem>>, pointer: &str, value: &Value) -> Vec<Problem> {
    let of_type = |form: &Vec<Problem>| form.iter().any(|problem| problem.is_type_at(pointer));
    // A form of another type does not reveal what was meant.
    let (other, meant): (Vec<_>, Vec<_>) = forms.into_iter().partition(of_type);
    if let Some(form) = meant.into_iter().min_by_key(Vec::len) {
        return form;
    }
    vec![Problem::of_type(pointer.to_owned(), value, types_at(&other.concat(), pointer))]
}

/// The problems of a value that may also be null.
pub(super) fn or_null(found: Vec<Problem>, pointer: &str, value: &Value) -> Vec<Problem> {
    let mut types = types_at(&found, pointer);
    if types.is_empty() {
        return found;
    }
    types.push("null");
    vec![Problem::of_type(pointer.to_owned(), value, types)]
}

fn types_at(found: &[Problem], pointer: &str) -> Vec<&'static str> {
    let mut types = Vec::new();
    for name in found.iter().filter(|problem| problem.is_type_at(pointer)).flat_map(|problem| &problem.types) {
        if !types.contains(name) {
            types.push(*name);
        }
    }
    types
}

/// `string, number or null`: each type once, null last.
fn alternatives(types: &[&str]) -> String {
    let mut names: Vec<&str> = types.iter().copied().filter(|name| *name != "null").collect();
    names.extend(types.contains(&"null").then_some("null"));
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} or {last}", rest.join(", ")),
        _ => names.concat(),
    }
}

/// The problem of a value that is not in an enum.
pub(super) fn none_of(choices: &[Value]) -> String {
    let listed: Vec<String> = choices.iter().take(LISTED).map(Value::to_string).collect();
    let more = if choices.len() > LISTED { ", …" } else { "" };
    format!("must be one of {}{more}", listed.join(", "))
}

/// `1 item`, `2 items`.
pub(super) fn counted(count: u64, thing: &str) -> String {
    match thing.strip_suffix('y') {
        _ if count == 1 => format!("1 {thing}"),
        Some(stem) => format!("{count} {stem}ies"),
        None => format!("{count} {thing}s"),
    }
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

/// The name of a value's type, as in schemas.
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
