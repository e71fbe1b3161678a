//! A call is one API request that is sent when awaited and decodes its reply. Sending is the engine's work.

pub(crate) mod decode;

pub(crate) mod call_type;
mod takes;
mod undocumented;

use std::{
    fmt,
    future::IntoFuture,
    marker::PhantomData,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::Bytes;
use secrecy::SecretString;
use serde::{Serialize, de::DeserializeOwned};

pub use self::call_type::{CallParameters, Paged, Streamed};
use self::decode::{Decoder, Reader};
pub use self::takes::{Keyed, KeyedVersioned, TakesKey, TakesVersion, Versioned};
pub use self::undocumented::UndocumentedCall;
use crate::{
    engine::{ByteStream, Engine},
    error::Error,
    operation::Retry,
    pending::Pending,
    reply::{Reply, Response, from_reply::FromReply, response::Facts},
    request::Request,
    value::Param,
};

/// One operation with its values, sent when awaited.
///
/// A call owns what it needs, so it can be spawned or joined with others. Nothing is sent before the first poll. The setters
/// apply to this call only.
///
/// `O` marks which optional headers the documents name for the operation. [`Keyed`] calls have `idempotency_key`, [`Versioned`]
/// calls have `if_match`, and [`KeyedVersioned`] calls have both. All others, `Call<T>`, have neither.
///
/// Await a call directly. Where a future is expected, as by `tokio::spawn` and `tokio::join!`, pass its `into_future()`:
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
#[must_use = "nothing is sent until the call is awaited"]
pub struct Call<T, O = ()> {
    engine: Arc<dyn Engine>,
    request: Request,
    start: Start<T>,
    decode: Decoder<T>,
    takes: PhantomData<fn() -> O>,
}

/// What awaiting a call does depends on the kind of its reply.
type Start<T> = fn(Arc<dyn Engine>, Request, Decoder<T>) -> Pending<Result<Response<T>, Error>>;

/// Sends a request and decodes the whole reply.
fn whole<T: 'static>(
    engine: Arc<dyn Engine>,
    request: Request,
    decode: Decoder<T>,
) -> Pending<Result<Response<T>, Error>> {
    let reader = Reader::new(request.operation(), decode);
    Box::pin(Whole { sending: Sending { unsent: Some((engine, request)), sent: None }, reader })
}

/// The future that [`whole`] returns. An async block would do the same, but it would be compiled once for each reply type. Most
/// of this code is not generic.
struct Whole<T> {
    sending: Sending,
    reader: Reader<T>,
}

impl<T> Future for Whole<T> {
    type Output = Result<Response<T>, Error>;

    #[inline]
    fn poll(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let whole = self.get_mut();
        match ready!(whole.sending.poll(context)) {
            Ok(reply) => Poll::Ready(whole.reader.read(reply)),
            Err(error) => Poll::Ready(Err(error)),
        }
    }
}

/// A request that is checked and sent on the first poll.
struct Sending {
    /// Set until the first poll.
    unsent: Option<(Arc<dyn Engine>, Request)>,
    /// Set from the first poll on, unless the request was refused.
    sent: Option<Pending<Result<Reply, Error>>>,
}

impl Sending {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Result<Reply, Error>> {
        if let Some((engine, request)) = self.unsent.take() {
            request.check()?;
            self.sent = Some(engine.send(request));
        }
        self.sent.as_mut().map_or(Poll::Pending, |reply| reply.as_mut().poll(context))
    }
}

/// Sends a request and passes on the reply while it arrives.
fn opened(
    engine: Arc<dyn Engine>,
    request: Request,
    _: Decoder<ByteStream>,
) -> Pending<Result<Response<ByteStream>, Error>> {
    Box::pin(async move {
        request.check()?;
        let operation = request.operation();
        let opened = engine.open(request).await?;
        Ok(Response::new(opened.body, Facts::of_body(operation, opened.reply)))
    })
}

impl<T, O> fmt::Debug for Call<T, O> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Call").field("request", &self.request).finish_non_exhaustive()
    }
}

impl<T> Call<T> {
    fn new(engine: &Arc<dyn Engine>, request: Request, start: Start<T>, decode: Decoder<T>) -> Self {
        Self { engine: Arc::clone(engine), request, start, decode, takes: PhantomData }
    }

    /// Converts to a call with the setters that `O` marks: [`Keyed`], [`Versioned`] or [`KeyedVersioned`]. Use it for calls that
    /// are built by hand. If the operation does not name the header, awaiting the call fails.
    pub fn takes<O>(self) -> Call<T, O> {
        self.marked()
    }
}

impl<T: FromReply + Send + 'static> Call<T> {
    /// A call whose reply is JSON.
    pub fn json(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self::new(engine, request, whole, decode::json)
    }

    /// A call whose reply is JSON or plain text. Plain text is read as a JSON string.
    pub fn json_or_text(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self::new(engine, request, whole, decode::json_or_text)
    }
}

impl Call<String> {
    /// A call whose reply is text.
    pub fn text(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self::new(engine, request, whole, decode::text)
    }
}

impl Call<Bytes> {
    /// A call whose reply is bytes of another media type.
    pub fn bytes(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self::new(engine, request, whole, decode::bytes)
    }
}

impl Call<ByteStream> {
    /// A call whose reply is streamed.
    pub fn stream(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self::new(engine, request, opened, decode::stream)
    }
}

impl Call<()> {
    /// A call whose reply has no body.
    pub fn empty(engine: &Arc<dyn Engine>, request: Request) -> Self {
        Self::new(engine, request, whole, decode::empty)
    }
}

impl<T, O> Call<T, O> {
    fn marked<P>(self) -> Call<T, P> {
        let Self { engine, request, start, decode, takes: _ } = self;
        Call { engine, request, start, decode, takes: PhantomData }
    }

    /// The request as built so far.
    pub fn request(&self) -> &Request {
        &self.request
    }

    /// The request, for generated setters to fill in.
    #[doc(hidden)]
    pub fn request_mut(&mut self) -> &mut Request {
        &mut self.request
    }

    /// The parts of a call that is sent by other means: its engine, its request and the decoder of its reply.
    #[doc(hidden)]
    pub fn into_unsent(self) -> (Arc<dyn Engine>, Request, Reader<T>) {
        let reader = Reader::new(self.request.operation(), self.decode);
        (self.engine, self.request, reader)
    }

    /// The engine and the request, for lists and event streams.
    pub(crate) fn into_parts(self) -> (Arc<dyn Engine>, Request) {
        (self.engine, self.request)
    }

    /// Decodes the reply as a type of your own instead of the documented one: any [`DeserializeOwned`]. It is read from the same
    /// place in the body.
    ///
    /// ```
    /// # use saleskit_runtime as saleskit;
    /// # use saleskit::{Call, Error};
    /// #[derive(serde::Deserialize)]
    /// struct Total { total: saleskit::Amount }
    ///
    /// async fn total<T>(call: Call<T>) -> Result<Total, Error> {
    ///     Ok(call.read_as::<Total>().await?.into_inner())
    /// }
    /// ```
    ///
    /// # Errors
    ///
    /// Awaiting the call fails if the reply does not fit the type; the error has the JSON path. An empty body is read as null.
    pub fn read_as<U: DeserializeOwned + Send + 'static>(self) -> Call<U, O> {
        Call::new(&self.engine, self.request, whole, decode::own).marked()
    }

    /// Adds a header.
    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.request.header(name, value);
        self
    }

    /// Adds a query parameter that the documents do not name, for example a preview parameter.
    ///
    /// If the name is already taken, or the value is empty text, awaiting the call fails before anything is sent, and the error
    /// names the parameter. A name is taken by a parameter that is set, by a constant of the operation, by a parameter that
    /// selects between operations on the same path, and by the credential.
    pub fn query(mut self, name: &str, value: impl Param) -> Self {
        self.request.add_query(name, &value);
        self
    }

    /// Appends a property that the documents do not name to the JSON body. A POST, PUT or PATCH without a body gets one.
    ///
    /// If the name is already taken, or the body is not a JSON object, awaiting the call fails before anything is sent, and the
    /// error names the property. A name is taken by a property that is set, by a constant of the operation, by a property that
    /// selects between operations on the same path, and by the credential.
    pub fn body_field(mut self, name: &str, value: impl Serialize) -> Self {
        self.request.add_body_field(name, &value);
        self
    }

    /// Sets a time limit for the whole call, across all attempts.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.request.options_mut().timeout = Some(timeout);
        self
    }

    /// Acts under this delegation (header `X-Delegation-ID`).
    pub fn delegation(mut self, delegation: impl Into<String>) -> Self {
        self.request.options_mut().delegation = Some(delegation.into());
        self
    }

    /// Uses this credential instead of the client's.
    pub fn credential(mut self, credential: impl Into<SecretString>) -> Self {
        self.request.options_mut().credential = Some(credential.into());
        self
    }

    /// Overrides the operation's retry class. A DELETE has no other class: its call fails before anything is sent.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.request.options_mut().retry = Some(retry);
        self
    }

    /// Limits the number of attempts, including the first, instead of the client's retry policy. With 1, nothing is sent a second
    /// time, not even a request that never left. The only exception is a 401 with a credential provider, which has the next
    /// credential. The retry class still decides whether the call may be retried at all.
    pub fn attempts(mut self, attempts: u32) -> Self {
        self.request.options_mut().attempts = Some(attempts);
        self
    }
}

impl<T> Response<T> {
    /// Decodes the reply again as a type of your own: any [`DeserializeOwned`]. It is read from the same place in the body.
    ///
    /// # Errors
    ///
    /// Fails if the reply does not fit the type; the error has the JSON path. An empty body is read as null.
    pub fn json<U: DeserializeOwned>(&self) -> Result<U, Error> {
        let (operation, place) = self.origin();
        decode::own_at(operation, self.reply(), place.text(self.raw()), place.path)
    }
}

impl<T, O: TakesKey> Call<T, O> {
    /// Sends this idempotency key instead of a generated one. A key has 1 to 64 ASCII characters and no space at either end.
    /// Awaiting the call with any other key fails with [`Kind::InvalidRequest`](crate::Kind::InvalidRequest), and nothing is
    /// sent.
    pub fn idempotency_key(mut self, key: impl Into<String>) -> Self {
        self.request.set_idempotency_key(key.into());
        self
    }
}

impl<T, O: TakesVersion> Call<T, O> {
    /// Sends this version as `If-Match`: the etag of a reply, verbatim, or a bare version. If it cannot be sent as a header,
    /// awaiting the call fails with [`Kind::InvalidRequest`](crate::Kind::InvalidRequest), and nothing is sent.
    ///
    /// The setter exists only where the documents name the header. This update of a deal compiles:
    ///
    /// ```
    /// # use saleskit_runtime::{Call, Versioned};
    /// fn guarded(update: Call<String, Versioned>) -> Call<String, Versioned> {
    ///     update.if_match("W/\"5\"")
    /// }
    /// ```
    ///
    /// This read does not, because the API would ignore the header:
    ///
    /// ```compile_fail,E0599
    /// # use saleskit_runtime::Call;
    /// fn guarded(get: Call<String>) -> Call<String> {
    ///     get.if_match("W/\"5\"")
    /// }
    /// ```
    pub fn if_match(mut self, version: impl Into<String>) -> Self {
        self.request.set_if_match(version.into());
        self
    }
}

/// A call that can be made conditional on the resource's version: a [`Versioned`] [`Call`], or the call type of such an
/// operation. For functions that are generic over calls; a single call has `if_match`.
#[diagnostic::on_unimplemented(
    message = "the operation of this call does not accept a version",
    note = "the documents name no `If-Match` header for it, so the API would not check the version"
)]
pub trait Conditional: IntoFuture + Sized {
    /// Sends this version as `If-Match`, verbatim from a reply's etag.
    #[must_use = "nothing is sent until the call is awaited"]
    fn on_version(self, version: &str) -> Self;
}

impl<T, O: TakesVersion> Conditional for Call<T, O> {
    fn on_version(self, version: &str) -> Self {
        self.if_match(version)
    }
}

impl<T, O> IntoFuture for Call<T, O> {
    type Output = Result<Response<T>, Error>;
    type IntoFuture = Pending<Self::Output>;

    fn into_future(self) -> Self::IntoFuture {
        (self.start)(self.engine, self.request, self.decode)
    }
}

/// Anything that contains a [`Call`]: the call itself, and the calls that generated methods return. For functions that collect
/// calls without sending each one, such as a batch.
pub trait IntoCall: IntoFuture {
    /// What the call resolves to.
    type Reply;

    /// The call with everything that was set on it. Which headers it accepts was checked when they were set.
    fn into_call(self) -> Call<Self::Reply>;
}

impl<T, O> IntoCall for Call<T, O> {
    type Reply = T;

    fn into_call(self) -> Call<T> {
        self.marked()
    }
}
