//! What an integrator sets for the retries of a client.

use std::time::Duration;

use saleskit_runtime::Error;

/// How a client repeats calls that failed for a passing reason.
///
/// Whether a call may be repeated at all is not set here: it follows from the operation. Reads are repeated after any passing
/// fault. Operations that document an idempotency key are repeated with the same key after no answer, after a 429, and after the
/// 503 of the platform's limiter (the one with `Retry-After`). All others are sent once, unless the request provably never left.
/// A DELETE is never repeated once it may have left. A call can choose for itself with `retry`.
///
/// Before each repeat the client waits for the longest of `Retry-After`, the error's `recovery.retry_after_seconds` and a random
/// time (full jitter) below an exponential limit. A wait that does not fit into the call's `timeout` ends the call instead.
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
///     .on_retry(|event| eprintln!("{}: {} (again in {:?})", event.operation, event.error, event.delay))
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
}

impl RetryPolicy {
    /// Three attempts, random waits below 0.25 s, then 0.5 s and so on up to 8 s, and a budget of 100 repeats.
    pub const fn new() -> Self {
        Self {
            attempts: 3,
            base: Duration::from_millis(250),
            cap: Duration::from_secs(8),
            budget: Some(100),
            attempt_timeout: None,
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

    /// The limit of the random wait before the first repeat; it doubles with each further one.
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

    /// How many repeats all calls of a client may spend before successes have to earn new ones.
    ///
    /// The client and its clones share this bucket of tokens. A repeat takes one. When it succeeds, it puts its token back; a
    /// call that succeeds at once adds a tenth of one. So a client whose API is down soon sends each call once only.
    #[must_use]
    pub const fn budget(mut self, tokens: u32) -> Self {
        self.budget = Some(tokens);
        self
    }

    /// Does without a budget: each call may use all its attempts, however many others fail.
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

    /// Refuses what would never send anything.
    pub(crate) fn check(&self) -> Result<(), Error> {
        let fault = if self.attempts == 0 {
            "`attempts` is zero"
        } else if self.attempt_timeout.is_some_and(|timeout| timeout.is_zero()) {
            "`attempt_timeout` is zero"
        } else {
            return Ok(());
        };
        Err(Error::configuration(format!("the retry policy's {fault}: nothing could ever be sent")))
    }
}

impl Default for RetryPolicy {
    fn default() -> Self {
        Self::new()
    }
}
