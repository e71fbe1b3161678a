//! The handle of a running mock. How one is started is the builder's.

use std::net::SocketAddr;
use std::sync::Arc;

use saleskit_contract::{Contract, OperationSpec};
use serde_json::Value;

use crate::answer::{Answer, Feed};
use crate::fault::FaultRule;
use crate::play::example;
use crate::request::Seen;
use crate::script::List;
use crate::server::Server;
use crate::stage::Stage;

/// A server that plays an API. It stops when it is dropped; calls that are under way are answered still.
#[derive(Debug)]
pub struct Mock {
    stage: Arc<Stage>,
    server: Server,
}

impl Drop for Mock {
    /// A state goes into its file. Where that fails, nobody is left to hear of it: what was saved last stays.
    fn drop(&mut self) {
        let _ = self.stage.save();
    }
}

impl Mock {
    pub(crate) fn new(stage: Arc<Stage>, server: Server) -> Mock {
        Mock { stage, server }
    }

    /// The base URL to give a client, without a slash at the end: host, port and the path of the documents' server.
    pub fn url(&self) -> String {
        format!("{}{}", self.root(), self.stage.bases.main())
    }

    /// The URL of the host, without any path: some operations lie outside of the base path.
    pub fn root(&self) -> String {
        format!("http://{}", self.server.address)
    }

    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.server.address
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
        let _ = (&mut self.server.task).await;
    }

    /// Stops, and returns when the port is closed: a connection from then on is refused. A state is in its file by then.
    pub async fn stop(mut self) {
        self.server.task.abort();
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
