//! Rate limits of single operations (`x-rate-limit`), if the mock is started with them. All requests come from one IP address, that of this
//! machine. The limits of keys and of the platform are not simulated.

use std::collections::HashMap;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use http::HeaderName;
use http::header::AUTHORIZATION;
use saleskit_contract::{Counted, OperationSpec};
use serde_json::Value;

use crate::answer::Answer;
use crate::request::Arrived;

/// The limit of counted callers. Beyond it, windows that have ended are dropped, or all windows if that is not enough.
const MOST: usize = 10_000;

/// The headers with the remaining requests. The docs do not specify the format of the last one; the mock sends a Unix time.
const LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit");
const REMAINING: HeaderName = HeaderName::from_static("x-ratelimit-remaining");
const RESET: HeaderName = HeaderName::from_static("x-ratelimit-reset");

/// The open windows by operation and caller: their start, length and number of accepted requests.
#[derive(Debug, Default)]
pub(crate) struct Limits(HashMap<(String, String), (Instant, Duration, u64)>);

/// How much of its limit a caller has used.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Standing {
    pub(crate) limit: u64,
    pub(crate) left: u64,
    /// When all requests are allowed again.
    pub(crate) resets: Duration,
    /// Whether this request exceeds the limit.
    pub(crate) over: bool,
}

impl Limits {
    /// Counts a request. `None` if its operation has no limit.
    pub(crate) fn count(&mut self, operation: &OperationSpec, arrived: &Arrived, now: Instant) -> Option<Standing> {
        let limit = operation.policy.rate_limit.as_ref()?;
        let window = limit.per.duration();
        let ended = |begun: Instant, window| now.duration_since(begun) >= window;
        if self.0.len() >= MOST {
            self.0.retain(|_, (begun, window, _)| !ended(*begun, *window));
        }
        if self.0.len() >= MOST {
            self.0.clear();
        }
        let caller = (operation.id.clone(), caller(limit.counted, arrived));
        let (begun, _, passed) = self.0.entry(caller).or_insert((now, window, 0));
        if ended(*begun, window) {
            (*begun, *passed) = (now, 0);
        }
        let over = *passed >= limit.requests;
        *passed += u64::from(!over);
        Some(Standing {
            limit: limit.requests,
            left: limit.requests.saturating_sub(*passed),
            resets: window.saturating_sub(now.duration_since(*begun)),
            over,
        })
    }
}

impl Standing {
    /// Adds the rate limit headers that the operation documents.
    pub(crate) fn shown_in(self, operation: &OperationSpec, mut answer: Answer) -> Answer {
        let at = SystemTime::now().checked_add(self.resets).and_then(|at| at.duration_since(UNIX_EPOCH).ok());
        let at = at.map_or(0, |at| at.as_secs());
        for (name, value) in [(LIMIT, self.limit), (REMAINING, self.left), (RESET, at)] {
            let mut documented = operation.replies.iter().flat_map(|reply| &reply.headers);
            if documented.any(|known| known.eq_ignore_ascii_case(name.as_str())) {
                answer.headers.insert(name, value.into());
            }
        }
        answer
    }
}

/// The caller whose requests are counted together.
fn caller(counted: Counted, arrived: &Arrived) -> String {
    match counted {
        Counted::Key => {
            let header = |name| arrived.headers.get(name).map(|value| String::from_utf8_lossy(value.as_bytes()));
            header(AUTHORIZATION.as_str()).or_else(|| header("x-api-key")).unwrap_or_default().into_owned()
        }
        Counted::Ip => String::new(),
        Counted::EmailAndIp => {
            let body: Value = serde_json::from_slice(arrived.bytes()).unwrap_or_default();
            body["email"].as_str().unwrap_or_default().to_ascii_lowercase()
        }
    }
}
