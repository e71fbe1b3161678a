//! TLS: HTTP/2, root certificates, and errors about untrusted certificates.

#![cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use crate::support::{failed, on, operations::*, secure};
use bytes::Bytes;
use http::{Response, Version};
use saleskit::{Category, Error, Kind, RetryPolicy, Salesbooth, SalesboothBuilder};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

/// A server that only accepts HTTP/2 over TLS.
struct Secure {
    url: String,
    /// Its certificate.
    pem: String,
    connections: Arc<AtomicUsize>,
    requests: Arc<AtomicUsize>,
}

impl Secure {
    async fn start() -> Self {
        Self::start_with(secure::acceptor()).await
    }

    async fn start_with((acceptor, pem): (TlsAcceptor, String)) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
        let server = Self { url, pem, connections: Arc::default(), requests: Arc::default() };
        let (connections, requests) = (Arc::clone(&server.connections), Arc::clone(&server.requests));
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, requests) = (acceptor.clone(), Arc::clone(&requests));
                connections.fetch_add(1, Ordering::Relaxed);
                tokio::spawn(async move {
                    let Ok(stream) = acceptor.accept(stream).await else { return };
                    let mut connection = h2::server::handshake(stream).await.unwrap();
                    while let Some(Ok((request, mut respond))) = connection.accept().await {
                        assert_eq!(request.version(), Version::HTTP_2);
                        requests.fetch_add(1, Ordering::Relaxed);
                        let mut body = respond.send_response(Response::new(()), false).unwrap();
                        body.send_data(Bytes::from_static(br#"{"error": false, "data": {"a": 1}}"#), true).unwrap();
                    }
                });
            }
        });
        server
    }

    fn client(&self) -> SalesboothBuilder {
        Salesbooth::builder().api_key("sb_test_1").base_url(&self.url).retry_policy(RetryPolicy::none())
    }
}

#[tokio::test]
async fn http_2_is_spoken_and_calls_share_a_connection() {
    let server = Secure::start().await;
    let client = server.client().root_certificate(&server.pem).build().unwrap();
    assert_eq!(on(&client, &GET_DEAL).await.unwrap()["a"], 1);
    let (read, written) = tokio::join!(on(&client, &GET_DEAL), on(&client, &CREATE_DEAL));
    assert!(read.is_ok() && written.is_ok());
    let counts = (server.connections.load(Ordering::Relaxed), server.requests.load(Ordering::Relaxed));
    assert_eq!(counts, (1, 3));
}

#[tokio::test]
async fn a_server_that_nobody_vouches_for_is_sent_nothing() {
    let server = Secure::start().await;
    let error = failed(on(&server.client().build().unwrap(), &CREATE_DEAL)).await;
    is_told(&error, "localhost");
    assert_eq!(server.requests.load(Ordering::Relaxed), 0);
    let other = Secure::start().await;
    let wrong = server.client().root_certificate(&other.pem).build().unwrap();
    assert_eq!(failed(on(&wrong, &CREATE_DEAL)).await.kind(), Kind::Configuration);
    let both = server.client().root_certificate(&other.pem).root_certificate(&server.pem).build().unwrap();
    on(&both, &GET_DEAL).await.unwrap();
    let bundle = server.client().root_certificate(format!("{}{}", other.pem, server.pem)).build().unwrap();
    on(&bundle, &GET_DEAL).await.unwrap();
}

/// An invalid certificate is reported immediately, with the host, because retries would not help.
fn is_told(error: &Error, host: &str) {
    assert_eq!((error.kind(), error.category()), (Kind::Configuration, Category::Configuration), "{error}");
    assert_eq!((error.attempts(), error.is_transient()), (1, false), "{error}");
    assert!(error.message().contains("certificate") && error.message().contains(&format!("`{host}`")), "{error}");
}

#[tokio::test]
async fn a_certificate_that_is_not_trusted_is_told_at_once_and_never_sent_to_again() {
    let server = Secure::start().await;
    let client = server.client().retry_policy(RetryPolicy::new()).build().unwrap();
    for operation in [&GET_DEAL, &CREATE_DEAL] {
        is_told(&failed(on(&client, operation)).await, "localhost");
    }
    assert_eq!(server.connections.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn a_certificate_for_another_host_is_told_with_the_host_that_was_asked() {
    let server = Secure::start().await;
    let elsewhere = server.url.replace("localhost", "127.0.0.1");
    let client = server.client().base_url(elsewhere).root_certificate(&server.pem).build().unwrap();
    is_told(&failed(on(&client, &GET_DEAL)).await, "127.0.0.1");
}

#[tokio::test]
async fn a_certificate_that_has_expired_is_told_at_once() {
    let server = Secure::start_with(secure::expired()).await;
    let client = server.client().root_certificate(&server.pem).retry_policy(RetryPolicy::new()).build().unwrap();
    let error = failed(on(&client, &GET_DEAL)).await;
    is_told(&error, "localhost");
    assert!(error.message().contains("expired"), "{error}");
}

#[test]
fn what_is_no_certificate_is_refused() {
    let cut = "-----BEGIN CERTIFICATE-----\nMIIB!\n-----END CERTIFICATE-----\n";
    for pem in ["", "hunter2", cut] {
        let error = Salesbooth::builder().root_certificate(pem).build().unwrap_err();
        assert!(error.to_string().contains("`root_certificate`") && error.to_string().contains("BEGIN"), "{error}");
        assert!(!error.to_string().contains("hunter2"));
    }
}
