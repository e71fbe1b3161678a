//! Lists that change while they are read, and lists that never end.

#![cfg(all(feature = "salesbooth-staff", feature = "salesbooth-usage"))]

use std::{collections::HashSet, sync::Arc, time::Duration};

use crate::support::lists::{Lists, Reading, STYLES, Style};
use saleskit::{Error, Kind, Pending, ReplyBody, RequestBody, Salesbooth, Transport, TransportFault};
use serde_json::{Value, json};

/// The error that ends a list, and the number of items before it.
async fn end_of(lists: &Lists) -> (usize, Error) {
    let mut items = lists.read().prefetch(0);
    let mut count = 0;
    loop {
        match items.next().await {
            Ok(Some(_)) => count += 1,
            Ok(None) => panic!("the list ended after {count} items"),
            Err(error) => return (count, error),
        }
        assert!(count < 10_000, "the list does not end");
    }
}

#[tokio::test]
async fn removing_each_item_once_it_was_read_skips_none() {
    for style in STYLES {
        for page_size in [1, 3, 10] {
            for ahead in [0, 1, 3] {
                let lists = Lists::new(style, 0..33, page_size);
                lists.state().failing.extend([0, 2, 3, 6]);
                let mut items = lists.read().prefetch(ahead);
                let mut read = Vec::new();
                loop {
                    match items.next().await {
                        Ok(Some(item)) => {
                            read.push(item);
                            lists.remove(|known| known == item);
                        }
                        Ok(None) => break,
                        Err(error) => assert_eq!(error.status(), Some(http::StatusCode::BAD_GATEWAY)),
                    }
                }
                assert_eq!(read, (0..33).collect::<Vec<_>>(), "{style:?}, pages of {page_size}, {ahead} ahead");
            }
        }
    }
}

#[tokio::test]
async fn numbered_pages_that_tell_neither_number_nor_size_are_read_the_same() {
    for total in [true, false] {
        for page_size in [1, 4, 10, 11, 40] {
            let lists = Lists::new(Style::Page, 0..33, page_size);
            lists.state().numbered = false;
            lists.state().total = total;
            assert_eq!(lists.read().rest().await, (0..33).collect::<Vec<_>>(), "{page_size}, {total}");
            let mut items = lists.read();
            let mut read = items.take(13).await;
            if total {
                lists.remove(|item| item < 11);
            }
            let resumed = lists.read().resume_from(items.checkpoint()).rest().await;
            read.extend(items.rest().await);
            assert_eq!(read, (0..33).collect::<Vec<_>>(), "{page_size}, {total}");
            assert_eq!(resumed, (13..33).collect::<Vec<_>>(), "{page_size}, {total}");
        }
    }
}

#[tokio::test]
async fn items_removed_in_front_at_any_time_skip_and_double_none() {
    for style in STYLES {
        for page_size in [2, 5] {
            for when in 0..20 {
                for gone in [1, 2, 3, 7] {
                    let lists = Lists::new(style, 0..30, page_size);
                    let mut items = lists.read().prefetch(0);
                    let mut read = items.take(when).await;
                    let before = |item: u64| item < when as u64 && item % 5 < gone;
                    lists.remove(before);
                    read.extend(items.rest().await);
                    assert_eq!(read, (0..30).collect::<Vec<_>>(), "{style:?}, {page_size}, {when}, {gone}");
                }
            }
        }
    }
}

#[tokio::test]
async fn items_removed_behind_the_reader_double_none() {
    for style in STYLES {
        let lists = Lists::new(style, 0..60, 10);
        let mut items = lists.read().prefetch(0);
        let mut read = items.take(25).await;
        lists.remove(|item| item >= 50);
        read.extend(items.rest().await);
        assert_eq!(read, (0..50).collect::<Vec<_>>(), "{style:?}");
    }
}

#[tokio::test]
async fn items_removed_before_a_checkpoint_is_resumed_skip_and_double_none() {
    for style in STYLES {
        for taken in [3, 10, 17, 25] {
            let lists = Lists::new(style, 0..40, 10);
            let mut items = lists.read();
            let mut read = items.take(taken).await;
            let checkpoint = items.checkpoint();
            lists.remove(|item| item < 12 && item % 2 == 0 && item < taken as u64);
            read.extend(lists.read().resume_from(checkpoint).rest().await);
            assert_eq!(read, (0..40).collect::<Vec<_>>(), "{style:?}, {taken}");
        }
    }
}

#[tokio::test]
async fn items_inserted_in_front_are_not_doubled() {
    // Without a total, offset lists end at a page below the documented size.
    for (style, total) in [(Style::Page, true), (Style::Page, false), (Style::Offset, true)] {
        for page_size in [3, 4, 10] {
            for inserted in [1, 2, 3, 11] {
                let lists = Lists::new(style, 100..130, page_size);
                lists.state().total = total;
                let mut items = lists.read().prefetch(0);
                let mut read = items.take(5).await;
                (0..inserted).for_each(|item| lists.insert_in_front(item));
                read.extend(items.rest().await);
                // Inserted items may be returned, once each.
                let all = read.len();
                assert_eq!(read.iter().collect::<HashSet<_>>().len(), all, "{read:?}");
                read.retain(|item| *item >= 100);
                assert_eq!(read, (100..130).collect::<Vec<_>>(), "{style:?}, {total}, {page_size}, {inserted}");
            }
        }
    }
}

#[tokio::test]
async fn a_server_that_gives_fewer_items_than_asked_for_is_read_to_its_end() {
    for style in STYLES {
        let lists = Lists::new(style, 0..250, 7);
        assert_eq!(lists.read().rest().await.len(), 250, "{style:?}");
    }
    // Without a total: at least its usual page size of 50, of the 1000 requested.
    let lists = Lists::new(Style::Offset, 0..250, 60);
    lists.state().total = false;
    let mut items = lists.salesbooth().staff().list().limit(1000).items();
    let mut count = 0;
    while items.try_next().await.unwrap().is_some() {
        count += 1;
    }
    assert_eq!(count, 250);
}

#[tokio::test]
async fn pages_that_become_larger_while_they_are_read_skip_none() {
    let lists = Lists::new(Style::Page, 0..95, 10);
    let mut items = lists.read().prefetch(0);
    let mut read = items.take(30).await;
    lists.state().page_size = 25;
    read.extend(items.rest().await);
    assert_eq!(read, (0..95).collect::<Vec<_>>());
}

#[tokio::test]
async fn pages_that_become_smaller_while_they_are_read_double_none() {
    let lists = Lists::new(Style::Page, 0..95, 25);
    let mut items = lists.read().prefetch(0);
    let mut read = items.take(50).await;
    lists.state().page_size = 10;
    read.extend(items.rest().await);
    assert_eq!(read, (0..95).collect::<Vec<_>>());
}

#[tokio::test]
async fn pages_of_another_size_and_items_that_are_gone_skip_none_behind_a_later_start() {
    let lists = Lists::new(Style::Page, 0..95, 10);
    let mut items = Reading::Page(lists.salesbyte().quotes().list().page(3).items().prefetch(0));
    let mut read = items.take(10).await;
    lists.state().page_size = 25;
    lists.remove(|item| item < 3);
    read.extend(items.rest().await);
    assert_eq!(read, (20..95).collect::<Vec<_>>());
}

#[tokio::test]
async fn a_server_that_sends_the_same_page_again_and_again_is_an_error() {
    for style in [Style::Page, Style::Offset] {
        let lists = Lists::new(style, 0..1000, 100);
        {
            let mut state = lists.state();
            state.deaf = true;
            state.total = style == Style::Page;
        }
        let (count, error) = end_of(&lists).await;
        assert_eq!((count, error.kind()), (100, Kind::Undecodable), "{style:?}: {error}");
        assert!(lists.requests() <= 5, "{style:?}");
    }
}

#[tokio::test]
async fn a_numbered_list_that_answers_with_its_last_page_for_ever_ends() {
    let lists = Lists::new(Style::Page, 0..1000, 100);
    lists.state().deaf = true;
    lists.state().total = false;
    assert_eq!(lists.read().rest().await.len(), 100);
}

/// Replies to each request by its index.
#[derive(Clone)]
struct Play(fn(usize) -> Value, Arc<std::sync::Mutex<usize>>);

impl Transport for Play {
    fn send(
        &self,
        _: http::Request<RequestBody>,
        _: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let index = std::mem::replace(&mut *self.1.lock().unwrap(), 0);
        *self.1.lock().unwrap() = index + 1;
        let data = (self.0)(index);
        Box::pin(async move {
            let body = json!({"error": false, "data": data}).to_string();
            Ok(http::Response::new(ReplyBody::from(body)))
        })
    }
}

fn play(page: fn(usize) -> Value) -> (Salesbooth, Play) {
    let play = Play(page, Arc::default());
    let client = Salesbooth::builder().api_key("sb_test_1").transport(Arc::new(play.clone()));
    (client.build().unwrap(), play)
}

/// The number of deals returned, and the error after them.
async fn deals(client: &Salesbooth) -> (usize, Error) {
    let mut items = client.deals().list().items().prefetch(0);
    let mut count = 0;
    loop {
        match items.try_next().await {
            Ok(Some(_)) => count += 1,
            Ok(None) => panic!("ended after {count}"),
            Err(error) => return (count, error),
        }
        assert!(count < 100_000, "the list does not end");
    }
}

#[tokio::test]
async fn cursors_that_go_in_a_circle_are_an_error() {
    let (client, _) =
        play(|index| json!({"deals": [{"deal_id": index.to_string()}], "next_cursor": format!("c{}", index % 3)}));
    let (count, error) = deals(&client).await;
    assert_eq!((count, error.path()), (3, Some("data.next_cursor")), "{error}");
}

#[tokio::test]
async fn the_same_page_behind_ever_new_cursors_is_an_error() {
    let (client, play) =
        play(|index| json!({"deals": [{"deal_id": "a"}, {"deal_id": "b"}], "next_cursor": index.to_string()}));
    let (count, error) = deals(&client).await;
    assert_eq!((count, error.kind()), (2, Kind::Undecodable), "{error}");
    assert_eq!(*play.1.lock().unwrap(), 2);
}

#[tokio::test]
async fn two_pages_in_turn_behind_ever_new_cursors_are_an_error() {
    let (client, _) =
        play(|index| json!({"deals": [{"deal_id": (index % 2).to_string()}], "next_cursor": index.to_string()}));
    assert_eq!(deals(&client).await.0, 2);
}

#[tokio::test]
async fn empty_pages_behind_ever_new_cursors_are_an_error() {
    let (client, play) = play(|index| json!({"deals": [], "next_cursor": index.to_string()}));
    let (count, error) = deals(&client).await;
    assert_eq!((count, error.kind()), (0, Kind::Undecodable), "{error}");
    assert!(*play.1.lock().unwrap() <= 102);
}

#[tokio::test]
async fn a_total_that_falls_for_ever_is_an_error() {
    let (client, play) = play(|index| {
        let items: Vec<_> = (0..10).map(|id| json!({"deal_id": id.to_string()})).collect();
        json!({"deals": items, "pagination": {"total": 1_000_000 - index}})
    });
    let (count, error) = deals(&client).await;
    assert_eq!((count, error.kind()), (10, Kind::Undecodable), "{error}");
    assert!(*play.1.lock().unwrap() <= 300);
}

#[tokio::test]
async fn rows_that_are_alike_and_have_no_id_are_all_read() {
    fn page(index: usize) -> Value {
        let rows: Vec<_> = (0..3).map(|row| json!({"tokens": if index == 1 { row } else { 7 }})).collect();
        json!({"logs": rows, "pagination": {"total": 9}})
    }
    let (client, _) = play(page);
    let mut items = client.usage().list_entries().limit(3).items();
    let mut count = 0;
    while items.try_next().await.unwrap().is_some() {
        count += 1;
    }
    assert_eq!(count, 9);
}

#[tokio::test]
async fn rows_without_an_id_are_known_again_by_their_content() {
    // The last of six rows is removed: the reader steps back by one, to a row that it has already read.
    let (client, play) = play(|index| {
        let (rows, total) = [(0..3, 6), (3..5, 5), (2..5, 5)][index].clone();
        let rows: Vec<_> = rows.map(|row| json!({"tokens": row})).collect();
        json!({"logs": rows, "pagination": {"total": total}})
    });
    let mut items = client.usage().list_entries().limit(3).items().prefetch(0);
    let mut read = Vec::new();
    while let Some(row) = items.try_next().await.unwrap() {
        read.extend(row.tokens);
    }
    assert_eq!((read, *play.1.lock().unwrap()), (vec![0, 1, 2, 3, 4], 3));
}

#[tokio::test]
async fn an_item_that_changed_comes_again_behind_a_cursor() {
    // The list is sorted by update time, so a changed item moves behind the reader's position and counts as new.
    let (client, _) = play(|index| match index {
        0 => json!({"deals": [{"deal_id": "a", "version": 1}], "next_cursor": "1"}),
        _ => json!({"deals": [{"deal_id": "a", "version": 2}]}),
    });
    let mut items = client.deals().list().items();
    assert_eq!(items.try_next().await.unwrap().unwrap().version, Some(1));
    assert_eq!(items.try_next().await.unwrap().unwrap().version, Some(2));
    assert!(items.try_next().await.unwrap().is_none());
}
