//! Values that cannot be sent are rejected before anything is sent, in generated calls.

use saleskit::{Call, Category, Error, Keyed, Kind, Request, Salesbooth, Versioned, salesbooth::deals::AddDealItem};
use saleskit_mock::{Api, Mock};
use serde_json::Value;

use crate::support::operations::{GET_DEAL, UPDATE_DEAL};

async fn client() -> (Salesbooth, Mock) {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let client = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build().unwrap();
    (client, mock)
}

/// Checks that nothing was sent, and which field is named.
fn refused(mock: &Mock, fault: &Error, field: &str) {
    assert_eq!((fault.kind(), fault.category()), (Kind::InvalidRequest, Category::Validation), "{fault}");
    assert_eq!(fault.field(), Some(field), "{fault}");
    assert!(mock.seen().is_empty(), "something was sent");
}

#[tokio::test]
async fn an_empty_identifier_is_not_sent_because_it_would_ask_for_something_else() {
    let (client, mock) = client().await;
    refused(&mock, &client.deals().get("").await.unwrap_err(), "id");
    refused(&mock, &client.deals().delete("").await.unwrap_err(), "id");
}

#[tokio::test]
async fn a_path_value_that_would_change_the_path_is_not_sent() {
    let (client, mock) = client().await;
    for value in ["", ".", ".."] {
        refused(&mock, &client.deals().list_settlements(value).await.unwrap_err(), "id");
    }
}

#[tokio::test]
async fn a_path_value_with_slashes_and_marks_stays_one_segment() {
    let (client, mock) = client().await;
    client.deals().list_settlements("a/../b?c#d%20å").await.unwrap();
    let seen = mock.last().unwrap();
    assert_eq!(seen.operation.as_deref(), Some("deals_list_settlements"));
    assert_eq!(seen.path_value("id"), Some("a/../b?c#d%20å"));
}

#[tokio::test]
async fn a_query_value_with_reserved_characters_arrives_as_it_was() {
    let (client, mock) = client().await;
    client.deals().get("a&action=sign=1+2 %26").await.unwrap();
    assert_eq!(mock.last().unwrap().query_value("id"), Some("a&action=sign=1+2 %26"));
}

#[tokio::test]
async fn an_amount_that_a_json_number_would_round_is_not_sent() {
    let (client, mock) = client().await;
    let item = AddDealItem::new("prod_1").unit_price("12345678901234567.89");
    let fault = client.deals().add_item("deal_1", item).await.unwrap_err();
    refused(&mock, &fault, "unit_price");
    assert!(fault.to_string().contains("12345678901234567.89"), "{fault}");
}

#[tokio::test]
async fn an_amount_that_is_no_number_is_not_sent_where_a_number_is_documented() {
    let (client, mock) = client().await;
    let item = AddDealItem::new("prod_1").unit_price("ninety-nine");
    refused(&mock, &client.deals().add_item("deal_1", item).await.unwrap_err(), "unit_price");
}

#[tokio::test]
async fn a_filter_that_is_no_number_is_not_sent_where_a_number_is_documented() {
    let (client, mock) = client().await;
    refused(&mock, &client.deals().list().min_value("ninety-nine").await.unwrap_err(), "min_value");
}

#[cfg(feature = "salesbooth-deal-templates")]
#[tokio::test]
async fn a_value_deep_in_a_body_is_refused_by_its_path() {
    use saleskit::salesbooth::deal_templates::{CreateDealTemplate, DealTemplateItem};

    let (client, mock) = client().await;
    let item = DealTemplateItem::new().quantity(u64::MAX);
    let call = client.deal_templates().create(CreateDealTemplate::new("Pro").line_items([item]));
    refused(&mock, &call.await.unwrap_err(), "line_items.quantity");
}

#[tokio::test]
async fn a_whole_number_beyond_64_bits_with_a_sign_is_refused_by_name_and_never_wrapped() {
    let (client, mock) = client().await;
    let fault = client.deals().add_item("deal_1", AddDealItem::new("prod_1").quantity(u64::MAX)).await.unwrap_err();
    refused(&mock, &fault, "quantity");
    assert!(fault.to_string().contains("18446744073709551615"), "{fault}");
    refused(&mock, &client.deals().list().limit(usize::MAX).await.unwrap_err(), "limit");
}

#[tokio::test]
async fn quantities_and_limits_take_every_integer_type() {
    let (client, mock) = client().await;
    let names = ["a", "b"];
    client.deals().add_item("deal_1", AddDealItem::new("prod_1").quantity(names.len())).await.unwrap();
    let body = String::from_utf8(mock.last().unwrap().body.to_vec()).unwrap();
    assert!(body.contains("\"quantity\":2"), "{body}");
    for call in [
        client.deals().list().limit(25_u8),
        client.deals().list().limit(25_u32),
        client.deals().list().limit(25_u64),
        client.deals().list().limit(25_usize),
        client.deals().list().limit(25_i64),
        client.deals().list().limit(25),
    ] {
        call.await.unwrap();
        assert_eq!(mock.last().unwrap().query_value("limit"), Some("25"));
    }
}

#[tokio::test]
async fn an_amount_given_as_text_is_sent_as_the_documented_number() {
    let (client, mock) = client().await;
    client.deals().add_item("deal_1", AddDealItem::new("prod_1").unit_price("99.90")).await.unwrap();
    let body = String::from_utf8(mock.last().unwrap().body.to_vec()).unwrap();
    assert!(body.contains("\"unit_price\":99.9"), "{body}");
}

#[tokio::test]
async fn a_guard_that_the_operation_does_not_document_is_refused_and_not_dropped() {
    let (client, mock) = client().await;
    // Generated calls have no such setter. Only a handwritten call can set what its operation does not accept.
    let get = Request::new(&GET_DEAL);
    let get = Call::<Value>::json(client.engine(), get).takes::<Versioned>();
    refused(&mock, &get.if_match("W/\"5\"").await.unwrap_err(), "If-Match");
    let update = Request::new(&UPDATE_DEAL);
    let update = Call::<Value>::json(client.engine(), update).takes::<Keyed>();
    refused(&mock, &update.idempotency_key("key").await.unwrap_err(), "Idempotency-Key");
}

#[tokio::test]
async fn an_idempotency_key_of_more_than_64_characters_is_refused() {
    let (client, mock) = client().await;
    let item = AddDealItem::new("prod_1");
    let call = client.deals().add_item("deal_1", item).idempotency_key("k".repeat(65));
    refused(&mock, &call.await.unwrap_err(), "Idempotency-Key");
}

#[tokio::test]
async fn a_call_that_is_never_awaited_sends_nothing() {
    let (client, mock) = client().await;
    drop(client.deals().get("deal_1"));
    assert!(mock.seen().is_empty());
}
