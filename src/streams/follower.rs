//! The connections of a followed stream: connects, reads, and reconnects after the last event when a connection ends or is lost.
//!
//! Everything happens while the stream is polled. There is no background task, and dropping the stream drops the connection or the
//! wait.

use std::{
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, HeaderName, StatusCode, header::CONTENT_TYPE};
use saleskit_runtime::{
    ByteStream, Error, ErrorBuilder, EventSource, Follow, Opened, Operation, Pending, Reply, Request, Retry, Sent,
    ServerEvent, private::Exclusive,
};
use sse_stream::Sse;
use tokio::time::{Instant, Sleep, sleep, timeout};

use super::{
    control::{self, Control},
    reader::Reader,
    seen::{self, is_seen},
};
use crate::{
    engine::HttpEngine,
    observe::RetryEvent,
    retry::{History, RetryPolicy, delay, may_repeat},
};

const LAST_EVENT_ID: HeaderName = HeaderName::from_static("last-event-id");

/// The least time between two connections, so that a stream that ends immediately is not reopened in a tight loop.
const APART: Duration = Duration::from_secs(1);

/// A connection that lasted this long resets the count of failures, even if it delivered no events.
const STEADY: Duration = Duration::from_secs(60);

/// How long to wait for the beginning of a reply that is not a stream, to show it in the error.
const REST: Duration = Duration::from_secs(5);

/// The longest time that the clock can represent safely.
const FOREVER: Duration = Duration::from_secs(30 * 365 * 24 * 60 * 60);

/// Follows a stream.
pub(crate) struct Follower {
    engine: Arc<HttpEngine>,
    request: Request,
    follow: Follow,
    state: State,
    /// Status and headers of the latest connection.
    head: Option<Reply>,
    /// The event id that the next connection continues from.
    last_id: Option<String>,
    /// The wait before a reconnect that the stream asks for (`retry`).
    asked: Duration,
    /// How many times in a row the stream was lost, and since when.
    failures: u32,
    lost: Option<Instant>,
}

enum State {
    /// Not connected. The next poll opens a connection like any call.
    Start,
    Opening {
        answer: Exclusive<Pending<Result<Opened, Error>>>,
        first: bool,
    },
    Waiting(Pin<Box<Sleep>>),
    Reading(Box<Connection>),
    Over,
}

struct Connection {
    body: ByteStream,
    reader: Reader,
    opened: Instant,
    /// How long the connection can be silent, and the timer for it. The timer restarts at the next wait after data arrived.
    silence: Option<Duration>,
    alive: Pin<Box<Sleep>>,
    heard: bool,
    /// When to replace the connection by a new one.
    end: Pin<Box<Sleep>>,
    /// The id that the connection continued from, while it may still repeat events that were already delivered.
    resumed: Option<String>,
    /// Whether it has repeated an event.
    repeats: bool,
    /// Whether an event was delivered. The time that the caller takes for it is not the API's silence.
    handed_out: bool,
    /// Whether it has announced its end.
    over: bool,
}

/// What a connection reports.
enum News {
    Event(ServerEvent),
    /// It ended as planned; the next connection follows.
    Next,
    /// It was lost.
    Lost(Error),
    /// The stream is over: its data cannot be read, or it was to be read only to its end.
    End(Option<Error>),
}

impl Follower {
    pub(crate) fn new(engine: Arc<HttpEngine>, request: Request, mut follow: Follow) -> Self {
        // A caller that allows no retries wants no second connection either.
        follow.reconnects &= request.options().retry != Some(Retry::Never);
        let given = request.options().headers.get(LAST_EVENT_ID);
        let last_id = given.and_then(|id| std::str::from_utf8(id.as_bytes()).ok()).map(str::to_owned);
        let (head, asked, failures, lost) = (None, Duration::ZERO, 0, None);
        Self { engine, request, follow, state: State::Start, head, last_id, asked, failures, lost }
    }

    fn operation(&self) -> &'static Operation {
        self.request.operation()
    }

    /// Connects, to continue after the last event.
    fn open(&mut self, first: bool) {
        let headers = &mut self.request.options_mut().headers;
        match self.last_id.as_deref().and_then(seen::header) {
            Some(id) => drop(headers.insert(LAST_EVENT_ID, id)),
            None => drop(headers.remove(LAST_EVENT_ID)),
        }
        let (engine, request) = (Arc::clone(&self.engine), self.request.clone());
        let bears_silence = self.follow.reconnects || self.follow.silence.is_some();
        let answer = async move {
            if bears_silence { engine.open_followed(request, !first).await } else { engine.open_call(request).await }
        };
        let answer: Pending<_> = Box::pin(checked(answer, self.operation()));
        let answer = Exclusive::new(answer);
        self.state = State::Opening { answer, first };
    }

    /// Starts to read a reply whose headers have arrived.
    fn connected(&mut self, opened: Opened) {
        let Opened { reply, body } = opened;
        let nothing_to_follow = reply.status == StatusCode::NO_CONTENT;
        self.head = Some(reply);
        if nothing_to_follow {
            self.state = State::Over;
            return;
        }
        let follow = &self.follow;
        let silence = follow.silence.or_else(|| follow.reconnects.then(control::usual_silence));
        let lifetime = if follow.reconnects { follow.lifetime.clamp(APART, FOREVER) } else { FOREVER };
        self.state = State::Reading(Box::new(Connection {
            body,
            reader: Reader::new(follow.longest_event),
            opened: Instant::now(),
            silence,
            alive: Box::pin(sleep(silence.unwrap_or(FOREVER).min(FOREVER))),
            heard: false,
            end: Box::pin(sleep(lifetime)),
            resumed: self.last_id.clone(),
            repeats: false,
            handed_out: false,
            over: false,
        }));
    }

    /// Handles an error: returns it to the caller, or starts to wait for the next connection.
    fn failed(&mut self, error: Error, first: bool) -> Option<Error> {
        if !self.follow.reconnects || !passes(&error) {
            self.state = State::Over;
            return Some(error);
        }
        if first {
            self.state = State::Start;
            return Some(error);
        }
        self.failures += 1;
        let error = ErrorBuilder::from(error).sent(Sent::new(self.failures, None)).build();
        let now = Instant::now();
        let since = *self.lost.get_or_insert(now);
        let policy = RetryPolicy::new().base(self.follow.base).cap(self.follow.cap);
        let wait = delay(&policy, self.failures, Some(self.asked.min(self.follow.cap)).max(error.retry_after()));
        let out_for = (now - since).saturating_add(wait);
        let too_often = self.follow.attempts.is_some_and(|attempts| self.failures > attempts);
        if too_often || self.follow.outage.is_some_and(|outage| out_for > outage) {
            self.recovered();
            self.state = State::Start;
            return Some(error);
        }
        self.engine.observers.reconnect(&RetryEvent::new(self.operation(), &error, wait));
        self.state = State::Waiting(Box::pin(sleep(wait.min(FOREVER))));
        None
    }

    fn recovered(&mut self) {
        self.failures = 0;
        self.lost = None;
    }

    /// Turns a block into an event for the caller, or into what it says about the stream.
    fn take(&mut self, block: Sse, connection: &mut Connection) -> Option<News> {
        if let Some(milliseconds) = block.retry {
            self.asked = Duration::from_millis(milliseconds);
        }
        let id = block.id.filter(|id| seen::fits_header(id));
        let again = match (&id, &connection.resumed) {
            (Some(id), Some(last)) => is_seen(last, id),
            _ => false,
        };
        if let Some(id) = id.as_ref().filter(|_| !again) {
            match &mut self.last_id {
                _ if id.is_empty() => self.last_id = None,
                Some(last) => last.clone_from(id),
                None => self.last_id = Some(id.clone()),
            }
        }
        let (name, data) = (block.event.filter(|name| !name.is_empty()), block.data?);
        let name = name.unwrap_or_else(|| "message".to_owned());
        let control = Control::of(&name, &data);
        match &control {
            None if again => {
                connection.repeats = true;
                return None;
            }
            None => {
                // Events without an id do not prove that the repeats are over, unless one has come before.
                if id.is_some() || connection.repeats {
                    connection.resumed = None;
                }
                self.recovered();
            }
            Some(Control::Connected(Some(silence))) if self.follow.reconnects && self.follow.silence.is_none() => {
                connection.silence = Some(*silence);
                connection.heard = true;
            }
            Some(Control::Reconnect(Some(last))) if seen::fits_header(last) => {
                // The API may give the id that it last looked at. It must not lead back before events that were delivered.
                if !self.last_id.as_deref().is_some_and(|own| is_seen(own, last)) {
                    self.last_id = Some(last.clone());
                }
            }
            Some(_) => {}
        }
        connection.over = self.follow.reconnects && matches!(control, Some(Control::Reconnect(_)));
        if control.is_none() || self.follow.control_events {
            connection.handed_out = true;
            return Some(News::Event(ServerEvent::new(id, name, data)));
        }
        connection.over.then_some(News::Next)
    }

    /// Reads from a connection.
    fn read(&mut self, connection: &mut Connection, cx: &mut Context<'_>) -> Poll<News> {
        if connection.over {
            return Poll::Ready(News::Next);
        }
        if std::mem::take(&mut connection.handed_out) {
            connection.heard = true;
        }
        loop {
            while let Some(block) = connection.reader.next() {
                if let Some(news) = self.take(block, connection) {
                    return Poll::Ready(news);
                }
            }
            if let Some(fault) = connection.reader.fault() {
                return Poll::Ready(News::End(Some(self.unreadable(fault))));
            }
            match Pin::new(&mut connection.body).poll_next(cx) {
                Poll::Ready(Some(Ok(piece))) => {
                    connection.heard = true;
                    connection.reader.feed(piece);
                }
                Poll::Ready(Some(Err(error))) => return Poll::Ready(News::Lost(error)),
                Poll::Ready(None) => return Poll::Ready(self.ended(connection)),
                Poll::Pending => return self.waited(connection, cx),
            }
        }
    }

    /// The error of a body that is not a valid event stream.
    fn unreadable(&self, fault: &str) -> Error {
        let head = self.head.clone();
        let reply = head.unwrap_or_else(|| Reply::new(StatusCode::OK, HeaderMap::new(), Bytes::new()));
        ErrorBuilder::undecodable(self.operation(), reply, String::new(), fault).build()
    }

    /// Handles the end of a body.
    fn ended(&self, connection: &Connection) -> News {
        let lost = |words: &str| News::Lost(ErrorBuilder::outcome_unknown(self.operation(), words).build());
        match (self.follow.reconnects, connection.reader.is_within()) {
            (false, false) => News::End(None),
            (_, true) => lost("the stream ended within an event"),
            (true, false) => lost("the stream ended"),
        }
    }

    /// Handles a connection that delivers nothing at the moment.
    fn waited(&self, connection: &mut Connection, cx: &mut Context<'_>) -> Poll<News> {
        if std::mem::take(&mut connection.heard) {
            let silence = connection.silence.unwrap_or(FOREVER).min(FOREVER);
            connection.alive.as_mut().reset(Instant::now() + silence);
        }
        if connection.end.as_mut().poll(cx).is_ready() {
            return Poll::Ready(News::Next);
        }
        ready!(connection.alive.as_mut().poll(cx));
        let silence = connection.silence.unwrap_or_default();
        let words = format!("nothing has arrived for {silence:?}, not even a heartbeat: the connection counts as dead");
        Poll::Ready(News::Lost(ErrorBuilder::outcome_unknown(self.operation(), words).build()))
    }

    /// Ends a connection and waits until the next one can start.
    fn next_connection(&mut self, connection: &Connection) {
        let wait = APART.saturating_sub(connection.opened.elapsed());
        self.state = State::Waiting(Box::pin(sleep(wait)));
    }
}

impl EventSource for Follower {
    fn poll_event(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<ServerEvent, Error>>> {
        loop {
            match std::mem::replace(&mut self.state, State::Over) {
                State::Over => return Poll::Ready(None),
                State::Start => self.open(true),
                State::Waiting(mut wait) => {
                    if wait.as_mut().poll(cx).is_pending() {
                        self.state = State::Waiting(wait);
                        return Poll::Pending;
                    }
                    self.open(false);
                }
                State::Opening { mut answer, first } => match answer.get_mut().as_mut().poll(cx) {
                    Poll::Pending => {
                        self.state = State::Opening { answer, first };
                        return Poll::Pending;
                    }
                    Poll::Ready(Ok(opened)) => self.connected(opened),
                    Poll::Ready(Err(error)) => {
                        if let Some(error) = self.failed(error, first) {
                            return Poll::Ready(Some(Err(error)));
                        }
                    }
                },
                State::Reading(mut connection) => match self.read(&mut connection, cx) {
                    Poll::Pending => {
                        self.state = State::Reading(connection);
                        return Poll::Pending;
                    }
                    Poll::Ready(News::Event(event)) => {
                        self.state = State::Reading(connection);
                        return Poll::Ready(Some(Ok(event)));
                    }
                    Poll::Ready(News::Next) => self.next_connection(&connection),
                    Poll::Ready(News::End(end)) => return Poll::Ready(end.map(Err)),
                    Poll::Ready(News::Lost(error)) => {
                        if connection.opened.elapsed() >= STEADY {
                            self.recovered();
                        }
                        if let Some(error) = self.failed(error, false) {
                            return Poll::Ready(Some(Err(error)));
                        }
                    }
                },
            }
        }
    }

    fn last_event_id(&self) -> Option<&str> {
        self.last_id.as_deref()
    }

    fn head(&self) -> Option<&Reply> {
        self.head.as_ref()
    }
}

/// Whether the same request may lead to a stream later.
fn passes(error: &Error) -> bool {
    let broken = error.status().is_some_and(|status| status.is_server_error());
    broken || may_repeat(&RetryPolicy::new(), Retry::Safe, error, &History::default())
}

/// Checks that a reply is an event stream, or says that there is nothing to follow.
async fn checked(
    answer: impl Future<Output = Result<Opened, Error>>,
    operation: &'static Operation,
) -> Result<Opened, Error> {
    let mut opened = answer.await?;
    if opened.reply.status == StatusCode::NO_CONTENT {
        return Ok(opened);
    }
    let Some(media_type) = opened.reply.headers.get(CONTENT_TYPE) else { return Ok(opened) };
    let media_type = String::from_utf8_lossy(media_type.as_bytes()).into_owned();
    if media_type.trim_start().to_ascii_lowercase().starts_with("text/event-stream") {
        return Ok(opened);
    }
    let message = format!("the reply is not an event stream but `{media_type}`");
    if let Ok(Ok(Some(piece))) = timeout(REST, opened.body.try_next()).await {
        opened.reply.body = piece;
    }
    Err(ErrorBuilder::undecodable(operation, opened.reply, String::new(), message).build())
}
