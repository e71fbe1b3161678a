//! Which credential is sent where, and which requests are rejected because they have none.

use crate::support::{Server, failed, json, on, on_byte, operations::*};
use saleskit::{Call, Category, Kind, Request, SalesByte, Salesbooth};
use serde_json::json as value;

fn server() -> Server {
    Server::start([json(200, "{}")])
}

#[tokio::test]
async fn a_secret_key_is_sent_as_bearer() {
    let server = server();
    on(&server.salesbooth().api_key("sb_test_1").build().unwrap(), &GET_DEAL).await.unwrap();
    let asked = server.only();
    assert_eq!(asked.header("authorization").as_deref(), Some("Bearer sb_test_1"));
    assert_eq!(asked.header("x-api-key"), None);
}

#[tokio::test]
async fn a_key_in_its_own_header_is_sent_without_a_bearer() {
    let server = server();
    let client = server.salesbooth().api_key("sb_live_au_1").api_key_header().build().unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    let asked = server.only();
    assert_eq!(asked.header("x-api-key").as_deref(), Some("sb_live_au_1"));
    assert_eq!(asked.header("authorization"), None);
}

#[tokio::test]
async fn the_documents_win_over_the_chosen_place_of_the_key() {
    let server = server();
    let client = server.salesbooth().api_key("sb_live_1").api_key_header().build().unwrap();
    on(&client, &BEARER_ONLY).await.unwrap();
    let client = server.salesbooth().api_key("sb_live_1").build().unwrap();
    on(&client, &HEADER_ONLY).await.unwrap();
    let asked = server.asked();
    assert_eq!(asked[0].header("authorization").as_deref(), Some("Bearer sb_live_1"));
    assert_eq!(asked[0].header("x-api-key"), None);
    assert_eq!(asked[1].header("x-api-key").as_deref(), Some("sb_live_1"));
    assert_eq!(asked[1].header("authorization"), None);
}

#[tokio::test]
async fn an_operation_for_both_kinds_of_key_takes_either() {
    let server = server();
    on(&server.salesbooth().api_key("sb_pub_1").build().unwrap(), &EITHER_KEY).await.unwrap();
    on(&server.salesbooth().api_key("sb_pub_1").api_key_header().build().unwrap(), &EITHER_KEY).await.unwrap();
    on(&server.salesbooth().api_key("sb_live_1").build().unwrap(), &EITHER_KEY).await.unwrap();
    let bearers: Vec<_> = server.asked().iter().map(|asked| asked.header("authorization").unwrap()).collect();
    assert_eq!(bearers, ["Bearer sb_pub_1", "Bearer sb_pub_1", "Bearer sb_live_1"]);
}

#[tokio::test]
async fn a_key_of_the_wrong_kind_is_refused_before_anything_is_sent() {
    let server = server();
    for (key, operation, takes) in [
        ("sb_pub_1", &GET_DEAL, "a secret key (`sb_live_` or `sb_test_`)"),
        ("sb_pub_1", &BEARER_ONLY, "a secret key (`sb_live_` or `sb_test_`)"),
        ("sb_live_1", &PUBLISHABLE_ONLY, "a publishable key (`sb_pub_`)"),
        ("sb_test_1", &PUBLISHABLE_ONLY, "a publishable key (`sb_pub_`)"),
    ] {
        let error = failed(on(&server.salesbooth().api_key(key).build().unwrap(), operation)).await;
        assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Authentication));
        assert!(error.to_string().contains(takes) && !error.to_string().contains(key), "{error}");
    }
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn a_public_operation_gets_no_credential() {
    let server = server();
    on(&server.salesbooth().api_key("sb_test_1").build().unwrap(), &PUBLIC).await.unwrap();
    on(&server.salesbooth().build().unwrap(), &PUBLIC).await.unwrap();
    for asked in server.asked() {
        assert_eq!((asked.header("authorization"), asked.header("x-api-key")), (None, None));
    }
    let error = failed(on(&server.salesbooth().build().unwrap(), &PUBLIC).credential("sb_test_1")).await;
    assert_eq!(error.kind(), Kind::NotSent, "a credential without a place is not silently dropped");
}

#[tokio::test]
async fn a_missing_credential_names_what_to_set() {
    let server = server();
    let booth = server.salesbooth().build().unwrap();
    let byte = server.salesbyte().build().unwrap();
    for (call, words) in [
        (on(&booth, &GET_DEAL), ["`api_key`", "SALESBOOTH_API_KEY"]),
        (on_byte(&byte, &LIST_QUOTES), ["`company_token`", "SALESBYTE_TOKEN"]),
        (on_byte(&byte, &CREATE_QUOTE), ["`integration_uuid`", "SALESBYTE_INTEGRATION_UUID"]),
        (on(&booth, &SESSION), ["`session`", "`credential`"]),
        (on(&booth, &CUSTOMER), ["`customer_token`", "`credential`"]),
        (on(&booth, &FOREIGN), ["`mutualTls`", "`credential`"]),
    ] {
        let error = failed(call).await;
        assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Authentication));
        for word in words {
            assert!(error.to_string().contains(word), "{error}");
        }
    }
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn a_call_may_bring_its_own_credential() {
    let server = server();
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    on(&client, &GET_DEAL).credential("sb_test_2").await.unwrap();
    on(&client, &CUSTOMER).credential("token").await.unwrap();
    on(&client, &FOREIGN).credential("token").await.unwrap();
    on(&client, &SESSION).credential("session=2").await.unwrap();
    on(&client, &SESSION).header("Cookie", "session=1").await.unwrap();
    let asked = server.asked();
    assert_eq!(asked[0].header("authorization").as_deref(), Some("Bearer sb_test_2"));
    assert_eq!(asked[1].header("authorization").as_deref(), Some("Bearer token"));
    assert_eq!(asked[2].header("authorization").as_deref(), Some("Bearer token"));
    for (asked, cookie) in asked[3..].iter().zip(["session=2", "session=1"]) {
        assert_eq!((asked.header("authorization"), asked.header("cookie").as_deref()), (None, Some(cookie)));
    }
    let error = failed(on(&client, &SESSION).credential("token")).await;
    assert!(error.to_string().contains("name=value"), "{error}");
    for wrong in ["", "\n", "sb test", "schlüssel", "\"sb_test_2\"", "${KEY}"] {
        let error = failed(on(&client, &GET_DEAL).credential(wrong)).await;
        assert_eq!((error.kind(), error.field()), (Kind::InvalidRequest, Some("credential")));
    }
    assert_eq!(server.asked().len(), 5);
}

#[tokio::test]
async fn a_session_takes_the_place_of_a_missing_key_only_where_the_documents_allow_it() {
    let server = server();
    let keyless = server.salesbooth().build().unwrap();
    on(&keyless, &KEY_OR_SESSION).header("Cookie", "session=1").await.unwrap();
    assert_eq!(server.only().header("cookie").as_deref(), Some("session=1"));
    let error = failed(on(&keyless, &GET_DEAL).header("Cookie", "session=1")).await;
    assert!(error.to_string().contains("SALESBOOTH_API_KEY"), "{error}");
    assert!(failed(on(&keyless, &KEY_OR_SESSION)).await.to_string().contains("SALESBOOTH_API_KEY"));
    assert_eq!(server.asked().len(), 1);
}

#[tokio::test]
async fn a_credential_as_a_plain_header_is_refused_with_advice() {
    let server = server();
    let client = server.salesbooth().api_key("sb_test_1").build().unwrap();
    for name in ["Authorization", "X-API-Key"] {
        let error = failed(on(&client, &GET_DEAL).header(name, "sb_test_2")).await;
        assert_eq!((error.kind(), error.category()), (Kind::InvalidRequest, Category::Validation));
        assert!(error.to_string().contains("`credential`"), "{error}");
    }
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn quotes_are_read_with_the_company_token() {
    let server = server();
    let client = server.salesbyte().company_token("12|abc").integration_uuid("1-2-3").build().unwrap();
    let mut request = Request::new(&GET_QUOTE);
    request.path("key", "a/b c");
    Call::<serde_json::Value>::json(client.engine(), request).await.unwrap();
    let asked = server.only();
    assert_eq!((asked.method.as_str(), asked.target.as_str()), ("GET", "/api/quotes/a%2Fb%20c"));
    assert_eq!(asked.header("authorization").as_deref(), Some("Bearer 12|abc"));
}

#[tokio::test]
async fn the_uuid_of_the_integration_is_put_into_the_body() {
    let server = server();
    let client = server.salesbyte().company_token("12|abc").integration_uuid("1-2-3").build().unwrap();
    let call = || {
        let mut request = Request::new(&CREATE_QUOTE);
        request.json(&value!({"customer_name": "Ada"}));
        Call::<serde_json::Value>::json(client.engine(), request)
    };
    call().await.unwrap();
    call().credential("4-5-6").await.unwrap();
    let asked = server.asked();
    assert_eq!(asked[0].body, r#"{"uuid":"1-2-3","customer_name":"Ada"}"#);
    assert_eq!(asked[1].body, r#"{"uuid":"4-5-6","customer_name":"Ada"}"#);
    for asked in asked {
        assert_eq!(asked.header("authorization"), None);
        assert_eq!(asked.header("content-type").as_deref(), Some("application/json"));
    }
}

#[tokio::test]
async fn a_body_that_cannot_hold_the_uuid_is_refused() {
    let server = server();
    let client = server.salesbyte().integration_uuid("1-2-3").build().unwrap();
    let mut request = Request::new(&CREATE_QUOTE);
    request.json(&value!([1]));
    let error = failed(Call::json(client.engine(), request)).await;
    assert_eq!((error.kind(), error.field()), (Kind::InvalidRequest, Some("uuid")));
    assert!(server.asked().is_empty());
}

#[test]
fn a_client_of_one_credential_is_made_in_one_step() {
    assert!(format!("{:?}", Salesbooth::new("sb_test_1").unwrap()).contains("api_key"));
    assert!(format!("{:?}", SalesByte::new("12|abc").unwrap()).contains("company_token"));
}
