//! The rules of `text/event-stream` in the HTML standard, tested on a stream that is read once.

#![cfg(feature = "salesbooth-chat")]

use crate::support::feed::{Feed, Step, send, stream};
use bytes::Bytes;
use saleskit::{
    Delivered, Error, Follow, Kind,
    salesbooth::chat::{ChatMessage, ChatRole, StreamChat},
};

/// What a body of these pieces delivers: id, name and data of each event, the last id, and how it ended.
struct Read {
    events: Vec<(Option<String>, String, String)>,
    last_id: Option<String>,
    end: Result<(), Error>,
}

impl Read {
    fn events(&self) -> Vec<(&str, &str)> {
        self.events.iter().map(|(_, name, data)| (name.as_str(), data.as_str())).collect()
    }

    fn data(&self) -> Vec<&str> {
        self.events.iter().map(|(_, _, data)| data.as_str()).collect()
    }
}

async fn read(pieces: impl IntoIterator<Item = Bytes>) -> Read {
    let feed = Feed::new([stream(pieces.into_iter().map(Step::Send))]);
    let question = StreamChat::new(vec![ChatMessage::new().role(ChatRole::User).content("Hello")]);
    let mut stream = feed.client().chat().stream(question).events();
    let mut events = Vec::new();
    let end = stream.collect_into(&mut events).await;
    let events = events.into_iter().map(|Delivered { id, name, data, .. }| (id, name, data)).collect();
    Read { events, last_id: stream.last_event_id().map(str::to_owned), end }
}

async fn whole(text: &[u8]) -> Read {
    read([Bytes::copy_from_slice(text)]).await
}

#[tokio::test]
async fn every_kind_of_line_end_ends_a_line() {
    for end in ["\n", "\r", "\r\n"] {
        let text = "event: a\ndata: 1\ndata: 2\n\ndata: 3\n\n".replace('\n', end);
        let read = whole(text.as_bytes()).await;
        assert_eq!(read.events(), [("a", "1\n2"), ("message", "3")], "{end:?}");
        read.end.unwrap();
    }
}

#[tokio::test]
async fn line_ends_may_be_mixed() {
    assert_eq!(whole(b"data: 1\r\rdata: 2\n\rdata: 3\r\n\ndata: 4\n\r\n").await.data(), ["1", "2", "3", "4"]);
}

#[tokio::test]
async fn an_event_that_ends_with_a_carriage_return_does_not_wait_for_more() {
    let feed = Feed::new([stream([send("data: 1\r\r"), Step::Silence])]);
    let question = StreamChat::new(vec![ChatMessage::new().role(ChatRole::User).content("Hello")]);
    let mut stream = feed.client().chat().stream(question).events();
    let event = stream.try_next().await.unwrap().unwrap();
    assert_eq!(event.data, "1");
}

#[tokio::test]
async fn a_byte_order_mark_is_passed_over_at_the_beginning_and_nowhere_else() {
    let read = whole("\u{feff}data: 1\n\n\u{feff}data: 2\n\ndata: \u{feff}3\n\n".as_bytes()).await;
    assert_eq!(read.data(), ["1", "\u{feff}3"]);
}

#[tokio::test]
async fn comments_and_unknown_fields_are_passed_over() {
    let read = whole(b": hello\ndata: 1\n:\nfoo: bar\nfoo\n Data: 2\nDATA: 3\n\n: bye\n\n").await;
    assert_eq!(read.events(), [("message", "1")]);
    read.end.unwrap();
}

#[tokio::test]
async fn one_blank_behind_the_colon_is_no_part_of_the_value() {
    assert_eq!(
        whole(b"data:1\n\ndata: 1\n\ndata:  1\n\ndata:\t1\n\ndata:a:b\n\n").await.data(),
        ["1", "1", " 1", "\t1", "a:b"]
    );
}

#[tokio::test]
async fn data_may_be_empty_and_have_empty_lines() {
    assert_eq!(
        whole(b"data\n\ndata:\n\ndata\ndata\n\ndata:\ndata: 1\ndata:\n\n").await.data(),
        ["", "", "\n", "\n1\n"]
    );
}

#[tokio::test]
async fn an_event_without_data_is_none_and_leaves_no_name_behind() {
    let read = whole(b"event: a\n\nevent: b\nid: 7\n\ndata: 1\n\n").await;
    assert_eq!(read.events(), [("message", "1")]);
    assert_eq!(read.last_id.as_deref(), Some("7"));
}

#[tokio::test]
async fn the_last_name_and_id_of_an_event_hold() {
    let read = whole(b"event: a\nid: 1\nevent: b\nid: 2\ndata: x\n\n").await;
    assert_eq!(read.events, [(Some("2".to_owned()), "b".to_owned(), "x".to_owned())]);
    assert_eq!(whole(b"event: a\nevent\ndata: x\n\n").await.events(), [("message", "x")]);
}

#[tokio::test]
async fn an_id_holds_until_the_next_and_an_empty_one_takes_it_away() {
    let read = whole(b"id: 1\ndata: x\n\ndata: y\n\n").await;
    assert_eq!(read.events[1].0, None, "the second event had no id of its own");
    assert_eq!(read.last_id.as_deref(), Some("1"));
    assert_eq!(whole(b"id: 1\ndata: x\n\nid\ndata: y\n\n").await.last_id, None);
}

#[tokio::test]
async fn an_id_with_a_nul_is_passed_over() {
    let read = whole(b"id: 1\ndata: x\n\nid: 2\0\ndata: y\n\n").await;
    assert_eq!(read.data(), ["x", "y"]);
    assert_eq!(read.last_id.as_deref(), Some("1"));
}

#[tokio::test]
async fn the_id_of_an_event_that_never_ends_is_not_taken() {
    let read = whole(b"id: 1\ndata: x\n\nid: 2\ndata: y\n").await;
    assert_eq!((read.data(), read.last_id.as_deref()), (vec!["x"], Some("1")));
    let error = read.end.unwrap_err();
    assert_eq!(error.kind(), Kind::OutcomeUnknown);
    assert!(error.message().contains("within an event"), "{error}");
}

#[tokio::test]
async fn bytes_that_are_no_utf_8_are_replaced() {
    let read = whole(b"data: a\xffb\n\ndata: \xf0\x9f\n\ndata: \xc3\xa9\n\n").await;
    assert_eq!(read.data(), ["a\u{fffd}b", "\u{fffd}", "é"]);
    read.end.unwrap();
}

#[tokio::test]
async fn the_same_events_come_wherever_the_bytes_are_cut() {
    let text = "\u{feff}: hi\r\nid: 1\r\nevent: å\r\ndata: {\"a\": \"é🦀\"}\r\ndata: 2\r\n\r\nretry: 10\r\rid\ndata\n\nevent: b\ndata: x\n\n";
    let mut bytes = text.as_bytes().to_vec();
    bytes.extend_from_slice(b"data: \xf0\x9f\xa6!\n\n");
    let expected = whole(&bytes).await;
    let names: Vec<_> = expected.events.iter().map(|(_, name, _)| name.as_str()).collect();
    assert_eq!(names, ["å", "message", "b", "message"]);
    assert_eq!(expected.events[3].2, "\u{fffd}!");
    for cut in 0..=bytes.len() {
        let (one, two) = bytes.split_at(cut);
        let read = read([Bytes::copy_from_slice(one), Bytes::copy_from_slice(two)]).await;
        assert_eq!((&read.events, &read.last_id), (&expected.events, &expected.last_id), "cut at {cut}");
        read.end.unwrap();
    }
    let single = read(bytes.chunks(1).map(Bytes::copy_from_slice)).await;
    assert_eq!((single.events, single.last_id), (expected.events, expected.last_id));
}

/// Whether a stream with a limit of 1000 bytes per event ends with the error for longer events.
async fn is_too_long(pieces: Vec<Step>) -> bool {
    let feed = Feed::new([stream(pieces)]);
    let question = StreamChat::new(vec![ChatMessage::new().role(ChatRole::User).content("Hello")]);
    let call = feed.client().chat().stream(question);
    let mut stream = call.events_with(Follow::new().longest_event(1000));
    let mut events = Vec::new();
    match stream.collect_into(&mut events).await {
        Ok(()) => false,
        Err(error) => {
            assert_eq!(events.len(), 1, "what came before is delivered");
            assert!(error.message().contains("1000 bytes"), "{error}");
            assert!(stream.try_next().await.unwrap().is_none());
            true
        }
    }
}

#[tokio::test]
async fn an_event_that_is_too_long_is_not_kept_in_memory() {
    let endless = |text: &str| {
        let first = send("data: 1\n\n");
        std::iter::once(first).chain(std::iter::repeat_n(send(text), 10_000)).collect::<Vec<_>>()
    };
    assert!(is_too_long(endless("data: xxxxxxxxxxxxxxxxxxxx")).await, "a line without an end");
    assert!(is_too_long(endless("data: xxxxxxxxxxxxxxxxxxxx\n")).await, "lines without an empty one");
    assert!(is_too_long(endless("x: xxxxxxxxxxxxxxxxxxxx\r\n")).await, "unknown fields without an empty line");
    assert!(is_too_long(vec![send(&format!("data: 1\n\ndata: {}\n\n", "x".repeat(2000)))]).await, "in one piece");
    assert!(!is_too_long(endless(": comment without an end")).await, "a comment is not kept");
    assert!(!is_too_long(endless(": comment\r")).await);
    assert!(!is_too_long(endless("data: xxxxxxxxxxxxxxxxxxxx\r\n\r\n")).await, "each event is short");
}
