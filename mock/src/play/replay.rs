//! Idempotency keys: a call that comes again with the same key gets its first answer again.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

use http::{HeaderName, StatusCode};
use saleskit_contract::{OperationSpec, Place};

use crate::answer::Answer;
use crate::request::Arrived;

pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// How many answers are kept; older ones are forgotten, as the API forgets them after a day.
const MOST: usize = 1_000;

/// How long an answer is kept, as documented.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// What an answer is kept by: the operation and the key.
type Key = (String, Vec<u8>);

/// The answers so far, by operation and key. Without state refusals are not kept: a test says itself how often it wants one.
#[derive(Debug, Default)]
pub(crate) struct Replays {
    answers: HashMap<Key, (Instant, Answer)>,
    /// The keys, the oldest first.
    order: VecDeque<Key>,
    /// Whether refusals are kept as well, as documented.
    all: bool,
}

impl Replays {
    /// Of a mock that keeps state, where `all` answers are kept.
    pub(crate) fn new(all: bool) -> Replays {
        Replays { all, ..Replays::default() }
    }

    /// The first answer, where there was one; a create that answered 201 answers 200 then.
    pub(crate) fn get(&self, operation: &OperationSpec, arrived: &Arrived) -> Option<Answer> {
        let (kept, answer) = self.answers.get(&key(operation, arrived)?)?;
        if kept.elapsed() > DAY {
            return None;
        }
        let mut answer = answer.clone();
        if answer.status == StatusCode::CREATED {
            answer.status = StatusCode::OK;
        }
        answer.delay = None;
        Some(answer)
    }

    /// Keeps an answer for the next time.
    pub(crate) fn keep(&mut self, operation: &OperationSpec, arrived: &Arrived, answer: &Answer) {
        let Some(key) = key(operation, arrived).filter(|_| self.all || answer.status.is_success()) else { return };
        match self.answers.get_mut(&key) {
            Some((kept, _)) if kept.elapsed() <= DAY => return,
            Some(old) => *old = (Instant::now(), answer.clone()),
            None => {
                self.answers.insert(key.clone(), (Instant::now(), answer.clone()));
                self.order.push_back(key);
            }
        }
        while self.order.len() > MOST {
            if let Some(oldest) = self.order.pop_front() {
                self.answers.remove(&oldest);
            }
        }
    }

    /// Forgets them all.
    pub(crate) fn forget(&mut self) {
        self.answers.clear();
        self.order.clear();
    }
}

/// Whether a request has a key that its operation documents.
pub(crate) fn is_keyed(operation: &OperationSpec, arrived: &Arrived) -> bool {
    key(operation, arrived).is_some()
}

/// What tells a call apart, where its operation documents a key and it has one.
fn key(operation: &OperationSpec, arrived: &Arrived) -> Option<Key> {
    let documented = operation.parameters.iter().any(|parameter| {
        parameter.place == Place::Header && parameter.name.eq_ignore_ascii_case(IDEMPOTENCY_KEY.as_str())
    });
    let value = arrived.headers.get(IDEMPOTENCY_KEY).filter(|_| documented)?;
    Some((operation.id.clone(), value.as_bytes().to_vec()))
}
