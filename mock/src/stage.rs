//! Where a request meets its answer: judged, answered, recorded. Knows nothing of sockets.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use bytes::Bytes;
use http::StatusCode;
use saleskit_contract::{Contract, OperationSpec};

use crate::answer::Answer;
use crate::api::Api;
use crate::play::limits::Limits;
use crate::play::replay::Replays;
use crate::play::{batch, example, feed, forms, list, mcp};
use crate::request::{Arrived, Bases, BodyRead, Judgement, Seen, judge};
use crate::script::Script;

/// Called with every request.
pub(crate) type Watcher = Box<dyn Fn(&Seen) + Send + Sync>;

/// What a mock shares between its connections and its handle.
pub(crate) struct Stage {
    /// Whose error form is spoken.
    pub(crate) api: Api,
    pub(crate) contract: Contract,
    pub(crate) bases: Bases,
    /// Whether a request that breaks the documents is refused.
    pub(crate) strict: bool,
    /// Whether lists can be walked.
    pub(crate) walkable: bool,
    /// Whether batches, JSON-RPC and idempotency keys are played; else their samples are answered.
    pub(crate) plays: bool,
    /// The rate limits of operations, where they are played.
    pub(crate) limits: Option<Mutex<Limits>>,
    /// The longest body that is read, in bytes.
    pub(crate) longest_body: usize,
    /// The query names that carry credentials.
    pub(crate) secret: Arc<[String]>,
    pub(crate) watcher: Option<Watcher>,
    pub(crate) script: Mutex<Script>,
    pub(crate) replays: Mutex<Replays>,
    pub(crate) seen: Mutex<Vec<Seen>>,
}

impl Stage {
    pub(crate) fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn seen(&self) -> MutexGuard<'_, Vec<Seen>> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn replays(&self) -> MutexGuard<'_, Replays> {
        self.replays.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a request; how long it comes too early.
    fn too_early(&self, operation: &OperationSpec) -> Option<Duration> {
        let mut limits = self.limits.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner);
        limits.count(operation, Instant::now())
    }

    /// Judges a request and finds its answer.
    pub(crate) fn meet(&self, arrived: &Arrived) -> (Judgement<'_>, Answer) {
        let judgement = judge(&self.contract, &self.bases, arrived);
        let operation = judgement.found.as_ref().map(|found| found.operation);
        let answer = match (&judgement.refusal, operation) {
            (Some(refusal), _) if self.strict => forms::answer(self.api, refusal),
            (_, Some(operation)) => match self.too_early(operation) {
                Some(wait) => forms::too_many(self.api, wait),
                None => self.answer(operation, arrived),
            },
            (Some(refusal), None) => self.script().take(None).unwrap_or_else(|| forms::answer(self.api, refusal)),
            (None, None) => Answer::status(StatusCode::NOT_FOUND.as_u16()),
        };
        (judgement, answer)
    }

    /// Answers a request and records it.
    pub(crate) fn play(&self, arrived: Arrived) -> Answer {
        let (judgement, answer) = self.meet(&arrived);
        let operation = judgement.found.as_ref().map(|found| found.operation);
        let seen = Seen {
            operation: operation.map(|operation| operation.id.clone()),
            method: arrived.method,
            path: arrived.path,
            query: arrived.query,
            path_values: judgement.found.map(|found| found.path).unwrap_or_default(),
            headers: arrived.headers,
            body: match arrived.body {
                BodyRead::Whole(body) => body,
                BodyRead::TooLarge | BodyRead::BrokenOff => Bytes::new(),
            },
            status: answer.status,
            refusal: judgement.refusal,
            secret: Arc::clone(&self.secret),
        };
        if let Some(watch) = &self.watcher {
            watch(&seen);
        }
        self.seen().push(seen);
        answer
    }

    /// The answer to a call: what a test wanted, else what the same key had for an answer, else what is documented.
    fn answer(&self, operation: &OperationSpec, arrived: &Arrived) -> Answer {
        let scripted = self.script().take(Some(&operation.id));
        let replayed = || self.replays().get(operation, arrived).filter(|_| self.plays);
        let answer = scripted.or_else(replayed).unwrap_or_else(|| self.documented(operation, arrived));
        self.replays().keep(operation, arrived, &answer);
        answer
    }

    /// The answer by the documents: played, where playing is more than the documented example.
    fn documented(&self, operation: &OperationSpec, arrived: &Arrived) -> Answer {
        match operation.id.as_str() {
            batch::OPERATION if self.plays => {
                if let Some(parts) = batch::parts(&self.contract, operation, self.bases.main(), arrived) {
                    let answers = parts.iter().map(|part| self.meet(part).1).collect::<Vec<_>>();
                    return batch::answer(&parts, &answers);
                }
            }
            mcp::OPERATION if self.plays => return mcp::answer(operation, arrived.bytes()),
            _ => {}
        }
        if let Some(feed) = self.script().given_feed(&operation.id) {
            return feed::answer(&self.contract, operation, &feed, &arrived.headers);
        }
        let mut reply = self.contract.example_reply(operation);
        if let (Some(body), Some(pagination)) = (&mut reply.body, &operation.pagination) {
            let given = self.script().given_list(&operation.id);
            if self.walkable || given.is_some() {
                list::turn_to_page(&self.contract, operation, pagination, given.as_ref(), &arrived.query, body);
            }
        }
        example::answer(reply.status, reply.media_type.as_deref(), reply.body)
    }
}

impl fmt::Debug for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stage").field("api", &self.api).field("contract", &self.contract).finish_non_exhaustive()
    }
}
