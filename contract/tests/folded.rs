//! Tests the bundle with one operation for each path and method.

#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeSet;
use std::path::Path;

use saleskit_contract::Contract;
use serde_json::{Value, json};

/// The fixture and the real documents.
fn contracts() -> Vec<Contract> {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs");
    let folders = [support::documents("shop"), specs.join("salesbooth"), specs.join("salesbyte")];
    folders.iter().map(|folder| Contract::load(folder).unwrap()).collect()
}

/// The folded documents as any OpenAPI document is read.
fn as_read(folded: &Value) -> Contract {
    Contract::from_bundle("folded", &folded.to_string()).unwrap()
}

/// Path, method and operation.
fn operations(folded: &Value) -> Vec<(&str, &str, &Value)> {
    let items = folded["paths"].as_object().unwrap().iter();
    items
        .flat_map(|(path, item)| {
            item.as_object().unwrap().iter().map(move |(method, operation)| (path.as_str(), method.as_str(), operation))
        })
        .collect()
}

/// The ids of the operations in a folded one.
fn held(operation: &Value) -> Vec<&str> {
    match operation.get("x-operations").and_then(Value::as_array) {
        Some(listed) => listed.iter().map(|member| member["operationId"].as_str().unwrap()).collect(),
        None => vec![operation["operationId"].as_str().unwrap()],
    }
}

/// A document with these paths.
fn fold(paths: Value) -> Value {
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": "Things", "version": "1"},
        "servers": [{"url": "https://things.example"}],
        "paths": paths,
        "components": {"schemas": {
            "Thing": {"type": "object", "properties": {"id": {"type": "string"}, "state": {"type": "string", "enum": ["new", "old"]}}},
            "Things": {"type": "object", "properties": {"things": {"type": "array", "items": {"$ref": "#/components/schemas/Thing"}}, "state": {"type": "integer"}}}
        }}
    });
    Contract::from_bundle("things", &document.to_string()).unwrap().folded_bundle()
}

fn reply(schema: &Value) -> Value {
    json!({"200": {"description": "It.", "content": {"application/json": {"schema": schema}}}})
}

#[test]
fn every_operation_is_in_exactly_one_folded_operation_of_its_own_path_and_method() {
    for contract in contracts() {
        let folded = contract.folded_bundle();
        let found = operations(&folded);
        let mut ids = BTreeSet::new();
        let mut members = Vec::new();
        for (path, method, operation) in &found {
            assert!(!path.contains('#'), "{path}");
            let id = operation["operationId"].as_str().unwrap();
            assert!(ids.insert(id), "{id} is there twice");
            assert!(id.len() <= 80, "{id} is long");
            for member in held(operation) {
                let spec = contract.operation(member).unwrap();
                assert_eq!((spec.path.as_str(), spec.method.to_ascii_lowercase().as_str()), (*path, *method));
                members.push(member);
            }
        }
        members.sort_unstable();
        let mut all: Vec<_> = contract.operations().iter().map(|operation| operation.id.as_str()).collect();
        all.sort_unstable();
        assert_eq!(members, all);
    }
}

#[test]
fn every_example_request_and_reply_is_valid_for_the_folded_operation_that_holds_it() {
    for contract in contracts() {
        let folded = contract.folded_bundle();
        let read = as_read(&folded);
        for operation in contract.operations() {
            let request = contract.example_request(operation).incoming();
            let found = read.match_request(&request).unwrap_or_else(|none| panic!("{}: {none}", operation.id));
            let source = &folded["paths"][&operation.path][operation.method.to_ascii_lowercase()];
            assert_eq!(found.operation.id, source["operationId"], "{}", operation.id);
            assert!(held(source).contains(&operation.id.as_str()), "{}", operation.id);
            let violations = read.validate_request(found.operation, &request);
            assert!(violations.is_empty(), "{}: {violations:?}", operation.id);
            let reply = contract.example_reply(operation);
            let Some(body) = reply.body.filter(|_| reply.media_type.as_deref() == Some("application/json")) else {
                continue;
            };
            let violations = read.validate_reply(found.operation, reply.status, &body);
            assert!(violations.is_empty(), "{}: {violations:?}", operation.id);
        }
    }
}

#[test]
fn every_documented_example_is_kept_and_valid() {
    for contract in contracts() {
        let read = as_read(&contract.folded_bundle());
        let examples = |contract: &Contract| {
            let bodies = contract.operations().iter().flat_map(|operation| {
                let replies = operation.replies.iter().filter(|reply| (200..300).contains(&reply.status));
                let media = operation.body.iter().flat_map(|body| &body.media);
                media.chain(replies.flat_map(|reply| &reply.media)).map(|media| media.examples.len())
            });
            bodies.sum::<usize>()
        };
        assert_eq!(examples(&read), examples(&contract));
        let media = read.operations().iter().flat_map(|operation| {
            let replies = operation.replies.iter().flat_map(|reply| &reply.media);
            operation.body.iter().flat_map(|body| &body.media).chain(replies)
        });
        for media in media {
            for example in &media.examples {
                let violations = read.validate(&media.schema, &example.value);
                assert!(violations.is_empty(), "{}: {violations:?}", example.name);
            }
        }
    }
}

#[test]
fn folded_documents_are_plain_openapi_without_marks_for_reading_back() {
    for contract in contracts() {
        let folded = contract.folded_bundle();
        assert!(!folded.to_string().contains("x-section"));
        assert!(serde_json::from_value::<openapiv3::OpenAPI>(folded).is_ok());
    }
}

#[test]
fn constants_of_one_name_become_one_enumeration() {
    let folded = support::shop().folded_bundle();
    let post = &folded["paths"]["/deals"]["post"];
    assert_eq!(post["operationId"], "deals_create_or_sign");
    let action = post["parameters"].as_array().unwrap().iter().find(|parameter| parameter["name"] == "action").unwrap();
    assert_eq!(action["schema"], json!({"type": "string", "enum": ["sign"]}));
    assert_eq!(action.get("required"), None);
    assert_eq!(action["description"], "Chooses the operation: `sign` for `deals_sign`; left out for `deals_create`.");

    let kind = |value: &str| json!([{"name": "kind", "in": "query", "required": true, "schema": {"type": "string", "enum": [value]}}]);
    let get = |id: &str, value: &str| json!({"get": {"operationId": id, "parameters": kind(value), "responses": reply(&json!({}))}});
    let paths = json!({"/things#kind=a": get("a", "a"), "/things#kind=b": get("b", "b"), "/things#kind=c": get("c", "c"), "/things#kind=d": get("d", "d")});
    let folded = fold(paths);
    let get = &folded["paths"]["/things"]["get"];
    assert_eq!(get["operationId"], "a_or_b_or_more");
    assert_eq!(get["parameters"][0]["required"], true);
    assert_eq!(get["parameters"][0]["schema"]["enum"], json!(["a", "b", "c", "d"]));
    assert_eq!(get["x-operations"][3], json!({"operationId": "d", "query": {"kind": "d"}}));
}

#[test]
fn a_parameter_of_several_schemas_allows_what_any_of_them_allows() {
    let get = |id: &str, schema: Value, more: &str| {
        let parameters = json!([
            {"name": more, "in": "query", "required": true, "schema": {"type": "string"}},
            {"name": "size", "in": "query", "required": true, "description": format!("Size of {id}."), "schema": schema}
        ]);
        json!({"get": {"operationId": id, "parameters": parameters, "responses": reply(&json!({}))}})
    };
    let size = |first: Value, second: Value| {
        let folded = fold(json!({"/things#a": get("one", first, "a"), "/things#b": get("two", second, "b")}));
        folded["paths"]["/things"]["get"]["parameters"][1].clone()
    };
    let numbers = size(json!({"type": "integer", "maximum": 5}), json!({"type": "integer", "minimum": 1}));
    assert_eq!(numbers["schema"], json!({"type": "integer"}));
    assert_eq!(numbers["required"], true);
    assert_eq!(numbers["description"], "Size of one. For `one`. Size of two. For `two`.");
    let names = size(json!({"type": "string", "enum": ["s", "m"]}), json!({"type": "string", "enum": ["m", "l"]}));
    assert_eq!(names["schema"], json!({"type": "string", "enum": ["s", "m", "l"]}));
    let mixed = size(json!({"type": "integer"}), json!({"type": "string", "enum": ["m"]}));
    assert_eq!(mixed["schema"]["anyOf"][0], json!({"type": "integer"}));
}

#[test]
fn bodies_with_a_constant_of_their_own_have_a_discriminator() {
    let folded = support::shop().folded_bundle();
    let body = &folded["paths"]["/subscriptions"]["post"]["requestBody"];
    assert_eq!(body["required"], true);
    let schema = &body["content"]["application/json"]["schema"];
    assert_eq!(schema["oneOf"].as_array().unwrap().len(), 2);
    let mapping =
        json!({"pause": "#/components/schemas/PauseSubscription", "resume": "#/components/schemas/ResumeSubscription"});
    assert_eq!(schema["discriminator"], json!({"propertyName": "action", "mapping": mapping}));
    let deals = &folded["paths"]["/deals"]["post"]["requestBody"]["content"]["application/json"]["schema"];
    assert_eq!(
        deals,
        &json!({"anyOf": [{"$ref": "#/components/schemas/CreateDeal"}, {"$ref": "#/components/schemas/SignDeal"}]})
    );
}

#[test]
fn a_body_that_only_some_need_is_optional_and_inline_forms_get_a_name() {
    let inline = |name: &str| json!({"type": "object", "properties": {name: {"type": "string"}}});
    let post = |id: &str, body: Option<Value>| {
        let mut operation = json!({"operationId": id, "responses": reply(&json!({}))});
        if let Some(schema) = body {
            operation["requestBody"] = json!({"required": true, "content": {"application/json": {"schema": schema}}});
        }
        json!({"post": operation, "parameters": [{"name": id, "in": "query", "required": true, "schema": {"type": "string"}}]})
    };
    let paths = json!({"/t#one": post("one", Some(inline("a"))), "/t#two": post("two", Some(inline("b"))), "/t#three": post("three", None)});
    let folded = fold(paths);
    let body = &folded["paths"]["/t"]["post"]["requestBody"];
    assert_eq!((body.get("required"), &body["description"]), (None, &json!("None for `three`.")));
    assert_eq!(body["content"]["application/json"]["schema"]["anyOf"][1]["$ref"], "#/components/schemas/TwoBody");
    assert_eq!(folded["components"]["schemas"]["TwoBody"], inline("b"));
}

#[test]
fn replies_of_several_forms_are_one_object_with_the_properties_of_all() {
    let get = |id: &str, data: &str| {
        let data = json!({"type": "object", "properties": {"data": {"$ref": format!("#/components/schemas/{data}")}}});
        let parameters = json!([{"name": id, "in": "query", "required": true, "schema": {"type": "string"}}]);
        json!({"get": {"operationId": id, "parameters": parameters, "responses": reply(&data)}})
    };
    let folded = fold(json!({"/things#a": get("a", "Thing"), "/things#b": get("b", "Things")}));
    let schema = &folded["paths"]["/things"]["get"]["responses"]["200"]["content"]["application/json"]["schema"];
    assert_eq!(schema["$ref"], "#/components/schemas/AOrBReply");
    let data = &folded["components"]["schemas"]["AOrBReply"]["properties"]["data"]["properties"];
    assert_eq!(data.as_object().unwrap().keys().collect::<Vec<_>>(), ["id", "state", "things"]);
    assert_eq!(data["state"]["anyOf"].as_array().unwrap().len(), 2);
}

#[test]
fn the_credential_of_a_body_is_in_the_body_and_nowhere_else() {
    let salesbyte = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/salesbyte");
    let folded = Contract::load(&salesbyte).unwrap().folded_bundle();
    assert!(!folded["components"]["securitySchemes"].to_string().contains("uuid"));
    let create = &folded["paths"]["/integrations/create_quote"]["post"];
    assert_eq!(create["security"], json!([]));
    let schema = &folded["components"]["schemas"]["CreateQuote"];
    assert!(schema["required"].as_array().unwrap().contains(&json!("uuid")));
    let words = schema["properties"]["uuid"]["description"].as_str().unwrap();
    assert!(words.contains("credential"), "{words}");
    for (path, _, operation) in operations(&folded) {
        let parameters = operation.get("parameters").and_then(Value::as_array).into_iter().flatten();
        assert!(parameters.into_iter().all(|parameter| parameter["name"] != "uuid"), "{path}");
    }
}

#[test]
fn rules_between_fields_are_said_in_words() {
    let contract = Contract::load(&support::documents("required-when")).unwrap();
    let folded = contract.folded_bundle().to_string();
    assert!(folded.contains("Required when `"), "{folded}");
    assert!(folded.contains("x-required-when"));
}

#[test]
fn an_operation_that_anybody_may_call_keeps_that_beside_one_with_a_key() {
    let folded = support::shop().folded_bundle();
    assert_eq!(folded["paths"]["/deals"]["get"]["security"], json!([{"apiKey": []}, {}]));
    assert_eq!(folded["paths"]["/deals"]["post"]["security"], json!([{"apiKey": []}]));
    assert_eq!(folded["paths"]["/subscriptions"]["post"]["servers"][0]["url"], "https://billing.shop.example");
}

#[test]
fn the_plain_bundle_warns_of_its_path_keys_where_it_has_fragments() {
    let bundle = support::shop().bundle();
    let words = bundle["info"]["description"].as_str().unwrap();
    assert!(words.contains("fragment") && words.contains("--folded"), "{words}");
    let salesbyte = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/salesbyte");
    let bundle = Contract::load(&salesbyte).unwrap().bundle();
    assert!(!bundle["info"]["description"].as_str().unwrap_or_default().contains("fragment"));
}
