//! The session of a signed-in user: its cookies, and the requests that carry them.
//!
//! Requires the feature `full`.

#![cfg(feature = "full")]

use crate::support::{
    Server, answer, failed, json, on,
    operations::{GET_DEAL, KEY_OR_SESSION, SESSION, SESSION_WRITE, SIGN_IN},
};
use saleskit::{
    Kind, Salesbooth,
    salesbooth::{session_auth::CreateSession, switch_workspace::SelectWorkspace, tenant_context::SetTenantContext},
};
use saleskit_mock::{Answer, Api, Mock};

#[tokio::test]
async fn whoever_signs_in_may_use_the_dashboard_until_signing_out() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let name = mock.contract().security_schemes()["sessionCookie"]["name"].as_str().unwrap().to_owned();
    let given = |cookie: String| Answer::json(200, serde_json::json!({"error": false})).header("set-cookie", &cookie);
    mock.answer("session_auth_create", given(format!("{name}=abcdefgh; Path=/; Secure; HttpOnly")));
    mock.answer(
        "session_auth_delete",
        given(format!("{name}=deleted; Expires=Thu, 01 Jan 1970 00:00:01 GMT; Max-Age=0")),
    );
    let client = Salesbooth::builder().base_url(mock.url()).session().build().unwrap();
    let error = client.api_keys().list().await.unwrap_err();
    assert!(error.kind() == Kind::NotSent && error.to_string().contains("sign in"), "{error}");

    client.session_auth().create(CreateSession::new().email("user@example.com").password("secret")).await.unwrap();
    client.clone().api_keys().list().await.unwrap();
    assert_eq!(mock.last().unwrap().header("cookie"), Some(format!("{name}=abcdefgh").as_str()));
    client.session_auth().delete().await.unwrap();
    assert_eq!(client.api_keys().list().await.unwrap_err().kind(), Kind::NotSent);
}

#[tokio::test]
async fn a_session_renews_its_cookies_on_the_way() {
    let server = Server::start([
        answer(200, &[("set-cookie", "PHPSESSID=1"), ("set-cookie", "remember=x; Max-Age=60")], "{}"),
        answer(403, &[("set-cookie", "PHPSESSID=2")], "{}"),
        json(200, "{}"),
    ]);
    let client = server.salesbooth().session().build().unwrap();
    on(&client, &SIGN_IN).await.unwrap();
    failed(on(&client, &SESSION_WRITE)).await;
    on(&client, &SESSION).await.unwrap();
    let cookies: Vec<_> = server.asked().iter().map(|asked| asked.header("cookie")).collect();
    assert_eq!(cookies, [None, Some("PHPSESSID=1; remember=x".into()), Some("PHPSESSID=2; remember=x".into())]);
}

#[tokio::test]
async fn an_operation_for_both_gets_the_key_and_no_cookie() {
    let server = Server::start([answer(200, &[("set-cookie", "PHPSESSID=1")], "{}")]);
    let client = server.salesbooth().session().api_key("sb_test_1").build().unwrap();
    on(&client, &SIGN_IN).await.unwrap();
    on(&client, &KEY_OR_SESSION).await.unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    for asked in &server.asked()[1..] {
        assert_eq!(
            (asked.header("authorization").as_deref(), asked.header("cookie")),
            (Some("Bearer sb_test_1"), None)
        );
    }
    let keyless = server.salesbooth().session().build().unwrap();
    on(&keyless, &SIGN_IN).await.unwrap();
    on(&keyless, &KEY_OR_SESSION).await.unwrap();
    assert_eq!(server.asked()[4].header("cookie").as_deref(), Some("PHPSESSID=1"));
}

#[tokio::test]
async fn a_session_that_a_call_brings_stays_apart_from_the_clients() {
    let server = Server::start([
        answer(200, &[("set-cookie", "PHPSESSID=mine")], "{}"),
        answer(200, &[("set-cookie", "PHPSESSID=theirs")], "{}"),
    ]);
    let client = server.salesbooth().session().build().unwrap();
    on(&client, &SIGN_IN).await.unwrap();
    on(&client, &SESSION).header("Cookie", "PHPSESSID=other").await.unwrap();
    on(&client, &SIGN_IN).header("Cookie", "PHPSESSID=other").await.unwrap();
    on(&client, &SESSION).credential("PHPSESSID=other").await.unwrap();
    on(&client, &SESSION).await.unwrap();
    let cookies: Vec<_> = server.asked()[1..].iter().map(|asked| asked.header("cookie").unwrap()).collect();
    assert_eq!(cookies, ["PHPSESSID=other", "PHPSESSID=other", "PHPSESSID=other", "PHPSESSID=mine"]);
}

#[tokio::test]
async fn a_public_operation_gets_the_session_too_as_in_a_browser() {
    let server = Server::start([answer(200, &[("set-cookie", "PHPSESSID=1")], "{}")]);
    let client = server.salesbooth().session().build().unwrap();
    on(&client, &SIGN_IN).await.unwrap();
    on(&client, &SIGN_IN).await.unwrap();
    assert_eq!(server.asked()[1].header("cookie").as_deref(), Some("PHPSESSID=1"));
}

#[tokio::test]
async fn cookies_of_answers_to_a_key_are_not_taken_for_a_session() {
    let server = Server::start([answer(200, &[("set-cookie", "PHPSESSID=1")], "{}")]);
    let client = server.salesbooth().session().api_key("sb_test_1").build().unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    assert_eq!(failed(on(&client, &SESSION)).await.kind(), Kind::NotSent);
}

#[tokio::test]
async fn a_client_keeps_no_cookies_unless_told_to() {
    let server = Server::start([answer(200, &[("set-cookie", "PHPSESSID=1")], "{}")]);
    let client = server.salesbooth().build().unwrap();
    on(&client, &SIGN_IN).await.unwrap();
    on(&client, &SIGN_IN).await.unwrap();
    assert_eq!(server.asked()[1].header("cookie"), None);
    assert_eq!(failed(on(&client, &SESSION)).await.kind(), Kind::NotSent);
}

#[tokio::test]
async fn a_tab_is_named_with_every_call_of_the_session() {
    let server = Server::start([answer(200, &[("set-cookie", "PHPSESSID=1")], "{}")]);
    let client = server.salesbooth().tab("tab-7").api_key("sb_test_1").build().unwrap();
    on(&client, &SIGN_IN).await.unwrap();
    on(&client, &SESSION).await.unwrap();
    on(&client, &SESSION).header("X-Tab-ID", "tab-8").await.unwrap();
    on(&client, &GET_DEAL).await.unwrap();
    let tabs: Vec<_> = server.asked().iter().map(|asked| asked.header("x-tab-id")).collect();
    assert_eq!(tabs, [None, Some("tab-7".into()), Some("tab-8".into()), None]);
    let error = Salesbooth::builder().tab("a\nb").build().unwrap_err();
    assert!(error.to_string().contains("`tab`"), "{error}");
}

#[tokio::test]
async fn a_session_goes_from_one_workspace_to_another_with_its_newest_cookie() {
    let mock = Mock::start(Api::Salesbooth).await.unwrap();
    let name = mock.contract().security_schemes()["sessionCookie"]["name"].as_str().unwrap().to_owned();
    let given = |number: u32| {
        let cookie = format!("{name}=session-{number}; Path=/; HttpOnly");
        Answer::json(200, serde_json::json!({"error": false, "data": {}})).header("set-cookie", &cookie)
    };
    mock.answer("session_auth_create", given(1));
    mock.answer("switch_workspace_select", given(2));
    let client = Salesbooth::builder().base_url(mock.url()).tab("tab-7").build().unwrap();
    client.session_auth().create(CreateSession::new().email("user@example.com").password("secret")).await.unwrap();
    client.switch_workspace().select(SelectWorkspace::new("tenant_2")).await.unwrap();
    client.tenant_context().set(SetTenantContext::new("tab-7").tenant_id("tenant_3")).await.unwrap();
    let seen = mock.seen();
    assert!(seen.iter().all(|seen| seen.refusal.is_none()), "{seen:?}");
    let cookies: Vec<_> = seen.iter().map(|seen| seen.header("cookie")).collect();
    let cookie = |number: u32| format!("{name}=session-{number}");
    assert_eq!(cookies, [None, Some(cookie(1).as_str()), Some(cookie(2).as_str())]);
    assert_eq!(seen[1].json().unwrap()["tenant_id"], "tenant_2");
    assert_eq!(
        (seen[2].header("x-tab-id"), seen[2].json().unwrap()["tab_id"].as_str()),
        (Some("tab-7"), Some("tab-7"))
    );
}
