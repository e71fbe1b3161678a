//! A batch runs its operations against the state, one after the other.

#![allow(clippy::unwrap_used)]

mod support;

use saleskit_mock::{Api, Mock};
use serde_json::{Value, json};
use support::{get_json, post};

async fn booth() -> Mock {
    Mock::builder().api(Api::Salesbooth).stateful(true).seed(7).start().await.unwrap()
}

/// Sends a batch; whether it was committed, and its results.
async fn batch(mock: &Mock, operations: Value) -> (bool, Vec<Value>) {
    let reply = post(mock, "/batch", &json!({"operations": operations})).await;
    assert_eq!(reply.status(), 200);
    let data = reply.json::<Value>().await.unwrap()["data"].clone();
    (data["committed"].as_bool().unwrap(), data["results"].as_array().unwrap().clone())
}

fn statuses(results: &[Value]) -> Vec<u64> {
    results.iter().map(|result| result["status"].as_u64().unwrap()).collect()
}

#[tokio::test]
async fn each_result_is_the_reply_of_its_operation_and_has_the_id_of_its_resource() {
    let mock = booth().await;
    let operations = json!([
        {"method": "POST", "resource": "customers", "body": {"name": "Acme", "email": "a@example.com"}},
        {"method": "POST", "resource": "deals", "body": {"title": "Plan", "currency": "EUR"}},
        {"method": "GET", "resource": "customers"},
    ]);
    let (committed, results) = batch(&mock, operations).await;
    assert_eq!((committed, statuses(&results)), (true, vec![201, 201, 200]));
    let id = results[0]["data"]["id"].as_str().unwrap();
    let customer = get_json(&mock, &format!("/customers?id={id}")).await["data"].clone();
    assert_eq!((&customer["customer_id"], &customer["name"]), (&json!(id), &json!("Acme")));
    assert_eq!(results[2]["data"]["customers"], json!([customer]), "a read sees what was written before it");
    let deal = get_json(&mock, &format!("/deals?id={}", results[1]["data"]["id"].as_str().unwrap())).await;
    assert_eq!((&deal["data"]["currency"], &deal["data"]["status"]), (&json!("EUR"), &json!("draft")));
}

#[tokio::test]
async fn a_failed_write_rolls_the_others_back_and_reads_are_answered_in_any_case() {
    let mock = booth().await;
    let operations = json!([
        {"method": "POST", "resource": "products", "body": {"name": "Box", "price": 5}},
        {"method": "PATCH", "resource": "products", "id": "prod_none", "body": {"price": 6}, "version": 1},
        {"method": "GET", "resource": "products"},
        {"method": "POST", "resource": "products", "body": {"name": "Bag", "price": 7}},
    ]);
    let (committed, results) = batch(&mock, operations).await;
    assert_eq!((committed, statuses(&results)), (false, vec![201, 404, 200, 201]));
    assert_eq!(results[2]["data"]["products"].as_array().unwrap().len(), 1);
    assert_eq!(get_json(&mock, "/products").await["data"]["products"], json!([]));
    let failed_read = json!([
        {"method": "GET", "resource": "products", "id": "prod_none"},
        {"method": "POST", "resource": "products", "body": {"name": "Bag", "price": 7}},
    ]);
    let (committed, results) = batch(&mock, failed_read).await;
    assert_eq!((committed, statuses(&results)), (true, vec![404, 201]), "a read that fails rolls nothing back");
    assert_eq!(get_json(&mock, "/products").await["data"]["products"].as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn a_version_in_a_batch_is_judged_as_if_match_is() {
    let mock = booth().await;
    let (_, results) = batch(&mock, json!([{"method": "POST", "resource": "deals", "body": {"title": "Plan"}}])).await;
    let id = results[0]["data"]["id"].clone();
    let change = |version: u64| json!([{"method": "PATCH", "resource": "deals", "id": id, "body": {"title": "New"}, "version": version}]);
    let (committed, results) = batch(&mock, change(9)).await;
    assert_eq!((committed, statuses(&results)), (false, vec![412]));
    assert_eq!(results[0]["data"]["title"], "Plan", "the current deal comes with the refusal");
    let (committed, results) = batch(&mock, change(1)).await;
    assert_eq!((committed, &results[0]["data"]["title"]), (true, &json!("New")));
}

#[tokio::test]
async fn more_than_twenty_five_operations_and_other_resources_are_refused() {
    let mock = booth().await;
    let read = json!({"method": "GET", "resource": "deals"});
    let (committed, results) = batch(&mock, json!(vec![read.clone(); 25])).await;
    assert_eq!((committed, results.len()), (true, 25));
    for operations in [json!(vec![read; 26]), json!([{"method": "GET", "resource": "webhooks"}])] {
        assert_eq!(post(&mock, "/batch", &json!({"operations": operations})).await.status(), 400);
    }
}

#[tokio::test]
async fn the_documented_sample_is_run_like_any_other_batch() {
    let mock = booth().await;
    let operation = mock.contract().operation("batch_execute").unwrap();
    let sample = mock.contract().example_request(operation).body.unwrap();
    let (committed, results) = batch(&mock, sample["operations"].clone()).await;
    // Its customer has no e-mail address, and its deal to change does not exist.
    assert_eq!((committed, statuses(&results)), (false, vec![400, 201, 404]));
    assert_eq!(get_json(&mock, "/deals").await["data"]["deals"], json!([]));
}
