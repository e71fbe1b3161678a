//! Tests the validation of requests, replies and values against the documents.

#![allow(clippy::unwrap_used)]

mod support;

use saleskit_contract::{Contract, Incoming, Violation};
use serde_json::{Value, json};
use support::{request, with_body};

fn told(violations: Vec<Violation>) -> Vec<String> {
    violations.iter().map(ToString::to_string).collect()
}

fn request_faults(id: &str, request: &Incoming) -> Vec<String> {
    let shop = support::shop();
    told(shop.validate_request(shop.operation(id).unwrap(), request))
}

fn create(body: Value) -> Vec<String> {
    request_faults("deals_create", &with_body("POST", "/deals", "", body))
}

#[test]
fn a_body_is_held_against_its_schema_with_places_as_a_reader_writes_them() {
    assert_eq!(create(json!({"currency": "USD", "items": [{"product_id": "p"}], "unknown": 1})), Vec::<String>::new());
    assert_eq!(
        create(json!({"currency": "US", "items": [{"product_id": 1}, {"quantity": 0}]})),
        [
            "body.currency: is shorter than 3 characters",
            "body.items[0].product_id: is of type integer, not string",
            "body.items[1]: the required property \"product_id\" is missing",
            "body.items[1].quantity: is less than or equal to the minimum of 0",
        ]
    );
}

#[test]
fn null_is_taken_only_where_the_document_allows_it() {
    let body = |title: Value, price: Value| {
        let items = json!([{"product_id": "p"}]);
        json!({"currency": "USD", "title": title, "price": price, "items": items})
    };
    assert_eq!(create(body(Value::Null, Value::Null)), Vec::<String>::new());
    assert_eq!(create(body(json!("x"), json!("9.00"))), Vec::<String>::new());
    assert_eq!(create(body(json!("x"), json!(9.5))), Vec::<String>::new());
    assert_eq!(create(body(json!(1), json!("1"))), ["body.title: is of type integer, not string or null"]);
    assert_eq!(
        create(json!({"currency": null, "items": [{"product_id": "p"}]})),
        ["body.currency: is of type null, not string"]
    );
}

#[test]
fn a_choice_that_fails_says_what_it_would_take() {
    let body = json!({"currency": "USD", "price": true, "items": [{"product_id": "p"}]});
    assert_eq!(create(body), ["body.price: is of type boolean, not string, number or null"]);
}

#[test]
fn messages_never_repeat_the_values() {
    let secret = "sk_live_secret";
    let told = create(json!({"currency": secret, "items": secret, "title": [secret]})).join("\n");
    assert!(!told.is_empty() && !told.contains(secret), "{told}");
}

#[test]
fn parameters_are_read_from_text_by_their_type() {
    let list = |query: &str| request_faults("deals_list", &request("GET", "/deals", query));
    assert_eq!(list("limit=20&status=draft&status=closed&ids=1,2&open=1"), Vec::<String>::new());
    assert_eq!(list("limit=many"), ["query.limit: is of type string, not integer"]);
    assert_eq!(list("limit=0"), ["query.limit: is less than the minimum of 1"]);
    assert_eq!(
        list("status=draft&status=lost"),
        ["query.status[1]: must be one of \"draft\", \"in_progress\", \"closed\""]
    );
    assert_eq!(list("ids=1,x"), ["query.ids[1]: is of type string, not integer"]);
    assert_eq!(list("limit=1&limit=2"), ["query.limit: is of type array, not integer"]);
    assert_eq!(list("open=perhaps"), ["query.open: is of type string, not boolean"]);
    assert_eq!(list("other=1"), ["query.other: is not a parameter of the operation"]);
}

#[test]
fn required_parameters_and_constants_must_be_there() {
    let body = json!({"name": "Ann"});
    assert_eq!(
        request_faults("deals_sign", &with_body("POST", "/deals", "action=burn", body)),
        ["query.action: must be sign", "query.id: is required but missing"]
    );
    let export = |path: &str| request_faults("subscriptions_export", &request("GET", path, ""));
    assert_eq!(export("/subscriptions/x.csv"), ["path.id: is of type string, not integer"]);
    assert_eq!(export("/subscriptions"), ["path: does not have the form /subscriptions/{id}.csv"]);
}

#[test]
fn header_names_are_compared_without_case() {
    let mut incoming = with_body("POST", "/deals", "", json!({"currency": "USD", "items": [{"product_id": "p"}]}));
    incoming.headers.push(("idempotency-key".to_owned(), "k".repeat(65)));
    assert_eq!(request_faults("deals_create", &incoming), ["header.Idempotency-Key: is longer than 64 characters"]);
}

#[test]
fn a_body_must_be_there_of_a_documented_media_type_and_only_where_one_is_taken() {
    let mut incoming = request("POST", "/deals", "");
    assert_eq!(request_faults("deals_create", &incoming), ["body: is required but missing"]);
    incoming.content_type = Some("text/csv".to_owned());
    assert_eq!(request_faults("deals_create", &incoming), ["header.Content-Type: must be application/json"]);
    incoming.content_type = Some("application/json".to_owned());
    assert_eq!(request_faults("deals_create", &incoming), ["body: is required but not JSON"]);
    assert_eq!(
        request_faults("deals_get", &with_body("GET", "/deals", "id=1", json!({"a": 1}))),
        ["body: must be absent, because the operation has no body"]
    );
}

#[test]
fn replies_are_held_against_the_status_they_came_with() {
    let shop = support::shop();
    let reply = |id: &str, status, body| told(shop.validate_reply(shop.operation(id).unwrap(), status, &body));
    assert_eq!(
        reply("deals_list", 200, json!({"error": false, "data": {"deals": [{"status": "closed", "extra": 1}]}})),
        Vec::<String>::new()
    );
    assert_eq!(
        reply("deals_list", 200, json!({"data": {"deals": [{"parent": {"note": 5}}]}})),
        ["body.data.deals[0].parent.note: is of type integer, not string or null"]
    );
    assert_eq!(reply("deals_list", 401, json!({"code": 1})), ["body.code: is of type integer, not string"]);
    assert_eq!(reply("deals_list", 500, json!({})), ["status: 500 is not documented for deals_list"]);
    assert_eq!(reply("deals_delete", 204, Value::Null), Vec::<String>::new());
    assert_eq!(reply("deals_delete", 204, json!({"a": 1})), ["body: must be absent, because this reply has no body"]);
}

#[test]
fn odd_property_names_stay_readable() {
    let shop = support::shop();
    let schema = json!({"type": "object", "additionalProperties": {"type": "array", "items": {"type": "string"}}});
    let value = json!({"a/b ~": [1], "0": [2]});
    assert_eq!(
        told(shop.validate(&schema, &value)),
        ["value[\"a/b ~\"][0]: is of type integer, not string", "value.0[0]: is of type integer, not string"]
    );
}

#[test]
fn a_schema_that_cannot_be_used_is_a_violation() {
    let shop = support::shop();
    let missing = told(shop.validate(&json!({"$ref": "#/components/schemas/Missing"}), &json!(1)));
    assert_eq!(missing, ["value: the schema cannot be used: `#/components/schemas/Missing` names no schema"]);
    assert_eq!(shop.validate(&json!({"type": "string", "pattern": "("}), &json!("x")).len(), 1);
    assert_eq!(shop.validate(&json!(5), &json!("x")).len(), 1);
}

#[test]
fn a_property_may_be_required_under_a_condition_and_a_bundle_keeps_it() {
    let folder = Contract::load(&support::documents("required-when")).unwrap();
    assert_eq!(folder.lint(), []);
    let bundle = Contract::from_bundle("letters", &folder.bundle().to_string()).unwrap();
    for contract in [folder, bundle] {
        let operation = contract.operation("letters_create").unwrap();
        let create = |body| told(contract.validate_request(operation, &with_body("POST", "/letters", "", body)));
        for fine in [
            json!({"way": "mail", "mail": "a@example.com"}),
            json!({"way": "pigeon", "phone": "1", "mail": null}),
            json!({"phone": "1"}),
        ] {
            assert_eq!(create(fine), Vec::<String>::new());
        }
        for nothing in [json!({"way": "mail", "phone": "1"}), json!({"way": "mail", "mail": " ", "phone": "1"})] {
            assert_eq!(create(nothing), ["body.mail: is missing or empty; it is required when way is mail"]);
        }
        assert_eq!(
            create(json!({"way": "both"})),
            [
                "body.mail: is missing or empty; it is required when way is both",
                "body.phone: is missing or empty; it is required when way is both",
                "body.mail: is missing or empty; it or phone is required",
            ]
        );
    }
}

#[test]
fn rules_reach_the_objects_inside_of_a_body_and_the_parameters_of_an_operation() {
    let folder = Contract::load(&support::documents("required-inside")).unwrap();
    assert_eq!(folder.lint(), []);
    let bundle = Contract::from_bundle("parcels", &folder.bundle().to_string()).unwrap();
    for contract in [folder, bundle] {
        let operation = contract.operation("parcels_create").unwrap();
        let create = |body| told(contract.validate_request(operation, &with_body("POST", "/parcels", "", body)));
        let part = json!({"sizes": ["s", "l"]});
        assert_eq!(create(json!({"parts": [{"code": "a"}], "by_room": {}})), Vec::<String>::new());
        assert_eq!(
            create(
                json!({"parts": [{"code": "a"}, part], "by_room": {"hall": {"sizes": ["l"]}}, "parcel": {"parts": [part]}})
            ),
            [
                "body.parts[1].code: is missing or empty; it is required when sizes is l",
                "body.by_room.hall.code: is missing or empty; it is required when sizes is l",
            ]
        );
        let find = |query: &str, header: Option<&str>| {
            let mut incoming = request("GET", "/parcels", query);
            incoming.headers.extend(header.map(|value| ("if-match".to_owned(), value.to_owned())));
            told(contract.validate_request(contract.operation("parcels_find").unwrap(), &incoming))
        };
        assert_eq!(find("id=1", Some("3")), Vec::<String>::new());
        assert_eq!(
            find("name=Ann&sizes=s,l", Some("3")),
            ["query.id: is missing or empty; it is required when sizes is l"]
        );
        assert_eq!(
            find("id= ", Some(" ")).iter().map(|fault| fault.split(':').next().unwrap()).collect::<Vec<_>>(),
            ["query.id", "header.If-Match"]
        );
    }
}
