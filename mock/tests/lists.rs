//! Paginated lists.

#![allow(clippy::unwrap_used)]

mod support;

use std::collections::BTreeSet;

use saleskit_mock::{Api, Mock};
use serde_json::{Value, json};
use support::{get_json, shop, shop_builder};

fn texts<'v>(items: &'v Value, property: &str) -> Vec<&'v str> {
    items.as_array().unwrap().iter().map(|item| item[property].as_str().unwrap()).collect()
}

#[tokio::test]
async fn a_list_by_offset_shows_the_documented_items_first_and_copies_after() {
    let mock = shop().await;
    let first = get_json(&mock, "/by-offset").await;
    assert_eq!(texts(&first["data"]["orders"], "order_id"), ["ord_1", "ord_2", "ord_1_3"]);
    assert_eq!(first["data"]["orders"][2], json!({"order_id": "ord_1_3", "customer_id": "cus_1", "id": 45}));
    assert_eq!(first["data"]["pagination"], json!({"total": 10, "limit": 3, "offset": 0, "count": 3, "kept": "yes"}));
    assert_eq!(first["error"], json!(false));
    let last = get_json(&mock, "/by-offset?limit=5&offset=8").await;
    assert_eq!(last["data"]["pagination"], json!({"total": 10, "limit": 5, "offset": 8, "count": 2, "kept": "yes"}));
    let beyond = get_json(&mock, "/by-offset?offset=18446744073709551615").await;
    assert_eq!(beyond["data"]["orders"], json!([]));
}

#[tokio::test]
async fn no_two_items_of_a_list_are_the_same() {
    let mock = shop().await;
    let (mut names, mut numbers) = (BTreeSet::new(), BTreeSet::new());
    for offset in [0, 5] {
        let page = get_json(&mock, &format!("/by-offset?limit=5&offset={offset}")).await;
        names.extend(texts(&page["data"]["orders"], "order_id").into_iter().map(str::to_owned));
        numbers.extend(page["data"]["orders"].as_array().unwrap().iter().map(|item| item["id"].as_i64().unwrap()));
    }
    assert_eq!((names.len(), numbers.len()), (10, 10));
}

#[tokio::test]
async fn a_list_by_cursor_goes_on_until_no_cursor_is_left() {
    let mock = shop().await;
    let (mut path, mut sizes) = ("/by-cursor?limit=3".to_owned(), Vec::new());
    loop {
        let page = get_json(&mock, &path).await;
        sizes.push(page["data"]["orders"].as_array().unwrap().len());
        let Some(cursor) = page["data"]["next_cursor"].as_str() else { break };
        path = format!("/by-cursor?limit=3&after={cursor}");
    }
    assert_eq!(sizes, [3, 3, 2]);
}

#[tokio::test]
async fn a_cursor_wins_over_an_offset_and_an_unknown_one_starts_over() {
    let mock = shop().await;
    let first = get_json(&mock, "/by-offset-or-cursor").await;
    assert_eq!(first["pagination"]["total"], json!(8));
    let cursor = first["pagination"]["next_cursor"].as_str().unwrap().to_owned();
    let by_cursor = get_json(&mock, &format!("/by-offset-or-cursor?after={cursor}&offset=7&limit=4")).await;
    assert_eq!(by_cursor["data"].as_array().unwrap().len(), 4);
    assert_eq!(by_cursor["pagination"]["has_more"], json!(true));
    let by_offset = get_json(&mock, "/by-offset-or-cursor?offset=7").await;
    assert_eq!(by_offset["data"].as_array().unwrap().len(), 1);
    assert_eq!(by_offset["pagination"], json!({"total": 8, "has_more": false}));
    assert_eq!(get_json(&mock, "/by-offset-or-cursor?after=abc&offset=7").await["data"], first["data"]);
}

#[tokio::test]
async fn a_list_by_sequence_goes_on_after_the_number_asked_for() {
    let mock = shop().await;
    let (mut since, mut numbers) = (0, Vec::new());
    loop {
        let page = get_json(&mock, &format!("/by-sequence?since_sequence={since}&limit=3")).await;
        let events = page["data"]["events"].as_array().unwrap();
        numbers.extend(events.iter().map(|event| event["sequence"].as_i64().unwrap()));
        since = page["data"]["cursor"]["last_sequence"].as_i64().unwrap();
        assert_eq!(Some(&since), numbers.last());
        if page["data"]["cursor"]["has_more"] == json!(false) {
            break;
        }
    }
    assert_eq!(numbers, [1501, 1502, 1503, 1504, 1505, 1506]);
    let done = get_json(&mock, "/by-sequence?since_sequence=9000").await;
    assert_eq!(done["data"], json!({"events": [], "cursor": {"last_sequence": 9000, "has_more": false}}));
}

#[tokio::test]
async fn the_quotes_have_two_pages() {
    let mock = Mock::start(Api::SalesByte).await.unwrap();
    let mut keys = BTreeSet::new();
    for (page, items) in [(1, 10), (2, 10), (3, 0)] {
        let reply = get_json(&mock, &format!("/api/quotes?page={page}")).await;
        assert_eq!(reply["data"].as_array().unwrap().len(), items);
        assert_eq!(reply["meta"], json!({"current_page": page, "per_page": 10, "total": 20}));
        keys.extend(texts(&reply["data"], "key").into_iter().map(str::to_owned));
    }
    assert_eq!(keys.len(), 20);
}

#[tokio::test]
async fn a_test_can_give_a_list_its_items() {
    let mock = shop().await;
    mock.list("lists_by_offset", vec![json!({"order_id": "a"}), json!({"order_id": "b"}), json!(3)], 2);
    let first = get_json(&mock, "/by-offset?limit=5").await;
    assert_eq!(first["data"]["orders"], json!([{"order_id": "a"}, {"order_id": "b"}]));
    assert_eq!(first["data"]["pagination"], json!({"total": 3, "limit": 2, "offset": 0, "count": 2, "kept": "yes"}));
    assert_eq!(get_json(&mock, "/by-offset?offset=2").await["data"]["orders"], json!([3]));
    mock.list("lists_empty", vec![json!({"order_id": "a"})], 1);
    assert_eq!(get_json(&mock, "/empty").await["data"], json!([{"order_id": "a"}]));
}

#[tokio::test]
async fn the_documented_flag_says_whether_more_items_follow() {
    let mock = shop().await;
    mock.list("lists_empty", vec![json!("a"), json!("b"), json!("c")], 2);
    assert_eq!(get_json(&mock, "/empty").await, json!({"data": ["a", "b"], "page": {"open": true}}));
    assert_eq!(get_json(&mock, "/empty?offset=2").await, json!({"data": ["c"], "page": {"open": false}}));
}

#[tokio::test]
async fn a_list_without_a_sample_stays_as_documented() {
    let mock = shop().await;
    assert_eq!(get_json(&mock, "/empty").await, json!({"data": []}));
    let plain = shop_builder().walkable_lists(false).start().await.unwrap();
    let body = get_json(&plain, "/by-offset?offset=5").await;
    assert_eq!(body["data"]["pagination"]["total"], json!(42));
    plain.list("lists_by_offset", vec![json!(1)], 1);
    assert_eq!(get_json(&plain, "/by-offset").await["data"]["orders"], json!([1]));
}

#[tokio::test]
#[should_panic(expected = "`orders_get` is no list")]
async fn items_for_what_is_no_list_are_a_mistake() {
    shop().await.list("orders_get", Vec::new(), 1);
}
