//! The caller's transports: around the built-in one, and instead of it.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use crate::support::{Answer, Server, json, nobody, on, operations::*, scripted};
use bytes::Bytes;
use http::{HeaderName, HeaderValue, Request, Response};
use saleskit::{Call, Operation, Pending, ReplyBody, ReplyKind, RequestBody, Salesbooth, Transport, TransportFault};

const KEY: &str = "sb_test_hunter2";

type Sending = Pending<Result<Response<ReplyBody>, TransportFault>>;

/// Adds a header to every request.
struct Tagging(Arc<dyn Transport>, HeaderName, &'static str);

impl Transport for Tagging {
    fn send(&self, mut request: Request<RequestBody>, timeout: Option<Duration>) -> Sending {
        request.headers_mut().append(self.1.clone(), HeaderValue::from_static(self.2));
        self.0.send(request, timeout)
    }
}

/// Records what a careless layer would print of requests.
#[derive(Clone, Default)]
struct Seen(Arc<Mutex<Vec<String>>>);

struct Watching(Arc<dyn Transport>, Seen);

impl Transport for Watching {
    fn send(&self, request: Request<RequestBody>, timeout: Option<Duration>) -> Sending {
        let operation = request.extensions().get::<&'static Operation>().unwrap().id;
        let headers = request.headers().clone();
        assert!(timeout.is_some_and(|left| left <= Duration::from_secs(30)), "{timeout:?}");
        self.1.0.lock().unwrap().push(format!("{operation} {request:?} {headers:?}"));
        self.0.send(request, timeout)
    }
}

/// Replies to repeated reads from memory.
struct Caching(Arc<dyn Transport>, Arc<Mutex<HashMap<String, Bytes>>>);

impl Transport for Caching {
    fn send(&self, request: Request<RequestBody>, timeout: Option<Duration>) -> Sending {
        let address = request.uri().to_string();
        if let Some(body) = self.1.lock().unwrap().get(&address).cloned() {
            return Box::pin(async { Ok(Response::new(ReplyBody::from(body))) });
        }
        let (answer, cache) = (self.0.send(request, timeout), Arc::clone(&self.1));
        Box::pin(async move {
            let (head, body) = answer.await?.into_parts();
            let body = body.collect(1 << 20).await?;
            cache.lock().unwrap().insert(address, body.clone());
            Ok(Response::from_parts(head, body.into()))
        })
    }
}

#[tokio::test]
async fn layers_lie_around_each_other_and_see_every_attempt() {
    let server = Server::start([json(503, "{}"), json(200, "{}")]);
    let tag = HeaderName::from_static("x-tag");
    let (inner, outer) = (tag.clone(), tag);
    let client = Salesbooth::builder()
        .api_key(KEY)
        .base_url(server.url())
        .retry_policy(scripted::prompt())
        .wrap_transport(move |transport| Tagging(transport, inner.clone(), "inner"))
        .wrap_transport(move |transport| Tagging(transport, outer.clone(), "outer"))
        .build()
        .unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    let asked = server.asked();
    assert_eq!(asked.len(), 2);
    assert!(asked.iter().all(|asked| asked.header("x-tag").as_deref() == Some("outer|inner")), "{asked:?}");
}

#[tokio::test]
async fn what_a_layer_prints_of_a_request_holds_no_credential() {
    let server = Server::start([json(200, "{}")]);
    let seen = Seen::default();
    let kept = seen.clone();
    let wrap = move |inner| Watching(inner, kept.clone());
    let client = server.salesbooth().api_key(KEY).wrap_transport(wrap.clone()).build().unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    on(&client, &CREATE_DEAL).header("Cookie", "hunter2").await.unwrap();
    let client = server.salesbyte().integration_uuid("hunter2").wrap_transport(wrap).build().unwrap();
    crate::support::on_byte(&client, &CREATE_QUOTE).await.unwrap();
    let seen = seen.0.lock().unwrap();
    assert!(seen[0].contains("deals_get") && seen[2].contains("integrations_create_quote"), "{seen:?}");
    assert!(seen.iter().all(|text| !text.contains("hunter2")), "{seen:?}");
}

#[tokio::test]
async fn a_layer_can_answer_from_memory() {
    let server = Server::start([json(200, r#"{"error": false, "data": {"a": 1}}"#)]);
    let cache = Arc::default();
    let wrap = move |inner| Caching(inner, Arc::clone(&cache));
    let client = server.salesbooth().api_key(KEY).wrap_transport(wrap).build().unwrap();
    for _ in 0..3 {
        assert_eq!(on(&client, &GET_DEAL).await.unwrap()["a"], 1);
    }
    server.only();
}

/// Reads the whole body and then sends it, as a layer that signs bodies must.
struct Reading(Arc<dyn Transport>);

impl Transport for Reading {
    fn send(&self, request: Request<RequestBody>, timeout: Option<Duration>) -> Sending {
        let inner = Arc::clone(&self.0);
        Box::pin(async move {
            let (mut head, body) = request.into_parts();
            let body = body.collect().await.map_err(TransportFault::not_sent)?;
            head.headers.insert("x-digest", HeaderValue::from(body.len()));
            inner.send(Request::from_parts(head, body.into()), timeout).await
        })
    }
}

#[tokio::test]
async fn a_layer_can_read_what_is_sent() {
    let server = Server::start([json(200, "{}")]);
    let client = server.salesbooth().api_key(KEY).wrap_transport(Reading).build().unwrap();
    let mut request = saleskit::Request::new(&CREATE_DEAL);
    request.json(&serde_json::json!({"title": "A"}));
    Call::<serde_json::Value>::json(client.engine(), request).await.unwrap();
    let mut form = saleskit::Form::new();
    let part = ReplyBody::from("ten bytes!");
    let stream = saleskit::Source::stream(Whole(part));
    form.file("file", &saleskit::FilePart::new(stream).name("a"));
    let mut request = saleskit::Request::new(&CREATE_DEAL);
    request.form(&form);
    Call::<serde_json::Value>::json(client.engine(), request).await.unwrap();
    for asked in server.asked() {
        assert_eq!(asked.header("x-digest"), Some(asked.body.len().to_string()));
        assert_eq!(asked.header("content-length"), asked.header("x-digest"), "it has a length now");
    }
    assert!(server.asked()[1].body.contains("ten bytes!"));
}

/// The body of a reply, as a stream to upload.
struct Whole(ReplyBody);

impl futures_core::Stream for Whole {
    type Item = std::io::Result<Bytes>;

    fn poll_next(
        mut self: std::pin::Pin<&mut Self>,
        cx: &mut std::task::Context<'_>,
    ) -> std::task::Poll<Option<Self::Item>> {
        std::pin::Pin::new(&mut self.0).poll_next(cx).map_err(std::io::Error::other)
    }
}

#[tokio::test]
async fn a_layer_hands_streams_on_while_they_arrive() {
    static STREAM: Operation =
        Operation::new("activity_get", "activity", saleskit::Method::Get, "/activity").reply(ReplyKind::Stream);
    let first = b"HTTP/1.1 200 X\r\ntransfer-encoding: chunked\r\n\r\n2\r\nhi\r\n";
    let server = Server::start([Answer::SendAndWait(first.to_vec())]);
    let client = server.salesbooth().wrap_transport(|inner| inner).build().unwrap();
    let call = Call::stream(client.engine(), saleskit::Request::new(&STREAM));
    let mut stream = call.await.unwrap().into_inner();
    assert_eq!(stream.try_next().await.unwrap().unwrap(), "hi");
}

#[tokio::test]
async fn a_transport_of_the_callers_takes_the_place_of_the_network() {
    let scripted = scripted::Scripted::new([scripted::ok()]);
    let builder = Salesbooth::builder().api_key(KEY).transport(Arc::new(scripted.clone()));
    let tag = HeaderName::from_static("x-tag");
    let client = builder.wrap_transport(move |inner| Tagging(inner, tag.clone(), "1")).build().unwrap();
    assert_eq!(on(&client, &GET_DEAL).await.unwrap()["deal_id"], "deal_1");
    assert_eq!(scripted.take()[0].header("x-tag"), Some("1"));
}

#[test]
fn settings_that_would_not_reach_a_transport_of_the_callers_are_refused() {
    let builder = || Salesbooth::builder().base_url(nobody()).transport(Arc::new(scripted::Scripted::new([])));
    builder().timeout(Duration::from_secs(1)).build().unwrap();
    let refused = [
        (builder().connect_timeout(Duration::from_secs(1)), "`connect_timeout`"),
        (builder().proxy("http://127.0.0.1:1"), "`proxy`"),
        (builder().no_proxy(), "`no_proxy`"),
        (builder().root_certificate("x"), "`root_certificate`"),
    ];
    for (builder, name) in refused {
        let error = builder.build().unwrap_err();
        assert!(error.to_string().contains(name) && error.to_string().contains("set it there"), "{error}");
    }
}
