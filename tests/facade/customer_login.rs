//! Customers who stay signed in to the portal.

#![cfg(feature = "salesbooth-customer-auth")]

use std::{
    error::Error as _,
    sync::{Arc, Mutex},
    time::Duration,
};

use crate::support::{Answer, Server, answer, failed, json, on, operations::CUSTOMER};
use saleskit::{
    Call, Category, Credential, CustomerLogin, Error, KeyedVersioned, Kind, Salesbooth,
    salesbooth::customer_auth::CustomerSession,
};
use serde_json::Value;

/// A session: its access token, its refresh token, and its lifetime in seconds.
fn session(access: &str, refresh: Option<&str>, seconds: i64) -> CustomerSession {
    let mut session = CustomerSession::default();
    session.access_token = Some(access.into());
    session.refresh_token = refresh.map(Into::into);
    session.expires_in = Some(seconds);
    session
}

/// The reply to a renewal.
fn renewed(access: &str, refresh: Option<&str>) -> Answer {
    let refresh = refresh.map_or(String::new(), |refresh| format!(r#""refresh_token": "{refresh}","#));
    let data = format!(r#"{{"access_token": "{access}", {refresh} "expires_in": 3600}}"#);
    json(200, &format!(r#"{{"error": false, "success": true, "data": {data}}}"#))
}

fn client(server: &Server, session: &CustomerSession) -> (Salesbooth, Arc<Mutex<Vec<String>>>) {
    let kept: Arc<Mutex<Vec<String>>> = Arc::default();
    let keep = Arc::clone(&kept);
    let visitor = server.salesbooth().build().unwrap();
    let login = CustomerLogin::new(&visitor, session).unwrap().on_renewal(move |session| {
        keep.lock().unwrap().push(session.access_token.as_ref().unwrap().expose().to_owned());
    });
    assert!(!format!("{login:?}").contains("eyJ"));
    (server.salesbooth().customer_token(Credential::provider(login)).build().unwrap(), kept)
}

/// Advances the clock.
async fn later(seconds: u64) {
    tokio::time::pause();
    tokio::time::advance(Duration::from_secs(seconds)).await;
    tokio::time::resume();
}

fn portal(client: &Salesbooth) -> Call<Value, KeyedVersioned> {
    on(client, &CUSTOMER)
}

/// The requests received: bearer tokens of calls, bodies of renewals.
fn asked(server: &Server) -> Vec<String> {
    server.asked().iter().map(|asked| asked.header("authorization").unwrap_or_else(|| asked.body.clone())).collect()
}

#[tokio::test]
async fn a_token_that_lives_is_sent_as_it_is() {
    let server = Server::start([json(200, "{}")]);
    let (customer, kept) = client(&server, &session("eyJ.1", Some("clar_1"), 3600));
    portal(&customer).await.unwrap();
    assert_eq!(asked(&server), ["Bearer eyJ.1"]);
    assert!(kept.lock().unwrap().is_empty());
}

#[tokio::test]
async fn a_token_that_is_about_to_end_is_renewed_before_it_is_sent() {
    let server = Server::start([renewed("eyJ.2", Some("clar_2")), json(200, "{}")]);
    let (customer, kept) = client(&server, &session("eyJ.1", Some("clar_1"), 3600));
    later(3575).await;
    portal(&customer).await.unwrap();
    portal(&customer).await.unwrap();
    assert_eq!(asked(&server), [r#"{"refresh_token":"clar_1"}"#, "Bearer eyJ.2", "Bearer eyJ.2"]);
    assert_eq!(*kept.lock().unwrap(), ["eyJ.2"]);
}

#[tokio::test]
async fn a_refused_token_is_renewed_once_and_the_newest_refresh_token_counts() {
    let server = Server::start([
        answer(401, &[], ""),
        renewed("eyJ.2", Some("clar_2")),
        json(200, "{}"),
        answer(401, &[], ""),
        renewed("eyJ.3", None),
        json(200, "{}"),
        answer(401, &[], ""),
        renewed("eyJ.4", None),
        json(200, "{}"),
    ]);
    let (customer, _) = client(&server, &session("eyJ.1", Some("clar_1"), 3600));
    for _ in 0..3 {
        portal(&customer).await.unwrap();
    }
    let asked = asked(&server);
    assert_eq!(asked[..3], ["Bearer eyJ.1", r#"{"refresh_token":"clar_1"}"#, "Bearer eyJ.2"]);
    assert_eq!(asked[3..6], ["Bearer eyJ.2", r#"{"refresh_token":"clar_2"}"#, "Bearer eyJ.3"]);
    assert_eq!(asked[7], r#"{"refresh_token":"clar_2"}"#, "a session without a refresh token keeps the old one");
}

#[tokio::test]
async fn calls_at_the_same_time_share_a_renewal() {
    let server = Server::start([renewed("eyJ.2", Some("clar_2")), json(200, "{}")]);
    let (customer, _) = client(&server, &session("eyJ.1", Some("clar_1"), 0));
    let calls: Vec<_> = (0..8).map(|_| tokio::spawn(portal(&customer).into_future())).collect();
    for call in calls {
        call.await.unwrap().unwrap();
    }
    let renewals = server.asked().iter().filter(|asked| asked.target.contains("customer-auth")).count();
    assert_eq!(renewals, 1);
}

#[tokio::test]
async fn a_renewal_that_fails_is_no_matter_while_the_token_lives() {
    let server = Server::start([answer(503, &[], ""), json(200, "{}")]);
    let (customer, _) = client(&server, &session("eyJ.1", Some("clar_1"), 20));
    later(16).await;
    portal(&customer).await.unwrap();
    assert_eq!(asked(&server)[1], "Bearer eyJ.1");
}

#[tokio::test]
async fn a_renewal_that_fails_behind_the_end_is_the_cause_of_the_calls_error() {
    let server = Server::start([json(400, r#"{"error": true, "code": "BAD_REQUEST", "message": "signed out"}"#)]);
    let (customer, _) = client(&server, &session("eyJ.1", Some("clar_1"), 0));
    let error = failed(portal(&customer)).await;
    assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Authentication));
    assert!(error.source().unwrap().to_string().contains("signed out"), "{error:?}");
    assert!(!format!("{error} {error:?}").contains("clar_1"));
}

#[tokio::test]
async fn without_a_refresh_token_the_access_token_is_all_there_is() {
    let server = Server::start([answer(401, &[], "")]);
    let (customer, _) = client(&server, &session("eyJ.1", None, 3600));
    assert_eq!(failed(portal(&customer)).await.category(), Category::Authentication);
    assert_eq!(asked(&server), ["Bearer eyJ.1"]);
    let visitor = server.salesbooth().build().unwrap();
    let fault: Error = CustomerLogin::new(&visitor, &CustomerSession::default()).unwrap_err();
    assert!(fault.to_string().contains("access_token"), "{fault}");
}

#[tokio::test]
async fn a_renewal_goes_on_when_its_call_is_dropped() {
    let server = Server::start([answer(401, &[], ""), renewed("eyJ.2", Some("clar_2")), json(200, "{}")]);
    let (customer, kept) = client(&server, &session("eyJ.1", Some("clar_1"), 3600));
    // Dropped as soon as the renewal was requested.
    let mut call = Box::pin(portal(&customer).into_future());
    while server.asked().len() < 2 {
        let _ = tokio::time::timeout(Duration::from_millis(1), &mut call).await;
    }
    drop(call);
    portal(&customer).await.unwrap();
    assert_eq!(asked(&server).last().unwrap(), "Bearer eyJ.2");
    assert_eq!(*kept.lock().unwrap(), ["eyJ.2"], "the refresh token is used once");
}

#[tokio::test]
async fn a_renewal_that_hangs_or_fails_early_keeps_nobody_waiting() {
    let server = Server::start([answer(503, &[], ""), json(200, "{}")]);
    let (customer, _) = client(&server, &session("eyJ.1", Some("clar_1"), 40));
    later(31).await;
    for _ in 0..5 {
        portal(&customer).await.unwrap();
    }
    assert_eq!(server.asked().len(), 6, "one renewal is tried, and the next only later");
    assert!(asked(&server)[1..].iter().all(|asked| asked == "Bearer eyJ.1"));
}
