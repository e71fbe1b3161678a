//! A request that was never sent is never an unknown outcome, whichever limit ends it.

use std::{
    net::{SocketAddr, TcpStream},
    time::Duration,
};

use crate::support::{Server, failed, json, on, operations::*};
use saleskit::{Category, Error, Kind, RetryPolicy, Salesbooth, SalesboothBuilder};
use tokio::net::TcpSocket;

const SOON: Duration = Duration::from_millis(150);

fn builder(url: String) -> SalesboothBuilder {
    Salesbooth::builder().api_key("sb_test_1").base_url(url).retry_policy(RetryPolicy::none())
}

/// An address that never accepts connections: its queue is full, so the system drops further requests.
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

fn is_not_sent(error: &Error) {
    assert_eq!((error.kind(), error.category()), (Kind::NotSent, Category::Transient), "{error}");
    assert!(error.message().contains("no connection was made in time"), "{error}");
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
