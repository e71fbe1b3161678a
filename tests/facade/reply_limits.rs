//! How long a reply can be, and how long it can be silent.

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use crate::support::{Answer, Server, answer, failed, json, on, operations::*};
use bytes::Bytes;
use futures_core::Stream;
use http::Response;
use saleskit::{
    ByteStream, Call, Category, Error, Kind, Operation, Pending, ReplyBody, ReplyKind, Request, RequestBody,
    Salesbooth, Transport, TransportFault,
};

const KEY: &str = "sb_test_1";

static STREAM: Operation = Operation::new("activity_stream_get", "activity", saleskit::Method::Get, "/activity-stream")
    .reply(ReplyKind::Stream);

fn too_long(error: &Error) {
    assert_eq!((error.kind(), error.category()), (Kind::Undecodable, Category::Validation), "{error}");
    assert!(!error.is_transient());
    assert!(error.to_string().contains("limit of 100 bytes") && error.to_string().contains("`reply_limit`"), "{error}");
    assert_eq!(error.status().unwrap().as_u16(), 200);
    assert_eq!(error.http().unwrap().job_id(), Some("job_1"));
}

/// A JSON reply of this many bytes.
fn of_length(length: usize) -> String {
    format!("{{\"data\": {{\"a\": \"{}\"}}}}", "x".repeat(length - 19))
}

/// The same, in chunks of ten bytes and without a length.
fn chunked(status: u16, body: &str) -> Answer {
    let mut text = format!("HTTP/1.1 {status} X\r\nx-job-id: job_1\r\ntransfer-encoding: chunked\r\n\r\n");
    for piece in body.as_bytes().chunks(10) {
        text.push_str(&format!("{:x}\r\n{}\r\n", piece.len(), std::str::from_utf8(piece).unwrap()));
    }
    Answer::SendAndWait(text.into_bytes())
}

#[tokio::test]
async fn an_answer_that_says_it_is_too_long_is_not_read() {
    // No part of the body arrives, so waiting for it would time out.
    let head = b"HTTP/1.1 200 X\r\nx-job-id: job_1\r\ncontent-length: 101\r\n\r\n";
    let server = Server::start([Answer::SendAndWait(head.to_vec())]);
    let client = server.salesbooth().api_key(KEY).reply_limit(100).build().unwrap();
    let error = failed(on(&client, &CREATE_DEAL)).await;
    too_long(&error);
    assert!(error.message().contains("101 bytes") && error.body().unwrap().is_empty(), "{error}");
    assert_eq!(error.idempotency_key(), server.only().header("idempotency-key").as_deref());
}

#[tokio::test]
async fn an_answer_that_turns_out_too_long_is_read_to_the_limit_and_not_asked_for_again() {
    let server = Server::start([chunked(200, &of_length(500))]);
    let client = server.salesbooth().retry_policy(saleskit::RetryPolicy::new()).api_key(KEY).reply_limit(100).build();
    let error = failed(on(&client.unwrap(), &GET_DEAL)).await;
    too_long(&error);
    assert_eq!(&error.body().unwrap()[..], &of_length(500).as_bytes()[..100]);
    server.only();
}

#[tokio::test]
async fn an_answer_of_the_limits_length_is_taken() {
    let server = Server::start([json(200, &of_length(100)), json(200, &of_length(101))]);
    let client = server.salesbooth().api_key(KEY).reply_limit(100).build().unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    assert_eq!(failed(on(&client, &GET_DEAL)).await.kind(), Kind::Undecodable);
}

#[tokio::test]
async fn a_refusal_that_is_too_long_is_still_a_refusal() {
    let server = Server::start([chunked(404, &of_length(500))]);
    let client = server.salesbooth().api_key(KEY).reply_limit(100).build().unwrap();
    let error = failed(on(&client, &GET_DEAL)).await;
    assert_eq!((error.kind(), error.category()), (Kind::Rejected, Category::NotFound));
    assert_eq!(error.body().unwrap().len(), 100);
}

#[tokio::test]
async fn replies_that_are_read_while_they_arrive_have_no_limit() {
    let server = Server::start([answer(200, &[], &of_length(500))]);
    let client = server.salesbooth().api_key(KEY).reply_limit(100).build().unwrap();
    let stream = Call::stream(client.engine(), Request::new(&STREAM)).await.unwrap().into_inner();
    assert_eq!(stream.collect().await.unwrap().len(), 500);
    assert_eq!(server.only().header("accept-encoding").as_deref(), Some("identity"), "compression would delay events");
}

#[tokio::test]
async fn silence_in_the_middle_of_an_answer_ends_it() {
    let half = b"HTTP/1.1 200 X\r\ncontent-length: 50\r\n\r\n{\"data\": ";
    let server = Server::start([Answer::SendAndWait(half.to_vec())]);
    let client = server.salesbooth().api_key(KEY).read_timeout(Duration::from_millis(100)).build().unwrap();
    let error = failed(on(&client, &CREATE_DEAL)).await;
    assert_eq!((error.kind(), error.category()), (Kind::OutcomeUnknown, Category::OutcomeUnknown));
    assert!(error.message().contains("100ms, the client's `read_timeout`"), "{error}");
    assert!(!error.message().contains("30s"), "the error names the call's own limit: {error}");
}

#[tokio::test]
async fn a_stream_that_falls_silent_ends_with_an_error() {
    let first = b"HTTP/1.1 200 X\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhi\r\n";
    let server = Server::start([Answer::SendAndWait(first.to_vec())]);
    let client = server.salesbooth().api_key(KEY).read_timeout(Duration::from_millis(100)).build().unwrap();
    let mut stream = Call::stream(client.engine(), Request::new(&STREAM)).await.unwrap().into_inner();
    assert_eq!(stream.try_next().await.unwrap().unwrap(), "hi");
    let error = stream.try_next().await.unwrap_err();
    assert!(error.message().contains("`read_timeout`"), "{error}");
}

/// Replies with a body that is a stream.
struct Streaming<F>(F);

impl<F, S> Transport for Streaming<F>
where
    F: Fn() -> S + Send + Sync,
    S: Stream<Item = Result<Bytes, TransportFault>> + Send + 'static,
{
    fn send(
        &self,
        _: http::Request<RequestBody>,
        _: Option<Duration>,
    ) -> Pending<Result<Response<ReplyBody>, TransportFault>> {
        let answer = Response::new(ReplyBody::stream((self.0)()));
        Box::pin(async { Ok(answer) })
    }
}

/// Returns this many pieces of ten bytes at once, and one more after each wait.
struct Beats {
    pieces: u32,
    wait: Option<Duration>,
    timer: Option<Pin<Box<tokio::time::Sleep>>>,
}

impl Stream for Beats {
    type Item = Result<Bytes, TransportFault>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.pieces == 0 {
            return Poll::Ready(None);
        }
        if let Some(wait) = self.wait {
            let timer = self.timer.get_or_insert_with(|| Box::pin(tokio::time::sleep(wait)));
            std::task::ready!(timer.as_mut().poll(cx));
            self.timer = None;
        }
        self.pieces -= 1;
        Poll::Ready(Some(Ok(Bytes::from_static(b"0123456789"))))
    }
}

fn over(beats: impl Fn() -> Beats + Send + Sync + 'static) -> saleskit::SalesboothBuilder {
    let builder = Salesbooth::builder().api_key(KEY).retry_policy(saleskit::RetryPolicy::none());
    builder.transport(Arc::new(Streaming(beats)))
}

#[tokio::test]
async fn the_limit_holds_for_a_transport_of_the_callers() {
    let endless = || Beats { pieces: u32::MAX, wait: None, timer: None };
    let client = over(endless).reply_limit(100).build().unwrap();
    let error = failed(on(&client, &GET_DEAL)).await;
    assert_eq!((error.kind(), error.body().unwrap().len()), (Kind::Undecodable, 100));
}

#[tokio::test(start_paused = true)]
async fn an_answer_may_take_long_as_long_as_it_goes_on() {
    let seconds = Duration::from_secs;
    let slow = move || Beats { pieces: 20, wait: Some(seconds(50)), timer: None };
    let client = over(slow).read_timeout(seconds(60)).build().unwrap();
    let stream: ByteStream = Call::stream(client.engine(), Request::new(&STREAM)).await.unwrap().into_inner();
    assert_eq!(stream.collect().await.unwrap().len(), 200);
    let error = failed(on(&client, &GET_DEAL)).await;
    assert!(error.message().contains("in time") && error.message().contains("30s"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn time_that_the_caller_takes_is_no_silence() {
    let quick = || Beats { pieces: 3, wait: Some(Duration::from_secs(1)), timer: None };
    let client = over(quick).read_timeout(Duration::from_secs(5)).build().unwrap();
    let mut stream = Call::stream(client.engine(), Request::new(&STREAM)).await.unwrap().into_inner();
    while stream.try_next().await.unwrap().is_some() {
        tokio::time::sleep(Duration::from_secs(3600)).await;
    }
}

#[test]
fn limits_of_nothing_are_refused() {
    let refused = |builder: saleskit::SalesboothBuilder| builder.build().unwrap_err().to_string();
    assert!(refused(Salesbooth::builder().reply_limit(0)).contains("`reply_limit`"));
    assert!(refused(Salesbooth::builder().read_timeout(Duration::ZERO)).contains("`read_timeout`"));
}
