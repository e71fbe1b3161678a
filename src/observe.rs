//! What an integrator can watch of the calls of a client: repeats and ends, for logs and metrics.
//!
//! Everything here tells names, numbers and times; no bodies, no query values, no secrets.

mod span;

use std::{fmt, sync::Arc, time::Duration};

use http::StatusCode;
use saleskit_runtime::{Error, Operation, Reply};
use tokio::time::Instant;

use self::span::CallSpan;
pub(crate) use self::span::in_current_span;

/// A call that is about to be repeated, or an event stream that was lost and is about to be connected again.
#[derive(Debug)]
#[non_exhaustive]
pub struct RetryEvent<'e> {
    /// The operation, by its id in the documents: `deals_create`.
    pub operation: &'static str,
    /// The number of the attempt that failed, counted from 1; for a stream, how often in a row it was lost.
    pub attempt: u32,
    /// Why it failed. Its `Display` and `Debug` show no secrets and no bodies.
    pub error: &'e Error,
    /// How long the client waits before the next attempt.
    pub delay: Duration,
}

impl<'e> RetryEvent<'e> {
    pub(crate) fn new(operation: &'static Operation, error: &'e Error, delay: Duration) -> Self {
        Self { operation: operation.id, attempt: error.attempts(), error, delay }
    }
}

/// A call that has ended.
///
/// ```
/// use saleskit::Salesbooth;
///
/// # fn main() -> Result<(), saleskit::Error> {
/// let booth = Salesbooth::builder()
///     .api_key("sb_test_example")
///     .on_call(|call| {
///         let end = call.error.map_or("ok".to_owned(), |error| error.category().to_string());
///         println!("calls_total{{operation={:?},end={end:?}}} {:?}", call.operation, call.duration);
///     })
///     .build()?;
/// # let _ = booth;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct CallEvent<'e> {
    /// The operation, by its id in the documents: `deals_create`.
    pub operation: &'static str,
    /// How often the request was tried; 0 when it was refused before.
    pub attempts: u32,
    /// The status of the last answer; `None` without one.
    pub status: Option<StatusCode>,
    /// Why the call failed; `None` for a success. A success is reported before its body is decoded.
    pub error: Option<&'e Error>,
    /// From the first poll to the answer, waits between attempts included; for a stream, to the head of the answer.
    pub duration: Duration,
}

type OnRetry = dyn Fn(&RetryEvent<'_>) + Send + Sync;
type OnCall = dyn Fn(&CallEvent<'_>) + Send + Sync;

/// The functions that a client calls.
#[derive(Clone, Default)]
pub(crate) struct Observers {
    pub(crate) on_retry: Option<Arc<OnRetry>>,
    pub(crate) on_call: Option<Arc<OnCall>>,
}

impl Observers {
    /// Reports that a call is about to be repeated.
    pub(crate) fn retry(&self, event: &RetryEvent<'_>) {
        span::retry(event);
        if let Some(watch) = &self.on_retry {
            watch(event);
        }
    }

    /// Reports that a stream is about to be connected again.
    pub(crate) fn reconnect(&self, event: &RetryEvent<'_>) {
        span::reconnect(event);
        if let Some(watch) = &self.on_retry {
            watch(event);
        }
    }

    /// Runs a call and reports how it ended. One that is dropped before is not reported.
    pub(crate) async fn call<T>(
        &self,
        operation: &'static Operation,
        call: impl Future<Output = Result<T, Error>>,
        reply: fn(&T) -> &Reply,
    ) -> Result<T, Error> {
        let start = Instant::now();
        let span = CallSpan::new(operation);
        let result = span.run(call).await;
        let (attempts, status, error) = match &result {
            Ok(success) => (reply(success).sent.attempts, Some(reply(success).status), None),
            Err(error) => (error.attempts(), error.status(), Some(error)),
        };
        let event = CallEvent { operation: operation.id, attempts, status, error, duration: start.elapsed() };
        span.end(&event);
        if let Some(watch) = &self.on_call {
            watch(&event);
        }
        result
    }
}

impl fmt::Debug for Observers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Observers")
            .field("on_retry", &self.on_retry.is_some())
            .field("on_call", &self.on_call.is_some())
            .finish()
    }
}
