//! Connections that stop without closing: a server that hangs, or a firewall that forgot them.

use std::{
    io::{Read, Write},
    net::TcpListener,
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
    time::Duration,
};

use crate::support::{failed, on, operations::*};
use saleskit::{Kind, RetryPolicy, Salesbooth, SalesboothBuilder};

const SOON: Duration = Duration::from_millis(300);

fn builder(url: &str) -> SalesboothBuilder {
    Salesbooth::builder().api_key("sb_test_1").base_url(url).retry_policy(RetryPolicy::none())
}

/// An HTTP/1.1 server that replies to the first request of each connection after 50 ms, and then stops reading and writing.
fn freezing() -> (String, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    let connections = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&connections);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            counted.fetch_add(1, Ordering::Relaxed);
            thread::spawn(move || {
                let _ = stream.read(&mut [0; 4096]);
                thread::sleep(Duration::from_millis(50));
                let _ = stream.write_all(b"HTTP/1.1 200 X\r\ncontent-length: 2\r\n\r\n{}");
                thread::sleep(Duration::from_secs(30));
            });
        }
    });
    (url, connections)
}

#[tokio::test]
async fn connections_that_freeze_while_they_are_idle_cost_one_call_all_together() {
    let (url, connections) = freezing();
    let client = builder(&url).build().unwrap();
    let (a, b, c) = tokio::join!(on(&client, &GET_DEAL), on(&client, &GET_DEAL), on(&client, &GET_DEAL));
    assert!(a.is_ok() && b.is_ok() && c.is_ok());
    assert_eq!(connections.load(Ordering::Relaxed), 3);
    let error = failed(on(&client, &GET_DEAL).timeout(SOON)).await;
    assert_eq!(error.kind(), Kind::OutcomeUnknown, "{error}");
    on(&client, &GET_DEAL).await.unwrap();
    assert_eq!(connections.load(Ordering::Relaxed), 4);
}

#[tokio::test]
async fn a_connection_that_was_idle_for_too_long_is_not_used_again() {
    let (url, connections) = freezing();
    let client = builder(&url).idle_timeout(Duration::from_millis(100)).build().unwrap();
    for _ in 0..2 {
        on(&client, &GET_DEAL).await.unwrap();
        tokio::time::sleep(Duration::from_millis(400)).await;
    }
    assert_eq!(connections.load(Ordering::Relaxed), 2);
}

#[cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]
mod over_http_2 {
    use bytes::Bytes;

    use super::*;
    use crate::support::secure;

    /// An HTTP/2 server whose first connection replies to one request, and then stops reading and writing.
    async fn freezing() -> (SalesboothBuilder, Arc<AtomicUsize>) {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
        let (acceptor, pem) = secure::acceptor();
        let connections = Arc::new(AtomicUsize::new(0));
        let counted = Arc::clone(&connections);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let first = counted.fetch_add(1, Ordering::Relaxed) == 0;
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    let Ok(stream) = acceptor.accept(stream).await else { return };
                    let mut connection = h2::server::handshake(stream).await.unwrap();
                    while let Some(Ok((_, mut respond))) = connection.accept().await {
                        let mut body = respond.send_response(http::Response::new(()), false).unwrap();
                        body.send_data(Bytes::from_static(br#"{"error": false, "data": {"a": 1}}"#), true).unwrap();
                        if first {
                            // The reply is still sent, and nothing more is read.
                            let _ = tokio::time::timeout(Duration::from_millis(100), connection.accept()).await;
                            std::future::pending::<()>().await;
                        }
                    }
                });
            }
        });
        (builder(&url).root_certificate(pem), connections)
    }

    #[tokio::test]
    async fn a_connection_that_freezes_costs_one_call_and_not_all_that_follow() {
        let (builder, connections) = freezing().await;
        let client = builder.build().unwrap();
        on(&client, &GET_DEAL).await.unwrap();
        tokio::time::sleep(Duration::from_millis(200)).await;
        let error = failed(on(&client, &UPDATE_DEAL).timeout(SOON)).await;
        assert_eq!(error.kind(), Kind::OutcomeUnknown, "{error}");
        on(&client, &UPDATE_DEAL).await.unwrap();
        assert_eq!(connections.load(Ordering::Relaxed), 2);
    }

    #[tokio::test]
    async fn a_connection_that_answers_no_ping_is_given_up_and_a_read_is_sent_again_over_another() {
        let (builder, connections) = freezing().await;
        let policy = RetryPolicy::new().base(Duration::ZERO);
        let client = builder.ping_interval(Duration::from_millis(100)).retry_policy(policy).build().unwrap();
        on(&client, &GET_DEAL).await.unwrap();
        tokio::time::sleep(Duration::from_millis(200)).await;
        let reply = on(&client, &GET_DEAL).await.unwrap();
        assert_eq!((reply.http().attempts(), connections.load(Ordering::Relaxed)), (2, 2));
    }

    #[tokio::test]
    async fn a_connection_that_froze_while_it_was_idle_costs_no_call_once_a_ping_found_out() {
        let (builder, connections) = freezing().await;
        let client = builder.ping_interval(Duration::from_millis(100)).build().unwrap();
        on(&client, &GET_DEAL).await.unwrap();
        tokio::time::sleep(Duration::from_millis(5600)).await;
        assert_eq!(on(&client, &UPDATE_DEAL).await.unwrap().http().attempts(), 1);
        assert_eq!(connections.load(Ordering::Relaxed), 2);
    }
}
