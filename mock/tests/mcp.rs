//! JSON-RPC by its specification, and a standard MCP client.

#![allow(clippy::unwrap_used)]

mod support;

use std::path::Path;
use std::process::Command;

use reqwest::Method;
use saleskit_mock::{Api, Mock};
use serde_json::{Value, json};
use support::{post, request};

async fn booth() -> Mock {
    Mock::start(Api::Salesbooth).await.unwrap()
}

async fn call(mock: &Mock, message: &Value) -> (u16, Value) {
    let response = post(mock, "/mcp", message).await;
    let status = response.status().as_u16();
    let text = response.text().await.unwrap();
    (status, serde_json::from_str(&text).unwrap_or(json!(text)))
}

#[tokio::test]
async fn ids_are_numbers_or_texts_and_come_back_as_they_were() {
    let mock = booth().await;
    for id in [json!(7), json!(0), json!(-1.5), json!("seven")] {
        let (status, answer) = call(&mock, &json!({"jsonrpc": "2.0", "id": id, "method": "ping"})).await;
        assert_eq!((status, answer), (200, json!({"jsonrpc": "2.0", "id": id, "result": {}})));
    }
    let wrong = json!({"jsonrpc": "2.0", "id": {}, "method": "ping"});
    assert_eq!(call(&mock, &wrong).await.0, 400);
}

#[tokio::test]
async fn notifications_are_accepted_without_a_body() {
    let mock = booth().await;
    for message in [
        json!({"jsonrpc": "2.0", "method": "notifications/initialized"}),
        json!({"jsonrpc": "2.0", "method": "notifications/cancelled", "params": {"requestId": 1}}),
        json!({"jsonrpc": "2.0", "id": 1, "result": {}}),
    ] {
        assert_eq!(call(&mock, &message).await, (202, json!("")));
        assert_eq!(mock.last().unwrap().operation.as_deref(), Some("mcp_call"));
    }
}

#[tokio::test]
async fn a_batch_is_answered_message_by_message() {
    let mock = booth().await;
    let batch = json!([
        {"jsonrpc": "2.0", "id": 1, "method": "ping"},
        {"jsonrpc": "2.0", "method": "notifications/initialized"},
        {"jsonrpc": "2.0", "id": 2, "method": "tools/list"},
        {"jsonrpc": "2.0", "id": 3, "method": "tools/dance"},
        5,
    ]);
    let (status, answers) = call(&mock, &batch).await;
    assert_eq!(status, 200, "{answers}");
    let ids: Vec<&Value> = answers.as_array().unwrap().iter().map(|answer| &answer["id"]).collect();
    assert_eq!(ids, [&json!(1), &json!(2), &json!(3), &Value::Null]);
    assert_eq!((&answers[2]["error"]["code"], &answers[3]["error"]["code"]), (&json!(-32601), &json!(-32600)));
    assert_eq!(call(&mock, &json!([{"jsonrpc": "2.0", "method": "notifications/initialized"}])).await.0, 202);
}

#[tokio::test]
async fn what_a_server_does_not_know_is_an_error_of_json_rpc() {
    let mock = booth().await;
    let (status, answer) = call(&mock, &json!({"jsonrpc": "2.0", "id": 1, "method": "logging/setLevel"})).await;
    assert_eq!((status, &answer["error"]["code"]), (200, &json!(-32601)));
    let wrong = json!({"jsonrpc": "2.0", "id": 1, "method": "tools/call", "params": {"name": 5}});
    assert_eq!(call(&mock, &wrong).await.0, 400);
    for method in [Method::GET, Method::DELETE] {
        assert_eq!(request(&mock, method, "/mcp").send().await.unwrap().status(), 405);
    }
}

/// A Python with the package: the one in `SALESKIT_MCP_PYTHON`, or else the default one.
fn python() -> Option<String> {
    let python = std::env::var("SALESKIT_MCP_PYTHON").unwrap_or_else(|_| "python3".to_owned());
    let found = Command::new(&python).args(["-c", "import mcp"]).output().is_ok_and(|output| output.status.success());
    found.then_some(python)
}

#[tokio::test]
async fn a_standard_client_shakes_hands_and_calls_a_tool() {
    let Some(python) = python() else {
        eprintln!("skipped: no python3 with the package `mcp`; SALESKIT_MCP_PYTHON names another one");
        return;
    };
    let mock = booth().await;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/mcp_client.py");
    let url = format!("{}/mcp", mock.url());
    let run = move || Command::new(python).arg(script).args([url.as_str(), "sb_test_example"]).output().unwrap();
    let output = tokio::task::spawn_blocking(run).await.unwrap();
    let said = String::from_utf8_lossy(&output.stdout);
    assert!(output.status.success(), "{said}{}\n{:#?}", String::from_utf8_lossy(&output.stderr), mock.seen());
    for expected in ["salesbooth-mcp", "tools ['discover_deals']", "deal_xyz789", "resources 14", "negotiate-deal"] {
        assert!(said.contains(expected), "{expected} is not in {said}");
    }
    let refused: Vec<String> = mock.seen().iter().filter(|seen| seen.status == 400).map(ToString::to_string).collect();
    assert!(refused.is_empty(), "{refused:?}");
}
