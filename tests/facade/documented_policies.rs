//! Documented facts about single calls other than their form: which keys they accept, how long they take, what they require.
//!
//! Requires the feature `full`.

#![cfg(feature = "full")]

use std::time::Duration;

use crate::support::scripted::{Fate, Scripted, answered, ok};
use saleskit::{
    Kind, SalesByte, Salesbooth,
    salesbooth::{
        deals::CreateDeal,
        gdpr::RecordGdprConsent,
        saved_configs::{CreateSavedConfig, SavedConfigSelection},
    },
    salesbyte::integrations::{CreateQuoteFromTemplate, QuoteFromTemplate},
};
use saleskit_mock::{Answer, Api, Mock};
use serde_json::json;

async fn booth(key: &str) -> (Salesbooth, Mock) {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    (Salesbooth::builder().api_key(key).base_url(mock.url()).build().unwrap(), mock)
}

#[tokio::test]
async fn a_quote_from_a_template_is_read_as_text_and_as_the_quote() {
    let mock = Mock::start(Api::SalesByte).await.unwrap();
    let client = SalesByte::builder().integration_uuid("uuid-1").base_url(mock.url()).build().unwrap();
    let template =
        || CreateQuoteFromTemplate::new(12, "Acme", true).customer_email("a@example.com").quote_profile_id(115);
    let links = json!({"edit": "https://app.salesbyte.se/offerter/123/redigera"});
    let id = "integrations_create_quote_from_template";
    mock.answer(id, Answer::json(200, json!({"id": 123, "links": links})));
    let reply = client.integrations().create_quote_from_template(template()).await.unwrap();
    let QuoteFromTemplate::Quote(quote) = &*reply else { panic!("not a quote: {reply:?}") };
    assert_eq!(quote.id, Some(123));
    let reply = client.integrations().create_quote_from_template(template()).await.unwrap();
    assert_eq!(*reply, QuoteFromTemplate::from("Quote created"));
    assert_eq!(mock.last().unwrap().json().unwrap()["quote_profile_id"], 115);
}

#[tokio::test]
async fn a_publishable_key_may_do_what_its_scopes_allow_and_nothing_else() {
    let (client, mock) = booth("sb_pub_1").await;
    client.deals().create(CreateDeal::new()).await.unwrap();
    client.products().list().await.unwrap();
    assert_eq!(mock.last().unwrap().header("authorization"), Some("Bearer sb_pub_1"));
    assert_eq!(client.deals().list().await.unwrap_err().kind(), Kind::NotSent);
    assert_eq!(client.deals().sign("deal_1").await.unwrap_err().kind(), Kind::NotSent);
    assert_eq!(mock.seen().len(), 2);
}

#[tokio::test]
async fn a_widget_is_read_with_the_key_in_the_query_and_never_with_a_secret_one() {
    let (client, mock) = booth("sb_pub_1").await;
    client.widgets().get_public().await.unwrap();
    let seen = mock.last().unwrap();
    assert_eq!(
        (seen.query.clone(), seen.header("authorization")),
        (vec![("api_key".to_owned(), "sb_pub_1".to_owned())], None)
    );
    let (client, mock) = booth("sb_test_1").await;
    assert_eq!(client.widgets().get_public().await.unwrap_err().kind(), Kind::NotSent);
    assert!(mock.seen().is_empty());
}

#[tokio::test]
async fn the_key_of_ones_own_tenant_needs_a_session() {
    let (client, mock) = booth("sb_test_1").await;
    assert_eq!(client.federation().get_own_public_key().await.unwrap_err().kind(), Kind::NotSent);
    client.federation().get_own_public_key().header("Cookie", "session=abc").await.unwrap();
    let seen = mock.last().unwrap();
    assert_eq!((seen.query[0].1.as_str(), seen.header("cookie")), ("_current", Some("session=abc")));
}

#[tokio::test]
async fn a_contract_is_not_deleted_without_a_version() {
    let (client, mock) = booth("sb_test_1").await;
    let fault = client.contracts().delete(42).await.unwrap_err();
    assert_eq!((fault.kind(), fault.field()), (Kind::InvalidRequest, Some("If-Match")), "{fault}");
    assert!(mock.seen().is_empty());
    client.contracts().delete(42).if_match("2").await.unwrap();
}

#[tokio::test(start_paused = true)]
async fn a_call_that_takes_long_has_its_own_limit_unless_the_caller_sets_one() {
    let api = Scripted::new([ok()]);
    let limit = |client: Salesbooth, own: Option<u64>| {
        let api = api.clone();
        async move {
            let call = client.ai_website().generate_template();
            let call = match own {
                Some(seconds) => call.timeout(Duration::from_secs(seconds)),
                None => call,
            };
            call.await.unwrap();
            api.take()[0].timeout.unwrap().as_secs()
        }
    };
    assert_eq!(limit(api.client(), None).await, 120);
    assert_eq!(limit(api.client(), Some(7)).await, 7);
    assert_eq!(limit(api.salesbooth().timeout(Duration::from_secs(9)).build().unwrap(), None).await, 9);
}

#[tokio::test(start_paused = true)]
async fn a_lost_consent_is_recorded_once_more() {
    let api = Scripted::new([Fate::Lost, answered(200, &[], r#"{"error": false, "data": {}}"#)]);
    api.client()
        .gdpr()
        .record_consent(RecordGdprConsent::new().customer_id("cust_1").purpose("marketing"))
        .await
        .unwrap();
    assert_eq!(api.count(), 2);
}

#[tokio::test]
async fn a_warning_of_a_deprecated_use_is_there_to_be_read() {
    let api = Scripted::new([answered(200, &[("x-deprecation-warning", "key in query")], "{}"), ok()]);
    let client = api.client();
    let reply = client.deals().get("deal_1").await.unwrap();
    assert_eq!(reply.http().deprecation_warning(), Some("key in query"));
    assert_eq!(client.deals().get("deal_1").await.unwrap().http().deprecation_warning(), None);
}

#[tokio::test]
async fn a_mock_that_plays_rate_limits_refuses_the_eleventh_save_of_an_hour() {
    let mock = Mock::builder().api(Api::Salesbooth).rate_limits(true).start().await.unwrap();
    let client = Salesbooth::builder().api_key("sb_pub_1").base_url(mock.url()).build().unwrap();
    let save = || {
        let config = CreateSavedConfig::new(json!({}), [SavedConfigSelection::new()]);
        client.saved_configs().create(config).attempts(1)
    };
    for _ in 0..10 {
        save().await.unwrap();
    }
    let fault = save().await.unwrap_err();
    assert_eq!((fault.category().as_str(), fault.status().unwrap().as_u16()), ("rate_limited", 429), "{fault}");
    assert!(fault.retry_after().is_some_and(|wait| wait > Duration::from_secs(3500)), "{fault}");
}
