//! Requests that violate the documents.

#![allow(clippy::unwrap_used)]

mod support;

use reqwest::{Method, StatusCode};
use saleskit_mock::{Api, Mock, RefusalKind};
use serde_json::{Value, json};
use support::{client, get, post, request, shop, shop_builder};

async fn salesbyte_shop() -> Mock {
    shop_builder().api(Api::SalesByte).start().await.unwrap()
}

fn kind(mock: &Mock) -> RefusalKind {
    mock.last().unwrap().refusal.unwrap().kind
}

#[tokio::test]
async fn an_unknown_path_is_told_in_the_form_of_salesbooth() {
    let mock = shop().await;
    let response = get(&mock, "/ordres?id=1").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    let body: Value = response.json().await.unwrap();
    assert_eq!(body["error"], json!(true));
    assert_eq!(body["code"], json!("not_found.no_such_operation"));
    assert_eq!(body["category"], json!("not_found"));
    assert_eq!(body["recovery"]["action"], json!("fix_request"));
    assert_eq!(body["recovery"]["retryable"], json!(false));
    assert!(body["message"].as_str().unwrap().contains("/orders"), "{body}");
    assert_eq!(kind(&mock), RefusalKind::UnknownPath);
}

#[tokio::test]
async fn an_unknown_path_is_told_in_the_form_of_salesbyte() {
    let mock = Mock::start(Api::SalesByte).await.unwrap();
    let response = get(&mock, "/api/qoutes").await;
    assert_eq!(response.status(), StatusCode::NOT_FOUND);
    let body: Value = response.json().await.unwrap();
    assert_eq!(body["code"], json!("no_such_operation"));
    assert!(body["message"].is_string() && body["details"].is_object() && body["errors"].is_object(), "{body}");
}

#[tokio::test]
async fn a_path_outside_of_the_base_is_unknown_unless_its_operation_names_the_host() {
    let mock = shop().await;
    let outside = client().get(format!("{}/orders?id=1", mock.root())).bearer_auth("k").send().await.unwrap();
    assert_eq!(outside.status(), StatusCode::NOT_FOUND);
    let body: Value = outside.json().await.unwrap();
    assert!(body["message"].as_str().unwrap().contains("/api/v2/orders"), "{body}");
    let health = client().get(format!("{}/health", mock.root())).send().await.unwrap();
    assert_eq!(health.json::<Value>().await.unwrap(), json!({"up": true}));
    assert_eq!(get(&mock, "/health").await.status(), StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn another_method_is_refused_with_those_that_the_path_takes() {
    let mock = shop().await;
    let response = request(&mock, Method::PATCH, "/orders?id=1").send().await.unwrap();
    assert_eq!(response.status(), StatusCode::METHOD_NOT_ALLOWED);
    assert_eq!(response.headers()["allow"], "GET, POST, HEAD, OPTIONS");
    assert_eq!(kind(&mock), RefusalKind::OtherMethod);
}

#[tokio::test]
async fn a_request_that_fits_no_operation_learns_what_each_one_lacks() {
    let mock = shop().await;
    let response = post(&mock, "/orders", &json!({"action": "destroy"})).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    let body: Value = response.json().await.unwrap();
    assert_eq!(body["code"], json!("validation_error.no_such_operation"));
    assert!(body["details"]["operations"]["orders_create"].as_str().unwrap().contains("action"), "{body}");
    let salesbyte = salesbyte_shop().await;
    assert_eq!(get(&salesbyte, "/orders?id=1&colour=red").await.status(), StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn each_field_that_breaks_the_documents_is_listed() {
    let mock = shop().await;
    let wrong = json!({"action": "create", "notes": 5, "lines": [{"sku": "a"}, {"count": "x"}]});
    let response = post(&mock, "/orders", &wrong).await;
    assert_eq!(response.status(), StatusCode::BAD_REQUEST);
    let body: Value = response.json().await.unwrap();
    assert_eq!(body["code"], json!("validation_error.invalid_fields"));
    assert_eq!(body["category"], json!("validation_error"));
    let fields = body["details"]["fields"].as_object().unwrap();
    let codes: Vec<_> = fields.iter().map(|(name, field)| (name.as_str(), field["code"].as_str().unwrap())).collect();
    for expected in
        [("title", "required"), ("notes", "invalid"), ("lines[1].sku", "required"), ("lines[1].count", "invalid")]
    {
        assert!(codes.contains(&expected), "{expected:?} is not in {codes:?}");
    }
    let salesbyte = salesbyte_shop().await;
    let response = post(&salesbyte, "/orders", &wrong).await;
    assert_eq!(response.status(), StatusCode::UNPROCESSABLE_ENTITY);
    let body: Value = response.json().await.unwrap();
    assert!(body["errors"]["notes"][0].is_string(), "{body}");
}

#[tokio::test]
async fn a_path_value_of_the_wrong_type_is_an_invalid_field() {
    let mock = shop().await;
    let response = request(&mock, Method::PUT, "/orders/a/lines/first").send().await.unwrap();
    let body: Value = response.json().await.unwrap();
    assert!(body["details"]["fields"]["line"].is_object(), "{body}");
}

#[tokio::test]
async fn bad_bodies_are_refused_by_what_is_wrong_with_them() {
    let mock = shop_builder().longest_body(64).start().await.unwrap();
    let send = async |content_type: Option<&str>, body: String| {
        let request = request(&mock, Method::POST, "/orders").body(body);
        let request = content_type.into_iter().fold(request, |request, name| request.header("content-type", name));
        (request.send().await.unwrap().status().as_u16(), kind(&mock))
    };
    let whole = || r#"{"action":"create","title":"a"}"#.to_owned();
    assert_eq!(send(Some("application/json"), r#"{"action":"#.to_owned()).await, (400, RefusalKind::BadBody));
    assert_eq!(send(Some("application/json"), "[".repeat(60)).await, (400, RefusalKind::BadBody));
    assert_eq!(send(Some("application/json"), String::new()).await, (400, RefusalKind::NoOperation));
    assert_eq!(send(Some("text/plain"), whole()).await, (415, RefusalKind::OtherContentType));
    assert_eq!(send(None, whole()).await, (415, RefusalKind::OtherContentType));
    assert_eq!(send(Some("application/json"), "x".repeat(10_000_000)).await, (413, RefusalKind::TooLarge));
    let csv = request(&mock, Method::PUT, "/orders/a/lines/1").json(&json!({})).send().await.unwrap();
    assert_eq!(csv.status(), StatusCode::UNSUPPORTED_MEDIA_TYPE);
}

#[tokio::test]
async fn a_missing_credential_is_refused_where_one_is_needed() {
    let mock = shop().await;
    let client = support::client();
    let status = async |path: &str, header: Option<(&str, &str)>| {
        let request = client.get(format!("{}{path}", mock.url()));
        let request = header.into_iter().fold(request, |request, (name, value)| request.header(name, value));
        request.send().await.unwrap().status().as_u16()
    };
    assert_eq!(status("/orders?id=1", None).await, 401);
    assert_eq!(kind(&mock), RefusalKind::NoCredential);
    assert_eq!(status("/orders?id=1", Some(("authorization", "Bearer "))).await, 401);
    assert_eq!(status("/orders?id=1", Some(("authorization", "Basic abc"))).await, 401);
    assert_eq!(status("/orders?id=1", Some(("authorization", "bearer abc"))).await, 200);
    assert_eq!(status("/orders?id=1", Some(("x-shop-key", "abc"))).await, 200);
    assert_eq!(status("/export", None).await, 200);
    assert_eq!(status("/widget", None).await, 401);
    assert_eq!(status("/widget?api_key=", None).await, 401);
    assert_eq!(status("/widget?api_key=abc", None).await, 200);
    assert_eq!(status("/orders?id=1&api_key=abc", Some(("x-shop-key", "abc"))).await, 400);
    assert_eq!(status("/desk", Some(("cookie", "other=1"))).await, 401);
    assert_eq!(status("/desk", Some(("cookie", "other=1; shop=abc"))).await, 200);
    assert_eq!(post(&mock, "/notes", &json!({"text": "a"})).await.status(), 401);
    assert_eq!(post(&mock, "/notes", &json!({"text": "a", "token": "b"})).await.status(), 200);
}

#[tokio::test]
async fn a_revoked_key_is_told_as_the_docs_tell_it() {
    let mock = shop().await;
    let response = client().get(format!("{}/orders?id=1", mock.url())).bearer_auth("sb_test_revoked").send().await;
    let response = response.unwrap();
    assert_eq!(response.status(), StatusCode::UNAUTHORIZED);
    let body: Value = response.json().await.unwrap();
    assert_eq!((&body["code"], &body["category"]), (&json!("INVALID_KEY"), &json!("authentication_error")));
}

#[tokio::test]
async fn a_refused_request_uses_no_answer() {
    let mock = shop().await;
    mock.answer("orders_create", saleskit_mock::Answer::status(503));
    assert_eq!(post(&mock, "/orders", &json!({"action": "create"})).await.status(), 400);
    assert_eq!(mock.answers_left(), 1);
    assert_eq!(post(&mock, "/orders", &json!({"action": "create", "title": "a"})).await.status(), 503);
    assert_eq!(mock.answers_left(), 0);
}
