//! Handles a request: validates it, chooses the answer and records both. It does not use sockets.

use std::collections::BTreeMap;
use std::fmt;
use std::io;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Instant;

use bytes::Bytes;
use http::{HeaderValue, Method, StatusCode};
use saleskit_contract::{Contract, Match, OperationSpec, Violation};

use crate::answer::Answer;
use crate::api::Api;
use crate::events::Courier;
use crate::expect::{Called, Expectations, Met};
use crate::fault::{self, Fault, FaultError, RuleSet};
use crate::play::batch::Part;
use crate::play::limits::{Limits, Standing};
use crate::play::replay::Replays;
use crate::play::{batch, broken, example, feed, forms, list, mcp, replay};
use crate::request::{Arrived, Bases, BodyRead, Judgement, Kept, KeptReply, Masks, Refusal, RefusalKind, Seen, judge};
use crate::script::Script;
use crate::state::{State, Unsaved};

/// Called with every request.
pub(crate) type Watcher = Box<dyn Fn(&Seen) + Send + Sync>;

/// The parts of a mock that its connections and its handle share.
pub(crate) struct Stage {
    /// The API whose error format is used.
    pub(crate) api: Api,
    pub(crate) contract: Contract,
    pub(crate) bases: Bases,
    /// Whether requests that violate the documents are refused.
    pub(crate) strict: bool,
    /// Whether undocumented properties are refused instead of causing a warning.
    pub(crate) closed: bool,
    /// Whether lists span several pages.
    pub(crate) walkable: bool,
    /// Whether batches are executed, JSON-RPC is answered by method, and idempotency keys are replayed. Otherwise their samples are
    /// returned.
    pub(crate) plays: bool,
    /// The rate limits of operations, if they are enforced.
    pub(crate) limits: Option<Mutex<Limits>>,
    /// The limit for request bodies, in bytes.
    pub(crate) longest_body: usize,
    /// The reply headers that a page may read.
    pub(crate) exposed: HeaderValue,
    /// The query names of credentials.
    pub(crate) secret: Arc<[String]>,
    pub(crate) watcher: Option<Watcher>,
    pub(crate) script: Mutex<Script>,
    /// The fault rules.
    pub(crate) faults: Mutex<RuleSet>,
    pub(crate) replays: Mutex<Replays>,
    /// The calls that a test expects.
    pub(crate) expectations: Mutex<Expectations>,
    /// Held by a request with an idempotency key, so that two concurrent requests with the same key act once.
    pub(crate) turn: Mutex<()>,
    /// The state, if the mock keeps it.
    pub(crate) state: Option<Mutex<State>>,
    /// Sends events to registered URLs, if the mock keeps state.
    pub(crate) courier: Option<Courier>,
    pub(crate) seen: Mutex<Kept>,
    /// The secrets to mask when requests are shown.
    pub(crate) masks: OnceLock<Masks>,
    /// Pages that are served in addition to the API, by path.
    pub(crate) pages: Mutex<BTreeMap<String, Answer>>,
}

impl Stage {
    pub(crate) fn script(&self) -> MutexGuard<'_, Script> {
        self.script.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn expectations(&self) -> MutexGuard<'_, Expectations> {
        self.expectations.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn seen(&self) -> MutexGuard<'_, Kept> {
        self.seen.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn pages(&self) -> MutexGuard<'_, BTreeMap<String, Answer>> {
        self.pages.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn replays(&self) -> MutexGuard<'_, Replays> {
        self.replays.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub(crate) fn state(&self) -> Option<MutexGuard<'_, State>> {
        Some(self.state.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner))
    }

    pub(crate) fn faults(&self) -> MutexGuard<'_, RuleSet> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts a request against the limit of its operation.
    fn count(&self, operation: &OperationSpec, arrived: &Arrived) -> Option<Standing> {
        let mut limits = self.limits.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner);
        limits.count(operation, arrived, Instant::now())
    }

    fn judge(&self, arrived: &Arrived) -> Judgement<'_> {
        judge(&self.contract, &self.bases, self.longest_body, arrived).refuse_warnings(self.closed)
    }

    /// The answer to a validated request. `held` is the state if the caller has locked it.
    fn reply(&self, judgement: &Judgement<'_>, arrived: &Arrived, held: Option<&mut State>) -> Answer {
        match (&judgement.refusal, &judgement.found) {
            (Some(refusal), _) if self.strict => forms::answer(self.api, refusal),
            (_, Some(found)) => {
                let Some(standing) = self.count(found.operation, arrived) else {
                    return self.answer(found, arrived, held);
                };
                let answer = match standing.over {
                    true => forms::too_many(self.api, standing.resets),
                    false => self.answer(found, arrived, held),
                };
                standing.shown_in(found.operation, answer)
            }
            (Some(refusal), None) => self.script().take(None).unwrap_or_else(|| forms::answer(self.api, refusal)),
            (None, None) => Answer::status(StatusCode::NOT_FOUND.as_u16()),
        }
    }

    /// The answer to a request, and the fault that it meets: the one it asks for, or one of a rule.
    fn meet(&self, judgement: &mut Judgement<'_>, arrived: &Arrived) -> (Answer, Option<Fault>) {
        let operation = judgement.found.as_ref().map(|found| found.operation);
        let fault = match Fault::asked(&arrived.headers) {
            Ok(Some(fault)) => Some(self.faults().drawn(fault)),
            Ok(None) => self.faults().choose(operation),
            Err(error) => return (refuse_fault(judgement, &error), None),
        };
        if let Some(fault) = fault {
            let answer = broken::answer(self.api, &fault, operation, || self.reply(judgement, arrived, None));
            return (answer, Some(fault));
        }
        if arrived.method == Method::OPTIONS
            && let Some(refusal) = judgement.refusal.take_if(|refusal| refusal.kind == RefusalKind::OtherMethod)
        {
            return (forms::options(&refusal.methods), None);
        }
        (self.reply(judgement, arrived, None), None)
    }

    /// Clears the state and the stored answers of idempotency keys, and restores the initial faults.
    pub(crate) fn reset(&self) {
        self.faults().reset();
        if let Some(mut state) = self.state() {
            state.reset();
            self.replays().forget();
        }
    }

    /// Saves the state to its file, if it has one and something changed.
    pub(crate) fn save(&self) -> io::Result<()> {
        let unsaved = self.state().and_then(|mut state| state.unsaved());
        unsaved.map_or(Ok(()), Unsaved::write)
    }

    /// Sends new events to their receivers.
    fn publish(&self, state: &mut State) {
        let deliveries = state.publish();
        for delivery in deliveries {
            if let Some(courier) = &self.courier {
                courier.send(delivery);
            }
        }
    }

    /// The answer of an expectation, or the error for an unexpected request. `None` if the request gets its normal answer.
    fn wanted(&self, judgement: &Judgement<'_>, arrived: &Arrived) -> Option<Answer> {
        let mut expectations = self.expectations();
        if !expectations.any() {
            return None;
        }
        let found = judgement.found.as_ref();
        let path = found.map(|found| found.path.as_slice()).unwrap_or_default();
        let called = Called {
            line: arrived.line(&self.secret),
            operation: found.map(|found| found.operation.id.clone()),
            values: path.iter().chain(&arrived.query).cloned().collect(),
            headers: arrived.headers.clone(),
            body: serde_json::from_slice(arrived.bytes()).ok(),
            refusal: judgement.refusal.as_ref().map(ToString::to_string),
        };
        match expectations.meet(called) {
            Met::Expected(answer) => answer,
            Met::Unexpected(words) => Some(forms::unexpected(self.api, &words)),
        }
    }

    /// Answers a request and records it.
    pub(crate) fn play(&self, arrived: Arrived) -> Answer {
        let arrived = arrived.at_real_address(&self.contract);
        let mut judgement = self.judge(&arrived);
        let (mut answer, fault) = match self.wanted(&judgement, &arrived) {
            Some(answer) => (answer, None),
            None => self.meet(&mut judgement, &arrived),
        };
        if judgement.refusal.is_none() {
            warn(&mut answer, &judgement.warnings);
        }
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
            warnings: judgement.warnings,
            fault: fault.map(|fault| fault.to_string()),
            secret: Arc::clone(&self.secret),
        };
        if let Some(watch) = &self.watcher {
            watch(&seen);
        }
        self.seen().push(seen, KeptReply::of(&answer.headers, &answer.body, answer.feed.is_some()));
        answer
    }

    /// The answer to a call: the one a test set, or else the stored one of its idempotency key, or else the documented one.
    fn answer(&self, found: &Match<'_>, arrived: &Arrived, held: Option<&mut State>) -> Answer {
        let operation = found.operation;
        let turn = || self.turn.lock().unwrap_or_else(PoisonError::into_inner);
        let _turn = (self.state.is_some() && replay::is_keyed(operation, arrived)).then(turn);
        let scripted = self.script().take(Some(&operation.id));
        let replayed = || self.replays().get(operation, arrived).filter(|_| self.plays);
        let answer = scripted.or_else(replayed).unwrap_or_else(|| self.documented(found, arrived, held));
        self.replays().keep(operation, arrived, &answer);
        answer
    }

    /// The answer by the documents: the example, or the result of a batch, JSON-RPC, state, feed or list.
    fn documented(&self, found: &Match<'_>, arrived: &Arrived, held: Option<&mut State>) -> Answer {
        let operation = found.operation;
        match operation.id.as_str() {
            batch::OPERATION
                if self.plays && (self.state.is_some() || !batch::is_sample(&self.contract, operation, arrived)) =>
            {
                return self.batch(&batch::parts(self.bases.main(), arrived));
            }
            mcp::OPERATION if self.plays => return mcp::answer(operation, arrived.bytes()),
            _ => {}
        }
        let given =
            |script: &Script| script.given_list(&operation.id).is_some() || script.given_feed(&operation.id).is_some();
        if !given(&self.script()) {
            let stated = match held {
                Some(state) => state.answer(operation, &found.path, arrived),
                None => self.state().and_then(|mut state| {
                    let answer = state.answer(operation, &found.path, arrived);
                    self.publish(&mut state);
                    answer
                }),
            };
            if let Some(answer) = stated {
                return answer;
            }
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

    /// Answers the operations of a batch. They have no idempotency keys of their own. If a write fails, all changes are rolled back.
    fn batch(&self, parts: &[Arrived]) -> Answer {
        let mut state = self.state();
        let before = state.as_deref().cloned();
        let answered = |request| {
            let judgement = self.judge(request);
            let answer = self.reply(&judgement, request, state.as_deref_mut());
            Part { request, operation: judgement.found.map(|found| found.operation), answer }
        };
        let parts: Vec<Part<'_>> = parts.iter().map(answered).collect();
        if let (Some(state), Some(before), false) = (state.as_deref_mut(), before, batch::commits(&parts)) {
            *state = before;
        }
        if let Some(state) = &mut state {
            self.publish(state);
        }
        batch::answer(&self.contract, &parts)
    }
}

/// The limit of warnings in an answer's headers.
const MOST_WARNINGS: usize = 5;

/// Warns the caller about undocumented properties.
fn warn(answer: &mut Answer, warnings: &[Violation]) {
    for warning in warnings.iter().take(MOST_WARNINGS) {
        let text: String = warning.to_string().chars().flat_map(char::escape_default).collect();
        // `escape_default` escapes quotes as well, which a header does not need.
        if let Ok(value) = HeaderValue::try_from(text.replace("\\\"", "\"")) {
            answer.headers.append("x-mock-warning", value);
        }
    }
}

/// Refuses an invalid fault header, in the mock's own error format.
fn refuse_fault(judgement: &mut Judgement<'_>, error: &FaultError) -> Answer {
    let message = format!("{}: {error}", fault::HEADER);
    judgement.refusal = Some(Refusal::new(RefusalKind::WrongFault, message));
    fault::refused_header(error)
}

impl fmt::Debug for Stage {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Stage").field("api", &self.api).field("contract", &self.contract).finish_non_exhaustive()
    }
}
