//! The span of a call, with the feature `tracing`.
//!
//! This is a separate binary: tracing caches a subscriber's interest in each call site for the whole process, so calls of other
//! tests without a subscriber would disable it.

#![cfg(feature = "tracing")]
#![allow(clippy::unwrap_used)]

#[path = "facade/support/mod.rs"]
mod support;

use std::{
    collections::BTreeMap,
    fmt::Debug,
    sync::{
        Arc, Mutex,
        atomic::{AtomicU64, Ordering},
    },
};

use saleskit::salesbooth::deals::CreateDeal;
use support::scripted::{Fate, Scripted, answered, ok};
use tracing::{
    Event, Metadata, Subscriber,
    field::{Field, Visit},
    span::{Attributes, Id, Record},
    subscriber,
};

type Fields = BTreeMap<&'static str, String>;

/// Records the fields of spans and events.
#[derive(Clone, Default)]
struct Kept {
    next: Arc<AtomicU64>,
    spans: Arc<Mutex<BTreeMap<u64, Fields>>>,
    events: Arc<Mutex<Vec<Fields>>>,
}

struct Into<'f>(&'f mut Fields);

impl Visit for Into<'_> {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.insert(field.name(), format!("{value:?}"));
    }
}

impl Subscriber for Kept {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        metadata.target().starts_with("saleskit")
    }

    fn new_span(&self, attributes: &Attributes<'_>) -> Id {
        let id = self.next.fetch_add(1, Ordering::Relaxed) + 1;
        let mut fields = Fields::from([("span", attributes.metadata().name().to_owned())]);
        attributes.record(&mut Into(&mut fields));
        self.spans.lock().unwrap().insert(id, fields);
        Id::from_u64(id)
    }

    fn record(&self, span: &Id, values: &Record<'_>) {
        values.record(&mut Into(self.spans.lock().unwrap().get_mut(&span.into_u64()).unwrap()));
    }

    fn event(&self, event: &Event<'_>) {
        let mut fields = Fields::new();
        event.record(&mut Into(&mut fields));
        self.events.lock().unwrap().push(fields);
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}
    fn enter(&self, _: &Id) {}
    fn exit(&self, _: &Id) {}
}

fn fields<const N: usize>(pairs: [(&'static str, &str); N]) -> Fields {
    pairs.map(|(name, value)| (name, value.to_owned())).into()
}

#[tokio::test(start_paused = true)]
async fn a_call_is_one_span_with_its_attempts_status_duration_and_ref() {
    let kept = Kept::default();
    let _guard = subscriber::set_default(kept.clone());
    let busy =
        answered(429, &[("retry-after", "2")], r#"{"error": true, "ref": "trace_1", "category": "rate_limited"}"#);
    let api = Scripted::new([busy, Fate::Lost, ok(), answered(404, &[], r#"{"error": true, "ref": "trace_2"}"#)]);
    let client = api.client();
    client.deals().create(CreateDeal::new()).await.unwrap();
    client.deals().get("deal_1").await.unwrap_err();
    let spans: Vec<_> = kept.spans.lock().unwrap().values().cloned().collect();
    assert_eq!(
        spans,
        [
            fields([
                ("span", "call"),
                ("operation", "\"deals_create\""),
                ("method", "\"POST\""),
                ("attempts", "3"),
                ("status", "200"),
                ("duration_ms", "2000"),
            ]),
            fields([
                ("span", "call"),
                ("operation", "\"deals_get\""),
                ("method", "\"GET\""),
                ("attempts", "1"),
                ("status", "404"),
                ("kind", "Rejected"),
                ("category", "\"not_found\""),
                ("request_ref", "\"trace_2\""),
                ("duration_ms", "0"),
            ]),
        ]
    );
    let events = kept.events.lock().unwrap();
    assert_eq!(
        events[0],
        fields([
            ("message", "the call is retried"),
            ("attempt", "1"),
            ("kind", "Rejected"),
            ("status", "429"),
            ("request_ref", "\"trace_1\""),
            ("delay_ms", "2000"),
        ])
    );
    let messages: Vec<_> = events.iter().map(|event| event["message"].as_str()).collect();
    assert_eq!(messages, ["the call is retried", "the call is retried", "the call succeeded", "the call failed"]);
}

#[tokio::test(start_paused = true)]
async fn spans_and_events_hold_no_secrets_bodies_or_query_values() {
    let kept = Kept::default();
    let _guard = subscriber::set_default(kept.clone());
    let body = r#"{"error": true, "message": "hunter2", "code": "hunter2"}"#;
    let api = Scripted::new([answered(503, &[("x-echo", "hunter2")], body), answered(400, &[], body)]);
    let client = api.salesbooth().api_key("sb_test_hunter2").delegation("hunter2").build().unwrap();
    let call = client.deals().get("hunter2").header("x-note", "hunter2");
    call.await.unwrap_err();
    client.deals().create(CreateDeal::new().title("hunter2")).idempotency_key("hunter2").await.unwrap_err();
    let shown = format!("{:?} {:?}", kept.spans.lock().unwrap(), kept.events.lock().unwrap());
    assert!(shown.contains("deals_create") && shown.contains("retried") && !shown.contains("hunter2"), "{shown}");
}

#[tokio::test(start_paused = true)]
async fn a_span_names_an_undocumented_operation_by_method_and_path_without_values() {
    let kept = Kept::default();
    let _guard = subscriber::set_default(kept.clone());
    let client = Scripted::new([ok()]).client();
    let call = client.request(saleskit::Method::Post, "/deals/{id}/freeze").path("id", "hunter2");
    call.query("note", "hunter2").body_field("reason", "hunter2").await.unwrap();
    let spans = kept.spans.lock().unwrap();
    let span = spans.values().next().unwrap();
    assert_eq!(span["operation"], "\"POST /deals/{id}/freeze\"");
    assert!(!format!("{spans:?}").contains("hunter2"), "{spans:?}");
}

#[cfg(feature = "salesbooth-events")]
#[tokio::test(start_paused = true)]
async fn a_followed_stream_is_a_span_per_connection_with_an_event_between_them() {
    use support::feed::{Feed, Step, deal, stream};

    let kept = Kept::default();
    let _guard = subscriber::set_default(kept.clone());
    let ends = |id: &str, last: Step| stream([deal(id, "hunter2"), last]);
    let feed = Feed::new([ends("seq:1", Step::Break), ends("seq:2", Step::Silence)]);
    let prompt = saleskit::Follow::new().backoff(std::time::Duration::ZERO, std::time::Duration::ZERO);
    let mut events = feed.client().events().stream().follow_with(prompt);
    for _ in 0..2 {
        events.try_next().await.unwrap();
    }
    let spans: Vec<_> = kept.spans.lock().unwrap().values().map(|span| span["operation"].clone()).collect();
    assert_eq!(spans, ["\"events_stream\"", "\"events_stream\""]);
    let events = kept.events.lock().unwrap();
    let messages: Vec<_> = events.iter().map(|event| event["message"].as_str()).collect();
    assert_eq!(messages, ["the call succeeded", "the stream reconnects", "the call succeeded"]);
    let between = [
        ("message", "the stream reconnects"),
        ("operation", "\"events_stream\""),
        ("attempt", "1"),
        ("kind", "OutcomeUnknown"),
        ("delay_ms", "0"),
    ];
    assert_eq!(events[1], fields(between));
}

#[tokio::test(start_paused = true)]
async fn a_warning_of_a_deprecated_use_is_an_event() {
    let kept = Kept::default();
    let _guard = subscriber::set_default(kept.clone());
    let api = Scripted::new([answered(200, &[("x-deprecation-warning", "key in query")], "{}")]);
    api.client().deals().get("deal_1").await.unwrap();
    let events = kept.events.lock().unwrap();
    assert_eq!(
        events[0],
        fields([
            ("message", "the API warns that this use is deprecated"),
            ("operation", "\"deals_get\""),
            ("warning", "\"key in query\""),
        ])
    );
}
