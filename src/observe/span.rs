//! The tracing span of a call, with the feature `tracing`; without it, nothing.
//!
//! One span, `call`, with `operation`, `method`, `attempts`, `status`, `kind`, `category`, `request_ref` and `duration_ms`, and inside
//! of it one event per repeat and one at the end, all at the level DEBUG, and one at WARN when the API warns of a deprecated use. Each
//! connection of an event stream is such a call; between two of them is an event with the `operation`.
//!
//! `hyper-util` and `h2` trace connections and frames under targets of their own. Headers with credentials are marked as sensitive, so
//! that no secret is in those either: `tests/canaries.rs` looks at the traces of all crates at their finest. rustls writes to `log`, and
//! only with its feature `logging`, which nothing here turns on.

use saleskit_runtime::Operation;

use super::event::{CallEvent, RetryEvent};

#[cfg(feature = "tracing")]
pub(super) struct CallSpan(tracing::Span);

#[cfg(not(feature = "tracing"))]
pub(super) struct CallSpan;

/// Work that goes on elsewhere, within the caller's span.
#[cfg(feature = "tracing")]
pub(crate) fn in_current_span<F: Future>(work: F) -> impl Future<Output = F::Output> {
    tracing::Instrument::in_current_span(work)
}

/// Work that goes on elsewhere.
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

    /// Reports what the API says of a deprecated use.
    pub(super) fn deprecated(&self, operation: &'static Operation, warning: &str) {
        let _in = self.0.enter();
        // Debug, because a header of somebody else's may hold terminal codes.
        tracing::warn!(operation = operation.id, ?warning, "the API warns of a deprecated use");
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
    tracing::debug!(attempt, kind = ?error.kind(), status, request_ref = error.request_ref(), delay_ms, "the call is repeated");
}

#[cfg(feature = "tracing")]
pub(super) fn reconnect(event: &RetryEvent<'_>) {
    let (operation, attempt, error) = (event.operation, event.attempt, event.error);
    let status = error.status().map(|status| status.as_u16());
    let delay_ms = u64::try_from(event.delay.as_millis()).unwrap_or(u64::MAX);
    tracing::debug!(operation, attempt, kind = ?error.kind(), status, delay_ms, "the stream is connected again");
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
