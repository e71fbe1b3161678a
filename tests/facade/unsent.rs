//! What never left is never an unknown outcome, whichever limit ends it.

use std::{
    net::{SocketAddr, TcpListener, TcpStream},
    thread,
    time::{Duration, Instant},
};

use crate::support::{Server, failed, json, on, operations::*};
use saleskit::{Category, Error, Kind, RetryPolicy, Salesbooth, SalesboothBuilder};
use tokio::net::TcpSocket;

const SOON: Duration = Duration::from_millis(150);

fn builder(url: String) -> SalesboothBuilder {
    Salesbooth::builder().api_key("sb_test_1").base_url(url).retry_policy(RetryPolicy::none())
}

/// An address whose connections are never made: its queue is full, so the system drops what else asks.
struct Full {
    url: String,
    _held: (tokio::net::TcpListener, Vec<TcpStream>),
}

impl Full {
    fn start() -> Self {
        let socket = TcpSocket::new_v4().unwrap();
        socket.bind(SocketAddr::from(([127, 0, 0, 1], 0))).unwrap();
        let listener = socket.listen(1).unwrap();
        let address = listener.local_addr().unwrap();
        let mut waiting = Vec::new();
        while let Ok(stream) = TcpStream::connect_timeout(&address, SOON) {
            waiting.push(stream);
        }
        Self { url: format!("http://{address}"), _held: (listener, waiting) }
    }
}

/// An address that takes connections and says nothing: no TLS session is made.
fn mute() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
    thread::spawn(move || listener.incoming().collect::<Vec<_>>());
    url
}

fn is_not_sent(error: &Error) {
    assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Transient), "{error}");
    assert!(error.message().contains("no connection was made in time"), "{error}");
}

/// Runs into each limit of time with a write that carries no key, and with one that does.
async fn every_limit_sends_nothing(url: &str) {
    let builder = || builder(url.to_owned());
    for operation in [&UPDATE_DEAL, &CREATE_DEAL] {
        let client = builder().connect_timeout(SOON).build().unwrap();
        is_not_sent(&failed(on(&client, operation)).await);

        let client = builder().build().unwrap();
        let start = Instant::now();
        is_not_sent(&failed(on(&client, operation).timeout(SOON)).await);
        assert!(start.elapsed() < Duration::from_secs(5));

        let client = builder().timeout(SOON).connect_timeout(Duration::from_secs(9)).build().unwrap();
        is_not_sent(&failed(on(&client, operation)).await);

        // The defaults, but faster: the last of three attempts is cut by the limit of all.
        let policy = RetryPolicy::new().base(Duration::from_millis(5));
        let client = builder().timeout(3 * SOON).retry_policy(policy).build().unwrap();
        let error = failed(on(&client, operation)).await;
        is_not_sent(&error);
        assert!(error.attempts() > 1, "{error}");
    }
}

#[tokio::test]
async fn a_connection_that_is_never_accepted_sends_nothing_whichever_limit_ends_it() {
    let full = Full::start();
    every_limit_sends_nothing(&full.url).await;
}

#[cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]
#[tokio::test]
async fn a_tls_handshake_that_is_never_answered_sends_nothing_whichever_limit_ends_it() {
    every_limit_sends_nothing(&mute()).await;
}

#[cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]
#[tokio::test]
async fn a_proxy_that_is_never_reached_was_sent_nothing() {
    let full = Full::start();
    let client = builder("https://salesbooth.invalid".to_owned()).proxy(&full.url).build().unwrap();
    is_not_sent(&failed(on(&client, &UPDATE_DEAL).timeout(SOON)).await);
}

#[tokio::test]
async fn a_request_that_was_handed_to_a_connection_has_an_unknown_outcome_when_time_runs_out() {
    let server = Server::start([json(200, "{}"), crate::support::Answer::Silence]);
    let client = builder(server.url()).build().unwrap();
    on(&client, &UPDATE_DEAL).await.unwrap();
    let error = failed(on(&client, &UPDATE_DEAL).timeout(SOON)).await;
    assert_eq!(error.kind(), Kind::OutcomeUnknown, "{error}");
    let server = Server::start([crate::support::Answer::Silence]);
    let client = builder(server.url()).build().unwrap();
    let error = failed(on(&client, &UPDATE_DEAL).timeout(SOON)).await;
    assert_eq!(error.kind(), Kind::OutcomeUnknown, "{error}");
}
