//! Idempotency keys: a call that comes again with the same key gets its first answer again.

use std::collections::HashMap;

use http::{HeaderName, StatusCode};
use saleskit_contract::{OperationSpec, Place};

use crate::answer::Answer;
use crate::request::Arrived;

pub(crate) const IDEMPOTENCY_KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// The successes so far, by operation and key. Refusals are not kept: a test says itself how often it wants one.
#[derive(Debug, Default)]
pub(crate) struct Replays(HashMap<(String, Vec<u8>), Answer>);

impl Replays {
    /// The first answer, where there was one; a create that answered 201 answers 200 then.
    pub(crate) fn get(&self, operation: &OperationSpec, arrived: &Arrived) -> Option<Answer> {
        let mut answer = self.0.get(&key(operation, arrived)?)?.clone();
        if answer.status == StatusCode::CREATED {
            answer.status = StatusCode::OK;
        }
        answer.delay = None;
        Some(answer)
    }

    /// Keeps an answer for the next time.
    pub(crate) fn keep(&mut self, operation: &OperationSpec, arrived: &Arrived, answer: &Answer) {
        if let Some(key) = key(operation, arrived).filter(|_| answer.status.is_success()) {
            self.0.entry(key).or_insert_with(|| answer.clone());
        }
    }

    /// Forgets them all.
    pub(crate) fn forget(&mut self) {
        self.0.clear();
    }
}

/// What tells a call apart, where its operation documents a key and it has one.
fn key(operation: &OperationSpec, arrived: &Arrived) -> Option<(String, Vec<u8>)> {
    let documented = operation.parameters.iter().any(|parameter| {
        parameter.place == Place::Header && parameter.name.eq_ignore_ascii_case(IDEMPOTENCY_KEY.as_str())
    });
    let value = arrived.headers.get(IDEMPOTENCY_KEY).filter(|_| documented)?;
    Some((operation.id.clone(), value.as_bytes().to_vec()))
}
