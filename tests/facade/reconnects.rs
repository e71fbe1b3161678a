//! When a followed stream counts as dead, how long it waits before the next connection, and when it gives up.

#![cfg(feature = "salesbooth-events")]

use std::{
    sync::{Arc, Mutex},
    time::Duration,
};

use crate::support::feed::{Fate, Feed, Step, deal, event, heartbeats, refused, send, stream};
use saleskit::{
    Credential, CredentialProvider, Error, EventStream, Follow, Kind, Pending, SalesboothBuilder, SecretString,
    salesbooth::events::Event,
};
use tokio::time::Instant;

const SECOND: Duration = Duration::from_secs(1);
const MINUTE: Duration = Duration::from_secs(60);

/// No random waits.
fn prompt() -> Follow {
    Follow::new().backoff(Duration::ZERO, 30 * SECOND)
}

fn follow(feed: &Feed, follow: Follow) -> EventStream<Event> {
    feed.client().events().stream().follow_with(follow)
}

async fn next(stream: &mut EventStream<Event>) -> String {
    let Event::DealUpdated(deal) = stream.try_next().await.unwrap().unwrap().event else { panic!() };
    deal.deal_id.unwrap()
}

async fn fault(stream: &mut EventStream<Event>) -> Error {
    stream.try_next().await.expect_err("an error")
}

fn connected(seconds: u64) -> Step {
    event("", "connected", &format!(r#"{{"heartbeat_interval": {seconds}}}"#))
}

/// The retries that a client reports: number, kind, wait.
type Reports = Arc<Mutex<Vec<(u32, Kind, Duration)>>>;

fn reported(builder: SalesboothBuilder) -> (SalesboothBuilder, Reports) {
    let reports = Reports::default();
    let kept = Arc::clone(&reports);
    let report = move |event: &saleskit::RetryEvent<'_>| {
        assert_eq!(event.operation, "events_stream");
        kept.lock().unwrap().push((event.attempt, event.error.kind(), event.delay));
    };
    (builder.on_retry(report), reports)
}

#[tokio::test(start_paused = true)]
async fn three_missing_heartbeats_are_a_dead_connection() {
    for (first, silence) in [(connected(15), 45), (connected(20), 60), (send(": hello\n\n"), 90)] {
        let feed = Feed::new([
            stream([first, deal("seq:1", "one"), Step::Silence]),
            stream([deal("seq:2", "two"), Step::Silence]),
        ]);
        let mut stream = follow(&feed, prompt());
        next(&mut stream).await;
        assert_eq!(next(&mut stream).await, "two");
        assert_eq!(feed.waits(), [silence * SECOND]);
        assert_eq!(feed.open_bodies(), 1, "the dead connection is closed");
    }
}

#[tokio::test(start_paused = true)]
async fn any_byte_is_a_sign_of_life() {
    let mut steps = vec![connected(15)];
    steps.extend((0..100).flat_map(|_| [Step::Wait(44 * SECOND), send(":")]));
    steps.extend([deal("seq:1", "one"), Step::Silence]);
    let feed = Feed::new([stream(steps)]);
    let mut stream = follow(&feed, prompt().lifetime(3 * 60 * MINUTE));
    assert_eq!(next(&mut stream).await, "one");
    assert_eq!((feed.count(), stream.last_event_id()), (1, None), "the line with the id belongs to the comment");
}

#[tokio::test(start_paused = true)]
async fn signs_of_life_without_an_event_keep_a_stream_and_it_is_lost_once_they_stop() {
    for sign in
        [": ping\n\n", ":\n", "event: ping\n\n", "event: heartbeat\ndata: {}\n\n", "retry: 10\n\n", "id: seq:1\n\n"]
    {
        let mut steps = vec![connected(15)];
        // Only signs of life for longer than any limit of silence, then nothing at all.
        steps.extend((0..50).flat_map(|_| [Step::Wait(44 * SECOND), send(sign)]));
        steps.push(Step::Silence);
        let feed = Feed::new([stream(steps), stream([deal("seq:2", "two"), Step::Silence])]);
        let mut stream = follow(&feed, prompt().lifetime(3 * 60 * MINUTE));
        assert_eq!(next(&mut stream).await, "two", "{sign:?}");
        let waits = feed.waits();
        let expected = 50 * 44 * SECOND + 45 * SECOND;
        assert!(waits.len() == 1 && (expected..expected + SECOND).contains(&waits[0]), "{sign:?}: {waits:?}");
    }
}

#[tokio::test(start_paused = true)]
async fn a_silence_shorter_than_the_time_between_two_signs_of_life_is_held_to_all_the_same() {
    let steps = [connected(15), Step::Wait(8 * SECOND), send(": ping\n\n"), deal("seq:1", "late"), Step::Silence];
    let feed = Feed::new([stream(steps), stream([deal("seq:2", "two"), Step::Silence])]);
    let mut stream = follow(&feed, prompt().silence(7 * SECOND));
    assert_eq!(next(&mut stream).await, "two");
    assert_eq!(feed.waits(), [7 * SECOND]);
}

#[tokio::test(start_paused = true)]
async fn the_silence_can_be_set() {
    let feed = Feed::new([stream([connected(15), Step::Silence]), stream([deal("seq:2", "two"), Step::Silence])]);
    let mut stream = follow(&feed, prompt().silence(7 * SECOND));
    assert_eq!(next(&mut stream).await, "two");
    assert_eq!(feed.waits(), [7 * SECOND]);
}

#[tokio::test(start_paused = true)]
async fn the_time_that_a_caller_takes_is_no_silence() {
    let feed =
        Feed::new([stream([connected(15), deal("1", "one"), Step::Wait(SECOND), deal("2", "two"), Step::Silence])]);
    let mut stream = follow(&feed, prompt());
    next(&mut stream).await;
    tokio::time::sleep(10 * MINUTE).await;
    assert_eq!(next(&mut stream).await, "two");
    assert_eq!(feed.count(), 1);
}

#[tokio::test(start_paused = true)]
async fn a_reconnect_that_the_api_asks_for_is_no_failure() {
    let ends = |id: &str| event("", "reconnect", &format!(r#"{{"reason": "timeout", "last_event_id": "{id}"}}"#));
    let mut hour = vec![connected(15), deal("seq:1", "one")];
    hour.extend(heartbeats(240, 15));
    hour.push(ends("seq:1234"));
    let feed = Feed::new([
        stream(hour),
        stream([connected(15), ends("")]),
        stream([connected(15), deal("seq:1235", "two"), Step::Silence]),
    ]);
    let (builder, reports) = reported(feed.salesbooth());
    let mut stream = builder.build().unwrap().events().stream().follow_with(Follow::new().attempts(0));
    next(&mut stream).await;
    assert_eq!(next(&mut stream).await, "two");
    assert_eq!(feed.waits(), [60 * MINUTE, SECOND], "immediately, but not in a tight loop");
    let at = Some("seq:1234".to_owned());
    assert_eq!(feed.resumed(), [None, at.clone(), at]);
    assert!(reports.lock().unwrap().is_empty());
}

#[tokio::test(start_paused = true)]
async fn a_stream_that_the_api_does_not_end_is_changed_after_an_hour() {
    let mut steps = vec![connected(15), deal("seq:1", "one")];
    steps.extend(heartbeats(300, 15));
    let feed = Feed::new([stream(steps), stream([deal("seq:2", "two"), Step::Silence])]);
    let (builder, reports) = reported(feed.salesbooth());
    let mut stream = builder.build().unwrap().events().stream().follow();
    next(&mut stream).await;
    assert_eq!(next(&mut stream).await, "two");
    assert_eq!(feed.waits(), [61 * MINUTE]);
    assert_eq!(feed.resumed()[1].as_deref(), Some("seq:1"));
    assert!(reports.lock().unwrap().is_empty(), "it is not a failure");
    assert_eq!(feed.open_bodies(), 1);
}

#[tokio::test(start_paused = true)]
async fn the_end_of_a_connection_without_a_word_is_a_failure_like_any_other() {
    let feed = Feed::new([stream([deal("seq:1", "one")]), stream([deal("seq:2", "two"), Step::Silence])]);
    let (builder, reports) = reported(feed.salesbooth());
    let mut stream = builder.build().unwrap().events().stream().follow();
    assert_eq!([next(&mut stream).await, next(&mut stream).await], ["one", "two"]);
    let reports = reports.lock().unwrap();
    assert_eq!(reports.iter().map(|report| (report.0, report.1)).collect::<Vec<_>>(), [(1, Kind::OutcomeUnknown)]);
    assert!(feed.waits()[0].abs_diff(reports[0].2) <= Duration::from_millis(1), "the clock counts milliseconds");
}

#[tokio::test(start_paused = true)]
async fn waits_grow_with_each_failure_and_begin_anew_behind_an_event() {
    let lost = || stream([connected(15), Step::Break]);
    let mut fates = vec![stream([deal("seq:1", "one"), Step::Break])];
    fates.extend(std::iter::repeat_with(lost).take(9));
    fates.extend([stream([deal("seq:2", "two"), Step::Break]), stream([deal("seq:3", "three"), Step::Silence])]);
    let feed = Feed::new(fates);
    let (builder, reports) = reported(feed.salesbooth());
    let settings = Follow::new().backoff(SECOND, 60 * MINUTE).without_limits();
    let mut stream = builder.build().unwrap().events().stream().follow_with(settings);
    for _ in 0..3 {
        next(&mut stream).await;
    }
    let reports = reports.lock().unwrap();
    let numbers: Vec<_> = reports.iter().map(|report| report.0).collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1]);
    for (number, _, wait) in reports.iter() {
        assert!(*wait <= SECOND * 2_u32.pow(number - 1), "{reports:?}");
    }
    assert!(reports[6..10].iter().any(|report| report.2 > 4 * SECOND), "one of four below 64 s to 512 s: {reports:?}");
}

#[tokio::test(start_paused = true)]
async fn a_quiet_connection_that_held_ends_the_count_of_failures() {
    let mut steps = vec![connected(15)];
    steps.extend(heartbeats(5, 15));
    steps.push(Step::Break);
    let quiet = stream(steps);
    let mut fates = vec![quiet; 12];
    fates.push(stream([deal("seq:1", "one"), Step::Silence]));
    let mut stream = follow(&Feed::new(fates), prompt().attempts(1));
    assert_eq!(next(&mut stream).await, "one");
}

#[tokio::test(start_paused = true)]
async fn the_api_is_given_the_time_it_asks_for() {
    let feed = Feed::new([
        stream([deal("seq:1", "one"), Step::Break]),
        refused(503, &[("retry-after", "120")]),
        refused(429, &[("retry-after", "7")]),
        refused(500, &[]),
        stream([deal("seq:2", "two"), Step::Silence]),
    ]);
    let mut stream = follow(&feed, prompt());
    assert_eq!([next(&mut stream).await, next(&mut stream).await], ["one", "two"]);
    assert_eq!(feed.waits(), [Duration::ZERO, 120 * SECOND, 7 * SECOND, Duration::ZERO]);
}

#[tokio::test(start_paused = true)]
async fn a_retry_field_is_waited_for_up_to_the_cap() {
    for (retry, wait) in [("retry: 2500\n\n", Duration::from_millis(2500)), ("retry: 86400000\n\n", 30 * SECOND)] {
        let feed = Feed::new([
            stream([send(retry), deal("seq:1", "one"), Step::Break]),
            stream([deal("seq:2", "two"), Step::Silence]),
        ]);
        let mut stream = follow(&feed, prompt());
        assert_eq!([next(&mut stream).await, next(&mut stream).await], ["one", "two"]);
        assert_eq!(feed.waits(), [wait]);
    }
}

#[tokio::test(start_paused = true)]
async fn after_too_many_failures_in_a_row_the_error_is_handed_out() {
    let feed = Feed::new([
        stream([deal("seq:1", "one"), Step::Break]),
        Fate::NotSent,
        refused(502, &[]),
        stream([connected(15), Step::Break]),
        stream([deal("seq:2", "two"), Step::Silence]),
    ]);
    let mut stream = follow(&feed, prompt().attempts(3));
    next(&mut stream).await;
    let error = fault(&mut stream).await;
    assert_eq!((error.kind(), error.attempts(), feed.count()), (Kind::OutcomeUnknown, 4, 4));
    assert!(error.to_string().contains("events_stream") && error.is_transient(), "{error}");
    assert_eq!(next(&mut stream).await, "two", "the next poll continues after the last event");
    assert_eq!(feed.resumed()[4].as_deref(), Some("seq:1"));
}

#[tokio::test(start_paused = true)]
async fn after_too_long_an_outage_the_error_is_handed_out() {
    let feed = Feed::new([stream([deal("seq:1", "one"), Step::Break]), refused(503, &[("retry-after", "50")])]);
    let mut stream = follow(&feed, prompt().outage(2 * MINUTE));
    next(&mut stream).await;
    let start = Instant::now();
    let error = fault(&mut stream).await;
    assert_eq!((error.status().unwrap().as_u16(), error.retry_after()), (503, Some(50 * SECOND)));
    assert_eq!((start.elapsed(), feed.count()), (100 * SECOND, 4), "a third wait would be too long");
}

#[tokio::test(start_paused = true)]
async fn each_connection_is_a_call_to_observers() {
    let feed = Feed::new([
        stream([deal("seq:1", "one"), Step::Break]),
        refused(503, &[]),
        stream([deal("seq:2", "two"), Step::Silence]),
    ]);
    let calls = Arc::new(Mutex::new(Vec::new()));
    let kept = Arc::clone(&calls);
    let watch = move |call: &saleskit::CallEvent<'_>| kept.lock().unwrap().push((call.attempts, call.error.is_some()));
    let client = feed.salesbooth().on_call(watch).build().unwrap();
    let mut stream = client.events().stream().follow_with(prompt());
    next(&mut stream).await;
    next(&mut stream).await;
    assert_eq!(*calls.lock().unwrap(), [(1, false), (1, true), (1, false)]);
}

/// Returns a new key when the last was rejected.
struct Renewed(Mutex<u32>);

impl CredentialProvider for Renewed {
    fn credential(
        &self,
        refused: Option<&SecretString>,
    ) -> Pending<Result<SecretString, Box<dyn std::error::Error + Send + Sync>>> {
        let mut number = self.0.lock().unwrap();
        *number += u32::from(refused.is_some());
        let key = format!("sb_test_{number}");
        Box::pin(async move { Ok(key.into()) })
    }
}

#[tokio::test(start_paused = true)]
async fn a_credential_that_has_expired_meanwhile_is_renewed() {
    let feed = Feed::new([
        stream([deal("seq:1", "one"), Step::Break]),
        refused(401, &[]),
        stream([deal("seq:2", "two"), Step::Silence]),
    ]);
    let client = feed.salesbooth().api_key(Credential::provider(Renewed(Mutex::new(1)))).build().unwrap();
    let mut stream = client.events().stream().follow_with(prompt());
    assert_eq!([next(&mut stream).await, next(&mut stream).await], ["one", "two"]);
    let keys: Vec<_> = feed.take().iter().map(|asked| asked.header("authorization").unwrap().to_owned()).collect();
    assert_eq!(keys, ["Bearer sb_test_1", "Bearer sb_test_1", "Bearer sb_test_2"]);
}
