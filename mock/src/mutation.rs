//! Tests a client with wrong replies. Each place of an operation's documented reply is changed in every known wrong way. The expected
//! result follows from the documents.
//!
//! This module makes the replies and judges how a client decodes them. It calls no client itself: the generated wire tests do.

mod edits;
mod reading;
mod schema;
mod tree;

use std::{collections::BTreeMap, env, fmt, fmt::Write, process::Command, time::SystemTime};

use self::{
    edits::{Edit, Mutation, Outcome},
    reading::{Verdict, judge},
    schema::Schema,
    tree::Tree,
};
use crate::api::Api;

/// Selects the mutations: `all`, or the seed of a sample. Without it, every run takes another sample.
const CHOICE: &str = "SALESKIT_MUTATIONS";

/// A sample has one in this many mutations.
const SAMPLE: u64 = 24;

/// How many differences are reported for one operation.
const TOLD: usize = 20;

/// A reply for a client to decode.
#[derive(Debug, Clone)]
pub struct MutatedReply {
    /// The documented status.
    pub status: u16,
    /// The documented media type. `None` if no body is documented.
    pub media_type: Option<String>,
    /// The body.
    pub body: Vec<u8>,
}

/// The result of a client for a reply.
#[derive(Debug, Clone)]
#[non_exhaustive]
pub enum Answer {
    /// The client decoded the reply.
    Read {
        /// The path and kind of each unexpected value.
        unexpected: Vec<(String, String)>,
        /// The bytes of the body, as the client returns them.
        body: Vec<u8>,
        /// The decoded result, if it consists of the bytes themselves.
        content: Option<Vec<u8>>,
    },
    /// The client returned an error.
    Failed {
        /// `Undecodable` or `Rejected`.
        kind: String,
        /// The JSON path.
        path: Option<String>,
        /// The operation id in the error.
        operation: Option<String>,
        /// The status in the error.
        status: Option<u16>,
        /// Whether the error has the header of the reply.
        has_header: bool,
        /// The bytes of the body in the error.
        body: Option<Vec<u8>>,
    },
    /// The client panicked.
    Panicked,
}

impl Answer {
    /// The client decoded the reply.
    pub fn read(unexpected: Vec<(String, String)>, body: Vec<u8>) -> Answer {
        Answer::Read { unexpected, body, content: None }
    }

    /// Sets the decoded bytes. For a stream, they are the body as well.
    #[must_use]
    pub fn with_content(self, bytes: Option<Vec<u8>>) -> Answer {
        match (self, bytes) {
            (Answer::Read { unexpected, body, .. }, Some(bytes)) => {
                let body = if body.is_empty() { bytes.clone() } else { body };
                Answer::Read { unexpected, body, content: Some(bytes) }
            }
            (answer, _) => answer,
        }
    }
}

/// The mutations of one operation's reply.
pub struct Mutations {
    operation: String,
    schema: Option<Schema>,
    base: Tree,
    reply: MutatedReply,
    open: std::vec::IntoIter<Mutation>,
    every: u64,
    turn: u64,
    seed: u64,
    current: Option<(String, MutatedReply, Verdict)>,
    counts: BTreeMap<&'static str, u32>,
    faults: Vec<String>,
}

impl Mutations {
    /// Prepares the mutations of an operation's documented reply. Without one, a reply is made from its schema.
    ///
    /// # Panics
    /// If the API has no such operation.
    pub fn of(api: Api, operation: &str) -> Mutations {
        let Ok(contract) = api.contract() else { panic!("the documents of {api} cannot be read") };
        let Some(spec) = contract.operation(operation) else { panic!("{api} has no operation `{operation}`") };
        let example = contract.example_reply(spec);
        let media = example.media_type.as_deref().unwrap_or_default();
        let is_json = media == "application/json" || spec.success().is_some_and(|reply| reply.media.len() > 1);
        let schema = Schema::of(&contract, spec).filter(|_| is_json);
        let base = example.body.as_ref().map_or(Tree::Null, Tree::of);
        let (body, mutations) = match &schema {
            Some(schema) => (base.to_json(), edits::of_json(&base, schema.envelope.is_some())),
            None => {
                let text = example.body.as_ref().and_then(|body| body.as_str());
                (text.unwrap_or_default().to_owned(), edits::of_content(media == "text/plain" || media == "text/html"))
            }
        };
        let media_type =
            example.media_type.clone().map(|media| if is_json { "application/json".to_owned() } else { media });
        let choice = env::var(CHOICE).ok();
        let now = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |since| since.as_secs());
        let seed = choice.as_deref().and_then(|choice| choice.parse().ok()).unwrap_or(now % SAMPLE);
        let every = if choice.as_deref() == Some("all") { 1 } else { SAMPLE };
        Mutations {
            operation: operation.to_owned(),
            schema,
            base,
            reply: MutatedReply { status: example.status, media_type, body: body.into_bytes() },
            open: mutations.into_iter(),
            every,
            turn: 0,
            seed,
            current: None,
            counts: BTreeMap::new(),
            faults: Vec::new(),
        }
    }

    /// Runs this program's mutation tests again with all mutations, and prints how many there are of each kind.
    ///
    /// # Panics
    /// If one of the tests fails.
    pub fn try_all() {
        let Ok(program) = env::current_exe() else { panic!("this program cannot be found") };
        let run = Command::new(program).env(CHOICE, "all").args(["goes_over_the_wire", "--nocapture"]).output();
        let Ok(run) = run else { panic!("this program cannot be started again") };
        let said = String::from_utf8_lossy(&run.stdout);
        let mut counts: BTreeMap<&str, u64> = BTreeMap::new();
        let lines = said.lines().filter(|line| line.starts_with("mutations "));
        for (kind, count) in lines.flat_map(str::split_whitespace).filter_map(|word| word.split_once('=')) {
            *counts.entry(kind).or_default() += count.parse::<u64>().unwrap_or_default();
        }
        println!("all {}: {counts:?}", counts.values().sum::<u64>());
        assert!(run.status.success(), "{said}\n{}", String::from_utf8_lossy(&run.stderr));
    }

    /// The next reply to try.
    pub fn try_next(&mut self) -> Option<MutatedReply> {
        loop {
            let mutation = self.open.next()?;
            self.turn += 1;
            if (self.turn + self.seed).is_multiple_of(self.every) {
                return Some(self.make(mutation));
            }
        }
    }

    fn make(&mut self, mutation: Mutation) -> MutatedReply {
        *self.counts.entry(mutation.kind).or_default() += 1;
        let (body, verdict) = match mutation.edit {
            Edit::Tree(steps, change) => {
                let tree = self.base.with(&steps, change);
                (tree.to_json().into_bytes(), self.judged(&tree))
            }
            Edit::Text(change, outcome) => {
                let verdict = match outcome {
                    Outcome::Same => self.judged(&self.base),
                    Outcome::Nothing => self.judged(&Tree::Null),
                    Outcome::Verdict(verdict) => verdict,
                };
                (change(&self.reply.body), verdict)
            }
        };
        let reply = MutatedReply { body, ..self.reply.clone() };
        self.current = Some((format!("{}: {}", mutation.kind, mutation.words), reply.clone(), verdict));
        reply
    }

    fn judged(&self, body: &Tree) -> Verdict {
        self.schema.as_ref().map_or(Verdict::Read(Vec::new()), |schema| judge(schema, body))
    }

    /// Records the client's result for the last reply.
    pub fn check(&mut self, answer: &Answer) {
        let Some((words, reply, verdict)) = self.current.take() else { return };
        if let Some(difference) = self.difference(&reply, verdict, answer) {
            let body: String = String::from_utf8_lossy(&reply.body).chars().take(160).collect();
            self.faults.push(format!("{words}\n    {difference}\n    {body}"));
        }
    }

    /// How an answer differs from the expected result.
    fn difference(&self, reply: &MutatedReply, verdict: Verdict, answer: &Answer) -> Option<String> {
        match (verdict, answer) {
            (Verdict::Read(expected), Answer::Read { unexpected, body, content }) => {
                let mut expected: Vec<_> = expected.into_iter().map(|(path, odd)| (path, format!("{odd:?}"))).collect();
                let mut unexpected = unexpected.clone();
                expected.sort();
                unexpected.sort();
                let is_same = content.as_ref().is_none_or(|content| *content == reply.body);
                (expected != unexpected)
                    .then(|| format!("unexpected() is {unexpected:?}, must be {expected:?}"))
                    .or_else(|| (*body != reply.body || !is_same).then(|| "the bytes are others".to_owned()))
            }
            (
                verdict @ (Verdict::Unreadable(_) | Verdict::Rejected),
                Answer::Failed { kind, path, operation, status, has_header, body },
            ) => {
                let (expected, place) = match &verdict {
                    Verdict::Unreadable(place) => ("Undecodable", place.as_deref()),
                    _ => ("Rejected", None),
                };
                let is_whole = *status == Some(reply.status) && *has_header && body.as_ref() == Some(&reply.body);
                let named = operation.as_deref() == Some(&*self.operation);
                if kind != expected || !named || !is_whole {
                    return Some(format!("{} must be {expected} with all of the reply", shown(answer)));
                }
                let found = path.as_deref().unwrap_or_default();
                place
                    .filter(|place| *place != found)
                    .map(|place| format!("the fault is at `{found}`, must be at `{place}`"))
            }
            (verdict, answer) => Some(format!("became {}, must be {verdict:?}", shown(answer))),
        }
    }

    /// Prints how many replies of each kind were tried.
    ///
    /// # Panics
    /// If a result differs from the one that the documents require.
    pub fn finish(self) {
        let choice = if self.every == 1 { "all".to_owned() } else { self.seed.to_string() };
        let mut line = format!("mutations {} ({CHOICE} {choice})", self.operation);
        for (kind, count) in &self.counts {
            let _ = write!(line, " {}={count}", kind.replace(' ', "-"));
        }
        println!("{line}");
        let listed = self.faults.iter().take(TOLD).map(String::as_str).collect::<Vec<_>>().join("\n");
        assert!(
            self.faults.is_empty(),
            "{} of {} replies became something else (try again with {CHOICE}={choice}):\n{listed}",
            self.faults.len(),
            self.counts.values().sum::<u32>(),
        );
    }
}

/// An answer without the bytes of its reply.
fn shown(answer: &Answer) -> String {
    match answer {
        Answer::Read { unexpected, .. } => format!("a reply with {unexpected:?}"),
        Answer::Failed { kind, path, operation, status, has_header, body } => {
            let length = body.as_ref().map(Vec::len);
            format!("{kind} at {path:?} ({operation:?}, {status:?}, header {has_header}, {length:?} bytes)")
        }
        Answer::Panicked => "a panic".to_owned(),
    }
}

impl fmt::Debug for Mutations {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mutations").field("operation", &self.operation).finish_non_exhaustive()
    }
}
