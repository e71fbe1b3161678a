//! Lists over several pages, in generated calls.

use saleskit::{Kind, RetryPolicy, SalesByte, Salesbooth};
use saleskit_mock::{Answer, Api, Mock};
use serde_json::{Value, json};

async fn salesbyte() -> (SalesByte, Mock) {
    let mock = Mock::start(Api::SalesByte).await.unwrap();
    let client = SalesByte::builder().company_token("token_example").base_url(mock.url());
    (client.retry_policy(RetryPolicy::none()).build().unwrap(), mock)
}

async fn salesbooth() -> (Salesbooth, Mock) {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let client = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build().unwrap();
    (client, mock)
}

fn quotes(range: std::ops::Range<u32>) -> Vec<Value> {
    range.map(|number| json!({"id": number, "key": format!("key_{number}")})).collect()
}

fn deals(range: std::ops::Range<u32>) -> Vec<Value> {
    range.map(|number| json!({"deal_id": format!("deal_{number}")})).collect()
}

#[tokio::test]
async fn items_of_a_numbered_list_come_once_each_over_all_pages() {
    let (client, mock) = salesbyte().await;
    mock.list("quotes_list", quotes(0..25), 10);
    let mut items = client.quotes().list().items();
    let mut keys = Vec::new();
    while let Some(quote) = items.try_next().await.unwrap() {
        keys.push(quote.id().unwrap().to_owned());
    }
    assert_eq!(keys, (0..25).map(|number| format!("key_{number}")).collect::<Vec<_>>());
    let asked: Vec<_> = mock.seen().iter().map(|seen| seen.query_value("page").map(str::to_owned)).collect();
    assert_eq!(asked, [None, Some("2".to_owned()), Some("3".to_owned())]);
}

#[tokio::test]
async fn pages_of_a_numbered_list_tell_the_total_and_keep_the_filters() {
    let (client, mock) = salesbyte().await;
    mock.list("quotes_list", quotes(0..12), 10);
    let mut pages = client.quotes().list().created_from("2025-01-01").pages();
    let first = pages.try_next().await.unwrap().unwrap();
    assert_eq!((first.len(), first.total()), (10, Some(12)));
    let second = pages.try_next().await.unwrap().unwrap();
    assert_eq!(second.len(), 2);
    assert!(pages.try_next().await.unwrap().is_none());
    assert!(pages.try_next().await.unwrap().is_none(), "a list that has ended stays ended");
    assert!(mock.seen().iter().all(|seen| seen.query_value("created_from") == Some("2025-01-01")));
}

#[tokio::test]
async fn an_empty_list_ends_after_one_request() {
    let (client, mock) = salesbyte().await;
    mock.list("quotes_list", Vec::new(), 10);
    assert!(client.quotes().list().items().try_next().await.unwrap().is_none());
    assert_eq!(mock.seen().len(), 1);
}

#[tokio::test]
async fn a_page_that_fails_is_asked_for_again_and_no_item_is_skipped() {
    let (client, mock) = salesbyte().await;
    mock.list("quotes_list", quotes(0..20), 10);
    let mut items = client.quotes().list().items().prefetch(0);
    for _ in 0..10 {
        items.try_next().await.unwrap().unwrap();
    }
    mock.answer("quotes_list", Answer::html(502, "<html>bad gateway</html>"));
    assert_eq!(items.try_next().await.unwrap_err().status().unwrap(), 502);
    let next = items.try_next().await.unwrap().unwrap();
    assert_eq!(next.id().unwrap(), "key_10");
}

#[tokio::test]
async fn an_item_that_cannot_be_decoded_is_an_error_in_its_place() {
    let (client, mock) = salesbyte().await;
    let data = json!([{"key": "a"}, {"key": []}, {"key": "c"}]);
    let meta = json!({"current_page": 1, "per_page": 10, "total": 3});
    mock.answer("quotes_list", Answer::json(200, json!({"data": data, "meta": meta})));
    let mut items = client.quotes().list().items();
    assert_eq!(items.try_next().await.unwrap().unwrap().id().unwrap(), "a");
    let fault = items.try_next().await.unwrap_err();
    assert_eq!((fault.kind(), fault.path()), (Kind::Undecodable, Some("data[1].key")));
    assert_eq!(items.try_next().await.unwrap().unwrap().id().unwrap(), "c");
    assert!(items.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn a_reply_without_the_list_is_an_error_and_no_silent_end() {
    let (client, mock) = salesbyte().await;
    mock.answer("quotes_list", Answer::json(200, json!({"quotes": []})));
    let fault = client.quotes().list().items().try_next().await.unwrap_err();
    assert_eq!(fault.kind(), Kind::Undecodable);
    assert!(fault.to_string().contains("`data`"), "{fault}");
}

#[tokio::test]
async fn a_cursor_of_the_reply_is_preferred_to_the_offset() {
    let (client, mock) = salesbooth().await;
    let page = |deals: Vec<Value>, pagination: Value| {
        Answer::json(200, json!({"error": false, "data": {"deals": deals, "pagination": pagination}}))
    };
    mock.answer("deals_list", page(deals(0..2), json!({"next_cursor": "c1", "total": 3})));
    mock.answer("deals_list", page(deals(2..3), json!({"next_cursor": null, "total": 3})));
    let mut items = client.deals().list().limit(2).offset(0).items();
    let mut count = 0;
    while items.try_next().await.unwrap().is_some() {
        count += 1;
    }
    assert_eq!(count, 3);
    let second = &mock.seen()[1];
    assert_eq!((second.query_value("after"), second.query_value("offset")), (Some("c1"), None));
}

#[tokio::test]
async fn a_full_page_without_a_cursor_goes_on_by_offset() {
    let (client, mock) = salesbooth().await;
    let page = |deals: Vec<Value>| Answer::json(200, json!({"error": false, "data": {"deals": deals}}));
    mock.answer("deals_list", page(deals(0..2)));
    mock.answer("deals_list", page(deals(2..4)));
    mock.answer("deals_list", page(deals(4..5)));
    let mut items = client.deals().list().limit(2).items();
    let mut count = 0;
    while items.try_next().await.unwrap().is_some() {
        count += 1;
    }
    assert_eq!(count, 5);
    let offsets: Vec<_> = mock.seen().iter().map(|seen| seen.query_value("offset").map(str::to_owned)).collect();
    assert_eq!(offsets, [None, Some("2".to_owned()), Some("4".to_owned())]);
}

#[tokio::test]
async fn a_cursor_that_repeats_is_an_error() {
    let (client, mock) = salesbooth().await;
    let page = Answer::json(200, json!({"error": false, "data": {"deals": deals(0..1), "next_cursor": "same"}}));
    mock.answer("deals_list", page.clone());
    mock.answer("deals_list", page);
    let mut pages = client.deals().list().limit(1).pages();
    pages.try_next().await.unwrap().unwrap();
    let fault = pages.try_next().await.unwrap_err();
    assert_eq!((fault.kind(), fault.path()), (Kind::Undecodable, Some("data.next_cursor")));
}

#[tokio::test]
async fn an_empty_page_in_the_middle_of_a_cursor_list_is_passed_over() {
    let (client, mock) = salesbooth().await;
    let page = |deals: Vec<Value>, cursor: Value| {
        Answer::json(200, json!({"error": false, "data": {"deals": deals, "pagination": {"next_cursor": cursor}}}))
    };
    mock.answer("deals_list", page(deals(0..1), json!("c1")));
    mock.answer("deals_list", page(Vec::new(), json!("c2")));
    mock.answer("deals_list", page(deals(1..2), Value::Null));
    let mut items = client.deals().list().limit(1).items();
    assert_eq!(items.try_next().await.unwrap().unwrap().id().unwrap(), "deal_0");
    assert_eq!(items.try_next().await.unwrap().unwrap().id().unwrap(), "deal_1");
    assert!(items.try_next().await.unwrap().is_none());
}

#[tokio::test]
async fn a_list_under_data_itself_is_found_too() {
    let (client, mock) = salesbooth().await;
    mock.answer("deals_list", Answer::json(200, json!({"error": false, "data": deals(0..3)})));
    let mut items = client.deals().list().items();
    let mut count = 0;
    while items.try_next().await.unwrap().is_some() {
        count += 1;
    }
    assert_eq!(count, 3);
}

#[tokio::test]
async fn a_list_by_sequence_goes_on_behind_the_last_number_until_a_page_is_not_full() {
    let (client, mock) = salesbooth().await;
    let page = |ids: &[u32], last: u32| {
        let events: Vec<_> = ids.iter().map(|id| json!({"id": format!("evt_{id}")})).collect();
        let data = json!({"events": events, "cursor": {"last_sequence": last}});
        Answer::json(200, json!({"error": false, "data": data}))
    };
    mock.answer("webhooks_list_events", page(&[1, 2], 2));
    mock.answer("webhooks_list_events", page(&[3], 3));
    let mut items = client.webhooks().list_events().limit(2).items();
    let mut count = 0;
    while items.try_next().await.unwrap().is_some() {
        count += 1;
    }
    assert_eq!(count, 3);
    assert_eq!(mock.seen()[1].query_value("since_sequence"), Some("2"));
}

#[tokio::test]
async fn a_full_page_of_a_sequence_without_a_number_is_an_error_and_no_silent_end() {
    let (client, mock) = salesbooth().await;
    let data = json!({"events": [{"id": "evt_1"}]});
    mock.answer("webhooks_list_events", Answer::json(200, json!({"error": false, "data": data})));
    let mut pages = client.webhooks().list_events().limit(1).pages();
    assert_eq!(pages.try_next().await.unwrap_err().kind(), Kind::Undecodable);
}

#[tokio::test]
#[cfg(feature = "full")]
async fn lists_whose_replies_no_docs_show_go_on_by_offset() {
    let (client, mock) = salesbooth().await;
    let rows = || (0..25).map(|number| json!({"id": number.to_string()})).collect();
    for operation in [
        "credits_get_ledger",
        "trust_get_history",
        "delegations_list_pending",
        "payments_list",
        "saved_configs_admin_list",
    ] {
        mock.list(operation, rows(), 10);
    }
    assert_eq!(client.credits().get_ledger().items().collect().await.unwrap().len(), 25);
    assert_eq!(client.trust().get_history().items().collect().await.unwrap().len(), 25);
    assert_eq!(client.delegations().list_pending().items().collect().await.unwrap().len(), 25);
    assert_eq!(client.payments().list("deal_1").items().collect().await.unwrap().len(), 25);
    assert_eq!(client.saved_configs_admin().list().items().collect().await.unwrap().len(), 25);
    assert_eq!(mock.seen().len(), 5 * 3);
}
