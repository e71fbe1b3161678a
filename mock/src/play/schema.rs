//! What the documents' schemas say about a value: its properties, component and items. This module validates nothing.

use saleskit_contract::Contract;
use serde_json::{Map, Number, Value};

/// How deeply schemas are followed through `allOf`, and values through their properties.
const DEEPEST: usize = 16;

/// The schema of a property.
pub(crate) fn property<'c>(contract: &'c Contract, schema: &'c Value, name: &str) -> Option<&'c Value> {
    parts(contract, schema, 0, &mut |part| part.get("properties")?.get(name))
}

/// The value of a keyword in a schema, or in a part of its `allOf`.
pub(crate) fn keyword<'c>(contract: &'c Contract, schema: &'c Value, key: &str) -> Option<&'c Value> {
    parts(contract, schema, 0, &mut |part| part.get(key))
}

/// The names and schemas of all properties.
pub(crate) fn properties<'c>(contract: &'c Contract, schema: &'c Value) -> Vec<(&'c str, &'c Value)> {
    let mut found: Vec<(&str, &Value)> = Vec::new();
    parts(contract, schema, 0, &mut |part| -> Option<()> {
        let own = part.get("properties").and_then(Value::as_object).into_iter().flatten();
        found.extend(own.map(|(name, schema)| (name.as_str(), schema)));
        None
    });
    found
}

/// The component of a schema: a reference, or an `allOf` that adds a description to one.
pub(crate) fn component(schema: &Value) -> Option<&str> {
    if let Some(reference) = schema.get("$ref").and_then(Value::as_str) {
        return reference.strip_prefix("#/components/schemas/");
    }
    match schema.get("allOf")?.as_array()?.as_slice() {
        [only] if schema.get("properties").is_none() => component(only),
        _ => None,
    }
}

/// The properties that identify a component (`x-id`).
pub(crate) fn ids(contract: &Contract, name: &str) -> Vec<String> {
    let listed = contract.components().get(name).and_then(|component| component.schema.get("x-id"));
    let texts = listed.and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str);
    texts.map(str::to_owned).collect()
}

/// The schema at a dotted path.
pub(crate) fn at<'c>(contract: &'c Contract, schema: &'c Value, place: &str) -> Option<&'c Value> {
    super::place::steps(place).try_fold(schema, |schema, step| property(contract, schema, step))
}

/// The part of a value that a schema describes, with numbers and texts converted to its types.
pub(crate) fn fit(contract: &Contract, schema: &Value, value: &Value) -> Value {
    fit_at(contract, schema, value, 0)
}

fn fit_at(contract: &Contract, schema: &Value, value: &Value, depth: usize) -> Value {
    if depth > DEEPEST {
        return value.clone();
    }
    match value {
        Value::Object(object) => {
            let known = properties(contract, schema);
            if known.is_empty() || keyword(contract, schema, "additionalProperties").is_some() {
                return value.clone();
            }
            let fitted = object.iter().filter_map(|(name, value)| {
                let (_, schema) = known.iter().find(|(known, _)| known == name)?;
                let fitted = fit_at(contract, schema, value, depth + 1);
                is_of_type(contract, schema, &fitted).then(|| (name.clone(), fitted))
            });
            Value::Object(fitted.collect::<Map<_, _>>())
        }
        Value::Array(items) => match keyword(contract, schema, "items") {
            Some(schema) => items.iter().map(|item| fit_at(contract, schema, item, depth + 1)).collect(),
            None => value.clone(),
        },
        _ => scalar(contract, schema, value),
    }
}

/// Whether a value has the type of a schema. A reply omits values whose form in the request differs.
fn is_of_type(contract: &Contract, schema: &Value, value: &Value) -> bool {
    match keyword(contract, schema, "type").and_then(Value::as_str) {
        _ if value.is_null() => true,
        Some("object") => value.is_object(),
        Some("array") => value.is_array(),
        Some("string") => value.is_string(),
        Some("boolean") => value.is_boolean(),
        Some("integer") => value.is_i64() || value.is_u64(),
        Some("number") => value.is_number(),
        _ => true,
    }
}

/// Money is written as the schema has it: `99.00` as a text, or as a number.
fn scalar(contract: &Contract, schema: &Value, value: &Value) -> Value {
    let text = |key| keyword(contract, schema, key).and_then(Value::as_str);
    match (value, text("type"), text("format")) {
        (Value::Number(number), Some("string"), Some("amount")) => Value::from(major_units(&number.to_string())),
        (Value::Number(number), Some("string"), _) => Value::from(number.to_string()),
        // Some requests join by commas what replies list.
        (Value::String(text), Some("array"), _) => text.split(',').map(|part| Value::from(part.trim())).collect(),
        (Value::String(text), Some("number"), _) => {
            text.parse::<Number>().map_or_else(|_| value.clone(), Value::Number)
        }
        _ => value.clone(),
    }
}

/// A decimal text with two digits behind the point at least.
fn major_units(text: &str) -> String {
    match text.split_once('.') {
        _ if text.contains(['e', 'E']) => text.to_owned(),
        None => format!("{text}.00"),
        Some((_, cents)) if cents.len() < 2 => format!("{text}0"),
        Some(_) => text.to_owned(),
    }
}

/// Looks into a schema, then into what it takes in.
fn parts<'c, T>(
    contract: &'c Contract,
    schema: &'c Value,
    depth: usize,
    look: &mut dyn FnMut(&'c Value) -> Option<T>,
) -> Option<T> {
    let schema = contract.resolve(schema).ok().filter(|_| depth < DEEPEST)?;
    look(schema).or_else(|| {
        let all = schema.get("allOf").and_then(Value::as_array).into_iter().flatten();
        all.into_iter().find_map(|part| parts(contract, part, depth + 1, look))
    })
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use serde_json::json;

    use super::{component, fit};
    use crate::api::Api;

    #[test]
    fn a_value_is_cut_to_its_schema_and_money_takes_its_form() {
        let contract = Api::Salesbooth.contract().unwrap();
        let schema = json!({"$ref": "#/components/schemas/DealLineItem"});
        let item = json!({"id": "item_1", "unit_price": 499.5, "quantity": 2, "secret": true});
        let expected = json!({"id": "item_1", "unit_price": "499.50", "quantity": 2});
        assert_eq!(fit(&contract, &schema, &item), expected);
        assert_eq!(component(&json!({"allOf": [schema], "description": "x"})), Some("DealLineItem"));
    }
}
