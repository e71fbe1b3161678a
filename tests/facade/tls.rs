//! TLS: HTTP/2, root certificates, and what is said when a certificate is not trusted.

#![cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use crate::support::{failed, on, operations::*, secure};
use bytes::Bytes;
use http::{Response, Version};
use saleskit::{Category, Kind, RetryPolicy, Salesbooth, SalesboothBuilder};
use tokio::net::TcpListener;

/// A server that speaks HTTP/2 over TLS only.
struct Secure {
    url: String,
    /// Its certificate.
    pem: String,
    connections: Arc<AtomicUsize>,
    requests: Arc<AtomicUsize>,
}

impl Secure {
    async fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
        let (acceptor, pem) = secure::acceptor();
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
    assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Transient));
    assert!(format!("{error:#}").contains("certificate"), "{error:#}");
    assert_eq!(server.requests.load(Ordering::Relaxed), 0);
    let other = Secure::start().await;
    let wrong = server.client().root_certificate(&other.pem).build().unwrap();
    assert_eq!(failed(on(&wrong, &CREATE_DEAL)).await.kind(), Kind::NotSent);
    let both = server.client().root_certificate(&other.pem).root_certificate(&server.pem).build().unwrap();
    on(&both, &GET_DEAL).await.unwrap();
    let bundle = server.client().root_certificate(format!("{}{}", other.pem, server.pem)).build().unwrap();
    on(&bundle, &GET_DEAL).await.unwrap();
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
