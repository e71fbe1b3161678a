//! Sends events to registered URLs: in order for each receiver, in at most three attempts, and by default to loopback only.

use std::collections::HashMap;
use std::future::poll_fn;
use std::io::{Error, ErrorKind};
use std::net::SocketAddr;
use std::pin::pin;
use std::sync::Arc;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use axum::body::{Body, HttpBody};
use bytes::Bytes;
use http::header::{CONTENT_TYPE, HOST, USER_AGENT};
use http::{HeaderName, HeaderValue, Request, StatusCode, Uri};
use hyper::client::conn::http1;
use hyper_util::rt::TokioIo;
use jiff::Timestamp;
use tokio::net::{TcpStream, lookup_host};
use tokio::sync::{mpsc, watch};
use tokio::time::{sleep, timeout};

use super::sign::signature;

/// The documented time limit for a receiver's reply.
const ANSWERED_WITHIN: Duration = Duration::from_secs(10);

/// The waits before each retry: an event gets three attempts. The API's own waits are not documented.
const WAITS: [Duration; 2] = [Duration::from_millis(200), Duration::from_millis(800)];

/// The limit of queued deliveries for one receiver. Further ones fail at once, so that a receiver that hangs does not exhaust memory.
const MOST_WAITING: usize = 10_000;

/// The header names of a delivery.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct HeaderNames {
    pub(crate) signature: Option<String>,
    pub(crate) timestamp: Option<String>,
    pub(crate) replayed: Option<String>,
}

/// The delivery of an event to one receiver.
#[derive(Debug, Clone)]
pub(crate) struct Delivery {
    pub(crate) id: String,
    /// The id of the registration. Its deliveries keep their order.
    pub(crate) receiver: String,
    pub(crate) url: String,
    pub(crate) secret: String,
    pub(crate) body: Bytes,
    pub(crate) headers: Arc<HeaderNames>,
    /// Whether it was sent before.
    pub(crate) replayed: bool,
    /// The number of earlier attempts.
    pub(crate) attempts: u64,
    /// Whether it gets a single attempt.
    pub(crate) once: bool,
}

/// The outcome of an attempt.
#[derive(Debug, Clone)]
pub(crate) struct Outcome {
    pub(crate) delivery: String,
    /// The number of attempts, including this one.
    pub(crate) attempts: u64,
    pub(crate) status: Option<StatusCode>,
    /// Why it failed. `None` if it was accepted.
    pub(crate) error: Option<String>,
    /// Whether another attempt follows.
    pub(crate) again: bool,
    pub(crate) at: Timestamp,
}

/// Called with the outcome of every attempt.
type Report = Arc<dyn Fn(Outcome) + Send + Sync>;

/// Sends deliveries in tasks of its own.
#[derive(Debug)]
pub(crate) struct Courier {
    queue: mpsc::UnboundedSender<Delivery>,
    /// How many deliveries are in progress.
    open: watch::Sender<usize>,
}

impl Courier {
    /// Starts on the caller's runtime. Ends when it is dropped, after the deliveries in progress.
    pub(crate) fn start(anywhere: bool, report: impl Fn(Outcome) + Send + Sync + 'static) -> Courier {
        let (queue, mut deliveries) = mpsc::unbounded_channel::<Delivery>();
        let open = watch::Sender::new(0);
        let route = Route { anywhere, report: Arc::new(report), open: open.clone() };
        tokio::spawn(async move {
            let mut receivers: HashMap<String, mpsc::Sender<Delivery>> = HashMap::new();
            while let Some(delivery) = deliveries.recv().await {
                let receiver = receivers.entry(delivery.receiver.clone()).or_insert_with(|| route.clone().start());
                if let Err(full) = receiver.try_send(delivery) {
                    let delivery = full.into_inner();
                    let outcome = outcome(&delivery, Err("Too many deliveries wait for this receiver".to_owned()));
                    route.end(outcome);
                }
            }
        });
        Courier { queue, open }
    }

    pub(crate) fn send(&self, delivery: Delivery) {
        self.open.send_modify(|open| *open += 1);
        if self.queue.send(delivery).is_err() {
            // The runtime has ended, so nothing can be sent.
            self.open.send_modify(|open| *open = open.saturating_sub(1));
        }
    }

    /// Waits until no delivery is in progress.
    pub(crate) async fn idle(&self) {
        // The sender exists, so the wait cannot fail.
        let _ = self.open.subscribe().wait_for(|open| *open == 0).await;
    }
}

/// The data that the tasks share.
#[derive(Clone)]
struct Route {
    anywhere: bool,
    report: Report,
    open: watch::Sender<usize>,
}

impl Route {
    /// The task of one receiver.
    fn start(self) -> mpsc::Sender<Delivery> {
        let (queue, mut deliveries) = mpsc::channel::<Delivery>(MOST_WAITING);
        tokio::spawn(async move {
            while let Some(delivery) = deliveries.recv().await {
                self.deliver(delivery).await;
            }
        });
        queue
    }

    async fn deliver(&self, mut delivery: Delivery) {
        let mut waits = WAITS.iter();
        loop {
            let outcome = outcome(&delivery, attempt(&delivery, self.anywhere).await);
            let Some(wait) = waits.next().filter(|_| outcome.error.is_some() && !delivery.once) else {
                return self.end(outcome);
            };
            delivery.attempts = outcome.attempts;
            (self.report)(Outcome { again: true, ..outcome });
            sleep(*wait).await;
        }
    }

    fn end(&self, outcome: Outcome) {
        (self.report)(outcome);
        self.open.send_modify(|open| *open = open.saturating_sub(1));
    }
}

fn outcome(delivery: &Delivery, answered: Result<StatusCode, String>) -> Outcome {
    let (status, error) = match answered {
        Ok(status) if status.is_success() => (Some(status), None),
        Ok(status) => (Some(status), Some(format!("The receiver answered {}", status.as_u16()))),
        Err(error) => (None, Some(error)),
    };
    let attempts = delivery.attempts + 1;
    Outcome { delivery: delivery.id.clone(), attempts, status, error, again: false, at: Timestamp::now() }
}

/// Sends a delivery once. Returns the status of the reply, or the reason why there is none.
async fn attempt(delivery: &Delivery, anywhere: bool) -> Result<StatusCode, String> {
    match timeout(ANSWERED_WITHIN, exchange(delivery, anywhere)).await {
        Ok(answered) => answered,
        Err(_) => Err("Connection timeout".to_owned()),
    }
}

async fn exchange(delivery: &Delivery, anywhere: bool) -> Result<StatusCode, String> {
    let url: Uri = delivery.url.parse().map_err(|_| "The URL cannot be read".to_owned())?;
    let authority = url.authority().ok_or_else(|| "The URL has no host".to_owned())?;
    if url.scheme_str() != Some("http") {
        return Err("The mock sends over http only".to_owned());
    }
    let host = authority.host().trim_start_matches('[').trim_end_matches(']');
    let found = lookup_host((host, authority.port_u16().unwrap_or(80))).await.map_err(|error| reason(&error))?;
    let allowed: Vec<SocketAddr> = found.filter(|address| anywhere || address.ip().is_loopback()).collect();
    if allowed.is_empty() {
        return Err("The mock sends to loopback only, unless it is started with --webhooks-anywhere".to_owned());
    }
    let stream = TcpStream::connect(&allowed[..]).await.map_err(|error| reason(&error))?;
    let (mut sender, connection) = http1::handshake(TokioIo::new(stream)).await.map_err(|error| error.to_string())?;
    let request = request(delivery, &url, authority.as_str())?;
    // The connection ends with the sender, or with the reply.
    tokio::spawn(connection);
    let answer = sender.send_request(request).await.map_err(|error| error.to_string())?;
    let status = answer.status();
    // The reply body is read, so that the receiver can send all of it.
    let mut body = pin!(Body::new(answer.into_body()));
    while let Some(Ok(_)) = poll_fn(|context| body.as_mut().poll_frame(context)).await {}
    Ok(status)
}

fn request(delivery: &Delivery, url: &Uri, authority: &str) -> Result<Request<Body>, String> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH).unwrap_or_default().as_secs().to_string();
    let signed = signature(&delivery.secret, &seconds, &delivery.body);
    let names = &delivery.headers;
    let target = url.path_and_query().map_or("/", |target| target.as_str());
    // The part before an `@` contains credentials, not the host.
    let host = authority.rsplit('@').next().unwrap_or(authority);
    let mut request = Request::post(target)
        .header(HOST, host)
        .header(CONTENT_TYPE, HeaderValue::from_static("application/json"))
        .header(USER_AGENT, HeaderValue::from_static("saleskit-mock"));
    let replayed = names.replayed.as_ref().filter(|_| delivery.replayed).map(|name| (name, "true"));
    let all = [names.signature.as_ref().map(|name| (name, signed.as_str()))];
    let all = all.into_iter().chain([names.timestamp.as_ref().map(|name| (name, seconds.as_str())), replayed]);
    for (name, value) in all.flatten() {
        let name = HeaderName::try_from(name.as_str()).map_err(|error| error.to_string())?;
        request = request.header(name, value);
    }
    request.body(Body::from(delivery.body.clone())).map_err(|error| error.to_string())
}

/// Why a connection failed, in the documents' words if they have some.
fn reason(error: &Error) -> String {
    match error.kind() {
        ErrorKind::ConnectionRefused => "Connection refused".to_owned(),
        ErrorKind::TimedOut => "Connection timeout".to_owned(),
        _ => error.to_string(),
    }
}
