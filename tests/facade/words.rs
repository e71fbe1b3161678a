//! The public types and methods that callers write: types in signatures, values that are compared, calls and lists that are shared.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::support::{Server, json};
use saleskit::{
    Amount, Call, Checkpoint, Date, Decimal, EventStream, Id, Items, NotDecimal, Page, Pages, Response, Salesbooth,
    SecretString, Timestamp, Untyped,
    salesbooth::deals::{self, CreateDeal, Deal},
};
use saleskit_mock::{Answer, Api, Mock};

#[test]
fn what_calls_and_lists_are_made_of_can_be_sent_to_and_shared_between_threads() {
    fn shared<T: Send + Sync>() {}

    shared::<Call<Deal>>();
    shared::<deals::ListCall>();
    shared::<Call<saleskit::ByteStream>>();
    shared::<saleskit::ByteStream>();
    shared::<Response<Deal>>();
    shared::<Items<Deal>>();
    shared::<Pages<Deal>>();
    shared::<Page<Deal>>();
    shared::<Checkpoint>();
    shared::<EventStream<()>>();
    shared::<saleskit::Task>();
    shared::<saleskit::Source>();
    shared::<saleskit::Error>();
    shared::<Salesbooth>();
    shared::<saleskit::SalesByte>();
    #[cfg(feature = "csv")]
    shared::<saleskit::CsvRows>();
    #[cfg(feature = "salesbooth-batch")]
    shared::<saleskit::Batch>();
    #[cfg(feature = "salesbooth-mcp")]
    shared::<saleskit::Mcp>();
    #[cfg(feature = "salesbooth-customer-auth")]
    shared::<saleskit::CustomerLogin>();
}

#[test]
fn a_decimal_can_be_named_and_amounts_sorted_and_parsed() {
    fn sum(amounts: &[Amount]) -> Result<Decimal, NotDecimal> {
        amounts.iter().map(Amount::decimal).sum()
    }

    let amounts = ["10.10", "9.90"].map(Amount::from);
    assert_eq!(sum(&amounts).unwrap(), Decimal::from(20));
    assert_eq!(amounts.iter().max(), Some(&Amount::from("10.1")));
    assert!("ten".parse::<Amount>().is_err());
    let times: BTreeSet<Timestamp> = [Timestamp::from("2026-03-01T00:00:00Z"), Timestamp::from(0)].into();
    assert_eq!(times.first(), Some(&Timestamp::from("1970-01-01 00:00:00")));
    assert!("2026-03-01".parse::<Date>().unwrap() < Date::new(2026, 3, 2).unwrap());
    let ids: HashSet<Id> = [Id::from(42), "42".parse().unwrap()].into();
    assert_eq!(ids.len(), 1);
}

#[tokio::test]
async fn a_call_is_spawned_by_its_future() {
    let server = Server::start([json(200, r#"{"error": false, "data": {"deal_id": "deal_1"}}"#)]);
    let booth = server.salesbooth().api_key("sb_test_example").build().unwrap();
    let deal = tokio::spawn(booth.deals().create(CreateDeal::new()).into_future()).await.unwrap().unwrap();
    assert_eq!(deal.id().unwrap(), "deal_1");
}

#[test]
fn a_configuration_holds_a_key_that_is_read_and_never_shown() {
    let read: HashMap<String, SecretString> = serde_json::from_str(r#"{"api_key": "sb_test_example"}"#).unwrap();
    assert!(!format!("{read:?}").contains("sb_test_example"));
    let booth = Salesbooth::builder().api_key(read["api_key"].clone()).build().unwrap();
    assert!(!format!("{booth:?}").contains("sb_test_example"));
}

#[cfg(feature = "salesbooth-budget")]
#[tokio::test]
async fn minor_and_major_units_of_one_reply_agree_by_an_explicit_conversion_only() {
    use saleskit::MinorAmount;

    let budget = r#"{"monthly_limit": 1000.00, "monthly_limit_cents": 100000}"#;
    let server = Server::start([json(200, &format!(r#"{{"error": false, "data": {{"budget": {budget}}}}}"#))]);
    let booth = server.salesbooth().session().build().unwrap();
    let reply = booth.budget().get().credential("session=s").await.unwrap();
    let budget = reply.budget.as_ref().unwrap();
    let (limit, cents) = (budget.monthly_limit.as_ref().unwrap(), budget.monthly_limit_cents.unwrap());
    assert_eq!(cents, MinorAmount::from(100_000));
    assert_eq!(&cents.to_major(2), limit);
    assert_eq!(MinorAmount::from_major(limit, 2), Ok(cents));
}

#[cfg(feature = "salesbyte-quotes")]
#[tokio::test]
async fn a_day_is_sent_as_the_docs_show_it_from_text_a_date_or_a_time() {
    let mock = Mock::start(Api::SalesByte).await.unwrap();
    let byte = saleskit::SalesByte::builder().company_token("t").base_url(mock.url()).build().unwrap();
    for from in [Date::from("2025-01-31"), Date::new(2025, 1, 31).unwrap(), day(1_738_281_600).into()] {
        byte.quotes().list().created_from(from).await.unwrap();
        assert_eq!(mock.last().unwrap().query_value("created_from"), Some("2025-01-31"));
    }
}

#[cfg(feature = "salesbyte-quotes")]
fn day(seconds: u64) -> std::time::SystemTime {
    std::time::SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(seconds)
}

#[tokio::test]
async fn a_rate_keeps_its_digits_in_both_directions() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let booth = Salesbooth::builder().api_key("sb_test_example").base_url(mock.url()).build().unwrap();
    mock.answer(
        "deals_create",
        Answer::json(201, serde_json::json!({"error": false, "data": {"pricing": {"tax_rate": "0.0725"}}})),
    );
    let deal = booth.deals().create(CreateDeal::new().tax_rate("0.0725")).await.unwrap();
    assert_eq!(deal.pricing.as_ref().unwrap().tax_rate, Some(Amount::from(0.0725)));
    let body = String::from_utf8(mock.last().unwrap().body.to_vec()).unwrap();
    assert!(body.contains("\"tax_rate\":0.0725"), "{body}");
}

#[test]
fn json_of_any_form_can_be_named() {
    let value: saleskit::serde_json::Value = saleskit::serde_json::json!({"a": 1});
    let object = Untyped::from_iter([("a".to_owned(), value["a"].clone())]);
    assert_eq!(object.get("a"), Some(&value["a"]));
}
