//! The retry settings of a client.

use std::time::Duration;

use saleskit_runtime::{Error, ErrorBuilder};

/// When and how a client retries calls after transient failures.
///
/// The operation determines whether a call can be retried:
///
/// | operation | is retried after |
/// |---|---|
/// | a read | no reply; 408, 429, 502 to 504, 520 to 530; any error the API calls retryable; 500, unless [`server_errors`](RetryPolicy::server_errors) is off |
/// | one that documents an idempotency key | the same, under the same key, except 500 that the API does not call retryable; a stored reply under that key ends the retries |
/// | any other | nothing, once it may have been executed |
///
/// Every operation is retried if the request provably never left, or if the server refused it unread (421, 425, HTTP/2's
/// `REFUSED_STREAM`). A call can override its class with `retry`. A DELETE cannot: a second one may delete what the first one only
/// canceled. Configuration errors are never retried.
///
/// Before each retry, the client waits for the time that the API asks for (`Retry-After`, or the error's
/// `recovery.retry_after_seconds`). It then adds a random time (full jitter) below an exponential limit. If the wait does not fit
/// into the call's `timeout`, the call fails immediately.
///
/// ```
/// use std::time::Duration;
/// use saleskit::{RetryPolicy, Salesbooth};
///
/// # fn main() -> Result<(), saleskit::Error> {
/// let patient = RetryPolicy::new().attempts(6).cap(Duration::from_secs(30));
/// let client = Salesbooth::builder()
///     .api_key("sb_test_example")
///     .timeout(Duration::from_secs(120))
///     .retry_policy(patient)
///     .on_retry(|event| eprintln!("{}: {:#} (again in {:?})", event.operation, event.error, event.delay))
///     .build()?;
/// # let _ = client;
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
    /// The default policy: three attempts, random waits below 0.25 s, then 0.5 s, doubling up to 8 s, and a budget of 100 retries.
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

    /// A policy without retries: each call has one attempt, also if its request never left.
    pub const fn none() -> Self {
        Self::new().attempts(1)
    }

    /// Sets how many attempts a call can have at most, including the first. Zero is an error when the client is built.
    #[must_use]
    pub const fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = attempts;
        self
    }

    /// Sets the limit of the random wait before the first retry. It doubles with each retry. Zero disables random waits.
    #[must_use]
    pub const fn base(mut self, base: Duration) -> Self {
        self.base = base;
        self
    }

    /// Sets the limit of every random wait. It does not shorten the wait that the API asks for.
    #[must_use]
    pub const fn cap(mut self, cap: Duration) -> Self {
        self.cap = cap;
        self
    }

    /// Sets how many retries all calls of a client can make before successful calls must earn new ones.
    ///
    /// The client and its clones share this token bucket. A retry takes one token. If the retried call succeeds, one token is put
    /// back. A call that succeeds at its first attempt adds a tenth of a token. A client whose API is down therefore soon sends
    /// each call only once.
    #[must_use]
    pub const fn budget(mut self, tokens: u32) -> Self {
        self.budget = Some(tokens);
        self
    }

    /// Removes the budget: each call can use all its attempts, however many others fail.
    #[must_use]
    pub const fn without_budget(mut self) -> Self {
        self.budget = None;
        self
    }

    /// Limits the time of a single attempt. By default, there is no such limit, so a server that takes the request and never replies
    /// uses up the call's whole `timeout`, and nothing is retried.
    #[must_use]
    pub const fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.attempt_timeout = Some(timeout);
        self
    }

    /// Sets whether reads are retried after status 500. The default is `true`: a read changes nothing, and many servers answer
    /// with 500 when they are overloaded.
    #[must_use]
    pub const fn server_errors(mut self, retried: bool) -> Self {
        self.server_errors = retried;
        self
    }

    /// Rejects a policy that could never send anything.
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
