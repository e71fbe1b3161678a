//! Tests bundles: one JSON document instead of the files.

#![allow(clippy::unwrap_used)]

mod support;

use saleskit_contract::{Contract, OperationSpec, Position};
use serde_json::{Value, json};

fn without_positions(operation: &OperationSpec) -> OperationSpec {
    let mut operation = operation.clone();
    let nowhere = Position::default;
    operation.position = nowhere();
    operation.parameters.iter_mut().for_each(|parameter| parameter.position = nowhere());
    let media = operation.body.iter_mut().flat_map(|body| {
        body.position = nowhere();
        body.media.iter_mut()
    });
    let replies = operation.replies.iter_mut().flat_map(|reply| {
        reply.position = nowhere();
        reply.media.iter_mut()
    });
    media.chain(replies).flat_map(|media| media.examples.iter_mut()).for_each(|example| example.position = nowhere());
    operation
}

#[test]
fn a_bundle_read_back_is_the_same_contract_but_for_positions() {
    let shop = support::shop();
    let bundle = shop.bundle();
    let back = Contract::from_bundle("shop", &bundle.to_string()).unwrap();
    assert_eq!(back.bundle(), bundle);
    assert_eq!((back.name(), back.title(), back.server()), (shop.name(), shop.title(), shop.server()));
    assert_eq!(back.sections(), shop.sections());
    assert_eq!(back.security_schemes(), shop.security_schemes());
    let operations = |contract: &Contract| contract.operations().iter().map(without_positions).collect::<Vec<_>>();
    assert_eq!(operations(&back), operations(&shop));
    let components = |contract: &Contract| {
        let all = contract.components().values();
        all.map(|component| (component.name.clone(), component.section.clone(), component.schema.clone()))
            .collect::<Vec<_>>()
    };
    assert_eq!(components(&back), components(&shop));
}

#[test]
fn a_bundle_is_plain_openapi_with_local_references() {
    let bundle = support::shop().bundle();
    assert_eq!(bundle["openapi"], "3.0.3");
    // The newest version of all files, and each security scheme once.
    assert_eq!((&bundle["info"]["title"], &bundle["info"]["version"]), (&json!("Shop"), &json!("1.0.2")));
    assert!(bundle["info"]["description"].as_str().unwrap().starts_with("A shop for tests. "));
    assert_eq!(bundle["components"]["securitySchemes"]["apiKey"]["scheme"], "bearer");
    assert!(!bundle.to_string().contains(".yaml#"));
    assert!(bundle["paths"].get("/deals#id&action=sign").is_some());
    assert_eq!(bundle["components"]["schemas"]["Deal"]["x-section"], "deals");
    assert_eq!(bundle["components"]["responses"]["Error"]["x-section"], "common");
    assert_eq!(bundle["paths"]["/deals"]["get"]["security"], json!([{"apiKey": []}]));
    assert_eq!(bundle["paths"]["/deals#id"]["get"]["security"], json!([]));
    let pause = &bundle["paths"]["/subscriptions#action=pause"]["post"];
    assert_eq!(pause["servers"][0]["url"], "https://billing.shop.example");
    assert!(serde_json::from_value::<openapiv3::OpenAPI>(bundle).is_ok());
}

#[test]
fn a_foreign_document_is_one_section() {
    let document = json!({
        "openapi": "3.0.3",
        "info": {"title": "Pets", "version": "1"},
        "paths": {"/pets": {"get": {"operationId": "listPets", "responses": {"200": {"description": "Pets."}}}}}
    });
    let pets = Contract::from_bundle("pets", &document.to_string()).unwrap();
    assert_eq!(pets.sections()[0].name, "pets");
    assert_eq!(pets.operation("listPets").unwrap().section, "pets");
}

#[test]
fn a_bundle_leaves_out_extensions_that_are_no_objects_so_that_it_can_be_read_back() {
    let text = "openapi: 3.0.3\ninfo: {title: Pets, version: 1.0.0}\npaths: {x-note: a text}\n";
    let bundle = Contract::from_document("pets", "pets.yaml", text).unwrap().bundle();
    assert_eq!(bundle["paths"], json!({}));
    Contract::from_bundle("pets", &bundle.to_string()).unwrap();
}

#[test]
fn a_broken_bundle_is_refused_in_words() {
    let rule = |json: &str| Contract::from_bundle("shop", json).unwrap_err().0[0].rule;
    assert_eq!(rule("{"), "json-syntax");
    assert_eq!(rule("[]"), "openapi-shape");
    let mut bundle = support::shop().bundle();
    bundle["components"]["schemas"]["Deal"]["x-section"] = Value::from("gone");
    assert_eq!(rule(&bundle.to_string()), "bundle-section");
}
