//! Replies that differ slightly from the documents, in a generated call.

use std::time::{Duration, SystemTime};

use saleskit::{
    Kind, Response, Salesbooth, Timestamp,
    salesbooth::deals::{Deal, DealStatus, SignDeal},
};
use saleskit_mock::{Answer, Api, Mock};
use serde_json::{Value, json};

async fn answered(data: Value) -> Result<Response<Deal>, saleskit::Error> {
    answered_with(Answer::json(200, json!({"error": false, "data": data})).header("etag", "W/\"5\"")).await
}

/// The data exactly as it was written.
async fn answered_text(data: &str) -> Result<Response<Deal>, saleskit::Error> {
    let body = format!(r#"{{"error": false, "data": {data}}}"#);
    answered_with(Answer::bytes(200, "application/json", body)).await
}

async fn answered_with(answer: Answer) -> Result<Response<Deal>, saleskit::Error> {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    mock.answer("deals_get", answer);
    let client = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build().unwrap();
    client.deals().get("deal_1").await
}

#[tokio::test]
async fn an_unknown_enum_value_is_kept_as_it_came() {
    let deal = answered(json!({"status": "on_hold"})).await.unwrap();
    assert_eq!(deal.status.as_ref().unwrap().as_str(), "on_hold");
}

#[tokio::test]
async fn an_unknown_field_is_passed_over() {
    let deal = answered(json!({"brand_new": {"a": [1, {"b": null}]}, "title": "Pro"})).await.unwrap();
    assert_eq!(deal.title.as_deref(), Some("Pro"));
}

#[tokio::test]
async fn a_null_leaf_list_or_object_reads_as_missing() {
    let deal = answered(json!({"title": null, "line_items": null, "pricing": null, "version": null})).await.unwrap();
    assert!(deal.title.is_none() && deal.line_items.is_empty() && deal.pricing.is_none() && deal.version.is_none());
}

#[tokio::test]
async fn an_odd_date_is_kept_and_only_its_instant_fails() {
    let deal = answered(json!({"created_at": "next tuesday", "updated_at": "2026-03-09 10:30:00"})).await.unwrap();
    let created = deal.created_at.as_ref().unwrap();
    assert_eq!(created.text(), "next tuesday");
    assert!(created.instant().is_err());
    let updated = deal.updated_at.as_ref().unwrap().instant().unwrap();
    assert_eq!(updated, SystemTime::UNIX_EPOCH + Duration::from_secs(1_773_052_200));
}

#[tokio::test]
async fn the_four_forms_of_a_time_name_the_same_instant() {
    let forms = ["2026-03-09T10:30:00Z", "2026-03-09T12:30:00+02:00", "2026-03-09 10:30:00"];
    let seconds = Timestamp::from(1_773_052_200_i64).instant().unwrap();
    for form in forms {
        assert_eq!(Timestamp::from(form).instant().unwrap(), seconds, "{form}");
    }
}

#[tokio::test]
async fn an_amount_reads_as_text_and_as_a_number() {
    let total = |amount: Value| async move {
        let deal = answered(json!({"pricing": {"total": {"amount": amount}}})).await.unwrap();
        let pricing = deal.into_inner().pricing.unwrap();
        pricing.total.unwrap().amount.unwrap()
    };
    let text = total(json!("99.00")).await;
    let number = total(json!(99.00)).await;
    assert_eq!(text.as_str(), "99.00");
    assert_eq!(text.decimal().unwrap(), number.decimal().unwrap());
    assert_eq!(total(json!("12345678901234567890.12")).await.as_str(), "12345678901234567890.12");
    assert!(total(json!("on request")).await.decimal().is_err());
}

#[tokio::test]
async fn a_wrong_json_type_is_an_error_with_path_status_headers_and_body() {
    let fault = answered(json!({"line_items": [{"quantity": 1}, {"quantity": "two"}]})).await.unwrap_err();
    assert_eq!(fault.kind(), Kind::Undecodable);
    assert_eq!(fault.path(), Some("data.line_items[1].quantity"));
    assert_eq!(fault.operation(), Some("deals_get"));
    assert_eq!(fault.status().unwrap(), 200);
    assert_eq!(fault.http().unwrap().etag(), Some("W/\"5\""));
    assert!(std::str::from_utf8(fault.body().unwrap()).unwrap().contains("\"two\""));
    assert!(fault.to_string().contains("data.line_items[1].quantity"), "{fault}");
    assert!(!fault.is_transient());
}

#[tokio::test]
async fn a_reply_of_another_shape_names_the_place_where_it_differs() {
    for (data, path) in [
        (json!("deal"), "data"),
        (json!([1]), "data"),
        (json!({"pricing": [1]}), "data.pricing"),
        (json!({"pricing": "free"}), "data.pricing"),
        (json!({"line_items": {"1": {}}}), "data.line_items"),
        (json!({"line_items": 7}), "data.line_items"),
        (json!({"title": true}), "data.title"),
        (json!({"version": 3.5}), "data.version"),
        (json!({"title": {"en": "Pro"}}), "data.title"),
    ] {
        let fault = answered(data.clone()).await.unwrap_err();
        assert_eq!((fault.kind(), fault.path()), (Kind::Undecodable, Some(path)), "{data}");
    }
}

#[tokio::test]
async fn an_empty_list_in_the_place_of_an_object_reads_as_an_empty_object() {
    let deal = answered(json!({"pricing": [], "metadata": []})).await.unwrap();
    assert!(deal.pricing.as_ref().unwrap().total.is_none());
}

#[tokio::test]
async fn an_undecodable_reply_is_told_without_the_value_at_fault() {
    let fault = answered(json!({"version": "jane@example.com"})).await.unwrap_err();
    assert!(!format!("{fault} {fault:?}").contains("jane"), "{fault}");
    assert!(fault.to_string().contains("string"), "{fault}");
}

#[tokio::test]
async fn the_body_stays_reachable_beside_the_decoded_reply() {
    let deal = answered(json!({"title": "Pro", "brand_new": 7})).await.unwrap();
    let body: Value = serde_json::from_slice(deal.raw()).unwrap();
    assert_eq!(body["data"]["brand_new"], 7);
    assert_eq!(deal.http().etag(), Some("W/\"5\""));
}

#[tokio::test]
async fn a_reply_without_an_identifier_says_so_when_it_is_asked_for() {
    let deal = answered(json!({"title": "Pro"})).await.unwrap();
    let fault = deal.id().unwrap_err();
    assert!(fault.to_string().contains("`deal_id` or `id`"), "{fault}");
    assert_eq!(answered(json!({"id": "deal_1"})).await.unwrap().id().unwrap(), "deal_1");
}

#[tokio::test]
async fn a_text_is_read_from_a_number_with_its_digits_as_written() {
    for digits in ["42", "1.50", "12345678901234567890", "1e400"] {
        let deal = answered_text(&format!(r#"{{"deal_id": {digits}, "status": {digits}}}"#)).await.unwrap();
        assert_eq!(deal.id().unwrap(), digits);
        assert_eq!(deal.status.as_ref().unwrap().as_str(), digits);
    }
}

#[tokio::test]
async fn a_whole_number_is_read_from_text_and_from_a_float_and_never_rounded() {
    for form in ["3", "\"3\"", "3.0", "\"3.0\""] {
        assert_eq!(answered_text(&format!(r#"{{"version": {form}}}"#)).await.unwrap().version, Some(3), "{form}");
    }
    for form in ["9223372036854775808", "1e400", "3.5", "\"3.5\"", "9007199254740992.5"] {
        let fault = answered_text(&format!(r#"{{"version": {form}}}"#)).await.unwrap_err();
        assert_eq!((fault.kind(), fault.path()), (Kind::Undecodable, Some("data.version")), "{form}");
    }
}

#[tokio::test]
async fn a_list_is_read_from_an_object_that_counts_its_items() {
    let deal = answered(json!({"line_items": {"0": {"quantity": "1"}, "1": {"quantity": 2.0}}})).await.unwrap();
    let quantities: Vec<_> = deal.line_items.iter().map(|line| line.quantity).collect();
    assert_eq!(quantities, [Some(1), Some(2)]);
}

#[tokio::test]
async fn a_fixture_reads_as_a_reply_does() {
    let json = r#"{"deal_id": 42, "version": "3", "line_items": {"0": {"quantity": "1"}}}"#;
    let fixture: Deal = serde_json::from_str(json).unwrap();
    assert_eq!(fixture, answered_text(json).await.unwrap().into_inner());
    assert_eq!((fixture.deal_id.as_deref(), fixture.version), (Some("42"), Some(3)));
}

#[tokio::test]
async fn a_byte_order_mark_is_read_over() {
    let body = "\u{feff}{\"error\": false, \"data\": {\"title\": \"Pro\"}}";
    let deal = answered_with(Answer::bytes(200, "application/json", body)).await.unwrap();
    assert_eq!(deal.title.as_deref(), Some("Pro"));
    let body = "\u{feff}{\"data\": {\"version\": [1]}}";
    let fault = answered_with(Answer::bytes(200, "application/json", body)).await.unwrap_err();
    assert_eq!(fault.path(), Some("data.version"));
    assert!(fault.to_string().contains("line 1 column 25"), "{fault}");
}

#[tokio::test]
async fn a_fault_has_its_line_and_column_in_the_body_as_it_came() {
    let body = "{\"error\": false,\n \"data\": {\"title\": \"Pro\",\n  \"version\": \"three\"}}";
    let fault = answered_with(Answer::bytes(200, "application/json", body)).await.unwrap_err();
    assert_eq!(fault.path(), Some("data.version"));
    assert!(fault.to_string().contains("line 3 column 14"), "{fault}");
}

#[tokio::test]
async fn a_reply_that_is_not_json_is_named_by_its_media_type_or_its_content_coding() {
    let page = answered_with(Answer::html(200, "<html>Sign in</html>")).await.unwrap_err();
    assert_eq!(page.kind(), Kind::Undecodable);
    assert!(page.to_string().contains("the reply is `text/html`, not JSON"), "{page}");
    let packed = Answer::bytes(200, "application/json", &b"\x0b\x02\x80"[..]).header("content-encoding", "br");
    let packed = answered_with(packed).await.unwrap_err();
    assert!(packed.to_string().contains("the content coding `br`, which was not requested"), "{packed}");
    let json = answered_with(Answer::bytes(200, "application/problem+json", "{")).await.unwrap_err();
    assert!(!json.to_string().contains("not JSON"), "{json}");
}

async fn signed(answer: Answer) -> Result<Response<Deal>, saleskit::Error> {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    mock.answer("deals_sign", answer);
    let client = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build().unwrap();
    client.deals().sign("deal_1").body(SignDeal::new().consent_to_sign(true)).await
}

#[tokio::test]
async fn a_write_whose_reply_is_inferred_answers_the_resource() {
    let deal = json!({"deal_id": "deal_1", "status": "pending_payment", "version": "six"});
    let deal = signed(Answer::json(200, json!({"error": false, "data": deal}))).await.unwrap();
    assert_eq!(deal.status, Some(DealStatus::PendingPayment));
    assert!(deal.version.is_none() && deal.extra().contains_key("version"), "another form than inferred is kept");
}

#[tokio::test]
async fn a_write_whose_reply_is_inferred_succeeds_whatever_it_answers() {
    for data in [json!(true), json!("ok"), json!([{"id": "item_1"}]), json!({"success": true}), json!(null)] {
        let deal = signed(Answer::json(200, json!({"error": false, "data": data}))).await.unwrap();
        assert_eq!(deal.deal_id, None, "{data}");
        assert!(deal.json::<Value>().is_ok(), "{data}");
    }
}
