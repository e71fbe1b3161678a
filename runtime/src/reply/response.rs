//! What an awaited call resolves to.

use std::ops::{Deref, DerefMut};

use bytes::Bytes;

use super::{Reply, http_facts::Http};

/// A decoded reply together with its HTTP facts.
///
/// It derefs to the reply, so that `deal.title` reads a field; status, headers and the versions in them are in
/// [`http`](Response::http), because names such as `status` belong to the reply.
#[derive(Debug, Clone)]
pub struct Response<T> {
    value: T,
    reply: Reply,
}

impl<T> Response<T> {
    pub(crate) fn new(value: T, reply: Reply) -> Self {
        Self { value, reply }
    }

    /// The status, the headers and what they say: etag, rate limit, job.
    pub fn http(&self) -> Http<'_> {
        self.reply.http()
    }

    /// The body as it came, envelope included.
    pub fn raw(&self) -> &Bytes {
        &self.reply.body
    }

    /// The undecoded reply: status, headers and body.
    pub fn reply(&self) -> &Reply {
        &self.reply
    }

    /// Replaces the decoded reply; the HTTP facts stay.
    pub fn map<U>(self, change: impl FnOnce(T) -> U) -> Response<U> {
        Response::new(change(self.value), self.reply)
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
