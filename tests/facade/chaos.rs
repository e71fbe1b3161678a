//! Many tasks, one client, and a server that fails three in ten requests.

use std::{
    sync::{
        Arc,
        atomic::{AtomicU32, Ordering},
    },
    time::{Duration, Instant},
};

use crate::support::{chaos::Chaos, endurance::Endurance};
use saleskit::{
    Kind, RetryPolicy, Salesbooth,
    salesbooth::deals::{CreateDeal, UpdateDeal},
};
use tokio::task::JoinSet;

const TASKS: u32 = 20;
const READS: u32 = 100;
const CREATES: u32 = 25;
const UPDATES: u32 = 25;

/// How the calls of a class ended.
#[derive(Default)]
struct Ends {
    succeeded: AtomicU32,
    rejected: AtomicU32,
    unknown: AtomicU32,
    not_sent: AtomicU32,
}

impl Ends {
    fn add(&self, kind: Option<Kind>) {
        let end = match kind {
            None => &self.succeeded,
            Some(Kind::Rejected) => &self.rejected,
            Some(Kind::OutcomeUnknown) => &self.unknown,
            Some(Kind::NotSent) => &self.not_sent,
            Some(other) => panic!("an end nobody foresaw: {other:?}"),
        };
        end.fetch_add(1, Ordering::Relaxed);
    }

    fn counts(&self) -> [u32; 4] {
        [&self.succeeded, &self.rejected, &self.unknown, &self.not_sent].map(|end| end.load(Ordering::Relaxed))
    }
}

#[derive(Default)]
struct Tally {
    reads: Ends,
    creates: Ends,
    updates: Ends,
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_tasks_lose_no_read_and_create_nothing_twice_while_three_requests_in_ten_fail() {
    let start = Instant::now();
    let server = Chaos::start(20_261_121).await;
    let repeats = Arc::new(AtomicU32::new(0));
    let client = client(&server, &repeats);
    let tally = round(&client, &server, 0).await;
    let ledger = server.ledger.lock().unwrap();
    println!("{:?}, {} requests, {} repeats", start.elapsed(), ledger.requests, repeats.load(Ordering::Relaxed));
    println!("fates: {:?}", ledger.fates);
    for (class, ends) in [("reads", &tally.reads), ("creates", &tally.creates), ("updates", &tally.updates)] {
        println!("{class}: [succeeded, rejected, unknown, not sent] = {:?}", ends.counts());
    }
    assert_eq!(tally.reads.counts(), [TASKS * READS, 0, 0, 0], "no read is lost");
    assert!(ledger.done.values().all(|times| *times == 1), "nothing is executed twice");
    let [created, refused, unknown, _] = tally.creates.counts();
    assert!(created > TASKS * CREATES * 9 / 10 && refused > 0 && unknown == 0, "{:?}", tally.creates.counts());
    let [updated, refused, unknown, _] = tally.updates.counts();
    assert!(updated > 0 && refused > 0 && unknown > 0, "{:?}", tally.updates.counts());
    assert_eq!(updated + refused + unknown, TASKS * UPDATES);
}

fn client(server: &Chaos, repeats: &Arc<AtomicU32>) -> Salesbooth {
    let count = Arc::clone(repeats);
    let policy = RetryPolicy::new()
        .attempts(24)
        .base(Duration::from_millis(1))
        .cap(Duration::from_millis(10))
        .attempt_timeout(Duration::from_millis(250))
        .budget(1000);
    Salesbooth::builder()
        .api_key("sb_test_1")
        .base_url(server.url())
        .retry_policy(policy)
        .on_retry(move |_| {
            count.fetch_add(1, Ordering::Relaxed);
        })
        .build()
        .unwrap()
}

/// Runs all tasks once. The task numbers differ from round to round, and so do the faults.
async fn round(client: &Salesbooth, server: &Chaos, number: u32) -> Arc<Tally> {
    let tally = Arc::new(Tally::default());
    let mut tasks = JoinSet::new();
    for task in 0..TASKS {
        let (client, server, tally) = (client.clone(), server.clone(), Arc::clone(&tally));
        tasks.spawn(async move { work(&client, &server, &tally, number * TASKS + task).await });
    }
    while let Some(task) = tasks.join_next().await {
        task.unwrap();
    }
    tally
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
#[ignore = "long: cargo xtask hard"]
async fn long_chaos_leaves_memory_sockets_and_tasks_as_they_were() {
    let server = Chaos::start(20_261_122).await;
    let repeats = Arc::new(AtomicU32::new(0));
    let client = client(&server, &repeats);
    let (mut endurance, mut number, mut requests) = (Endurance::start(), 0, 0);
    while endurance.goes_on() {
        let tally = round(&client, &server, number).await;
        assert_eq!(tally.reads.counts(), [TASKS * READS, 0, 0, 0], "no read is lost");
        {
            let mut ledger = server.ledger.lock().unwrap();
            assert!(ledger.done.values().all(|times| *times == 1), "nothing is executed twice");
            requests += std::mem::take(&mut ledger.requests);
            // Otherwise the server would remember all requests forever.
            ledger.forget();
        }
        // A stalled request lasts for a second on the server's side.
        tokio::time::sleep(Duration::from_secs(2)).await;
        endurance.look();
        number += 1;
    }
    println!("{number} rounds, {requests} requests, {repeats:?} repeats, {endurance}");
    endurance.is_flat();
}

/// The calls of one task, one after the other.
async fn work(client: &Salesbooth, server: &Chaos, tally: &Tally, task: u32) {
    for number in 0..READS {
        read(client, tally, format!("deal_{task}_{number}")).await;
        if number % (READS / CREATES) == 0 {
            create(client, server, tally, format!("create {task} {number}")).await;
            update(client, server, tally, format!("update {task} {number}")).await;
        }
    }
}

/// A read: it must succeed, with the right reply.
async fn read(client: &Salesbooth, tally: &Tally, id: String) {
    let deal = client.deals().get(&id).await;
    tally.reads.add(deal.as_ref().err().map(saleskit::Error::kind));
    assert_eq!(deal.unwrap().deal_id.as_deref(), Some(id.as_str()));
}

/// A create with a key: executed exactly once if it succeeded, and not at all if it was rejected. If all attempts failed, the
/// outcome is unknown, and the caller has the key to resume with.
async fn create(client: &Salesbooth, server: &Chaos, tally: &Tally, title: String) {
    let body = format!(r#"{{"title":"{title}"}}"#);
    let result = client.deals().create(CreateDeal::new().title(title)).await;
    tally.creates.add(result.as_ref().err().map(saleskit::Error::kind));
    match result {
        Ok(_) => assert_eq!(server.done(&body), 1, "{body}"),
        Err(error) if error.kind() == Kind::OutcomeUnknown => {
            assert!(error.idempotency_key().is_some() && server.done(&body) <= 1, "{body}: {error}");
        }
        Err(error) => {
            assert!(error.idempotency_key().is_some() && error.request_ref().is_some(), "{error}");
            assert_eq!(server.done(&body), 0, "{body}: {error}");
        }
    }
}

/// A write without a key: it never reports a failure after it was executed.
async fn update(client: &Salesbooth, server: &Chaos, tally: &Tally, title: String) {
    let body = format!(r#"{{"title":"{title}"}}"#);
    let result = client.deals().update("deal_1", UpdateDeal::new().title(title)).await;
    tally.updates.add(result.as_ref().err().map(saleskit::Error::kind));
    match result {
        Ok(_) => assert_eq!(server.done(&body), 1, "{body}"),
        Err(error) if error.kind() == Kind::OutcomeUnknown => assert!(server.done(&body) <= 1, "{body}"),
        Err(error) => assert_eq!(server.done(&body), 0, "{body}: {error}"),
    }
}
