//! Special keys and rate limits.

#![allow(clippy::unwrap_used)]

mod support;

use reqwest::{Method, Response};
use saleskit_mock::{Api, Mock, RefusalKind};
use serde_json::{Value, json};
use support::client;

async fn with_key(mock: &Mock, method: Method, path: &str, key: &str) -> Response {
    client().request(method, format!("{}{path}", mock.url())).bearer_auth(key).send().await.unwrap()
}

/// The status, code and category of the reply to a GET with a key.
async fn answered(mock: &Mock, path: &str, key: &str) -> (u16, String, String) {
    let response = with_key(mock, Method::GET, path, key).await;
    let status = response.status().as_u16();
    let body: Value = response.json().await.unwrap();
    let text = |name: &str| body[name].as_str().unwrap_or_default().to_owned();
    (status, text("code"), text("category"))
}

fn expected(status: u16, code: &str, category: &str) -> (u16, String, String) {
    (status, code.to_owned(), category.to_owned())
}

#[tokio::test]
async fn a_key_is_expired_or_revoked_by_its_name() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let revoked = expected(401, "INVALID_KEY", "authentication_error");
    assert_eq!(answered(&mock, "/deals", "sb_test_revoked").await, revoked);
    let expired = expected(401, "authentication_error.expired_key", "authentication_error");
    assert_eq!(answered(&mock, "/deals", "sb_test_expired").await, expired);
    assert_eq!(mock.last().unwrap().refusal.unwrap().kind, RefusalKind::ExpiredCredential);
    let by_header = client().get(format!("{}/deals", mock.url())).header("x-api-key", "sb_test_expired").send().await;
    assert_eq!(by_header.unwrap().status(), 401);
    assert_eq!(with_key(&mock, Method::GET, "/deals", "sb_test_anything").await.status(), 200);
    let salesbyte = Mock::start(Api::SalesByte).await.unwrap();
    assert_eq!(answered(&salesbyte, "/api/quotes", "sb_test_expired").await.0, 401);
}

#[tokio::test]
async fn a_key_has_the_scopes_in_its_name_and_no_others() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let contract = mock.contract();
    let read =
        contract.operations().iter().find(|one| one.scopes == ["customers:read"] && one.method == "GET").unwrap();
    let example = contract.example_request(read);
    let query: Vec<String> = example.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let path = format!("{}?{}", example.path, query.join("&"));
    let status = async |key: &str| with_key(&mock, Method::GET, &path, key).await.status().as_u16();
    assert_eq!(status("sb_test_scopes_customers.read").await, 200);
    assert_eq!(status("sb_test_scopes_deals.read+customers.read").await, 200);
    assert_eq!(status("sb_test_scopes_all").await, 200);
    let lacking = expected(403, "insufficient_scope", "authorization_error");
    assert_eq!(answered(&mock, &path, "sb_test_scopes_customers.write+deals.read").await, lacking);
    let refusal = mock.last().unwrap().refusal.unwrap();
    assert_eq!(refusal.kind, RefusalKind::MissingScope);
    assert_eq!(
        refusal.message,
        format!("{} requires the scope customers:read; this key has customers:write, deals:read", read.id)
    );
    assert_eq!(answered(&mock, &path, "sb_test_scopes_").await, lacking);
    assert_eq!(answered(&mock, &path, "sb_test_scopes_customer.read").await.0, 401);
    assert!(mock.last().unwrap().refusal.unwrap().message.ends_with("did you mean `customers:read`?"));
}

#[tokio::test]
async fn a_publishable_key_does_not_open_what_needs_a_secret_one() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let wrong = expected(403, "authorization_error.wrong_key_type", "authorization_error");
    assert_eq!(answered(&mock, "/deals", "sb_pub_1").await, wrong);
    let takes_both = mock.contract().operations().iter().find(|one| {
        one.method == "GET" && one.security.iter().any(|name| name == "publishableKey") && one.security.len() > 1
    });
    let both = takes_both.unwrap();
    let example = mock.contract().example_request(both);
    let query: Vec<String> = example.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let path = format!("{}?{}", example.path, query.join("&"));
    for key in ["sb_pub_1", "sb_live_1"] {
        assert_eq!(with_key(&mock, Method::GET, &path, key).await.status(), 200, "{} {path}", both.id);
    }
}

#[tokio::test]
async fn a_rate_limit_counts_down_in_the_documented_headers() {
    let mock = Mock::builder().api(Api::Salesbooth).rate_limits(true).start().await.unwrap();
    let get = async || with_key(&mock, Method::GET, "/saved-configs?code=a3f8b21c", "sb_pub_1").await;
    let first = get().await;
    assert_eq!(first.status(), 200, "{}", first.text().await.unwrap());
    let header = |response: &Response, name: &str| response.headers()[name].to_str().unwrap().parse::<u64>().unwrap();
    assert_eq!((header(&first, "x-ratelimit-limit"), header(&first, "x-ratelimit-remaining")), (30, 29));
    assert!(header(&first, "x-ratelimit-reset") > 1_700_000_000);
    for _ in 0..29 {
        assert_eq!(get().await.status(), 200);
    }
    let last = get().await;
    assert_eq!((last.status().as_u16(), header(&last, "x-ratelimit-remaining")), (429, 0));
    assert!((1..=60).contains(&header(&last, "retry-after")));
    let body: Value = last.json().await.unwrap();
    assert_eq!((&body["category"], &body["recovery"]["retryable"]), (&json!("rate_limited"), &json!(true)));
}

#[tokio::test]
async fn limits_count_by_key_and_by_address_and_mail_as_documented() {
    let mock = Mock::builder().api(Api::Salesbooth).rate_limits(true).start().await.unwrap();
    let contract = mock.contract();
    let ask =
        contract.operations().iter().find(|one| one.section == "customer_auth" && one.policy.rate_limit.is_some());
    let ask = ask.unwrap();
    let example = contract.example_request(ask);
    let send = async |mail: &str| {
        let mut body = example.body.clone().unwrap();
        body["email"] = json!(mail);
        let query: Vec<_> = example.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let url = format!("{}{}?{}", mock.url(), example.path, query.join("&"));
        client().post(url).json(&body).send().await.unwrap().status().as_u16()
    };
    for _ in 0..3 {
        assert_eq!(send("a@example.com").await, 200);
    }
    assert_eq!((send("A@example.com").await, send("b@example.com").await), (429, 200));
}
