//! The interface below the engine: sends a request, and returns the status, the headers and a body that is read as it arrives.
//!
//! A transport only handles connections. It knows no credentials, no retries, no meaning of statuses and no size limits.

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

/// Sends one HTTP request and returns its reply, whose body may still be arriving.
///
/// With the feature `hyper`, every client has a built-in transport, unless the builder's `transport` or `http_client` replaces it. The builder's `wrap_transport` adds a layer
/// around it, for example to observe requests and replies, or to answer from a cache.
///
/// # Rules for implementations
///
/// - Do not follow redirects, and do not retry. The engine decides both.
/// - Stop when the future or the body is dropped. The engine drops what it no longer needs.
/// - Do not log headers, bodies or queries. Headers with credentials are marked as sensitive: the `Debug` output of a request omits
///   them, and copies stay marked. Some bodies contain credentials, and so do the queries of a few operations for browsers.
///   To log which operation was called, use the id of the [`Operation`](crate::Operation) in the request's extensions.
/// - Pass the extensions on from a layer. The built-in transport records in them how far the request got. That proves, for
///   example, that a timeout while connecting sent nothing.
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
/// let client = Salesbooth::builder()
///     .api_key("sb_test_example")
///     .wrap_transport(move |inner| Counting { inner, counts: counting.clone() })
///     .build()?;
/// # let _ = (client, counts);
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
/// let client = Salesbooth::builder().api_key("sb_test_example").transport(Arc::new(canned)).build()?;
/// assert_eq!(client.deals().get("deal_1").await?.id()?, "deal_1");
/// # Ok(())
/// # }
/// ```
pub trait Transport: Send + Sync {
    /// Sends `request`, whose URL is absolute. Resolves to the status and headers of the reply, whatever the status, or to a fault.
    ///
    /// `timeout` is the time left until the headers must arrive. The engine stops waiting then. An implementation that knows how
    /// far the request got, such as that there was no connection, should end shortly before.
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
