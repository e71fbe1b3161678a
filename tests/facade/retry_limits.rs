//! How many times and when a call is retried, and what ends the retries.

use std::{
    sync::{Arc, Mutex},
    time::{Duration, SystemTime},
};

use crate::support::scripted::{Fate, Scripted, answered, ok, prompt, refused};
use saleskit::{Kind, RetryPolicy, Salesbooth, salesbooth::deals::CreateDeal};
use tokio::time::{Instant, timeout};

const S: fn(u64) -> Duration = Duration::from_secs;

async fn get(client: &Salesbooth) -> Result<(), saleskit::Error> {
    client.deals().get("deal_1").await.map(drop)
}

#[tokio::test(start_paused = true)]
async fn the_number_of_attempts_is_three_unless_set() {
    let api = Scripted::new([Fate::Lost]);
    let usual = api.salesbooth().retry_policy(RetryPolicy::default()).build().unwrap();
    assert_eq!(get(&usual).await.unwrap_err().attempts(), 3);
    let five = api.salesbooth().retry_policy(prompt().attempts(5)).build().unwrap();
    assert_eq!(get(&five).await.unwrap_err().attempts(), 5);
}

#[tokio::test(start_paused = true)]
async fn the_wait_is_what_the_api_asks_for_in_seconds_as_a_date_or_in_its_body() {
    let date = httpdate(SystemTime::now() + S(20));
    for (fate, wait) in [
        (answered(429, &[("retry-after", "7")], ""), S(7)),
        (answered(503, &[("retry-after", &date)], ""), S(19)),
        (refused(429, r#""recovery": {"retry_after_seconds": 2.5}"#), Duration::from_millis(2500)),
        (answered(429, &[("retry-after", "3")], r#"{"recovery": {"retry_after_seconds": 9}}"#), S(9)),
        (answered(429, &[("retry-after", "9")], r#"{"recovery": {"retry_after_seconds": 3}}"#), S(9)),
    ] {
        let api = Scripted::new([fate, ok()]);
        get(&api.client()).await.unwrap();
        let waited = api.waits()[0];
        assert!(waited >= wait && waited < wait + S(2), "{waited:?} for {wait:?}");
    }
}

/// A time in HTTP's format.
fn httpdate(time: SystemTime) -> String {
    httpdate::fmt_http_date(time)
}

#[tokio::test(start_paused = true)]
async fn a_date_counts_from_the_replys_own_clock() {
    let headers = [("retry-after", "Sun, 06 Nov 1994 08:49:37 GMT"), ("date", "Sun, 06 Nov 1994 08:49:07 GMT")];
    let api = Scripted::new([answered(503, &headers, ""), ok()]);
    client_waits(&api, S(30)).await;
    for value in ["1.5", "Sunday, 06-Nov-94 08:49:38 GMT", "Sun Nov  6 08:49:38 1994"] {
        let headers = [("retry-after", value), ("date", "Sunday, 06-Nov-94 08:49:37 GMT")];
        let api = Scripted::new([answered(503, &headers, ""), ok()]);
        client_waits(&api, Duration::from_millis(if value == "1.5" { 1500 } else { 1000 })).await;
    }
}

async fn client_waits(api: &Scripted, wait: Duration) {
    get(&api.salesbooth().timeout(S(60)).build().unwrap()).await.unwrap();
    let waited = api.waits()[0];
    assert!(waited >= wait && waited < wait + Duration::from_millis(3), "{waited:?} for {wait:?}");
}

#[tokio::test(start_paused = true)]
async fn clients_that_get_the_same_retry_after_do_not_return_together() {
    let mut waits = Vec::new();
    for _ in 0..50 {
        let api = Scripted::new([answered(429, &[("retry-after", "1")], ""), ok()]);
        get(&api.salesbooth().retry_policy(RetryPolicy::new()).build().unwrap()).await.unwrap();
        waits.extend(api.waits());
    }
    assert!(waits.iter().all(|wait| (S(1)..S(2)).contains(wait)), "{waits:?}");
    let spread = *waits.iter().max().unwrap() - *waits.iter().min().unwrap();
    assert!(spread > Duration::from_millis(100), "{spread:?}");
}

#[tokio::test(start_paused = true)]
async fn waits_are_random_below_a_limit_that_doubles_up_to_its_cap() {
    let api = Scripted::new([Fate::Lost]);
    let policy = RetryPolicy::new().attempts(8).base(Duration::from_millis(100)).cap(Duration::from_millis(400));
    let client = api.salesbooth().retry_policy(policy.without_budget()).build().unwrap();
    let mut longest = [Duration::ZERO; 7];
    for _ in 0..40 {
        get(&client).await.unwrap_err();
        for (longest, wait) in longest.iter_mut().zip(api.waits()) {
            *longest = wait.max(*longest);
        }
        api.take();
    }
    for (longest, limit) in longest.iter().zip([100, 200, 400, 400, 400, 400, 400]) {
        // The test clock counts whole milliseconds, rounded up.
        assert!(*longest <= Duration::from_millis(limit + 1), "{longest:?} beyond {limit} ms");
        assert!(*longest > Duration::from_millis(limit / 2), "{longest:?} is far below {limit} ms");
    }
}

#[tokio::test(start_paused = true)]
async fn a_wait_that_does_not_fit_into_the_calls_time_ends_it_at_once() {
    let api = Scripted::new([answered(429, &[("retry-after", "30")], ""), ok()]);
    let client = api.client();
    let start = Instant::now();
    let error = client.deals().get("deal_1").timeout(S(30)).await.unwrap_err();
    assert_eq!((error.kind(), error.retry_after(), error.attempts()), (Kind::Rejected, Some(S(30)), 1));
    assert_eq!(start.elapsed(), Duration::ZERO);
    assert!(error.to_string().contains("wait 30s"), "{error}");
    let api = Scripted::new([answered(429, &[("retry-after", "30")], ""), ok()]);
    api.client().deals().get("deal_1").timeout(S(31)).await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn all_attempts_and_waits_together_stay_within_the_calls_time() {
    let busy = answered(503, &[("retry-after", "4")], "");
    let api = Scripted::new([busy.clone(), busy, Fate::Silence]);
    let client = api.salesbooth().retry_policy(prompt().attempts(9)).timeout(S(10)).build().unwrap();
    let start = Instant::now();
    let error = get(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts(), start.elapsed().as_secs()), (Kind::OutcomeUnknown, 3, 10));
    assert!(error.message().contains("limit 10s"), "{error}");
    let limits: Vec<_> = api.take().iter().map(|sent| sent.timeout.unwrap().as_secs()).collect();
    assert_eq!(limits, [10, 6, 2]);
}

#[tokio::test(start_paused = true)]
async fn one_silent_attempt_does_not_use_up_the_time_of_the_call() {
    let api = Scripted::new([Fate::Silence, ok()]);
    let client = api.salesbooth().retry_policy(prompt().attempt_timeout(S(5))).build().unwrap();
    let start = Instant::now();
    get(&client).await.unwrap();
    assert_eq!(start.elapsed().as_secs(), 5);
    let api = Scripted::new([Fate::Silence]);
    let client = api.salesbooth().retry_policy(prompt().attempt_timeout(S(5))).build().unwrap();
    let error = get(&client).await.unwrap_err();
    assert!(error.attempts() == 3 && error.message().contains("limit 5s"), "{error}");
}

#[tokio::test(start_paused = true)]
async fn all_calls_and_clones_of_a_client_share_a_budget_that_successes_fill_again() {
    let api = Scripted::new([Fate::Lost]);
    let client = api.salesbooth().retry_policy(prompt().budget(3)).build().unwrap();
    let clone = client.clone();
    assert_eq!(get(&client).await.unwrap_err().attempts(), 3);
    assert_eq!(get(&clone).await.unwrap_err().attempts(), 2);
    assert_eq!(get(&client).await.unwrap_err().attempts(), 1);

    let good = Scripted::new([Fate::Lost, Fate::Lost].into_iter().chain((0..10).map(|_| ok())).chain([Fate::Lost]));
    let client = good.salesbooth().retry_policy(prompt().budget(1)).build().unwrap();
    assert_eq!(get(&client).await.unwrap_err().attempts(), 2);
    for _ in 0..10 {
        get(&client).await.unwrap();
    }
    assert_eq!(get(&client).await.unwrap_err().attempts(), 2, "ten successes earn a retry");
}

#[tokio::test(start_paused = true)]
async fn a_retry_that_succeeds_costs_nothing_in_the_end() {
    let api = Scripted::new((0..5).flat_map(|_| [Fate::Lost, ok()]));
    let client = api.salesbooth().retry_policy(prompt().budget(1)).build().unwrap();
    for _ in 0..5 {
        assert_eq!(client.deals().get("deal_1").await.unwrap().http().attempts(), 2);
    }
}

#[tokio::test(start_paused = true)]
async fn a_dropped_call_stops_and_sends_nothing_more() {
    let api = Scripted::new([answered(429, &[("retry-after", "5")], ""), ok()]);
    let client = api.client();
    timeout(S(1), get(&client)).await.unwrap_err();
    tokio::time::sleep(S(60)).await;
    assert_eq!(api.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn an_observer_hears_of_every_retry_before_the_wait() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let api = Scripted::new([Fate::Lost, answered(429, &[("retry-after", "3")], ""), ok()]);
    let keep = Arc::clone(&seen);
    let watch = move |event: &saleskit::RetryEvent<'_>| {
        let error = (event.error.kind(), event.error.status().map(|status| status.as_u16()));
        keep.lock().unwrap().push((event.operation, event.attempt, error, event.delay, Instant::now()));
    };
    let client = api.salesbooth().on_retry(watch).build().unwrap();
    let start = Instant::now();
    client.deals().create(CreateDeal::new()).await.unwrap();
    assert_eq!(
        *seen.lock().unwrap(),
        [
            ("deals_create", 1, (Kind::OutcomeUnknown, None), S(0), start),
            ("deals_create", 2, (Kind::Rejected, Some(429)), S(3), api.take()[1].at),
        ]
    );
}

#[test]
fn a_policy_that_would_send_nothing_is_refused() {
    for policy in [RetryPolicy::new().attempts(0), RetryPolicy::new().attempt_timeout(S(0))] {
        let error = Salesbooth::builder().retry_policy(policy).build().unwrap_err();
        assert!(error.to_string().contains("retry policy"), "{error}");
    }
}
