//! Checkpoints of lists: resuming later, after errors and in another process, without skipping or repeating an item.

#![cfg(feature = "salesbooth-staff")]

use crate::support::lists::{Lists, STYLES, Style};
use saleskit::{Checkpoint, Kind, salesbooth::deals::DealStatus};
use serde_json::{Value, json};

/// A checkpoint as another process reads it.
fn elsewhere(checkpoint: &Checkpoint) -> Checkpoint {
    serde_json::from_str(&serde_json::to_string(checkpoint).unwrap()).unwrap()
}

fn numbers(range: std::ops::Range<u64>) -> Vec<u64> {
    range.collect()
}

#[tokio::test]
async fn no_item_is_skipped_or_doubled_wherever_reading_breaks_off_and_whichever_page_fails() {
    for style in STYLES {
        for page_size in [1, 3, 7, 20] {
            for broken_at in 0..=13 {
                for failing in 0..3 {
                    for prefetch in [0, 1, 3] {
                        let lists = Lists::new(style, 0..13, page_size);
                        lists.state().failing.extend([failing, failing + 2]);
                        let mut first = lists.read().prefetch(prefetch);
                        let mut read = Vec::new();
                        while read.len() < broken_at {
                            if let Ok(item) = first.next().await {
                                read.extend(item);
                            }
                        }
                        let checkpoint = elsewhere(&first.checkpoint());
                        drop(first);
                        let mut second = lists.read().prefetch(prefetch).resume_from(checkpoint);
                        read.extend(second.rest().await);
                        assert_eq!(
                            read,
                            numbers(0..13),
                            "{style:?}, pages of {page_size}, broken at {broken_at}, failing {failing}, ahead {prefetch}"
                        );
                    }
                }
            }
        }
    }
}

#[tokio::test]
async fn a_checkpoint_after_an_error_is_where_reading_goes_on() {
    for style in STYLES {
        let lists = Lists::new(style, 0..9, 3);
        lists.state().failing.insert(1);
        let mut items = lists.read().prefetch(0);
        assert_eq!(items.take(3).await, [0, 1, 2]);
        assert_eq!(items.next().await.unwrap_err().status().unwrap(), 502);
        let mut other = lists.read().resume_from(elsewhere(&items.checkpoint()));
        assert_eq!(other.rest().await, numbers(3..9), "{style:?}");
        assert_eq!(items.rest().await, numbers(3..9), "{style:?}");
    }
}

#[tokio::test]
async fn a_checkpoint_at_the_end_of_a_page_asks_for_the_next_one_only() {
    for (style, place) in [
        (Style::Page, "page=2"),
        (Style::Offset, "offset=3"),
        (Style::Cursor, "after=after_2"),
        (Style::Sequence, "since_sequence=2"),
    ] {
        let lists = Lists::new(style, 0..6, 3);
        let mut items = lists.read().prefetch(0);
        items.take(3).await;
        let checkpoint = items.checkpoint();
        lists.state().asked.clear();
        assert_eq!(lists.read().resume_from(checkpoint).rest().await, [3, 4, 5]);
        let asked = lists.state().asked.clone();
        assert!(asked[0].contains(place), "{asked:?}");
        assert!(asked.len() == 1 || style == Style::Sequence, "{asked:?}");
    }
}

#[tokio::test]
async fn a_checkpoint_from_before_the_start_reads_the_whole_list() {
    for style in STYLES {
        let lists = Lists::new(style, 0..5, 2);
        let checkpoint = elsewhere(&lists.read().checkpoint());
        assert_eq!(lists.requests(), 0);
        assert_eq!(lists.read().resume_from(checkpoint).rest().await, numbers(0..5), "{style:?}");
    }
}

#[tokio::test]
async fn a_checkpoint_from_the_end_gives_what_was_added_since() {
    for style in STYLES {
        for page_size in [2, 3] {
            let lists = Lists::new(style, 0..6, page_size);
            let mut items = lists.read();
            items.rest().await;
            let checkpoint = items.checkpoint();
            assert_eq!(lists.read().resume_from(checkpoint.clone()).rest().await, numbers(0..0), "{style:?}");
            lists.state().items.extend([6, 7, 8, 9]);
            let mut later = lists.read().resume_from(elsewhere(&checkpoint));
            assert_eq!(later.rest().await, [6, 7, 8, 9], "{style:?}, pages of {page_size}");
        }
    }
}

#[tokio::test]
async fn the_page_size_may_be_another_one_when_reading_goes_on() {
    for style in STYLES {
        for (before, after) in [(10, 20), (10, 25), (20, 10), (7, 3), (3, 100)] {
            for taken in [1, 9, 24, 30] {
                let lists = Lists::new(style, 0..60, before);
                let mut items = lists.read();
                let mut read = items.take(taken).await;
                let checkpoint = elsewhere(&items.checkpoint());
                lists.state().page_size = after;
                read.extend(lists.read().resume_from(checkpoint).rest().await);
                assert_eq!(read, numbers(0..60), "{style:?}, {before} then {after}, {taken} taken");
            }
        }
    }
}

#[tokio::test]
async fn the_call_s_own_start_gives_way_to_the_checkpoint() {
    let lists = Lists::new(Style::Offset, 0..10, 4);
    let client = lists.salesbooth();
    let mut items = client.staff().list().offset(5).items();
    items.try_next().await.unwrap().unwrap();
    let mut rest = client.staff().list().offset(1).items().resume_from(items.checkpoint());
    assert_eq!(rest.try_next().await.unwrap().unwrap().id().unwrap(), "6");
}

#[tokio::test]
async fn a_checkpoint_of_another_list_is_refused_before_anything_is_sent() {
    let lists = Lists::new(Style::Offset, 0..10, 4);
    let client = lists.salesbooth();
    let checkpoint = client.staff().list().items().checkpoint();
    let mut items = client.deals().list().items().resume_from(checkpoint);
    for _ in 0..2 {
        let error = items.try_next().await.unwrap_err();
        assert_eq!((error.kind(), error.field()), (Kind::InvalidRequest, Some("checkpoint")));
        assert!(error.to_string().contains("staff_list"), "{error}");
    }
    assert_eq!(lists.requests(), 0);
}

#[tokio::test]
async fn a_checkpoint_with_other_filters_is_refused_with_the_name_of_the_filter() {
    let lists = Lists::new(Style::Cursor, 0..10, 4);
    let client = lists.salesbooth();
    let call = || client.deals().list().limit(4);
    let open = call().status(DealStatus::InProgress).items().checkpoint();
    let all = call().items().checkpoint();
    for (items, what) in [
        (call().items().resume_from(open.clone()), "was set when"),
        (call().status(DealStatus::Closed).items().resume_from(open.clone()), "is not what it was"),
        (call().status(DealStatus::InProgress).items().resume_from(all), "was not set when"),
    ] {
        let mut items = items;
        let error = items.try_next().await.unwrap_err();
        assert_eq!((error.kind(), error.field()), (Kind::InvalidRequest, Some("status")));
        assert!(error.to_string().contains(what), "{error}");
    }
    assert_eq!(lists.requests(), 0);
    let mut same = call().status(DealStatus::InProgress).limit(2).items().resume_from(open);
    assert!(same.try_next().await.unwrap().is_some());
}

#[tokio::test]
async fn a_checkpoint_holds_no_filter_value_and_no_credential() {
    let lists = Lists::new(Style::Cursor, 0..10, 4);
    let call = lists.salesbooth().deals().list().customer_id("cust_private").credential("sb_test_private");
    let mut items = call.items();
    items.try_next().await.unwrap();
    let checkpoint = items.checkpoint();
    let text = format!("{checkpoint:?} {items:?} {}", serde_json::to_string(&checkpoint).unwrap());
    assert!(!text.contains("private"), "{text}");
    assert!(text.contains("customer_id"), "{text}");
}

#[tokio::test]
async fn an_item_that_cannot_be_decoded_counts_as_passed() {
    let lists = Lists::new(Style::Offset, 0..3, 3);
    let (mut items, mut whole) = {
        let client = crate::support::scripted::Scripted::new([crate::support::scripted::answered(
            200,
            &[],
            &json!({"error": false, "data": {"staff": [{"staff_id": "a"}, "b", {"staff_id": "c"}]}}).to_string(),
        )])
        .client();
        (client.staff().list().items().prefetch(0), client.staff().list().pages())
    };
    items.try_next().await.unwrap().unwrap();
    let fault = items.try_next().await.unwrap_err();
    assert_eq!((fault.kind(), fault.path()), (Kind::Undecodable, Some("data.staff[1]")));
    let checkpoint = serde_json::to_value(items.checkpoint()).unwrap();
    assert_eq!(checkpoint["offset"], 2);
    assert_eq!(whole.try_next().await.unwrap_err().kind(), Kind::Undecodable);
    assert_eq!(serde_json::to_value(whole.checkpoint()).unwrap()["offset"], 3);
    drop(lists);
}

#[tokio::test]
async fn pages_go_on_from_a_checkpoint_with_the_rest_of_its_page() {
    let lists = Lists::new(Style::Page, 0..25, 10);
    let client = lists.salesbyte();
    let mut items = client.quotes().list().items();
    for _ in 0..14 {
        items.try_next().await.unwrap().unwrap();
    }
    let mut pages = client.quotes().list().pages().resume_from(elsewhere(&items.checkpoint()));
    let mut sizes = Vec::new();
    let mut between = None;
    while let Some(page) = pages.try_next().await.unwrap() {
        assert_eq!(page.total(), Some(25));
        sizes.push(page.len());
        between.get_or_insert(pages.checkpoint());
    }
    assert_eq!(sizes, [6, 5]);
    let mut rest = client.quotes().list().items().resume_from(elsewhere(&between.unwrap()));
    assert_eq!(rest.try_next().await.unwrap().unwrap().id().unwrap(), "20");
}

#[tokio::test]
async fn items_removed_from_the_page_of_a_checkpoint_make_no_other_one_skipped() {
    for style in STYLES {
        for taken in [1, 4, 8, 70, 99, 170] {
            let lists = Lists::new(style, 0..250, 100);
            let mut items = lists.read();
            let mut read = items.take(taken).await;
            let checkpoint = elsewhere(&items.checkpoint());
            lists.remove(|item| item % 3 == 0 && item < taken as u64);
            read.extend(lists.read().resume_from(checkpoint).rest().await);
            assert_eq!(read, numbers(0..250), "{style:?}, {taken} taken");
        }
    }
}

#[tokio::test]
async fn a_checkpoint_that_an_earlier_version_wrote_is_read() {
    let written = json!({"v": 1, "operation": "quotes_list", "filters": {}, "page": 2, "taken": 4, "size": 10, "total": 25,
        "seen": "af63bd4c8601b7df00000000000000ff"});
    let checkpoint: Checkpoint = serde_json::from_value(written.clone()).unwrap();
    assert_eq!(serde_json::to_value(&checkpoint).unwrap(), written);
    let lists = Lists::new(Style::Page, 0..25, 10);
    assert_eq!(lists.read().resume_from(checkpoint).rest().await, numbers(14..25));
}

#[tokio::test]
async fn text_that_is_no_checkpoint_is_refused_with_the_reason() {
    let whole = json!({"v": 1, "operation": "deals_list", "filters": {}, "offset": 3, "seen": "00000000000000ff"});
    serde_json::from_value::<Checkpoint>(whole.clone()).unwrap();
    for (name, value, reason) in [
        ("v", json!(2), "version 2"),
        ("v", Value::Null, "`v`"),
        ("operation", Value::Null, "`operation`"),
        ("page", json!(1), "more than one"),
        ("seen", json!("00ff"), "`seen`"),
        ("seen", json!("ééééééééé"), "`seen`"),
        ("offset", json!(-1), "unsigned 64-bit integer"),
    ] {
        let mut text = whole.clone();
        text[name] = value;
        let error = serde_json::from_value::<Checkpoint>(text).unwrap_err().to_string();
        assert!(error.contains(reason), "{error}");
    }
}
