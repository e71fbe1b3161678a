//! How an event stream is followed: what a caller may set, as data. Acting on it is the engine's work.

use std::time::Duration;

/// How an event stream is followed: when a connection counts as dead, how the next one is made, when to give up.
///
/// The defaults fit the documented streams. A setting holds for one [`EventStream`](crate::EventStream).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Follow {
    /// Whether a connection that has ended is followed by another one.
    pub reconnects: bool,
    /// Whether the stream's own events are handed out: `connected`, `heartbeat`, `reconnect`.
    pub control_events: bool,
    /// How long a connection may be silent.
    pub silence: Option<Duration>,
    /// How long a connection is used.
    pub lifetime: Duration,
    /// The limit of the random wait before the first reconnect.
    pub base: Duration,
    /// The limit of any random wait.
    pub cap: Duration,
    /// How often in a row a reconnect may fail.
    pub attempts: Option<u32>,
    /// How long it may take until a lost stream delivers again.
    pub outage: Option<Duration>,
    /// The longest event, in bytes.
    pub longest_event: usize,
}

impl Follow {
    /// Reconnects after random waits below 0.5 s, then 1 s and so on up to 30 s, and gives up after ten minutes without a stream.
    pub const fn new() -> Self {
        Self {
            reconnects: true,
            control_events: false,
            silence: None,
            lifetime: Duration::from_secs(61 * 60),
            base: Duration::from_millis(500),
            cap: Duration::from_secs(30),
            attempts: None,
            outage: Some(Duration::from_secs(600)),
            longest_event: 1 << 20,
        }
    }

    /// Reads one connection to its end: the end of the reply is the end of the stream, and a reply that breaks off is an error.
    /// A call whose retries are forbidden (`retry(Retry::Never)`) is always read this way.
    pub const fn once() -> Self {
        let mut once = Self::new();
        once.reconnects = false;
        once
    }

    /// Hands out the stream's own events, too: `connected`, `heartbeat` and `reconnect`. They are acted on in any case.
    #[must_use]
    pub const fn control_events(mut self, shown: bool) -> Self {
        self.control_events = shown;
        self
    }

    /// A connection that has sent nothing for this long, not even a comment, counts as dead.
    ///
    /// Unless set, that is three times the heartbeat interval in the stream's `connected` event, and 90 seconds where that has
    /// none. A stream that is read [`once`](Follow::once) has the client's `read_timeout` unless it is set.
    #[must_use]
    pub const fn silence(mut self, longest: Duration) -> Self {
        self.silence = Some(longest);
        self
    }

    /// Changes to a new connection after this time, should the API not have done so: its own limit is 60 minutes. 61 minutes unless
    /// set, and at least one second.
    #[must_use]
    pub const fn lifetime(mut self, longest: Duration) -> Self {
        self.lifetime = longest;
        self
    }

    /// The limit of the random wait before the first reconnect, which doubles with each failure in a row, and the limit of any.
    /// A `retry` that the stream sends is waited for at least, up to `cap`; a `Retry-After` in full.
    #[must_use]
    pub const fn backoff(mut self, base: Duration, cap: Duration) -> Self {
        self.base = base;
        self.cap = cap;
        self
    }

    /// Gives up when this many reconnects in a row have failed. Unlimited unless set: time is limited.
    #[must_use]
    pub const fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = Some(attempts);
        self
    }

    /// Gives up when a lost stream has not delivered again after this time; ten minutes unless set.
    #[must_use]
    pub const fn outage(mut self, longest: Duration) -> Self {
        self.outage = Some(longest);
        self
    }

    /// Never gives up for reasons that may pass.
    #[must_use]
    pub const fn without_limits(mut self) -> Self {
        self.attempts = None;
        self.outage = None;
        self
    }

    /// The longest event that is read, in bytes; a longer one ends the stream with an error. 1 MiB unless set.
    #[must_use]
    pub const fn longest_event(mut self, bytes: usize) -> Self {
        self.longest_event = bytes;
        self
    }
}

impl Default for Follow {
    fn default() -> Self {
        Self::new()
    }
}
