//! What an error tells: the key to go on with, how often it was tried, its causes, and what to try.

use std::{
    error::Error as _,
    pin::pin,
    task::{Context, Poll, Waker},
    time::Duration,
};

use crate::support::{
    failed, nobody, on,
    operations::{CREATE_DEAL, GET_DEAL, SESSION, UPDATE_DEAL},
    scripted::{Fate, Scripted, answered, refused},
};
use saleskit::{Call, Error, Kind, Request, Salesbooth, salesbooth::deals::CreateDeal};

#[tokio::test(start_paused = true)]
async fn a_reply_that_cannot_be_decoded_keeps_the_key_of_its_request() {
    let api = Scripted::new([Fate::Lost, answered(201, &[], r#"{"error": false, "data": {"deal_id": []}}"#)]);
    let error = api.client().deals().create(CreateDeal::new()).await.unwrap_err();
    let sent = api.take();
    assert_eq!((error.kind(), error.path(), error.attempts()), (Kind::Undecodable, Some("data.deal_id"), 2));
    assert_eq!(error.idempotency_key(), sent[1].header("idempotency-key"));
    assert_eq!(error.http().unwrap().idempotency_key(), error.idempotency_key());
    let api = Scripted::new([answered(201, &[], "\u{fffd}").clone()]);
    let bytes =
        Call::bytes(api.client().engine(), Request::new(&CREATE_DEAL)).idempotency_key("order-1").await.unwrap();
    assert_eq!((bytes.http().idempotency_key(), bytes.http().attempts()), (Some("order-1"), 1));
}

#[tokio::test(start_paused = true)]
async fn an_item_that_cannot_be_decoded_keeps_the_attempts_of_its_page() {
    let api = Scripted::new([Fate::Lost, answered(200, &[], r#"{"data": {"deals": [{"deal_id": []}]}}"#)]);
    let error = api.client().deals().list().items().try_next().await.unwrap_err();
    assert_eq!((error.kind(), error.path(), error.attempts()), (Kind::Undecodable, Some("data.deals[0].deal_id"), 2));
}

#[tokio::test(start_paused = true)]
async fn every_kind_of_error_says_what_to_try() {
    let rows = [
        (answered(400, &[], ""), "correct the request"),
        (answered(401, &[], ""), "check the credential"),
        (answered(402, &[], ""), "credit"),
        (answered(403, &[], ""), "scope"),
        (answered(404, &[], ""), "check the identifier"),
        (answered(409, &[], ""), "fetch the resource"),
        (answered(429, &[], ""), "wait and try again"),
        (answered(429, &[("retry-after", "90")], ""), "wait 90s and try again"),
        (answered(500, &[], ""), "support"),
        (answered(503, &[], ""), "try again later"),
        (refused(400, r#""recovery": {"hint": "Give it a title."}"#), "Give it a title."),
        (answered(200, &[], "<html>"), "`body` holds the answer"),
        (Fate::NotSent, "try again later"),
        (Fate::Lost, "read the resource before trying again"),
    ];
    for (fate, words) in rows {
        let error = failed(on(&Scripted::new([fate]).client(), &UPDATE_DEAL)).await;
        assert!(
            error.to_string().contains(words) && error.to_string().starts_with("deals_update (PATCH /deals) "),
            "{error}"
        );
    }
    let busy = failed(on(&Scripted::new([answered(503, &[], "")]).client(), &GET_DEAL)).await;
    assert_eq!((busy.attempts(), busy.http().unwrap().attempts()), (3, 3));
    let lost = failed(on(&Scripted::new([Fate::Lost]).client(), &CREATE_DEAL)).await;
    assert!(lost.to_string().contains("same idempotency key") && lost.to_string().contains("tried 3 times"), "{lost}");
    let setting = Salesbooth::builder().base_url("nonsense").build().unwrap_err().to_string();
    assert!(setting.starts_with("the client cannot be made: ") && setting.contains("settings"), "{setting}");
}

#[tokio::test]
async fn the_causes_of_an_error_lead_down_to_the_system() {
    let client = Salesbooth::builder().api_key("sb_test_1").base_url(nobody());
    let client = client.retry_policy(saleskit::RetryPolicy::none()).build().unwrap();
    let error = failed(on(&client, &GET_DEAL)).await;
    assert!(error.source().unwrap().is::<saleskit::TransportFault>());
    let mut cause: &dyn std::error::Error = &error;
    while let Some(next) = cause.source() {
        cause = next;
    }
    assert_eq!(cause.downcast_ref::<std::io::Error>().unwrap().kind(), std::io::ErrorKind::ConnectionRefused);
}

#[tokio::test(start_paused = true)]
async fn an_error_that_was_refused_before_sending_tells_no_attempts_and_no_answer() {
    let api = Scripted::new([Fate::Lost]);
    let error = failed(on(&api.client(), &SESSION)).await;
    assert_eq!((error.kind(), error.attempts(), api.count()), (Kind::NotSent, 0, 0));
    assert_eq!((error.status(), error.headers(), error.body(), error.idempotency_key()), (None, None, None, None));
    assert_eq!((error.retry_after(), error.operation()), (Duration::ZERO, Some("keys_list")));
}

#[tokio::test(start_paused = true)]
async fn an_error_is_kept_whole_when_it_is_cloned_and_sent_to_another_thread() {
    let api = Scripted::new([refused(404, r#""code": "not_found", "ref": "trace_1""#)]);
    let error: Error = failed(on(&api.client(), &GET_DEAL)).await;
    let shown = error.to_string();
    let copy = std::thread::spawn({
        let error = error.clone();
        move || error.to_string()
    });
    assert_eq!(copy.join().unwrap(), shown);
    assert!(shown.contains("404 not_found") && shown.contains("ref trace_1"), "{shown}");
}

#[test]
fn a_call_outside_of_a_runtime_is_an_error_and_no_panic() {
    let client = Salesbooth::builder().api_key("sb_test_1").base_url(nobody()).build().unwrap();
    let mut call = pin!(on(&client, &GET_DEAL).into_future());
    let polled = call.as_mut().poll(&mut Context::from_waker(Waker::noop()));
    let Poll::Ready(Err(error)) = polled else { panic!("{polled:?}") };
    assert_eq!(error.kind(), Kind::NotSent);
    assert!(error.to_string().contains("tokio runtime"), "{error}");
}
