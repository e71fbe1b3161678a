//! Requests of browser pages and generic tools: HEAD, OPTIONS, and CORS.

#![allow(clippy::unwrap_used)]

mod support;

use reqwest::{Method, StatusCode};
use support::{client, get, request, shop};

const PAGE: &str = "http://localhost:3000";

#[tokio::test]
async fn head_answers_as_get_without_a_body() {
    let mock = shop().await;
    let head = request(&mock, Method::HEAD, "/orders?id=1").send().await.unwrap();
    assert_eq!(head.status(), StatusCode::OK);
    assert_eq!(
        (head.headers()["content-length"].as_bytes(), &head.headers()["content-type"]),
        (&b"14"[..], &"application/json".parse().unwrap())
    );
    assert!(head.bytes().await.unwrap().is_empty());
    assert_eq!(mock.last().unwrap().operation.as_deref(), Some("orders_get"));
    assert_eq!(mock.last().unwrap().method, "HEAD");
    assert_eq!(request(&mock, Method::HEAD, "/notes").send().await.unwrap().status(), 405);
}

#[tokio::test]
async fn options_tells_the_methods_of_a_path() {
    let mock = shop().await;
    let options = request(&mock, Method::OPTIONS, "/orders").send().await.unwrap();
    assert_eq!(
        (options.status().as_u16(), &options.headers()["allow"]),
        (204, &"GET, POST, HEAD, OPTIONS".parse().unwrap())
    );
    let notes = request(&mock, Method::OPTIONS, "/notes").send().await.unwrap();
    assert_eq!(notes.headers()["allow"], "POST, OPTIONS");
    assert!(mock.last().unwrap().refusal.is_none());
    assert_eq!(request(&mock, Method::OPTIONS, "/nowhere").send().await.unwrap().status(), 404);
}

#[tokio::test]
async fn a_local_page_may_ask_send_and_read() {
    let mock = shop().await;
    let url = format!("{}/orders?id=1", mock.url());
    let ask =
        client().request(Method::OPTIONS, &url).header("origin", PAGE).header("access-control-request-method", "GET");
    let ask = ask.header("access-control-request-headers", "authorization,x-mock-fault").send().await.unwrap();
    assert_eq!(ask.status(), StatusCode::NO_CONTENT);
    assert_eq!(ask.headers()["access-control-allow-origin"], PAGE);
    assert_eq!(ask.headers()["access-control-allow-headers"], "authorization,x-mock-fault");
    assert!(ask.headers()["access-control-allow-methods"].to_str().unwrap().contains("PATCH"));
    assert!(mock.seen().is_empty());
    for fault in ["503; retry-after=1", "delay; ms=1"] {
        let sent = request(&mock, Method::GET, "/orders?id=1").header("origin", PAGE).header("x-mock-fault", fault);
        let sent = sent.send().await.unwrap();
        assert_eq!(
            (&sent.headers()["access-control-allow-origin"], &sent.headers()["vary"]),
            (&PAGE.parse().unwrap(), &"Origin".parse().unwrap())
        );
        assert!(sent.headers()["access-control-expose-headers"].to_str().unwrap().contains("Retry-After"));
    }
    let own = client().get(format!("{}/_mock/faults", mock.root())).header("origin", PAGE).send().await.unwrap();
    assert_eq!(own.headers()["access-control-allow-origin"], PAGE);
}

#[tokio::test]
async fn documented_headers_can_be_read_by_pages() {
    let mock = saleskit_mock::Mock::start(saleskit_mock::Api::Salesbooth).await.unwrap();
    let sent = request(&mock, Method::GET, "/health").header("origin", PAGE).send().await.unwrap();
    assert!(sent.headers()["access-control-expose-headers"].to_str().unwrap().contains("X-RateLimit-Remaining"));
}

#[tokio::test]
async fn a_page_from_elsewhere_gets_no_permission() {
    let mock = shop().await;
    assert!(!get(&mock, "/orders?id=1").await.headers().contains_key("access-control-allow-origin"));
    for origin in ["https://shop.example", "http://localhost.example", "null"] {
        let sent = request(&mock, Method::GET, "/orders?id=1").header("origin", origin).send().await.unwrap();
        assert!(!sent.headers().contains_key("access-control-allow-origin"), "{origin}");
        let ask = client().request(Method::OPTIONS, format!("{}/orders", mock.url())).header("origin", origin);
        let ask = ask.header("access-control-request-method", "GET").send().await.unwrap();
        assert!(!ask.headers().contains_key("access-control-allow-methods"), "{origin}");
    }
}
