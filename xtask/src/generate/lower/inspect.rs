//! Predicates on a single documented schema.

use saleskit_contract::{OperationSpec, Place};
use serde_json::{Map, Value};

/// The name a schema refers to, if it is a reference.
pub(super) fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/components/schemas/")
}

/// The text under a key.
pub(super) fn text<'v>(schema: &'v Value, key: &str) -> Option<&'v str> {
    schema.get(key)?.as_str()
}

/// Whether the value under a key is `true`.
pub(super) fn flag(schema: &Value, key: &str) -> bool {
    schema.get(key).and_then(Value::as_bool) == Some(true)
}

/// The texts of a list under a key.
pub(super) fn texts<'v>(schema: &'v Value, key: &str) -> impl Iterator<Item = &'v str> {
    list(schema, key).unwrap_or_default().iter().filter_map(Value::as_str)
}

/// The list under a key.
pub(super) fn list<'v>(schema: &'v Value, key: &str) -> Option<&'v [Value]> {
    schema.get(key)?.as_array().map(Vec::as_slice)
}

/// The object's properties.
pub(super) fn properties(schema: &Value) -> impl Iterator<Item = (&String, &Value)> {
    schema.get("properties").and_then(Value::as_object).into_iter().flatten()
}

/// Whether a schema is an object that gets its own type.
pub(super) fn is_object(schema: &Value) -> bool {
    properties(schema).next().is_some() || schema.get("allOf").is_some()
}

/// The schema of an object's values, if it has no known properties and the documents have one.
pub(super) fn map_values(schema: &Value) -> Option<&Value> {
    let values = schema.get("additionalProperties")?;
    values.as_object().filter(|values| !Map::is_empty(values)).map(|_| values)
}

/// Whether the documents allow properties beyond the listed ones.
pub(super) fn is_free_form(schema: &Value) -> bool {
    schema.get("additionalProperties").and_then(Value::as_bool) == Some(true)
}

/// Whether a component has no type of its own and is inlined where it is used.
pub(super) fn is_alias(schema: &Value) -> bool {
    let wraps = list(schema, "allOf").is_some_and(|parts| parts.len() == 1);
    let object = is_object(schema) && (!wraps || schema.get("properties").is_some());
    !object && schema.get("enum").is_none() && schema.get("oneOf").is_none()
}

/// Whether the format is one of an amount.
pub(super) fn is_amount(schema: &Value) -> bool {
    text(schema, "format") == Some("amount")
}

/// Whether a reply's schema wraps its content in the envelope.
pub(super) fn is_enveloped(schema: &Value) -> bool {
    let parts = list(schema, "allOf").unwrap_or_default();
    parts.iter().any(|part| reference(part) == Some("Envelope"))
}

/// Whether authentication fills in the property.
pub(super) fn is_credential(property: &Value) -> bool {
    flag(property, "x-credential")
}

/// Whether the client fills in the property of the operation's body: a constant or a credential.
pub(super) fn is_filled(operation: &OperationSpec, name: &str, property: &Value) -> bool {
    is_credential(property)
        || operation.constants.iter().any(|constant| constant.place == Place::Body && constant.name == name)
}

/// Whether the documents only infer a schema.
pub(super) fn is_inferred(schema: &Value) -> bool {
    schema.get("x-docs").and_then(|docs| text(docs, "status")) == Some("inferred")
}

/// Why the documents only infer a schema.
pub(super) fn inference(schema: &Value) -> Option<&str> {
    schema.get("x-docs").filter(|_| is_inferred(schema)).and_then(|docs| text(docs, "note")).map(str::trim)
}
