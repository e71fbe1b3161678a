//! Event streams that a mock plays.

#![allow(clippy::unwrap_used)]

mod support;

use reqwest::Method;
use saleskit_mock::{Api, Feed, Mock};
use serde_json::json;

/// Two events with a cut and an end between them.
fn feed() -> Feed {
    let of = |deal: &str| json!({"deal_id": deal});
    let feed = Feed::new().event("seq:1", "deal.updated", &of("one")).heartbeat().cut();
    feed.event("seq:2", "deal.updated", &of("two")).reconnect()
}

async fn mock() -> Mock {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    mock.feed("events_stream", feed());
    mock
}

/// The text that a connection sends, and whether it ends normally.
async fn read(mock: &Mock, last: Option<&str>) -> (String, bool) {
    let request = support::request(mock, Method::GET, "/events/stream");
    let request = last.into_iter().fold(request, |request, last| request.header("last-event-id", last));
    let mut answer = request.send().await.unwrap();
    assert_eq!(answer.headers()["content-type"], "text/event-stream");
    let mut text = Vec::new();
    loop {
        match answer.chunk().await {
            Ok(Some(piece)) => text.extend_from_slice(&piece),
            end => return (String::from_utf8(text).unwrap(), end.is_ok()),
        }
    }
}

const CONNECTED: &str =
    "event: connected\ndata: {\"status\":\"connected\",\"connection_id\":\"conn_xxxxx\",\"heartbeat_interval\":15}\n\n";

#[tokio::test]
async fn a_feed_begins_with_the_documented_event_and_breaks_where_it_is_cut() {
    let (text, whole) = read(&mock().await, None).await;
    let one = "id: seq:1\nevent: deal.updated\ndata: {\"deal_id\":\"one\"}\n\nevent: heartbeat\ndata: comment\n\n";
    assert_eq!((text, whole), (format!("{CONNECTED}{one}"), false));
}

#[tokio::test]
async fn a_feed_goes_on_behind_the_last_event_of_the_client() {
    let mock = mock().await;
    let two = "id: seq:2\nevent: deal.updated\ndata: {\"deal_id\":\"two\"}\n\n";
    let ends = "event: reconnect\ndata: {\"reason\":\"timeout\",\"last_event_id\":\"seq:2\"}\n\n";
    let expected = (format!("{CONNECTED}{two}{ends}"), true);
    assert_eq!(read(&mock, Some("seq:1")).await, expected);
    assert_eq!(mock.seen().len(), 1);
}

#[tokio::test]
#[should_panic(expected = "answers no event stream")]
async fn only_event_streams_are_fed() {
    mock().await.feed("deals_list", Feed::new());
}
