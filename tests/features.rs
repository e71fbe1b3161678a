//! Tests of builds with fewer features. `cargo xtask ci` runs them without an HTTP client, and without TLS.

#![cfg(not(any(feature = "tls-ring", feature = "tls-aws-lc")))]
#![allow(clippy::unwrap_used)]

#[path = "facade/support/mod.rs"]
mod support;

use saleskit::Salesbooth;
use support::{on, operations::GET_DEAL};

#[cfg(not(feature = "hyper"))]
#[tokio::test]
async fn a_client_without_an_http_client_needs_a_transport_and_works_over_it() {
    use support::scripted::{Scripted, ok};

    let error = Salesbooth::new("sb_test_1").unwrap_err();
    assert!(error.to_string().contains("`transport`") && error.to_string().contains("`hyper`"), "{error}");
    let transport = std::sync::Arc::new(Scripted::new([ok()]));
    let client = Salesbooth::builder().api_key("sb_test_1").transport(transport).build().unwrap();
    assert_eq!(on(&client, &GET_DEAL).await.unwrap()["deal_id"], "deal_1");
}

#[cfg(feature = "hyper")]
#[tokio::test]
async fn a_client_without_tls_refuses_https_and_reaches_loopback() {
    use support::{Server, json};

    let error = Salesbooth::new("sb_test_1").unwrap_err();
    assert!(error.to_string().contains("`tls-ring`") && error.to_string().contains("`http_client`"), "{error}");
    let server = Server::start([json(200, "{}")]);
    on(&server.salesbooth().api_key("sb_test_1").build().unwrap(), &GET_DEAL).await.unwrap();
}
