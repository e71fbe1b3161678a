//! A chat reply that is read as it arrives. It is requested once and never again.

#![cfg(feature = "salesbooth-chat")]

use std::time::Duration;

use crate::support::feed::{Feed, Step, answered, refused, send, stream};
use saleskit::{
    Category, EventStream, Follow, Kind, RetryPolicy, Salesbooth,
    salesbooth::chat::{ChatMessage, ChatRole, StreamChat},
};
use saleskit_mock::{Answer, Api, Mock};
use tokio::time::Instant;

fn question() -> StreamChat {
    StreamChat::new(vec![ChatMessage::new().role(ChatRole::User).content("What is open?")]).thinking(true)
}

fn ask(feed: &Feed) -> EventStream<()> {
    feed.client().chat().stream(question()).events()
}

#[tokio::test(start_paused = true)]
async fn an_answer_comes_in_pieces_as_the_api_names_them() {
    let pieces = [
        send("event: delta\ndata: {\"text\": \"Three \"}\n\n"),
        Step::Wait(Duration::from_secs(50)),
        send("event: heartbeat\ndata: x\n\ndata: deals\n\nevent: reconnect\ndata: {}\n\ndata: [DONE]\n\n"),
    ];
    let feed = Feed::new([stream(pieces)]);
    let mut answer = ask(&feed);
    assert_eq!(feed.count(), 0, "nothing is sent before the first poll");
    let mut pieces = Vec::new();
    answer.collect_into(&mut pieces).await.unwrap();
    let named: Vec<_> = pieces.iter().map(|piece| (piece.name.as_str(), piece.data.as_str())).collect();
    let (delta, rest) = (("delta", r#"{"text": "Three "}"#), [("message", "deals"), ("reconnect", "{}")]);
    assert_eq!(named, [delta, ("heartbeat", "x"), rest[0], rest[1], ("message", "[DONE]")]);
    assert_eq!(pieces[0].json::<serde_json::Value>().unwrap()["text"], "Three ");
    assert!(answer.try_next().await.unwrap().is_none());
    assert_eq!(feed.count(), 1, "no event makes it send the request again");
}

#[tokio::test(start_paused = true)]
async fn what_came_of_a_broken_answer_is_kept_and_its_outcome_is_unknown() {
    for broken in [Step::Break, send("data: on")] {
        let feed = Feed::new([stream([send("data: Three\n\ndata: deals\n\n"), broken])]);
        let mut answer = ask(&feed);
        let mut pieces = Vec::new();
        let error = answer.collect_into(&mut pieces).await.unwrap_err();
        assert_eq!((error.kind(), error.category()), (Kind::OutcomeUnknown, Category::OutcomeUnknown), "{error}");
        assert_eq!(pieces.iter().map(|piece| piece.data.as_str()).collect::<Vec<_>>(), ["Three", "deals"]);
        assert!(answer.try_next().await.unwrap().is_none());
        assert_eq!(feed.count(), 1, "a question is sent once");
    }
}

#[tokio::test(start_paused = true)]
async fn a_refused_question_is_not_asked_again() {
    for (status, category) in [(400, Category::Validation), (429, Category::RateLimited), (503, Category::Transient)] {
        let feed = Feed::new([refused(status, &[])]);
        let mut answer = ask(&feed);
        let error = answer.try_next().await.unwrap_err();
        assert_eq!((error.status().unwrap().as_u16(), error.category()), (status, category));
        assert!(answer.try_next().await.unwrap().is_none());
        assert_eq!(feed.count(), 1);
    }
}

#[tokio::test(start_paused = true)]
async fn an_envelope_in_the_place_of_the_answer_is_its_error() {
    let envelope = send(r#"{"error": true, "category": "billing", "message": "No credit is left"}"#);
    let feed = Feed::new([answered(200, &[("content-type", "application/json; charset=utf-8")], [envelope])]);
    let error = ask(&feed).try_next().await.unwrap_err();
    assert_eq!(
        (error.kind(), error.category(), error.message()),
        (Kind::Rejected, Category::Billing, "No credit is left")
    );
}

#[tokio::test(start_paused = true)]
async fn an_answer_may_be_given_a_limit_of_silence() {
    let feed = Feed::new([stream([send("data: Three\n\n"), Step::Silence])]);
    let limit = Follow::once().silence(Duration::from_secs(30));
    let mut answer = feed.client().chat().stream(question()).events_with(limit);
    let mut pieces = Vec::new();
    let error = answer.collect_into(&mut pieces).await.unwrap_err();
    assert!(error.kind() == Kind::OutcomeUnknown && error.message().contains("30s"), "{error}");
    assert_eq!((pieces.len(), feed.open_bodies()), (1, 0));
}

#[tokio::test]
async fn the_question_goes_over_the_wire_as_documented() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    mock.answer("chat_stream", Answer::bytes(200, "text/event-stream", "data: Three deals\n\n"));
    let builder = Salesbooth::builder().api_key("sb_test_1").base_url(mock.url()).retry_policy(RetryPolicy::none());
    let mut answer = builder.build().unwrap().chat().stream(question()).events();
    assert_eq!(answer.try_next().await.unwrap().unwrap().data, "Three deals");
    assert!(answer.try_next().await.unwrap().is_none());
    let seen = mock.last().unwrap();
    let body: serde_json::Value = serde_json::from_slice(&seen.body).unwrap();
    let said = serde_json::json!([{"role": "user", "content": "What is open?"}]);
    assert_eq!(body, serde_json::json!({"stream": true, "messages": said, "thinking": true}));
    assert!(seen.refusal.is_none(), "{seen}");
}

#[tokio::test(start_paused = true)]
async fn an_answer_that_falls_silent_is_given_up_after_the_read_timeout_or_the_time_that_was_set() {
    let silent = || Feed::new([stream([send("data: Three\n\n"), Step::Silence])]);
    let start = Instant::now();
    let feed = silent();
    let mut pieces = Vec::new();
    let error = ask(&feed).collect_into(&mut pieces).await.unwrap_err();
    assert_eq!((error.kind(), pieces.len(), start.elapsed()), (Kind::OutcomeUnknown, 1, Duration::from_secs(60)));
    assert!(error.to_string().contains("`read_timeout`"), "{error}");

    let patient = Follow::new().silence(Duration::from_secs(600));
    let start = Instant::now();
    let feed = silent();
    let mut answer = feed.client().chat().stream(question()).events_with(patient);
    answer.collect_into(&mut pieces).await.unwrap_err();
    assert_eq!((feed.count(), start.elapsed()), (1, Duration::from_secs(600)));
}
