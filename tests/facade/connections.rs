//! Error messages for missing connections, missing replies and redirects. The results of such calls are in the table of `faults`.

use std::time::{Duration, Instant};

use crate::support::{Answer, Server, answer, failed, json, nobody, on, operations::*};
use saleskit::{Category, Kind, Salesbooth};

const KEY: &str = "sb_test_hunter2";

#[tokio::test]
async fn a_refused_connection_is_known_not_to_have_sent_anything() {
    let client = Salesbooth::builder().api_key(KEY).base_url(nobody()).build().unwrap();
    let error = failed(on(&client, &CREATE_DEAL)).await;
    assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Transient));
    assert!(format!("{error:#}").contains("Connection refused"), "{error:#}");
    assert!(error.is_transient());
    assert!(error.idempotency_key().is_some(), "the key is the same for the next attempt");
    assert_eq!(error.status(), None);
}

#[tokio::test]
async fn a_connection_that_closes_before_an_answer_leaves_the_outcome_unknown() {
    let server = Server::start([Answer::SendAndClose(Vec::new())]);
    let client = server.salesbooth().api_key(KEY).build().unwrap();
    let error = failed(on(&client, &CREATE_DEAL)).await;
    assert_eq!((error.kind(), error.category()), (Kind::OutcomeUnknown, Category::OutcomeUnknown));
    assert_eq!(error.idempotency_key(), server.only().header("idempotency-key").as_deref());
    assert!(error.to_string().contains("same idempotency key"), "{error}");
}

#[tokio::test]
async fn silence_ends_with_the_calls_own_limit() {
    let server = Server::start([Answer::Silence]);
    let client = server.salesbooth().api_key(KEY).build().unwrap();
    let start = Instant::now();
    let error = failed(on(&client, &CREATE_DEAL).timeout(Duration::from_millis(200))).await;
    assert!(start.elapsed() < Duration::from_secs(5));
    assert_eq!((error.kind(), error.category()), (Kind::OutcomeUnknown, Category::OutcomeUnknown));
    assert!(error.message().contains("in time") && error.message().contains("200ms"), "{error}");
    assert!(error.idempotency_key().is_some());
}

#[tokio::test]
async fn silence_ends_with_the_clients_limit() {
    let server = Server::start([Answer::Silence]);
    let client = server.salesbooth().api_key(KEY).timeout(Duration::from_millis(200)).build().unwrap();
    assert_eq!(failed(on(&client, &GET_DEAL)).await.kind(), Kind::OutcomeUnknown);
}

#[tokio::test]
async fn a_limit_of_zero_sends_nothing() {
    let server = Server::start([json(200, "{}")]);
    let client = server.salesbooth().api_key(KEY).build().unwrap();
    let error = failed(on(&client, &CREATE_DEAL).timeout(Duration::ZERO)).await;
    assert_eq!((error.kind(), error.field()), (Kind::InvalidRequest, Some("timeout")));
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn a_redirect_is_not_followed() {
    let target = Server::start([json(200, "{}")]);
    for status in [301, 302, 303, 307, 308] {
        let location = format!("{}/deals?secret=hunter3", target.url());
        let server = Server::start([answer(status, &[("location", &location)], "")]);
        let client = server.salesbooth().api_key(KEY).build().unwrap();
        for operation in [&GET_DEAL, &CREATE_DEAL] {
            let error = failed(on(&client, operation)).await;
            assert_eq!((error.kind(), error.category()), (Kind::Rejected, Category::Validation));
            assert_eq!(error.status().unwrap().as_u16(), status);
            let text = error.to_string();
            assert!(text.contains("redirects") && text.contains(&target.url()) && !text.contains("hunter3"), "{text}");
        }
    }
    assert!(target.asked().is_empty());
}

#[cfg(feature = "reqwest")]
#[tokio::test]
async fn an_answer_that_came_by_a_redirect_of_a_foreign_client_is_refused() {
    let target = Server::start([json(200, "{}")]);
    let server = Server::start([answer(302, &[("location", &target.url())], "")]);
    let client = server.salesbooth().api_key(KEY).http_client(foreign_client()).build().unwrap();
    let error = failed(on(&client, &GET_DEAL)).await;
    assert_eq!(error.kind(), Kind::OutcomeUnknown);
    assert!(format!("{error:#}").contains("Policy::none()"), "{error:#}");
}

/// A client of the caller's that follows redirects, which is reqwest's default.
#[cfg(feature = "reqwest")]
fn foreign_client() -> reqwest::Client {
    // In this workspace, another crate builds reqwest without a default provider, so one must be chosen here.
    let _ = tokio_rustls::rustls::crypto::ring::default_provider().install_default();
    reqwest::Client::builder().no_proxy().build().unwrap()
}

#[tokio::test]
async fn calls_share_a_connection() {
    let server = Server::start([json(200, "{}")]);
    let client = server.salesbooth().api_key(KEY).build().unwrap();
    let clone = client.clone();
    for _ in 0..3 {
        on(&client, &GET_DEAL).await.unwrap();
        on(&clone, &GET_DEAL).await.unwrap();
    }
    assert_eq!((server.asked().len(), server.connections()), (6, 1));
}
