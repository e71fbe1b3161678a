//! A call: a request that is sent when awaited, and decodes its reply. How it is sent is up to the engine.

pub(crate) mod decode;

mod call_type;

use std::{fmt, future::IntoFuture, sync::Arc, time::Duration};

use bytes::Bytes;
use secrecy::SecretString;
use serde::de::DeserializeOwned;

use self::decode::{Decoder, Reader};
use crate::{
    engine::{ByteStream, Engine},
    error::Error,
    operation::Retry,
    pending::Pending,
    reply::Response,
    request::Request,
};

/// One operation with its values, sent when awaited.
///
/// A call owns what it needs, so that it can be spawned or joined with others. Nothing is sent before the first poll.
/// The setters hold for this call only.
///
/// A call is awaited as it is. What takes a future, as `tokio::spawn` and `tokio::join!` do, takes its `into_future()`:
///
/// ```
/// # use saleskit_runtime::{Call, Error};
/// async fn both(one: Call<String>, other: Call<String>) -> Result<(String, String), Error> {
///     let one = tokio::spawn(one.into_future());
///     let other = other.await?;
///     let one = one.await.expect("a task that does not panic")?;
///     Ok((one.into_inner(), other.into_inner()))
/// }
/// ```
#[must_use = "a call is sent when it is awaited"]
pub struct Call<T> {
    engine: Arc<dyn Engine>,
    request: Request,
    start: Start<T>,
    decode: Decoder<T>,
}

/// What awaiting a call does, by the kind of its reply.
type Start<T> = fn(Arc<dyn Engine>, Request, Decoder<T>) -> Pending<Result<Response<T>, Error>>;

/// Sends a request and decodes the whole reply.
fn whole<T: Send + 'static>(
    engine: Arc<dyn Engine>,
    request: Request,
    decode: Decoder<T>,
) -> Pending<Result<Response<T>, Error>> {
    Box::pin(async move {
        request.check()?;
        let reader = Reader::new(request.operation(), decode);
        reader.read(engine.send(request).await?)
    })
}

/// Sends a request and passes on the reply while it arrives.
fn opened(
    engine: Arc<dyn Engine>,
    request: Request,
    _: Decoder<ByteStream>,
) -> Pending<Result<Response<ByteStream>, Error>> {
    Box::pin(async move {
        request.check()?;
        let opened = engine.open(request).await?;
        Ok(Response::new(opened.body, opened.reply))
    })
}

impl<T> fmt::Debug for Call<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("request", &self.request).finish_non_exhaustive()
    }
}

impl<T: DeserializeOwned + Send + 'static> Call<T> {
    /// A call whose reply is JSON.
    pub fn json(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self { engine: Arc::clone(engine), request, start: whole, decode: decode::json }
    }
}

impl Call<String> {
    /// A call whose reply is text.
    pub fn text(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self { engine: Arc::clone(engine), request, start: whole, decode: decode::text }
    }
}

impl Call<Bytes> {
    /// A call whose reply is bytes of another media type.
    pub fn bytes(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self { engine: Arc::clone(engine), request, start: whole, decode: decode::bytes }
    }
}

impl Call<ByteStream> {
    /// A call whose reply is read while it arrives.
    pub fn stream(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self { engine: Arc::clone(engine), request, start: opened, decode: decode::stream }
    }
}

impl Call<()> {
    /// A call whose reply has no body.
    pub fn empty(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self { engine: Arc::clone(engine), request, start: whole, decode: decode::empty }
    }
}

impl<T> Call<T> {
    /// The request as filled so far.
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The request, to fill; for generated setters.
    #[doc(hidden)]
    pub fn request_mut(&mut self) -> &mut Request {
        &mut self.request
    }

    /// The parts of a call that is sent by other means: its engine, its request, and the reader of its reply.
    #[doc(hidden)]
    pub fn into_unsent(self) -> (Arc<dyn Engine>, Request, Reader<T>) {
        let reader = Reader::new(self.request.operation(), self.decode);
        (self.engine, self.request, reader)
    }

    /// The parts that lists and event streams send requests with.
    pub(crate) fn into_parts(self) -> (Arc<dyn Engine>, Request) {
        (self.engine, self.request)
    }

    /// Adds a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request.header(name, value);
        self
    }

    /// Limits the whole call, all attempts together.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.request.options_mut().timeout = Some(timeout);
        self
    }

    /// Sends this idempotency key (1 to 64 characters) instead of a generated one; an error when the operation documents none.
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.request.set_idempotency_key(key.into());
        self
    }

    /// Sends this version, verbatim from a reply's etag or bare; an error when the operation documents no `If-Match`.
    pub fn if_match(mut self, version: impl Into<String>) -> Self {
        self.request.set_if_match(version.into());
        self
    }

    /// Acts under this delegation (`X-Delegation-ID`).
    pub fn delegation(mut self, delegation: impl Into<String>) -> Self {
        self.request.options_mut().delegation = Some(delegation.into());
        self
    }

    /// Uses this credential instead of the client's.
    pub fn credential(mut self, credential: impl Into<SecretString>) -> Self {
        self.request.options_mut().credential = Some(credential.into());
        self
    }

    /// Overrides the operation's retry class.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.request.options_mut().retry = Some(retry);
        self
    }

    /// Sends this call at most this often, the first time included, instead of as often as the client's policy says. Whether it
    /// may be sent again at all still follows from its retry class.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.request.options_mut().attempts = Some(attempts);
        self
    }
}

/// A call that can be sent on condition that the resource still has a version: every [`Call`], and the calls that generated
/// methods return. For functions that are generic over calls; a single call has `if_match`.
pub trait Conditional: IntoFuture + Sized {
    /// Sends this version along, verbatim from a reply's etag; an error when the operation documents no `If-Match`.
    #[must_use = "a call is sent when it is awaited"]
    fn on_version(self, version: &str) -> Self;
}

impl<T> Conditional for Call<T> {
    fn on_version(self, version: &str) -> Self {
        self.if_match(version)
    }
}

impl<T> IntoFuture for Call<T> {
    type Output = Result<Response<T>, Error>;
    type IntoFuture = Pending<Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        (self.start)(self.engine, self.request, self.decode)
    }
}

/// What contains a [`Call`]: the call itself, and the calls that generated methods return. For functions that take calls
/// without sending each, such as a batch.
pub trait IntoCall: IntoFuture {
    /// What the call resolves to.
    type Reply;

    /// The call, with all that was set.
    fn into_call(self) -> Call<Self::Reply>;
}

impl<T> IntoCall for Call<T> {
    type Reply = T;

    fn into_call(self) -> Self {
        self
    }
}
