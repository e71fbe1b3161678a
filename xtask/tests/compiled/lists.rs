use fixture_lists::common::Brick;
use saleskit_mock::{Answer, Mock};
use saleskit_runtime::{Error, Items};
use serde_json::{Value, json};

use super::support::Wire;

async fn names(mut items: Items<Brick>) -> Result<Vec<String>, Error> {
    let mut names = Vec::new();
    while let Some(brick) = items.try_next().await? {
        names.push(brick.brick_id.unwrap_or_default());
    }
    Ok(names)
}

/// The query of every request so far, without the page size.
fn asked(mock: &Mock) -> Vec<String> {
    let line = |query: &[(String, String)]| {
        let pairs = query.iter().filter(|(name, _)| name != "limit").map(|(name, value)| format!("{name}={value}"));
        pairs.collect::<Vec<_>>().join("&")
    };
    mock.seen().iter().map(|seen| line(&seen.query)).collect()
}

fn answers(wire: &Wire, operation: &str, answers: [Value; 2]) {
    for answer in answers {
        wire.mock().answer(operation, Answer::json(200, answer));
    }
}

#[tokio::test]
async fn a_list_goes_on_by_page() {
    let wire = Wire::start("by_page_list").await;
    let meta = |page: i64| json!({"current_page": page, "per_page": 1, "total": 2});
    let page = |page: i64| json!({"data": [{"brick_id": page.to_string()}], "meta": meta(page)});
    answers(&wire, "by_page_list", [page(1), page(2)]);
    assert_eq!(names(wire.client().by_page().list().items()).await.expect("bricks"), ["1", "2"]);
    assert_eq!(asked(wire.mock()), ["", "page=2"]);
}

#[tokio::test]
async fn a_list_goes_on_by_offset() {
    let wire = Wire::start("by_offset_list").await;
    let page = |id: &str| json!({"error": false, "data": {"bricks": [{"brick_id": id}], "total": 2}});
    answers(&wire, "by_offset_list", [page("1"), page("2")]);
    assert_eq!(names(wire.client().by_offset().list().limit(1).items()).await.expect("bricks"), ["1", "2"]);
    assert_eq!(asked(wire.mock()), ["", "offset=1"]);
}

#[tokio::test]
async fn a_list_goes_on_by_cursor() {
    let wire = Wire::start("by_cursor_list").await;
    let page = |id: &str, next: Value| json!({"bricks": [{"brick_id": id}], "next_cursor": next});
    answers(&wire, "by_cursor_list", [page("1", json!("c 2")), page("2", Value::Null)]);
    assert_eq!(names(wire.client().by_cursor().list().items()).await.expect("bricks"), ["1", "2"]);
    assert_eq!(asked(wire.mock()), ["", "after=c 2"]);
}

#[tokio::test]
async fn a_list_goes_on_by_cursor_where_there_is_one_and_else_by_offset() {
    for (next, second) in [(json!("c2"), "after=c2"), (Value::Null, "offset=1")] {
        let wire = Wire::start("by_either_list").await;
        let page = |ids: &[&str], next: Value| {
            let data: Vec<Value> = ids.iter().map(|id| json!({"brick_id": id})).collect();
            json!({"error": false, "data": data, "pagination": {"next_cursor": next}})
        };
        answers(&wire, "by_either_list", [page(&["1"], next), page(&[], Value::Null)]);
        assert_eq!(names(wire.client().by_either().list().limit(1).items()).await.expect("bricks"), ["1"]);
        assert_eq!(asked(wire.mock()), ["", second]);
    }
}

#[tokio::test]
async fn a_list_goes_on_as_long_as_the_documented_flag_says_so() {
    let wire = Wire::start("by_cursor_list_sequence").await;
    let page = |number: i64, open: bool| json!({"bricks": [{"number": number}], "last": number, "page": {"open": open}});
    answers(&wire, "by_cursor_list_sequence", [page(8, true), page(9, false)]);
    let mut bricks = wire.client().by_cursor().list_sequence(4).items();
    let mut numbers = Vec::new();
    while let Some(brick) = bricks.try_next().await.expect("bricks") {
        numbers.extend(brick.number);
    }
    assert_eq!(numbers, [8, 9]);
    assert_eq!(asked(wire.mock()), ["", "since=8"]);
}
