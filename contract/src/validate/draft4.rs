//! OpenAPI 3.0 schemas as JSON Schema draft 4: what validates is carried over, `nullable` is spelled out, the rest is left behind.

use serde_json::{Map, Value, json};

use crate::document::component_of;
use crate::parts::Parts;

/// Keywords of one meaning in both, whose value is no schema.
const PLAIN: [&str; 13] = [
    "type",
    "multipleOf",
    "minLength",
    "maxLength",
    "pattern",
    "minItems",
    "maxItems",
    "uniqueItems",
    "minProperties",
    "maxProperties",
    "minimum",
    "maximum",
    "format",
];

/// The name of a component among the definitions: its index, since names may hold what a pointer must escape.
pub(super) fn definition(index: usize) -> String {
    format!("c{index}")
}

/// Converts a schema. Components that it refers to are added to `reached`, each once.
pub(super) fn convert(parts: &Parts, schema: &Value, reached: &mut Vec<usize>) -> Result<Value, String> {
    let object = match schema {
        Value::Object(object) => object,
        Value::Bool(true) | Value::Null => return Ok(json!({})),
        Value::Bool(false) => return Ok(json!({ "not": {} })),
        _ => return Err("a schema is an object".to_owned()),
    };
    if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
        let component = component_of(reference).filter(|(kind, _)| *kind == "schemas");
        let index = component.and_then(|(_, name)| parts.components.get_index_of(name));
        let index = index.ok_or_else(|| format!("`{reference}` names no schema"))?;
        if !reached.contains(&index) {
            reached.push(index);
        }
        return Ok(json!({ "$ref": format!("#/definitions/{}", definition(index)) }));
    }
    let mut out = Map::new();
    for (key, value) in object {
        let converted = match (key.as_str(), value) {
            (key, value) if PLAIN.contains(&key) => value.clone(),
            ("enum" | "required", Value::Array(list)) if !list.is_empty() => value.clone(),
            ("exclusiveMinimum", value) if object.contains_key("minimum") => value.clone(),
            ("exclusiveMaximum", value) if object.contains_key("maximum") => value.clone(),
            ("allOf" | "oneOf" | "anyOf", Value::Array(list)) if !list.is_empty() => {
                let parts: Result<Vec<_>, _> = list.iter().map(|part| convert(parts, part, reached)).collect();
                Value::Array(parts?)
            }
            ("properties" | "patternProperties", Value::Object(members)) => {
                let mut named = Map::new();
                for (name, member) in members {
                    named.insert(name.clone(), convert(parts, member, reached)?);
                }
                Value::Object(named)
            }
            ("additionalProperties", Value::Bool(_)) => value.clone(),
            ("items" | "not" | "additionalProperties", value) => convert(parts, value, reached)?,
            _ => continue,
        };
        out.insert(key.clone(), converted);
    }
    let nullable = object.get("nullable").and_then(Value::as_bool).unwrap_or(false);
    Ok(if nullable { with_null(out) } else { Value::Object(out) })
}

/// Null joins the types where that is all it takes; else it stands beside the schema.
fn with_null(mut schema: Map<String, Value>) -> Value {
    let composed = ["allOf", "oneOf", "anyOf", "not", "enum"].iter().any(|key| schema.contains_key(*key));
    match schema.get("type") {
        Some(Value::String(name)) if !composed => {
            let types = json!([name, "null"]);
            schema.insert("type".to_owned(), types);
            Value::Object(schema)
        }
        _ => json!({ "anyOf": [schema, { "type": "null" }] }),
    }
}
