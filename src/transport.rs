//! The seam below the engine: a request goes out, the head of its answer comes back, and a body that is read as it arrives.
//!
//! A transport knows connections and nothing else: no credentials, no retries, no meaning of statuses, no limits of size.

#[cfg(any(feature = "hyper", feature = "blocking"))]
pub(crate) mod background;
mod body;
#[cfg(feature = "hyper")]
mod connector;
mod fault;
mod function;
#[cfg(feature = "gzip")]
mod gzip;
#[cfg(feature = "hyper")]
mod link;
#[cfg(feature = "hyper")]
mod pooled;
mod progress;
#[cfg(feature = "hyper")]
mod proxy;
#[cfg(feature = "reqwest")]
mod reqwest;
#[cfg(all(test, feature = "hyper"))]
mod tests;
#[cfg(feature = "hyper")]
mod tls;
#[cfg(feature = "hyper")]
mod tunnel;

use std::{sync::Arc, time::Duration};

use saleskit_runtime::Pending;

pub(crate) use self::progress::Progress;
#[cfg(feature = "reqwest")]
pub use self::reqwest::ReqwestTransport;
pub use self::{
    body::{ReplyBody, RequestBody},
    fault::TransportFault,
    function::transport_fn,
};
#[cfg(feature = "hyper")]
pub(crate) use self::{
    pooled::{Connecting, PooledTransport},
    proxy::Proxying,
    tls::root_certificates,
};

/// Sends one HTTP request and gives its answer, whose body may still be on its way.
///
/// Clients have one of their own unless their builder is given another with `transport`. Wrap it with the builder's
/// `wrap_transport` to look at what goes out and comes back, or to answer from elsewhere.
///
/// # What an implementation must keep to
///
/// It must not follow redirects and must not send a request a second time on its own: both are for the engine to decide. The
/// engine drops what it waits for no longer, so dropping the future, or the body, ends the exchange.
///
/// The headers of a request hold credentials, which are marked as sensitive: `Debug` of a request leaves them out, and they stay
/// marked in copies. Some bodies hold credentials, too, and the queries of a few operations for browsers. None of these
/// may be written to a log. The [`Operation`](crate::Operation) is found in the request's extensions: its id says what was asked
/// without saying for whom.
///
/// A layer should pass the extensions on: the built-in transport notes in them how far the request got, and so a timeout while
/// connecting is known to have sent nothing.
///
/// # Examples
///
/// A layer that counts the calls of each operation:
///
/// ```
/// use std::{collections::BTreeMap, sync::{Arc, Mutex}, time::Duration};
/// use saleskit::{Operation, Pending, ReplyBody, RequestBody, Salesbooth, Transport, TransportFault};
///
/// struct Counting {
///     inner: Arc<dyn Transport>,
///     counts: Arc<Mutex<BTreeMap<&'static str, u64>>>,
/// }
///
/// impl Transport for Counting {
///     fn send(
///         &self,
///         request: http::Request<RequestBody>,
///         timeout: Option<Duration>,
///     ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
///         if let Some(operation) = request.extensions().get::<&'static Operation>() {
///             *self.counts.lock().unwrap().entry(operation.id).or_default() += 1;
///         }
///         self.inner.send(request, timeout)
///     }
/// }
///
/// # fn main() -> Result<(), saleskit::Error> {
/// let counts: Arc<Mutex<BTreeMap<&str, u64>>> = Arc::default();
/// let counting = Arc::clone(&counts);
/// let booth = Salesbooth::builder()
///     .api_key("sb_test_example")
///     .wrap_transport(move |inner| Counting { inner, counts: counting.clone() })
///     .build()?;
/// # let _ = (booth, counts);
/// # Ok(())
/// # }
/// ```
///
/// A transport that answers from memory, for tests:
///
/// ```
/// use std::{sync::Arc, time::Duration};
/// use saleskit::{Pending, ReplyBody, RequestBody, Salesbooth, Transport, TransportFault};
///
/// struct Canned(&'static str);
///
/// impl Transport for Canned {
///     fn send(
///         &self,
///         _: http::Request<RequestBody>,
///         _: Option<Duration>,
///     ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
///         let answer = http::Response::new(ReplyBody::from(self.0));
///         Box::pin(async { Ok(answer) })
///     }
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), saleskit::Error> {
/// let canned = Canned(r#"{"error": false, "data": {"deal_id": "deal_1"}}"#);
/// let booth = Salesbooth::builder().api_key("sb_test_example").transport(Arc::new(canned)).build()?;
/// assert_eq!(booth.deals().get("deal_1").await?.id()?, "deal_1");
/// # Ok(())
/// # }
/// ```
pub trait Transport: Send + Sync {
    /// Sends `request`, whose address is absolute, and resolves to the head of its answer, of whatever status, or to a fault.
    ///
    /// `timeout` is what is left for connecting, sending and the head. The engine stops waiting then; an implementation that can
    /// tell what was reached by then, such as that no connection was made, ends by itself before.
    fn send(
        &self,
        request: http::Request<RequestBody>,
        timeout: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>>;
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(
        &self,
        request: http::Request<RequestBody>,
        timeout: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        (**self).send(request, timeout)
    }
}
