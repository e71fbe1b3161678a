//! Tests that dropped requests leave no tasks on the background thread. They are here because only this room can count tasks.

#![allow(clippy::unwrap_used)]

use std::{
    future::poll_fn,
    io::{Read, Write},
    net::TcpListener,
    pin::pin,
    task::Poll,
    thread,
    time::Duration,
};

use super::{
    Connecting, PooledTransport, Proxying, ReplyBody, RequestBody, Transport, TransportFault, background::runtime,
};
use crate::address::Address;

const LONG: Duration = Duration::from_secs(60);

/// The tasks of one idle connection: the connection itself, and the timer that closes it.
const USUAL: usize = 2;

/// An HTTP/1.1 server that sends each reply in two pieces.
fn server() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let url = format!("http://{}", listener.local_addr().unwrap());
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.unwrap();
            thread::spawn(move || {
                while stream.read(&mut [0; 4096]).is_ok_and(|read| read > 0) {
                    for piece in ["HTTP/1.1 200 X\r\ncontent-length: 4\r\n\r\nab", "cd"] {
                        if stream.write_all(piece.as_bytes()).is_err() {
                            return;
                        }
                        thread::sleep(Duration::from_millis(2));
                    }
                }
            });
        }
    });
    url
}

fn transport(url: &str) -> PooledTransport {
    let connecting =
        Connecting { timeout: LONG, proxying: Proxying::Direct, roots: Vec::new(), idle: LONG, ping: LONG };
    PooledTransport::new(&connecting, &Address::parse(url).unwrap()).unwrap()
}

async fn exchange(transport: &PooledTransport, url: &str) -> Result<bytes::Bytes, TransportFault> {
    let request = http::Request::get(url).body(RequestBody::from("")).unwrap();
    let answer: http::Response<ReplyBody> = transport.send(request, Some(LONG)).await?;
    answer.into_body().collect(100).await
}

/// Waits until the background thread has at most this many tasks.
async fn settles(tasks: usize, why: &str) {
    let alive = || runtime().unwrap().metrics().num_alive_tasks();
    for _ in 0..2000 {
        if alive() <= tasks {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("{} tasks are left, not {tasks}: {why}", alive());
}

#[tokio::test]
async fn requests_that_are_dropped_at_any_poll_or_time_leave_no_task_on_the_background_thread() {
    let url = server();
    let transport = transport(&url);
    assert_eq!(exchange(&transport, &url).await.unwrap(), "abcd");
    settles(USUAL, "one request was answered").await;
    for polls in 1..50 {
        let mut polled = 0;
        let mut future = pin!(exchange(&transport, &url));
        let ended = poll_fn(|cx| {
            polled += 1;
            match future.as_mut().poll(cx) {
                Poll::Pending if polled < polls => Poll::Pending,
                done => Poll::Ready(done.is_ready()),
            }
        });
        if ended.await {
            break;
        }
    }
    for micros in (0..6000).step_by(100) {
        let _ = tokio::time::timeout(Duration::from_micros(micros), exchange(&transport, &url)).await;
    }
    settles(USUAL, "requests were dropped").await;
    assert_eq!(exchange(&transport, &url).await.unwrap(), "abcd");
    drop(transport);
    settles(0, "the transport was dropped").await;
}
