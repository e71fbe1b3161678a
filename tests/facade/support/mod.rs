//! A loopback server that returns what a test sets, and records what it was sent, byte for byte.
//!
//! It does not simulate an API; the mock does that. It is for faults below the API: broken connections, silence, invalid bodies.

#![allow(dead_code, clippy::unwrap_used)]

pub mod chaos;
pub mod endurance;
pub mod feed;
pub mod halting;
#[cfg(feature = "salesbooth-staff")]
pub mod lists;
pub mod operations;
pub mod scripted;
pub mod secure;

use std::{
    io::{Read, Write},
    net::{SocketAddr, TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
    time::Duration,
};

use saleskit::{
    Call, Error, KeyedVersioned, Operation, Request, RetryPolicy, SalesByte, SalesByteBuilder, Salesbooth,
    SalesboothBuilder,
};
use serde_json::Value;

/// What the server does with a request.
#[derive(Clone)]
pub enum Answer {
    /// Sends these bytes and keeps the connection.
    Send(Vec<u8>),
    /// Sends these bytes and closes the connection.
    SendAndClose(Vec<u8>),
    /// Sends these bytes, then nothing more, and keeps the connection.
    SendAndWait(Vec<u8>),
    /// Sends nothing and keeps the connection.
    Silence,
}

/// A reply with a JSON body.
pub fn json(status: u16, body: &str) -> Answer {
    answer(status, &[("content-type", "application/json")], body)
}

/// A reply with these headers and this body.
pub fn answer(status: u16, headers: &[(&str, &str)], body: &str) -> Answer {
    let headers: String = headers.iter().map(|(name, value)| format!("{name}: {value}\r\n")).collect();
    let length = body.len();
    Answer::Send(format!("HTTP/1.1 {status} X\r\n{headers}content-length: {length}\r\n\r\n{body}").into_bytes())
}

/// A request that the server received.
#[derive(Debug, Clone)]
pub struct Asked {
    pub method: String,
    pub target: String,
    pub headers: Vec<(String, String)>,
    pub body: String,
}

impl Asked {
    /// The values of a header, joined by `|`; `None` if it was not sent.
    pub fn header(&self, name: &str) -> Option<String> {
        let values: Vec<_> =
            self.headers.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_str()).collect();
        (!values.is_empty()).then(|| values.join("|"))
    }
}

pub struct Server {
    address: SocketAddr,
    asked: Arc<Mutex<Vec<Asked>>>,
    connections: Arc<Mutex<usize>>,
}

impl Server {
    /// Returns the next reply for each request, and then always the last one.
    pub fn start(answers: impl IntoIterator<Item = Answer>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let answers: Arc<Vec<Answer>> = Arc::new(answers.into_iter().collect());
        let server =
            Self { address: listener.local_addr().unwrap(), asked: Arc::default(), connections: Arc::default() };
        let (asked, connections) = (Arc::clone(&server.asked), Arc::clone(&server.connections));
        thread::spawn(move || {
            for stream in listener.incoming() {
                *connections.lock().unwrap() += 1;
                let (asked, answers) = (Arc::clone(&asked), Arc::clone(&answers));
                thread::spawn(move || serve(stream.unwrap(), &asked, &answers));
            }
        });
        server
    }

    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// All requests so far.
    pub fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// The only request.
    pub fn only(&self) -> Asked {
        let asked = self.asked();
        assert_eq!(asked.len(), 1, "{asked:?}");
        asked.into_iter().next().unwrap()
    }

    pub fn connections(&self) -> usize {
        *self.connections.lock().unwrap()
    }

    /// A client that sends each call once.
    pub fn salesbooth(&self) -> SalesboothBuilder {
        Salesbooth::builder().base_url(self.url()).retry_policy(RetryPolicy::none())
    }

    /// A client that sends each call once.
    pub fn salesbyte(&self) -> SalesByteBuilder {
        SalesByte::builder().base_url(self.url()).retry_policy(RetryPolicy::none())
    }
}

fn serve(mut stream: TcpStream, asked: &Mutex<Vec<Asked>>, answers: &[Answer]) {
    let mut buffer = Vec::new();
    while let Some(request) = read(&mut stream, &mut buffer) {
        let number = {
            let mut asked = asked.lock().unwrap();
            asked.push(request);
            asked.len() - 1
        };
        match answers.get(number).or(answers.last()).unwrap() {
            Answer::Send(bytes) => stream.write_all(bytes).unwrap(),
            Answer::SendAndClose(bytes) => return stream.write_all(bytes).unwrap(),
            Answer::SendAndWait(bytes) => {
                stream.write_all(bytes).unwrap();
                thread::sleep(Duration::from_secs(20));
            }
            Answer::Silence => thread::sleep(Duration::from_secs(20)),
        }
    }
}

/// Reads one request; `None` at the end of the connection.
fn read(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> Option<Asked> {
    let mut chunk = [0; 4096];
    loop {
        if let Some(asked) = parse(buffer) {
            return Some(asked);
        }
        match stream.read(&mut chunk) {
            Ok(0) | Err(_) => return None,
            Ok(read) => buffer.extend_from_slice(&chunk[..read]),
        }
    }
}

/// Removes one complete request from the buffer, if there is one.
fn parse(buffer: &mut Vec<u8>) -> Option<Asked> {
    let text = String::from_utf8_lossy(buffer).into_owned();
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let mut start = lines.next()?.split(' ').map(str::to_owned);
    let (method, target) = (start.next()?, start.next()?);
    let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_owned(), value.to_owned()));
    let headers: Vec<_> = lines.filter_map(header).collect();
    let length = headers.iter().find(|(name, _)| name == "content-length");
    let length = length.map_or(0, |(_, length)| length.parse().unwrap());
    let body = body.get(..length)?.to_owned();
    buffer.drain(..head.len() + 4 + length);
    Some(Asked { method, target, headers, body })
}

/// An address where nothing listens: no current service uses this port, and no test gets it by chance.
pub fn nobody() -> String {
    "http://127.0.0.1:1".to_owned()
}

/// A call whose reply is any JSON, with the setters of every operation.
pub fn on(client: &Salesbooth, operation: &'static Operation) -> Call<Value, KeyedVersioned> {
    Call::json(client.engine(), Request::new(operation)).takes()
}

/// A call of SalesByte whose reply is any JSON.
pub fn on_byte(client: &SalesByte, operation: &'static Operation) -> Call<Value, KeyedVersioned> {
    Call::json(client.engine(), Request::new(operation)).takes()
}

/// Sends a call that must fail, and returns its error.
pub async fn failed<O>(call: Call<Value, O>) -> Error {
    call.await.expect_err("the call succeeded")
}

/// Runs the tasks of this thread until all of them wait.
pub async fn settle() {
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
}
