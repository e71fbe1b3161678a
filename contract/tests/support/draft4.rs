//! Converts OpenAPI 3.0 schemas to JSON Schema draft 4, which `jsonschema` supports: `nullable` is spelled out, and hints are
//! dropped.

use saleskit_contract::Contract;
use serde_json::{Map, Value, json};

/// Keywords with the same meaning in both, whose value is not a schema.
const PLAIN: [&str; 12] = [
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
];

/// A validator for a schema and the components that it reaches.
pub(crate) fn validator(contract: &Contract, schema: &Value) -> jsonschema::Validator {
    let mut reached = Vec::new();
    let main = convert(contract, schema, &mut reached);
    let mut definitions = Map::new();
    let mut next = 0;
    while let Some(index) = reached.get(next).copied() {
        let component = &contract.components()[index];
        definitions.insert(definition(index), convert(contract, &component.schema, &mut reached));
        next += 1;
    }
    let document = json!({ "allOf": [main], "definitions": definitions });
    jsonschema::options().with_draft(jsonschema::Draft::Draft4).build(&document).unwrap()
}

/// The name of a component among the definitions: its index, since names may hold what a pointer must escape.
fn definition(index: usize) -> String {
    format!("c{index}")
}

/// Converts a schema. Components that it refers to are added to `reached`, each once.
fn convert(contract: &Contract, schema: &Value, reached: &mut Vec<usize>) -> Value {
    let Value::Object(object) = schema else {
        return if *schema == Value::Bool(false) { json!({ "not": {} }) } else { json!({}) };
    };
    if let Some(reference) = object.get("$ref").and_then(Value::as_str) {
        let name = reference.strip_prefix("#/components/schemas/").unwrap();
        let index = contract.components().get_index_of(name).unwrap();
        if !reached.contains(&index) {
            reached.push(index);
        }
        return json!({ "$ref": format!("#/definitions/{}", definition(index)) });
    }
    let mut out = Map::new();
    for (key, value) in object {
        let converted = match (key.as_str(), value) {
            (key, value) if PLAIN.contains(&key) => value.clone(),
            ("enum" | "required", Value::Array(list)) if !list.is_empty() => value.clone(),
            ("exclusiveMinimum", value) if object.contains_key("minimum") => value.clone(),
            ("exclusiveMaximum", value) if object.contains_key("maximum") => value.clone(),
            ("allOf" | "oneOf" | "anyOf", Value::Array(list)) if !list.is_empty() => {
                list.iter().map(|part| convert(contract, part, reached)).collect()
            }
            ("properties", Value::Object(members)) => {
                let named = members.iter().map(|(name, member)| (name.clone(), convert(contract, member, reached)));
                Value::Object(named.collect())
            }
            ("additionalProperties", Value::Bool(_)) => value.clone(),
            ("items" | "not" | "additionalProperties", value) => convert(contract, value, reached),
            _ => continue,
        };
        out.insert(key.clone(), converted);
    }
    match object.get("nullable") {
        Some(Value::Bool(true)) => json!({ "anyOf": [out, { "type": "null" }] }),
        _ => Value::Object(out),
    }
}

/// A value as draft 4 sees it, where `1.0` is not an integer.
pub(crate) fn value(value: &Value) -> Value {
    match value {
        Value::Number(number) => match number.as_f64().filter(|float| number.is_f64() && float.fract() == 0.0) {
            Some(float) if float.abs() < 9e15 => Value::from(float as i64),
            _ => value.clone(),
        },
        Value::Array(items) => items.iter().map(self::value).collect(),
        Value::Object(members) => {
            Value::Object(members.iter().map(|(name, member)| (name.clone(), self::value(member))).collect())
        }
        other => other.clone(),
    }
}
