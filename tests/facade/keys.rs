//! Kinds of keys, the delegation that they act under, and where each is sent.
//!
//! Requires the feature `full`.

#![cfg(feature = "full")]

use crate::support::{
    Server, failed, json, on,
    operations::{
        BEARER_ONLY, CREATE_DEAL, CUSTOMER, EITHER_KEY, GET_DEAL, IN_QUERY, PUBLIC, PUBLISHABLE_ONLY, SANDBOX,
    },
};
use saleskit::{Category, Kind, Salesbooth};
use saleskit_mock::{Api, Mock};

fn server() -> Server {
    Server::start([json(200, "{}")])
}

#[tokio::test]
async fn a_regional_key_is_of_the_kind_that_it_begins_like() {
    let server = server();
    for key in ["sb_live_au_1", "sb_test_eu_1", "sb_live_us_1"] {
        on(&server.salesbooth().api_key(key).build().unwrap(), &GET_DEAL).await.unwrap();
    }
    let error = failed(on(&server.salesbooth().api_key("sb_pub_au_1").build().unwrap(), &GET_DEAL)).await;
    assert!(error.to_string().contains("this is a publishable key (`sb_pub_`)"), "{error}");
    assert_eq!(server.asked().len(), 3);
}

#[tokio::test]
async fn a_live_key_is_kept_out_of_the_sandbox() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let live = Salesbooth::builder().api_key("sb_live_1").base_url(mock.url()).build().unwrap();
    let error = live.sandbox().reset().await.unwrap_err();
    assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Authentication));
    assert!(
        error.to_string().contains("only a sandbox key (`sb_test_`)")
            && error.to_string().contains("a live secret key"),
        "{error}"
    );
    assert!(mock.seen().is_empty());
    let test = Salesbooth::builder().api_key("sb_test_1").base_url(mock.url()).build().unwrap();
    test.sandbox().reset().await.unwrap();
}

#[tokio::test]
async fn a_key_of_the_wrong_kind_is_sent_when_the_client_is_told_so() {
    let server = server();
    let client = server.salesbooth().api_key("sb_pub_1").any_key_kind().build().unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    on(&server.salesbooth().api_key("sb_live_1").any_key_kind().build().unwrap(), &SANDBOX).await.unwrap();
    let bearers: Vec<_> = server.asked().iter().map(|asked| asked.header("authorization").unwrap()).collect();
    assert_eq!(bearers, ["Bearer sb_pub_1", "Bearer sb_live_1"]);
}

#[tokio::test]
async fn a_key_that_begins_in_no_known_way_is_left_to_the_api() {
    let server = server();
    let client = server.salesbooth().api_key("sk_of_next_year").build().unwrap();
    for operation in [&GET_DEAL, &PUBLISHABLE_ONLY, &EITHER_KEY] {
        on(&client, operation).await.unwrap();
    }
}

#[tokio::test]
async fn a_key_goes_into_the_query_only_where_nothing_else_is_documented() {
    let server = server();
    let client = server.salesbooth().api_key("sb_pub_1").build().unwrap();
    on(&client, &IN_QUERY).await.unwrap();
    on(&client, &EITHER_KEY).await.unwrap();
    let asked = server.asked();
    assert_eq!((asked[0].target.as_str(), asked[0].header("authorization")), ("/widget-config?api_key=sb_pub_1", None));
    assert!(!asked[1].target.contains("api_key"));
    let secret = server.salesbooth().api_key("sb_live_1").build().unwrap();
    assert_eq!(failed(on(&secret, &IN_QUERY)).await.kind(), Kind::NotSent, "no secret key in a query");
}

#[tokio::test]
async fn the_customer_portal_takes_the_customers_token_and_no_key() {
    let server = server();
    let client = server.salesbooth().api_key("sb_live_1").customer_token("eyJ.a.b").build().unwrap();
    on(&client, &CUSTOMER).await.unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    let bearers: Vec<_> = server.asked().iter().map(|asked| asked.header("authorization").unwrap()).collect();
    assert_eq!(bearers, ["Bearer eyJ.a.b", "Bearer sb_live_1"]);
    for (token, kind) in
        [("sb_live_1", "a live secret key"), ("clat_1", "one-time token"), ("clar_1", "a refresh token")]
    {
        let error = failed(on(&client, &CUSTOMER).credential(token)).await;
        assert!(error.to_string().contains(kind) && !error.to_string().contains(token), "{error}");
    }
}

#[tokio::test]
async fn a_magic_link_leads_into_the_portal() {
    use saleskit::salesbooth::customer_auth::{RequestCustomerAccess, VerifyCustomerAccess};
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let visitor = Salesbooth::builder().base_url(mock.url()).build().unwrap();
    visitor.customer_auth().request_access(RequestCustomerAccess::new("customer@example.com")).await.unwrap();
    let access =
        visitor.customer_auth().verify(VerifyCustomerAccess::new("clat_xxxxxxxxxxxxxxxxxxxxxxxx")).await.unwrap();
    let token = access.access_token.clone().unwrap();
    let customer = Salesbooth::builder().base_url(mock.url()).customer_token(token).build().unwrap();
    customer.customer_portal().list_deals().await.unwrap();
    let seen = mock.last().unwrap();
    assert!(seen.refusal.is_none() && seen.header("authorization").unwrap().starts_with("Bearer eyJ"), "{seen}");
}

#[tokio::test]
async fn a_delegation_of_the_client_goes_along_with_its_key() {
    let server = server();
    let client = server.salesbooth().api_key("sb_live_agent").delegation("del_1").build().unwrap();
    on(&client, &CREATE_DEAL).await.unwrap();
    on(&client, &BEARER_ONLY).await.unwrap();
    on(&client, &CREATE_DEAL).delegation("del_2").await.unwrap();
    on(&client, &CREATE_DEAL).credential("sb_live_other").await.unwrap();
    on(&client, &PUBLIC).await.unwrap();
    let delegations: Vec<_> = server.asked().iter().map(|asked| asked.header("x-delegation-id")).collect();
    assert_eq!(delegations, [Some("del_1".into()), Some("del_1".into()), Some("del_2".into()), None, None]);
    let portal = server.salesbooth().customer_token("eyJ.a.b").delegation("del_1").build().unwrap();
    on(&portal, &CUSTOMER).await.unwrap();
    assert_eq!(server.asked()[5].header("x-delegation-id"), None, "a customer is not an agent");
    let error = Salesbooth::builder().delegation("").build().unwrap_err();
    assert!(error.to_string().contains("`delegation`"), "{error}");
}
