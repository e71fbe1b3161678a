//! A loop around a call, as in the guide, against an API that executes every third request and loses the response.

use std::{
    collections::HashMap,
    sync::{Arc, Mutex},
    time::Duration,
};

use saleskit::{
    Error, Pending, ReplyBody, RequestBody, RetryPolicy, Salesbooth, Transport, TransportFault,
    salesbooth::deals::{CreateDeal, UpdateDeal},
};
use serde_json::{Value, json};

/// Executes requests, once per idempotency key, and loses every third response.
#[derive(Clone, Default)]
struct Losing(Arc<Mutex<Ledger>>);

#[derive(Default)]
struct Ledger {
    requests: u32,
    /// How many times each title was written.
    executed: HashMap<String, u32>,
    /// The stored replies, by key.
    stored: HashMap<String, String>,
}

impl Losing {
    fn client(&self, policy: RetryPolicy) -> Salesbooth {
        let builder = Salesbooth::builder().api_key("sb_test_1").transport(Arc::new(self.clone()));
        builder.retry_policy(policy.base(Duration::ZERO).without_budget()).build().unwrap()
    }

    fn executed(&self, title: &str) -> u32 {
        self.0.lock().unwrap().executed.get(title).copied().unwrap_or(0)
    }
}

impl Transport for Losing {
    fn send(
        &self,
        request: http::Request<RequestBody>,
        _: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let ledger = Arc::clone(&self.0);
        Box::pin(async move {
            let (head, body) = request.into_parts();
            let body: Value = serde_json::from_slice(&body.collect().await.unwrap()).unwrap();
            let title = body["title"].as_str().unwrap().to_owned();
            let key = head.headers.get("idempotency-key").map(|key| key.to_str().unwrap().to_owned());
            let mut ledger = ledger.lock().unwrap();
            ledger.requests += 1;
            let stored = key.as_ref().and_then(|key| ledger.stored.get(key).cloned());
            let reply = stored.unwrap_or_else(|| {
                *ledger.executed.entry(title.clone()).or_default() += 1;
                let reply = json!({"error": false, "data": {"deal_id": title}}).to_string();
                ledger.stored.extend(key.map(|key| (key, reply.clone())));
                reply
            });
            match ledger.requests % 3 {
                0 => Err(TransportFault::unknown("connection reset")),
                _ => Ok(http::Response::new(ReplyBody::from(reply))),
            }
        })
    }
}

/// The guide's loop, around any call.
async fn until_it_ends<T>(mut call: impl AsyncFnMut() -> Result<T, Error>) -> Result<T, Error> {
    let mut waits = [1, 10, 60].map(Duration::from_secs).into_iter();
    loop {
        match (call().await, waits.next()) {
            (Err(error), Some(wait)) if error.is_transient() && error.is_safe_to_repeat() => {
                tokio::time::sleep(error.retry_after().unwrap_or(wait)).await;
            }
            (result, _) => break result,
        }
    }
}

/// A loop that only checks whether the error is transient.
async fn careless<T>(mut call: impl AsyncFnMut() -> Result<T, Error>) -> Result<T, Error> {
    for _ in 0..5 {
        match call().await {
            Err(error) if error.is_transient() => {}
            result => return result,
        }
    }
    call().await
}

#[test]
fn the_loop_of_the_guide_is_the_one_that_is_tested() {
    let without_indents = |text: &str| text.lines().map(str::trim).collect::<Vec<_>>().join("\n");
    let guide = without_indents(include_str!("../../src/guide/errors_and_retries.md"));
    let test = without_indents(include_str!("errors_loop.rs"));
    let (start, end) = ("let mut waits = ", "(result, _) => break result");
    let part = |text: &str| {
        let from = text.find(start).expect("the loop is there");
        text[from..from + text[from..].find(end).unwrap()].to_owned()
    };
    let condition = |text: &str| part(text)[part(text).find("(Err(error), Some(wait))").unwrap()..].to_owned();
    assert_eq!(condition(&guide), condition(&test));
}

#[tokio::test(start_paused = true)]
async fn the_loop_of_the_guide_creates_each_order_once_and_ends() {
    for policy in [RetryPolicy::new(), RetryPolicy::none()] {
        let api = Losing::default();
        let client = api.client(policy);
        for number in 0..30 {
            let order = format!("order {number}");
            let create = || async {
                client.deals().create(CreateDeal::new().title(&order)).idempotency_key(format!("key-{number}")).await
            };
            let deal = until_it_ends(create).await.unwrap();
            assert_eq!((deal.id().unwrap(), api.executed(&order)), (order.as_str(), 1));
        }
    }
}

#[tokio::test(start_paused = true)]
async fn without_a_key_of_its_own_the_loop_creates_nothing_twice_and_names_the_key_to_resume_with() {
    let api = Losing::default();
    let client = api.client(RetryPolicy::none());
    let mut lost = 0;
    for number in 0..30 {
        let order = format!("order {number}");
        let create = || async { client.deals().create(CreateDeal::new().title(&order)).await };
        if let Err(error) = until_it_ends(create).await {
            lost += 1;
            assert!(!error.is_transient() && !error.is_safe_to_repeat(), "{error}");
            let key = error.idempotency_key().unwrap();
            let resumed = client.deals().create(CreateDeal::new().title(&order)).idempotency_key(key).await;
            assert_eq!(resumed.unwrap().id().unwrap(), order);
        }
        assert_eq!(api.executed(&order), 1);
    }
    assert!(lost > 5, "{lost}");
}

#[tokio::test(start_paused = true)]
async fn no_loop_writes_twice_what_has_no_key() {
    let api = Losing::default();
    let client = api.client(RetryPolicy::new());
    let mut lost = 0;
    for number in 0..30 {
        let notes = format!("update {number}");
        let update = || async { client.deals().update("deal_1", UpdateDeal::new().title(&notes)).await };
        let result = if number % 2 == 0 { until_it_ends(update).await } else { careless(update).await };
        lost += u32::from(result.is_err());
        assert_eq!(api.executed(&notes), 1);
    }
    assert_eq!(lost, 10);
}

#[tokio::test(start_paused = true)]
async fn a_loop_that_asks_only_whether_an_error_is_transient_creates_nothing_twice() {
    let api = Losing::default();
    let client = api.client(RetryPolicy::none());
    for number in 0..30 {
        let order = format!("order {number}");
        careless(|| async { client.deals().create(CreateDeal::new().title(&order)).await }).await.ok();
        assert_eq!(api.executed(&order), 1);
    }
}
