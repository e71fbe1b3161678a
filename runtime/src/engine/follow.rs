//! The settings for following an event stream, as data. The engine acts on them.

use std::time::Duration;

/// How to follow an event stream: when a connection counts as dead, how to reconnect, and when to give up.
///
/// The defaults fit the documented streams. The settings apply to one [`EventStream`](crate::EventStream).
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Follow {
    /// Whether to reconnect after a connection has ended.
    pub reconnects: bool,
    /// Whether to yield the stream's own events: `connected`, `heartbeat`, `reconnect`.
    pub control_events: bool,
    /// How long a connection may be silent before it counts as dead.
    pub silence: Option<Duration>,
    /// How long to use a connection before replacing it.
    pub lifetime: Duration,
    /// The upper limit of the random wait before the first reconnect.
    pub base: Duration,
    /// The upper limit of any random wait.
    pub cap: Duration,
    /// How many reconnects in a row may fail.
    pub attempts: Option<u32>,
    /// How long a lost stream may take to deliver again.
    pub outage: Option<Duration>,
    /// The longest event, in bytes.
    pub longest_event: usize,
}

impl Follow {
    /// The defaults. Random waits below 0.5 s, then 1 s and so on up to 30 s precede reconnects; after ten minutes without a
    /// stream, it gives up.
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

    /// Reads one connection to its end and does not reconnect. The end of the reply is the end of the stream; a reply that breaks
    /// off is an error. A call with `retry(Retry::Never)` is always read this way.
    pub const fn once() -> Self {
        let mut once = Self::new();
        once.reconnects = false;
        once
    }

    /// Also yields the stream's own events: `connected`, `heartbeat` and `reconnect`. The stream reacts to them in any case.
    #[must_use]
    pub const fn control_events(mut self, shown: bool) -> Self {
        self.control_events = shown;
        self
    }

    /// A connection that sends nothing for this long, not even a comment, counts as dead.
    ///
    /// The default is three times the heartbeat interval in the stream's `connected` event, or 90 seconds if that has none. For a
    /// stream that is read [`once`](Follow::once), the default is the client's `read_timeout`.
    #[must_use]
    pub const fn silence(mut self, longest: Duration) -> Self {
        self.silence = Some(longest);
        self
    }

    /// Switches to a new connection after this time if the old one is still open. The API's own limit is 60 minutes. The default
    /// is 61 minutes, the minimum one second.
    #[must_use]
    pub const fn lifetime(mut self, longest: Duration) -> Self {
        self.lifetime = longest;
        self
    }

    /// Sets the backoff. `base` is the upper limit of the random wait before the first reconnect; it doubles with each failure in
    /// a row, up to `cap`. A `retry` value from the stream is a minimum wait, up to `cap`; a `Retry-After` is respected in full.
    #[must_use]
    pub const fn backoff(mut self, base: Duration, cap: Duration) -> Self {
        self.base = base;
        self.cap = cap;
        self
    }

    /// Gives up after this many failed reconnects in a row. There is no such limit by default; [`outage`](Self::outage) limits
    /// the time.
    #[must_use]
    pub const fn attempts(mut self, attempts: u32) -> Self {
        self.attempts = Some(attempts);
        self
    }

    /// Gives up if a lost stream does not deliver again within this time. The default is ten minutes.
    #[must_use]
    pub const fn outage(mut self, longest: Duration) -> Self {
        self.outage = Some(longest);
        self
    }

    /// Never gives up after transient failures.
    #[must_use]
    pub const fn without_limits(mut self) -> Self {
        self.attempts = None;
        self.outage = None;
        self
    }

    /// Limits the size of an event, in bytes. A longer event ends the stream with an error. The default is 1 MiB.
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
