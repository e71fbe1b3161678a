//! Where a request meets its answer: judged, answered, recorded. Knows nothing of sockets.

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
use crate::play::limits::{Limits, Standing};
use crate::play::replay::Replays;
use crate::play::{batch, broken, example, feed, forms, list, mcp, replay};
use crate::request::{Arrived, Bases, BodyRead, Judgement, Kept, KeptReply, Masks, Refusal, RefusalKind, Seen, judge};
use crate::script::Script;
use crate::state::{State, Unsaved};

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
    /// Whether properties that no document knows are refused, in place of a warning.
    pub(crate) closed: bool,
    /// Whether lists can be walked.
    pub(crate) walkable: bool,
    /// Whether batches, JSON-RPC and idempotency keys are played; else their samples are answered.
    pub(crate) plays: bool,
    /// The rate limits of operations, where they are played.
    pub(crate) limits: Option<Mutex<Limits>>,
    /// The longest body that is read, in bytes.
    pub(crate) longest_body: usize,
    /// The headers of replies that a page may read.
    pub(crate) exposed: HeaderValue,
    /// The query names that carry credentials.
    pub(crate) secret: Arc<[String]>,
    pub(crate) watcher: Option<Watcher>,
    pub(crate) script: Mutex<Script>,
    /// What goes wrong on demand.
    pub(crate) faults: Mutex<RuleSet>,
    pub(crate) replays: Mutex<Replays>,
    /// What a test expects to be called.
    pub(crate) expectations: Mutex<Expectations>,
    /// Held by a request with an idempotency key, so that two at once with the same one act once.
    pub(crate) turn: Mutex<()>,
    /// What was created, where the mock keeps state.
    pub(crate) state: Option<Mutex<State>>,
    /// Sends what happens to registered addresses, where the mock keeps state.
    pub(crate) courier: Option<Courier>,
    pub(crate) seen: Mutex<Kept>,
    /// What is secret in requests that are shown.
    pub(crate) masks: OnceLock<Masks>,
    /// What is served beside the API, by path.
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

    /// The answer to a request that was judged. `held` is the state where the caller holds it already.
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

    /// The answer to a request that meets the fault that it asks for, or one of a rule; and the fault.
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

    /// Empties the state, with the answers that idempotency keys would bring back, and goes back to the faults of the start.
    pub(crate) fn reset(&self) {
        self.faults().reset();
        if let Some(mut state) = self.state() {
            state.reset();
            self.replays().forget();
        }
    }

    /// Writes the state into its file, where it has one and anything changed.
    pub(crate) fn save(&self) -> io::Result<()> {
        let unsaved = self.state().and_then(|mut state| state.unsaved());
        unsaved.map_or(Ok(()), Unsaved::write)
    }

    /// Sends what happened to those that want it.
    fn publish(&self, state: &mut State) {
        let deliveries = state.publish();
        for delivery in deliveries {
            if let Some(courier) = &self.courier {
                courier.send(delivery);
            }
        }
    }

    /// The answer that an expectation has for a request, or that nothing expects it; none where it is answered as usual.
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

    /// The answer to a call: what a test wanted, else what the same key had for an answer, else what is documented.
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

    /// The answer by the documents: played, where playing is more than the documented example.
    fn documented(&self, found: &Match<'_>, arrived: &Arrived, held: Option<&mut State>) -> Answer {
        let operation = found.operation;
        match operation.id.as_str() {
            batch::OPERATION if self.plays => {
                if let Some(parts) = batch::parts(&self.contract, operation, self.bases.main(), arrived) {
                    return self.batch(&parts);
                }
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

    /// Answers the operations of a batch, whose parts have no keys of their own. Where a write fails, all that was changed is as before.
    fn batch(&self, parts: &[Arrived]) -> Answer {
        let mut state = self.state();
        let before = state.as_deref().cloned();
        let judged = |part| (self.judge(part), part);
        let answers =
            parts.iter().map(judged).map(|(judgement, part)| self.reply(&judgement, part, state.as_deref_mut()));
        let answers: Vec<Answer> = answers.collect();
        if let (Some(state), Some(before), false) = (state.as_deref_mut(), before, batch::commits(parts, &answers)) {
            *state = before;
        }
        if let Some(state) = &mut state {
            self.publish(state);
        }
        batch::answer(parts, &answers)
    }
}

/// How many warnings go into an answer's headers.
const MOST_WARNINGS: usize = 5;

/// Warns the caller about properties that no document knows.
fn warn(answer: &mut Answer, warnings: &[Violation]) {
    for warning in warnings.iter().take(MOST_WARNINGS) {
        let text: String = warning.to_string().chars().flat_map(char::escape_default).collect();
        // `escape_default` escapes quotes as well, which a header need not.
        if let Ok(value) = HeaderValue::try_from(text.replace("\\\"", "\"")) {
            answer.headers.append("x-mock-warning", value);
        }
    }
}

/// Refuses a header that asks for no fault that there is, in the mock's own words.
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
