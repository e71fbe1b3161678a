//! Lists with cursors are paged backwards as well.

#![allow(clippy::unwrap_used)]

mod support;

use saleskit_mock::{Api, Mock};
use serde_json::{Value, json};
use support::{get_json, post};

/// A mock with five customers, called 0 to 4.
async fn booth() -> Mock {
    let mock = Mock::builder().api(Api::Salesbooth).stateful(true).seed(7).start().await.unwrap();
    for number in 0..5 {
        let body = json!({"name": number.to_string(), "email": format!("{number}@example.com")});
        assert_eq!(post(&mock, "/customers", &body).await.status(), 201);
    }
    mock
}

/// The names on a page, and its cursors: the previous one and the next one.
async fn page(mock: &Mock, query: &str) -> (String, Option<String>, Option<String>) {
    let data = get_json(mock, &format!("/customers?{query}")).await["data"].clone();
    let names = data["customers"].as_array().unwrap().iter().map(|item| item["name"].as_str().unwrap()).collect();
    let cursor = |name: &str| data["pagination"].get(name).map(|cursor| cursor.as_str().unwrap().to_owned());
    (names, cursor("prev_cursor"), cursor("next_cursor"))
}

#[tokio::test]
async fn a_list_is_walked_to_its_end_and_back_to_its_beginning() {
    let mock = booth().await;
    let (names, previous, next) = page(&mock, "limit=2").await;
    assert_eq!((names.as_str(), previous), ("01", None), "the first page has no previous one");
    let (names, _, next) = page(&mock, &format!("limit=2&after={}", next.unwrap())).await;
    assert_eq!(names, "23");
    let (names, previous, none) = page(&mock, &format!("limit=2&after={}", next.unwrap())).await;
    assert_eq!((names.as_str(), none), ("4", None), "the last page has no next one");
    let (names, previous, next) = page(&mock, &format!("limit=2&before={}", previous.unwrap())).await;
    assert_eq!(names, "23");
    assert_eq!(page(&mock, &format!("limit=2&after={}", next.unwrap())).await.0, "4");
    let (names, none, _) = page(&mock, &format!("limit=2&before={}", previous.unwrap())).await;
    assert_eq!((names.as_str(), none), ("01", None));
}

#[tokio::test]
async fn a_page_before_a_cursor_ignores_the_offset_and_may_be_short() {
    let mock = booth().await;
    let (_, previous, _) = page(&mock, "limit=2&offset=3").await;
    let previous = previous.unwrap();
    assert_eq!(page(&mock, &format!("limit=2&offset=4&before={previous}")).await.0, "12");
    assert_eq!(page(&mock, &format!("limit=4&before={previous}")).await.0, "012");
    assert_eq!(page(&mock, "limit=2&before=unknown").await.0, "01");
}

#[tokio::test]
async fn a_list_without_cursors_names_none() {
    let mock = Mock::builder().api(Api::Salesbooth).stateful(true).start().await.unwrap();
    for number in 0..3 {
        let body = json!({"name": format!("t{number}")});
        assert_eq!(post(&mock, "/deal-templates", &body).await.status(), 201);
    }
    let second = get_json(&mock, "/deal-templates?limit=2&offset=2").await;
    assert_eq!(second["data"]["pagination"], json!({"total": 3, "limit": 2, "offset": 2, "count": 1}));
}

#[tokio::test]
async fn an_example_is_paged_backwards_without_state() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let ids = async |query: &str| -> (Vec<Value>, Value) {
        let data = get_json(&mock, &format!("/deals?limit=3&{query}")).await["data"].clone();
        let ids = data["deals"].as_array().unwrap().iter().map(|deal| deal["deal_id"].clone()).collect();
        (ids, data["pagination"].clone())
    };
    let (first, pagination) = ids("").await;
    let (second, pagination) = ids(&format!("after={}", pagination["next_cursor"].as_str().unwrap())).await;
    let (back, _) = ids(&format!("before={}", pagination["prev_cursor"].as_str().unwrap())).await;
    assert_eq!(first, back);
    assert_ne!(first, second);
}
