//! What an observer is given: a call that is about to be repeated, and one that has ended.

use std::time::Duration;

use http::StatusCode;
use saleskit_runtime::{Error, Operation};

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
