//! Pages that are fetched ahead: when, how many, and what happens when nobody needs them any more.

#![cfg(feature = "salesbooth-staff")]

use std::{
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll, Waker},
    time::Duration,
};

use crate::support::lists::{Lists, STYLES, Style};
use http::{HeaderMap, StatusCode};
use saleskit::{Engine, Error, Pending, Reply, ReplyBody, Request, RequestBody, Salesbooth, Transport, TransportFault};

/// Runs the tasks of this thread until all of them wait.
async fn settle() {
    for _ in 0..50 {
        tokio::task::yield_now().await;
    }
}

#[tokio::test]
async fn the_next_page_is_fetched_once_half_of_this_one_is_handed_out() {
    for style in STYLES {
        let lists = Lists::new(style, 0..40, 10);
        let mut items = lists.read();
        for taken in 1..=12 {
            items.next().await.unwrap().unwrap();
            settle().await;
            assert_eq!(lists.requests(), if taken < 5 { 1 } else { 2 }, "{style:?}, {taken} taken");
        }
    }
}

#[tokio::test]
async fn so_many_pages_are_fetched_ahead_as_were_asked_for() {
    for style in STYLES {
        for (ahead, requests) in [(0, 1), (1, 2), (3, 4), (100, 9)] {
            // A list by sequence sends one more request at its end.
            let end = usize::from(style == Style::Sequence && ahead == 100);
            let lists = Lists::new(style, 0..90, 10);
            let mut items = lists.read().prefetch(ahead);
            items.take(5).await;
            settle().await;
            assert_eq!(lists.requests(), requests + end, "{style:?}, {ahead} ahead");
        }
    }
}

#[tokio::test]
async fn pages_are_fetched_ahead_only_on_request() {
    let lists = Lists::new(Style::Offset, 0..40, 10);
    let mut pages = lists.salesbooth().staff().list().pages();
    pages.try_next().await.unwrap().unwrap();
    settle().await;
    assert_eq!(lists.requests(), 1);
    let mut pages = lists.salesbooth().staff().list().pages().prefetch(2);
    pages.try_next().await.unwrap().unwrap();
    settle().await;
    assert_eq!(lists.requests(), 1 + 3);
    let at = serde_json::to_value(pages.checkpoint()).unwrap();
    assert_eq!(at["offset"], 10, "a checkpoint is the reader's, not that of what was fetched ahead");
}

#[tokio::test]
async fn no_page_is_fetched_that_the_wanted_items_do_not_need() {
    for style in STYLES {
        for (most, requests) in [(0, 0), (1, 1), (10, 1), (11, 2), (20, 2), (25, 3), (30, 3)] {
            for ahead in [0, 1, 5] {
                let lists = Lists::new(style, 0..90, 10);
                let mut items = lists.read().prefetch(ahead).max_items(most);
                assert_eq!(items.rest().await, (0..most).collect::<Vec<_>>(), "{style:?}");
                assert_eq!(items.next().await.unwrap(), None);
                settle().await;
                assert_eq!(lists.requests(), requests, "{style:?}, {most} items, {ahead} ahead");
                let mut on = lists.read().resume_from(items.checkpoint()).max_items(2);
                assert_eq!(on.rest().await, [most, most + 1], "{style:?}");
            }
        }
    }
}

#[tokio::test]
async fn the_page_size_stays_what_the_call_asks_for_when_fewer_items_are_wanted() {
    let lists = Lists::new(Style::Offset, 0..90, 10);
    let mut items = lists.salesbooth().staff().list().items().max_items(3);
    while items.try_next().await.unwrap().is_some() {}
    let asked = lists.state().asked.clone();
    assert!(asked.len() == 1 && !asked[0].contains("limit"), "{asked:?}");
}

#[tokio::test]
async fn the_total_is_known_with_the_first_item() {
    let lists = Lists::new(Style::Offset, 0..42, 10);
    let mut items = lists.read();
    assert_eq!(items.total(), None);
    items.next().await.unwrap();
    assert_eq!(items.total(), Some(42));
    let empty = Lists::new(Style::Offset, [], 10);
    let mut items = empty.read();
    assert_eq!((items.next().await.unwrap(), items.total()), (None, Some(0)));
}

#[tokio::test]
async fn an_error_of_a_page_fetched_ahead_comes_after_the_items_before_it() {
    for style in STYLES {
        let lists = Lists::new(style, 0..30, 10);
        lists.state().failing.insert(1);
        let mut items = lists.read().prefetch(3);
        assert_eq!(items.take(5).await, [0, 1, 2, 3, 4]);
        settle().await;
        assert_eq!(lists.requests(), 2, "nothing is fetched after an error");
        assert_eq!(items.take(5).await, [5, 6, 7, 8, 9]);
        assert_eq!(items.next().await.unwrap_err().status().unwrap(), 502);
        assert_eq!(items.rest().await, (10..30).collect::<Vec<_>>(), "{style:?}");
    }
}

#[tokio::test]
async fn a_checkpoint_is_the_reader_s_whatever_was_fetched_ahead() {
    for style in STYLES {
        let lists = Lists::new(style, 0..60, 10);
        let mut items = lists.read().prefetch(4);
        items.take(7).await;
        settle().await;
        let mut other = lists.read().resume_from(items.checkpoint());
        assert_eq!(other.rest().await, (7..60).collect::<Vec<_>>(), "{style:?}");
    }
}

/// Returns pages of ten after a wait, and counts how many were begun and completed.
#[derive(Clone, Default)]
struct Slow {
    begun: Arc<AtomicUsize>,
    ended: Arc<AtomicUsize>,
}

impl Transport for Slow {
    fn send(
        &self,
        request: http::Request<RequestBody>,
        _: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let (begun, ended) = (Arc::clone(&self.begun), Arc::clone(&self.ended));
        let query = request.uri().query().unwrap_or_default().to_owned();
        Box::pin(async move {
            begun.fetch_add(1, Ordering::SeqCst);
            tokio::time::sleep(Duration::from_secs(1)).await;
            ended.fetch_add(1, Ordering::SeqCst);
            let first: u64 = query.strip_prefix("offset=").map_or(0, |offset| offset.parse().unwrap());
            let items: Vec<_> = (first..first + 10).map(|id| serde_json::json!({"staff_id": id.to_string()})).collect();
            let body = serde_json::json!({"data": {"staff": items, "pagination": {"total": 1000}}}).to_string();
            Ok(http::Response::new(ReplyBody::from(body)))
        })
    }
}

impl Slow {
    fn client(&self) -> Salesbooth {
        Salesbooth::builder().api_key("sb_test_1").transport(Arc::new(self.clone())).build().unwrap()
    }

    fn count(&self) -> (usize, usize) {
        (self.begun.load(Ordering::SeqCst), self.ended.load(Ordering::SeqCst))
    }
}

#[tokio::test(start_paused = true)]
async fn dropping_the_items_stops_the_fetching() {
    let api = Slow::default();
    let mut items = api.client().staff().list().items().prefetch(5);
    for _ in 0..5 {
        items.try_next().await.unwrap().unwrap();
    }
    tokio::time::sleep(Duration::from_millis(500)).await;
    assert_eq!(api.count(), (2, 1));
    drop(items);
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(api.count(), (2, 1), "the running request ended and no other followed");
}

#[tokio::test(start_paused = true)]
async fn fetching_ahead_takes_the_time_in_which_items_are_worked_on() {
    for (ahead, seconds) in [(0, 20 + 2), (1, 20 + 1)] {
        let api = Slow::default();
        let start = tokio::time::Instant::now();
        let mut items = api.client().staff().list().items().prefetch(ahead).max_items(20);
        while items.try_next().await.unwrap().is_some() {
            tokio::time::sleep(Duration::from_secs(1)).await;
        }
        assert_eq!(start.elapsed().as_secs(), seconds, "{ahead} ahead");
    }
}

#[tokio::test(start_paused = true)]
async fn no_page_is_fetched_beyond_the_wanted_items_while_the_reader_is_faster() {
    let api = Slow::default();
    let items = api.client().staff().list().items().prefetch(5).max_items(25);
    assert_eq!(items.collect().await.unwrap().len(), 25);
    tokio::time::sleep(Duration::from_secs(60)).await;
    assert_eq!(api.count(), (3, 3));
}

#[tokio::test(start_paused = true)]
async fn a_wait_for_an_item_that_is_dropped_loses_nothing() {
    for ahead in [0, 1] {
        let api = Slow::default();
        let mut items = api.client().staff().list().items().prefetch(ahead);
        let mut read = Vec::new();
        while read.len() < 35 {
            if let Ok(item) = tokio::time::timeout(Duration::from_millis(300), items.try_next()).await {
                read.push(item.unwrap().unwrap().id().unwrap().to_owned());
            }
        }
        assert_eq!(read, (0..35).map(|id| id.to_string()).collect::<Vec<_>>());
        assert!(api.count().0 <= 5, "no page was requested twice");
    }
}

#[test]
fn a_runtime_that_goes_away_while_it_fetches_ahead_loses_nothing() {
    let api = Slow::default();
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().start_paused(true).build().unwrap();
    let mut items = api.client().staff().list().items();
    let first = runtime();
    for _ in 0..8 {
        first.block_on(items.try_next()).unwrap().unwrap();
    }
    drop(first);
    let second = runtime();
    for id in 8..30 {
        let item = second.block_on(items.try_next()).unwrap().unwrap();
        assert_eq!(item.id().unwrap(), id.to_string());
    }
}

/// An engine without tasks, which needs no async runtime.
struct Plain(Lists);

impl Engine for Plain {
    fn send(self: Arc<Self>, request: Request) -> Pending<Result<Reply, Error>> {
        let body = self.0.answer(&request.query_string()).to_string();
        Box::pin(async move { Ok(Reply::new(StatusCode::OK, HeaderMap::new(), body.into())) })
    }
}

#[test]
fn without_tasks_pages_are_fetched_when_they_are_asked_for() {
    let lists = Lists::new(Style::Offset, 0..30, 10);
    let client = saleskit::salesbooth::Client::new(Arc::new(Plain(lists.clone())));
    let mut read = pin!(async {
        let mut items = client.staff().list().items().prefetch(3);
        let mut requests = Vec::new();
        while items.try_next().await.unwrap().is_some() {
            requests.push(lists.requests());
        }
        requests
    });
    let Poll::Ready(requests) = read.as_mut().poll(&mut Context::from_waker(Waker::noop())) else {
        panic!("the engine replies immediately")
    };
    assert_eq!(requests, (1..=3).flat_map(|page| [page; 10]).collect::<Vec<_>>());
}

#[test]
fn a_list_that_moves_to_another_runtime_waits_for_no_task_of_the_first() {
    let runtime = || tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    for style in STYLES {
        let (first, second) = (runtime(), runtime());
        let lists = Lists::new(style, 0..40, 10);
        let mut items = lists.read();
        let mut read = first.block_on(items.take(7));
        let rest = second.block_on(async { tokio::time::timeout(Duration::from_secs(20), items.rest()).await });
        read.extend(rest.expect("the list continues"));
        assert_eq!(read, (0..40).collect::<Vec<_>>(), "{style:?}");
        // The late result of the abandoned task is not delivered again.
        first.block_on(settle());
        second.block_on(async { assert!(items.rest().await.is_empty()) });
    }
}
