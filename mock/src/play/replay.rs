//! Idempotency keys: a repeated call with the same key gets the stored answer of the first call.

use std::collections::{HashMap, VecDeque};
use std::time::{Duration, Instant};

use http::{HeaderName, StatusCode};
use saleskit_contract::{OperationSpec, Place};

use crate::answer::Answer;
use crate::request::Arrived;

pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// How many answers are kept. Older ones are dropped, as the API drops them after a day.
const MOST: usize = 1_000;

/// How long an answer is kept, as documented.
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The key of a stored answer: the operation and the idempotency key.
type Key = (String, Vec<u8>);

/// The stored answers, by operation and key. Without state, refusals are not stored, because tests queue them explicitly.
#[derive(Debug, Default)]
pub(crate) struct Replays {
    answers: HashMap<Key, (Instant, Answer)>,
    /// The keys, oldest first.
    order: VecDeque<Key>,
    /// Whether refusals are stored as well, as documented.
    all: bool,
}

impl Replays {
    /// With `all`, for a mock with state, refusals are stored as well.
    pub(crate) fn new(all: bool) -> Replays {
        Replays { all, ..Replays::default() }
    }

    /// The stored answer, if there is one. Its status is 200 if it was 201.
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

    /// Stores an answer.
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

    /// Drops all answers.
    pub(crate) fn forget(&mut self) {
        self.answers.clear();
        self.order.clear();
    }
}

/// Whether a request has an idempotency key that its operation documents.
pub(crate) fn is_keyed(operation: &OperationSpec, arrived: &Arrived) -> bool {
    key(operation, arrived).is_some()
}

/// The key of a call, if it has an idempotency key and its operation documents one.
fn key(operation: &OperationSpec, arrived: &Arrived) -> Option<Key> {
    let documented = operation.parameters.iter().any(|parameter| {
        parameter.place == Place::Header && parameter.name.eq_ignore_ascii_case(IDEMPOTENCY_KEY.as_str())
    });
    let value = arrived.headers.get(IDEMPOTENCY_KEY).filter(|_| documented)?;
    Some((operation.id.clone(), value.as_bytes().to_vec()))
}
