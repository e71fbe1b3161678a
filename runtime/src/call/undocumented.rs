//! A call of an operation that no document has: what the caller says of it takes the place of the documents. How it is sent, what
//! its errors mean and how it is observed is as with any call.

use std::{future::IntoFuture, sync::Arc};

use serde::Serialize;

use super::{Call, Conditional, IntoCall, takes::KeyedVersioned};
use crate::{
    engine::Engine,
    error::Error,
    operation::{Method, Operation, Paging, Retry},
    pending::Pending,
    reply::Response,
    request::Request,
    value::{Param, Untyped},
};

/// A call of an operation that no document has, sent when awaited; made by `request` of a client.
///
/// Base URL, authentication, errors, limits and observation are those of every call. What the documents would say is the caller's
/// to say:
///
/// - The path is taken as it is written. A gap (`/deals/{id}`) is filled by [`path`](Self::path), which percent-encodes its value. A
///   path with an escape, a query, a fragment, an empty segment, `.` or `..` is refused before sending, and so is a gap that is left.
/// - It is sent once, unless it provably never left: [`retry`](Self::retry) with [`Retry::Safe`] lets it be repeated, and an
///   [`idempotency_key`](Self::idempotency_key) does as well, under that key. [`Retry::Keyed`] generates one. A DELETE is never
///   repeated.
/// - The reply is JSON as it is, or a type of the caller's ([`read_as`](Self::read_as)); a list is read by
///   [`items_as`](Self::items_as).
///
/// Errors, spans and observers name it by method and path, gaps and all: `POST /deals/{id}/freeze`. Write ids into gaps, not into the
/// path: the first 512 paths of a process are named, all others by their method only.
#[must_use = "a call is sent when it is awaited"]
#[derive(Debug)]
pub struct UndocumentedCall(Call<Untyped, KeyedVersioned>);

impl UndocumentedCall {
    /// A call of an operation that no document has; `api` has what the operations of its API share: authentication and envelope.
    #[doc(hidden)]
    pub fn new(engine: &Arc<dyn Engine>, api: &'static Operation, method: Method, path: &str) -> Self {
        Self(Call::json(engine, Request::undocumented(api, method, path)).takes())
    }

    /// Fills a gap of the path, percent-encoded: nothing of the value gets into another segment or into the query. An empty value, `.`
    /// and `..` are refused.
    pub fn path(mut self, name: &str, value: impl Param) -> Self {
        self.0.request_mut().path(name, &value);
        self
    }

    /// Sends this JSON as the body.
    pub fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        self.0.request_mut().json(body);
        self
    }

    /// Sends this idempotency key, and lets the call be repeated under it unless [`retry`](Self::retry) says otherwise.
    pub fn idempotency_key(self, key: impl Into<String>) -> Self {
        let mut call = self.0.idempotency_key(key);
        let is_delete = call.request().operation().method == Method::Delete;
        let options = call.request_mut().options_mut();
        options.retry = options.retry.or((!is_delete).then_some(Retry::Keyed));
        Self(call)
    }

    /// The call as a list that goes on as `paging` says.
    pub(crate) fn paged(mut self, paging: &'static Paging) -> Call<Untyped> {
        self.0.request_mut().set_paging(paging);
        self.0.into_call()
    }
}

crate::__call_options!(UndocumentedCall);

impl UndocumentedCall {
    /// Sends this version, verbatim from a reply's etag or bare.
    #[inline]
    pub fn if_match(self, version: impl Into<String>) -> Self {
        Self(self.0.if_match(version))
    }
}

impl Conditional for UndocumentedCall {
    fn on_version(self, version: &str) -> Self {
        Self(self.0.if_match(version))
    }
}

impl IntoCall for UndocumentedCall {
    type Reply = Untyped;

    fn into_call(self) -> Call<Untyped> {
        self.0.into_call()
    }
}

impl IntoFuture for UndocumentedCall {
    type Output = Result<Response<Untyped>, Error>;
    type IntoFuture = Pending<Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        self.0.into_future()
    }
}
