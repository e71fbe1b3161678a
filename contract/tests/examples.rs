//! Tests examples of requests and replies.

#![allow(clippy::unwrap_used)]

mod support;

use std::path::Path;

use saleskit_contract::{Contract, ReplyExample, RequestExample};
use serde_json::json;

fn of(id: &str) -> (RequestExample, ReplyExample) {
    let shop = support::shop();
    let operation = shop.operation(id).unwrap();
    (shop.example_request(operation), shop.example_reply(operation))
}

#[test]
fn documented_examples_come_first() {
    let (request, reply) = of("deals_create");
    assert_eq!(request.body, Some(json!({"currency": "USD", "items": [{"product_id": "prod_1", "quantity": 2}]})));
    assert_eq!(request.content_type.as_deref(), Some("application/json"));
    assert_eq!(
        (reply.status, reply.body),
        (201, Some(json!({"error": false, "data": {"deal_id": "deal_1", "status": "draft", "total": "99.00"}})))
    );
    let (_, reply) = of("subscriptions_export");
    assert_eq!(reply.media_type.as_deref(), Some("text/csv"));
    assert_eq!(reply.body, Some(json!("id,name\n1,Pro\n")));
}

#[test]
fn a_request_is_made_of_what_is_required() {
    let (request, _) = of("deals_sign");
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    assert_eq!(request.query, [pair("action", "sign"), pair("id", "deal_1")]);
    assert_eq!(request.body, Some(json!({"name": "example"})));
    let (request, _) = of("subscriptions_resume");
    assert_eq!(request.body, Some(json!({"action": "resume", "subscription_id": "example"})));
    let (request, _) = of("deals_list");
    assert_eq!(request.query, [pair("limit", "20")]);
    assert!(of("deals_get").0.body.is_none());
}

#[test]
fn path_values_are_encoded() {
    assert_eq!(of("deals_get_by_path").0.path, "/deals/a%20b%2Fc");
    assert_eq!(of("subscriptions_export").0.path, "/subscriptions/1.csv");
}

#[test]
fn a_reply_is_made_of_all_that_its_schema_shows_envelope_included() {
    let (_, reply) = of("deals_list");
    let body = reply.body.unwrap();
    assert_eq!(body["error"], json!(false));
    assert_eq!(body["data"]["deals"][0]["deal_id"], json!("example"));
    assert_eq!(body["data"]["deals"][0]["status"], json!("draft"));
    assert_eq!(of("deals_delete").1, ReplyExample { status: 204, media_type: None, body: None });
}

#[test]
fn every_example_fits_its_own_operation() {
    let shop = support::shop();
    for operation in shop.operations() {
        let request = shop.example_request(operation).incoming();
        assert_eq!(shop.validate_request(operation, &request), [], "{}", operation.id);
        let reply = shop.example_reply(operation);
        if let Some(body) = reply.body {
            assert_eq!(shop.validate_reply(operation, reply.status, &body), [], "{}", operation.id);
        }
    }
}

#[test]
fn replies_that_are_made_up_say_that_they_succeeded() {
    let specs = Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/salesbooth");
    let contract = Contract::load(&specs).unwrap();
    for operation in contract.operations() {
        let Some(body) = contract.example_reply(operation).body else { continue };
        let failed = body.get("success") == Some(&json!(false)) || body.get("error") == Some(&json!(true));
        assert!(!failed, "{}: {body}", operation.id);
    }
    // Other tools take a property's value as its example, and `true` if it has none.
    let envelope = &contract.components()["Envelope"].schema["properties"];
    assert_eq!((&envelope["success"]["example"], &envelope["error"]["example"]), (&json!(true), &json!(false)));
}
