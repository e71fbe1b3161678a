//! A transport without sockets that replies with event streams, for tests with a paused clock.

#![allow(dead_code, clippy::unwrap_used)]

use std::{
    collections::VecDeque,
    pin::Pin,
    sync::{
        Arc, Mutex,
        atomic::{AtomicUsize, Ordering},
    },
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, HeaderName, HeaderValue, StatusCode};
use saleskit::{
    Pending, Reply, ReplyBody, RequestBody, RetryPolicy, Salesbooth, SalesboothBuilder, Transport, TransportFault,
};
use tokio::time::{Instant, Sleep, sleep};

/// What an open connection does next. After the last step, it ends normally.
#[derive(Clone)]
pub enum Step {
    Send(Bytes),
    Wait(Duration),
    Break,
    Silence,
}

/// A step that sends text.
pub fn send(text: &str) -> Step {
    Step::Send(Bytes::copy_from_slice(text.as_bytes()))
}

/// A step that sends an event.
pub fn event(id: &str, name: &str, data: &str) -> Step {
    let id = if id.is_empty() { String::new() } else { format!("id: {id}\n") };
    send(&format!("{id}event: {name}\ndata: {data}\n\n"))
}

/// A step that sends the event of a deal.
pub fn deal(id: &str, deal: &str) -> Step {
    event(id, "deal.updated", &format!(r#"{{"deal_id": "{deal}"}}"#))
}

/// The given number of steps that wait and send a heartbeat.
pub fn heartbeats(count: usize, every: u64) -> Vec<Step> {
    let pair = [Step::Wait(Duration::from_secs(every)), event("", "heartbeat", "comment")];
    pair.into_iter().cycle().take(2 * count).collect()
}

/// What happens to a request.
// A test has a few of them, so their size does not matter.
#[allow(clippy::large_enum_variant)]
#[derive(Clone)]
pub enum Fate {
    /// It gets a reply with these headers and a body of these steps.
    Answered(Reply, Vec<Step>),
    /// No connection is made.
    NotSent,
}

/// A reply with a stream.
pub fn stream(steps: impl IntoIterator<Item = Step>) -> Fate {
    answered(200, &[("content-type", "text/event-stream")], steps)
}

/// A rejection.
pub fn refused(status: u16, headers: &[(&str, &str)]) -> Fate {
    answered(status, headers, [send(r#"{"error": true}"#)])
}

/// A reply with these headers.
pub fn answered(status: u16, headers: &[(&str, &str)], steps: impl IntoIterator<Item = Step>) -> Fate {
    let mut map = HeaderMap::new();
    for (name, value) in headers {
        map.append(HeaderName::try_from(*name).unwrap(), HeaderValue::try_from(*value).unwrap());
    }
    let reply = Reply::new(StatusCode::from_u16(status).unwrap(), map, Bytes::new());
    Fate::Answered(reply, steps.into_iter().collect())
}

/// One request that the transport received.
pub struct Asked {
    pub at: Instant,
    pub target: String,
    pub headers: HeaderMap,
    pub body: Bytes,
}

impl Asked {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name)?.to_str().ok()
    }
}

/// Handles each request with the next fate, and then always with the last one.
#[derive(Clone)]
pub struct Feed {
    fates: Arc<Mutex<VecDeque<Fate>>>,
    asked: Arc<Mutex<Vec<Asked>>>,
    open: Arc<AtomicUsize>,
}

impl Feed {
    pub fn new(fates: impl IntoIterator<Item = Fate>) -> Self {
        Self { fates: Arc::new(Mutex::new(fates.into_iter().collect())), asked: Arc::default(), open: Arc::default() }
    }

    /// A client over this transport whose calls wait exactly as long as the API asks.
    pub fn salesbooth(&self) -> SalesboothBuilder {
        let prompt = RetryPolicy::new().base(Duration::ZERO);
        Salesbooth::builder().api_key("sb_test_1").transport(Arc::new(self.clone())).retry_policy(prompt)
    }

    pub fn client(&self) -> Salesbooth {
        self.salesbooth().build().unwrap()
    }

    pub fn count(&self) -> usize {
        self.asked.lock().unwrap().len()
    }

    /// The `Last-Event-ID` of each request.
    pub fn resumed(&self) -> Vec<Option<String>> {
        self.asked.lock().unwrap().iter().map(|asked| asked.header("last-event-id").map(str::to_owned)).collect()
    }

    /// The time between each request and the next.
    pub fn waits(&self) -> Vec<Duration> {
        self.asked.lock().unwrap().windows(2).map(|pair| pair[1].at - pair[0].at).collect()
    }

    /// Takes the requests received so far.
    pub fn take(&self) -> Vec<Asked> {
        std::mem::take(&mut *self.asked.lock().unwrap())
    }

    /// How many bodies are still in use.
    pub fn open_bodies(&self) -> usize {
        self.open.load(Ordering::Relaxed)
    }

    fn meet(&self, request: http::Request<RequestBody>) -> Fate {
        let (head, body) = request.into_parts();
        let body = body.as_bytes().cloned().unwrap_or_default();
        let target = head.uri.path_and_query().unwrap().to_string();
        self.asked.lock().unwrap().push(Asked { at: Instant::now(), target, headers: head.headers, body });
        let mut fates = self.fates.lock().unwrap();
        if fates.len() > 1 { fates.pop_front().unwrap() } else { fates.front().unwrap().clone() }
    }
}

impl Transport for Feed {
    fn send(
        &self,
        request: http::Request<RequestBody>,
        _: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let fate = self.meet(request);
        let open = Arc::clone(&self.open);
        Box::pin(async move {
            match fate {
                Fate::NotSent => Err(TransportFault::not_sent("nobody listens")),
                Fate::Answered(reply, steps) => {
                    open.fetch_add(1, Ordering::Relaxed);
                    let playing = Playing { steps: steps.into(), wait: None, open };
                    let mut answer = http::Response::new(ReplyBody::stream(playing));
                    (*answer.status_mut(), *answer.headers_mut()) = (reply.status, reply.headers);
                    Ok(answer)
                }
            }
        })
    }
}

struct Playing {
    steps: VecDeque<Step>,
    wait: Option<Pin<Box<Sleep>>>,
    open: Arc<AtomicUsize>,
}

impl Drop for Playing {
    fn drop(&mut self) {
        self.open.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Stream for Playing {
    type Item = Result<Bytes, TransportFault>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(wait) = &mut self.wait {
                ready!(wait.as_mut().poll(cx));
                self.wait = None;
            }
            match self.steps.pop_front() {
                None => return Poll::Ready(None),
                Some(Step::Send(piece)) => return Poll::Ready(Some(Ok(piece))),
                Some(Step::Wait(time)) => self.wait = Some(Box::pin(sleep(time))),
                Some(Step::Break) => return Poll::Ready(Some(Err(TransportFault::unknown("connection reset")))),
                Some(Step::Silence) => self.wait = Some(Box::pin(sleep(Duration::from_secs(100_000_000)))),
            }
        }
    }
}
