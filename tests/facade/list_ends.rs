//! Where a list ends: by `has_more`, by its total or by its page size, and never before the replies say so.

#![cfg(all(feature = "salesbooth-staff", feature = "salesbooth-usage", feature = "salesbooth-webhooks"))]

use std::{collections::HashSet, sync::Arc};

use crate::support::{
    lists::{Lists, Style},
    scripted::{Scripted, answered},
};
use saleskit::{Error, Items, Kind, SalesByte, salesbooth::deals::Deal};
use serde_json::{Value, json};

/// A server that returns these replies under `data`, and the last one repeatedly.
fn play(data: impl IntoIterator<Item = Value>) -> Scripted {
    let body = |data| json!({"error": false, "data": data}).to_string();
    Scripted::new(data.into_iter().map(|data| answered(200, &[], &body(data))))
}

fn deals(range: std::ops::Range<u32>) -> Vec<Value> {
    range.map(|number| json!({"deal_id": format!("deal_{number}")})).collect()
}

/// A page of deals, and the properties next to them.
fn page(range: std::ops::Range<u32>, pagination: Value) -> Value {
    json!({"deals": deals(range), "pagination": pagination})
}

/// The number of deals before the list ends.
async fn count(server: &Scripted) -> (usize, Option<Error>) {
    read(server.client().deals().list().items().prefetch(0)).await
}

async fn read(mut items: Items<Deal>) -> (usize, Option<Error>) {
    let mut ids = HashSet::new();
    loop {
        match items.try_next().await {
            Ok(Some(deal)) => assert!(ids.insert(deal.id().unwrap().to_owned()), "{:?} came twice", deal.id()),
            Ok(None) => return (ids.len(), None),
            Err(error) => return (ids.len(), Some(error)),
        }
        assert!(ids.len() < 10_000, "the list does not end");
    }
}

#[tokio::test]
async fn a_short_page_of_events_is_not_the_end_while_has_more_says_so() {
    let events = |ids: std::ops::Range<u32>, more: bool| {
        let last = ids.end - 1;
        let events: Vec<_> = ids.map(|id| json!({"id": format!("evt_{id}")})).collect();
        json!({"events": events, "cursor": {"last_sequence": last, "has_more": more}})
    };
    let server = play([events(1..21, true), events(21..71, false)]);
    let all = server.client().webhooks().list_events().items().collect().await.unwrap();
    assert_eq!((all.len(), server.count()), (70, 2), "a full page is the end if it says so");
}

#[tokio::test]
async fn has_more_decides_wherever_a_reply_has_it() {
    let places: [fn(&mut Value, bool); 4] = [
        |body, more| body["has_more"] = json!(more),
        |body, more| body["pagination"] = json!({"has_more": more}),
        |body, more| body["data"]["has_more"] = json!(more),
        |body, more| body["data"]["pagination"]["has_more"] = json!(u8::from(more)),
    ];
    for place in places {
        let reply = |data: Value, more| {
            let mut body = json!({"error": false, "data": data});
            place(&mut body, more);
            answered(200, &[], &body.to_string())
        };
        let short = reply(page(0..3, json!({"total": 3})), true);
        let full = reply(page(3..53, json!({"total": 500})), false);
        let server = Scripted::new([short, full]);
        assert!(matches!(count(&server).await, (53, None)));
        assert!(server.take()[1].target.contains("offset=3"));
    }
}

#[tokio::test]
async fn has_more_without_a_way_to_go_on_is_an_error() {
    let more = json!({"has_more": true});
    let empty = play([page(0..5, more.clone()), page(0..0, more.clone())]);
    let behind_a_cursor =
        play([page(0..5, json!({"has_more": true, "next_cursor": "c"})), page(5..9, json!({"has_more": true}))]);
    for (server, items) in [(empty, 5), (behind_a_cursor, 9)] {
        let (count, error) = count(&server).await;
        let error = error.unwrap();
        assert_eq!((count, error.kind()), (items, Kind::Undecodable), "{error}");
        assert!(error.to_string().contains("more items follow"), "{error}");
    }
    let events = json!({"events": [{"id": "evt_1"}], "cursor": {"has_more": true}});
    let error = play([events]).client().webhooks().list_events().items().collect().await.unwrap_err();
    assert!(error.to_string().contains("data.cursor.last_sequence"), "{error}");
}

#[tokio::test]
async fn a_page_that_has_grown_when_it_is_asked_for_once_more_doubles_none() {
    let stuck = page(5..9, json!({"has_more": true}));
    let grown = page(5..10, json!({"has_more": false}));
    let server = play([page(0..5, json!({"has_more": true, "next_cursor": "c"})), stuck, grown]);
    assert!(matches!(count(&server).await, (10, None)));
}

#[tokio::test]
async fn a_cursor_is_not_followed_when_nothing_follows() {
    let server = play([page(0..5, json!({"has_more": false, "next_cursor": "c"}))]);
    assert!(matches!(count(&server).await, (5, None)));
    assert_eq!(server.count(), 1);
}

#[tokio::test]
async fn an_offset_that_is_ignored_is_an_error_and_no_silent_end() {
    let staff = json!({"staff": [{"staff_id": "a"}], "pagination": {"total": 3}});
    let server = play([staff]);
    let mut items = server.client().staff().list().items().prefetch(0);
    assert!(items.try_next().await.unwrap().is_some());
    let error = items.try_next().await.unwrap_err();
    assert_eq!(error.kind(), Kind::Undecodable);
    assert!(error.to_string().contains("the same page was returned again, although the list has 3 items"), "{error}");
    for (page_size, total) in [(5, 7), (5, 10), (5, 15), (5, 1000)] {
        let server = play([page(0..page_size, json!({"total": total}))]);
        let (count, error) = count(&server).await;
        assert_eq!(count, 5, "{total}");
        assert!(error.unwrap().to_string().contains("the same page was returned again"), "{total}");
        assert!(server.count() <= 4, "{total}");
    }
}

#[tokio::test]
async fn an_ignored_offset_is_noticed_where_items_have_no_id() {
    let server = play([json!({"logs": [{"tokens": 1}, {"tokens": 2}], "pagination": {"total": 6}})]);
    let mut items = server.client().usage().list_entries().items();
    assert!(items.try_next().await.unwrap().is_some());
    assert!(items.try_next().await.unwrap().is_some());
    let error = items.try_next().await.unwrap_err();
    assert!(error.to_string().contains("the same page was returned again"), "{error}");
}

#[tokio::test]
async fn a_page_number_that_is_ignored_or_wrong_is_an_error() {
    let numbered = |current: u32, from: u32| {
        let quotes: Vec<_> = (from..from + 10).map(|id| json!({"key": id.to_string()})).collect();
        let meta = json!({"current_page": current, "per_page": 10, "total": 50});
        answered(200, &[], &json!({"data": quotes, "meta": meta}).to_string())
    };
    for (current, from) in [(1, 0), (3, 20)] {
        let server = Scripted::new([numbered(1, 0), numbered(current, from)]);
        let client = SalesByte::builder().company_token("token").transport(Arc::new(server));
        let client = client.build().unwrap();
        let mut items = client.quotes().list().items().prefetch(0);
        let mut count = 0;
        let error = loop {
            match items.try_next().await {
                Ok(item) => count += item.map(|_| 1).unwrap(),
                Err(error) => break error,
            }
        };
        assert_eq!((count, error.path()), (10, Some("meta.current_page")), "{error}");
    }
}

#[tokio::test]
async fn a_total_that_is_too_small_loses_no_item() {
    let pages = |total: u32| {
        [
            page(0..50, json!({"total": total})),
            page(50..100, json!({"total": total})),
            page(100..120, json!({"total": total})),
        ]
    };
    for total in [1, 20, 60, 119] {
        let server = play(pages(total));
        assert!(matches!(count(&server).await, (120, None)), "{total}");
        assert_eq!(server.count(), 3);
    }
}

#[tokio::test]
async fn a_list_that_ends_before_its_total_is_an_error_after_its_items() {
    let server = play([
        page(0..50, json!({"total": 120})),
        page(50..80, json!({"total": 120})),
        page(0..0, json!({"total": 120})),
    ]);
    let (items, error) = count(&server).await;
    let error = error.unwrap();
    assert_eq!((items, error.kind()), (80, Kind::Undecodable));
    assert!(error.to_string().contains("the list ends after 80 of 120 items"), "{error}");
    assert!(error.http().is_some() || error.status().is_some());

    let end = page(2..4, json!({"total": 9, "next_cursor": null}));
    let server = play([page(0..2, json!({"total": 9, "next_cursor": "c"})), end]);
    let (items, error) = count(&server).await;
    assert!(items == 4 && error.unwrap().to_string().contains("the list ends after 4 of 9 items"));
}

#[tokio::test]
async fn a_last_numbered_page_that_is_short_of_the_total_is_asked_for_again() {
    let numbered = |from: u32, to: u32| {
        let quotes: Vec<_> = (from..to).map(|id| json!({"key": id.to_string()})).collect();
        let meta = json!({"current_page": 1 + from / 10, "per_page": 10, "total": 15});
        answered(200, &[], &json!({"data": quotes, "meta": meta}).to_string())
    };
    for (rest, whole) in [(15, true), (13, false)] {
        let server = Scripted::new([numbered(0, 10), numbered(10, 13), numbered(10, rest)]);
        let client = SalesByte::builder().company_token("token").transport(Arc::new(server.clone()));
        let mut items = client.build().unwrap().quotes().list().items();
        let mut read = Vec::new();
        let end = items
            .try_for_each(async |quote| {
                read.push(quote.id()?.to_owned());
                Ok::<_, Error>(())
            })
            .await;
        assert_eq!(read, (0..rest).map(|id| id.to_string()).collect::<Vec<_>>());
        assert_eq!((end.is_ok(), server.count()), (whole, 3));
    }
}

#[tokio::test]
async fn a_list_that_shrinks_to_its_end_while_it_is_read_is_no_error() {
    for style in [Style::Page, Style::Offset, Style::Cursor] {
        let lists = Lists::new(style, 0..30, 10);
        let mut items = lists.read().prefetch(0);
        items.take(10).await;
        lists.remove(|item| item >= 10);
        assert!(items.rest().await.is_empty(), "{style:?}");
    }
}

#[tokio::test]
async fn items_added_in_front_make_no_list_end_early() {
    let lists = Lists::new(Style::Cursor, 100..130, 10);
    let mut items = lists.read().prefetch(0);
    let mut read = items.take(10).await;
    lists.insert_in_front(1);
    read.extend(items.take(10).await);
    lists.insert_in_front(2);
    read.extend(items.rest().await);
    assert_eq!(read, (100..130).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_page_as_large_as_the_server_says_is_full() {
    for beside in [json!({"limit": 20}), json!({"per_page": "20"}), json!({"page_size": 20})] {
        let server = play([page(0..20, beside.clone()), page(20..40, beside.clone()), page(40..45, beside.clone())]);
        assert!(matches!(count(&server).await, (45, None)), "{beside}");
        assert_eq!(server.count(), 3, "{beside}");
    }
    // The reply may repeat the requested limit, or a larger one. The documents and the request then define a full page.
    for limit in [20, 100] {
        let server = play([page(0..20, json!({"limit": limit}))]);
        let items = server.client().deals().list().limit(100).items();
        let all = read(items).await;
        assert_eq!(server.count() > 1, limit == 20, "{all:?}");
    }
}

#[tokio::test]
async fn a_list_that_is_null_or_missing_with_a_total_of_0_is_empty() {
    for data in [
        json!({"deals": null, "pagination": {"total": 0}}),
        json!({"deals": null}),
        json!({"pagination": {"total": 0}}),
        json!({"pagination": {"total": "0"}}),
        json!(null),
    ] {
        let server = play([data.clone()]);
        assert!(matches!(count(&server).await, (0, None)), "{data}");
        assert_eq!(server.count(), 1, "{data}");
    }
    for data in
        [json!({"pagination": {"total": 3}}), json!({"deals": null, "pagination": {"total": 3}}), json!({}), json!(1)]
    {
        let (_, error) = count(&play([data.clone()])).await;
        assert_eq!(error.unwrap().kind(), Kind::Undecodable, "{data}");
    }
}

#[tokio::test]
async fn a_list_without_a_body_is_empty_unless_more_was_announced() {
    use crate::support::{Answer, Server, answer, json as page};

    let client = |answers: Vec<Answer>| {
        let server = Server::start(answers);
        let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
        (server, client)
    };
    for (status, body) in [(204, ""), (200, ""), (200, " ")] {
        let (_server, client) = client(vec![answer(status, &[], body)]);
        assert_eq!(client.deals().list().items().collect().await.unwrap(), [], "{status} {body:?}");
    }
    let first = r#"{"error": false, "data": {"deals": [{"id": "a"}], "pagination": {"total": 2, "limit": 1}}}"#;
    let (_server, client) = client(vec![page(200, first), answer(204, &[], "")]);
    let error = client.deals().list().limit(1).items().collect().await.unwrap_err();
    assert_eq!((error.kind(), error.operation()), (Kind::Undecodable, Some("deals_list")));
}
