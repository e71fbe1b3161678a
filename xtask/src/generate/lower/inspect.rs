//! What can be told of a schema by looking at it.

use saleskit_contract::{Operation, Place};
use serde_json::{Value, json};

use super::super::plan::reference;

pub(super) fn capitalized(word: &str) -> String {
    let mut letters = word.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

pub(super) fn free_form() -> Value {
    json!({ "type": "object", "additionalProperties": true })
}

pub(super) fn nullable(mut schema: Value) -> Value {
    if reference(&schema).is_some() {
        return json!({ "allOf": [schema], "nullable": true });
    }
    schema["nullable"] = Value::Bool(true);
    schema
}

pub(super) fn properties(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    schema.get("properties").and_then(Value::as_object).into_iter().flatten()
}

/// Whether a schema is an object that becomes a type of its own.
pub(super) fn is_object(schema: &Value) -> bool {
    properties(schema).next().is_some() || schema.get("allOf").is_some()
}

/// Whether a component has no type of its own and is read where it is used.
pub(super) fn is_alias(schema: &Value) -> bool {
    let wraps = schema.get("allOf").and_then(Value::as_array).is_some_and(|parts| parts.len() == 1);
    let object = is_object(schema) && (!wraps || schema.get("properties").is_some());
    !object && schema.get("enum").is_none() && schema.get("oneOf").is_none()
}

/// Whether a reply's schema wraps its content in the envelope.
pub(super) fn is_enveloped(schema: &Value) -> bool {
    let parts = schema.get("allOf").and_then(Value::as_array);
    parts.is_some_and(|parts| parts.iter().any(|part| reference(part) == Some("Envelope")))
}

pub(super) fn is_credential(property: &Value) -> bool {
    property.get("x-credential").and_then(Value::as_bool) == Some(true)
}

pub(super) fn is_filled(operation: &Operation, name: &str, property: &Value) -> bool {
    is_credential(property)
        || operation.constants.iter().any(|constant| constant.place == Place::Body && constant.name == name)
}

pub(super) fn credential_of(body: &Value) -> Option<String> {
    properties(body).find(|(_, property)| is_credential(property)).map(|(name, _)| name.clone())
}
