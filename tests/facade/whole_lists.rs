//! Lists read as a whole: into a `Vec`, or with a closure for each item.

#![cfg(feature = "salesbooth-staff")]

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use crate::support::lists::{Lists, Style};
use saleskit::Error;

#[tokio::test]
async fn collect_reads_all_items_over_all_pages() {
    let lists = Lists::new(Style::Offset, 0..35, 10);
    let staff = lists.salesbooth().staff().list().items().collect().await.unwrap();
    assert_eq!((staff.len(), lists.requests()), (35, 4));
    let pages = lists.salesbooth().staff().list().pages().collect().await.unwrap();
    assert_eq!(pages.iter().map(|page| page.len()).collect::<Vec<_>>(), [10, 10, 10, 5]);
}

#[tokio::test]
async fn collect_reads_no_more_than_the_wanted_items() {
    let lists = Lists::new(Style::Offset, 0..35, 10);
    let staff = lists.salesbooth().staff().list().items().max_items(12).collect().await.unwrap();
    assert_eq!((staff.len(), lists.requests()), (12, 2));
    lists.state().failing.insert(3);
    let error = lists.salesbooth().staff().list().items().collect().await.unwrap_err();
    assert_eq!(error.status().unwrap(), 502);
}

#[tokio::test]
async fn a_closure_that_fails_ends_the_reading_behind_its_item() {
    let lists = Lists::new(Style::Offset, 0..35, 10);
    let client = lists.salesbooth();
    let mut items = client.staff().list().items();
    let mut read = Vec::new();
    let end = items.try_for_each(async |member| {
        read.push(member.id()?.to_owned());
        if read.len() == 12 { Err(Box::<dyn std::error::Error>::from("enough")) } else { Ok(()) }
    });
    assert_eq!(end.await.unwrap_err().to_string(), "enough");
    items
        .try_for_each(async |member| {
            read.push(member.id()?.to_owned());
            Ok::<_, Error>(())
        })
        .await
        .unwrap();
    assert_eq!(read, (0..35).map(|id| id.to_string()).collect::<Vec<_>>());
    let mut sizes = Vec::new();
    let mut pages = client.staff().list().pages();
    pages
        .try_for_each(async |page| {
            sizes.push(page.len());
            Ok::<_, Error>(())
        })
        .await
        .unwrap();
    assert_eq!(sizes, [10, 10, 10, 5]);
}

#[tokio::test]
async fn reading_with_a_closure_can_be_spawned() {
    let lists = Lists::new(Style::Offset, 0..35, 10);
    let client = lists.salesbooth();
    let task = tokio::spawn(async move {
        let count = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&count);
        let mut items = client.staff().list().items();
        let counted = items.try_for_each(async move |_| {
            tokio::task::yield_now().await;
            counter.fetch_add(1, Ordering::Relaxed);
            Ok::<_, Error>(())
        });
        counted.await?;
        Ok::<_, Error>((count.load(Ordering::Relaxed), client.staff().list().items().collect().await?.len()))
    });
    assert_eq!(task.await.unwrap().unwrap(), (35, 35));
}
