//! Faults that a client of any language asks for: by a header, and by rules.

#![allow(clippy::unwrap_used)]

mod support;

use std::time::{Duration, Instant};

use reqwest::{Method, Response, StatusCode};
use saleskit_mock::{Api, Fault, FaultRule, Mock, RefusalKind, StartError};
use serde_json::{Value, json};
use support::{client, get, post, request, shop, shop_builder};

/// Gets an order that meets a fault.
async fn with(mock: &Mock, fault: &str) -> reqwest::Result<Response> {
    request(mock, Method::GET, "/orders?id=1").header("X-Mock-Fault", fault).send().await
}

/// Sends rules, and reads the answer.
async fn rules(mock: &Mock, method: Method, body: &Value) -> (u16, Value) {
    let response = client().request(method, format!("{}/_mock/faults", mock.root())).json(body).send().await.unwrap();
    (response.status().as_u16(), response.json().await.unwrap())
}

/// The statuses of this many GET requests.
async fn statuses(mock: &Mock, count: usize) -> Vec<u16> {
    let mut statuses = Vec::new();
    for _ in 0..count {
        statuses.push(get(mock, "/orders?id=1").await.status().as_u16());
    }
    statuses
}

/// The path and message of every problem.
fn problems(body: &Value) -> Vec<(String, String)> {
    let text = |problem: &Value, key| problem[key].as_str().unwrap().to_owned();
    body["problems"].as_array().unwrap().iter().map(|one| (text(one, "path"), text(one, "message"))).collect()
}

#[tokio::test]
async fn a_status_comes_in_the_form_of_the_api() {
    let mock = shop().await;
    let response = with(&mock, "429; retry-after=2").await.unwrap();
    assert_eq!((response.status().as_u16(), &response.headers()["retry-after"]), (429, &"2".parse().unwrap()));
    let body: Value = response.json().await.unwrap();
    assert_eq!((&body["error"], &body["category"]), (&json!(true), &json!("rate_limited")));
    assert_eq!(body["recovery"]["retry_after_seconds"], json!(2));
    assert_eq!(mock.last().unwrap().fault.as_deref(), Some("429; retry-after=2"));
    assert_eq!(mock.last().unwrap().to_string(), "429 GET /api/v2/orders?id=1 orders_get fault: 429; retry-after=2");
    let salesbyte = shop_builder().api(Api::SalesByte).start().await.unwrap();
    let body: Value = with(&salesbyte, "503").await.unwrap().json().await.unwrap();
    assert!(body["message"].is_string() && body.get("category").is_none(), "{body}");
}

#[tokio::test]
async fn a_status_that_the_operation_documents_comes_with_its_example() {
    let mock = shop().await;
    let body: Value = with(&mock, "404; code=gone.long_ago").await.unwrap().json().await.unwrap();
    assert_eq!(body, json!({"error": true, "code": "gone.long_ago"}));
}

#[tokio::test]
async fn a_proxy_answers_in_html() {
    let mock = shop().await;
    let response = with(&mock, "html; status=504").await.unwrap();
    assert_eq!(response.status(), StatusCode::GATEWAY_TIMEOUT);
    assert_eq!(response.headers()["content-type"], "text/html; charset=utf-8");
    assert!(response.text().await.unwrap().contains("504 Gateway Timeout"));
}

#[tokio::test]
async fn a_delay_comes_before_the_reply_and_a_drip_within_it() {
    let mock = shop().await;
    let begun = Instant::now();
    let response = with(&mock, "delay; ms=150").await.unwrap();
    assert!(begun.elapsed() >= Duration::from_millis(150));
    assert_eq!(response.json::<Value>().await.unwrap(), json!({"id": "ord_1"}));
    let begun = Instant::now();
    let mut response = with(&mock, "drip; bytes=5; ms=30").await.unwrap();
    let mut pieces = Vec::new();
    while let Some(piece) = response.chunk().await.unwrap() {
        pieces.push(String::from_utf8(piece.to_vec()).unwrap());
    }
    assert_eq!(pieces, [r#"{"id""#, r#":"ord"#, r#"_1"}"#]);
    assert!(begun.elapsed() >= Duration::from_millis(90));
}

#[tokio::test]
async fn bodies_are_spoilt_as_told() {
    let mock = shop().await;
    let malformed = with(&mock, "malformed").await.unwrap();
    assert_eq!(malformed.headers()["content-type"], "application/json");
    assert_eq!(malformed.text().await.unwrap(), r#"{"id":""#);
    let empty = with(&mock, "empty").await.unwrap();
    assert_eq!((empty.status().as_u16(), empty.text().await.unwrap().as_str()), (200, ""));
    let mut truncated = with(&mock, "truncated; after=3").await.unwrap();
    assert_eq!((truncated.status().as_u16(), truncated.content_length()), (200, Some(14)));
    assert_eq!(truncated.chunk().await.unwrap().unwrap(), r#"{"i"#);
    assert!(truncated.chunk().await.is_err());
    let whole_but_one = with(&mock, "truncated; after=999").await.unwrap();
    assert!(whole_but_one.bytes().await.is_err());
}

#[tokio::test]
async fn connections_are_really_broken() {
    let mock = shop().await;
    let cause = |error: reqwest::Error| {
        let mut cause: &dyn std::error::Error = &error;
        while let Some(next) = cause.source() {
            cause = next;
        }
        cause.to_string()
    };
    let reset = cause(with(&mock, "reset").await.unwrap_err());
    assert!(reset.contains("reset by peer"), "{reset}");
    let closed = cause(with(&mock, "close").await.unwrap_err());
    assert!(closed.contains("closed before message completed"), "{closed}");
    let mut later = with(&mock, "reset; after=3").await.unwrap();
    assert_eq!(later.chunk().await.unwrap().unwrap(), r#"{"i"#);
    let later = cause(later.chunk().await.unwrap_err());
    assert!(later.contains("reset by peer"), "{later}");
    let hung = request(&mock, Method::GET, "/orders?id=1").timeout(Duration::from_millis(200));
    assert!(hung.header("X-Mock-Fault", "hang").send().await.unwrap_err().is_timeout());
    assert!(with(&mock, "hang; ms=50").await.is_err());
    assert_eq!(get(&mock, "/orders?id=1").await.status(), StatusCode::OK);
}

#[tokio::test]
async fn a_request_may_be_executed_although_its_reply_is_lost() {
    let mock = Mock::builder().api(Api::Salesbooth).stateful(true).start().await.unwrap();
    let create = async |fault: &str| {
        let email = format!("{}@example.com", fault.replace([';', ' ', '='], "."));
        let made = json!({"name": "Acme", "email": email});
        request(&mock, Method::POST, "/customers").header("X-Mock-Fault", fault).json(&made).send().await
    };
    let count = async || {
        let listed: Value = get(&mock, "/customers").await.json().await.unwrap();
        listed["data"]["customers"].as_array().unwrap().len()
    };
    assert!(create("reset").await.is_err());
    assert_eq!(create("503").await.unwrap().status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(count().await, 0);
    assert!(create("reset; executed").await.is_err());
    assert_eq!(create("503; executed=true").await.unwrap().status(), StatusCode::SERVICE_UNAVAILABLE);
    assert_eq!(count().await, 2);
}

#[tokio::test]
async fn a_wrong_header_is_refused_by_the_mock_in_plain_words() {
    let mock = shop_builder().strict(false).start().await.unwrap();
    let wrong = [
        ("explode", "there is no fault `explode`; there are a status (`503`), `html`"),
        ("", "no fault is named"),
        ("200", "a whole number from 400 to 599"),
        ("429; retry-aftr=2", "`status` takes no `retry-aftr`; it takes `status`, `retry-after`"),
        ("429; retry-after=soon", "retry-after: must be a whole number"),
        ("drip; bytes=0", "bytes: must be a whole number from 1"),
        ("reset; executed=perhaps", "executed: must be true or false"),
        ("reset; after=1; after=2", "after: was given twice"),
        ("503; share=0.5", "share: says when a fault strikes: only a rule has it"),
        ("delay; ms=99999999999999999999", "ms: must be a whole number from 0 to 3600000"),
        ("status", "status: is missing"),
    ];
    for (header, expected) in wrong {
        let response = with(&mock, header).await.unwrap();
        assert_eq!(response.status(), StatusCode::BAD_REQUEST, "{header}");
        assert_eq!(response.headers()["x-mock-error"], "fault");
        let body: Value = response.json().await.unwrap();
        let message = body["message"].as_str().unwrap();
        assert!(message.starts_with("This is the mock, not the API: ") && message.contains(expected), "{message}");
        assert!(body["known"]["fault"]["reset"]["parameters"]["after"].is_string());
        assert_eq!(mock.last().unwrap().refusal.unwrap().kind, RefusalKind::WrongFault);
    }
    let twice = request(&mock, Method::GET, "/orders?id=1").header("X-Mock-Fault", "503").header("X-Mock-Fault", "504");
    assert_eq!(twice.send().await.unwrap().status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn rules_strike_their_operations_so_many_times() {
    let mock = shop().await;
    let rule = json!({"operation": "orders_get", "fault": "503; retry-after=1", "skip": 1, "times": 2});
    let (status, shown) = rules(&mock, Method::POST, &rule).await;
    assert_eq!((status, &shown["rules"][0]["id"]), (201, &json!(1)));
    assert_eq!(post(&mock, "/orders", &json!({"action": "create", "title": "a"})).await.status(), StatusCode::CREATED);
    assert_eq!(statuses(&mock, 5).await, [200, 503, 503, 200, 200]);
    let shown: Value =
        client().get(format!("{}/_mock/faults", mock.root())).send().await.unwrap().json().await.unwrap();
    let rule = &shown["rules"][0];
    assert_eq!((&rule["met"], &rule["struck"]), (&json!(5), &json!(2)));
    assert_eq!(rule["fault"], json!({"kind": "status", "status": 503, "retry_after": 1}));
    assert_eq!(rule["line"], json!("503; retry-after=1; operation=orders_get; times=2; skip=1"));
}

#[tokio::test]
async fn rules_are_replaced_added_and_taken_away() {
    let mock = shop().await;
    let put = json!({"rules": [{"operation": "orders", "fault": {"kind": "html"}}, {"fault": 500}]});
    assert_eq!(rules(&mock, Method::PUT, &put).await.0, 200);
    assert_eq!(statuses(&mock, 1).await, [502]);
    assert_eq!(get(&mock, "/nowhere").await.status(), 500);
    let one = |id: u64| format!("{}/_mock/faults/{id}", mock.root());
    assert_eq!(client().delete(one(1)).send().await.unwrap().status(), 200);
    assert_eq!(client().delete(one(1)).send().await.unwrap().status(), 404);
    assert_eq!(statuses(&mock, 1).await, [500]);
    assert_eq!(rules(&mock, Method::POST, &json!([{"fault": "504"}])).await.1["rules"][1]["id"], json!(3));
    assert_eq!(client().delete(format!("{}/_mock/faults", mock.root())).send().await.unwrap().status(), 200);
    assert_eq!(statuses(&mock, 1).await, [200]);
    assert_eq!(client().patch(format!("{}/_mock/faults", mock.root())).send().await.unwrap().status(), 405);
}

#[tokio::test]
async fn every_wrong_part_of_rules_is_told_with_its_path_and_nothing_changes() {
    let mock = shop().await;
    let wrong = json!({"rules": [
        {"operation": "order_get", "fault": "503"},
        {"operaton": "*", "share": 1.5, "times": -1, "skip": "2", "fault": {"kind": "drip", "bytes": 0, "mss": 1}},
        {"fault": "503; retry-after=x"},
        {"fault": {"kind": "rest"}},
        {"fault": {"after": 1}},
        {"share": 1},
        "503",
    ], "seed": 1});
    let (status, body) = rules(&mock, Method::PUT, &wrong).await;
    assert_eq!(status, 400);
    let found = problems(&body);
    for (path, message) in [
        ("seed", "is not known"),
        ("rules[0].operation", "did you mean `orders_get`?"),
        ("rules[1].operaton", "did you mean `operation`?"),
        ("rules[1].share", "must be a number from 0 to 1"),
        ("rules[1].times", "must be a whole number"),
        ("rules[1].skip", "must be a whole number"),
        ("rules[1].fault.bytes", "must be a whole number from 1"),
        ("rules[1].fault.mss", "it takes `bytes`, `ms` and `delay`"),
        ("rules[2].fault", "retry-after: must be a whole number"),
        ("rules[3].fault.kind", "there is no fault `rest`"),
        ("rules[4].fault.kind", "is missing"),
        ("rules[5].fault", "is missing"),
        ("rules[6]", "must be an object"),
    ] {
        assert!(found.iter().any(|(at, said)| at == path && said.contains(message)), "{path} {message}: {found:#?}");
    }
    assert_eq!(found.len(), 13, "{found:#?}");
    assert_eq!(statuses(&mock, 1).await, [200]);
    let not_json = client().put(format!("{}/_mock/faults", mock.root())).body("{").send().await.unwrap();
    assert_eq!(not_json.status(), StatusCode::BAD_REQUEST);
}

#[tokio::test]
async fn the_same_seed_repeats_a_run_exactly() {
    let start = async |seed| {
        let rule = FaultRule::new(Fault::status(503)).operation("orders_*").share(0.3);
        shop_builder().seed(seed).fault(rule).start().await.unwrap()
    };
    let (one, same, other) = (start(7).await, start(7).await, start(8).await);
    let first = statuses(&one, 40).await;
    let struck = first.iter().filter(|status| **status == 503).count();
    assert!((4..=20).contains(&struck), "{struck}");
    assert_eq!(first, statuses(&same, 40).await);
    assert_ne!(first, statuses(&other, 40).await);
    client().put(format!("{}/_mock/faults", one.root())).json(&json!([])).send().await.unwrap();
    assert_eq!(statuses(&one, 3).await, [200, 200, 200]);
    client().post(format!("{}/_mock/reset", one.root())).send().await.unwrap();
    assert_eq!(first, statuses(&one, 40).await);
}

#[tokio::test]
async fn rust_tests_set_rules_by_type() {
    let mock = shop().await;
    mock.fault(FaultRule::new(Fault::status(409).message("Taken")).operation("orders_get").times(1));
    let body: Value = get(&mock, "/orders?id=1").await.json().await.unwrap();
    assert_eq!(body["message"], json!("Taken"));
    assert_eq!(statuses(&mock, 1).await, [200]);
    assert_eq!(mock.faults()[0].to_string(), "409; message=Taken; operation=orders_get; times=1");
    mock.clear_faults();
    assert!(mock.faults().is_empty());
    let rule: FaultRule = "reset; operation=orders; share=0.25; times=2; skip=1".parse().unwrap();
    assert_eq!(rule, FaultRule::new(Fault::reset()).operation("orders").share(0.25).times(2).skip(1));
    let unknown = shop_builder().fault(FaultRule::new(Fault::reset()).operation("deals")).start().await;
    assert!(
        matches!(unknown, Err(StartError::Fault(reason)) if reason.contains("no operation and no section `deals`"))
    );
}
