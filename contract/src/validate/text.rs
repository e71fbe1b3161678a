//! Reads parameters, which are text on the wire, as JSON values of the types that their schemas allow.

use serde_json::Value;

use crate::model::Parameter;
use crate::parts::Parts;

/// How many types are collected. A text cannot distinguish more.
const MOST: usize = 16;

/// The values that the texts of one parameter may mean, the most specific first. Never empty.
pub(super) fn candidates(parts: &Parts, parameter: &Parameter, sent: &[&str]) -> Vec<Value> {
    readings_of(parts, &parameter.schema, parameter.explode, sent)
}

/// The values that texts may mean by a schema, the most specific first; `explode` says that an array has one text for each item.
pub(super) fn readings_of(parts: &Parts, schema: &Value, explode: bool, sent: &[&str]) -> Vec<Value> {
    let mut types = Vec::new();
    type_names(parts, schema, 0, &mut types);
    let mut values = Vec::new();
    if types.iter().any(|(name, _)| *name == "array") {
        let items = types.iter().find_map(|(name, items)| items.filter(|_| *name == "array"));
        let texts: Vec<&str> = match explode {
            true => sent.to_vec(),
            false => sent.iter().flat_map(|text| text.split(',')).collect(),
        };
        let mut of_items = Vec::new();
        if let Some(items) = items {
            type_names(parts, items, 0, &mut of_items);
        }
        values.push(Value::Array(texts.into_iter().map(|text| readings(&of_items, text).swap_remove(0)).collect()));
    }
    if let ([text], true) = (sent, types.is_empty() || types.iter().any(|(name, _)| *name != "array")) {
        values.extend(readings(&types, text));
    }
    if values.is_empty() {
        // Sent more than once where one value is expected: validating the array fails with a message that says so.
        values.push(Value::Array(sent.iter().map(|text| Value::from(*text)).collect()));
    }
    values
}

/// The readings of one text as each allowed type; as text if there is none. Never empty.
fn readings(types: &[(&str, Option<&Value>)], text: &str) -> Vec<Value> {
    let mut values: Vec<Value> = types.iter().filter_map(|(name, _)| reading(name, text)).collect();
    if values.is_empty() {
        values.push(Value::from(text));
    }
    values
}

fn reading(type_name: &str, text: &str) -> Option<Value> {
    match type_name {
        "integer" => text.parse::<i64>().map(Value::from).or_else(|_| text.parse::<u64>().map(Value::from)).ok(),
        "number" => text
            .parse::<i64>()
            .map(Value::from)
            .ok()
            .or_else(|| Some(Value::from(text.parse::<f64>().ok().filter(|number| number.is_finite())?))),
        "boolean" => match text {
            // Flags are documented as `installed=1`, and also as a bare name.
            "true" | "1" | "" => Some(Value::Bool(true)),
            "false" | "0" => Some(Value::Bool(false)),
            _ => None,
        },
        "object" => serde_json::from_str(text).ok().filter(Value::is_object),
        "string" => Some(Value::from(text)),
        _ => None,
    }
}

/// The types that a schema allows, through references and compositions, with those of array items.
fn type_names<'c>(parts: &'c Parts, schema: &'c Value, depth: usize, found: &mut Vec<(&'c str, Option<&'c Value>)>) {
    let Some(schema) = parts.resolve(schema).ok().filter(|_| depth < MOST && found.len() < MOST) else { return };
    if let Some(name) = schema.get("type").and_then(Value::as_str) {
        found.push((name, schema.get("items")));
    }
    for list in ["allOf", "oneOf", "anyOf"] {
        for part in schema.get(list).and_then(Value::as_array).into_iter().flatten() {
            type_names(parts, part, depth + 1, found);
        }
    }
}
