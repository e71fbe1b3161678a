//! Calls that reach the mock in memory: no socket is opened.

use std::io;

use saleskit::{
    Kind, ReplyBody, RetryPolicy, SalesByte, Salesbooth, TransportFault, http, salesbooth::customers::CreateCustomer,
    transport_fn,
};
use saleskit_mock::{Answer, Api, Mock};
use serde_json::json;

async fn mock(api: Api) -> Mock {
    Mock::builder().api(api).stateful(true).seed(1).without_port().start().await.unwrap()
}

#[tokio::test]
async fn a_client_calls_a_mock_without_a_port() {
    let mock = mock(Api::Salesbooth).await;
    assert_eq!(mock.address().port(), 0);
    let answers = mock.in_process();
    let booth = Salesbooth::for_tests(move |request| answers.respond(request)).build().unwrap();
    mock.expect("customers_create").with(json!({"name": "Acme"})).times(1);
    mock.expect("customers_list").times(1..);
    booth.customers().create(CreateCustomer::new().name("Acme").email("a@example.com")).await.unwrap();
    let mut names = Vec::new();
    let mut customers = booth.customers().list().items();
    while let Some(customer) = customers.try_next().await.unwrap() {
        names.push(customer.name.unwrap());
    }
    assert_eq!(names, ["Acme"]);
    mock.verify();
}

#[tokio::test]
async fn what_the_mock_did_not_expect_is_in_the_error() {
    let mock = mock(Api::Salesbooth).await;
    let answers = mock.in_process();
    let booth = Salesbooth::for_tests(move |request| answers.respond(request)).build().unwrap();
    mock.expect("customers_create").with(json!({"name": "Acme"})).times(0..);
    let error = booth.customers().create(CreateCustomer::new().name("Other").email("a@example.com")).await.unwrap_err();
    assert!(error.to_string().contains(r#"name  expected "Acme", got "Other""#), "{error}");
    assert!(mock.unverified().unwrap().contains("POST /api/v1/customers (customers_create) was not expected"));
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| mock.verify())).unwrap_err();
}

#[tokio::test]
async fn the_other_api_is_answered_likewise() {
    let mock = mock(Api::SalesByte).await;
    let answers = mock.in_process();
    let byte = SalesByte::for_tests(move |request| answers.respond(request)).build().unwrap();
    mock.answer("quotes_get", Answer::json(404, json!({"message": "No such quote"})));
    assert_eq!(byte.quotes().get("1").await.unwrap_err().status(), Some(http::StatusCode::NOT_FOUND));
}

#[tokio::test]
async fn a_function_that_fails_leaves_the_outcome_open() {
    let lost = |_: http::Request<_>| async { Err::<http::Response<ReplyBody>, _>(io::Error::other("gone")) };
    let builder = Salesbooth::builder().api_key("sb_test_example").retry_policy(RetryPolicy::none());
    let booth = builder.transport(transport_fn(lost)).build().unwrap();
    let error = booth.customers().create(CreateCustomer::new().name("A").email("a@example.com")).await.unwrap_err();
    assert_eq!(error.kind(), Kind::OutcomeUnknown);
}

#[tokio::test]
async fn a_function_can_say_that_nothing_was_sent() {
    let lost =
        |_: http::Request<_>| async { Err::<http::Response<ReplyBody>, _>(TransportFault::not_sent("no route")) };
    let builder = Salesbooth::builder().api_key("sb_test_example").retry_policy(RetryPolicy::none());
    let client = builder.transport(transport_fn(lost)).build().unwrap();
    let error = client.customers().create(CreateCustomer::new().name("A").email("a@example.com")).await.unwrap_err();
    assert_eq!(error.kind(), Kind::NotSent);
}
