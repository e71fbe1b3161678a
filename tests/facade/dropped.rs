//! Futures that are dropped at each of their polls. Nothing continues, nothing stays open, nothing is sent twice. Lists and streams
//! continue as if nothing had happened.

#![cfg(feature = "full")]

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use crate::support::{
    feed::{Feed, Step, deal, send, stream},
    halting::{Halting, dropped_at},
    lists::{Lists, STYLES, Style},
    on,
    operations::{CREATE_DEAL, DOWNLOAD, GET_DEAL, STREAM, UPDATE_DEAL},
    scripted::{Fate, Scripted, answered, ok, prompt},
    settle,
};
use bytes::Bytes;
use futures_core::Stream;
use saleskit::{
    Batch, ByteStream, Call, EventStream, FilePart, Follow, Form, Method, Operation, Request, Retry, RetryPolicy,
    Salesbooth, Source, Transport,
    salesbooth::{
        deals::{CreateDeal, UpdateDeal},
        events::Event,
    },
};
use serde_json::Value;
use tokio::runtime::Handle;

static UPLOAD: Operation = Operation::new("uploads_create", "uploads", Method::Post, "/uploads").auth(&["secretKey"]);

/// More polls than any future here needs.
const MANY: usize = 2000;

fn client(transport: impl Transport + 'static, policy: RetryPolicy) -> (Salesbooth, Halting) {
    let halting = Halting::over(transport);
    let builder = Salesbooth::builder().api_key("sb_test_1").retry_policy(policy);
    (builder.transport(Arc::new(halting.clone())).build().unwrap(), halting)
}

/// Drops the future from `make` at each of its polls in turn, with a new client each time. Returns its number of polls.
///
/// The requests sent by then must be the first of those that are sent when nothing is dropped, so that nothing is sent twice.
async fn at_every_poll<T: Transport + 'static>(
    name: &str,
    transport: impl Fn() -> T,
    make: impl Fn(Salesbooth) -> Pin<Box<dyn Future<Output = ()>>>,
) -> usize {
    let (whole, halting) = client(transport(), prompt());
    dropped_at(MANY, make(whole)).await.unwrap_or_else(|| panic!("{name} does not end"));
    let all = targets(halting.take());
    assert!(!all.is_empty(), "{name} sends nothing");
    for polls in 0..MANY {
        let (used, halting) = client(transport(), prompt());
        let ended = dropped_at(polls, make(used.clone())).await.is_some();
        settle().await;
        let sent = targets(halting.take());
        assert!(all.starts_with(&sent), "{name}, {polls} polls: {sent:?} is no beginning of {all:?}");
        assert_eq!(halting.open(), 0, "{name}, {polls} polls: something stays open");
        assert_eq!(Handle::current().metrics().num_alive_tasks(), 0, "{name}, {polls} polls: a task runs on");
        if ended {
            return polls;
        }
    }
    unreachable!("it ended before")
}

fn targets(sent: Vec<(String, Vec<u8>)>) -> Vec<String> {
    sent.into_iter().map(|(target, _)| target).collect()
}

/// A call that succeeds is sent once; one that meets a busy server is sent twice.
fn busy_first() -> Scripted {
    Scripted::new([answered(429, &[("retry-after", "0")], ""), ok()])
}

#[tokio::test(start_paused = true)]
async fn a_call_that_is_dropped_at_any_poll_leaves_nothing_behind_and_sends_nothing_twice() {
    let mut polls = 0;
    for operation in [&GET_DEAL, &CREATE_DEAL, &UPDATE_DEAL] {
        let call = move |client: Salesbooth| -> Pin<Box<dyn Future<Output = ()>>> {
            Box::pin(async move { drop(on(&client, operation).await) })
        };
        polls += at_every_poll("a call", || Scripted::new([ok()]), call).await;
        polls += at_every_poll("a call that is busy", busy_first, call).await;
        polls += at_every_poll("a call that is lost", || Scripted::new([Fate::Lost, ok()]), call).await;
    }
    println!("{polls} polls");
    assert!(polls > 40, "{polls} polls are too few to show anything");
}

#[tokio::test(start_paused = true)]
async fn a_batch_that_is_dropped_at_any_poll_is_sent_once() {
    let answer = r#"{"error": false, "data": {"results": [{"status": 200, "data": {}}, {"status": 200, "data": {}}]}}"#;
    let polls = at_every_poll(
        "a batch",
        || Scripted::new([answered(200, &[], answer)]),
        |client| {
            Box::pin(async move {
                let mut batch = Batch::new(&client);
                let _ = batch.add(client.deals().create(CreateDeal::new())).unwrap();
                let _ = batch.add(client.deals().update("deal_1", UpdateDeal::new().notes("a"))).unwrap();
                drop(batch.send().await);
            })
        },
    )
    .await;
    assert!(polls > 5, "{polls}");
}

#[tokio::test(start_paused = true)]
async fn an_upload_that_is_dropped_at_any_poll_is_sent_once_and_its_source_is_let_go() {
    let sources = Arc::new(());
    let held = Arc::clone(&sources);
    let polls = at_every_poll(
        "an upload",
        || Scripted::new([answered(201, &[], "{}")]),
        move |client| {
            let held = Arc::clone(&held);
            Box::pin(async move {
                let reopened = Source::reopened(move || {
                    let pieces = Pieces { left: 3, halted: false, _held: Arc::clone(&held) };
                    Box::pin(async move {
                        tokio::task::yield_now().await;
                        Ok(saleskit::Reading::new(pieces))
                    })
                });
                let mut form = Form::new();
                form.file("file", &FilePart::new(reopened).name("a.csv"));
                let mut request = Request::new(&UPLOAD);
                request.form(&form);
                drop(Call::<Value>::json(client.engine(), request).await);
            })
        },
    )
    .await;
    assert!(polls > 10, "{polls}");
    assert_eq!(Arc::strong_count(&sources), 1, "a source is still held");
}

/// Three pieces. Each of them is pending at the first poll.
struct Pieces {
    left: u32,
    halted: bool,
    _held: Arc<()>,
}

impl Stream for Pieces {
    type Item = std::io::Result<Bytes>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        self.halted = !self.halted;
        if self.halted {
            cx.waker().wake_by_ref();
            return Poll::Pending;
        }
        let more = self.left > 0;
        self.left = self.left.saturating_sub(1);
        Poll::Ready(more.then(|| Ok(Bytes::from_static(b"piece"))))
    }
}

#[tokio::test(start_paused = true)]
async fn a_download_that_is_dropped_at_any_poll_is_closed() {
    let body = "a,b\n1,2\n3,4\n".repeat(20);
    for operation in [&DOWNLOAD, &STREAM] {
        let polls = at_every_poll(
            "a download",
            || Scripted::new([answered(200, &[], &body)]),
            move |client| {
                Box::pin(async move {
                    let call: Call<ByteStream> = Call::stream(client.engine(), Request::new(operation));
                    let mut stream = call.await.unwrap().into_inner();
                    while stream.try_next().await.unwrap().is_some() {}
                })
            },
        )
        .await;
        assert!(polls > 10, "{polls}");
    }
}

#[tokio::test(start_paused = true)]
async fn lists_that_are_dropped_at_any_poll_fetch_nothing_more() {
    let mut polls = 0;
    for (items, ahead) in [(true, 0), (true, 1), (true, 3), (false, 0), (false, 2)] {
        polls += at_every_poll(
            "a list",
            || Lists::new(Style::Offset, 0..25, 10),
            move |client| {
                Box::pin(async move {
                    let list = client.staff().list().limit(10);
                    if items {
                        let mut items = list.items().prefetch(ahead);
                        while items.try_next().await.unwrap().is_some() {}
                    } else {
                        let mut pages = list.pages().prefetch(ahead);
                        while pages.try_next().await.unwrap().is_some() {}
                    }
                })
            },
        )
        .await;
    }
    println!("{polls} polls");
    assert!(polls > 100, "{polls}");
}

#[cfg(feature = "blocking")]
#[test]
fn blocking_lists_and_bodies_that_are_dropped_after_any_item_are_closed_and_fetch_nothing_more() {
    use saleskit::blocking::{Blocking, Wait};

    let closed = |halting: &Halting| {
        let start = std::time::Instant::now();
        while halting.open() > 0 {
            assert!(start.elapsed() < Duration::from_secs(20), "something stays open");
            std::thread::sleep(Duration::from_millis(1));
        }
        halting.take().len()
    };
    for taken in 0..25 {
        let (client, halting) = client(Lists::new(Style::Offset, 0..25, 10), prompt());
        let mut items = client.staff().list().limit(10).items().prefetch(2).blocking();
        assert_eq!(items.by_ref().take(taken).count(), taken);
        drop(items);
        let sent = closed(&halting);
        std::thread::sleep(Duration::from_millis(2));
        assert!(sent <= 3 && halting.take().is_empty(), "{taken} taken: {sent} requests");

        let (client, halting) = self::client(Scripted::new([answered(200, &[], &"a,b\n".repeat(100))]), prompt());
        let call: Call<ByteStream> = Call::stream(client.engine(), Request::new(&STREAM));
        let mut reader = call.wait().unwrap().into_inner().blocking().into_reader();
        std::io::copy(&mut std::io::Read::take(&mut reader, taken as u64), &mut std::io::sink()).unwrap();
        drop(reader);
        assert_eq!(closed(&halting), 1);
    }
}

/// Requests the next item repeatedly, dropping each future that has to wait. Returns how many were dropped.
macro_rules! impatiently {
    ($polls:expr, $waits:ident, $next:expr) => {
        loop {
            if let Some(next) = dropped_at($polls, $next).await {
                break next;
            }
            $waits += 1;
            tokio::time::sleep(Duration::from_millis(1)).await;
        }
    };
}

#[tokio::test(start_paused = true)]
async fn a_list_whose_reader_gives_up_at_every_poll_gives_every_item_once_for_the_same_requests() {
    for style in STYLES {
        for ahead in [0, 1, 3] {
            let plain = Lists::new(style, 0..45, 10);
            plain.read().prefetch(ahead).rest().await;
            for polls in [1, 2, 3, 5] {
                let lists = Lists::new(style, 0..45, 10);
                let halting = Halting::over(lists.clone());
                let mut items = lists.read_over(Arc::new(halting.clone())).prefetch(ahead);
                let (mut read, mut waits) = (Vec::new(), 0);
                while let Some(item) = impatiently!(polls, waits, items.next()).unwrap() {
                    read.push(item);
                }
                assert_eq!(read, (0..45).collect::<Vec<_>>(), "{style:?}, {ahead} ahead, {polls} polls");
                assert_eq!(lists.requests(), plain.requests(), "{style:?}, {ahead} ahead, {polls} polls");
                assert!(waits > 0, "nothing was dropped");
                drop(items);
                settle().await;
                assert_eq!((halting.open(), Handle::current().metrics().num_alive_tasks()), (0, 0));
            }
        }
    }
}

#[tokio::test(start_paused = true)]
async fn a_stream_whose_reader_gives_up_at_every_poll_gives_every_event_once_over_its_reconnects() {
    let feed = || {
        Feed::new([
            stream([deal("seq:1", "1"), Step::Wait(Duration::from_secs(2)), deal("seq:2", "2"), Step::Break]),
            stream([deal("seq:2", "2"), deal("seq:3", "3"), send("id: seq:4\nda"), Step::Break]),
            stream([deal("seq:4", "4"), deal("seq:5", "5"), Step::Silence]),
        ])
    };
    for polls in 1..6 {
        let feed = feed();
        let (client, halting) = client(feed.clone(), prompt());
        let follow = Follow::new().backoff(Duration::ZERO, Duration::from_secs(1));
        let mut events: EventStream<Event> = client.events().stream().follow_with(follow);
        let (mut read, mut waits) = (Vec::new(), 0);
        while read.len() < 5 {
            let Event::DealUpdated(deal) = impatiently!(polls, waits, events.try_next()).unwrap().unwrap().event else {
                panic!("another event")
            };
            read.push(deal.deal_id.unwrap());
        }
        assert_eq!(read, ["1", "2", "3", "4", "5"], "{polls} polls");
        assert!(waits > 0, "nothing was dropped");
        assert_eq!(feed.count(), 3);
        drop(events);
        settle().await;
        assert_eq!((feed.open_bodies(), halting.open()), (0, 0));
        assert_eq!(Handle::current().metrics().num_alive_tasks(), 0);
    }
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_is_dropped_at_any_poll_closes_its_connection_and_opens_no_other() {
    let feed = || {
        Feed::new([
            stream([deal("seq:1", "1"), Step::Break]),
            stream([deal("seq:2", "2"), Step::Wait(Duration::from_secs(1)), deal("seq:3", "3"), Step::Silence]),
        ])
    };
    let polls = at_every_poll("a stream", feed, |client| {
        Box::pin(async move {
            let follow = Follow::new().backoff(Duration::ZERO, Duration::from_secs(1));
            let mut events = client.events().stream().follow_with(follow);
            for _ in 0..3 {
                events.try_next().await.unwrap();
            }
        })
    })
    .await;
    assert!(polls > 10, "{polls}");
}

#[tokio::test(start_paused = true)]
async fn a_call_that_a_caller_calls_safe_and_drops_is_not_sent_again_behind_its_back() {
    let api = busy_first();
    let (client, halting) = client(api, prompt());
    for polls in 0..12 {
        halting.take();
        let _ = dropped_at(polls, on(&client, &UPDATE_DEAL).retry(Retry::Safe).into_future()).await;
        let sent = halting.take().len();
        tokio::time::sleep(Duration::from_secs(100)).await;
        assert_eq!(halting.take().len(), 0, "{sent} were sent, and more after the drop");
    }
}
