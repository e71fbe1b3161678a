//! Explores with shuttle the order in which a reader and its fetching task take turns.
//!
//! Only `ahead` is shared by both, so only its mutex is shuttle's. CONTRIBUTING.md explains how to run this.

#![allow(clippy::unwrap_used)]

use std::{
    pin::pin,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicUsize, Ordering},
    },
    task::{Context, Poll, Waker},
};

use bytes::Bytes;
use http::{HeaderMap, StatusCode};
use serde_json::{Value, json};
use shuttle::{
    future::{block_on, spawn, yield_now},
    rand::{Rng, thread_rng},
};

use super::Items;
use crate::{
    call::Call,
    engine::{Engine, Task},
    error::{Category, Error},
    operation::{Method, Operation, Paging, PagingStyle},
    pending::Pending,
    reply::Reply,
    request::Request,
};

static PAGED: Paging =
    Paging::new(PagingStyle::Offset).items(&["items"]).total("total").limit("limit", None).offset("offset");
static LIST: Operation = Operation::new("things_list", "things", Method::Get, "/things").paging(&PAGED);

const SCHEDULES: usize = 20_000;
const ITEMS: u64 = 7;
const PAGE: u64 = 2;

/// Answers with pages after yielding to other work. Some requests fail on demand.
#[derive(Default)]
struct Api {
    requests: AtomicUsize,
    /// Tasks that have not finished.
    tasks: Arc<AtomicUsize>,
    fails: bool,
    /// Whether tasks count as running on another runtime, which may no longer be polled.
    elsewhere: Arc<AtomicBool>,
}

struct Ends(Arc<AtomicUsize>);

impl Drop for Ends {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Engine for Api {
    fn send(self: Arc<Self>, request: Request) -> Pending<Result<Reply, Error>> {
        Box::pin(async move {
            self.requests.fetch_add(1, Ordering::Relaxed);
            yield_now().await;
            if self.fails && thread_rng().gen_bool(0.2) {
                return Err(Error::not_sent(&LIST, Category::Transient, "no connection"));
            }
            let offset = request.query_value("offset").map_or(0, |offset| offset.parse().unwrap());
            let items: Vec<_> = (offset..ITEMS.min(offset + PAGE)).map(|id| json!({"id": id})).collect();
            let body = json!({"items": items, "total": ITEMS}).to_string();
            Ok(Reply::new(StatusCode::OK, HeaderMap::new(), Bytes::from(body)))
        })
    }

    fn spawn(&self, work: Pending<()>) -> Result<Task, Pending<()>> {
        self.tasks.fetch_add(1, Ordering::Relaxed);
        let ends = Ends(Arc::clone(&self.tasks));
        let task = spawn(async move {
            let _ends = ends;
            work.await;
        });
        let elsewhere = Arc::clone(&self.elsewhere);
        Ok(Task::new(move || task.abort()).elsewhere(move || elsewhere.load(Ordering::Relaxed)))
    }
}

fn list(api: &Arc<Api>, ahead: usize) -> Items<Value> {
    let engine: Arc<dyn Engine> = Arc::clone(api) as _;
    let mut request = Request::new(&LIST);
    request.query("limit", &PAGE);
    Items::own(Call::<Value>::json(&engine, request)).prefetch(ahead)
}

/// Reads to the end, past errors.
async fn rest(items: &mut Items<Value>, read: &mut Vec<u64>) {
    loop {
        match items.try_next().await {
            Ok(Some(item)) => read.push(item["id"].as_u64().unwrap()),
            Ok(None) => return,
            Err(error) => assert_eq!(error.category(), Category::Transient, "{error}"),
        }
    }
}

fn all() -> Vec<u64> {
    (0..ITEMS).collect()
}

/// Explores a reader of lists with different numbers of pages ahead.
fn explored(
    api: impl Fn() -> Api + Send + Sync + 'static,
    read: impl Fn(&Arc<Api>, Items<Value>) + Send + Sync + 'static,
) {
    shuttle::check_random(
        move || {
            let api = Arc::new(api());
            let ahead = thread_rng().gen_range(0..4);
            read(&api, list(&api, ahead));
        },
        SCHEDULES,
    );
}

#[test]
fn every_schedule_gives_every_item_once_for_one_request_a_page() {
    explored(Api::default, |api, mut items| {
        let mut read = Vec::new();
        block_on(rest(&mut items, &mut read));
        assert_eq!(read, all());
        assert_eq!(api.requests.load(Ordering::Relaxed) as u64, ITEMS.div_ceil(PAGE));
    });
}

#[test]
fn every_schedule_gives_every_item_once_over_faults() {
    explored(
        || Api { fails: true, ..Api::default() },
        |_, mut items| {
            let mut read = Vec::new();
            block_on(rest(&mut items, &mut read));
            assert_eq!(read, all());
        },
    );
}

#[test]
fn every_schedule_gives_every_item_once_to_a_reader_that_gives_up_and_moves_to_another_thread() {
    explored(Api::default, |_, mut items| {
        let mut read = Vec::new();
        for _ in 0..thread_rng().gen_range(0..6) {
            let mut cx = Context::from_waker(Waker::noop());
            // Polled once, then dropped.
            match pin!(items.try_next()).poll(&mut cx) {
                Poll::Ready(item) => read.extend(item.unwrap().map(|item| item["id"].as_u64().unwrap())),
                Poll::Pending => shuttle::thread::yield_now(),
            }
        }
        let other = shuttle::thread::spawn(move || {
            block_on(rest(&mut items, &mut read));
            read
        });
        assert_eq!(other.join().unwrap(), all());
    });
}

#[test]
fn every_schedule_gives_every_item_once_when_the_task_is_taken_for_one_that_stands_still() {
    explored(Api::default, |api, mut items| {
        let (mut read, elsewhere) = (Vec::new(), Arc::clone(&api.elsewhere));
        let other = shuttle::thread::spawn(move || elsewhere.store(true, Ordering::Relaxed));
        block_on(rest(&mut items, &mut read));
        other.join().unwrap();
        assert_eq!(read, all());
    });
}

#[test]
fn every_schedule_ends_the_task_of_a_list_that_is_dropped() {
    explored(Api::default, |api, mut items| {
        let tasks = Arc::clone(&api.tasks);
        block_on(async {
            for _ in 0..thread_rng().gen_range(0..ITEMS) {
                items.try_next().await.unwrap();
            }
            drop(items);
            while tasks.load(Ordering::Relaxed) > 0 {
                yield_now().await;
            }
        });
    });
}
