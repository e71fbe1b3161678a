//! Why a transport has no whole answer.

use std::{error::Error as StdError, fmt};

/// Why a transport has no whole answer.
#[derive(Debug)]
pub struct TransportFault {
    not_sent: bool,
    refused: bool,
    timed_out: bool,
    source: Box<dyn StdError + Send + Sync>,
}

impl TransportFault {
    /// No byte of the request left, provably: no address, no connection, no TLS session.
    pub fn not_sent(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { not_sent: true, refused: false, timed_out: false, source: source.into() }
    }

    /// The request left, and the server vouches that it did nothing with it: HTTP/2's `REFUSED_STREAM`, or a `GOAWAY` that
    /// leaves it out. It counts as not sent.
    pub fn refused(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { not_sent: true, refused: true, timed_out: false, source: source.into() }
    }

    /// The request may have reached the API, and no whole answer came back.
    pub fn unknown(source: impl Into<Box<dyn StdError + Send + Sync>>) -> Self {
        Self { not_sent: false, refused: false, timed_out: false, source: source.into() }
    }

    /// Notes that time ran out.
    #[must_use]
    pub fn timed_out(mut self) -> Self {
        self.timed_out = true;
        self
    }

    /// The cause, for an error that says what happened in its own message.
    pub(crate) fn into_source(self) -> Box<dyn StdError + Send + Sync> {
        self.source
    }

    /// Whether the request provably never left, or was refused unread.
    pub fn is_not_sent(&self) -> bool {
        self.not_sent
    }

    /// Whether time ran out.
    pub fn is_timeout(&self) -> bool {
        self.timed_out
    }
}

impl fmt::Display for TransportFault {
    /// What happened. The cause, such as "Connection refused", is behind `source`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match (self.not_sent, self.timed_out) {
            _ if self.refused => "the server refused the request unread",
            (true, true) => "no connection was made in time",
            (true, false) => "no connection was made",
            (false, true) => "no complete response arrived in time",
            (false, false) => "the connection broke before the complete response arrived",
        })
    }
}

impl StdError for TransportFault {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        Some(&*self.source)
    }
}
