//! What the mock records, and how it starts and stops.

#![allow(clippy::unwrap_used)]

mod support;

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::{Arc, Mutex};

use reqwest::Method;
use saleskit_mock::{Answer, Api, Mock, RefusalKind, StartError};
use serde_json::json;
use support::{client, get, post, request, shop, shop_builder};

#[tokio::test]
async fn everything_is_recorded_in_order() {
    let mock = shop().await;
    post(&mock, "/orders", &json!({"action": "create", "title": "Chairs"})).await;
    request(&mock, Method::GET, "/orders?id=a%20b&id=2").header("X-Trace", "t1").send().await.unwrap();
    get(&mock, "/nowhere").await;
    let seen = mock.seen();
    assert_eq!(seen.len(), 3);
    assert_eq!(seen[0].json(), Some(json!({"action": "create", "title": "Chairs"})));
    assert_eq!((seen[0].method.as_str(), seen[0].path.as_str()), ("POST", "/api/v2/orders"));
    assert_eq!(seen[0].status, 201);
    assert_eq!(seen[1].query, [("id".to_owned(), "a b".to_owned()), ("id".to_owned(), "2".to_owned())]);
    assert_eq!(seen[1].query_value("id"), Some("a b"));
    assert_eq!((seen[1].header("x-trace"), seen[1].header("x-other")), (Some("t1"), None));
    assert_eq!(seen[2].operation, None);
    assert!(seen[2].to_string().starts_with("404 GET /api/v2/nowhere refused: "), "{}", seen[2]);
    mock.clear();
    assert!(mock.last().is_none());
}

#[tokio::test]
async fn a_lenient_mock_answers_and_records_what_was_wrong() {
    let mock = shop_builder().strict(false).start().await.unwrap();
    let response = client().post(format!("{}/orders", mock.url())).json(&json!({"action": "create"})).send().await;
    assert_eq!(response.unwrap().status(), 201);
    assert_eq!(mock.last().unwrap().refusal.unwrap().kind, RefusalKind::NoCredential);
    assert_eq!(get(&mock, "/nowhere").await.status(), 404);
    mock.answer_next(Answer::status(202));
    assert_eq!(get(&mock, "/nowhere").await.status(), 202);
}

#[tokio::test]
async fn a_watcher_gets_every_request_and_prints_no_credential() {
    let lines = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&lines);
    let watched = shop_builder().on_request(move |seen| kept.lock().unwrap().push(seen.to_string()));
    let mock = watched.start().await.unwrap();
    get(&mock, "/orders?id=1").await;
    get(&mock, "/widget?api_key=sb_pub_1").await;
    let expected = ["200 GET /api/v2/orders?id=1 orders_get", "200 GET /api/v2/widget?api_key=*** orders_widget"];
    assert_eq!(*lines.lock().unwrap(), expected);
}

#[tokio::test]
async fn a_port_can_be_chosen_once() {
    let first = Mock::builder().api(Api::SalesByte).start().await.unwrap();
    let port = first.address().port();
    assert_eq!(first.url(), format!("http://127.0.0.1:{port}"));
    let taken = Mock::builder().api(Api::Salesbooth).port(port).start().await;
    assert!(matches!(taken, Err(StartError::Port { .. })));
    first.stop().await;
    let second = Mock::builder().api(Api::Salesbooth).port(port).start().await.unwrap();
    assert_eq!(second.url(), format!("http://127.0.0.1:{port}/api/v1"));
}

#[tokio::test]
async fn a_stopped_mock_refuses_connections() {
    let mock = shop().await;
    let url = mock.url();
    let client = support::client();
    client.get(format!("{url}/export")).send().await.unwrap();
    mock.stop().await;
    assert!(support::client().get(format!("{url}/export")).send().await.unwrap_err().is_connect());
}

#[tokio::test]
async fn faulty_documents_are_told() {
    let Err(StartError::Documents(faults)) = Mock::builder().from_documents("/nowhere/at/all").start().await else {
        panic!("documents that are not there were read");
    };
    assert!(!faults.0.is_empty());
}

#[tokio::test]
async fn mocks_do_not_hear_of_each_other() {
    let (one, two) = (shop().await, shop().await);
    one.answer_always("orders_export", Answer::status(500));
    assert_eq!(get(&one, "/export").await.status(), 500);
    assert_eq!(get(&two, "/export").await.status(), 200);
    assert_eq!((one.seen().len(), two.seen().len()), (1, 1));
}

#[tokio::test]
async fn nonsense_is_answered_and_harms_nothing() {
    let mock = shop().await;
    let address = mock.address();
    let long = "a/".repeat(20_000);
    let lines = [
        "GET /api/v2/orders?id=%zz%ff&&=&%00 HTTP/1.1".to_owned(),
        "GET /api/v2//orders/?? HTTP/1.1".to_owned(),
        "GET /api/v2/%ff%00%2e%2e/..;/{id} HTTP/1.1".to_owned(),
        "GET http://elsewhere.example/api/v2/export HTTP/1.1".to_owned(),
        "BREW /api/v2/orders HTTP/1.1".to_owned(),
        "OPTIONS * HTTP/1.1".to_owned(),
        "HEAD /api/v2 HTTP/1.1".to_owned(),
        "CONNECT shop.example:443 HTTP/1.1".to_owned(),
        format!("GET /api/v2/{long} HTTP/1.1"),
        "GET /api/v2/by-sequence?since_sequence=-9223372036854775808&limit=3 HTTP/1.1".to_owned(),
        "GET /api/v2/by-offset-or-cursor?after=mock_cursor_18446744073709551615 HTTP/1.1".to_owned(),
    ];
    let sent = lines.len();
    let statuses = tokio::task::spawn_blocking(move || lines.map(|line| speak(address, &line)).to_vec());
    for status in statuses.await.unwrap() {
        assert!(status.starts_with("HTTP/1.1 "), "{status}");
    }
    assert_eq!(mock.seen().len(), sent);
    let broken = |mock: &Mock| mock.last().unwrap().refusal.map(|refusal| refusal.kind);
    let chunked = "POST /api/v2/orders HTTP/1.1\r\ncontent-type: application/json\r\ntransfer-encoding: chunked";
    tokio::task::spawn_blocking(move || speak(address, &format!("{chunked}\r\n\r\nzz\r\n"))).await.unwrap();
    assert_eq!(broken(&mock), Some(RefusalKind::BadBody));
    assert_eq!(get(&mock, "/export").await.status(), 200);
}

/// Sends a request head unchanged, and reads the first line of the reply.
fn speak(address: SocketAddr, head: &str) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    stream.write_all(format!("{head}\r\nhost: shop\r\nx-odd: \u{e5}\r\nconnection: close\r\n\r\n").as_bytes()).unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    String::from_utf8_lossy(&answer).lines().next().unwrap_or_default().to_owned()
}

#[test]
fn apis_are_known_by_name() {
    assert_eq!("SalesByte".parse(), Ok(Api::SalesByte));
    assert_eq!(Api::Salesbooth.to_string(), "salesbooth");
    let unknown = "hubspot".parse::<Api>().unwrap_err();
    assert_eq!(unknown.to_string(), "no API is called `hubspot`; known are salesbooth and salesbyte");
}
