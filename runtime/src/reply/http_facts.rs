//! Status and headers of a reply, for callers.

use std::time::{Duration, SystemTime};

use http::{HeaderMap, StatusCode};

use super::{Reply, Sent, retry_after};

/// Status and headers of a reply, with accessors for the documented headers.
#[derive(Debug, Clone, Copy)]
pub struct Http<'r> {
    reply: &'r Reply,
}

/// The key's rate limit, from the headers of a reply.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct RateLimit {
    /// Requests per window (`X-RateLimit-Limit`).
    pub limit: Option<u64>,
    /// Requests remaining in the window (`X-RateLimit-Remaining`).
    pub remaining: Option<u64>,
    /// When the window ends, as sent by the API (`X-RateLimit-Reset`).
    pub reset: Option<u64>,
}

impl Reply {
    /// Status and headers, with accessors for the documented headers.
    pub fn http(&self) -> Http<'_> {
        Http { reply: self }
    }
}

impl<'r> Http<'r> {
    /// The status.
    pub fn status(&self) -> StatusCode {
        self.reply.status
    }

    /// Whether this reply was stored by an earlier attempt or call with the same idempotency key. It is detected by a 200 where
    /// the documents say 201: for the creates of deals, contracts, subscriptions and payments. It is always `false` for
    /// operations that always return 200.
    pub fn is_replay(&self) -> bool {
        self.reply.sent.replayed
    }

    /// What was sent to get the reply.
    pub fn sent(&self) -> &'r Sent {
        &self.reply.sent
    }

    /// The number of attempts up to this reply.
    pub fn attempts(&self) -> u32 {
        self.reply.sent.attempts
    }

    /// The idempotency key that was sent.
    pub fn idempotency_key(&self) -> Option<&'r str> {
        self.reply.sent.idempotency_key.as_deref()
    }

    /// All headers.
    pub fn headers(&self) -> &'r HeaderMap {
        &self.reply.headers
    }

    /// A header as text. `None` if it is missing or not text.
    pub fn header(&self, name: &str) -> Option<&'r str> {
        self.reply.headers.get(name)?.to_str().ok()
    }

    /// The resource's version, verbatim (`W/"5"`), to pass to `if_match`.
    pub fn etag(&self) -> Option<&'r str> {
        self.header("etag")
    }

    /// The job that continues in the background (`X-Job-ID`).
    pub fn job_id(&self) -> Option<&'r str> {
        self.header("x-job-id")
    }

    /// The API's warning about a deprecated use (`X-Deprecation-Warning`), such as a secret key in the query.
    pub fn deprecation_warning(&self) -> Option<&'r str> {
        self.header("x-deprecation-warning")
    }

    /// The rate limit headers. `None` if the reply has none of them.
    pub fn rate_limit(&self) -> Option<RateLimit> {
        let number = |name| self.header(name)?.trim().parse().ok();
        let rate = RateLimit {
            limit: number("x-ratelimit-limit"),
            remaining: number("x-ratelimit-remaining"),
            reset: number("x-ratelimit-reset"),
        };
        (rate.limit.is_some() || rate.remaining.is_some() || rate.reset.is_some()).then_some(rate)
    }

    /// How long `Retry-After` asks to wait, given in seconds or as a date. A date counts from the reply's own `Date`, or from
    /// `now` if it has none.
    pub fn retry_after(&self, now: SystemTime) -> Option<Duration> {
        retry_after::read(self.header("retry-after")?, self.header("date"), now)
    }
}
