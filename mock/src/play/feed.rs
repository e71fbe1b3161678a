//! The answer of an event stream: the documented start, then a test's feed from the client's last event.

use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue};
use saleskit_contract::{Contract, OperationSpec};

use crate::answer::{Answer, Feed};

/// The answer to a request with these headers.
pub(crate) fn answer(contract: &Contract, operation: &OperationSpec, feed: &Feed, headers: &HeaderMap) -> Answer {
    let last = headers.get("last-event-id").and_then(|id| id.to_str().ok());
    let section = contract.sections().iter().find(|section| section.name == operation.section);
    let connected = section.and_then(|section| section.events.get("connected")?.get("example"));
    let first = connected.map(|data| Feed::new().text(&format!("event: connected\ndata: {data}\n\n")));
    let mut answer = Answer::status(200);
    answer.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/event-stream"));
    answer.feed = Some(first.unwrap_or_default().then(feed.behind(last)));
    answer
}
