//! Reports retries and ends of calls, for logs and metrics.
//!
//! Reports contain names, numbers and times. They contain no bodies, query values or secrets.

mod event;
mod span;

use std::{fmt, sync::Arc};

use saleskit_runtime::{Error, Operation, Reply};
use tokio::time::Instant;

pub use self::event::{CallEvent, RetryEvent};
use self::span::CallSpan;
pub(crate) use self::span::in_current_span;

type OnRetry = dyn Fn(&RetryEvent<'_>) + Send + Sync;
type OnCall = dyn Fn(&CallEvent<'_>) + Send + Sync;

/// The callbacks of a client.
#[derive(Clone, Default)]
pub(crate) struct Observers {
    pub(crate) on_retry: Option<Arc<OnRetry>>,
    pub(crate) on_call: Option<Arc<OnCall>>,
}

impl Observers {
    /// Reports that a call is about to be retried.
    pub(crate) fn retry(&self, event: &RetryEvent<'_>) {
        span::retry(event);
        if let Some(watch) = &self.on_retry {
            watch(event);
        }
    }

    /// Reports that a stream is about to reconnect.
    pub(crate) fn reconnect(&self, event: &RetryEvent<'_>) {
        span::reconnect(event);
        if let Some(watch) = &self.on_retry {
            watch(event);
        }
    }

    /// Runs a call and reports how it ended. A call that is dropped earlier is not reported.
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
        if let Some(warning) = result.as_ref().ok().and_then(|success| reply(success).http().deprecation_warning()) {
            span.deprecated(operation, warning);
        }
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
