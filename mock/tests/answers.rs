//! The replies to requests.

#![allow(clippy::unwrap_used)]

mod support;

use std::time::{Duration, Instant};

use reqwest::Method;
use saleskit_contract::{OperationSpec, RequestExample};
use saleskit_mock::{Answer, Api, Mock};
use serde_json::{Value, json};
use support::{client, form, get, get_json, post, request, shop};

/// An operation's example request, with a credential in every possible place.
async fn send(mock: &Mock, operation: &OperationSpec) -> reqwest::Response {
    let RequestExample { method, path, query, headers, content_type, body } =
        mock.contract().example_request(operation);
    let server = operation.server.as_deref().unwrap_or(mock.contract().server());
    let base = server.splitn(4, '/').nth(3).map(|base| format!("/{base}")).unwrap_or_default();
    let mut url = reqwest::Url::parse(&format!("{}{base}{path}", mock.root())).unwrap();
    for scheme in operation.security.iter().filter_map(|name| mock.contract().security_schemes().get(name)) {
        if scheme["in"] == json!("query") && scheme.get("x-in").is_none() {
            url.query_pairs_mut().append_pair(scheme["name"].as_str().unwrap(), "sb_pub_example");
        }
    }
    for (name, value) in query {
        // A key in the query may be described as a parameter as well.
        if url.query_pairs().all(|(known, _)| known != name) {
            url.query_pairs_mut().append_pair(&name, &value);
        }
    }
    let mut request = client().request(Method::from_bytes(method.as_bytes()).unwrap(), url);
    let takes = |name: &str| operation.security.iter().any(|known| known == name);
    let key = match () {
        () if takes("secretKey") || operation.security.is_empty() => "sb_test_example",
        () if takes("publishableKey") => "sb_pub_example",
        () => "customer_token_example",
    };
    request = request.bearer_auth(key).header("x-api-key", "sb_test_example");
    for scheme in operation.security.iter().filter_map(|name| mock.contract().security_schemes().get(name)) {
        if scheme["in"] == json!("cookie") {
            request = request.header("cookie", format!("{}=abc", scheme["name"].as_str().unwrap()));
        }
    }
    for (name, value) in headers {
        request = request.header(name, value);
    }
    if let (Some("multipart/form-data"), Some(body)) = (content_type.as_deref(), &body) {
        request = request
            .header("content-type", "multipart/form-data; boundary=xx")
            .body(example_form(mock, operation, body));
    } else if let (Some(content_type), Some(body)) = (content_type, body) {
        let text = body.as_str().map_or_else(|| body.to_string(), str::to_owned);
        request = request.header("content-type", content_type).body(text);
    }
    request.send().await.unwrap()
}

/// A form with the parts of an example. Parts that the documents call binary are files.
fn example_form(mock: &Mock, operation: &OperationSpec, example: &Value) -> String {
    let schema = mock.contract().resolve(&operation.body.as_ref().unwrap().media[0].schema).unwrap();
    let text = |value: &Value| value.as_str().map_or_else(|| value.to_string(), str::to_owned);
    let texts: Vec<String> = example.as_object().unwrap().values().map(text).collect();
    let parts = example.as_object().unwrap().keys().zip(&texts).map(|(name, text)| {
        let property = mock.contract().resolve(&schema["properties"][name]).unwrap();
        (name.as_str(), (property["format"] == "binary").then_some("example"), text.as_str())
    });
    form(&parts.collect::<Vec<_>>())
}

#[tokio::test]
async fn every_documented_request_is_answered_as_documented() {
    for api in Api::ALL {
        let mock = Mock::start(api).await.unwrap();
        for operation in mock.contract().operations() {
            let response = send(&mock, operation).await;
            let seen = mock.last().unwrap();
            assert_eq!(seen.refusal.map(|refusal| refusal.to_string()), None, "{}", operation.id);
            assert_eq!(seen.operation.as_ref(), Some(&operation.id));
            let example = mock.contract().example_reply(operation);
            assert_eq!(response.status().as_u16(), example.status);
            let content_type = response.headers().get("content-type").map(|value| value.to_str().unwrap().to_owned());
            assert_eq!(content_type, example.media_type, "{}", operation.id);
            let text = response.text().await.unwrap();
            if !content_type.is_some_and(|name| name.contains("json")) {
                let expected = example.body.map(|body| body.as_str().map_or_else(|| body.to_string(), str::to_owned));
                assert_eq!(text, expected.unwrap_or_default(), "{}", operation.id);
                continue;
            }
            let body: Value = serde_json::from_str(&text).unwrap();
            let violations = mock.contract().validate_reply(operation, example.status, &body);
            assert_eq!(violations, [], "{}", operation.id);
            if operation.pagination.is_none() {
                assert_eq!(Some(body), example.body, "{}", operation.id);
            }
        }
    }
}

#[tokio::test]
async fn replies_without_a_body_and_of_other_types_keep_their_form() {
    let mock = shop().await;
    let table = get(&mock, "/export").await;
    assert_eq!(table.headers()["content-type"], "text/csv");
    assert_eq!(table.text().await.unwrap(), "id;title\nord_1;Chairs\n");
    let set = request(&mock, Method::PUT, "/orders/a%2Fb/lines/1").header("content-type", "text/csv").body("chair;4");
    let set = set.send().await.unwrap();
    assert_eq!(set.status(), 204);
    assert!(!set.headers().contains_key("content-type"));
    let seen = mock.last().unwrap();
    assert_eq!((seen.path_value("id"), seen.path_value("line")), (Some("a/b"), Some("1")));
}

#[tokio::test]
async fn queued_answers_are_used_once_each_and_in_order() {
    let mock = shop().await;
    mock.answer("orders_get", Answer::json(404, json!({"code": "gone"})).header("x-ref", "1").header("x-ref", "2"));
    mock.answer_next(Answer::html(502, "<h1>Bad gateway</h1>"));
    mock.answer("orders_get", Answer::text(200, "hello"));
    mock.answer_always("orders_get", Answer::status(429).header("retry-after", "7"));
    let first = get(&mock, "/orders?id=1").await;
    assert_eq!(first.status(), 404);
    assert_eq!(first.headers().get_all("x-ref").iter().collect::<Vec<_>>(), ["1", "2"]);
    assert_eq!(first.json::<Value>().await.unwrap(), json!({"code": "gone"}));
    let second = get(&mock, "/by-sequence").await;
    assert_eq!(
        (second.status().as_u16(), second.headers()["content-type"].as_bytes()),
        (502, &b"text/html; charset=utf-8"[..])
    );
    assert_eq!(get(&mock, "/orders?id=1").await.text().await.unwrap(), "hello");
    for _ in 0..2 {
        assert_eq!(get(&mock, "/orders?id=1").await.headers()["retry-after"], "7");
    }
    mock.forget_answers();
    assert_eq!(get_json(&mock, "/orders?id=1").await, json!({"id": "ord_1"}));
}

#[tokio::test]
async fn any_bytes_may_stand_under_any_content_type() {
    let mock = shop().await;
    mock.answer("orders_get", Answer::bytes(200, "application/json", vec![0xff, 0x00]));
    let response = get(&mock, "/orders?id=1").await;
    assert_eq!(response.headers()["content-type"], "application/json");
    assert_eq!(response.bytes().await.unwrap().as_ref(), [0xff, 0x00]);
}

#[tokio::test]
async fn an_answer_can_be_late_and_the_request_is_seen_before() {
    let mock = shop().await;
    mock.answer("orders_get", Answer::status(204).delay(Duration::from_millis(300)));
    let started = Instant::now();
    let call = request(&mock, Method::GET, "/orders?id=1").timeout(Duration::from_millis(50)).send().await;
    assert!(call.unwrap_err().is_timeout());
    assert_eq!(mock.seen().len(), 1);
    mock.answer("orders_get", Answer::status(204).delay(Duration::from_millis(300)));
    assert_eq!(get(&mock, "/orders?id=1").await.status(), 204);
    assert!(started.elapsed() >= Duration::from_millis(300));
}

#[tokio::test]
async fn a_documented_error_can_be_answered() {
    let mock = shop().await;
    mock.answer("orders_get", mock.documented("orders_get", 404).unwrap());
    let response = get(&mock, "/orders?id=1").await;
    assert_eq!(response.status(), 404);
    assert_eq!(response.json::<Value>().await.unwrap(), json!({"error": true, "code": "not_found"}));
    assert_eq!(mock.documented("orders_get", 500), None);
}

#[tokio::test]
async fn a_constant_in_the_body_selects_its_operation() {
    let mock = shop().await;
    let response = post(&mock, "/orders", &json!({"action": "create", "title": "Chairs"})).await;
    assert_eq!(response.status(), 201);
    assert_eq!(mock.last().unwrap().operation.as_deref(), Some("orders_create"));
}

#[tokio::test]
#[should_panic(expected = "no operation `orders_gte`; its section has orders_get")]
async fn an_answer_for_an_unknown_operation_is_a_mistake() {
    shop().await.answer("orders_gte", Answer::status(200));
}
