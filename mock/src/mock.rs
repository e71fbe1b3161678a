//! The handle of a running mock. `builder` starts one.

use std::net::{Ipv4Addr, SocketAddr};
use std::panic::Location;
use std::sync::Arc;
use std::thread;

use saleskit_contract::{Contract, OperationSpec};
use serde_json::Value;

use crate::answer::{Answer, Feed};
use crate::expect::{Expectation, Times, Wanted};
use crate::fault::FaultRule;
use crate::play::example;
use crate::request::Seen;
use crate::script::List;
use crate::server::{InProcess, Server};
use crate::stage::Stage;

/// A running mock server. It stops when it is dropped, after it has answered the requests in progress.
#[derive(Debug)]
pub struct Mock {
    stage: Arc<Stage>,
    /// `None` if the mock is only reachable in memory.
    server: Option<Server>,
}

impl Drop for Mock {
    /// Saves the state. If that fails, there is no one to report it to, and the file keeps its last contents. Unmet expectations fail the
    /// test, unless it is already failing.
    fn drop(&mut self) {
        let _ = self.stage.save();
        match self.stage.expectations().report() {
            Some(report) if thread::panicking() => eprintln!("{report}"),
            Some(report) => panic!("{report}"),
            None => {}
        }
    }
}

impl Mock {
    pub(crate) fn new(stage: Arc<Stage>, server: Option<Server>) -> Mock {
        Mock { stage, server }
    }

    /// The base URL to configure in a client, without a trailing slash: host, port, and the base path that the documents give.
    pub fn url(&self) -> String {
        format!("{}{}", self.root(), self.stage.bases.main())
    }

    /// The URL of the host without a path. Some operations are outside the base path.
    pub fn root(&self) -> String {
        format!("http://{}", self.address())
    }

    /// The address that the mock listens on. A mock without a port returns port 0 on loopback.
    pub fn address(&self) -> SocketAddr {
        self.server.as_ref().map_or_else(|| (Ipv4Addr::LOCALHOST, 0).into(), |server| server.address)
    }

    /// Answers requests in memory, for clients that accept a function as their transport.
    pub fn in_process(&self) -> InProcess {
        InProcess::new(Arc::clone(&self.stage))
    }

    /// Expects a call of an operation: once, unless [`Expect::times`] says otherwise.
    ///
    /// After the first expectation, an unexpected request gets an error reply that explains how it differs, and fails the test.
    ///
    /// [`Mock::verify`] checks the expectations, and so does dropping the mock.
    ///
    /// # Panics
    /// If the documents have no such operation.
    #[track_caller]
    pub fn expect(&self, operation: &str) -> Expect<'_> {
        let operation = &self.operation(operation).id;
        let index = self.stage.expectations().push(Expectation::of(operation, Location::caller()));
        Expect { mock: self, index }
    }

    /// Fails the test if an expected call is missing, or if an unexpected one arrived. Clears all expectations.
    ///
    /// # Panics
    /// If the calls were not as expected. The message lists the missing calls and how requests differ, field by field.
    #[track_caller]
    pub fn verify(&self) {
        let report = self.stage.expectations().report();
        self.stage.expectations().clear();
        if let Some(report) = report {
            panic!("{report}");
        }
    }

    /// The message that [`Mock::verify`] would panic with, or `None` if all calls were as expected.
    pub fn unverified(&self) -> Option<String> {
        self.stage.expectations().report().map(|report| report.to_string())
    }

    /// The documents that the mock plays.
    pub fn contract(&self) -> &Contract {
        &self.stage.contract
    }

    /// The recorded requests, including refused ones, in the order in which they were answered.
    ///
    /// The latest 1,000 are kept unless [`Builder::keeps`](crate::Builder::keeps) sets another number. [`Mock::dropped`] counts the
    /// requests before them.
    pub fn seen(&self) -> Vec<Seen> {
        self.stage.seen().all()
    }

    /// How many requests were dropped from the record since the start or the last [`Mock::clear`].
    pub fn dropped(&self) -> u64 {
        self.stage.seen().dropped()
    }

    /// The latest request, if there is one.
    pub fn last(&self) -> Option<Seen> {
        self.stage.seen().last()
    }

    /// Clears the recorded requests. Queued answers remain.
    pub fn clear(&self) {
        self.stage.seen().clear();
    }

    /// Queues an answer for the next call of an operation. Each call uses one queued answer, in order. Refused requests use none.
    ///
    /// # Panics
    /// If the documents have no such operation.
    #[track_caller]
    pub fn answer(&self, operation: &str, answer: Answer) {
        let operation = &self.operation(operation).id;
        self.stage.script().once(Some(operation), answer);
    }

    /// Queues an answer for the next call of any operation, in the same queue as [`Mock::answer`].
    pub fn answer_next(&self, answer: Answer) {
        self.stage.script().once(None, answer);
    }

    /// Sets the answer for every call of an operation that has no queued answer.
    ///
    /// # Panics
    /// If the documents have no such operation.
    #[track_caller]
    pub fn answer_always(&self, operation: &str, answer: Answer) {
        let operation = &self.operation(operation).id;
        self.stage.script().always(operation, answer);
    }

    /// Sets the items of a list. A page holds at most `page_size` items, or fewer if the request asks for fewer. The smallest page size is
    /// 1.
    ///
    /// # Panics
    /// If the documents have no such operation, or the operation is not a list.
    #[track_caller]
    pub fn list(&self, operation: &str, items: Vec<Value>, page_size: usize) {
        let operation = self.operation(operation);
        assert!(operation.pagination.is_some(), "`{}` is no list: it has no x-pagination", operation.id);
        self.stage.script().list(&operation.id, List { items, page_size: Some(page_size) });
    }

    /// Sets what an event stream sends. Queued answers for the operation are used first.
    ///
    /// # Panics
    /// If the documents have no such operation, or it does not return an event stream.
    #[track_caller]
    pub fn feed(&self, operation: &str, feed: Feed) {
        let operation = self.operation(operation);
        let media = operation.success().and_then(|reply| reply.media.first()).map(|media| media.name.as_str());
        assert_eq!(media, Some("text/event-stream"), "`{}` answers no event stream", operation.id);
        self.stage.script().feed(&operation.id, feed);
    }

    /// Adds a fault rule after the existing ones. The first rule that applies decides.
    ///
    /// To answer a single call with an error, use [`Mock::answer`] instead.
    ///
    /// # Panics
    /// If the rule names an operation or section that the documents do not have.
    #[track_caller]
    pub fn fault(&self, rule: FaultRule) {
        if let Err(reason) = rule.check(&self.stage.contract) {
            panic!("{reason}");
        }
        self.stage.faults().add(rule);
    }

    /// The fault rules in order, including those added over HTTP.
    pub fn faults(&self) -> Vec<FaultRule> {
        self.stage.faults().rules().iter().map(|standing| standing.rule.clone()).collect()
    }

    /// Removes all fault rules, including those that the mock was started with.
    pub fn clear_faults(&self) {
        self.stage.faults().replace(Vec::new());
    }

    /// Serves an answer, such as a page, at a path outside the API. The path starts with a slash and takes precedence over any operation.
    ///
    /// A second answer for the same path replaces the first. Requests to the path are neither validated nor recorded.
    pub fn serve(&self, path: impl Into<String>, answer: Answer) {
        self.stage.pages().insert(path.into(), answer);
    }

    /// How many queued answers are still unused.
    pub fn answers_left(&self) -> usize {
        self.stage.script().left()
    }

    /// Removes all answers, lists and feeds that the test has set, and the replies stored under idempotency keys.
    pub fn forget_answers(&self) {
        self.stage.replays().forget();
        self.stage.script().forget();
    }

    /// Clears the state and restores the initial fault rules, as `POST /_mock/reset` does. With a seed, the same ids and faults follow
    /// again.
    pub fn reset(&self) {
        self.stage.reset();
    }

    /// The operations that act on the state, in document order. All others return their example. Empty for a mock without state.
    pub fn stateful_operations(&self) -> Vec<String> {
        self.stage.state().map(|state| state.operations()).unwrap_or_default()
    }

    /// Waits until each event so far has been delivered to the registered URLs, or has failed for good. Returns at once for a mock without
    /// state.
    pub async fn delivered(&self) {
        if let Some(courier) = &self.stage.courier {
            courier.idle().await;
        }
    }

    /// The documented example of an operation's reply with this status, for example an error to modify and pass to [`Mock::answer`].
    ///
    /// If the documents do not list the status, their `default` response applies. Returns `None` if there is no example.
    ///
    /// # Panics
    /// If the documents have no such operation.
    #[track_caller]
    pub fn documented(&self, operation: &str, status: u16) -> Option<Answer> {
        let operation = self.operation(operation);
        let reply = |status| operation.replies.iter().find(|reply| reply.status == status);
        let media = reply(status).or_else(|| reply(0))?.media.first()?;
        let shown = media.examples.first()?.value.clone();
        Some(example::answer(status, Some(&media.name), Some(shown)))
    }

    /// Waits until the server ends. It does not end by itself, so this is for a program whose only task is to run the mock.
    pub async fn closed(&mut self) {
        // The caller need not know how the server ended.
        if let Some(server) = &mut self.server {
            let _ = (&mut server.task).await;
        }
    }

    /// Stops the server, and returns once the port is closed and the state is saved. Later connections are refused.
    pub async fn stop(mut self) {
        if let Some(server) = &self.server {
            server.task.abort();
        }
        self.closed().await;
    }

    #[track_caller]
    fn operation(&self, id: &str) -> &OperationSpec {
        let Some(operation) = self.stage.contract.operation(id) else {
            let section = id.split('_').next().unwrap_or_default();
            let ids = self.stage.contract.operations().iter().map(|operation| operation.id.as_str());
            let near: Vec<&str> = ids.filter(|known| known.starts_with(section)).collect();
            panic!("the documents have no operation `{id}`; its section has {}", near.join(", "))
        };
        operation
    }
}

/// An expected call, created by [`Mock::expect`]. The mock stores it, so dropping this value has no effect.
///
/// ```
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Box<dyn std::error::Error>> {
/// use saleskit_mock::{Api, Answer, Mock};
/// use serde_json::json;
///
/// let mock = Mock::builder().api(Api::Salesbooth).without_port().start().await?;
/// mock.expect("deals_create").with(json!({"title": "Pro plan"})).times(1);
/// mock.expect("deals_get").with_value("id", "deal_1").answers(Answer::status(503)).times(0..);
/// // The code under test calls here.
/// # assert!(mock.unverified().is_some());
/// # std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| mock.verify())).unwrap_err();
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
pub struct Expect<'m> {
    mock: &'m Mock,
    index: usize,
}

impl Expect<'_> {
    fn change(self, change: impl FnOnce(&mut Expectation)) -> Self {
        self.mock.stage.expectations().change(self.index, change);
        self
    }

    fn wants(self, wanted: Wanted) -> Self {
        self.change(|expectation| expectation.wanted.push(wanted))
    }

    /// Expects these properties in the JSON body. Other properties are allowed. Numbers are compared by value, and lists item by item.
    pub fn with(self, body: Value) -> Self {
        self.wants(Wanted::Body(body))
    }

    /// Expects exactly this JSON body, without other properties.
    pub fn with_exactly(self, body: Value) -> Self {
        self.wants(Wanted::WholeBody(body))
    }

    /// Expects a path or query parameter with this value.
    pub fn with_value(self, name: &str, value: &str) -> Self {
        self.wants(Wanted::Value(name.to_owned(), value.to_owned()))
    }

    /// Expects a header with this value. Header names are case-insensitive.
    pub fn with_header(self, name: &str, value: &str) -> Self {
        self.wants(Wanted::Header(name.to_ascii_lowercase(), value.to_owned()))
    }

    /// Sets how often the call is expected: `2`, `1..=3` or `1..`. `0` forbids it.
    pub fn times(self, times: impl Into<Times>) -> Self {
        let times = times.into();
        self.change(|expectation| expectation.times = times)
    }

    /// Sets the answer for each expected call. By default, the mock answers as usual.
    pub fn answers(self, answer: Answer) -> Self {
        self.change(|expectation| expectation.answer = Some(answer))
    }
}
