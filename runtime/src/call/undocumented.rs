//! A call of an operation that is not in the documents. The caller provides the facts that the documents would. Sending, errors
//! and observability work as for any call.

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

/// A call of an operation that is not in the documents, made with a client's `request` and sent when awaited.
///
/// Base URL, authentication, errors, limits and observability are those of every call. The caller provides what the documents
/// would:
///
/// - The path is used as written. A placeholder (`/deals/{id}`) is filled with [`path`](Self::path), which percent-encodes its
///   value. Awaiting the call fails before anything is sent if a placeholder is unfilled or if the path contains an escape, a
///   query, a fragment, an empty segment, `.` or `..`.
/// - It is sent once, unless the request provably never left. [`retry`](Self::retry) with [`Retry::Safe`] allows retries, and so
///   does an [`idempotency_key`](Self::idempotency_key), with that key. [`Retry::Keyed`] generates a key. A DELETE is never
///   retried.
/// - The reply is any JSON, or a type of the caller's ([`read_as`](Self::read_as)). A list is read with
///   [`items_as`](Self::items_as).
///
/// Errors, spans and observers identify it by method and path, with the placeholders: `POST /deals/{id}/freeze`. Put ids into
/// placeholders, not into the path: only the first 512 paths of a process are named; later ones are identified by their method
/// alone.
#[must_use = "nothing is sent until the call is awaited"]
#[derive(Debug)]
pub struct UndocumentedCall(Call<Untyped, KeyedVersioned>);

impl UndocumentedCall {
    /// A call of an operation that is not in the documents. `api` holds what the operations of its API share: authentication and
    /// envelope.
    #[doc(hidden)]
    pub fn new(engine: &Arc<dyn Engine>, api: &'static Operation, method: Method, path: &str) -> Self {
        Self(Call::json(engine, Request::undocumented(api, method, path)).takes())
    }

    /// Fills a placeholder of the path. The value is percent-encoded, so it cannot reach another segment or the query. An empty
    /// value, `.` and `..` are invalid.
    pub fn path(mut self, name: &str, value: impl Param) -> Self {
        self.0.request_mut().path(name, &value);
        self
    }

    /// Sends this JSON as the body.
    pub fn json(mut self, body: &(impl Serialize + ?Sized)) -> Self {
        self.0.request_mut().json(body);
        self
    }

    /// Sends this idempotency key. The call may then be retried with it, unless [`retry`](Self::retry) says otherwise.
    pub fn idempotency_key(self, key: impl Into<String>) -> Self {
        let mut call = self.0.idempotency_key(key);
        let is_delete = call.request().operation().method == Method::Delete;
        let options = call.request_mut().options_mut();
        options.retry = options.retry.or((!is_delete).then_some(Retry::Keyed));
        Self(call)
    }

    /// The call as a paginated list, as `paging` describes.
    pub(crate) fn paged(mut self, paging: &'static Paging) -> Call<Untyped> {
        self.0.request_mut().set_paging(paging);
        self.0.into_call()
    }
}

crate::__call_options!(UndocumentedCall);

impl UndocumentedCall {
    /// Sends this version as `If-Match`: the etag of a reply, verbatim, or a bare version.
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
