//! One client over real connections, shared by many tasks, with calls dropped midway. No HTTP/2 stream is lost, no connection stays
//! open, and nothing is executed twice.

#![cfg(any(feature = "tls-ring", feature = "tls-aws-lc"))]

use std::{
    collections::HashMap,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use saleskit::{ByteStream, Call, Request, RetryPolicy, Salesbooth};
use serde_json::{Value, json};
use tokio::{
    net::TcpListener,
    runtime::Handle,
    sync::Barrier,
    task::JoinSet,
    time::{sleep, timeout},
};

use crate::support::{halting::dropped_at, on, operations::*, secure};

/// The number of streams per connection.
const STREAMS: u32 = 4;

/// The header of requests that are answered only when as many of them wait as a connection has streams.
const TOGETHER: &str = "x-together";

/// Much longer than anything here takes.
const PATIENCE: Duration = Duration::from_secs(30);

/// An HTTP/2 server that has few streams, counts what it executes by request body, and replies in small pieces.
struct Server {
    url: String,
    pem: String,
    done: Arc<Mutex<HashMap<Bytes, u32>>>,
    /// Open connections.
    open: Arc<AtomicUsize>,
}

impl Server {
    async fn start(streams: u32) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("https://localhost:{}", listener.local_addr().unwrap().port());
        let (acceptor, pem) = secure::acceptor();
        let server = Self { url, pem, done: Arc::default(), open: Arc::default() };
        let (done, open) = (Arc::clone(&server.done), Arc::clone(&server.open));
        let together = Arc::new(Barrier::new(STREAMS as usize));
        // The server has its own runtime, so that the test's runtime contains only the client's tasks.
        std::thread::spawn(move || {
            let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
            let listener = listener.into_std().unwrap();
            runtime.block_on(async move {
                let listener = TcpListener::from_std(listener).unwrap();
                while let Ok((stream, _)) = listener.accept().await {
                    stream.set_nodelay(true).unwrap();
                    let (acceptor, done, open) = (acceptor.clone(), Arc::clone(&done), Arc::clone(&open));
                    let together = Arc::clone(&together);
                    tokio::spawn(async move {
                        let Ok(stream) = acceptor.accept(stream).await else { return };
                        open.fetch_add(1, Ordering::Relaxed);
                        let builder = h2::server::Builder::new().max_concurrent_streams(streams).clone();
                        if let Ok(mut connection) = builder.handshake::<_, Bytes>(stream).await {
                            while let Some(Ok((request, respond))) = connection.accept().await {
                                let answer = answer(request, respond, Arc::clone(&done), Arc::clone(&together));
                                tokio::spawn(answer);
                            }
                        }
                        open.fetch_sub(1, Ordering::Relaxed);
                    });
                }
            });
        });
        server
    }

    fn client(&self) -> Salesbooth {
        let builder = Salesbooth::builder().api_key("sb_test_1").base_url(&self.url).root_certificate(&self.pem);
        builder.retry_policy(RetryPolicy::none()).build().unwrap()
    }

    /// How many different writes were executed, and the highest count of a single one.
    fn executed(&self) -> (usize, u32) {
        let done = self.done.lock().unwrap();
        (done.len(), done.values().copied().max().unwrap_or_default())
    }
}

async fn answer(
    request: http::Request<h2::RecvStream>,
    mut respond: h2::server::SendResponse<Bytes>,
    done: Arc<Mutex<HashMap<Bytes, u32>>>,
    together: Arc<Barrier>,
) {
    let writes = request.method() != http::Method::GET;
    let waits = request.headers().contains_key(TOGETHER);
    let mut body = request.into_body();
    let mut whole = Vec::new();
    while let Some(piece) = body.data().await {
        let Ok(piece) = piece else { return };
        let _ = body.flow_control().release_capacity(piece.len());
        whole.extend_from_slice(&piece);
    }
    if writes {
        *done.lock().unwrap().entry(whole.into()).or_default() += 1;
    }
    if waits {
        together.wait().await;
    }
    let Ok(mut stream) = respond.send_response(http::Response::new(()), false) else { return };
    for piece in ["{\"error\": false, ", "\"data\": ", "{\"a\": 1}"] {
        sleep(Duration::from_millis(1)).await;
        if stream.send_data(Bytes::from_static(piece.as_bytes()), false).is_err() {
            return;
        }
    }
    let _ = stream.send_data(Bytes::from_static(b"}"), true);
}

/// A write with its own title and a body of this many bytes.
fn write(client: &Salesbooth, title: &str, size: usize) -> Call<Value> {
    let mut request = Request::new(&UPDATE_DEAL);
    request.json(&json!({"title": title, "notes": "x".repeat(size)}));
    Call::json(client.engine(), request)
}

/// The kinds of calls that are dropped. An upload is larger than the window of a stream.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Read,
    Write,
    Upload,
    Download,
}

impl Kind {
    /// Makes a call and waits for its complete reply.
    async fn make(self, client: Salesbooth, title: String) {
        match self {
            Self::Read => drop(on(&client, &GET_DEAL).await),
            Self::Write => drop(write(&client, &title, 1).await),
            Self::Upload => drop(write(&client, &title, 300_000).await),
            Self::Download => {
                let call: Call<ByteStream> = Call::stream(client.engine(), Request::new(&STREAM));
                if let Ok(stream) = call.await {
                    let mut stream = stream.into_inner();
                    while let Ok(Some(_)) = stream.try_next().await {}
                }
            }
        }
    }
}

#[tokio::test]
async fn calls_that_are_dropped_at_any_poll_or_time_give_their_streams_back_and_are_executed_once_at_most() {
    let server = Server::start(STREAMS).await;
    let client = server.client();
    on(&client, &GET_DEAL).await.unwrap();
    let mut dropped = 0;
    for kind in [Kind::Read, Kind::Write, Kind::Upload, Kind::Download] {
        for polls in 0..100 {
            let title = format!("{kind:?} {polls}");
            if dropped_at(polls, kind.make(client.clone(), title)).await.is_some() {
                break;
            }
            dropped += 1;
        }
        for micros in (0..4000).step_by(150) {
            let title = format!("{kind:?} after {micros}");
            let ended = timeout(Duration::from_micros(micros), kind.make(client.clone(), title)).await.is_ok();
            dropped += usize::from(!ended);
        }
    }
    println!("{dropped} calls dropped");
    all_streams_can_be_used(&client).await;
    assert_eq!((server.executed().1, server.open.load(Ordering::Relaxed)), (1, 1));
    no_task_is_left().await;
    drop(client);
    let closed = async {
        while server.open.load(Ordering::Relaxed) > 0 {
            sleep(Duration::from_millis(5)).await;
        }
    };
    timeout(PATIENCE, closed).await.expect("the connection stays open without a client");
}

/// A finished task is still counted for a moment.
async fn no_task_is_left() {
    let ended = async {
        while Handle::current().metrics().num_alive_tasks() > 0 {
            sleep(Duration::from_millis(5)).await;
        }
    };
    timeout(PATIENCE, ended).await.expect("a task is still running");
}

/// Makes as many calls as there are streams. None of them is answered before all have arrived.
async fn all_streams_can_be_used(client: &Salesbooth) {
    let mut calls = JoinSet::new();
    for _ in 0..STREAMS {
        calls.spawn(on(client, &GET_DEAL).header(TOGETHER, "1").into_future());
    }
    for call in timeout(PATIENCE, calls.join_all()).await.expect("a stream of the connection was lost") {
        call.unwrap();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_thousand_tasks_share_a_client_and_each_of_their_writes_is_executed_once() {
    let server = Server::start(100).await;
    let client = server.client();
    let mut tasks = JoinSet::new();
    for task in 0..1000 {
        let client = client.clone();
        tasks.spawn(async move {
            assert_eq!(on(&client, &GET_DEAL).await.unwrap()["a"], 1);
            write(&client, &format!("task {task}"), task % 50).await.unwrap();
        });
    }
    while let Some(task) = timeout(PATIENCE, tasks.join_next()).await.expect("a task hangs") {
        task.unwrap();
    }
    assert_eq!(server.executed(), (1000, 1));
    no_task_is_left().await;
    // The first calls may open a second connection before the client knows that one is enough.
    assert!(server.open.load(Ordering::Relaxed) <= 4, "{:?}", server.open);
}
