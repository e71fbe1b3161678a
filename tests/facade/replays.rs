//! A stored reply under an idempotency key, and how to distinguish it from the first one.

use crate::support::scripted::{Fate, Scripted, answered};
use saleskit::{
    Batch, Salesbooth,
    salesbooth::deals::{AddDealItem, CreateDeal},
};
use saleskit_mock::{Answer, Api, Mock};
use serde_json::json;

async fn salesbooth() -> (Salesbooth, Mock) {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let client = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build().unwrap();
    (client, mock)
}

#[tokio::test]
async fn the_second_create_with_a_key_is_a_replay_of_the_first() {
    let (client, mock) = salesbooth().await;
    mock.answer("deals_create", Answer::json(201, json!({"error": false, "data": {"deal_id": "deal_7"}})));
    let create = |key: &str| client.deals().create(CreateDeal::new().title("Pro plan")).idempotency_key(key);
    let first = create("key-1").await.unwrap();
    let again = create("key-1").await.unwrap();
    let other = create("key-2").await.unwrap();
    let replays = [&first, &again, &other].map(|deal| (deal.http().status().as_u16(), deal.http().is_replay()));
    assert_eq!(replays, [(201, false), (200, true), (201, false)]);
    assert_eq!((again.id().unwrap(), first.id().unwrap()), ("deal_7", "deal_7"));
    mock.forget_answers();
    assert!(!create("key-1").await.unwrap().http().is_replay());
}

#[tokio::test]
async fn a_create_that_was_lost_and_carried_out_comes_back_as_a_replay() {
    let made = answered(200, &[], r#"{"error": false, "data": {"deal_id": "deal_7"}}"#);
    let api = Scripted::new([Fate::Lost, made]);
    let deal = api.client().deals().create(CreateDeal::new()).await.unwrap();
    assert_eq!((deal.http().is_replay(), deal.http().attempts()), (true, 2));
}

#[tokio::test]
async fn what_answers_200_anyway_does_not_tell() {
    let (client, _mock) = salesbooth().await;
    for _ in 0..2 {
        let item = AddDealItem::new("prod_1").quantity(1);
        let added = client.deals().add_item("deal_1", item).idempotency_key("key-1").await.unwrap();
        assert!(!added.http().is_replay());
    }
    assert!(!client.deals().get("deal_1").await.unwrap().http().is_replay());
}

#[tokio::test]
async fn an_undecodable_replay_says_so_too() {
    let api = Scripted::new([answered(200, &[], r#"{"data": {"deal_id": []}}"#)]);
    let error = api.client().deals().create(CreateDeal::new()).await.unwrap_err();
    assert!(error.http().unwrap().is_replay());
}

#[tokio::test]
async fn nothing_in_a_batch_is_a_replay_since_a_batch_has_no_key() {
    let (client, mock) = salesbooth().await;
    mock.answer("deals_create", Answer::json(200, json!({"error": false, "data": {"deal_id": "deal_7"}})));
    let mut batch = Batch::new(&client);
    let deal = batch.add(client.deals().create(CreateDeal::new())).unwrap();
    assert!(!batch.send().await.unwrap().take(deal).unwrap().http().is_replay());
}
