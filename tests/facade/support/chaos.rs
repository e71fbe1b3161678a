//! A server that fails about every third request, and records what it has executed.
//!
//! It simulates the failures of an API: a rate limiter in front that executes nothing, replies stored by idempotency key, including
//! errors, and connections that break before or after the work is done. The seed, the request and its count determine what happens
//! to a request. Two runs therefore fail in the same way, whatever the order of their tasks.

#![allow(dead_code, clippy::unwrap_used)]

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash, Hasher},
    net::SocketAddr,
    sync::{Arc, Mutex},
    time::Duration,
};

use tokio::{
    io::{AsyncReadExt, AsyncWriteExt},
    net::{TcpListener, TcpStream},
    time::sleep,
};

use super::{Asked, parse};

/// What can happen to a request.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Fate {
    Good,
    /// 429 with `Retry-After`; not executed.
    Limited,
    /// 503 with `Retry-After`; not executed.
    Broken,
    /// The connection is reset before execution.
    ResetBefore,
    /// The connection is reset after execution.
    ResetAfter,
    /// The reply is late.
    Slow,
    /// Executed, without a reply.
    Stalled,
    /// Executed, with half of the reply.
    Truncated,
    /// Executed, with an error that is stored like any reply.
    Failed,
}

const FAULTS: [Fate; 7] =
    [Fate::Limited, Fate::Broken, Fate::ResetBefore, Fate::ResetAfter, Fate::Slow, Fate::Stalled, Fate::Truncated];

/// What the server has received and executed.
#[derive(Default)]
pub struct Ledger {
    /// How many times each write was executed, by its body.
    pub done: HashMap<String, u32>,
    /// The reply to each key.
    stored: HashMap<String, (u16, String)>,
    /// How many times each request arrived.
    came: HashMap<String, u32>,
    pub fates: HashMap<Fate, u32>,
    pub requests: u32,
}

#[derive(Clone)]
pub struct Chaos {
    address: SocketAddr,
    pub ledger: Arc<Mutex<Ledger>>,
}

impl Chaos {
    pub async fn start(seed: u64) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let chaos = Self { address: listener.local_addr().unwrap(), ledger: Arc::default() };
        let ledger = Arc::clone(&chaos.ledger);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(serve(stream, seed, Arc::clone(&ledger)));
            }
        });
        chaos
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// How many times the write with this body was executed.
    pub fn done(&self, body: &str) -> u32 {
        self.ledger.lock().unwrap().done.get(body).copied().unwrap_or(0)
    }
}

async fn serve(mut stream: TcpStream, seed: u64, ledger: Arc<Mutex<Ledger>>) {
    let mut buffer = Vec::new();
    let mut chunk = [0; 4096];
    loop {
        while let Some(asked) = parse(&mut buffer) {
            let (fate, answer) = ledger.lock().unwrap().meet(&asked, seed);
            let whole = match fate {
                Fate::ResetBefore | Fate::ResetAfter => return stream.set_zero_linger().unwrap(),
                Fate::Stalled => return sleep(Duration::from_secs(1)).await,
                Fate::Truncated => &answer[..answer.len() - 10],
                _ => &answer[..],
            };
            if fate == Fate::Slow {
                sleep(Duration::from_millis(20)).await;
            }
            if stream.write_all(whole.as_bytes()).await.is_err() || fate == Fate::Truncated {
                return;
            }
        }
        match stream.read(&mut chunk).await {
            Ok(0) | Err(_) => return,
            Ok(read) => buffer.extend_from_slice(&chunk[..read]),
        }
    }
}

impl Ledger {
    /// Forgets all requests. None of them may still be running.
    pub fn forget(&mut self) {
        self.done.clear();
        self.stored.clear();
        self.came.clear();
    }

    /// Decides what happens to a request, and does it.
    fn meet(&mut self, asked: &Asked, seed: u64) -> (Fate, String) {
        self.requests += 1;
        let identity = format!("{} {} {}", asked.method, asked.target, asked.body);
        let times = self.came.entry(identity.clone()).or_default();
        *times += 1;
        let fate = fate(&(seed, &identity, *times));
        *self.fates.entry(fate).or_default() += 1;
        let (status, body) = match fate {
            Fate::Limited => (429, envelope("rate_limited", "")),
            Fate::Broken => (503, envelope("transient_error", "")),
            Fate::ResetBefore => (0, String::new()),
            _ => self.carry_out(asked, fate),
        };
        let wait = if matches!(status, 429 | 503) { "retry-after: 0\r\n" } else { "" };
        (fate, format!("HTTP/1.1 {status} X\r\n{wait}content-length: {}\r\n\r\n{body}", body.len()))
    }

    fn carry_out(&mut self, asked: &Asked, fate: Fate) -> (u16, String) {
        if asked.method == "GET" {
            let id = asked.target.rsplit('=').next().unwrap();
            return (200, format!(r#"{{"error": false, "data": {{"deal_id": "{id}"}}}}"#));
        }
        let key = asked.header("idempotency-key");
        if let Some((status, body)) = key.as_ref().and_then(|key| self.stored.get(key)) {
            return (if *status == 201 { 200 } else { *status }, body.clone());
        }
        let reply = if fate == Fate::Failed && key.is_some() {
            (500, envelope("internal_error", &format!(r#", "ref": "{}""#, self.requests)))
        } else {
            *self.done.entry(asked.body.clone()).or_default() += 1;
            let data = asked.body.replace('"', "'");
            (if key.is_some() { 201 } else { 200 }, format!(r#"{{"error": false, "data": {{"title": "{data}"}}}}"#))
        };
        if let Some(key) = key {
            self.stored.insert(key, reply.clone());
        }
        reply
    }
}

fn envelope(category: &str, more: &str) -> String {
    format!(r#"{{"error": true, "category": "{category}", "message": "chaos"{more}}}"#)
}

/// Three in ten requests fail, and one write in fifty fails with an error of the API.
fn fate(of: &impl Hash) -> Fate {
    let mut hasher = DefaultHasher::new();
    of.hash(&mut hasher);
    let number = usize::try_from(hasher.finish() % 7_000).unwrap();
    match number {
        0..2_100 => FAULTS[number % FAULTS.len()],
        2_100..2_240 => Fate::Failed,
        _ => Fate::Good,
    }
}
