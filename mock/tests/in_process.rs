//! A mock without a port: requests are answered in memory.

#![allow(clippy::unwrap_used)]

use std::convert::Infallible;
use std::future::poll_fn;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::Bytes;
use futures_core::Stream;
use http::{Method, Request, Response};
use saleskit_mock::{Api, InProcess, Mock, ReplyStream};
use serde_json::{Value, json};

/// A body in memory.
struct Whole(Option<Bytes>);

impl Stream for Whole {
    type Item = Result<Bytes, Infallible>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(Ok))
    }
}

async fn mock() -> Mock {
    Mock::builder().api(Api::Salesbooth).stateful(true).seed(7).without_port().start().await.unwrap()
}

/// Calls the address of the real API.
fn call(
    mock: &InProcess,
    method: Method,
    path: &str,
    body: Option<Value>,
) -> impl Future<Output = io::Result<Response<ReplyStream>>> {
    let request = Request::builder().method(method).uri(format!("https://api.example/api/v1{path}"));
    let request = request.header("authorization", "Bearer sb_test_example").header("content-type", "application/json");
    mock.respond(request.body(Whole(body.map(|body| Bytes::from(body.to_string())))).unwrap())
}

async fn piece(body: &mut ReplyStream) -> Option<Bytes> {
    poll_fn(|context| Pin::new(&mut *body).poll_next(context)).await.map(Result::unwrap)
}

#[tokio::test]
async fn requests_are_answered_without_a_port() {
    let mock = mock().await;
    assert_eq!(mock.address().port(), 0);
    let here = mock.in_process();
    let made = json!({"name": "Acme", "email": "a@example.com"});
    assert_eq!(call(&here, Method::POST, "/customers", Some(made)).await.unwrap().status(), 201);
    let mut list = call(&here, Method::GET, "/customers", None).await.unwrap().into_body();
    let list: Value = serde_json::from_slice(&piece(&mut list).await.unwrap()).unwrap();
    assert_eq!(list["data"]["customers"][0]["name"], "Acme");
    assert_eq!(mock.seen().len(), 2);
}

#[tokio::test]
async fn an_event_stream_goes_on_in_memory() {
    let mock = mock().await;
    let here = mock.in_process();
    let mut stream = call(&here, Method::GET, "/events/stream", None).await.unwrap().into_body();
    assert!(piece(&mut stream).await.unwrap().starts_with(b"event: connected"));
    let made = json!({"name": "Acme", "email": "a@example.com"});
    call(&here, Method::POST, "/customers", Some(made)).await.unwrap();
    assert!(piece(&mut stream).await.unwrap().starts_with(b"id: seq:1\nevent: customer.created\n"));
}

#[tokio::test]
async fn a_connection_that_a_fault_breaks_is_an_error() {
    let mock = mock().await;
    let request = Request::get("/api/v1/customers").header("x-mock-fault", "reset");
    let request = request.header("authorization", "Bearer sb_test_example").body(Whole(None)).unwrap();
    let error = mock.in_process().respond(request).await.unwrap_err();
    assert_eq!(error.kind(), io::ErrorKind::ConnectionReset);
}
