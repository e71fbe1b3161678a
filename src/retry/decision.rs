//! Decides whether another attempt is safe, and what the last attempt reveals about the earlier ones. Pure functions.

use http::StatusCode;
use saleskit_runtime::{Category, Error, ErrorBuilder, Kind, Retry};

use super::RetryPolicy;

/// What the attempts of a call have shown so far.
#[derive(Debug, Default)]
pub(crate) struct History {
    /// Whether an attempt got no reply.
    lost: bool,
    /// The API's reference of the last rejection.
    reference: Option<String>,
    /// Whether the last two rejections have the same reference.
    stored: bool,
}

impl History {
    /// Adds a failed attempt.
    pub(crate) fn add(&mut self, error: &Error) {
        self.lost |= error.kind() == Kind::OutcomeUnknown;
        self.stored = error.request_ref().is_some_and(|reference| self.reference.as_deref() == Some(reference));
        self.reference = error.request_ref().map(str::to_owned);
    }

    /// Whether the last rejection is the stored reply to an earlier attempt. Under an idempotency key, the API executes a request
    /// once and returns its reply again, with the same reference.
    fn is_stored(&self, error: &Error) -> bool {
        self.stored && error.idempotency_key().is_some()
    }
}

/// Whether a request of this class can be sent again after this error, which is the last one of the history.
pub(crate) fn may_repeat(policy: &RetryPolicy, class: Retry, error: &Error, history: &History) -> bool {
    match (class, error.kind()) {
        // The call or the client's settings must change first.
        (_, Kind::InvalidRequest | Kind::Configuration) => false,
        // This includes HTTP/2 requests that the server refused unread.
        (_, Kind::NotSent) => error.category() == Category::Transient,
        (_, Kind::Rejected) if is_refused_unread(error) => error.is_transient(),
        (Retry::Safe | Retry::Keyed, Kind::OutcomeUnknown) => true,
        (Retry::Safe, Kind::Rejected) => error.is_transient() || policy.server_errors && is_server_error(error),
        (Retry::Keyed, Kind::Rejected) => error.is_transient() && !history.is_stored(error),
        _ => false,
    }
}

/// Whether a status says that the server did not process the request: it came over the wrong connection, or too early (RFC 9110,
/// 15.5.20; RFC 8470, 5.2).
fn is_refused_unread(error: &Error) -> bool {
    matches!(error.status().map(|status| status.as_u16()), Some(421 | 425))
}

/// Whether the API failed and did not say that a retry is useless.
fn is_server_error(error: &Error) -> bool {
    let says_no = error.recovery().and_then(|recovery| recovery.retryable) == Some(false);
    error.status() == Some(StatusCode::INTERNAL_SERVER_ERROR) && error.category() == Category::Internal && !says_no
}

/// Decides the error of a call whose last attempt ended with `error`. `writes` says whether the call can change anything.
///
/// If an attempt got no reply, a later rejection is the outcome of the call only if it reveals what happened. A stored or fresh
/// reply under the same key does. A rate limit, a wrong credential or a missing connection does not. Neither does a 412, because
/// the lost change may have caused it. Without a key, no rejection does: it may have been caused by the lost request itself.
pub(crate) fn settle(writes: bool, error: Error, history: &History) -> Error {
    let shows_nothing = match error.kind() {
        Kind::NotSent | Kind::InvalidRequest | Kind::Configuration => true,
        Kind::Rejected if history.is_stored(&error) => false,
        Kind::Rejected => {
            error.idempotency_key().is_none()
                || error.status() == Some(StatusCode::PRECONDITION_FAILED)
                || matches!(error.category(), Category::RateLimited | Category::Transient | Category::Authentication)
        }
        _ => false,
    };
    if writes && history.lost && shows_nothing {
        let why = "an earlier attempt got no reply, and the last one does not reveal its outcome";
        ErrorBuilder::from(error).into_outcome_unknown(why).build()
    } else {
        error
    }
}
