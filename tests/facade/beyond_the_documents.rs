//! Undocumented parts of a reply are kept and listed, and never make the reply unreadable.

use saleskit::{
    Amount, Call, Error, IntoCall, Kind, Response, Salesbooth, UnexpectedKind,
    salesbooth::{
        ab_tests::{AbTest, UpdateAbTest},
        deals::Deal,
        subscriptions::Subscription,
    },
};
use saleskit_mock::{Answer, Api, Mock};
use serde::Deserialize;
use serde_json::{Value, json};

/// A client of a server that returns this reply for each of these operations.
async fn answering(operations: &[&str], answer: Answer) -> Salesbooth {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    for operation in operations {
        for _ in 0..3 {
            mock.answer(operation, answer.clone());
        }
    }
    let url = mock.url();
    // The mock runs until the process ends.
    std::mem::forget(mock);
    Salesbooth::builder().api_key("sb_test_example").base_url(url).build().unwrap()
}

fn data(data: &str) -> Answer {
    Answer::bytes(200, "application/json", format!(r#"{{"error": false, "success": true, "data": {data}}}"#))
}

async fn deal(text: &str) -> Result<Response<Deal>, Error> {
    answering(&["deals_get"], data(text)).await.deals().get("deal_1").await
}

async fn subscription(text: &str) -> Result<Response<Subscription>, Error> {
    answering(&["subscriptions_get"], data(text)).await.subscriptions().get("deal_1").await
}

fn unexpected<T>(reply: &Response<T>) -> Vec<(String, UnexpectedKind)> {
    reply.unexpected().into_iter().map(|unexpected| (unexpected.path, unexpected.kind)).collect()
}

#[tokio::test]
async fn a_property_that_no_document_names_is_kept_by_the_type_that_contains_it() {
    let deal = deal(r#"{"colour": {"hex": "f00"}, "title": "Pro", "line_items": [{"quantity": 1}, {"weight": 1.50}]}"#)
        .await
        .unwrap();
    assert_eq!(deal.extra().keys().collect::<Vec<_>>(), ["colour"]);
    assert_eq!(deal.extra()["colour"].pointer("/hex").and_then(Value::as_str), Some("f00"));
    assert!(deal.line_items[0].extra().is_empty());
    assert_eq!(deal.line_items[1].extra()["weight"].to_json(), "1.50");
    assert_eq!(
        unexpected(&deal),
        [
            ("data.colour".to_owned(), UnexpectedKind::UnknownProperty),
            ("data.line_items[1].weight".to_owned(), UnexpectedKind::UnknownProperty),
        ]
    );
    assert_eq!(deal.unexpected()[0].to_string(), "data.colour: a property that no document names");
}

#[tokio::test]
async fn a_reply_as_documented_has_nothing_unexpected() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let client = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build().unwrap();
    let deal = client.deals().get("deal_1").await.unwrap();
    assert_eq!(unexpected(&deal), []);
    assert!(deal.extra().is_empty());
}

#[tokio::test]
async fn extras_count_in_comparisons() {
    let (plain, extra) =
        (deal(r#"{"title": "Pro"}"#).await.unwrap(), deal(r#"{"title": "Pro", "x": 1}"#).await.unwrap());
    assert_ne!(*plain, *extra);
    assert_eq!(*extra, *deal(r#"{"x": 1, "title": "Pro"}"#).await.unwrap());
}

#[tokio::test]
async fn extras_are_named_but_not_shown_by_debug() {
    let deal = deal(r#"{"new_token": "hush"}"#).await.unwrap();
    let shown = format!("{:?}", *deal);
    assert!(shown.contains("new_token") && !shown.contains("hush"), "{shown}");
}

#[tokio::test]
async fn an_inferred_property_of_another_form_is_left_empty_and_kept() {
    let subscription =
        subscription(r#"{"deal_id": "deal_1", "amount": {"cents": 9900}, "currency": "USD", "status": ["active"]}"#)
            .await
            .unwrap();
    assert_eq!(subscription.deal_id.as_deref(), Some("deal_1"));
    assert_eq!(subscription.currency.as_deref(), Some("USD"));
    assert!(subscription.amount.is_none() && subscription.status.is_none());
    assert_eq!(subscription.extra()["amount"], json!({"cents": 9900}));
    assert_eq!(
        unexpected(&subscription),
        [("data.amount".to_owned(), UnexpectedKind::OtherForm), ("data.status".to_owned(), UnexpectedKind::OtherForm),]
    );
}

#[tokio::test]
async fn a_documented_property_of_another_form_is_still_an_error() {
    let fault = deal(r#"{"line_items": [{"quantity": [1]}], "colour": 1}"#).await.unwrap_err();
    assert_eq!((fault.kind(), fault.path()), (Kind::Undecodable, Some("data.line_items[0].quantity")));
}

#[tokio::test]
async fn a_text_that_is_none_of_the_documented_values_is_listed() {
    let deal = deal(r#"{"status": "on_hold"}"#).await.unwrap();
    assert_eq!(deal.status.as_ref().unwrap().as_str(), "on_hold");
    assert_eq!(unexpected(&deal), [("data.status".to_owned(), UnexpectedKind::UnknownValue)]);
}

#[tokio::test]
async fn the_reply_of_an_inferred_operation_cannot_be_lost_to_its_form() {
    for (form, path) in [("true", "data"), ("[1]", "data"), ("\"ok\"", "data")] {
        let client = answering(&["ab_tests_update"], data(form)).await;
        let reply = client.ab_tests().update("abt_1", UpdateAbTest::new()).await.unwrap();
        assert_eq!(*reply, AbTest::default());
        assert_eq!(unexpected(&reply), [(path.to_owned(), UnexpectedKind::OtherForm)], "{form}");
        assert_eq!(reply.json::<Value>().unwrap(), serde_json::from_str::<Value>(form).unwrap());
    }
}

#[tokio::test]
async fn a_reply_without_a_type_is_any_json_or_nothing() {
    let replies = [
        (data("true"), json!(true)),
        (data("null"), Value::Null),
        (data("[1, {}]"), json!([1, {}])),
        (data(r#""ok""#), json!("ok")),
        (data("{}"), json!({})),
        (Answer::bytes(204, "application/json", ""), Value::Null),
        (Answer::bytes(200, "application/json", ""), Value::Null),
        (Answer::bytes(200, "application/json", "  \n"), Value::Null),
        (Answer::bytes(200, "application/json", "[2]"), json!([2])),
        (Answer::bytes(200, "application/json", r#"{"error": false, "deal": 1}"#), json!({"error": false, "deal": 1})),
    ];
    for (answer, value) in replies {
        let client = answering(&["deals_get_credential"], answer).await;
        let reply = client.deals().get_credential("deal_1").await.unwrap();
        assert_eq!(*reply, value);
        assert!(reply.get("missing").is_none());
        assert_eq!(reply.into_inner().into_value(), value);
    }
}

#[tokio::test]
async fn a_reply_without_a_type_is_read_as_one_of_the_callers_with_the_path_of_a_fault() {
    #[derive(Debug, Deserialize)]
    struct Removed {
        id: String,
        refund: Amount,
    }

    let body = r#"{"id": "deal_1", "refund": 12345678901234567890.12}"#;
    let reply = answering(&["deals_get_credential"], data(body)).await.deals().get_credential("deal_1").await.unwrap();
    assert_eq!(reply.get("id").and_then(Value::as_str), Some("deal_1"));
    let removed: Removed = reply.read().unwrap();
    assert_eq!((removed.id.as_str(), removed.refund.as_str()), ("deal_1", "12345678901234567890.12"));
    let reply = answering(&["deals_get_credential"], data(r#"{"id": 1, "refund": 1}"#))
        .await
        .deals()
        .get_credential("deal_1")
        .await
        .unwrap();
    let fault = reply.read::<Removed>().unwrap_err();
    assert_eq!((fault.kind(), fault.path()), (Kind::Undecodable, Some("id")));
}

#[tokio::test]
async fn a_typed_reply_without_a_body_is_empty_and_its_status_tells() {
    for (status, body) in [(204, ""), (200, ""), (200, r#"{"error": false, "data": null}"#)] {
        let client = answering(&["deals_get"], Answer::bytes(status, "application/json", body)).await;
        let deal = client.deals().get("deal_1").await.unwrap();
        assert_eq!(*deal, Deal::default(), "{status} {body}");
        assert_eq!(deal.http().status(), status);
    }
}

#[derive(Debug, Deserialize, PartialEq)]
struct Titled {
    title: String,
}

async fn titled<C: IntoCall>(call: C) -> Result<Response<Titled>, Error> {
    let call: Call<C::Reply> = call.into_call();
    call.read_as::<Titled>().await
}

#[tokio::test]
async fn a_call_is_read_as_a_type_of_the_callers() {
    let client = answering(&["deals_get", "deals_update"], data(r#"{"title": "Pro", "version": []}"#)).await;
    assert_eq!(client.deals().get("deal_1").read_as::<Titled>().await.unwrap().title, "Pro");
    assert_eq!(titled(client.deals().get("deal_1")).await.unwrap().title, "Pro");
    let client = answering(&["deals_get"], data(r#"{"title": ["Pro"]}"#)).await;
    let fault = client.deals().get("deal_1").read_as::<Titled>().await.unwrap_err();
    assert_eq!((fault.kind(), fault.path()), (Kind::Undecodable, Some("data.title")));
    assert_eq!(fault.operation(), Some("deals_get"));
}

#[tokio::test]
async fn a_reply_is_read_again_as_a_type_of_the_callers() {
    let reply = deal(r#"{"title": "Pro", "version": 3}"#).await.unwrap();
    assert_eq!(reply.json::<Titled>().unwrap(), Titled { title: "Pro".to_owned() });
    let fault = deal("{}").await.unwrap().json::<Titled>().unwrap_err();
    assert_eq!((fault.kind(), fault.path(), fault.operation()), (Kind::Undecodable, Some("data"), Some("deals_get")));
}

#[tokio::test]
async fn a_list_is_read_with_items_of_the_callers_type() {
    let list =
        r#"{"deals": [{"title": "a"}, {"title": 1}, {"title": "c"}], "pagination": {"total": 3, "has_more": false}}"#;
    let client = answering(&["deals_list"], data(list)).await;
    let mut items = client.deals().list().items_as::<Titled>();
    assert_eq!(items.try_next().await.unwrap().unwrap().title, "a");
    let fault = items.try_next().await.unwrap_err();
    assert_eq!((fault.kind(), fault.path()), (Kind::Undecodable, Some("data.deals[1].title")));
    assert_eq!(items.try_next().await.unwrap().unwrap().title, "c");
    let pages = client.deals().list().pages_as::<Value>().collect().await.unwrap();
    assert_eq!(pages[0][1]["title"], 1);
}

#[cfg(feature = "full-serde")]
#[tokio::test]
async fn extras_are_written_back() {
    let text = r#"{"title":"Pro","line_items":[{"quantity":1,"weight":1.50}],"colour":"red"}"#;
    let deal = deal(text).await.unwrap().into_inner();
    assert_eq!(serde_json::to_string(&deal).unwrap(), text);
}
