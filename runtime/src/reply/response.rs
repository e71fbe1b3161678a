//! What an awaited call resolves to.

use std::ops::{Deref, DerefMut};

use bytes::Bytes;

use super::{
    Reply,
    http_facts::Http,
    json::Json,
    json_path,
    unexpected::{Note, Unexpected},
};
use crate::operation::Operation;

/// A decoded reply together with its HTTP facts.
///
/// It derefs to the reply, so that `deal.title` reads a field. Status, headers and versions are in [`http`](Response::http),
/// because names such as `status` belong to the reply.
#[derive(Debug, Clone)]
pub struct Response<T> {
    value: T,
    facts: Facts,
}

/// Everything in a response except its value. It is a separate type, so that code which handles it is compiled once.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    pub(crate) reply: Reply,
    pub(crate) operation: &'static Operation,
    /// Where the value is in the body.
    pub(crate) place: Place,
    /// What was unexpected about it.
    pub(crate) notes: Vec<Note>,
}

impl Facts {
    /// The facts of a value that is the whole body.
    pub(crate) fn of_body(operation: &'static Operation, reply: Reply) -> Self {
        Self { reply, operation, place: Place::default(), notes: Vec::new() }
    }
}

/// The path and the offset of the decoded reply in the body.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Place {
    pub(crate) path: &'static str,
    pub(crate) at: usize,
}

impl Place {
    /// The JSON text there. The body must be JSON or empty.
    pub(crate) fn text(self, body: &[u8]) -> &[u8] {
        let text = body.get(self.at..).and_then(|text| std::str::from_utf8(text).ok()).unwrap_or_default();
        Json::of_valid(text).raw().as_bytes()
    }
}

impl<T> Response<T> {
    pub(crate) fn new(value: T, facts: Facts) -> Self {
        Self { value, facts }
    }

    /// What the reply contained beyond its documents: unnamed properties, values that do not have their inferred or documented
    /// form, and texts that are not among the documented values. Usually empty. Use it for logs, and for tests that watch the API
    /// for changes.
    ///
    /// The properties themselves are in the `extra()` of the types that contain them.
    pub fn unexpected(&self) -> Vec<Unexpected> {
        let path = |note: &Note| json_path::at_offset(&self.facts.reply.body, note.at);
        self.facts.notes.iter().map(|note| Unexpected { path: path(note), kind: note.kind }).collect()
    }

    /// The operation, and where the decoded reply is in the body.
    pub(crate) fn origin(&self) -> (&'static Operation, Place) {
        (self.facts.operation, self.facts.place)
    }

    /// The status, the headers and facts from them: etag, rate limit, job.
    pub fn http(&self) -> Http<'_> {
        self.facts.reply.http()
    }

    /// The body as received, envelope included.
    pub fn raw(&self) -> &Bytes {
        &self.facts.reply.body
    }

    /// The undecoded reply: status, headers and body.
    pub fn reply(&self) -> &Reply {
        &self.facts.reply
    }

    /// Replaces the decoded reply and keeps the HTTP facts.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        Response::new(change(self.value), self.facts)
    }

    /// The decoded reply without its HTTP facts.
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T> Deref for Response<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T> DerefMut for Response<T> {
    fn deref_mut(&mut self) -> &mut T {
        &mut self.value
    }
}
