//! Limits on calling an operation: `x-trust-level`, `x-rate-limit`, `x-timeout`, and why it may be repeated.

use std::time::Duration;

/// Limits of a call besides its credential and its scopes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    /// The minimum trust level of an agent's key.
    pub trust_level: Option<u64>,
    /// How often the operation may be called.
    pub rate_limit: Option<RateLimit>,
    /// The time limit for a slow call.
    pub timeout: Option<Duration>,
    /// Why a write may be repeated.
    pub retry_note: Option<String>,
}

/// An operation's own rate limit (`x-rate-limit`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateLimit {
    /// How many requests are allowed in a window.
    pub requests: u64,
    /// The window.
    pub per: Window,
    /// How requests are grouped.
    pub counted: Counted,
}

/// The window of a rate limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Window {
    /// `minute`
    Minute,
    /// `hour`
    Hour,
    /// `day`
    Day,
}

impl Window {
    /// Every window, by its word in the documents.
    pub const WORDS: [(&'static str, Window); 3] =
        [("minute", Window::Minute), ("hour", Window::Hour), ("day", Window::Day)];

    /// As the documents write it.
    pub fn as_str(self) -> &'static str {
        Self::WORDS.iter().find(|(_, window)| *window == self).map_or("", |(word, _)| word)
    }

    /// Its length.
    pub fn duration(self) -> Duration {
        Duration::from_secs(match self {
            Window::Minute => 60,
            Window::Hour => 60 * 60,
            Window::Day => 24 * 60 * 60,
        })
    }
}

/// Which requests a rate limit counts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counted {
    /// The requests of an API key (`key`).
    Key,
    /// The requests of an IP address (`ip`).
    Ip,
    /// The requests of an IP address about one e-mail address (`email_and_ip`).
    EmailAndIp,
}

impl Counted {
    /// Every kind: its word in the documents, and its meaning.
    pub const WORDS: [(&'static str, Counted, &'static str); 3] = [
        ("key", Counted::Key, "API key"),
        ("ip", Counted::Ip, "IP address"),
        ("email_and_ip", Counted::EmailAndIp, "e-mail and IP address"),
    ];

    /// How requests are grouped, in words.
    pub fn words(self) -> &'static str {
        Self::WORDS.iter().find(|(_, counted, _)| *counted == self).map_or("", |(_, _, words)| words)
    }
}
