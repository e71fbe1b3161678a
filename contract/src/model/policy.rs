//! What the documents' own keys say of how an operation may be called: `x-trust-level`, `x-rate-limit`, `x-timeout`, and why it may be
//! repeated.

use std::time::Duration;

/// What a call is bound to, beside its credential and its scopes.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Policy {
    /// The trust level that an agent's key needs at least.
    pub trust_level: Option<u64>,
    /// How often the operation may be called.
    pub rate_limit: Option<RateLimit>,
    /// The time that a call needs to be given: it may take long.
    pub timeout: Option<Duration>,
    /// Why a write may be repeated.
    pub retry_note: Option<String>,
}

/// A limit of an operation's own (`x-rate-limit`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RateLimit {
    /// How many requests are let through in a window.
    pub requests: u64,
    /// The window.
    pub per: Window,
    /// What is counted.
    pub counted: Counted,
}

/// How long a rate limit counts before it begins anew.
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
    /// Every window by its word in the documents.
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

/// Whose requests a rate limit counts together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Counted {
    /// Those of an API key (`key`).
    Key,
    /// Those of an IP address (`ip`).
    Ip,
    /// Those of an IP address about one e-mail address (`email_and_ip`).
    EmailAndIp,
}

impl Counted {
    /// Every kind: its word in the documents, and what it means.
    pub const WORDS: [(&'static str, Counted, &'static str); 3] = [
        ("key", Counted::Key, "API key"),
        ("ip", Counted::Ip, "IP address"),
        ("email_and_ip", Counted::EmailAndIp, "e-mail and IP address"),
    ];

    /// What is counted, in words.
    pub fn words(self) -> &'static str {
        Self::WORDS.iter().find(|(_, counted, _)| *counted == self).map_or("", |(_, _, words)| words)
    }
}
