//! Finds members of a value that its schema does not describe.
//!
//! Schemas are open, so that unknown members never fail a reply. But a member on the page that the document lacks is a finding.
//! Objects without any properties, and those that explicitly allow additional ones, are exempt.

use saleskit_contract::Contract;
use serde_json::Value;

use crate::sample::json_scan::step;

/// Deeper schemas and values are not followed.
const DEEPEST: usize = 64;

/// The places of members that the schema does not describe, each starting with `place`.
pub fn undescribed(contract: &Contract, schema: &Value, value: &Value, place: &str) -> Vec<String> {
    let mut found = Vec::new();
    walk(contract, schema, value, place, 0, &mut found);
    found
}

/// A schema with all of its parts.
#[derive(Default)]
struct Shape<'c> {
    parts: Vec<&'c Value>,
    choices: Vec<Vec<&'c Value>>,
}

impl<'c> Shape<'c> {
    fn collect(&mut self, contract: &'c Contract, schema: &'c Value, depth: usize) {
        let Some(schema) = contract.resolve(schema).ok().filter(|_| depth < DEEPEST) else { return };
        self.parts.push(schema);
        let list = |name: &str| schema.get(name).and_then(Value::as_array);
        for part in list("allOf").into_iter().flatten() {
            self.collect(contract, part, depth + 1);
        }
        for choice in [list("oneOf"), list("anyOf")].into_iter().flatten() {
            self.choices.push(choice.iter().collect());
        }
    }

    fn all(&self, name: &str) -> impl Iterator<Item = &'c Value> {
        let name = name.to_owned();
        self.parts.iter().filter_map(move |part| part.get(&name))
    }

    /// The schemas of a member, wherever it is described.
    fn member(&self, name: &str) -> Vec<&'c Value> {
        self.all("properties").filter_map(|properties| properties.get(name)).collect()
    }
}

fn walk(contract: &Contract, schema: &Value, value: &Value, place: &str, depth: usize, found: &mut Vec<String>) {
    if depth > DEEPEST {
        return;
    }
    let mut shape = Shape::default();
    shape.collect(contract, schema, 0);
    // Of several forms, the one that leaves the fewest members undescribed counts.
    let undescribed = |form: &&Value| {
        let mut found = Vec::new();
        walk(contract, form, value, place, depth + 1, &mut found);
        (!contract.validate(form, value).is_empty(), found.len())
    };
    let chosen: Vec<&Value> =
        shape.choices.iter().filter_map(|choice| choice.iter().copied().min_by_key(undescribed)).collect();
    for form in chosen {
        shape.collect(contract, form, 0);
    }
    match value {
        Value::Array(items) => {
            for items_schema in shape.all("items") {
                for (index, item) in items.iter().enumerate() {
                    walk(contract, items_schema, item, &format!("{place}[{index}]"), depth + 1, found);
                }
            }
        }
        Value::Object(members) => {
            let free = shape.all("properties").next().is_none();
            for (name, member) in members {
                let place = step(place, name);
                let schemas = shape.member(name);
                let additional: Vec<&Value> =
                    shape.all("additionalProperties").filter(|s| **s != Value::Bool(false)).collect();
                match (schemas.as_slice(), additional.as_slice()) {
                    ([], []) if !free => found.push(place),
                    ([], more) => {
                        more.iter().for_each(|schema| walk(contract, schema, member, &place, depth + 1, found))
                    }
                    (schemas, _) => schemas.iter().for_each(|s| walk(contract, s, member, &place, depth + 1, found)),
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]

    use serde_json::json;

    use super::*;

    #[test]
    fn members_that_no_part_of_a_schema_describes_are_found_in_depth() {
        let document = json!({
            "openapi": "3.0.3", "info": {"title": "Shop", "version": "1"}, "paths": {},
            "components": {"schemas": {
                "Envelope": {"type": "object", "properties": {"error": {"type": "boolean"}}},
                "Basket": {"type": "object", "properties": {"id": {}, "notes": {"type": "object"},
                    "size": {"oneOf": [{"type": "string"}, {"type": "object", "properties": {"w": {}}}]}}},
            }},
        });
        let contract = Contract::from_bundle("shop", &document.to_string()).unwrap();
        let schema = json!({"allOf": [{"$ref": "#/components/schemas/Envelope"},
            {"type": "object", "properties": {"data": {"type": "array", "items": {"$ref": "#/components/schemas/Basket"}}}}]});
        let value = json!({"error": false, "more": 1, "data": [{"id": 1, "notes": {"any": 1}, "size": {"w": 1, "h.x": 2}, "hue": 3}]});
        let found = undescribed(&contract, &schema, &value, "body");
        assert_eq!(found, ["body.more", "body.data[0].size[\"h.x\"]", "body.data[0].hue"]);
    }
}
