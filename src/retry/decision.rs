//! Whether another attempt can do harm, and what the end of the attempts says of the first one. Pure.

use http::StatusCode;
use saleskit_runtime::{Category, Error, Kind, Retry};

/// The code of a delegation that has spent its limit: a 429 that no waiting of seconds helps.
const SPENT: &str = "spending_limit_exceeded";

/// What the attempts of a call have shown so far.
#[derive(Debug, Default)]
pub(crate) struct History {
    /// Whether one of them got no answer.
    lost: bool,
    /// What the last refusal was called.
    reference: Option<String>,
}

impl History {
    /// Adds an attempt that failed.
    pub(crate) fn add(&mut self, error: &Error) {
        self.lost |= error.kind() == Kind::OutcomeUnknown;
        self.reference = error.request_ref().map(str::to_owned);
    }
}

/// Whether a request of this class may be sent again after this error.
pub(crate) fn may_repeat(class: Retry, error: &Error, history: &History) -> bool {
    match (class, error.kind()) {
        (_, Kind::NotSent) => error.category() == Category::Transient,
        (Retry::Safe | Retry::Keyed, Kind::OutcomeUnknown) => true,
        (Retry::Safe, Kind::Rejected) => passes(error),
        // Any other reply, a fault of the API too, is stored under the key and would only come back.
        (Retry::Keyed, Kind::Rejected) => is_limited(error) && passes(error) && !is_stored(error, history),
        _ => false,
    }
}

/// Whether the same request can succeed later. A conflict that is called retryable needs another request, with the new version.
fn passes(error: &Error) -> bool {
    let as_it_is = !matches!(error.category(), Category::Conflict | Category::Validation);
    as_it_is && error.is_retryable() && error.code() != Some(SPENT)
}

/// Whether a limiter refused the request before the API looked at it: the key's 429, or the platform's 503, which tells when to
/// come back.
fn is_limited(error: &Error) -> bool {
    let asks_to_wait =
        !error.retry_after().is_zero() || error.headers().is_some_and(|all| all.contains_key("retry-after"));
    match error.status() {
        Some(StatusCode::TOO_MANY_REQUESTS) => true,
        Some(StatusCode::SERVICE_UNAVAILABLE) => asks_to_wait,
        _ => false,
    }
}

/// Whether a refusal is the stored reply of the attempt before: it has the same name.
fn is_stored(error: &Error, history: &History) -> bool {
    error.request_ref().is_some_and(|reference| history.reference.as_deref() == Some(reference))
}

/// The error of a call whose last attempt ended with `error`; `writes` tells whether it can change anything.
///
/// When an attempt got no answer, a later refusal is the outcome of the call only where it shows that the API did not carry it
/// out: a stored or fresh reply of the same key does. A limiter, a wrong credential or a missing connection say nothing of it,
/// nor does a 412, which the change itself may have caused. Without a key no refusal does: it may well refuse the second request
/// because the first was carried out.
pub(crate) fn settle(writes: bool, error: Error, history: &History) -> Error {
    let says_nothing = match error.kind() {
        Kind::NotSent => true,
        Kind::Rejected => {
            error.idempotency_key().is_none()
                || error.status() == Some(StatusCode::PRECONDITION_FAILED)
                || matches!(error.category(), Category::RateLimited | Category::Transient | Category::Authentication)
        }
        _ => false,
    };
    if writes && history.lost && says_nothing {
        error.into_outcome_unknown("an earlier attempt got no answer, and the last one tells nothing of it")
    } else {
        error
    }
}
