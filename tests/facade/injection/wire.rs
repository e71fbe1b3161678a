//! A server that records requests with a third-party parser, and a client that sends each call once.

use std::{
    collections::BTreeSet,
    io::{Read, Write},
    net::{TcpListener, TcpStream},
    sync::{Arc, Mutex},
    thread,
};

use http::header::CONTENT_LENGTH;
use percent_encoding::percent_decode_str;
use saleskit::{Error, Kind, Request, RetryPolicy, Salesbooth};
use serde_json::Value;

/// A request by its bytes.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    pub(super) method: String,
    pub(super) target: String,
    pub(super) headers: Vec<(String, Vec<u8>)>,
    pub(super) body: Vec<u8>,
}

impl Seen {
    pub(super) fn header(&self, name: &str) -> Vec<&[u8]> {
        self.headers.iter().filter(|(known, _)| known == name).map(|(_, value)| value.as_slice()).collect()
    }

    pub(super) fn names(&self) -> BTreeSet<&str> {
        self.headers.iter().map(|(name, _)| name.as_str()).collect()
    }

    /// The segments of the path, decoded once.
    pub(super) fn segments(&self) -> Vec<Vec<u8>> {
        let path = self.target.split('?').next().unwrap();
        path.split('/').skip(1).map(|segment| percent_decode_str(segment).collect()).collect()
    }

    pub(super) fn query(&self) -> Vec<(String, String)> {
        let url = url::Url::parse(&format!("http://a{}", self.target)).unwrap();
        url.query_pairs().into_owned().collect()
    }

    pub(super) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap()
    }
}

/// Removes a complete request from the bytes, if there is one.
pub(super) fn take(bytes: &mut Vec<u8>) -> Option<Seen> {
    let mut headers = [httparse::EMPTY_HEADER; 64];
    let mut head = httparse::Request::new(&mut headers);
    let httparse::Status::Complete(length) = head.parse(bytes).expect("a request that can be parsed") else {
        return None;
    };
    let headers: Vec<_> =
        head.headers.iter().map(|header| (header.name.to_ascii_lowercase(), header.value.to_vec())).collect();
    let (method, target) = (head.method?.to_owned(), head.path?.to_owned());
    let body = headers.iter().find(|(name, _)| *name == CONTENT_LENGTH.as_str());
    let end = length + body.map_or(0, |(_, digits)| std::str::from_utf8(digits).unwrap().parse().unwrap());
    let body = bytes.get(length..end)?.to_vec();
    bytes.drain(..end);
    Some(Seen { method, target, headers, body })
}

pub(super) fn serve(mut stream: TcpStream, seen: &Mutex<Vec<Seen>>) {
    let (mut bytes, mut piece) = (Vec::new(), [0; 65_536]);
    loop {
        while let Some(request) = take(&mut bytes) {
            seen.lock().unwrap().push(request);
            stream.write_all(b"HTTP/1.1 200 OK\r\ncontent-length: 2\r\n\r\n{}").unwrap();
        }
        match stream.read(&mut piece) {
            Ok(0) | Err(_) => return,
            Ok(read) => bytes.extend_from_slice(&piece[..read]),
        }
    }
}

/// A server and a client that sends each call once.
pub(super) struct Wire {
    pub(super) client: Salesbooth,
    pub(super) url: String,
    pub(super) seen: Arc<Mutex<Vec<Seen>>>,
}

impl Wire {
    pub(super) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}/base", listener.local_addr().unwrap());
        let seen = Arc::<Mutex<Vec<Seen>>>::default();
        let all = Arc::clone(&seen);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let seen = Arc::clone(&all);
                thread::spawn(move || serve(stream.unwrap(), &seen));
            }
        });
        let builder = Salesbooth::builder().base_url(&*url).api_key("sb_test_1").retry_policy(RetryPolicy::none());
        Self { client: builder.build().unwrap(), url, seen }
    }

    /// The request received, or the error of a request that was rejected with the name of its value.
    pub(super) async fn sent<T>(&self, field: &str, call: impl Future<Output = Result<T, Error>>) -> Option<Seen> {
        let outcome = call.await;
        let mut seen = std::mem::take(&mut *self.seen.lock().unwrap());
        match (outcome, seen.pop()) {
            (Ok(_), Some(request)) if seen.is_empty() => Some(request),
            (Err(error), None) => {
                // Beyond 64 KiB, the whole address cannot be sent.
                let is_long = error.to_string().contains("uri too long");
                let field = if is_long { error.field().unwrap_or_default() } else { field };
                let named = error.field().map(str::to_ascii_lowercase);
                assert_eq!((error.kind(), named), (Kind::InvalidRequest, Some(field.to_ascii_lowercase())), "{error}");
                None
            }
            (outcome, request) => panic!(
                "{field}: {request:?} after {seen:?}, {}",
                outcome.map_or_else(|error| error.to_string(), |_| "a success".into())
            ),
        }
    }

    pub(super) async fn request(&self, field: &str, request: Request) -> Option<Seen> {
        self.sent(field, self.client.engine().clone().send(request)).await
    }
}
