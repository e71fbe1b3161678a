//! The events for observers: a call that is about to be retried, and a call that has ended.

use std::time::Duration;

use http::StatusCode;
use saleskit_runtime::{Error, Operation};

/// A call that is about to be retried, or a lost event stream that is about to reconnect.
#[derive(Debug)]
#[non_exhaustive]
pub struct RetryEvent<'e> {
    /// The operation's id in the documents, such as `deals_create`.
    pub operation: &'static str,
    /// The number of the attempt that failed, counted from 1. For a stream, the number of losses in a row.
    pub attempt: u32,
    /// Why it failed. Its `Display` and `Debug` show no secrets and no bodies.
    pub error: &'e Error,
    /// The wait before the next attempt.
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
/// let client = Salesbooth::builder()
///     .api_key("sb_test_example")
///     .on_call(|call| {
///         let end = call.error.map_or("ok".to_owned(), |error| error.category().to_string());
///         println!("calls_total{{operation={:?},end={end:?}}} {:?}", call.operation, call.duration);
///     })
///     .build()?;
/// # let _ = client;
/// # Ok(())
/// # }
/// ```
#[derive(Debug)]
#[non_exhaustive]
pub struct CallEvent<'e> {
    /// The operation's id in the documents, such as `deals_create`.
    pub operation: &'static str,
    /// The number of attempts; 0 if the call failed before anything was sent.
    pub attempts: u32,
    /// The status of the last reply; `None` if there was none.
    pub status: Option<StatusCode>,
    /// Why the call failed; `None` for a success. A success is reported before its body is decoded.
    pub error: Option<&'e Error>,
    /// The time from the first poll to the reply, including waits between attempts. For a stream, until the reply's headers.
    pub duration: Duration,
}
