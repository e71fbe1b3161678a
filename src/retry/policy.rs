//! What an integrator sets for the retries of a client.

use std::time::Duration;

use saleskit_runtime::{Error, ErrorBuilder};

/// How a client retries calls that failed for a transient reason.
///
/// Whether a call may be retried at all follows from its operation:
///
/// | operation | is retried after |
/// |---|---|
/// | a read | no response; 408, 429, 502 to 504, 520 to 530; whatever the API calls retryable; 500, unless [`server_errors`](RetryPolicy::server_errors) is off |
/// | one that documents an idempotency key | the same, under the same key, but not 500; the reply that the API has stored under the key ends it |
/// | any other | nothing, once it may have been executed |
///
/// Every operation is retried when the request provably never left, or was refused unread (421, 425, `REFUSED_STREAM` of HTTP/2). A
/// call can choose for itself with `retry`. A DELETE cannot: a second one may destroy what the first one canceled. A fault of
/// configuration is never retried.
///
/// Before each retry the client waits for what the API asks for, `Retry-After` or the error's `recovery.retry_after_seconds`, and on
/// top of it for a random time (full jitter) below an exponential limit. A wait that does not fit into the call's `timeout` ends the
/// call instead.
///
/// ```
/// use std::time::Duration;
/// use saleskit::{RetryPolicy, Salesbooth};
///
/// # fn main() -> Result<(), saleskit::Error> {
/// let patient = RetryPolicy::new().attempts(6).cap(Duration::from_secs(30));
/// let booth = Salesbooth::builder()
///     .api_key("sb_test_example")
///     .timeout(Duration::from_secs(120))
///     .retry_policy(patient)
///     .on_retry(|event| eprintln!("{}: {:#} (again in {:?})", event.operation, event.error, event.delay))
///     .build()?;
/// # let _ = booth;
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RetryPolicy {
    pub(crate) attempts: u32,
    pub(crate) base: Duration,
    pub(crate) cap: Duration,
    pub(crate) budget: Option<u32>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) server_errors: bool,
}

impl RetryPolicy {
    /// Three attempts, random waits below 0.25 s, then 0.5 s and so on up to 8 s, and a budget of 100 retries.
    pub const fn new() -> Self {
        Self {
            attempts: 3,
            base: Duration::from_millis(250),
            cap: Duration::from_secs(8),
            budget: Some(100),
            attempt_timeout: None,
            server_errors: true,
        }
    }

    /// Every call is sent once.
    pub const fn none() -> Self {
        Self::new().attempts(1)
    }

    /// Sends a call at most this often, the first time included; at least once.
    #[must_use]
    pub const fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// The limit of the random wait before the first retry; it doubles with each further one. Zero turns random waits off.
    #[must_use]
    pub const fn base(mut self, base: Duration) -> Self {
        self.base = base;
        self
    }

    /// The limit of any random wait. It does not shorten what the API asks for.
    #[must_use]
    pub const fn cap(mut self, cap: Duration) -> Self {
        self.cap = cap;
        self
    }

    /// How many retries all calls of a client may spend before successes have to earn new ones.
    ///
    /// The client and its clones share this bucket of tokens. A retry takes one. When it succeeds, it puts its token back; a
    /// call that succeeds at once adds a tenth of one. So a client whose API is down soon sends each call only once.
    #[must_use]
    pub const fn budget(mut self, tokens: u32) -> Self {
        self.budget = Some(tokens);
        self
    }

    /// Sets no budget: each call may use all its attempts, however many others fail.
    #[must_use]
    pub const fn without_budget(mut self) -> Self {
        self.budget = None;
        self
    }

    /// Gives up on a single attempt after this time, so that one silent connection does not use up the whole `timeout` of the
    /// call. Unlimited unless set.
    #[must_use]
    pub const fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// Whether reads are retried after status 500. They are unless this is set to `false`: a read changes nothing, and many servers
    /// answer an overload with 500.
    #[must_use]
    pub const fn server_errors(mut self, retried: bool) -> Self {
        self.server_errors = retried;
        self
    }

    /// Rejects what would never send anything.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let fault = if self.attempts == 0 {
            "`attempts` is zero"
        } else if self.attempt_timeout.is_some_and(|timeout| timeout.is_zero()) {
            "`attempt_timeout` is zero"
        } else {
            return Ok(());
        };
        Err(ErrorBuilder::configuration(format!("the retry policy's {fault}: nothing could ever be sent")).build())
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}
