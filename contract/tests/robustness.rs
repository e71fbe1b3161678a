//! Tests that no input causes a panic, a hang or an overflow: documents, bundles and requests that were cut, swapped or made up.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;

use saleskit_contract::{Contract, Incoming};
use serde_json::{Value, json};
use support::dice::Dice;
use support::request;

const SNIPPETS: [&str; 30] = [
    "{",
    "}",
    "[",
    "]",
    ":",
    ": ",
    "- ",
    "\n",
    "\n  ",
    "\t",
    "'",
    "\"",
    "&a ",
    "*a",
    "!x ",
    "|",
    ">",
    "#",
    "$ref: '#/components/schemas/Deal'",
    "null",
    "0",
    "1e999",
    "é",
    "\u{0}",
    "? ",
    "<<: ",
    "%",
    "enum: []",
    "allOf: [{}]",
    "'/{a}{b}/{'",
];

/// Runs every query on a contract.
fn exercise(contract: &Contract) {
    let _ = contract.folded_bundle();
    let bundle = contract.bundle();
    let _ = Contract::from_bundle(contract.name(), &bundle.to_string()).map_err(|faults| faults.to_string());
    let _ = contract.lint().iter().map(ToString::to_string).count();
    for operation in contract.operations() {
        let incoming = contract.example_request(operation).incoming();
        let _ = contract.match_request(&incoming).map_err(|none| none.to_string());
        let _ = contract.validate_request(operation, &incoming);
        let reply = contract.example_reply(operation);
        let _ = contract.validate_reply(operation, reply.status, &reply.body.unwrap_or_default());
    }
}

fn load(files: &[(&str, String)]) {
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in files {
        fs::write(folder.path().join(name), text).unwrap();
    }
    match Contract::load(folder.path()) {
        Ok(contract) => exercise(&contract),
        Err(faults) => assert!(!faults.0.is_empty()),
    }
}

fn mutated(text: &str, dice: &mut Dice) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    for _ in 0..=dice.below(3) {
        let at = dice.below(letters.len());
        match dice.below(4) {
            0 => letters.truncate(at.max(1)),
            1 => drop(letters.drain(at..(at + 1 + dice.below(20)).min(letters.len()))),
            _ => drop(letters.splice(at..at, dice.pick(&SNIPPETS).chars()).count()),
        }
        if letters.is_empty() {
            letters.push(' ');
        }
    }
    letters.into_iter().collect()
}

#[test]
fn mutated_documents_load_or_are_refused() {
    let shop = support::documents("shop");
    let text = |name: &str| fs::read_to_string(shop.join(name)).unwrap();
    let files = ["common.yaml", "deals.yaml", "subscriptions.yaml"];
    let mut dice = Dice(0x5a1e_5b17);
    for _ in 0..150 {
        let broken = dice.below(files.len());
        let all = files
            .iter()
            .enumerate()
            .map(|(at, name)| (*name, if at == broken { mutated(&text(name), &mut dice) } else { text(name) }));
        load(&all.collect::<Vec<_>>());
    }
}

/// Replaces a node somewhere in a document with a value of another type.
fn swapped(value: &mut Value, dice: &mut Dice) {
    let odd = [
        Value::Null,
        json!(1),
        json!([]),
        json!({}),
        json!("x"),
        json!(true),
        json!([[1]]),
        json!({"$ref": "#/components/schemas/Deal"}),
    ];
    let deeper = dice.below(8) > 0;
    let next = match value {
        Value::Object(object) if deeper && !object.is_empty() => object.values_mut().nth(dice.below(usize::MAX) % 4),
        Value::Array(items) if deeper && !items.is_empty() => items.first_mut(),
        _ => None,
    };
    match next {
        Some(next) => swapped(next, dice),
        None => *value = odd[dice.below(odd.len())].clone(),
    }
}

#[test]
fn bundles_with_swapped_nodes_load_or_are_refused() {
    let bundle = support::shop().bundle();
    let mut dice = Dice(0x0bad_cafe);
    for _ in 0..400 {
        let mut broken = bundle.clone();
        swapped(&mut broken, &mut dice);
        if let Ok(contract) = Contract::from_bundle("shop", &broken.to_string()) {
            exercise(&contract);
        }
    }
}

#[test]
fn bundles_cut_anywhere_are_refused() {
    let bundle = support::shop().bundle().to_string();
    for end in (0..bundle.len()).step_by(97).filter(|end| bundle.is_char_boundary(*end)) {
        assert!(Contract::from_bundle("shop", &bundle[..end]).is_err());
    }
}

#[test]
fn nesting_without_end_is_refused() {
    let deep = |open: &str, close: &str| format!("{}x{}", open.repeat(100_000), close.repeat(100_000));
    for text in [deep("- ", ""), deep("[", "]"), deep("{a: ", "}"), deep("? ", ""), deep("a:\n ", "")] {
        load(&[("things.yaml", text)]);
    }
    let stairs: String = (0..2_000).map(|depth| format!("{}a:\n", " ".repeat(depth))).collect();
    load(&[("things.yaml", stairs)]);
    assert!(Contract::from_bundle("things", &"[".repeat(100_000)).is_err());
}

#[test]
fn schemas_that_multiply_level_by_level_end() {
    let mut schemas = serde_json::Map::new();
    for level in 0..40 {
        let next = json!({"$ref": format!("#/components/schemas/Level{}", level + 1)});
        let level_schema = json!({"type": "object", "required": ["a", "b"], "properties": {"a": next, "b": next}});
        schemas.insert(format!("Level{level}"), level_schema);
    }
    schemas.insert("Level40".to_owned(), json!({"type": "string"}));
    let endless = json!({"$ref": "#/components/schemas/Endless"});
    let endless = json!({"type": "object", "required": ["next"], "properties": {"next": endless}});
    schemas.insert("Endless".to_owned(), endless);
    let operation = |id: &str, name: &str| {
        let content = json!({"application/json": {"schema": {"$ref": format!("#/components/schemas/{name}")}}});
        let body = json!({"required": true, "content": content});
        json!({"operationId": id, "requestBody": body, "responses": {"200": {"description": "", "content": content}}})
    };
    let document = json!({
        "openapi": "3.0.3", "info": {"title": "Deep", "version": "1"}, "components": {"schemas": schemas},
        "paths": {"/deep": {"post": operation("deep", "Level0")}, "/endless": {"post": operation("endless", "Endless")}}
    });
    exercise(&Contract::from_bundle("deep", &document.to_string()).unwrap());
}

/// A contract of components only.
fn components(schemas: Value) -> Contract {
    let info = json!({"title": "Deep", "version": "1"});
    let document = json!({"openapi": "3.0.3", "info": info, "paths": {}, "components": {"schemas": schemas}});
    Contract::from_bundle("deep", &document.to_string()).unwrap()
}

#[test]
fn validation_ends_however_deep_value_and_schema_are() {
    let reference = |name: &str| json!({"$ref": format!("#/components/schemas/{name}")});
    let contract = components(json!({"Tree": {"items": {"oneOf": [reference("Tree"), {"type": "string"}]}}}));
    let nested = |levels: usize| (0..levels).fold(json!([]), |inner, _| json!([inner]));
    assert_eq!(contract.validate(&reference("Tree"), &nested(60)), []);
    let found = contract.validate(&reference("Tree"), &nested(1000));
    assert!(found.iter().any(|violation| violation.message.contains("too many levels")), "{found:?}");
}

#[test]
fn validation_ends_however_many_choices_a_schema_has() {
    let mut schemas = serde_json::Map::new();
    for level in 0..40 {
        let next = json!({"$ref": format!("#/components/schemas/Level{}", level + 1)});
        schemas.insert(format!("Level{level}"), json!({"anyOf": [next, next]}));
    }
    schemas.insert("Level40".to_owned(), json!({"type": "string"}));
    let contract = components(Value::Object(schemas));
    let first = json!({"$ref": "#/components/schemas/Level0"});
    assert_eq!(contract.validate(&first, &json!(1)).len(), 1);
}

#[test]
fn requests_from_outside_never_break_matching_or_validation() {
    let shop = support::shop();
    let paths = [
        "",
        "/",
        "///",
        "/deals/%ff%00",
        "/deals/%",
        "/deals/{id}",
        "/subscriptions/.csv",
        "/subscriptions/.csv.csv",
        "deals",
        "/é/é",
    ];
    let bodies =
        [json!(null), json!([]), json!("x"), json!({"action": {}}), json!({"action": "pause", "subscription_id": 1})];
    for path in paths.iter().map(|path| (*path).to_owned()).chain(["/a".repeat(50_000)]) {
        for method in ["GET", "post", "", "\u{0}"] {
            for body in &bodies {
                let incoming = Incoming {
                    body: Some(body.clone()),
                    content_type: Some(";".to_owned()),
                    ..request(method, &path, "a=b&&=&id=")
                };
                let _ = shop.match_request(&incoming).map_err(|none| none.to_string());
                for operation in shop.operations() {
                    let _ = shop.validate_request(operation, &incoming);
                    let _ = shop.validate_reply(operation, 200, body);
                }
            }
        }
    }
}
