//! What an integrator can watch of the calls of a client: repeats and ends, for logs and metrics.

use std::{fmt, sync::Arc, time::Duration};

use saleskit_runtime::Error;

/// A call that is about to be repeated.
#[derive(Debug)]
#[non_exhaustive]
pub struct RetryEvent<'e> {
    /// The operation, by its id in the documents: `deals_create`.
    pub operation: &'static str,
    /// The number of the attempt that failed, counted from 1.
    pub attempt: u32,
    /// Why it failed. Its `Display` and `Debug` show no secrets and no bodies.
    pub error: &'e Error,
    /// How long the client waits before the next attempt.
    pub delay: Duration,
}

/// The functions that a client calls.
#[derive(Clone, Default)]
pub(crate) struct Observers {
    pub(crate) on_retry: Option<Arc<dyn Fn(&RetryEvent<'_>) + Send + Sync>>,
}

impl Observers {
    pub(crate) fn retry(&self, event: &RetryEvent<'_>) {
        if let Some(watch) = &self.on_retry {
            watch(event);
        }
    }
}

impl fmt::Debug for Observers {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Observers").field("on_retry", &self.on_retry.is_some()).finish()
    }
}
