//! The built-in transport: a connection pool of hyper, driven by the background thread.
//!
//! It does not use `reqwest`, because Cargo features add up: the TLS features needed here would change the application's own
//! client.

use std::{
    collections::VecDeque,
    fmt,
    future::poll_fn,
    pin::Pin,
    sync::{Arc, Mutex, PoisonError},
    task::{Context, Poll, ready},
    time::{Duration, Instant},
};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderValue, header::PROXY_AUTHORIZATION};
use http_body::{Body, Frame, SizeHint};
use hyper::{body::Incoming, rt};
use hyper_util::{
    client::legacy::{
        Client, Error as ClientError,
        connect::{CaptureConnection, capture_connection},
    },
    rt::TokioTimer,
};
use saleskit_runtime::{Error, Pending};
use tokio::task::yield_now;

use super::{
    ReplyBody, RequestBody, Transport, TransportFault,
    background::{self, Work},
    connector::Connector,
    fault::{causes, demands_certificate, is_refused, unconnected},
    progress::{Exchange, Progress},
    proxy::Proxying,
    tls::Tls,
};
use crate::address::Address;

/// How the built-in transport connects and keeps connections.
#[derive(Clone)]
pub(crate) struct Connecting {
    pub(crate) timeout: Duration,
    pub(crate) proxying: Proxying,
    /// Root certificates in addition to the platform's, already checked, as PEM.
    pub(crate) roots: Vec<Bytes>,
    /// How long a connection may be idle.
    pub(crate) idle: Duration,
    /// How long an HTTP/2 connection may be silent before it is pinged.
    pub(crate) ping: Duration,
}

/// How long to wait for the answer to a ping. Together with the ping interval, it is shorter than a call's timeout, so that a read
/// can be retried.
const PONG: Duration = Duration::from_secs(5);

/// The longest time that clocks can represent safely. hyper adds durations to the current time without an overflow check.
const FOREVER: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Sends requests over pooled connections.
pub(crate) struct PooledTransport(Arc<Pools>);

/// The current pool, and what is needed to make the next one.
struct Pools {
    connector: Connector,
    idle: Duration,
    ping: Duration,
    /// The credentials for a proxy that reads the requests.
    credentials: Option<HeaderValue>,
    current: Mutex<Pool>,
}

#[derive(Clone)]
struct Pool {
    client: Client<Connector, Outgoing>,
    number: u64,
}

impl PooledTransport {
    /// Creates the transport of a client without a `transport` of its own.
    ///
    /// # Errors
    ///
    /// [`Configuration`](crate::Kind::Configuration) if a setting or the environment's proxy cannot be used.
    pub(crate) fn new(connecting: &Connecting, address: &Address) -> Result<Self, Error> {
        let proxy = connecting.proxying.proxy(address)?;
        let through_tls = proxy.as_ref().is_some_and(|proxy| proxy.uri().scheme_str() == Some("https"));
        let tls = Tls::new(!address.is_plain() || through_tls, &connecting.roots)?;
        let read_by_proxy = proxy.as_ref().filter(|_| address.is_plain());
        let credentials = read_by_proxy.and_then(|proxy| proxy.basic_auth().cloned());
        let connector = Connector::new(tls, proxy, connecting.timeout);
        let (idle, ping) = (connecting.idle, connecting.ping);
        let current = Mutex::new(Pool { client: client(connector.clone(), idle, ping), number: 0 });
        Ok(Self(Arc::new(Pools { connector, idle, ping, credentials, current })))
    }
}

fn client(connector: Connector, idle: Duration, ping: Duration) -> Client<Connector, Outgoing> {
    Client::builder(Driver)
        .timer(Driver)
        .pool_timer(Driver)
        .pool_idle_timeout(idle.min(FOREVER))
        .http2_keep_alive_interval(Some(ping).filter(|ping| *ping < FOREVER))
        .http2_keep_alive_timeout(PONG)
        .http2_keep_alive_while_idle(true)
        .build(connector)
}

impl Pools {
    fn current(&self) -> Pool {
        self.current.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Replaces a pool: running calls keep using it, and later calls open new connections.
    fn leave(&self, number: u64) {
        let mut current = self.current.lock().unwrap_or_else(PoisonError::into_inner);
        if current.number == number {
            *current = Pool { client: client(self.connector.clone(), self.idle, self.ping), number: number + 1 };
        }
    }
}

impl Transport for PooledTransport {
    fn send(
        &self,
        request: http::Request<RequestBody>,
        timeout: Option<Duration>,
    ) -> Pending<Result<http::Response<ReplyBody>, TransportFault>> {
        let (pools, pool) = (Arc::clone(&self.0), self.0.current());
        Box::pin(async move {
            let progress = request.extensions().get::<Progress>().cloned().unwrap_or_default();
            let mut request = request.map(Outgoing);
            if let Some(credentials) = &pools.credentials {
                request.headers_mut().insert(PROXY_AUTHORIZATION, credentials.clone());
            }
            let decompresses = compression::ask(&mut request);
            let host = request.uri().host().unwrap_or_default().to_owned();
            let handed_over = capture_connection(&mut request);
            progress.begin(Sending { handed_over: handed_over.clone(), pools, pool: pool.number });
            // On that thread, a fully read connection is back in the pool before the next call looks for one.
            let work = Work::start(async move {
                yield_now().await;
                let (head, body) = pool.client.request(request).await?.into_parts();
                Ok(http::Response::from_parts(head, Pieces::begun(body).await))
            });
            let answer = async { work.map_err(TransportFault::not_sent)?.await.map_err(TransportFault::unknown) };
            let answer = match timeout {
                Some(timeout) => match tokio::time::timeout(timeout, answer).await {
                    Ok(answer) => answer,
                    Err(elapsed) => return Err(progress.late(elapsed)),
                },
                None => answer.await,
            }?;
            let (head, body) = answer.map_err(|fault| headless(&host, &handed_over, fault))?.into_parts();
            Ok(if decompresses { compression::read(head, body) } else { plain(head, body) })
        })
    }
}

fn plain(head: http::response::Parts, mut body: Pieces) -> http::Response<ReplyBody> {
    let body = match body.whole() {
        Some(whole) => whole.into(),
        None => ReplyBody::stream(body),
    };
    http::Response::from_parts(head, body)
}

/// A request that is being sent.
struct Sending {
    handed_over: CaptureConnection,
    pools: Arc<Pools>,
    pool: u64,
}

impl Exchange for Sending {
    fn was_handed_over(&self) -> bool {
        is_handed_over(&self.handed_over)
    }

    /// Replaces the pool: what blocks one connection, such as a firewall that forgot it, usually blocks the others as well.
    fn suspect(&self) {
        self.pools.leave(self.pool);
    }
}

fn is_handed_over(captured: &CaptureConnection) -> bool {
    captured.connection_metadata().is_some()
}

/// A fault before the headers of a reply, classified by how far the request got.
fn headless(host: &str, captured: &CaptureConnection, fault: ClientError) -> TransportFault {
    if !is_handed_over(captured) || demands_certificate(&fault) {
        unconnected(host, fault)
    } else if was_unsent(&fault) {
        TransportFault::not_sent(fault)
    } else if is_refused(&fault) {
        TransportFault::refused(fault)
    } else {
        TransportFault::unknown(fault)
    }
}

/// Whether a connection returned the request because it had already closed.
fn was_unsent(fault: &ClientError) -> bool {
    causes(fault).any(|cause| cause.downcast_ref().is_some_and(hyper::Error::is_canceled))
}

impl fmt::Debug for PooledTransport {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("PooledTransport").finish_non_exhaustive()
    }
}

/// The body of a request, for hyper.
struct Outgoing(RequestBody);

impl Body for Outgoing {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<std::io::Result<Frame<Bytes>>>> {
        let piece = ready!(Pin::new(&mut self.0).poll_next(cx));
        Poll::Ready(piece.map(|piece| piece.map(Frame::data)))
    }

    fn is_end_stream(&self) -> bool {
        self.0.as_bytes().is_some_and(Bytes::is_empty)
    }

    fn size_hint(&self) -> SizeHint {
        self.0.length().map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}

/// How many bytes of a body to read ahead of its reader.
const BEGUN: usize = 256 * 1024;

/// The body of a reply, piece by piece.
struct Pieces {
    /// The part that arrived with the headers.
    begun: VecDeque<hyper::Result<Bytes>>,
    body: Incoming,
}

impl Pieces {
    /// Takes the part of a body that has already arrived, without waiting. Its reader is on another thread, so each piece that it
    /// waits for costs a thread switch on both sides.
    async fn begun(mut body: Incoming) -> Self {
        let (mut begun, mut length, mut asked) = (VecDeque::new(), 0, false);
        while length < BEGUN && !body.is_end_stream() {
            let frame = poll_fn(|cx| Poll::Ready(Pin::new(&mut body).poll_frame(cx))).await;
            match frame {
                Poll::Ready(Some(Ok(frame))) => {
                    let piece = frame.into_data().unwrap_or_default();
                    length += piece.len();
                    begun.extend(Some(piece).filter(|piece| !piece.is_empty()).map(Ok));
                    asked = false;
                }
                Poll::Ready(Some(Err(fault))) => {
                    begun.push_back(Err(fault));
                    break;
                }
                Poll::Pending if !asked => {
                    // The connection delivers a piece only after it was polled for one.
                    asked = true;
                    yield_now().await;
                }
                Poll::Ready(None) | Poll::Pending => break,
            }
        }
        Self { begun, body }
    }

    /// The body, if it arrived in one piece.
    fn whole(&mut self) -> Option<Bytes> {
        let is_whole = self.begun.len() == 1 && self.body.is_end_stream();
        match self.begun.front() {
            Some(Ok(_)) if is_whole => self.begun.pop_front()?.ok(),
            _ => None,
        }
    }
}

impl Stream for Pieces {
    type Item = Result<Bytes, TransportFault>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if let Some(piece) = self.begun.pop_front() {
            return Poll::Ready(Some(piece.map_err(TransportFault::unknown)));
        }
        loop {
            return Poll::Ready(match ready!(Pin::new(&mut self.body).poll_frame(cx)) {
                Some(Ok(frame)) => match frame.into_data() {
                    Ok(piece) => Some(Ok(piece)),
                    Err(_trailers) => continue,
                },
                Some(Err(fault)) => Some(Err(TransportFault::unknown(fault))),
                None => None,
            });
        }
    }
}

#[cfg(feature = "gzip")]
mod compression {
    use http::header::{ACCEPT_ENCODING, CONTENT_ENCODING, CONTENT_LENGTH, HeaderValue, RANGE};

    use super::{Outgoing, Pieces, ReplyBody, plain};
    use crate::transport::gzip::Decompressed;

    /// Asks for a compressed reply, unless the caller set these headers. Returns whether the reply must be decompressed.
    pub(super) fn ask(request: &mut http::Request<Outgoing>) -> bool {
        let headers = request.headers_mut();
        let asks = !headers.contains_key(ACCEPT_ENCODING) && !headers.contains_key(RANGE);
        if asks {
            headers.insert(ACCEPT_ENCODING, HeaderValue::from_static("gzip"));
        }
        asks
    }

    /// The reply, decompressed if needed.
    pub(super) fn read(mut head: http::response::Parts, body: Pieces) -> http::Response<ReplyBody> {
        if head.headers.get(CONTENT_ENCODING).is_none_or(|encoding| encoding != "gzip") {
            return plain(head, body);
        }
        head.headers.remove(CONTENT_ENCODING);
        head.headers.remove(CONTENT_LENGTH);
        http::Response::from_parts(head, ReplyBody::stream(Decompressed::new(body)))
    }
}

#[cfg(not(feature = "gzip"))]
mod compression {
    use super::{Outgoing, Pieces, ReplyBody, plain};

    pub(super) fn ask(_: &mut http::Request<Outgoing>) -> bool {
        false
    }

    pub(super) fn read(head: http::response::Parts, body: Pieces) -> http::Response<ReplyBody> {
        plain(head, body)
    }
}

/// Runs hyper's tasks and timers on the background thread, from whichever thread they are started.
#[derive(Clone)]
struct Driver;

impl<F: Future<Output: Send + 'static> + Send + 'static> rt::Executor<F> for Driver {
    fn execute(&self, task: F) {
        // Without the thread, there is no connection and no task.
        if let Ok(runtime) = background::runtime() {
            runtime.spawn(task);
        }
    }
}

impl rt::Timer for Driver {
    fn sleep(&self, duration: Duration) -> Pin<Box<dyn rt::Sleep>> {
        self.sleep_until(Instant::now() + duration)
    }

    fn sleep_until(&self, deadline: Instant) -> Pin<Box<dyn rt::Sleep>> {
        let runtime = background::runtime();
        let _entered = runtime.as_ref().ok().map(|runtime| runtime.enter());
        TokioTimer::new().sleep_until(deadline)
    }
}
