//! Finds out what a JSON sample is, and which operation it belongs to.
//!
//! The rules, in this order: JSON-RPC messages belong to the one address that their section posts to. A sample that names an
//! event and has data is a webhook's payload. An error belongs to the request before it. Any other sample is the documented
//! example of an operation, or else the reply to the request before it, or else the body of a request line before it.

use std::collections::HashMap;

use saleskit_contract::{Contract, Media, OperationSpec, Place};
use serde_json::Value;

use crate::{lock::Entry, sample::json_scan::Scanned};

/// What a sample of JSON is.
#[derive(Debug, Clone, PartialEq)]
pub enum Meaning<'c> {
    /// The body of a request.
    Body(&'c OperationSpec),
    /// A member of the body of a request.
    Member(&'c OperationSpec, String),
    /// A successful reply.
    Reply(&'c OperationSpec),
    /// An error. Without an operation, it is shown for all.
    Error(Option<&'c OperationSpec>),
    /// The payload of an event, and its schema.
    Event(&'c Value),
    /// The envelope of all replies, without content.
    Frame,
    /// No rule applies.
    Unknown(String),
}

/// The requests of a page so far.
#[derive(Debug)]
pub struct Pairing<'c> {
    contract: &'c Contract,
    last: Option<Last<'c>>,
    /// Operations of JSON-RPC messages by the message's id.
    messages: HashMap<String, &'c OperationSpec>,
}

#[derive(Debug)]
struct Last<'c> {
    operation: Option<&'c OperationSpec>,
    /// The first-level section that contains it.
    top: usize,
    /// A line with a method and a path. Its body follows.
    bare: bool,
    answered: bool,
}

/// The position of a sample.
#[derive(Debug, Clone, Copy)]
pub struct Spot<'l> {
    /// Its section.
    pub entry: &'l Entry,
    /// The index of the first-level section.
    pub top: usize,
}

impl<'c> Pairing<'c> {
    /// A page without requests so far.
    pub fn new(contract: &'c Contract) -> Pairing<'c> {
        Pairing { contract, last: None, messages: HashMap::new() }
    }

    /// Records a request. `bare` if it is a line without a body.
    pub fn request(&mut self, operation: Option<&'c OperationSpec>, spot: Spot<'_>, bare: bool) {
        self.last = Some(Last { operation, top: spot.top, bare, answered: false });
    }

    /// What a sample is on its own.
    pub fn json(&mut self, sample: &Scanned, spot: Spot<'_>) -> Meaning<'c> {
        if sample.value.get("jsonrpc").is_some() {
            return self.message(sample, spot);
        }
        let event = sample.value.get("event").and_then(Value::as_str);
        if let Some(event) = event.filter(|_| sample.value.get("data").is_some() && sample.value.get("error").is_none())
        {
            return self.event(event, spot);
        }
        let last = self.last.as_mut().filter(|last| last.top == spot.top);
        if sample.value.get("error") == Some(&Value::Bool(true)) {
            return Meaning::Error(last.and_then(|last| last.operation));
        }
        if frame(sample) && last.as_ref().is_none_or(|last| last.answered) {
            return Meaning::Frame;
        }
        let example = examples(self.contract, sample, spot);
        let own = |found: &[&'c OperationSpec], last: &Last<'c>| {
            last.operation.filter(|operation| found.iter().any(|other| other.id == operation.id))
        };
        match last {
            Some(last) if own(&example.replies, last).is_some() => {
                last.answered = true;
                own(&example.replies, last).map_or_else(|| unknown("there is no request before it"), Meaning::Reply)
            }
            Some(last) if own(&example.bodies, last).is_some() => {
                own(&example.bodies, last).map_or_else(|| unknown("there is no request before it"), Meaning::Body)
            }
            last => match (example.replies.first(), example.bodies.first()) {
                (Some(operation), _) => Meaning::Reply(operation),
                (_, Some(operation)) => Meaning::Body(operation),
                (None, None) => by_order(self.contract, last, spot),
            },
        }
    }

    /// What a named member is: a part of the body of the request before it.
    pub fn member(&self, name: &str, spot: Spot<'_>) -> Meaning<'c> {
        let last = self.last.as_ref().filter(|last| last.top == spot.top);
        match last.and_then(|last| last.operation) {
            Some(operation) => Meaning::Member(operation, name.to_owned()),
            None => unknown("a member without a request before it"),
        }
    }

    /// The payload of an event, preferably from the section's own document.
    pub fn event(&self, name: &str, spot: Spot<'_>) -> Meaning<'c> {
        let sections = self.contract.sections();
        let own = sections.iter().filter(|section| Some(&section.name) == spot.entry.file.as_ref());
        let payload = own.chain(sections).find_map(|section| section.events.get(name)?.get("payload"));
        payload.map_or_else(|| unknown(&format!("no document has the event {name}")), Meaning::Event)
    }

    fn message(&mut self, sample: &Scanned, spot: Spot<'_>) -> Meaning<'c> {
        let id = sample.value.get("id").map(Value::to_string).unwrap_or_default();
        if sample.value.get("method").is_some() {
            let of_section = |operation: &&OperationSpec| {
                operation.method == "POST" && Some(&operation.section) == spot.entry.file.as_ref()
            };
            let mut operations = self.contract.operations().iter().filter(of_section);
            return match (operations.next(), operations.next()) {
                (Some(operation), None) => {
                    self.messages.insert(id, operation);
                    Meaning::Body(operation)
                }
                _ => unknown("its section does not post to exactly one address"),
            };
        }
        let last = self.last.as_ref().and_then(|last| last.operation);
        let file = |operation: &&OperationSpec| Some(&operation.section) == spot.entry.file.as_ref();
        let of_section = || self.contract.operations().iter().find(file);
        let operation =
            self.messages.get(&id).copied().or(last.filter(|operation| file(operation))).or_else(of_section);
        operation.map_or_else(|| unknown("a reply without a request message"), Meaning::Reply)
    }
}

fn unknown<'c>(why: &str) -> Meaning<'c> {
    Meaning::Unknown(why.to_owned())
}

/// What a sample is if it is not a documented example.
fn by_order<'c>(contract: &'c Contract, last: Option<&mut Last<'c>>, spot: Spot<'_>) -> Meaning<'c> {
    match last {
        Some(Last { operation: None, .. }) => unknown("the request before it belongs to no operation"),
        Some(Last { operation: Some(operation), bare: true, .. }) => {
            let title = spot.entry.title.to_lowercase();
            let answer = ["response", "reply", "replies", "returns"].iter().any(|word| title.contains(word));
            if answer || operation.body.is_none() { Meaning::Reply(operation) } else { Meaning::Body(operation) }
        }
        Some(last @ Last { answered: false, .. }) => {
            last.answered = true;
            last.operation.map_or_else(|| unknown("there is no request before it"), Meaning::Reply)
        }
        Some(_) => unknown("the request before it already has a reply, and it is not an operation's example"),
        None => {
            let of_section = |operation: &&OperationSpec| Some(&operation.section) == spot.entry.file.as_ref();
            let mut operations = contract.operations().iter().filter(of_section);
            match (operations.next(), operations.next()) {
                (Some(operation), None) => Meaning::Reply(operation),
                _ => unknown("there is no request before it, and it is not an operation's example"),
            }
        }
    }
}

/// `{"error": false, "success": true, "data": {...}}`: `data` is omitted, and nothing else is there.
fn frame(sample: &Scanned) -> bool {
    let known = |names: &serde_json::Map<_, _>| {
        names.keys().all(|name: &String| ["error", "success", "data"].contains(&name.as_str()))
    };
    sample.left_out("", ".data") && sample.value.as_object().is_some_and(known)
}

#[derive(Default)]
struct Examples<'c> {
    replies: Vec<&'c OperationSpec>,
    bodies: Vec<&'c OperationSpec>,
}

/// The operations with this sample as an example: those of the section's document, otherwise any.
fn examples<'c>(contract: &'c Contract, sample: &Scanned, spot: Spot<'_>) -> Examples<'c> {
    let has =
        |media: &[Media]| media.iter().flat_map(|media| &media.examples).any(|example| sample.same_as(&example.value));
    let of = |operations: Vec<&'c OperationSpec>| Examples {
        replies: operations.iter().copied().filter(|o| o.success().is_some_and(|reply| has(&reply.media))).collect(),
        bodies: operations.iter().copied().filter(|o| o.body.as_ref().is_some_and(|body| has(&body.media))).collect(),
    };
    let (own, others): (Vec<_>, Vec<_>) =
        contract.operations().iter().partition(|operation| Some(&operation.section) == spot.entry.file.as_ref());
    let found = of(own);
    if found.replies.is_empty() && found.bodies.is_empty() { of(others) } else { found }
}

/// The operation with a method and a path, regardless of body constants. `None` if there are several.
pub fn by_path<'c>(
    contract: &'c Contract,
    incoming: &saleskit_contract::Incoming,
) -> Result<&'c OperationSpec, String> {
    let fault = match contract.match_request(incoming) {
        Ok(found) => return Ok(found.operation),
        Err(fault) => fault,
    };
    let candidates = fault.candidates.iter().filter_map(|candidate| contract.operation(&candidate.operation));
    let by_body = |operation: &&OperationSpec| operation.constants.iter().all(|constant| constant.place == Place::Body);
    let mut fitting = candidates.filter(by_body);
    match (fitting.next(), fitting.next()) {
        (Some(operation), None) => Ok(operation),
        _ => Err(one_line(&fault.to_string())),
    }
}

/// Joins the lines of a message.
pub fn one_line(text: &str) -> String {
    text.lines().map(str::trim).collect::<Vec<_>>().join("; ")
}
