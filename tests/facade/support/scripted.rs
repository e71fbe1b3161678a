//! A transport without sockets, for tests with a paused clock. It follows a script and records the time of each request.

#![allow(dead_code, clippy::unwrap_used)]

use std::{
    collections::VecDeque,
    sync::{Arc, Mutex},
    time::Duration,
};

use bytes::Bytes;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use saleskit::{
    Pending, Reply, ReplyBody, RequestBody, RetryPolicy, Salesbooth, SalesboothBuilder, Transport, TransportFault,
};
use tokio::time::{Instant, sleep, timeout};

/// What happens to a request.
#[derive(Clone)]
pub enum Fate {
    /// It gets a reply.
    Answered(Reply),
    /// No connection is made.
    NotSent,
    /// It is sent, and the connection breaks.
    Lost,
    /// It is sent, and no reply arrives.
    Silence,
}

/// A reply with these headers and this JSON body.
pub fn answered(status: u16, headers: &[(&str, &str)], body: &str) -> Fate {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.append(HeaderName::try_from(*name).unwrap(), HeaderValue::try_from(*value).unwrap());
    }
    Fate::Answered(Reply::new(StatusCode::from_u16(status).unwrap(), map, Bytes::copy_from_slice(body.as_bytes())))
}

/// A success.
pub fn ok() -> Fate {
    answered(200, &[], r#"{"error": false, "data": {"deal_id": "deal_1"}}"#)
}

/// A rejection with this status and this envelope, which is given without its braces.
pub fn refused(status: u16, envelope: &str) -> Fate {
    answered(status, &[], &format!(r#"{{"error": true, {envelope}}}"#))
}

/// One request that the transport received.
pub struct Sent {
    pub at: Instant,
    pub method: String,
    pub target: String,
    pub headers: HeaderMap,
    pub timeout: Option<Duration>,
}

impl Sent {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// Handles each request with the next fate, and then always with the last one.
#[derive(Clone)]
pub struct Scripted {
    fates: Arc<Mutex<VecDeque<Fate>>>,
    sent: Arc<Mutex<Vec<Sent>>>,
}

impl Scripted {
    pub fn new(fates: impl IntoIterator<Item = Fate>) -> Self {
        Self { fates: Arc::new(Mutex::new(fates.into_iter().collect())), sent: Arc::default() }
    }

    /// A client over this transport that waits exactly as long as the API asks.
    pub fn salesbooth(&self) -> SalesboothBuilder {
        Salesbooth::builder().api_key("sb_test_1").transport(Arc::new(self.clone())).retry_policy(prompt())
    }

    /// The client of [`Scripted::salesbooth`].
    pub fn client(&self) -> Salesbooth {
        self.salesbooth().build().unwrap()
    }

    /// The number of requests.
    pub fn count(&self) -> usize {
        self.sent.lock().unwrap().len()
    }

    /// Takes the requests received so far.
    pub fn take(&self) -> Vec<Sent> {
        std::mem::take(&mut *self.sent.lock().unwrap())
    }

    /// The time between each request and the next.
    pub fn waits(&self) -> Vec<Duration> {
        self.sent.lock().unwrap().windows(2).map(|pair| pair[1].at - pair[0].at).collect()
    }
}

/// Three attempts without random waits.
pub fn prompt() -> RetryPolicy {
    RetryPolicy::new().base(Duration::ZERO)
}

impl Transport for Scripted {
    fn send(
        &self,
        request: http::Request<RequestBody>,
        limit: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let (head, _) = request.into_parts();
        self.sent.lock().unwrap().push(Sent {
            at: Instant::now(),
            method: head.method.to_string(),
            target: head.uri.path_and_query().unwrap().to_string(),
            headers: head.headers,
            timeout: limit,
        });
        let mut fates = self.fates.lock().unwrap();
        let fate = if fates.len() > 1 { fates.pop_front().unwrap() } else { fates.front().unwrap().clone() };
        Box::pin(async move {
            match fate {
                Fate::Answered(reply) => {
                    let mut answer = http::Response::new(ReplyBody::from(reply.body));
                    (*answer.status_mut(), *answer.headers_mut()) = (reply.status, reply.headers);
                    Ok(answer)
                }
                Fate::NotSent => Err(TransportFault::not_sent("nobody listens")),
                Fate::Lost => Err(TransportFault::unknown("connection reset")),
                Fate::Silence => {
                    let silence = timeout(limit.unwrap(), sleep(Duration::from_secs(1_000_000))).await;
                    Err(TransportFault::unknown(silence.unwrap_err()).timed_out())
                }
            }
        })
    }
}
