//! Expectations of a test, and the message when a call differs.

#![allow(clippy::unwrap_used)]

mod support;

use std::panic::{AssertUnwindSafe, catch_unwind};

use reqwest::Method;
use saleskit_mock::{Answer, Api, Mock};
use serde_json::{Value, json};
use support::{get, post, request};

async fn booth() -> Mock {
    Mock::builder().api(Api::Salesbooth).stateful(true).seed(7).start().await.unwrap()
}

/// The message of `verify`, with the lines of this file as `here`.
fn told(mock: &Mock) -> String {
    let panic = catch_unwind(AssertUnwindSafe(|| mock.verify())).unwrap_err();
    let text = panic.downcast::<String>().unwrap();
    let place = |word: &str| if word.starts_with(file!()) { "here".to_owned() } else { word.to_owned() };
    let line = |line: &str| line.split(' ').map(place).collect::<Vec<_>>().join(" ");
    text.lines().map(line).collect::<Vec<_>>().join("\n")
}

#[tokio::test]
async fn what_comes_as_expected_passes() {
    let mock = booth().await;
    mock.expect("customers_create").with(json!({"name": "Acme"})).times(1);
    mock.expect("customers_list").with_value("limit", "5").times(1..).answers(Answer::status(503));
    mock.expect("deals_delete").times(0);
    mock.expect("products_list").with_header("X-Trace", "t1").times(0..=1);
    assert_eq!(post(&mock, "/customers", &json!({"name": "Acme", "email": "a@example.com"})).await.status(), 201);
    assert_eq!(get(&mock, "/customers?limit=5").await.status(), 503);
    assert_eq!(request(&mock, Method::GET, "/products").header("x-trace", "t1").send().await.unwrap().status(), 200);
    assert_eq!(mock.unverified(), None);
    mock.verify();
    // The expectations are cleared.
    assert_eq!(get(&mock, "/deals").await.status(), 200);
}

#[tokio::test]
async fn a_request_that_differs_is_told_field_by_field() {
    let mock = booth().await;
    mock.expect("deals_create").with(json!({"title": "Pro plan", "currency": "USD", "tax_rate": 0.25})).times(1);
    let answer = post(&mock, "/deals", &json!({"title": "Pro plam", "customer_id": "cust_1", "tax_rate": 0.2})).await;
    assert_eq!(answer.status(), 400);
    let answer: Value = answer.json().await.unwrap();
    assert_eq!(answer["code"], "validation_error.unexpected_request");
    assert!(answer["message"].as_str().unwrap().contains("expected \"Pro plan\", got \"Pro plam\""), "{answer}");
    let expected = r#"the mock was not called as expected

- deals_create once, with {"title":"Pro plan","currency":"USD","tax_rate":0.25}: was not called
  expected at here
  received instead: POST /api/v1/deals
    title     expected "Pro plan", got "Pro plam"
    currency  expected "USD", but it is missing
    tax_rate  expected 0.25, got 0.2"#;
    assert_eq!(told(&mock), expected);
}

#[tokio::test]
async fn another_operation_is_told_with_the_nearest_one_that_is_expected() {
    let mock = booth().await;
    mock.expect("customers_list").times(0..);
    mock.expect("deals_get").times(0..);
    get(&mock, "/deals?status=draft").await;
    get(&mock, "/nowhere").await;
    let expected = r"the mock was not called as expected

- GET /api/v1/deals?status=draft (deals_list) was not expected
  expected operations: customers_list, deals_get; nearest is deals_get

- GET /api/v1/nowhere was not expected and matches no operation
  GET /nowhere: no operation has this path";
    assert_eq!(told(&mock), expected);
}

#[tokio::test]
async fn what_comes_too_often_or_too_rarely_is_told_by_its_count() {
    let mock = booth().await;
    mock.expect("products_list").times(1);
    mock.expect("customers_list").times(2..=3);
    for path in ["/products", "/products", "/customers"] {
        get(&mock, path).await;
    }
    let expected = r"the mock was not called as expected

- customers_list 2 to 3 times: called once
  expected at here

- GET /api/v1/products (products_list) was not expected: already called once
  expected at here";
    assert_eq!(told(&mock), expected);
}

#[tokio::test]
async fn a_body_that_must_be_exact_may_have_nothing_else() {
    let mock = booth().await;
    mock.expect("customers_create").with_exactly(json!({"name": "A", "email": "a@example.com"})).times(0..);
    post(&mock, "/customers", &json!({"name": "A", "email": "a@example.com", "phone": "1"})).await;
    assert!(told(&mock).contains("\n    phone  not expected, but got \"1\""));
    mock.expect("customers_create").with_exactly(json!({"name": "A", "email": "a@example.com"}));
    post(&mock, "/customers", &json!({"email": "a@example.com", "name": "A"})).await;
    mock.verify();
}

#[tokio::test]
#[should_panic(expected = "deals_create once: was not called")]
async fn a_mock_that_is_dropped_verifies() {
    let mock = booth().await;
    mock.expect("deals_create");
}

#[tokio::test]
#[should_panic(expected = "the test's own words")]
async fn a_test_that_fails_already_keeps_its_own_words() {
    let mock = booth().await;
    mock.expect("deals_create");
    panic!("the test's own words");
}

#[tokio::test]
#[should_panic(expected = "the documents have no operation `deals_creat`")]
async fn what_no_document_knows_cannot_be_expected() {
    booth().await.expect("deals_creat");
}
