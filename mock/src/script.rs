//! The answers, lists and feeds that tests set.

use std::collections::{HashMap, VecDeque};

use serde_json::Value;

use crate::answer::{Answer, Feed};

/// The items that a test gave an operation.
#[derive(Debug, Clone)]
pub(crate) struct List {
    pub(crate) items: Vec<Value>,
    /// The most items on a page, whatever a request asks for. The documents decide if it is not set.
    pub(crate) page_size: Option<usize>,
}

/// Answers, lists and feeds, by operation.
#[derive(Debug, Default)]
pub(crate) struct Script {
    /// Each answer is used once, in order. An answer without an operation fits any call.
    queue: VecDeque<(Option<String>, Answer)>,
    always: HashMap<String, Answer>,
    lists: HashMap<String, List>,
    feeds: HashMap<String, Feed>,
}

impl Script {
    pub(crate) fn once(&mut self, operation: Option<&str>, answer: Answer) {
        self.queue.push_back((operation.map(str::to_owned), answer));
    }

    pub(crate) fn always(&mut self, operation: &str, answer: Answer) {
        self.always.insert(operation.to_owned(), answer);
    }

    pub(crate) fn list(&mut self, operation: &str, list: List) {
        self.lists.insert(operation.to_owned(), list);
    }

    /// The answer to a call: the first in the queue that fits it, or else the permanent one.
    pub(crate) fn take(&mut self, operation: Option<&str>) -> Option<Answer> {
        let meant = |whom: &Option<String>| whom.is_none() || whom.as_deref() == operation;
        let queued = self.queue.iter().position(|(whom, _)| meant(whom)).and_then(|at| self.queue.remove(at));
        queued.map(|(_, answer)| answer).or_else(|| self.always.get(operation?).cloned())
    }

    pub(crate) fn feed(&mut self, operation: &str, feed: Feed) {
        self.feeds.insert(operation.to_owned(), feed);
    }

    pub(crate) fn given_feed(&self, operation: &str) -> Option<Feed> {
        self.feeds.get(operation).cloned()
    }

    pub(crate) fn given_list(&self, operation: &str) -> Option<List> {
        self.lists.get(operation).cloned()
    }

    /// How many queued answers are left.
    pub(crate) fn left(&self) -> usize {
        self.queue.len()
    }

    pub(crate) fn forget(&mut self) {
        *self = Script::default();
    }
}
