//! Reads properties of a JSON object as text.

use serde_json::{Map, Value};

/// A property as text: a non-empty string, or a number.
pub(super) fn text(object: &Map<String, Value>, name: &str) -> Option<String> {
    match object.get(name)? {
        Value::Number(number) => Some(number.to_string()),
        _ => words(object, name),
    }
}

/// A property that is a non-empty string.
pub(super) fn words(object: &Map<String, Value>, name: &str) -> Option<String> {
    object.get(name)?.as_str().filter(|text| !text.trim().is_empty()).map(str::to_owned)
}
