//! A client works from any runtime, even when the runtime that used it first is not driven any more.

use std::time::{Duration, Instant};

use crate::support::{Server, answer, json, on, operations::*};
use bytes::Bytes;
use saleskit::{ByteStream, Call, Envelope, Method, Operation, ReplyKind, Request, Salesbooth};
use tokio::runtime::{Builder, Runtime};

static EXPORT: Operation = Operation::new("audit_export", "audit", Method::Get, "/audit/export")
    .envelope(Envelope::None)
    .reply(ReplyKind::Stream);

/// Longer than any call over a working connection takes, and much shorter than a call's limit.
const PATIENCE: Duration = Duration::from_secs(10);

fn runtime() -> Runtime {
    Builder::new_current_thread().enable_all().build().unwrap()
}

fn client(server: &Server) -> Salesbooth {
    server.salesbooth().api_key("sb_test_1").build().unwrap()
}

#[test]
fn a_second_runtime_uses_the_connections_of_a_first_that_is_alive_but_idle() {
    let server = Server::start([json(200, "{}")]);
    let client = client(&server);
    let (first, second) = (runtime(), runtime());
    let start = Instant::now();
    for runtime in [&first, &second, &first, &second] {
        runtime.block_on(on(&client, &GET_DEAL).into_future()).unwrap();
    }
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    assert_eq!((server.asked().len(), server.connections()), (4, 1));
}

#[test]
fn tests_that_each_have_a_runtime_share_a_client() {
    let server = Server::start([json(200, "{}")]);
    let client = client(&server);
    let start = Instant::now();
    for _ in 0..20 {
        runtime().block_on(on(&client, &GET_DEAL).into_future()).unwrap();
    }
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    assert_eq!((server.asked().len(), server.connections()), (20, 1));
}

#[test]
fn runtimes_on_several_threads_share_a_client() {
    let server = Server::start([json(200, "{}")]);
    let client = client(&server);
    let threads: Vec<_> = (0..8)
        .map(|_| {
            let client = client.clone();
            std::thread::spawn(move || {
                for _ in 0..5 {
                    runtime().block_on(on(&client, &GET_DEAL).into_future()).unwrap();
                }
            })
        })
        .collect();
    threads.into_iter().for_each(|thread| thread.join().unwrap());
    assert_eq!(server.asked().len(), 40);
}

#[test]
fn a_body_that_one_runtime_opened_is_read_to_its_end_in_another() {
    let long = "x".repeat(1 << 20);
    let server = Server::start([answer(200, &[], &long)]);
    let client = client(&server);
    let (first, second) = (runtime(), runtime());
    let open = Call::<ByteStream>::stream(client.engine(), Request::new(&EXPORT));
    let body = first.block_on(open.into_future()).unwrap().into_inner();
    let start = Instant::now();
    let whole: Bytes = second.block_on(body.collect()).unwrap();
    assert_eq!(whole.len(), long.len());
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
}

#[cfg(feature = "blocking")]
#[test]
fn waiting_uses_the_connections_of_a_runtime_that_is_alive_but_idle() {
    use saleskit::blocking::Wait;

    let server = Server::start([json(200, "{}")]);
    let client = client(&server);
    let runtime = runtime();
    let start = Instant::now();
    for _ in 0..3 {
        runtime.block_on(on(&client, &GET_DEAL).into_future()).unwrap();
        on(&client, &GET_DEAL).wait().unwrap();
    }
    assert!(start.elapsed() < PATIENCE, "{:?}", start.elapsed());
    assert_eq!((server.asked().len(), server.connections()), (6, 1));
}
