//! Lists, streams and tables in which several things change at once: pages and positions, repeats and reconnects, pieces and line
//! ends.

#![cfg(all(feature = "salesbooth-staff", feature = "salesbooth-events", feature = "csv", feature = "blocking"))]

use std::{sync::Arc, time::Duration};

use crate::support::{
    feed::{Feed, Step, answered, deal, event, send, stream},
    lists::{Lists, STYLES, Style},
    operations::STREAM,
};
use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use saleskit::{
    ByteStream, Call, Checkpoint, CsvRows, Engine, Error, EventStream, Follow, Kind, Opened, Pending, Reply, ReplyBody,
    Request, RequestBody, RetryPolicy, Salesbooth, Transport, TransportFault, salesbooth::events::Event,
};
use serde_json::json;

fn elsewhere(checkpoint: &Checkpoint) -> Checkpoint {
    serde_json::from_str(&serde_json::to_string(checkpoint).unwrap()).unwrap()
}

fn numbers(range: std::ops::Range<u64>) -> Vec<u64> {
    range.collect()
}

#[tokio::test]
async fn smaller_pages_behind_a_checkpoint_double_no_item_however_many_lie_before_it() {
    for style in STYLES {
        for (before, after) in [(100, 10), (100, 40), (60, 1), (100, 3)] {
            for taken in [50, 99, 188, 350] {
                let lists = Lists::new(style, 0..400, before);
                let mut items = lists.read();
                let mut read = items.take(taken).await;
                lists.state().page_size = after;
                let mut second = lists.read().resume_from(elsewhere(&items.checkpoint()));
                read.extend(second.take(7).await);
                // Again, from a position whose page is not finished yet.
                read.extend(lists.read().resume_from(elsewhere(&second.checkpoint())).rest().await);
                assert_eq!(read, numbers(0..400), "{style:?}, {before} then {after}, {taken} taken");
            }
        }
    }
}

#[tokio::test]
async fn numbered_pages_that_become_much_smaller_are_read_on_from_the_same_place() {
    let lists = Lists::new(Style::Page, 0..2000, 100);
    let mut items = lists.read().prefetch(0);
    let mut read = items.take(1500).await;
    lists.state().page_size = 10;
    read.extend(items.rest().await);
    assert_eq!(read, numbers(0..2000));
    assert_eq!(lists.requests(), 15 + 1 + 50, "none of the small pages before the position is fetched");
}

#[tokio::test]
async fn items_removed_before_and_after_a_second_resume_double_none_behind_a_cursor() {
    for style in [Style::Cursor, Style::Sequence] {
        let lists = Lists::new(style, 0..99, 90);
        let mut items = lists.read().prefetch(0);
        let mut read = items.take(63).await;
        lists.remove(|item| (20..40).contains(&item));
        let mut items = lists.read().prefetch(0).resume_from(elsewhere(&items.checkpoint()));
        read.extend(items.take(10).await);
        read.extend(lists.read().resume_from(elsewhere(&items.checkpoint())).rest().await);
        assert_eq!(read, numbers(0..99), "{style:?}");
    }
}

#[tokio::test]
async fn items_added_in_front_again_while_the_first_ones_push_pages_back_are_no_endless_list() {
    for style in [Style::Page, Style::Offset] {
        let lists = Lists::new(style, 1000..1023, 1);
        let mut items = lists.read().prefetch(0);
        let mut read = items.take(4).await;
        (0..11).for_each(|item| lists.insert_in_front(item));
        read.extend(items.take(1).await);
        (11..17).for_each(|item| lists.insert_in_front(item));
        read.extend(items.rest().await);
        read.retain(|item| *item >= 1000);
        assert_eq!(read, numbers(1000..1023), "{style:?}");
    }
}

/// Returns the same page repeatedly, of a list that grows by it each time.
struct Growing(Arc<std::sync::Mutex<u64>>);

impl Transport for Growing {
    fn send(
        &self,
        _: http::Request<RequestBody>,
        _: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let mut count = self.0.lock().unwrap();
        *count += 1;
        assert!(*count < 1000, "the list does not end");
        let items: Vec<_> = (0..10).map(|id| json!({"staff_id": id.to_string()})).collect();
        let body = json!({"data": {"staff": items, "pagination": {"total": 100 + 20 * *count}}}).to_string();
        Box::pin(async move { Ok(http::Response::new(ReplyBody::from(body))) })
    }
}

#[tokio::test]
async fn a_total_that_rises_for_ever_is_an_error() {
    let transport = Arc::new(Growing(Arc::default()));
    let builder = Salesbooth::builder().api_key("sb_test_1").retry_policy(RetryPolicy::none());
    let mut items = builder.transport(transport).build().unwrap().staff().list().items().prefetch(0);
    for _ in 0..10 {
        items.try_next().await.unwrap().unwrap();
    }
    assert_eq!(items.try_next().await.unwrap_err().kind(), Kind::Undecodable);
}

fn follow(feed: &Feed) -> EventStream<Event> {
    feed.client().events().stream().follow_with(Follow::new().backoff(Duration::ZERO, Duration::from_secs(30)))
}

async fn next(stream: &mut EventStream<Event>) -> String {
    let Event::DealUpdated(deal) = stream.try_next().await.unwrap().unwrap().event else { panic!() };
    deal.deal_id.unwrap()
}

#[tokio::test(start_paused = true)]
async fn a_reconnect_that_names_an_earlier_event_does_not_lead_back() {
    let feed = Feed::new([
        stream([
            deal("seq:1", "one"),
            deal("seq:2", "two"),
            event("", "reconnect", r#"{"reason": "timeout", "last_event_id": "seq:1"}"#),
        ]),
        stream([deal("seq:2", "two"), deal("seq:3", "three"), Step::Silence]),
    ]);
    let mut stream = follow(&feed);
    assert_eq!([next(&mut stream).await, next(&mut stream).await, next(&mut stream).await], ["one", "two", "three"]);
    assert_eq!(feed.resumed()[1].as_deref(), Some("seq:2"));
}

#[tokio::test(start_paused = true)]
async fn an_event_without_an_id_does_not_let_the_ones_behind_it_come_twice() {
    let feed = Feed::new([
        stream([deal("seq:1", "one"), deal("seq:2", "two"), Step::Break]),
        stream([deal("", "aside"), deal("seq:2", "two"), deal("seq:3", "three"), Step::Silence]),
    ]);
    let mut stream = follow(&feed);
    let mut read = Vec::new();
    for _ in 0..4 {
        read.push(next(&mut stream).await);
    }
    assert_eq!(read, ["one", "two", "aside", "three"]);
}

#[tokio::test(start_paused = true)]
async fn nothing_to_follow_is_the_end_whatever_content_type_stands_beside_it() {
    for media_type in ["text/html; charset=UTF-8", "application/json"] {
        let feed = Feed::new([answered(204, &[("content-type", media_type)], [])]);
        let mut stream = follow(&feed);
        assert!(stream.try_next().await.unwrap().is_none(), "{media_type}");
        assert_eq!(feed.count(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn events_are_the_same_wherever_their_bytes_are_cut_and_their_connection_breaks() {
    let text = "\u{feff}: hi\r\n\rid: seq:1\r\nevent: deal.updated\rdata: {\"deal_id\":\ndata: \"å😀\"}\r\n\r\nretry: 5\n\n\
                id: seq:2\nevent: deal.updated\ndata: {\"deal_id\": \"two\"}\n\nid: seq:3\nevent: deal.updated\ndata: {\"deal_id\": \"3\"}\n\n";
    for cut in 0..=text.len() {
        for broken in [false, true] {
            let piece = |range: std::ops::Range<usize>| Step::Send(Bytes::copy_from_slice(&text.as_bytes()[range]));
            let mut first = vec![piece(0..cut)];
            first.push(if broken { Step::Break } else { piece(cut..text.len()) });
            first.push(Step::Silence);
            // The API stores all events, and also sends those before the position.
            let feed = Feed::new([stream(first), stream([send(text), Step::Silence])]);
            let mut stream = follow(&feed);
            let read = [next(&mut stream).await, next(&mut stream).await, next(&mut stream).await];
            assert_eq!(read, ["å😀", "two", "3"], "{cut} {broken}");
            let more = tokio::time::timeout(Duration::from_secs(1), stream.try_next()).await;
            assert!(more.is_err(), "{cut} {broken}: {more:?}");
        }
    }
}

/// Returns a table.
struct Table(&'static str);

impl Engine for Table {
    fn send(self: Arc<Self>, _: Request) -> Pending<Result<Reply, Error>> {
        unreachable!("only streams are requested")
    }

    fn open(self: Arc<Self>, _: Request) -> Pending<Result<Opened, Error>> {
        let reply = Reply::new(StatusCode::OK, HeaderMap::new(), Bytes::new());
        Box::pin(async move { Ok(Opened { reply, body: ByteStream::whole(Bytes::from_static(self.0.as_bytes())) }) })
    }
}

async fn rows(table: &'static str) -> CsvRows {
    let engine: Arc<dyn Engine> = Arc::new(Table(table));
    CsvRows::open(Call::stream(&engine, Request::new(&STREAM))).await.unwrap()
}

#[tokio::test]
async fn lines_that_end_in_carriage_returns_are_counted() {
    for table in ["a,b\r1,2\r\r\"3\r\n\",4\r5,6", "a,b\r\n1,2\n\r\n\"3\r\",4\n5,6\r"] {
        let mut rows = rows(table).await;
        let mut lines = Vec::new();
        while let Some(row) = rows.try_next().await.unwrap() {
            lines.push(row.line());
        }
        assert_eq!(lines, [2, 4, 6], "{table:?}");
    }
}

#[tokio::test]
async fn a_row_of_just_as_many_bytes_as_are_allowed_is_read() {
    let table = "abc,d\n123,4\n";
    let mut fitting = rows(table).await.longest_row(4);
    assert_eq!(fitting.try_next().await.unwrap().unwrap().field(1), Some("4"));
    assert!(fitting.try_next().await.unwrap().is_none());
    let mut short = rows(table).await.longest_row(3);
    assert_eq!(short.try_next().await.unwrap_err().kind(), Kind::Undecodable);
}

#[tokio::test]
async fn a_borrowed_page_can_be_gone_through() {
    let lists = Lists::new(Style::Offset, 0..3, 3);
    let page = lists.salesbooth().staff().list().pages().try_next().await.unwrap().unwrap();
    let mut count = 0;
    for _ in &page {
        count += 1;
    }
    assert_eq!((count, page.len()), (3, 3));
}

#[test]
fn lists_and_streams_can_be_sent_moved_and_shown() {
    fn kind<T: Send + Unpin + std::fmt::Debug + 'static>() {}
    fn shared<T: Send + Sync + Unpin + Clone + std::fmt::Debug + 'static>() {}
    kind::<saleskit::Items<u8>>();
    kind::<saleskit::Pages<u8>>();
    kind::<EventStream<Event>>();
    kind::<ByteStream>();
    kind::<CsvRows>();
    kind::<saleskit::blocking::Iter<saleskit::Items<u8>>>();
    kind::<saleskit::blocking::Reader>();
    kind::<Call<u8>>();
    shared::<Checkpoint>();
    shared::<saleskit::Page<u8>>();
    shared::<saleskit::Delivered<Event>>();
    shared::<saleskit::CsvRow>();
    shared::<Follow>();
    shared::<Error>();
    fn sent(_: impl Send) {}
    let lists = Lists::new(Style::Offset, 0..3, 3);
    sent(async move { lists.salesbooth().staff().list().items().try_next().await });
    sent(async { rows("a").await.try_next().await });
}
