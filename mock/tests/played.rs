//! What the mock does beyond single examples: batches, JSON-RPC, idempotency keys.

#![allow(clippy::unwrap_used)]

mod support;

use saleskit_mock::{Answer, Api, Mock};
use serde_json::{Value, json};

async fn booth() -> Mock {
    Mock::start(Api::Salesbooth).await.unwrap()
}

async fn sent(mock: &Mock, path: &str, body: &Value) -> Value {
    support::post(mock, path, body).await.json().await.unwrap()
}

#[tokio::test]
async fn the_operations_of_a_batch_are_judged_and_answered_each_on_its_own() {
    let mock = booth().await;
    mock.answer("deals_get", Answer::json(404, json!({"error": true, "code": "not_found"})));
    let operations = json!([
        {"method": "POST", "resource": "deals", "body": {"title": "x"}},
        {"method": "GET", "resource": "deals", "id": "deal_1"},
        {"method": "GET", "resource": "deals", "id": "deal_1"},
    ]);
    let batch = sent(&mock, "/batch", &json!({"operations": operations})).await;
    let results = batch["data"]["results"].as_array().unwrap();
    assert_eq!(results.iter().map(|result| result["status"].as_u64().unwrap()).collect::<Vec<_>>(), [201, 404, 200]);
    assert_eq!(
        (&results[1]["code"], &results[1]["index"], &batch["data"]["committed"]),
        (&json!("not_found"), &json!(1), &json!(true))
    );
    assert_eq!(mock.seen().len(), 1, "a batch is one request");

    let wrong = json!([{"method": "PATCH", "resource": "deals", "id": "deal_1", "body": {"title": 17}, "version": 3}]);
    let batch = sent(&mock, "/batch", &json!({"operations": wrong})).await;
    let result = &batch["data"]["results"][0];
    assert_eq!((&result["status"], &batch["data"]["committed"]), (&json!(400), &json!(false)));
    assert!(result["details"]["fields"].get("title").is_some(), "{result}");
}

#[tokio::test]
async fn no_reply_that_is_made_up_says_that_it_failed() {
    let mock = booth().await;
    let mut saying = 0;
    for operation in mock.contract().operations() {
        let body = mock.contract().example_reply(operation).body.unwrap_or_default();
        assert_ne!(body["error"], json!(true), "{}", operation.id);
        assert_ne!(body["success"], json!(false), "{}", operation.id);
        saying += usize::from(body["success"] == json!(true));
    }
    assert!(saying > 100, "only {saying} replies have the flag");
    let batch = json!({"operations": [{"method": "GET", "resource": "customers"}]});
    assert_eq!(sent(&mock, "/batch", &batch).await["data"]["results"][0]["success"], json!(true));
}

#[tokio::test]
async fn json_rpc_is_answered_by_method_and_tool_under_the_requests_id() {
    let mock = booth().await;
    let call = async |method: &str, params: Value| {
        sent(&mock, "/mcp", &json!({"jsonrpc": "2.0", "id": "q", "method": method, "params": params})).await
    };
    let tool = call("tools/call", json!({"name": "get_delegation_scope", "arguments": {}})).await;
    assert!(tool["result"]["content"][0]["text"].as_str().unwrap().contains("3750.00"));
    assert_eq!(tool["id"], "q");
    assert_eq!(call("tools/call", json!({"name": "another"})).await["result"]["isError"], false);
    assert_eq!(call("tools/call", json!({})).await["error"]["code"], -32602);
    assert_eq!(call("ping", json!({})).await["result"], json!({}));
    assert!(call("resources/templates/list", json!({})).await["result"]["resourceTemplates"].is_array());
}

#[tokio::test]
async fn a_key_brings_the_first_success_back_and_no_refusal() {
    let mock = booth().await;
    let create = async |key: &str| {
        let request = support::request(&mock, reqwest::Method::POST, "/deals").header("Idempotency-Key", key);
        let response = request.json(&json!({"title": "x"})).send().await.unwrap();
        (response.status().as_u16(), response.json::<Value>().await.unwrap()["data"]["deal_id"].clone())
    };
    mock.answer("deals_create", Answer::json(503, json!({})));
    mock.answer("deals_create", Answer::json(201, json!({"data": {"deal_id": "deal_7"}})));
    assert_eq!(create("a").await.0, 503);
    assert_eq!(create("a").await, (201, json!("deal_7")));
    assert_eq!(create("a").await, (200, json!("deal_7")));
    assert_ne!(create("b").await.1, json!("deal_7"));
    mock.answer("deals_create", Answer::json(409, json!({})));
    assert_eq!(create("a").await.0, 409, "what a test says comes first");
}

#[tokio::test]
async fn a_mock_that_plays_nothing_answers_its_examples() {
    let mock = Mock::builder().plays(false).start().await.unwrap();
    let body = json!({"operations": [{"method": "GET", "resource": "deals"}]});
    assert_eq!(sent(&mock, "/batch", &body).await["data"]["results"].as_array().unwrap().len(), 3);
    let ping = json!({"jsonrpc": "2.0", "id": "q", "method": "ping"});
    assert_eq!(sent(&mock, "/mcp", &ping).await["id"], "1");
}
