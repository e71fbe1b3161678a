//! Tests that our validation of OpenAPI 3.0 schemas accepts and rejects the same values as `jsonschema` does with the same
//! schemas in JSON Schema draft 4.

#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeMap;
use std::path::Path;

use saleskit_contract::{Contract, Media};
use serde_json::{Value, json};
use support::dice::Dice;
use support::draft4;

/// How often each documented example is changed.
const CHANGES: usize = 12;

/// The examples of every media type, by the text of their schema.
fn examples(contract: &Contract) -> BTreeMap<String, (&Value, Vec<Value>)> {
    let mut found: BTreeMap<String, (&Value, Vec<Value>)> = BTreeMap::new();
    let mut add = |schema, value| found.entry(format!("{schema}")).or_insert((schema, Vec::new())).1.push(value);
    for operation in contract.operations() {
        let bodies = operation.body.iter().flat_map(|body| &body.media);
        let media: Vec<&Media> = bodies.chain(operation.replies.iter().flat_map(|reply| &reply.media)).collect();
        for media in media.into_iter().filter(|media| media.schema.is_object()) {
            media.examples.iter().for_each(|example| add(&media.schema, example.value.clone()));
        }
        for parameter in &operation.parameters {
            parameter.example.iter().for_each(|example| add(&parameter.schema, example.clone()));
        }
    }
    found
}

/// Whether both agree on a value. Prints how they differ.
fn compare(contract: &Contract, schema: &Value, known: &jsonschema::Validator, value: &Value) -> bool {
    let found = contract.validate(schema, value);
    let valid = known.is_valid(&draft4::value(value));
    assert_eq!(found.is_empty(), valid, "{schema}\n{value}\n{found:?}");
    valid
}

#[test]
fn documented_examples_and_thousands_of_changed_ones_are_judged_alike() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs");
    let mut counts = (0, 0);
    let mut dice = Dice(0x0d1c_e5a1);
    for folder in [support::documents("shop"), specs.join("salesbooth"), specs.join("salesbyte")] {
        let contract = Contract::load(&folder).unwrap();
        for (schema, values) in examples(&contract).values() {
            let known = draft4::validator(&contract, schema);
            for value in values {
                assert!(compare(&contract, schema, &known, value), "{schema}\n{value}");
                for _ in 0..CHANGES {
                    let mut changed = value.clone();
                    (0..=dice.below(3)).for_each(|_| dice.change(&mut changed));
                    match compare(&contract, schema, &known, &changed) {
                        true => counts.0 += 1,
                        false => counts.1 += 1,
                    }
                }
            }
        }
    }
    assert!(counts.0 > 1000 && counts.1 > 1000, "both kinds must be met often: {counts:?}");
}

#[test]
fn every_keyword_is_judged_alike() {
    let contract = support::shop();
    let schemas = [
        json!({}),
        json!({"type": "integer", "minimum": 1, "maximum": 9_007_199_254_740_992_i64}),
        json!({"type": "number", "minimum": 0, "exclusiveMinimum": true, "maximum": 2.5, "exclusiveMaximum": true}),
        json!({"type": "number", "exclusiveMinimum": true}),
        json!({"minimum": -3, "exclusiveMinimum": false, "nullable": true}),
        json!({"multipleOf": 0.1}),
        json!({"multipleOf": 3}),
        json!({"type": "string", "minLength": 1, "maxLength": 2, "nullable": true}),
        json!({"type": "string", "pattern": "^[A-Z]{3}$"}),
        json!({"pattern": r"^\d{4}-"}),
        json!({"enum": [1, "a", null, {"a": [1]}, [0]]}),
        json!({"enum": ["a", "abc"], "nullable": true}),
        json!({"enum": []}),
        json!({"type": "array", "minItems": 1, "maxItems": 2, "items": {"type": "string"}}),
        json!({"type": "array", "uniqueItems": true}),
        json!({"uniqueItems": true, "items": {"nullable": true, "type": "integer"}}),
        json!({"type": "object", "required": ["a"], "properties": {"a": {"type": "number"}, "b": {"type": "string"}}}),
        json!({"properties": {"a": {}}, "additionalProperties": false}),
        json!({"properties": {"a": {}}, "additionalProperties": {"type": "integer"}}),
        json!({"minProperties": 1, "maxProperties": 2}),
        json!({"allOf": [{"type": "number"}, {"minimum": 1}]}),
        json!({"allOf": [{"type": "number"}], "nullable": true, "maximum": 1}),
        json!({"oneOf": [{"type": "number"}, {"type": "integer"}, {"type": "string", "minLength": 2}]}),
        json!({"anyOf": [{"type": "number", "maximum": 1}, {"type": "array"}], "nullable": true}),
        json!({"not": {"type": "string"}}),
        json!({"not": {"not": {"nullable": true, "type": "object"}}}),
        json!({"items": {"$ref": "#/components/schemas/Amount"}}),
        json!({"$ref": "#/components/schemas/Deal", "type": "string"}),
        json!({"properties": {"id": {"$ref": "#/components/schemas/Deal"}}, "readOnly": true, "format": "email"}),
    ];
    let mut dice = Dice(0x5eed_0001);
    for schema in &schemas {
        let known = draft4::validator(&contract, schema);
        for _ in 0..600 {
            compare(&contract, schema, &known, &dice.value(3));
        }
    }
}
