//! The tracing span of a call. Requires the feature `tracing`; without it, this module does nothing.
//!
//! The span is named `call` and has `operation`, `method`, `attempts`, `status`, `kind`, `category`, `request_ref` and
//! `duration_ms`. It contains one event per retry and one at the end, at level DEBUG. A deprecation warning of the API is an event
//! at level WARN. Each connection of an event stream is such a call; between two connections there is an event with the
//! `operation`.
//!
//! `hyper-util` and `h2` trace connections and frames under their own targets. Headers with credentials are marked as sensitive, so
//! those traces contain no secrets either. `tests/canaries.rs` checks the most detailed traces of all crates. rustls writes to
//! `log`, but only with its feature `logging`, which nothing here enables.

use saleskit_runtime::Operation;

use super::event::{CallEvent, RetryEvent};

#[cfg(feature = "tracing")]
pub(super) struct CallSpan(tracing::Span);

#[cfg(not(feature = "tracing"))]
pub(super) struct CallSpan;

/// Runs work on another task, within the caller's span.
#[cfg(feature = "tracing")]
pub(crate) fn in_current_span<F: Future>(work: F) -> impl Future<Output = F::Output> {
    tracing::Instrument::in_current_span(work)
}

/// Runs work on another task.
#[cfg(not(feature = "tracing"))]
pub(crate) fn in_current_span<F: Future>(work: F) -> F {
    work
}

#[cfg(feature = "tracing")]
impl CallSpan {
    pub(super) fn new(operation: &'static Operation) -> Self {
        use tracing::field::Empty;
        Self(tracing::debug_span!(
            "call",
            operation = operation.id,
            method = operation.method.as_str(),
            attempts = Empty,
            status = Empty,
            kind = Empty,
            category = Empty,
            request_ref = Empty,
            duration_ms = Empty,
        ))
    }

    pub(super) async fn run<F: Future>(&self, call: F) -> F::Output {
        tracing::Instrument::instrument(call, self.0.clone()).await
    }

    /// Reports a deprecation warning of the API.
    pub(super) fn deprecated(&self, operation: &'static Operation, warning: &str) {
        let _in = self.0.enter();
        // Use Debug, because the header may contain terminal escape codes.
        tracing::warn!(operation = operation.id, ?warning, "the API warns that this use is deprecated");
    }

    pub(super) fn end(&self, event: &CallEvent<'_>) {
        let span = &self.0;
        span.record("attempts", event.attempts);
        span.record("duration_ms", u64::try_from(event.duration.as_millis()).unwrap_or(u64::MAX));
        if let Some(status) = event.status {
            span.record("status", status.as_u16());
        }
        if let Some(error) = event.error {
            span.record("kind", tracing::field::debug(error.kind()));
            span.record("category", error.category().as_str());
            if let Some(reference) = error.request_ref() {
                span.record("request_ref", reference);
            }
        }
        let _in = span.enter();
        tracing::debug!("{}", if event.error.is_some() { "the call failed" } else { "the call succeeded" });
    }
}

#[cfg(feature = "tracing")]
pub(super) fn retry(event: &RetryEvent<'_>) {
    let (attempt, error) = (event.attempt, event.error);
    let status = error.status().map(|status| status.as_u16());
    let delay_ms = u64::try_from(event.delay.as_millis()).unwrap_or(u64::MAX);
    tracing::debug!(attempt, kind = ?error.kind(), status, request_ref = error.request_ref(), delay_ms, "the call is retried");
}

#[cfg(feature = "tracing")]
pub(super) fn reconnect(event: &RetryEvent<'_>) {
    let (operation, attempt, error) = (event.operation, event.attempt, event.error);
    let status = error.status().map(|status| status.as_u16());
    let delay_ms = u64::try_from(event.delay.as_millis()).unwrap_or(u64::MAX);
    tracing::debug!(operation, attempt, kind = ?error.kind(), status, delay_ms, "the stream reconnects");
}

#[cfg(not(feature = "tracing"))]
impl CallSpan {
    pub(super) fn new(_: &'static Operation) -> Self {
        Self
    }

    pub(super) async fn run<F: Future>(&self, call: F) -> F::Output {
        call.await
    }

    pub(super) fn deprecated(&self, _: &'static Operation, _: &str) {}

    pub(super) fn end(&self, _: &CallEvent<'_>) {}
}

#[cfg(not(feature = "tracing"))]
pub(super) fn retry(_: &RetryEvent<'_>) {}

#[cfg(not(feature = "tracing"))]
pub(super) fn reconnect(_: &RetryEvent<'_>) {}
