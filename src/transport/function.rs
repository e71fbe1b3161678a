//! A function in place of connections.

use std::{
    error::Error as StdError,
    fmt,
    future::Future,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll},
    time::Duration,
};

use bytes::Bytes;
use futures_core::Stream;
use saleskit_runtime::Pending;

use super::{ReplyBody, RequestBody, Transport, TransportFault};

/// The cause of a fault.
type Cause = Box<dyn StdError + Send + Sync>;

/// A transport that answers requests with a function instead of sending them: for tests without sockets.
///
/// The body of a request is a stream of its pieces, and so is that of the answer. The function can return a [`TransportFault`],
/// such as [`not_sent`](TransportFault::not_sent). Any other error counts as a lost answer: whether the request was executed is unknown.
///
/// A mock of the crate `saleskit-mock` is such a function, with the documents behind it: `transport_fn(move |request| answers.respond(request))`,
/// where `answers` is `mock.in_process()`.
/// [`Salesbooth::for_tests`](crate::Salesbooth::for_tests) takes the same function.
///
/// ```
/// use std::io;
/// use saleskit::{ReplyBody, Salesbooth, http, transport_fn};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), saleskit::Error> {
/// let echo = transport_fn(|request: http::Request<_>| async move {
///     let id = request.uri().query().unwrap_or_default().replace("id=", "");
///     let body = format!(r#"{{"error": false, "data": {{"deal_id": "{id}"}}}}"#);
///     Ok::<_, io::Error>(http::Response::new(ReplyBody::from(body)))
/// });
/// let client = Salesbooth::builder().api_key("sb_test_example").transport(echo).build()?;
/// assert_eq!(client.deals().get("deal_1").await?.id()?, "deal_1");
/// # Ok(())
/// # }
/// ```
pub fn transport_fn<F, A, B, BE, E>(answer: F) -> Arc<dyn Transport>
where
    F: Fn(http::Request<RequestBody>) -> A + Send + Sync + 'static,
    A: Future<Output = Result<http::Response<B>, E>> + Send + 'static,
    B: Stream<Item = Result<Bytes, BE>> + Send + 'static,
    BE: Into<Cause> + 'static,
    E: Into<Cause> + 'static,
{
    Arc::new(Function(move |request| -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let answer = answer(request);
        Box::pin(async move {
            let reply = answer.await.map_err(|error| fault(error.into()))?;
            Ok(reply.map(|body| ReplyBody::stream(Pieces(Box::pin(body)))))
        })
    }))
}

/// The function's own fault, or a lost answer.
fn fault(cause: Cause) -> TransportFault {
    cause.downcast::<TransportFault>().map_or_else(TransportFault::unknown, |fault| *fault)
}

struct Function<F>(F);

impl<F> Transport for Function<F>
where
    F: Fn(http::Request<RequestBody>) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> + Send + Sync,
{
    fn send(
        &self,
        request: http::Request<RequestBody>,
        _: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        (self.0)(request)
    }
}

/// The pieces of a body, with its errors as faults.
struct Pieces<B>(Pin<Box<B>>);

impl<B, E> Stream for Pieces<B>
where
    B: Stream<Item = Result<Bytes, E>>,
    E: Into<Cause>,
{
    type Item = Result<Bytes, TransportFault>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let piece = self.0.as_mut().poll_next(context);
        piece.map(|piece| piece.map(|piece| piece.map_err(TransportFault::unknown)))
    }
}

impl<F> fmt::Debug for Function<F> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Function").finish_non_exhaustive()
    }
}
