//! Several calls in one request: what can be added, and the result of each call.

use std::{error::Error as _, time::Duration};

use crate::support::scripted::{Fate, Scripted, answered};
use saleskit::{
    Batch, Category, Error, Kind, Retry, Salesbooth, Slot,
    salesbooth::{
        batch::{BatchOperation, ExecuteBatch},
        customers::CreateCustomer,
        deals::{CreateDeal, Deal, UpdateDeal},
        products::{CreateProduct, Product},
    },
};
use saleskit_mock::{Answer, Api, Mock};
use serde_json::{Value, json};

async fn salesbooth() -> (Salesbooth, Mock) {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let client = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build().unwrap();
    (client, mock)
}

/// A client that must not send anything.
fn unsent() -> Salesbooth {
    Salesbooth::builder().api_key("sb_test_example").base_url(crate::support::nobody()).build().unwrap()
}

/// Sets the reply to one call of an operation. Otherwise the mock generates one from the schema, whose `success` is false.
fn succeeds(mock: &Mock, operation: &str, data: Value) {
    mock.answer(operation, Answer::json(200, json!({"error": false, "success": true, "data": data})));
}

/// A batch of a write, a write and a read, and its slots.
fn three(client: &Salesbooth) -> (Batch, Slot<Deal>, Slot<Deal>, Slot<Product>) {
    let mut batch = Batch::new(client);
    let created = batch.add(client.deals().create(CreateDeal::new().title("Pro plan"))).unwrap();
    let updated = batch.add(client.deals().update("deal_1", UpdateDeal::new().notes("Won"))).unwrap();
    let read = batch.add(client.products().get("prod_1")).unwrap();
    (batch, created, updated, read)
}

/// The reply to a batch, with these results.
fn outcome(committed: Value, results: Value) -> Answer {
    let mut data = json!({"results": results});
    if !committed.is_null() {
        data["committed"] = committed;
    }
    Answer::json(200, json!({"error": false, "data": data}))
}

fn refused(error: Result<impl std::fmt::Debug, Error>) -> Error {
    let error = error.expect_err("it went into the batch");
    assert_eq!((error.kind(), error.category()), (Kind::InvalidRequest, Category::Validation), "{error}");
    error
}

#[tokio::test]
async fn each_call_of_a_batch_gets_its_own_reply() {
    let (client, mock) = salesbooth().await;
    succeeds(&mock, "deals_update", json!({"deal_id": "deal_1"}));
    succeeds(&mock, "products_get", json!({"product_id": "prod_1"}));
    let (batch, created, updated, read) = three(&client);
    let results = batch.send().await.unwrap();
    assert!(results.committed() && results.failures().next().is_none() && results.len() == 3);
    let created = results.take(created).unwrap();
    assert_eq!((created.http().status().as_u16(), created.id().unwrap().is_empty()), (201, false));
    assert_eq!(created.http().attempts(), 1);
    assert!(String::from_utf8_lossy(created.raw()).contains(r#""index":0"#));
    assert_eq!(results.take(updated).unwrap().http().status(), 200);
    assert!(results.take(read).unwrap().id().is_ok());
    assert_eq!(mock.seen().len(), 1);
}

#[tokio::test]
async fn the_operations_of_a_batch_are_written_as_documented() {
    let (client, mock) = salesbooth().await;
    let mut batch = Batch::new(&client).with(|call| call.delegation("del_1"));
    let _ = batch
        .add(client.customers().create(CreateCustomer::new().name("Acme Corp").email("ops@acme.example")))
        .unwrap();
    let _ = batch.add(client.products().create(CreateProduct::new().name("Pro Plan").price("99.00"))).unwrap();
    let _ = batch.add(client.deals().update("deal_1", UpdateDeal::new()).if_match("W/\"3\"")).unwrap();
    let _ = batch.add(client.deals().get("deal_1")).unwrap();
    let _ = batch.add(client.contracts().list()).unwrap();
    batch.send().await.unwrap();
    let seen = mock.last().unwrap();
    let operations = json!([
        {"method": "POST", "resource": "customers", "body": {"name": "Acme Corp", "email": "ops@acme.example"}},
        {"method": "POST", "resource": "products", "body": {"name": "Pro Plan", "price": 99.0}},
        {"method": "PATCH", "resource": "deals", "id": "deal_1", "body": {}, "version": 3},
        {"method": "GET", "resource": "deals", "id": "deal_1"},
        {"method": "GET", "resource": "contracts"},
    ]);
    assert_eq!(seen.json().unwrap(), json!({"operations": operations}));
    assert_eq!((seen.operation.as_deref(), seen.header("x-delegation-id")), (Some("batch_execute"), Some("del_1")));
    assert_eq!(seen.header("idempotency-key"), None, "none is documented for a batch");
}

#[tokio::test]
async fn a_body_goes_into_the_batch_byte_for_byte_as_it_would_go_on_its_own() {
    let (client, mock) = salesbooth().await;
    let create = || client.products().create(CreateProduct::new().name("\"},{\u{1F600}").price("12345678901.25"));
    let mut batch = Batch::new(&client);
    let _ = batch.add(create()).unwrap();
    batch.send().await.unwrap();
    let (body, single) = (mock.last().unwrap().body, create().request().body().content().unwrap().clone());
    assert!(body.windows(single.len()).any(|part| part == single), "{body:?} lacks {single:?}");
}

#[tokio::test]
async fn a_write_that_fails_is_its_own_slots_error_and_undoes_the_other_writes() {
    let (client, mock) = salesbooth().await;
    let stale = json!({"error": true, "code": "conflict.stale_version", "category": "conflict", "message": "Changed",
        "recovery": {"action": "refetch_and_retry", "retryable": true}, "ref": "trace_1", "data": {"deal_id": "deal_1", "version": 7}});
    mock.answer("deals_update", Answer::json(412, stale));
    succeeds(&mock, "products_get", json!({"product_id": "prod_1"}));
    let (batch, created, updated, read) = three(&client);
    let results = batch.send().await.unwrap();
    assert!(!results.committed());
    assert_eq!(results.failures().map(|(index, _)| index).collect::<Vec<_>>(), [0, 1]);
    let failed = results.take(updated).unwrap_err();
    assert_eq!(
        (failed.kind(), failed.category(), failed.operation()),
        (Kind::Rejected, Category::Conflict, Some("deals_update"))
    );
    assert_eq!((failed.code(), failed.request_ref()), (Some("conflict.stale_version"), Some("trace_1")));
    assert_eq!((failed.status().unwrap().as_u16(), failed.current::<Deal>().unwrap().version), (412, Some(7)));
    let undone = results.take(created).unwrap_err();
    assert_eq!((undone.kind(), undone.operation()), (Kind::Rejected, Some("deals_create")));
    assert!(undone.to_string().contains("operation 1 (deals_update) failed"), "{undone}");
    assert!(undone.source().unwrap().to_string().contains("conflict.stale_version"));
    assert!(results.take(read).is_ok(), "reads keep their results");
}

#[tokio::test]
async fn a_read_that_fails_undoes_nothing() {
    let (client, mock) = salesbooth().await;
    mock.answer(
        "products_get",
        Answer::json(404, json!({"error": true, "code": "not_found", "message": "No such product"})),
    );
    let (batch, created, _, read) = three(&client);
    let results = batch.send().await.unwrap();
    assert!(results.committed() && results.take(created).is_ok());
    assert_eq!(results.take(read).unwrap_err().category(), Category::NotFound);
}

#[tokio::test]
async fn an_operations_error_is_found_wherever_it_stands() {
    let (client, mock) = salesbooth().await;
    let told = json!({"code": "billing.trust_ceiling_exceeded", "message": "Too much"});
    let entries = [
        json!({"index": 1, "status": 402, "error": true, "code": told["code"], "message": told["message"]}),
        json!({"index": 1, "status": 402, "error": told}),
        json!({"index": 1, "status": 402, "data": told}),
        json!({"index": 1, "status": 402, "data": {"error": true, "code": told["code"], "message": told["message"]}}),
        json!({"index": 1, "status": 200, "error": true, "code": told["code"], "category": "billing", "message": told["message"]}),
    ];
    for entry in entries {
        mock.answer(
            "batch_execute",
            outcome(
                json!(false),
                json!([{"index": 0, "status": 201, "data": {}}, entry, {"index": 2, "status": 200, "data": {}}]),
            ),
        );
        let (batch, created, updated, _) = three(&client);
        let results = batch.send().await.unwrap();
        let error = results.take(updated).unwrap_err();
        assert_eq!(
            (error.category(), error.code(), error.message()),
            (Category::Billing, told["code"].as_str(), "Too much"),
            "{entry}"
        );
        assert_eq!(serde_json::from_slice::<Value>(error.body().unwrap()).unwrap(), entry);
        assert_eq!(results.take(created).unwrap_err().category(), Category::Billing);
    }
}

#[tokio::test]
async fn writes_are_kept_only_when_the_answer_does_not_say_otherwise() {
    let (client, mock) = salesbooth().await;
    let ok = |index: i64| json!({"index": index, "status": 200, "data": {}});
    let failed = json!({"index": 1, "status": 409, "message": "No"});
    let rows = [
        (json!(true), ok(1), true),
        (json!(null), ok(1), true),
        (json!(null), failed.clone(), false),
        (json!(false), ok(1), false),
        (json!(false), failed.clone(), false),
        (json!(true), failed, true),
    ];
    for (said, second, kept) in rows {
        mock.answer("batch_execute", outcome(said.clone(), json!([ok(0), second, ok(2)])));
        let (batch, created, _, read) = three(&client);
        let results = batch.send().await.unwrap();
        assert_eq!((results.committed(), results.take(created).is_ok()), (kept, kept), "{said} {second}");
        assert!(results.take(read).is_ok());
    }
}

#[tokio::test]
async fn results_are_found_by_index_and_every_fault_of_the_list_is_its_slots() {
    let (client, mock) = salesbooth().await;
    let entry = |index: Value| json!({"index": index, "status": 200, "data": {"deal_id": format!("deal_{index}")}});
    let send = async |results: Value| {
        mock.answer("batch_execute", outcome(json!(true), results));
        let (batch, first, second, third) = three(&client);
        let results = batch.send().await.unwrap();
        (results.take(first), results.take(second), results.take(third).map(drop))
    };
    let (first, second, third) = send(json!([entry(json!(2)), entry(json!(0)), entry(json!(1))])).await;
    assert_eq!((first.unwrap().id().unwrap(), second.unwrap().id().unwrap()), ("deal_0", "deal_1"));
    third.unwrap();

    let (first, second, third) = send(json!([entry(json!(0)), entry(json!(0)), entry(json!(7))])).await;
    let (first, second, third) = (first.unwrap_err(), second.unwrap_err(), third.unwrap_err());
    assert!(first.to_string().contains("several results have the index 0"), "{first}");
    assert!(second.to_string().contains("none of the 3 results has the index 1"), "{second}");
    for (error, operation) in [(first, "deals_create"), (second, "deals_update"), (third, "products_get")] {
        assert_eq!(
            (error.kind(), error.operation(), error.path()),
            (Kind::Undecodable, Some(operation), Some("data.results"))
        );
        assert!(String::from_utf8_lossy(error.body().unwrap()).contains("results"), "the whole reply stays readable");
    }

    let wrong = json!({"index": 0, "status": 200, "data": {"deal_id": []}});
    let odd = json!({"index": 1, "status": 7, "data": {}});
    let (first, second, third) = send(json!([wrong, odd, entry(json!(2))])).await;
    assert_eq!(first.unwrap_err().path(), Some("data.deal_id"));
    assert!(second.unwrap_err().to_string().contains("status 7"));
    third.unwrap();
}

#[tokio::test]
async fn a_refused_batch_is_an_error_unless_it_brings_results() {
    let (client, mock) = salesbooth().await;
    mock.answer(
        "batch_execute",
        Answer::json(400, json!({"error": true, "code": "VALIDATION_ERROR", "message": "No"})),
    );
    let error = three(&client).0.send().await.unwrap_err();
    assert_eq!((error.kind(), error.operation(), error.message()), (Kind::Rejected, Some("batch_execute"), "No"));

    let results = json!([{"index": 1, "status": 403, "message": "sb_test_example may not"}, {"index": 2, "status": 200, "data": {}}]);
    let body = json!({"error": true, "message": "Rolled back", "data": {"results": results}});
    mock.answer("batch_execute", Answer::json(422, body));
    let (batch, created, updated, read) = three(&client);
    let results = batch.send().await.unwrap();
    assert_eq!((results.committed(), results.http().status().as_u16(), results.http().attempts()), (false, 422, 1));
    assert!(results.take(read).is_ok());
    let error = results.take(updated).unwrap_err();
    assert_eq!((error.category(), error.message()), (Category::Authorization, "[credential] may not"));
    assert!(results.take(created).unwrap_err().message().contains("operation 1 (deals_update) failed"));
}

#[tokio::test]
async fn what_a_batch_has_no_place_for_is_refused_before_sending() {
    let (client, other) = (unsent(), unsent());
    let mut batch = Batch::new(&client);
    let rows = [
        (refused(batch.add(client.deals().sign("deal_1"))), "action"),
        (refused(batch.add(client.deals().list().limit(10))), "limit"),
        (refused(batch.add(client.deals().delete("deal_1"))), "method"),
        (refused(batch.add(client.payments().list("deal_1"))), "resource"),
        (refused(batch.add(client.deals().get("deal_1").timeout(Duration::from_secs(1)))), "timeout"),
        (refused(batch.add(client.deals().create(CreateDeal::new()).idempotency_key("k"))), "idempotency_key"),
        (refused(batch.add(client.deals().get("deal_1").delegation("del_1"))), "delegation"),
        (refused(batch.add(client.deals().get("deal_1").credential("sb_test_2"))), "credential"),
        (refused(batch.add(client.deals().get("deal_1").retry(Retry::Never))), "retry"),
        (refused(batch.add(client.deals().get("deal_1").header("X-Trace", "1"))), "x-trace"),
        (refused(batch.add(client.deals().update("deal_1", UpdateDeal::new()).if_match("abc"))), "If-Match"),
        (refused(batch.add(client.deals().get(""))), "id"),
        (refused(batch.add(other.deals().get("deal_1"))), "client"),
        (refused(batch.add(client.batch().execute(ExecuteBatch::new(Vec::<BatchOperation>::new())))), "resource"),
    ];
    for (error, field) in rows {
        assert_eq!(error.field(), Some(field), "{error}");
        assert!(error.operation().is_some());
    }
    assert!(batch.is_empty(), "a rejected call is not in the batch");
}

#[tokio::test]
async fn a_batch_has_between_1_and_25_calls() {
    let client = unsent();
    let error = refused(Batch::new(&client).send().await);
    assert_eq!((error.field(), error.operation()), (Some("operations"), Some("batch_execute")));
    let mut batch = Batch::new(&client);
    for _ in 0..Batch::LIMIT {
        let _ = batch.add(client.deals().get("deal_1")).unwrap();
    }
    assert_eq!(refused(batch.add(client.deals().get("deal_1"))).field(), Some("operations"));
    assert_eq!(batch.len(), 25);
}

#[tokio::test]
async fn a_slot_of_another_batch_takes_nothing() {
    let (client, _mock) = salesbooth().await;
    let (_, foreign, ..) = three(&client);
    let results = three(&client).0.send().await.unwrap();
    assert_eq!(refused(results.take(foreign)).field(), Some("slot"));
}

#[tokio::test]
async fn a_batch_of_reads_is_repeated_and_one_that_writes_is_not() {
    let ok = answered(
        200,
        &[],
        r#"{"error": false, "data": {"results": [{"index": 0, "status": 200, "data": {}}], "committed": true}}"#,
    );
    let api = Scripted::new([Fate::Lost, ok]);
    let client = api.client();
    let mut reads = Batch::new(&client);
    let deal = reads.add(client.deals().get("deal_1")).unwrap();
    let results = reads.send().await.unwrap();
    assert_eq!((results.take(deal).unwrap().http().attempts(), api.count()), (2, 2));

    for fate in [Fate::Lost, answered(503, &[("retry-after", "0")], "{}")] {
        let api = Scripted::new([fate]);
        assert!(three(&api.client()).0.send().await.is_err());
        assert_eq!(api.count(), 1);
    }
    let api = Scripted::new([Fate::Lost]);
    let client = api.client();
    let mut reads = Batch::new(&client).with(|call| call.retry(Retry::Never));
    let _ = reads.add(client.deals().get("deal_1")).unwrap();
    assert_eq!(reads.send().await.unwrap_err().kind(), Kind::OutcomeUnknown);
    assert_eq!(api.count(), 1, "the caller's retry setting applies");
}
