//! Whatever differs is reported: each class of its own that has no golden pair, and every value of a document.

use saleskit_contract::Contract;
use serde_json::{Value, json};
use xtask::diff::diff;

use crate::shop;

/// A document of somebody else's, with what ours do not use.
fn theirs() -> Value {
    let reply = json!({
        "description": "It.",
        "headers": {"X-Left": {"required": true, "description": "How many.", "schema": {"type": "integer"}}},
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}},
    });
    json!({
        "openapi": "3.0.3",
        "info": {"title": "Pets", "version": "1", "description": "All of them."},
        "servers": [{"url": "https://pets.example/v1", "description": "Ours."}, {"url": "https://test.example/v1"}],
        "paths": {
            "/pets": {
                "get": {
                    "operationId": "pets_list",
                    "tags": ["pets"],
                    "parameters": [
                        {"$ref": "#/components/parameters/Most"},
                        {"name": "kinds", "in": "query", "schema": {"type": "array", "items": {"type": "string", "enum": ["cat", "dog"]}}},
                        {"name": "filter", "in": "query", "style": "deepObject", "explode": true, "schema": {"type": "object", "properties": {"age": {"type": "integer"}}}},
                        {"name": "shape", "in": "query", "content": {"application/json": {"schema": {"type": "integer"}}}},
                    ],
                    "responses": {"200": reply, "404": {"$ref": "#/components/responses/Lost"}},
                },
                "post": {
                    "operationId": "pets_create",
                    "externalDocs": {"url": "https://pets.example/docs"},
                    "parameters": [{"$ref": "#/components/parameters/Most"}],
                    "security": [{"oauth": ["write"], "key": []}],
                    "requestBody": {
                        "description": "A pet.",
                        "required": true,
                        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}, "encoding": {"tags": {"style": "form"}}}},
                    },
                    "responses": {"404": {"$ref": "#/components/responses/Lost"}},
                },
            },
        },
        "components": {
            "securitySchemes": {
                "oauth": {"type": "oauth2", "flows": {"implicit": {"authorizationUrl": "https://pets.example/", "scopes": {"write": "All"}}}},
                "key": {"type": "apiKey", "in": "header", "name": "X-Key"},
            },
            "parameters": {
                "Most": {"name": "most", "in": "query", "description": "At most.", "schema": {"type": "integer", "maximum": 100}},
            },
            "responses": {
                "Lost": {"description": "Gone.", "content": {"application/json": {"schema": {"type": "object", "properties": {"code": {"type": "string"}}}}}},
            },
            "schemas": {
                "Pet": {
                    "type": "object",
                    "discriminator": {"propertyName": "kind"},
                    "properties": {
                        "kind": {"allOf": [{"type": "string", "enum": ["cat", "dog"]}], "nullable": true},
                        "code": {"allOf": [{"type": "string"}, {"maxLength": 5}]},
                        "tags": {"type": "array", "items": {"type": "string"}, "default": ["new"]},
                        "more": {"type": "object", "additionalProperties": true},
                        "size": {"type": "integer", "enum": [1, 2]},
                        "owner": {"allOf": [{"$ref": "#/components/schemas/Owner"}], "required": ["name"]},
                    },
                },
                "Owner": {"type": "object", "properties": {"name": {"type": "string"}}},
            },
        },
    })
}

fn read(document: &Value) -> Option<Contract> {
    let text = serde_json::to_string_pretty(document).expect("JSON");
    Contract::from_document("pets", "pets.json", &text).ok()
}

/// What is found when the value at a pointer is another one: class, wire verdict and place of each finding.
fn found(pointer: &str, value: Value) -> Vec<String> {
    let mut head = theirs();
    *head.pointer_mut(pointer).unwrap_or_else(|| panic!("there is no {pointer}")) = value;
    let read = |document: &Value| read(document).unwrap_or_else(|| panic!("{pointer} makes no document"));
    let findings = diff(&read(&theirs()), &read(&head)).findings;
    findings.iter().map(|it| format!("{} {} {}", it.class, it.wire.as_str(), it.subject)).collect()
}

#[test]
fn what_ours_do_not_use_is_compared_in_documents_of_anybody() {
    let get = "/paths/~1pets/get";
    let pet = "/components/schemas/Pet";
    for (pointer, value, expected) in [
        ("/info/description".to_owned(), json!("None."), "words-changed none api"),
        ("/info/version".to_owned(), json!("2"), "version-changed none api"),
        ("/servers/0/description".to_owned(), json!("Theirs."), "words-changed none api"),
        ("/servers/1/url".to_owned(), json!("https://new.example"), "keyword-changed none api key:servers"),
        (format!("{get}/tags"), json!(["cats"]), "words-changed none operation pets_list"),
        (
            format!("{get}/responses/200/headers/X-Left/required"),
            json!(false),
            "reply-header-became-optional breaking operation pets_list reply:200 header:X-Left",
        ),
        (
            format!("{get}/responses/200/headers/X-Left/schema/type"),
            json!("string"),
            "type-changed breaking operation pets_list reply:200 header:X-Left",
        ),
        (
            format!("{get}/responses/200/headers/X-Left/description"),
            json!("Left."),
            "words-changed none operation pets_list reply:200 header:X-Left",
        ),
        (
            format!("{get}/parameters/1/schema/items/enum"),
            json!(["cat"]),
            "enum-value-removed breaking operation pets_list query:kinds [] =dog",
        ),
        (
            format!("{get}/parameters/2/style"),
            json!("form"),
            "parameter-form-changed breaking operation pets_list query:filter",
        ),
        (
            format!("{get}/parameters/3/content/application~1json/schema/type"),
            json!("string"),
            "type-changed breaking operation pets_list query:shape",
        ),
        (
            "/paths/~1pets/post/requestBody/description".to_owned(),
            json!("A cat."),
            "words-changed none operation pets_create body",
        ),
        (
            "/paths/~1pets/post/requestBody/content/application~1json/encoding".to_owned(),
            json!({}),
            "keyword-changed none operation pets_create body application/json key:encoding",
        ),
        (
            "/paths/~1pets/post/security".to_owned(),
            json!([{"oauth": ["write", "admin"], "key": []}]),
            "security-changed breaking operation pets_create",
        ),
        (
            "/paths/~1pets/post/security".to_owned(),
            json!([{"oauth": ["write"]}, {"key": []}]),
            "security-changed none operation pets_create",
        ),
        (
            "/components/parameters/Most/schema/maximum".to_owned(),
            json!(50),
            "bound-tightened breaking parameters Most",
        ),
        (
            "/components/responses/Lost/content/application~1json/schema/properties/code/type".to_owned(),
            json!("integer"),
            "type-changed none responses Lost .code",
        ),
        (
            format!("{pet}/discriminator"),
            json!({"propertyName": "code"}),
            "keyword-changed none component Pet key:discriminator",
        ),
        (
            format!("{pet}/properties/kind/allOf/0/enum"),
            json!(["cat"]),
            "enum-value-removed breaking component Pet .kind =dog",
        ),
        (format!("{pet}/properties/code/allOf/1/maxLength"), json!(4), "bound-tightened breaking component Pet .code"),
        (format!("{pet}/properties/tags/default"), json!(["old"]), "default-changed none component Pet .tags"),
        (
            format!("{pet}/properties/more/additionalProperties"),
            json!(false),
            "constraint-changed breaking component Pet .more",
        ),
        (
            format!("{pet}/properties/size"),
            json!({"type": "string", "enum": ["1", "2"]}),
            "type-changed breaking component Pet .size",
        ),
        (
            format!("{pet}/properties/owner/required"),
            json!([]),
            "property-became-optional none component Pet .owner .name",
        ),
    ] {
        assert_eq!(found(&pointer, value), [expected], "{pointer}");
    }
}

#[test]
fn a_shared_part_is_one_finding_by_its_own_name_that_counts_its_operations() {
    let mut head = theirs();
    *head.pointer_mut("/components/parameters/Most/schema/maximum").expect("a bound") = json!(50);
    let read = |document: &Value| read(document).expect("a document");
    let finding = &diff(&read(&theirs()), &read(&head)).findings[0];
    let words = "The shared query parameter `Most` has a tighter bound: `maximum: 50`, before `maximum: 100`";
    assert_eq!((finding.sentence.as_str(), finding.used_by.len()), (words, 2));
    let print = finding.fingerprint();
    // Whoever uses it first: the approval is of the parameter.
    let without = |mut document: Value| {
        document["paths"]["/pets"]["get"]["parameters"].as_array_mut().expect("parameters").remove(0);
        document
    };
    let finding = &diff(&read(&without(theirs())), &read(&without(head))).findings[0];
    assert_eq!((finding.used_by.as_slice(), finding.fingerprint()), (&["pets_create".to_owned()][..], print));
}

#[test]
fn an_operation_at_the_root_of_the_host_moves_with_the_api() {
    let at = |url: &str| {
        let operation =
            json!({"operationId": "keys_get", "x-host-root": true, "responses": {"200": {"description": "It."}}});
        let document = json!({
            "openapi": "3.0.3",
            "info": {"title": "Keys", "version": "1"},
            "servers": [{"url": url}],
            "paths": {"/.well-known/keys": {"get": operation}},
        });
        read(&document).expect("a document")
    };
    let found = diff(&at("https://one.example/v1"), &at("https://two.example/v2")).findings;
    let classes: Vec<&str> = found.iter().map(|finding| finding.class.as_str()).collect();
    assert_eq!(classes, ["server-changed"]);
}

/// Changes each value of a document in turn; gives the pointers whose change nobody reports.
fn unnoticed(document: &Value, read: &dyn Fn(&Value) -> Option<Contract>) -> Vec<String> {
    let base = read(document).expect("a document");
    let mut pointers = Vec::new();
    collect(document, String::new(), &mut pointers);
    let mut unnoticed = Vec::new();
    for pointer in pointers {
        let mut head = document.clone();
        let value = head.pointer_mut(&pointer).expect("a value");
        *value = match &*value {
            Value::Bool(flag) => json!(!flag),
            Value::Number(number) => json!(number.as_f64().expect("a number") + 1.0),
            Value::String(text) => json!(format!("{text}x")),
            _ => json!("x"),
        };
        // Many values cannot be others: a reference, a place.
        if let Some(head) = read(&head)
            && base.compare(&head).is_empty()
        {
            unnoticed.push(pointer);
        }
    }
    unnoticed
}

fn collect(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    let escaped = |name: &str| name.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| collect(value, format!("{pointer}/{}", escaped(name)), pointers))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| collect(value, format!("{pointer}/{at}"), pointers))
        }
        _ => pointers.push(pointer),
    }
}

#[test]
fn no_value_of_a_document_changes_unnoticed() {
    let ours = shop::contract(&shop::texts()).bundle();
    let of_ours = |document: &Value| Contract::from_bundle("shop", &document.to_string()).ok();
    for (document, read) in [(theirs(), &read as &dyn Fn(&Value) -> Option<Contract>), (ours, &of_ours)] {
        let mut left = unnoticed(&document, read);
        // What has properties is an object; a constant's parameter repeats what its path key says; what a bundle repeats at its root
        // is read from its sections.
        let says_nothing = |pointer: &String| {
            pointer == "/openapi"
                || pointer.ends_with("/type")
                || pointer.contains("#action=count/post/parameters/0/")
                || ["/info/", "/tags/", "/servers/"].iter().any(|root| pointer.starts_with(root))
        };
        left.retain(|pointer| !says_nothing(pointer));
        assert!(left.is_empty(), "{left:#?}");
    }
}
