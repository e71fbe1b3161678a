//! The Model Context Protocol: sessions, lists, tools, and their errors.

#![cfg(feature = "salesbooth-mcp")]

use std::time::Duration;

use crate::support::{
    Server,
    scripted::{Fate, Scripted, answered},
};
use saleskit::{Category, Error, Kind, Mcp, Retry, Salesbooth};
use saleskit_mock::{Answer, Api, Mock};
use serde_json::{Value, json};

async fn session() -> (Mcp, Mock) {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let client = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build().unwrap();
    (Mcp::new(&client), mock)
}

/// A JSON-RPC reply to the request with this id.
fn answer(id: &str, rest: Value) -> Answer {
    let mut body = json!({"jsonrpc": "2.0", "id": id});
    body.as_object_mut().unwrap().extend(rest.as_object().unwrap().clone());
    Answer::json(200, body)
}

/// The result of a failed tool with this text.
fn failed(text: &str) -> Value {
    json!({"result": {"content": [{"type": "text", "text": text}], "isError": true}})
}

/// The error of a tool whose reply is the first of a session.
async fn tool_error(rest: Value) -> Error {
    let (mcp, mock) = session().await;
    mock.answer("mcp_call", answer("1", rest));
    mcp.call_tool("create_deal", json!({})).await.unwrap_err()
}

#[tokio::test]
async fn a_session_opens_lists_and_calls_as_documented() {
    let (mcp, mock) = session().await;
    let opened = mcp.initialize().await.unwrap();
    assert_eq!(opened.protocol_version.as_deref(), Some(Mcp::PROTOCOL_VERSION));
    assert_eq!(opened.server_info.as_ref().unwrap().name.as_deref(), Some("salesbooth-mcp"));
    let tools = mcp.tools().await.unwrap();
    assert_eq!(tools[0].name.as_deref(), Some("discover_deals"));
    assert_eq!(tools[0].input_schema.as_ref().unwrap()["type"], "object");
    let scope = mcp.call_tool("get_delegation_scope", json!({"delegation_id": "del_xxxxx"})).await.unwrap();
    assert_eq!(scope.read::<Value>().unwrap()["remaining"], json!(3750.0));
    assert!(scope.text().contains("3750.00"), "the text keeps its digits");
    let sent: Vec<_> = mock.seen().iter().map(|seen| seen.json().unwrap()).collect();
    let call = json!({"name": "get_delegation_scope", "arguments": {"delegation_id": "del_xxxxx"}});
    let expected = [
        json!({"jsonrpc": "2.0", "id": "1", "method": "initialize", "params": {}}),
        json!({"jsonrpc": "2.0", "id": "2", "method": "tools/list", "params": {}}),
        json!({"jsonrpc": "2.0", "id": "3", "method": "tools/call", "params": call}),
    ];
    assert_eq!(sent, expected);
}

#[tokio::test]
async fn resources_and_prompts_are_read() {
    let (mcp, mock) = session().await;
    mcp.ping().await.unwrap();
    assert_eq!(mcp.resources().await.unwrap().len(), 14);
    assert_eq!(mcp.resource_templates().await.unwrap().len(), 4);
    let deals = mcp.read_resource("salesbooth://deals").await.unwrap();
    assert!(deals[0].text.as_deref().unwrap().contains("deal_xyz789"));
    assert_eq!(mcp.prompts().await.unwrap().len(), 5);
    let messages = mcp.prompt("negotiate-deal", json!({"deal_id": "deal_xyz789"})).await.unwrap();
    assert_eq!(messages[0].role.as_deref(), Some("user"));
    mcp.subscribe("salesbooth://deals").await.unwrap();
    mcp.unsubscribe("salesbooth://deals").await.unwrap();
    assert!(mock.seen().iter().all(|seen| seen.refusal.is_none()));
}

#[tokio::test]
async fn the_delegation_is_the_calls_or_the_sessions_or_the_clients() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let client = Salesbooth::builder().api_key("sb_test_1").delegation("del_client").base_url(mock.url());
    let mcp = Mcp::new(&client.build().unwrap());
    mcp.ping().await.unwrap();
    let mcp = mcp.delegation("del_session");
    mcp.tools().await.unwrap();
    mcp.call_tool("score_deal", json!({})).delegation("del_call").await.unwrap();
    mcp.call_tool("score_deal", json!({})).await.unwrap();
    let sent: Vec<_> = mock.seen().iter().map(|seen| seen.header("x-delegation-id").unwrap().to_owned()).collect();
    assert_eq!(sent, ["del_client", "del_session", "del_call", "del_session"]);
}

#[tokio::test]
async fn a_tool_that_fails_is_an_error_with_what_its_text_says() {
    let text =
        r#"{"error":true,"code":"insufficient_scope","message":"Tool 'create_deal' requires scope 'deals:write'"}"#;
    let error = tool_error(failed(text)).await;
    assert_eq!(
        (error.kind(), error.category(), error.code()),
        (Kind::Rejected, Category::Authorization, Some("insufficient_scope"))
    );
    assert_eq!((error.operation(), error.status().unwrap().as_u16()), (Some("mcp_call"), 200));
    assert!(error.message().contains("requires scope") && !error.is_transient());
    assert!(String::from_utf8_lossy(error.body().unwrap()).contains("isError"));
}

#[tokio::test]
async fn tools_that_rest_ask_for_half_a_minute() {
    let text = r#"{"error":true,"code":"service_unavailable","message":"Circuit open","retryable":true}"#;
    let error = tool_error(failed(text)).await;
    assert_eq!((error.category(), error.is_transient()), (Category::Transient, true));
    assert_eq!((error.retry_after(), error.attempts()), (Some(Duration::from_secs(30)), 1));
    let text = r#"{"code":"x","recovery":{"retryable":true,"retry_after_seconds":90},"retryable":true}"#;
    assert_eq!(tool_error(failed(text)).await.retry_after(), Some(Duration::from_secs(90)));
    let text = r#"{"code":"service_unavailable","retryable":false}"#;
    let error = tool_error(failed(text)).await;
    assert_eq!((error.is_transient(), error.retry_after()), (false, None));
}

#[tokio::test]
async fn the_category_of_a_tools_fault_is_told_or_follows_from_its_code() {
    let rows = [
        (r#"{"code":"spending_limit_exceeded","message":"m"}"#, Category::RateLimited, "m"),
        (r#"{"code":"trust_cap_exceeded","message":"m"}"#, Category::Authorization, "m"),
        (r#"{"code":"conflict.stale_version","message":"m"}"#, Category::Conflict, "m"),
        (r#"{"code":"not_found","message":"m"}"#, Category::NotFound, "m"),
        (r#"{"code":"not_found","category":"billing","message":"m"}"#, Category::Billing, "m"),
        (r#"{"error":{"code":"billing.trust_ceiling_exceeded","message":"m"}}"#, Category::Billing, "m"),
        (r#"{"code":"new_code","message":"m"}"#, Category::Internal, "m"),
        ("the deal has no such item", Category::Internal, "the deal has no such item"),
        ("", Category::Internal, "the tool failed without a message"),
        ("[1]", Category::Internal, "[1]"),
    ];
    for (text, category, message) in rows {
        let error = tool_error(failed(text)).await;
        assert_eq!((error.kind(), error.category(), error.message()), (Kind::Rejected, category, message), "{text}");
    }
    let error = tool_error(json!({"result": {"isError": true}})).await;
    assert_eq!(error.category(), Category::Internal);
}

#[tokio::test]
async fn a_fault_of_the_request_is_an_error_by_its_number() {
    let rows = [
        (-32700, Category::Validation),
        (-32600, Category::Validation),
        (-32602, Category::Validation),
        (-32601, Category::NotFound),
        (-32603, Category::Internal),
        (-32000, Category::Internal),
    ];
    for (code, category) in rows {
        let error = tool_error(json!({"error": {"code": code, "message": "Missing required parameter: name"}})).await;
        assert_eq!((error.kind(), error.category()), (Kind::Rejected, category), "{code}");
        assert_eq!(
            (error.code(), error.message()),
            (Some(code.to_string().as_str()), "Missing required parameter: name")
        );
    }
    let data = json!({"category": "billing", "code": "x", "recovery": {"hint": "pay"}, "ref": "trace_1"});
    let error = tool_error(json!({"error": {"code": -32000, "message": "m", "data": data}})).await;
    assert_eq!(
        (error.category(), error.code(), error.request_ref()),
        (Category::Billing, Some("-32000"), Some("trace_1"))
    );
    assert_eq!(error.recovery().unwrap().hint.as_deref(), Some("pay"));
}

#[tokio::test]
async fn the_generated_call_has_the_same_errors() {
    use saleskit::salesbooth::mcp::{CallMcp, McpMethod};
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let client = Salesbooth::builder().api_key("sb_test_1").base_url(mock.url()).build().unwrap();
    let error = client.mcp().call(CallMcp::new().id("a").method(McpMethod::ToolsCall)).await.unwrap_err();
    assert_eq!((error.kind(), error.code()), (Kind::Rejected, Some("-32602")));
}

#[tokio::test]
async fn the_answer_to_another_request_is_refused() {
    let (mcp, mock) = session().await;
    mock.answer("mcp_call", answer("7", json!({"result": {"content": []}})));
    let error = mcp.call_tool("create_deal", json!({})).await.unwrap_err();
    assert_eq!((error.kind(), error.path()), (Kind::Undecodable, Some("id")));
    mock.answer("mcp_call", Answer::json(200, json!({"jsonrpc": "2.0", "result": {}})));
    assert_eq!(mcp.ping().await.unwrap_err().path(), Some("id"));
    mock.answer("mcp_call", answer("3", json!({})));
    assert_eq!(mcp.ping().await.unwrap_err().path(), Some("result"));
}

#[tokio::test]
async fn a_list_that_goes_on_is_followed_to_its_end() {
    let (mcp, mock) = session().await;
    let page = |id: &str, tool: &str, next: Value| {
        answer(id, json!({"result": {"tools": [{"name": tool}], "nextCursor": next}}))
    };
    mock.answer("mcp_call", page("1", "a", json!("p2")));
    mock.answer("mcp_call", page("2", "b", json!("p3")));
    mock.answer("mcp_call", page("3", "c", json!(null)));
    let tools = mcp.tools().delegation("del_1").await.unwrap();
    assert_eq!(tools.iter().map(|tool| tool.name.as_deref().unwrap()).collect::<String>(), "abc");
    let seen = mock.seen();
    let sent: Vec<_> = seen.iter().map(|seen| seen.json().unwrap()["params"]["cursor"].clone()).collect();
    assert_eq!(sent, [json!(null), json!("p2"), json!("p3")]);
    assert!(seen.iter().all(|seen| seen.header("x-delegation-id") == Some("del_1") && seen.refusal.is_none()));

    for id in 4..=5 {
        mock.answer("mcp_call", page(&id.to_string(), "a", json!("p2")));
    }
    let error = mcp.tools().await.unwrap_err();
    assert_eq!((error.kind(), error.path()), (Kind::Undecodable, Some("result.nextCursor")));
}

#[tokio::test(start_paused = true)]
async fn what_reads_is_repeated_and_a_tool_is_called_once() {
    let ok = answered(200, &[], r#"{"jsonrpc": "2.0", "id": "1", "result": {"tools": []}}"#);
    let api = Scripted::new([Fate::Lost, answered(503, &[("retry-after", "1")], ""), ok.clone()]);
    Mcp::new(&api.client()).tools().await.unwrap();
    assert_eq!(api.count(), 3);
    for fate in [Fate::Lost, answered(503, &[("retry-after", "1")], ""), answered(429, &[("retry-after", "1")], "")] {
        let api = Scripted::new([fate]);
        Mcp::new(&api.client()).call_tool("create_deal", json!({})).await.unwrap_err();
        assert_eq!(api.count(), 1);
    }
    let api = Scripted::new([Fate::Lost, ok]);
    Mcp::new(&api.client()).call_tool("score_deal", json!({})).retry(Retry::Safe).await.unwrap();
    assert_eq!(api.count(), 2, "the caller says that this tool only reads");
}

#[tokio::test]
async fn a_lost_tool_call_has_an_unknown_outcome() {
    let api = Scripted::new([Fate::Lost]);
    let error = Mcp::new(&api.client()).call_tool("create_deal", json!({})).await.unwrap_err();
    assert_eq!(error.kind(), Kind::OutcomeUnknown);
}

#[tokio::test]
async fn arguments_that_are_no_object_are_refused_before_sending() {
    let (mcp, mock) = session().await;
    for arguments in [json!([1]), json!("x"), json!(1)] {
        let error = mcp.call_tool("score_deal", arguments).await.unwrap_err();
        assert_eq!((error.kind(), error.field()), (Kind::InvalidRequest, Some("arguments")), "{error}");
    }
    assert!(mock.seen().is_empty());
    mcp.call_tool("score_deal", ()).await.unwrap();
    assert_eq!(mock.last().unwrap().json().unwrap()["params"]["arguments"], json!({}));
}

#[tokio::test]
async fn a_tools_text_of_another_form_is_an_error_with_its_path() {
    let (mcp, mock) = session().await;
    let text = r#"{"deals": [{"id": "deal_1"}, {"id": {"secret": 1}}]}"#;
    mock.answer(
        "mcp_call",
        answer("1", json!({"result": {"content": [{"type": "image"}, {"type": "text", "text": text}]}})),
    );
    let output = mcp.call_tool("discover_deals", json!({})).await.unwrap();
    let error = output
        .read::<std::collections::BTreeMap<String, Vec<std::collections::BTreeMap<String, String>>>>()
        .unwrap_err();
    assert_eq!((error.kind(), error.path()), (Kind::Undecodable, Some("result.content[1].text.deals[1].id")));
    mock.answer("mcp_call", answer("2", json!({"result": {"content": []}})));
    let output = mcp.call_tool("discover_deals", json!({})).await.unwrap();
    assert_eq!(output.read::<Value>().unwrap_err().path(), Some("result.content"));
    assert!(output.content().is_empty() && output.text().is_empty());
}

#[tokio::test]
async fn a_fault_that_repeats_the_key_does_not_show_it() {
    let text = r#"{\"code\":\"x\",\"message\":\"key sb_test_hunter2 is wrong\"}"#;
    let body =
        format!(r#"{{"jsonrpc": "2.0", "id": "1", "result": {{"isError": true, "content": [{{"text": "{text}"}}]}}}}"#);
    let server = Server::start([crate::support::json(200, &body)]);
    let client = server.salesbooth().api_key("sb_test_hunter2").build().unwrap();
    let error = Mcp::new(&client).call_tool("create_deal", json!({})).await.unwrap_err();
    assert_eq!(error.message(), "key [credential] is wrong");
    assert!(!format!("{error:?} {:?}", Mcp::new(&client)).contains("hunter2"));
}
