//! Followed streams: which events are delivered, where the next connection continues, and what ends the stream.

#![cfg(all(feature = "salesbooth-events", feature = "salesbooth-activity-stream"))]

use std::{sync::Arc, time::Duration};

use crate::support::feed::{Fate, Feed, Step, answered, deal, event, refused, send, stream};
use saleskit::{
    Category, Delivered, EventStream, Follow, Kind, Retry, Salesbooth,
    salesbooth::{activity_stream, deals::DealStatus, events::Event},
};
use saleskit_mock::{Api, Mock};
use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::TcpListener,
    time::Instant,
};

const SECOND: Duration = Duration::from_secs(1);

/// A stream over these connections, without random waits.
fn follow(feed: &Feed) -> EventStream<Event> {
    feed.client().events().stream().follow_with(prompt())
}

fn prompt() -> Follow {
    Follow::new().backoff(Duration::ZERO, 30 * SECOND)
}

/// The deal of the next event.
async fn next(stream: &mut EventStream<Event>) -> String {
    let delivered = stream.try_next().await.unwrap().expect("an event");
    let Event::DealUpdated(deal) = delivered.event else { panic!("{delivered:?}") };
    deal.deal_id.unwrap()
}

fn connected(seconds: u64) -> Step {
    event("", "connected", &format!(r#"{{"status": "connected", "heartbeat_interval": {seconds}}}"#))
}

#[tokio::test(start_paused = true)]
async fn events_come_typed_by_their_names() {
    let closed = event("seq:2", "deal.closed", r#"{"deal_id": "deal_2"}"#);
    let first = event("seq:1", "deal.updated", r#"{"deal_id": "deal_1", "status": "negotiating"}"#);
    let feed = Feed::new([stream([connected(15), first, event("", "heartbeat", "comment"), closed, Step::Silence])]);
    let mut stream = feed.client().events().stream().deal_id("deal_1").events(["deal.updated".to_owned()]).follow();
    assert_eq!(feed.count(), 0, "nothing is sent before the first poll");
    let Delivered { id, name, event, .. } = stream.try_next().await.unwrap().unwrap();
    assert_eq!((id.as_deref(), name.as_str()), (Some("seq:1"), "deal.updated"));
    let Event::DealUpdated(deal) = event else { panic!("{event:?}") };
    assert_eq!(deal.id().unwrap(), "deal_1");
    assert_eq!(deal.status.as_ref().unwrap(), &DealStatus::from("negotiating"));
    let unknown = stream.try_next().await.unwrap().unwrap();
    assert_eq!(unknown.json::<serde_json::Value>().unwrap()["deal_id"], "deal_2");
    assert!(matches!(&unknown.event, Event::Unknown(event) if event.name == "deal.closed"), "{unknown:?}");
    assert_eq!(stream.last_event_id(), Some("seq:2"));
    assert_eq!(stream.http().unwrap().status(), 200);
    let asked = &feed.take()[0];
    assert!(asked.target.ends_with("/events/stream?deal_id=deal_1&events=deal.updated"), "{}", asked.target);
    assert!(asked.header("accept").unwrap().starts_with("text/event-stream"));
    assert_eq!(asked.header("last-event-id"), None);
}

#[tokio::test(start_paused = true)]
async fn the_streams_own_events_are_handed_out_when_asked_for() {
    let ends = event("", "reconnect", r#"{"reason": "timeout", "last_event_id": "seq:9"}"#);
    let first = stream([connected(15), event("", "heartbeat", "comment"), ends, deal("seq:10", "never read")]);
    let feed = Feed::new([first, stream([deal("seq:10", "deal_10")])]);
    let mut stream = feed.client().events().stream().follow_with(prompt().control_events(true));
    let mut names = Vec::new();
    for _ in 0..4 {
        let delivered = stream.try_next().await.unwrap().unwrap();
        if let Event::Heartbeat(data) = &delivered.event {
            assert_eq!(**data, "comment");
        }
        names.push(delivered.name);
    }
    assert_eq!(names, ["connected", "heartbeat", "reconnect", "deal.updated"]);
    assert_eq!(feed.resumed(), [None, Some("seq:9".to_owned())]);
}

#[tokio::test(start_paused = true)]
async fn a_lost_stream_goes_on_behind_the_last_event() {
    let feed = Feed::new([
        stream([deal("seq:1", "one"), deal("seq:2", "two"), Step::Break]),
        Fate::NotSent,
        stream([deal("seq:3", "three")]),
        stream([send("id: seq:4\n\n"), Step::Break]),
        stream([deal("seq:5", "five"), Step::Silence]),
    ]);
    let mut stream = follow(&feed);
    let mut deals = Vec::new();
    for _ in 0..4 {
        deals.push(next(&mut stream).await);
    }
    assert_eq!(deals, ["one", "two", "three", "five"]);
    let at = |id: &str| Some(id.to_owned());
    assert_eq!(feed.resumed(), [None, at("seq:2"), at("seq:2"), at("seq:3"), at("seq:4")]);
}

#[tokio::test(start_paused = true)]
async fn an_event_that_was_cut_is_read_from_the_next_connection() {
    let half = send("id: seq:2\nevent: deal.updated\ndata: {\"deal_id\": \"ha");
    let feed =
        Feed::new([stream([deal("seq:1", "one"), half, Step::Break]), stream([deal("seq:2", "whole"), Step::Silence])]);
    let mut stream = follow(&feed);
    assert_eq!([next(&mut stream).await, next(&mut stream).await], ["one", "whole"]);
    assert_eq!(feed.resumed()[1].as_deref(), Some("seq:1"));
}

#[tokio::test(start_paused = true)]
async fn a_stored_id_is_where_a_stream_begins() {
    let again = [deal("seq:7", "seven"), deal("seq:8", "eight")];
    let feed = Feed::new([stream(again.into_iter().chain([Step::Silence]))]);
    let mut stream = feed.client().events().stream().last_event_id("seq:7").follow();
    assert_eq!(stream.last_event_id(), Some("seq:7"));
    assert_eq!(next(&mut stream).await, "eight");
    assert_eq!(feed.resumed(), [Some("seq:7".to_owned())]);
}

#[tokio::test(start_paused = true)]
async fn no_event_is_handed_out_twice() {
    let feed = Feed::new([
        stream([deal("seq:8", "eight"), deal("seq:10", "ten"), Step::Break]),
        stream([deal("seq:9", "nine"), deal("seq:10", "ten"), deal("seq:11", "eleven"), Step::Break]),
        stream([deal("seq:11", "eleven"), deal("odd", "twelve"), Step::Break]),
        stream([deal("odd", "twelve"), deal("", "without an id"), deal("odd", "told anew"), Step::Silence]),
    ]);
    let mut stream = follow(&feed);
    let mut deals = Vec::new();
    for _ in 0..6 {
        deals.push(next(&mut stream).await);
    }
    assert_eq!(deals, ["eight", "ten", "eleven", "twelve", "without an id", "told anew"]);
    assert_eq!(feed.resumed()[2].as_deref(), Some("seq:11"), "an old id does not move the position back");
}

#[tokio::test(start_paused = true)]
async fn within_a_connection_every_event_counts() {
    let feed = Feed::new([stream([deal("seq:2", "two"), deal("seq:1", "one"), deal("seq:1", "again"), Step::Silence])]);
    let mut stream = follow(&feed);
    assert_eq!([next(&mut stream).await, next(&mut stream).await, next(&mut stream).await], ["two", "one", "again"]);
}

#[tokio::test(start_paused = true)]
async fn an_event_of_another_form_is_an_error_in_its_place() {
    let odd = event("seq:2", "deal.updated", r#"{"deal_id": "deal_2", "status": {"is": "odd"}}"#);
    let text = event("seq:3", "deal.updated", "no JSON");
    let feed = Feed::new([stream([deal("seq:1", "one"), odd, text, deal("seq:4", "four"), Step::Silence])]);
    let mut stream = follow(&feed);
    assert_eq!(next(&mut stream).await, "one");
    let error = stream.try_next().await.unwrap_err();
    assert_eq!((error.kind(), error.path()), (Kind::Undecodable, Some("status")));
    assert!(error.message().contains("deal.updated"), "{error}");
    assert_eq!(&error.body().unwrap()[..], br#"{"deal_id": "deal_2", "status": {"is": "odd"}}"#);
    assert_eq!(stream.last_event_id(), Some("seq:2"));
    let error = stream.try_next().await.unwrap_err();
    assert_eq!((error.kind(), &error.body().unwrap()[..]), (Kind::Undecodable, &b"no JSON"[..]));
    assert_eq!(next(&mut stream).await, "four");
    assert_eq!(feed.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_activity_feed_is_followed_likewise() {
    let steps = [
        event("41", "heartbeat", ""),
        event("42", "activity", r#"{"type": "deal.signed", "entity_id": "deal_1"}"#),
        Step::Break,
    ];
    let feed = Feed::new([stream(steps), stream([event("43", "activity", r#"{"type": "x"}"#), Step::Silence])]);
    let mut stream = feed.client().activity_stream().open().follow_with(prompt());
    let event = stream.try_next().await.unwrap().unwrap();
    let activity_stream::Event::Activity(activity) = event.event else { panic!("{event:?}") };
    assert_eq!(
        (activity.kind.as_ref().map(|kind| kind.as_str()), activity.entity_id.as_deref()),
        (Some("deal.signed"), Some("deal_1"))
    );
    assert_eq!(stream.try_next().await.unwrap().unwrap().id.as_deref(), Some("43"));
    assert_eq!(feed.resumed(), [None, Some("42".to_owned())]);
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_is_read_once_ends_with_its_connection() {
    let feed = Feed::new([stream([deal("seq:1", "one")]), stream([deal("seq:1", "one"), Step::Break])]);
    let client = feed.client();
    let mut stream = client.events().stream().follow_with(Follow::once());
    assert_eq!(next(&mut stream).await, "one");
    assert!(stream.try_next().await.unwrap().is_none());
    let mut stream = client.events().stream().retry(Retry::Never).follow();
    assert_eq!(next(&mut stream).await, "one");
    assert_eq!(stream.try_next().await.unwrap_err().kind(), Kind::OutcomeUnknown);
    assert!(stream.try_next().await.unwrap().is_none());
    assert_eq!(feed.count(), 2);
}

#[tokio::test(start_paused = true)]
async fn what_no_reconnect_mends_ends_the_stream() {
    for (status, category) in [
        (400, Category::Validation),
        (401, Category::Authentication),
        (403, Category::Authorization),
        (404, Category::NotFound),
    ] {
        let feed = Feed::new([stream([deal("seq:1", "one"), Step::Break]), refused(status, &[])]);
        let mut stream = follow(&feed);
        assert_eq!(next(&mut stream).await, "one");
        let error = stream.try_next().await.unwrap_err();
        assert_eq!((error.kind(), error.category()), (Kind::Rejected, category));
        assert_eq!(&error.body().unwrap()[..], br#"{"error": true}"#);
        assert!(stream.try_next().await.unwrap().is_none());
        assert_eq!(feed.count(), 2);
        assert_eq!(stream.last_event_id(), Some("seq:1"), "another stream continues from there");
    }
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_is_no_event_stream_ends_it() {
    let page = answered(200, &[("content-type", "text/html")], [send("<p>Sign in</p>"), Step::Silence]);
    let mut stream = follow(&Feed::new([page]));
    let error = stream.try_next().await.unwrap_err();
    assert_eq!((error.kind(), &error.body().unwrap()[..]), (Kind::Undecodable, &b"<p>Sign in</p>"[..]));
    assert!(error.message().contains("text/html"), "{error}");
    assert!(stream.try_next().await.unwrap().is_none());

    let envelope = send(r#"{"error": true, "category": "authorization_error", "message": "No such scope"}"#);
    let mut stream = follow(&Feed::new([answered(200, &[("content-type", "application/json")], [envelope])]));
    let error = stream.try_next().await.unwrap_err();
    assert_eq!((error.kind(), error.category()), (Kind::Rejected, Category::Authorization), "{error}");
}

#[tokio::test(start_paused = true)]
async fn an_answer_without_content_ends_the_stream_without_an_error() {
    let mut stream = follow(&Feed::new([answered(204, &[], [])]));
    assert!(stream.try_next().await.unwrap().is_none());
    assert!(stream.try_next().await.unwrap().is_none());
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_never_began_fails_as_any_call() {
    let feed = Feed::new([Fate::NotSent, Fate::NotSent, refused(503, &[]), stream([deal("", "one"), Step::Silence])]);
    let mut stream = follow(&feed);
    let error = stream.try_next().await.unwrap_err();
    assert_eq!((error.attempts(), error.status().unwrap().as_u16()), (3, 503));
    assert_eq!(feed.count(), 3);
    assert_eq!(next(&mut stream).await, "one", "the next poll connects again");
}

#[tokio::test(start_paused = true)]
async fn a_dropped_stream_closes_its_connection_and_asks_no_more() {
    let feed = Feed::new([stream([deal("", "one"), Step::Silence])]);
    let mut stream = follow(&feed);
    next(&mut stream).await;
    assert_eq!(feed.open_bodies(), 1);
    drop(stream);
    assert_eq!(feed.open_bodies(), 0);

    let feed = Feed::new([crate::support::feed::stream([Step::Break])]);
    let mut stream = feed.client().events().stream().follow_with(Follow::new().backoff(SECOND, SECOND));
    let waiting = tokio::time::timeout(SECOND, stream.try_next()).await;
    drop((waiting, stream));
    let before = feed.count();
    tokio::time::sleep(600 * SECOND).await;
    assert_eq!((feed.count(), feed.open_bodies()), (before, 0));
}

#[tokio::test(start_paused = true)]
async fn a_dropped_wait_for_an_event_loses_none() {
    let feed = Feed::new([stream([Step::Wait(10 * SECOND), deal("", "one"), Step::Silence])]);
    let mut stream = follow(&feed);
    assert!(tokio::time::timeout(SECOND, stream.try_next()).await.is_err());
    let start = Instant::now();
    assert_eq!(next(&mut stream).await, "one");
    assert_eq!((start.elapsed(), feed.count()), (9 * SECOND, 1));
}

#[tokio::test(start_paused = true)]
async fn streams_are_send_and_owned() {
    let feed = Feed::new([stream([deal("", "one"), Step::Silence])]);
    let client = Arc::new(feed.client());
    let mut stream = client.events().stream().follow();
    drop(client);
    let task = tokio::spawn(async move { next(&mut stream).await });
    assert_eq!(task.await.unwrap(), "one");
}

#[tokio::test]
async fn over_http_a_cut_and_a_reconnect_lose_no_event() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let of = |deal: &str| serde_json::json!({"deal_id": deal});
    let feed = saleskit_mock::Feed::new()
        .event("seq:1", "deal.updated", &of("one"))
        .cut()
        .event("seq:2", "deal.updated", &of("two"))
        .heartbeat()
        .reconnect()
        .event("seq:3", "deal.updated", &of("three"));
    mock.feed("events_stream", feed);
    let client = Salesbooth::builder().api_key("sb_test_1").base_url(mock.url()).build().unwrap();
    let quick = Follow::new().backoff(Duration::from_millis(10), SECOND);
    let mut stream = client.events().stream().events(["deal.updated".to_owned()]).follow_with(quick);
    assert_eq!([next(&mut stream).await, next(&mut stream).await, next(&mut stream).await], ["one", "two", "three"]);
    let seen = mock.seen();
    let resumed: Vec<_> = seen.iter().map(|seen| seen.header("last-event-id")).collect();
    assert_eq!(resumed, [None, Some("seq:1"), Some("seq:2")]);
    assert!(seen.iter().all(|seen| seen.refusal.is_none() && seen.query == seen_events()), "{seen:?}");
}

fn seen_events() -> Vec<(String, String)> {
    vec![("events".to_owned(), "deal.updated".to_owned())]
}

#[tokio::test]
async fn over_http_a_dropped_stream_closes_its_socket() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let server = tokio::spawn(async move {
        let (mut socket, _) = listener.accept().await.unwrap();
        let mut request = [0; 4096];
        assert!(socket.read(&mut request).await.unwrap() > 0);
        let event = "id: 1\nevent: deal.updated\ndata: {\"deal_id\": \"one\"}\n\n";
        let head = "HTTP/1.1 200 OK\r\ncontent-type: text/event-stream\r\n\r\n";
        socket.write_all(format!("{head}{event}").as_bytes()).await.unwrap();
        socket.read(&mut request).await.unwrap()
    });
    let client = Salesbooth::builder().api_key("sb_test_1").base_url(url).build().unwrap();
    let mut stream = client.events().stream().follow();
    assert_eq!(next(&mut stream).await, "one");
    drop(stream);
    let read = tokio::time::timeout(30 * SECOND, server).await.expect("the socket stays open").unwrap();
    assert_eq!(read, 0, "it is closed while the client is still in use");
    drop(client);
}
