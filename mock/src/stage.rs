//! Where a request meets its answer: judged, answered, recorded. Knows nothing of sockets.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use bytes::Bytes;
use http::StatusCode;
use saleskit_contract::{Contract, OperationSpec};
use serde_json::Value;

use crate::judge::{Judgement, judge};
use crate::list;
use crate::replay::Replays;
use crate::route::Bases;
use crate::script::Script;
use crate::wire::{BodyRead, Wire};
use crate::{Answer, Api, Seen, batch, forms, mcp};

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

    /// Judges a request and finds its answer.
    pub(crate) fn meet(&self, wire: &Wire) -> (Judgement<'_>, Answer) {
        let judgement = judge(&self.contract, &self.bases, wire);
        let operation = judgement.found.as_ref().map(|found| found.operation);
        let answer = match (&judgement.refusal, operation) {
            (Some(refusal), _) if self.strict => forms::answer(self.api, refusal),
            (_, Some(operation)) => self.answer(operation, wire),
            (Some(refusal), None) => self.script().take(None).unwrap_or_else(|| forms::answer(self.api, refusal)),
            (None, None) => Answer::status(StatusCode::NOT_FOUND.as_u16()),
        };
        (judgement, answer)
    }

    /// Answers a request and records it.
    pub(crate) fn play(&self, wire: Wire) -> Answer {
        let (judgement, answer) = self.meet(&wire);
        let operation = judgement.found.as_ref().map(|found| found.operation);
        let seen = Seen {
            operation: operation.map(|operation| operation.id.clone()),
            method: wire.method,
            path: wire.path,
            query: wire.query,
            path_values: judgement.found.map(|found| found.path).unwrap_or_default(),
            headers: wire.headers,
            body: match wire.body {
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
    fn answer(&self, operation: &OperationSpec, wire: &Wire) -> Answer {
        let scripted = self.script().take(Some(&operation.id));
        let replayed = || self.replays().get(operation, wire).filter(|_| self.plays);
        let answer = scripted.or_else(replayed).unwrap_or_else(|| self.documented(operation, wire));
        self.replays().keep(operation, wire, &answer);
        answer
    }

    /// The answer by the documents: played, where playing is more than the documented example.
    fn documented(&self, operation: &OperationSpec, wire: &Wire) -> Answer {
        match operation.id.as_str() {
            batch::OPERATION if self.plays => return batch::answer(self, operation, wire),
            mcp::OPERATION if self.plays => return mcp::answer(operation, wire.bytes()),
            _ => {}
        }
        if let Some(feed) = self.script().given_feed(&operation.id) {
            return feed.answer(&self.contract, operation, &wire.headers);
        }
        let mut example = self.contract.example_reply(operation);
        if let (Some(body), Some(pagination)) = (&mut example.body, &operation.pagination) {
            let given = self.script().given_list(&operation.id);
            if self.walkable || given.is_some() {
                list::turn_to_page(&self.contract, operation, pagination, given.as_ref(), &wire.query, body);
            }
        }
        documented(example.status, example.media_type.as_deref(), example.body)
    }
}

impl fmt::Debug for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stage").field("api", &self.api).field("contract", &self.contract).finish_non_exhaustive()
    }
}

/// A documented reply on the wire: JSON as JSON, any other text as it is. Documents may say what HTTP does not know.
pub(crate) fn documented(status: u16, media_type: Option<&str>, body: Option<Value>) -> Answer {
    let mut answer = Answer::status(StatusCode::OK.as_u16());
    answer.status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    let (Some(media_type), Some(body)) = (media_type, body) else { return answer };
    answer.body = match body {
        Value::String(text) if !crate::wire::is_json(media_type) => text.into(),
        other => other.to_string().into(),
    };
    if let Ok(value) = http::HeaderValue::try_from(media_type) {
        answer.headers.insert(http::header::CONTENT_TYPE, value);
    }
    answer
}
