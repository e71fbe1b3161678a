//! Changing a resource that others change as well.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::support::scripted::{Fate, Scripted, answered, refused};
use saleskit::{
    Category, Kind, Retry, Salesbooth,
    salesbooth::deals::{Deal, UpdateDeal},
    update_with,
};
use saleskit_mock::{Answer, Api, Mock};
use serde_json::json;

async fn salesbooth() -> (Salesbooth, Mock) {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let client = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build().unwrap();
    (client, mock)
}

/// A deal at this version.
fn deal(version: u32) -> Answer {
    let data = json!({"deal_id": "deal_1", "version": version, "notes": format!("notes {version}")});
    Answer::json(200, json!({"error": false, "data": data})).header("etag", &format!("W/\"{version}\""))
}

/// The rejection of a change to a deal that has reached this version.
fn stale(version: u32) -> Answer {
    let mut body =
        json!({"error": true, "code": "conflict.stale_version", "category": "conflict", "message": "Changed"});
    body["recovery"] = json!({"action": "refetch_and_retry", "retryable": true});
    body["data"] = json!({"deal_id": "deal_1", "version": version});
    Answer::json(412, body)
}

/// Adds a word to the notes of the deal.
async fn add_note(client: &Salesbooth) -> Result<saleskit::Response<Deal>, saleskit::Error> {
    let change = |now: &Deal| {
        let notes = now.notes.as_deref().unwrap_or_default();
        client.deals().update("deal_1", UpdateDeal::new().notes(format!("{notes}, called")))
    };
    update_with(|| client.deals().get("deal_1"), change).await
}

#[tokio::test]
async fn a_change_is_written_on_the_version_that_was_read() {
    let (client, mock) = salesbooth().await;
    mock.answer("deals_get", deal(5));
    mock.answer("deals_update", deal(6));
    assert_eq!(add_note(&client).await.unwrap().version, Some(6));
    let written = mock.last().unwrap();
    assert_eq!(
        (written.header("if-match"), &written.json().unwrap()["notes"]),
        (Some("W/\"5\""), &json!("notes 5, called"))
    );
}

#[tokio::test]
async fn a_change_that_came_late_is_made_again_on_the_new_version() {
    let (client, mock) = salesbooth().await;
    for version in [5, 6, 7] {
        mock.answer("deals_get", deal(version));
    }
    for answer in [stale(6), stale(7), deal(8)] {
        mock.answer("deals_update", answer);
    }
    assert_eq!(add_note(&client).await.unwrap().version, Some(8));
    let written: Vec<_> = mock.seen().iter().filter_map(|seen| Some(seen.json()?["notes"].clone())).collect();
    assert_eq!(written, ["notes 5, called", "notes 6, called", "notes 7, called"]);
}

#[tokio::test]
async fn a_conflict_that_lasts_is_reported_after_five_tries_with_the_resource() {
    let (client, mock) = salesbooth().await;
    mock.answer_always("deals_get", deal(5));
    mock.answer_always("deals_update", stale(9));
    let error = add_note(&client).await.unwrap_err();
    assert_eq!((error.kind(), error.category()), (Kind::Rejected, Category::Conflict));
    assert_eq!(error.current::<Deal>().unwrap().version, Some(9));
    assert_eq!(mock.seen().len(), 10);
}

#[tokio::test]
async fn any_other_refusal_ends_it() {
    let (client, mock) = salesbooth().await;
    mock.answer_always("deals_get", deal(5));
    mock.answer("deals_update", Answer::json(409, json!({"error": true, "category": "conflict", "message": "Closed"})));
    assert_eq!(add_note(&client).await.unwrap_err().message(), "Closed");
    mock.answer("deals_update", Answer::json(502, json!("<html>")));
    assert_eq!(add_note(&client).await.unwrap_err().kind(), Kind::OutcomeUnknown);
    assert_eq!(mock.seen().len(), 4);
    mock.answer("deals_get", Answer::json(404, json!({"error": true, "message": "No such deal"})));
    assert_eq!(add_note(&client).await.unwrap_err().category(), Category::NotFound);
}

#[tokio::test]
async fn without_a_version_nothing_is_written() {
    let (client, mock) = salesbooth().await;
    mock.answer("deals_get", Answer::json(200, json!({"error": false, "data": {"deal_id": "deal_1"}})));
    let changes = AtomicU32::new(0);
    let change = |_: &Deal| {
        changes.fetch_add(1, Ordering::Relaxed);
        client.deals().update("deal_1", UpdateDeal::new())
    };
    let error = update_with(|| client.deals().get("deal_1"), change).await.unwrap_err();
    assert_eq!((error.kind(), mock.seen().len(), changes.into_inner()), (Kind::Undecodable, 1, 0));
    assert!(error.to_string().contains("Deal") && error.to_string().contains("ETag"), "{error}");
}

#[tokio::test]
async fn a_stale_version_is_known_by_its_status_or_by_its_code() {
    let stale = r#""code": "conflict.stale_version", "category": "conflict""#;
    for conflict in [answered(412, &[], ""), refused(409, stale)] {
        let (read, written) = (answered(200, &[("etag", "5")], "{}"), answered(200, &[], "{}"));
        let api = Scripted::new([read.clone(), conflict, read, written]);
        add_note(&api.client()).await.unwrap();
        assert_eq!(api.count(), 4);
    }
}

#[tokio::test]
async fn a_conflict_after_a_lost_change_is_not_written_over() {
    let read = answered(200, &[("etag", "5")], "{}");
    let api = Scripted::new([read, Fate::Lost, answered(412, &[], "")]);
    let client = api.client();
    let change = |_: &Deal| client.deals().update("deal_1", UpdateDeal::new()).retry(Retry::Safe);
    let error = update_with(|| client.deals().get("deal_1"), change).await.unwrap_err();
    assert_eq!((error.kind(), api.count()), (Kind::OutcomeUnknown, 3));
}
