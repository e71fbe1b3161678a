//! The handle of a running mock. How one is started is the builder's.

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

/// A server that plays an API. It stops when it is dropped; calls that are under way are answered still.
#[derive(Debug)]
pub struct Mock {
    stage: Arc<Stage>,
    /// None where it is reached in memory only.
    server: Option<Server>,
}

impl Drop for Mock {
    /// A state goes into its file. Where that fails, nobody is left to hear of it: what was saved last stays. What was expected and did not
    /// come fails the test; a test that fails already shows it.
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

    /// The base URL to give a client, without a slash at the end: host, port and the path of the documents' server.
    pub fn url(&self) -> String {
        format!("{}{}", self.root(), self.stage.bases.main())
    }

    /// The URL of the host, without any path: some operations lie outside of the base path.
    pub fn root(&self) -> String {
        format!("http://{}", self.address())
    }

    /// Where it listens; port 0 of loopback for a mock without a port.
    pub fn address(&self) -> SocketAddr {
        self.server.as_ref().map_or_else(|| (Ipv4Addr::LOCALHOST, 0).into(), |server| server.address)
    }

    /// Answers requests in memory: for clients that can be given a function in place of their connections.
    pub fn in_process(&self) -> InProcess {
        InProcess::new(Arc::clone(&self.stage))
    }

    /// Expects an operation to be called, once unless the expectation is told otherwise. From the first one on, a request that nothing
    /// expects is answered with an error that says how it differs, and fails the test.
    ///
    /// Checked by [`Mock::verify`], and when the mock is dropped.
    ///
    /// # Panics
    /// When the documents have no such operation.
    #[track_caller]
    pub fn expect(&self, operation: &str) -> Expect<'_> {
        let operation = &self.operation(operation).id;
        let index = self.stage.expectations().push(Expectation::of(operation, Location::caller()));
        Expect { mock: self, index }
    }

    /// Fails the test when something that is expected has not come, or came otherwise. Afterwards nothing is expected any more.
    ///
    /// # Panics
    /// Then, with what is missing and how the requests differ.
    #[track_caller]
    pub fn verify(&self) {
        let report = self.stage.expectations().report();
        self.stage.expectations().clear();
        if let Some(report) = report {
            panic!("{report}");
        }
    }

    /// What [`Mock::verify`] would say; none where everything came as expected.
    pub fn unverified(&self) -> Option<String> {
        self.stage.expectations().report().map(|report| report.to_string())
    }

    /// The documents that it plays, for expectations.
    pub fn contract(&self) -> &Contract {
        &self.stage.contract
    }

    /// The requests so far, refused ones too, in the order in which they were answered: the latest 1,000, unless the builder was told
    /// otherwise. [`Mock::dropped`] says how many came before them.
    pub fn seen(&self) -> Vec<Seen> {
        self.stage.seen().all()
    }

    /// How many requests are no longer kept, since the start or the last [`Mock::clear`].
    pub fn dropped(&self) -> u64 {
        self.stage.seen().dropped()
    }

    /// The latest request.
    pub fn last(&self) -> Option<Seen> {
        self.stage.seen().last()
    }

    /// Forgets the requests so far. Answers stay.
    pub fn clear(&self) {
        self.stage.seen().clear();
    }

    /// Answers the next call of an operation; several answers are used one per call, in order. A refused request uses none.
    ///
    /// # Panics
    /// When the documents have no such operation.
    #[track_caller]
    pub fn answer(&self, operation: &str, answer: Answer) {
        let operation = &self.operation(operation).id;
        self.stage.script().once(Some(operation), answer);
    }

    /// Answers the next call of whichever operation; stands in one queue with the answers of [`Mock::answer`].
    pub fn answer_next(&self, answer: Answer) {
        self.stage.script().once(None, answer);
    }

    /// Answers every call of an operation for which no answer is queued.
    ///
    /// # Panics
    /// When the documents have no such operation.
    #[track_caller]
    pub fn answer_always(&self, operation: &str, answer: Answer) {
        let operation = &self.operation(operation).id;
        self.stage.script().always(operation, answer);
    }

    /// Gives a list its items. A page has at most `page_size` of them (at least one), and fewer where a request asks for fewer.
    ///
    /// # Panics
    /// When the documents have no such operation, or it is no list.
    #[track_caller]
    pub fn list(&self, operation: &str, items: Vec<Value>, page_size: usize) {
        let operation = self.operation(operation);
        assert!(operation.pagination.is_some(), "`{}` is no list: it has no x-pagination", operation.id);
        self.stage.script().list(&operation.id, List { items, page_size: Some(page_size) });
    }

    /// Gives an event stream what happens on it. Answers that are queued for the operation come first.
    ///
    /// # Panics
    /// When the documents have no such operation, or it answers no event stream.
    #[track_caller]
    pub fn feed(&self, operation: &str, feed: Feed) {
        let operation = self.operation(operation);
        let media = operation.success().and_then(|reply| reply.media.first()).map(|media| media.name.as_str());
        assert_eq!(media, Some("text/event-stream"), "`{}` answers no event stream", operation.id);
        self.stage.script().feed(&operation.id, feed);
    }

    /// Lets requests meet a fault, behind the rules that there are: the first that strikes decides. A test that needs one answer for
    /// one call is better served by [`Mock::answer`].
    ///
    /// # Panics
    /// When the documents have nothing that the rule is for.
    #[track_caller]
    pub fn fault(&self, rule: FaultRule) {
        if let Err(reason) = rule.check(&self.stage.contract) {
            panic!("{reason}");
        }
        self.stage.faults().add(rule);
    }

    /// The rules by which requests meet faults, in order; those that came over HTTP among them.
    pub fn faults(&self) -> Vec<FaultRule> {
        self.stage.faults().rules().iter().map(|standing| standing.rule.clone()).collect()
    }

    /// Takes all faults away, also those that the mock was started with.
    pub fn clear_faults(&self) {
        self.stage.faults().replace(Vec::new());
    }

    /// Serves something beside the API, such as a page: this answer at this path, which begins with a slash, before any operation. What
    /// was there is replaced. Requests for it are neither judged nor recorded.
    pub fn serve(&self, path: impl Into<String>, answer: Answer) {
        self.stage.pages().insert(path.into(), answer);
    }

    /// How many queued answers no call has used yet.
    pub fn answers_left(&self) -> usize {
        self.stage.script().left()
    }

    /// Forgets all answers, lists and feeds that a test gave, and the answers that idempotency keys would bring back.
    pub fn forget_answers(&self) {
        self.stage.replays().forget();
        self.stage.script().forget();
    }

    /// Empties the state, and goes back to the faults of the start, as `POST /_mock/reset` does: with a seed, the first ids and the
    /// same faults come again.
    pub fn reset(&self) {
        self.stage.reset();
    }

    /// The operations that act on the state, in the order of the documents; none without state. All others answer their example.
    pub fn stateful_operations(&self) -> Vec<String> {
        self.stage.state().map(|state| state.operations()).unwrap_or_default()
    }

    /// Waits until every event that happened so far was delivered to the registered URLs, or given up. Returns at once without state.
    pub async fn delivered(&self) {
        if let Some(courier) = &self.stage.courier {
            courier.idle().await;
        }
    }

    /// The documented example of an operation's reply with this status: of an error, for instance, to be changed or given to
    /// [`Mock::answer`]. What the documents say of all other statuses holds where they do not name this one; none where they show no
    /// example.
    ///
    /// # Panics
    /// When the documents have no such operation.
    #[track_caller]
    pub fn documented(&self, operation: &str, status: u16) -> Option<Answer> {
        let operation = self.operation(operation);
        let reply = |status| operation.replies.iter().find(|reply| reply.status == status);
        let media = reply(status).or_else(|| reply(0))?.media.first()?;
        let shown = media.examples.first()?.value.clone();
        Some(example::answer(status, Some(&media.name), Some(shown)))
    }

    /// Waits until the server has ended, which it does not do of itself: this is for a program that has nothing else to do.
    pub async fn closed(&mut self) {
        // Both ways of ending are the same to the caller.
        if let Some(server) = &mut self.server {
            let _ = (&mut server.task).await;
        }
    }

    /// Stops, and returns when the port is closed: a connection from then on is refused. A state is in its file by then.
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

/// An expectation of a test, made by [`Mock::expect`]. Dropping it changes nothing: the mock keeps it.
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

    /// The JSON body has these properties, and may have others. Numbers are compared by value, lists item by item.
    pub fn with(self, body: Value) -> Self {
        self.wants(Wanted::Body(body))
    }

    /// The JSON body is this one, without other properties.
    pub fn with_exactly(self, body: Value) -> Self {
        self.wants(Wanted::WholeBody(body))
    }

    /// A parameter of path or query has this value.
    pub fn with_value(self, name: &str, value: &str) -> Self {
        self.wants(Wanted::Value(name.to_owned(), value.to_owned()))
    }

    /// A header has this value. Its name may be in any case.
    pub fn with_header(self, name: &str, value: &str) -> Self {
        self.wants(Wanted::Header(name.to_ascii_lowercase(), value.to_owned()))
    }

    /// How often it is called: `2`, `1..=3`, `1..`; `0` forbids it.
    pub fn times(self, times: impl Into<Times>) -> Self {
        let times = times.into();
        self.change(|expectation| expectation.times = times)
    }

    /// What is answered, each time; otherwise what the mock answers anyway.
    pub fn answers(self, answer: Answer) -> Self {
        self.change(|expectation| expectation.answer = Some(answer))
    }
}
