//! Changes of the state emit events: on the stream, and to registered URLs.

#![allow(clippy::unwrap_used)]

mod support;

use std::time::Duration;

use reqwest::{Method, Response};
use saleskit_mock::{Api, Mock};
use serde_json::{Value, json};
use support::receiver::Receiver;
use support::{get, get_json, post, request};
use tokio::time::timeout;

async fn booth() -> Mock {
    Mock::builder().api(Api::Salesbooth).stateful(true).seed(7).start().await.unwrap()
}

async fn made(mock: &Mock, path: &str, body: Value) -> Value {
    let response = post(mock, path, &body).await;
    let status = response.status();
    let reply: Value = response.json().await.unwrap();
    assert!(status.is_success(), "{path}: {status} {reply}");
    reply["data"].clone()
}

fn id<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_else(|| panic!("no {name} in {value}"))
}

/// Registers a receiver for some events. Returns the webhook.
async fn register(mock: &Mock, url: &str, events: &[&str]) -> Value {
    made(mock, "/webhooks", json!({"url": url, "events": events})).await
}

async fn customer(mock: &Mock, name: &str) -> Value {
    made(mock, "/customers", json!({"name": name, "email": format!("{name}@example.com"), "company": name})).await
}

async fn deliveries(mock: &Mock, webhook: &Value) -> Value {
    let path = format!("/webhooks/deliveries?id={}", id(webhook, "webhook_id"));
    get_json(mock, &path).await["data"]["deliveries"].clone()
}

/// Reads a stream until a text arrives.
async fn until(stream: &mut Response, text: &str) -> String {
    let mut read = String::new();
    while !read.contains(text) {
        let piece = timeout(Duration::from_secs(5), stream.chunk()).await;
        let piece = piece.unwrap_or_else(|_| panic!("no {text:?} behind {read:?}")).unwrap();
        read.push_str(std::str::from_utf8(&piece.expect("the stream ended")).unwrap());
    }
    read
}

async fn stream(mock: &Mock, query: &str, last: Option<&str>) -> Response {
    let request = request(mock, Method::GET, &format!("/events/stream{query}"));
    let request = last.into_iter().fold(request, |request, last| request.header("last-event-id", last));
    let mut stream = request.send().await.unwrap();
    until(&mut stream, "event: connected").await;
    stream
}

#[tokio::test]
async fn a_change_is_sent_signed_to_those_that_asked_for_its_event() {
    let (mock, receiver) = (booth().await, Receiver::start(&[]).await);
    let webhook = register(&mock, &receiver.url("/hook?a=1"), &["customer.created", "customer.deleted"]).await;
    let other = register(&mock, &receiver.url("/other"), &["deal.created"]).await;
    let acme = customer(&mock, "acme").await;
    let path = format!("/customers?id={}", id(&acme, "customer_id"));
    request(&mock, Method::PATCH, &path).header("If-Match", "*").json(&json!({"phone": "1"})).send().await.unwrap();
    request(&mock, Method::DELETE, &path).header("If-Match", "*").send().await.unwrap();
    mock.delivered().await;

    let received = receiver.received();
    let names: Vec<_> = received.iter().map(|one| (one.path.as_str(), one.json()["event"].clone())).collect();
    assert_eq!(names, [("/hook?a=1", json!("customer.created")), ("/hook?a=1", json!("customer.deleted"))]);
    let body = received[0].json();
    assert!(id(&body, "id").starts_with("evt_"), "{body}");
    let data = json!({
        "id": acme["customer_id"], "company": "acme", "status": "active", "created_at": acme["created_at"],
    });
    assert_eq!((&body["data"], &body["created_at"]), (&data, &acme["created_at"]));
    received.iter().for_each(|one| one.assert_signed(id(&webhook, "secret")));

    let listed = deliveries(&mock, &webhook).await;
    let facts = |one: &Value| json!([one["event_type"], one["status"], one["attempts"], one["response_code"]]);
    let facts: Vec<_> = listed.as_array().unwrap().iter().map(facts).collect();
    assert_eq!(facts, [json!(["customer.created", "success", 1, 200]), json!(["customer.deleted", "success", 1, 200])]);
    assert_eq!(deliveries(&mock, &other).await, json!([]));
}

#[tokio::test]
async fn a_delivery_that_fails_is_tried_three_times_and_is_a_dead_letter_then() {
    let (mock, receiver) = (booth().await, Receiver::start(&[500, 503, 200, 500, 500, 500]).await);
    let webhook = register(&mock, &receiver.url("/hook"), &["customer.created"]).await;
    customer(&mock, "one").await;
    customer(&mock, "two").await;
    mock.delivered().await;
    let ids: Vec<Value> = receiver.received().iter().map(|one| one.json()["id"].clone()).collect();
    assert_eq!((ids.len(), &ids[0], &ids[3]), (6, &ids[2], &ids[5]), "an event keeps its id, and its turn");

    let listed = deliveries(&mock, &webhook).await;
    let facts = |one: &Value| json!([one["status"], one["attempts"], one["response_code"], one["error_message"]]);
    assert_eq!(facts(&listed[0]), json!(["success", 3, 200, null]));
    assert_eq!(facts(&listed[1]), json!(["failed", 3, 500, "The receiver answered 500"]));
    let failed =
        get_json(&mock, &format!("/webhooks/deliveries?id={}&status=failed", id(&webhook, "webhook_id"))).await;
    assert_eq!(failed["data"]["deliveries"], json!([listed[1]]));
    let dead = get_json(&mock, "/webhooks/dead_letter").await["data"]["dead_letters"].clone();
    assert_eq!(
        (&dead[0]["delivery_id"], &dead[0]["event_id"], &dead[0]["last_error"], dead.as_array().unwrap().len()),
        (&listed[1]["delivery_id"], &ids[3], &json!("The receiver answered 500"), 1)
    );
    let events = get_json(&mock, "/webhooks/events?event_type=customer.created").await["data"]["events"].clone();
    assert_eq!((&events[0]["status"], &events[1]["status"]), (&json!("delivered"), &json!("failed")));

    let again = made(&mock, "/webhooks/retry", json!({"delivery_id": listed[1]["delivery_id"]})).await;
    assert_eq!((&again["delivery"]["status"], &again["delivery"]["attempts"]), (&json!("pending"), &json!(3)));
    mock.delivered().await;
    assert_eq!(facts(&deliveries(&mock, &webhook).await[1]), json!(["success", 4, 200, null]));
    assert_eq!(get_json(&mock, "/webhooks/dead_letter").await["data"]["dead_letters"], json!([]));
}

#[tokio::test]
async fn nothing_is_sent_beyond_loopback() {
    let mock = booth().await;
    let webhook = register(&mock, "http://192.0.2.1/hook", &["customer.created"]).await;
    let secure = register(&mock, "https://127.0.0.1/hook", &["customer.created"]).await;
    let closed = register(&mock, "http://127.0.0.1:9/hook", &["customer.created"]).await;
    customer(&mock, "one").await;
    mock.delivered().await;
    let error = async |webhook: &Value| id(&deliveries(&mock, webhook).await[0], "error_message").to_owned();
    assert_eq!(error(&webhook).await, "The mock sends to loopback only, unless it is started with --webhooks-anywhere");
    assert_eq!(error(&secure).await, "The mock sends over http only");
    assert_eq!(error(&closed).await, "Connection refused");
}

#[tokio::test]
async fn a_paused_webhook_gets_nothing() {
    let (mock, receiver) = (booth().await, Receiver::start(&[]).await);
    let webhook = register(&mock, &receiver.url("/hook"), &["customer.created"]).await;
    let path = format!("/webhooks?id={}", id(&webhook, "webhook_id"));
    let set = async |status: &str| {
        let changed = request(&mock, Method::PATCH, &path).json(&json!({"status": status})).send().await.unwrap();
        assert_eq!(changed.status(), 200);
    };
    set("paused").await;
    customer(&mock, "one").await;
    set("active").await;
    customer(&mock, "two").await;
    mock.delivered().await;
    let companies: Vec<Value> = receiver.received().iter().map(|one| one.json()["data"]["company"].clone()).collect();
    assert_eq!(companies, ["two"]);
}

#[tokio::test]
async fn events_stand_on_the_stream_and_go_on_behind_the_last_one() {
    let mock = booth().await;
    let mut all = stream(&mock, "", None).await;
    let acme = customer(&mock, "acme").await;
    let text = until(&mut all, "\n\n").await;
    assert!(text.starts_with("id: seq:1\nevent: customer.created\ndata: {"), "{text}");
    let data: Value = serde_json::from_str(text.lines().nth(2).unwrap().strip_prefix("data: ").unwrap()).unwrap();
    assert_eq!((&data["company"], &data["_timestamp"]), (&json!("acme"), &acme["created_at"]));
    assert!(id(&data, "_signature").starts_with("sha256="), "{data}");

    let deal = made(&mock, "/deals", json!({"title": "A", "customer_id": acme["customer_id"]})).await;
    let path = format!("/deals?id={}", id(&deal, "deal_id"));
    request(&mock, Method::PATCH, &path).header("If-Match", "*").json(&json!({"title": "B"})).send().await.unwrap();
    let text = until(&mut all, "deal.updated\ndata: {").await;
    assert!(text.contains("id: seq:2\nevent: deal.created\n"), "{text}");
    let again = until(&mut stream(&mock, "", Some("seq:2")).await, "_signature").await;
    let expected =
        format!("id: seq:3\nevent: deal.updated\ndata: {{\"deal_id\":{},\"status\":\"draft\",", deal["deal_id"]);
    assert!(again.starts_with(&expected), "{again}");
    let only = format!("?events=deal.created,deal.closed&deal_id={}", id(&deal, "deal_id"));
    let text = until(&mut stream(&mock, &only, Some("seq:0")).await, "\n\n").await;
    assert!(text.starts_with("id: seq:2\nevent: deal.created\n"), "{text}");
}

#[tokio::test]
async fn events_are_listed_by_their_sequence() {
    let mock = booth().await;
    for name in ["one", "two", "three"] {
        customer(&mock, name).await;
    }
    let page = get_json(&mock, "/webhooks/events?since_sequence=1&limit=1").await;
    assert_eq!(
        (&page["data"]["events"][0]["sequence"], &page["data"]["cursor"]),
        (&json!(2), &json!({"last_sequence": 2, "has_more": true}))
    );
    mock.reset();
    assert_eq!(get_json(&mock, "/webhooks/events").await["data"]["events"], json!([]));
    customer(&mock, "four").await;
    assert_eq!(get_json(&mock, "/webhooks/events").await["data"]["events"][0]["sequence"], 1);
}

#[tokio::test]
async fn what_is_refused_or_rolled_back_is_no_event() {
    let mock = booth().await;
    let customer = json!({"method": "POST", "resource": "customers", "body": {"name": "a", "email": "a@example.com"}});
    let refused = json!({"method": "PATCH", "resource": "customers", "id": "cust_none", "body": {"phone": "1"}});
    let response = post(&mock, "/batch", &json!({"operations": [customer, refused]})).await;
    assert!(response.status().is_success(), "{}", response.text().await.unwrap());
    get(&mock, "/customers?id=cust_none").await;
    assert_eq!(get_json(&mock, "/webhooks/events").await["data"]["events"], json!([]));
}

#[tokio::test]
async fn a_test_event_goes_to_one_webhook_and_is_no_event_of_the_workspace() {
    let (mock, receiver) = (booth().await, Receiver::start(&[200, 500, 200]).await);
    let webhook = register(&mock, &receiver.url("/hook"), &["customer.created"]).await;
    register(&mock, &receiver.url("/other"), &["deal.created"]).await;
    let path = format!("/webhooks/test?id={}", id(&webhook, "webhook_id"));
    let reply = made(&mock, &path, json!({})).await;
    assert_eq!(reply, json!({"event_type": "deal.created"}));
    made(&mock, &path, json!({"event_type": "customer.created"})).await;
    mock.delivered().await;
    let received = receiver.received();
    let facts: Vec<_> = received.iter().map(|one| (one.path.as_str(), one.json()["event"].clone())).collect();
    assert_eq!(facts, [("/hook", json!("deal.created")), ("/hook", json!("customer.created"))], "once each");
    assert_eq!(received[0].json()["data"]["id"], "deal_abc123");
    received.iter().for_each(|one| one.assert_signed(id(&webhook, "secret")));
    assert!(received[0].headers.get("x-salesbooth-replayed").is_none());
    assert_eq!(get_json(&mock, "/webhooks/events").await["data"]["events"], json!([]));

    let listed = deliveries(&mock, &webhook).await;
    assert_eq!((&listed[0]["status"], &listed[1]["status"]), (&json!("success"), &json!("failed")));
    made(&mock, "/webhooks/retry", json!({"delivery_id": listed[1]["delivery_id"]})).await;
    mock.delivered().await;
    assert_eq!(deliveries(&mock, &webhook).await[1]["status"], "success");
    assert_eq!(post(&mock, "/webhooks/test?id=wh_none", &json!({})).await.status(), 404);
}

#[tokio::test]
async fn kept_events_are_sent_again_to_the_webhook_that_asks_for_them() {
    let (mock, receiver) = (booth().await, Receiver::start(&[]).await);
    let acme = customer(&mock, "acme").await;
    customer(&mock, "other").await;
    made(&mock, "/deals", json!({"title": "A", "customer_id": acme["customer_id"]})).await;
    let webhook = register(&mock, &receiver.url("/hook"), &["deal.closed"]).await;
    let replay = async |filter: Value| {
        let mut body = json!({"webhook_id": webhook["webhook_id"]});
        body.as_object_mut().unwrap().extend(filter.as_object().unwrap().clone());
        made(&mock, "/webhooks/replay", body).await
    };
    let reply = replay(json!({"since_sequence": 1, "event_type": "customer.created"})).await;
    mock.delivered().await;
    let received = receiver.received();
    let delivery = deliveries(&mock, &webhook).await[0].clone();
    let event = json!({
        "event_id": received[0].json()["id"], "event_sequence": 2, "event_type": "customer.created",
        "delivery_id": delivery["delivery_id"],
    });
    let expected = json!({
        "replayed": 1, "webhook_id": webhook["webhook_id"], "has_more": false, "events": [event],
    });
    assert_eq!((&reply, received.len()), (&expected, 1));
    assert_eq!((received[0].header("x-salesbooth-replayed"), &delivery["status"]), ("true", &json!("success")));
    assert_eq!(received[0].json()["data"]["company"], "other");

    let events = get_json(&mock, "/webhooks/events").await["data"]["events"].clone();
    assert_eq!(replay(json!({"since_timestamp": events[0]["created_at"]})).await["replayed"], 2);
    assert_eq!(replay(json!({})).await["replayed"], 3);
    mock.delivered().await;
    assert_eq!(receiver.received().len(), 6);
    assert_eq!(post(&mock, "/webhooks/replay", &json!({"webhook_id": "wh_none"})).await.status(), 404);
}

#[tokio::test]
async fn old_events_and_deliveries_are_cleaned_up_oldest_first() {
    let (mock, receiver) = (booth().await, Receiver::start(&[]).await);
    let webhook = register(&mock, &receiver.url("/hook"), &["customer.created"]).await;
    for name in ["one", "two", "three"] {
        customer(&mock, name).await;
    }
    mock.delivered().await;
    let clean = async |body: Value| made(&mock, "/webhooks/cleanup", body).await;
    let kept = clean(json!({})).await;
    assert_eq!(
        (&kept["retention_days"], &kept["events_deleted"], &kept["deliveries_deleted"]),
        (&json!(30), &json!(0), &json!(0))
    );
    assert!(id(&kept, "cutoff_date").starts_with("2025-12-02T00:00:0"), "{kept}");
    let some = clean(json!({"retention_days": 0, "batch_size": 2})).await;
    assert_eq!((&some["events_deleted"], &some["deliveries_deleted"]), (&json!(2), &json!(0)));
    let left = get_json(&mock, "/webhooks/events").await["data"]["events"].clone();
    assert_eq!((left.as_array().unwrap().len(), &left[0]["sequence"]), (1, &json!(3)));
    let rest = clean(json!({"retention_days": 0})).await;
    assert_eq!((&rest["events_deleted"], &rest["deliveries_deleted"]), (&json!(1), &json!(3)));
    assert_eq!(deliveries(&mock, &webhook).await, json!([]));
}
