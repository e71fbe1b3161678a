//! The parts of a row in the table of faults.

use super::frames::Frame;

/// A fault, and its effect on each class of calls.
pub struct Row {
    pub name: &'static str,
    pub place: Place,
    pub sets: &'static [Set],
    /// The results of a read, of a write with an idempotency key, and of a write without one: the error, the number of requests
    /// that the server saw, and the number of attempts. If a race decides, two results joined by `or`, or a `?` for any number.
    pub ends: [&'static str; 3],
    /// Status, `x-job-id` and body that the error has, with a `*` for any rest. Empty if no headers arrived.
    pub kept: &'static str,
    /// The most seconds that each call may take.
    pub within: u64,
}

/// Where the fault happens.
pub enum Place {
    /// Nothing listens there.
    Nobody,
    /// The name has no address.
    NoName,
    /// The listener's queue is full.
    Full,
    /// A plain HTTP/1.1 server, with a script for each connection.
    Plain(&'static [Step]),
    /// An HTTPS address with a script for the bare socket.
    BeforeTls(&'static [Step]),
    /// An HTTP/1.1 server over TLS.
    Tls(Certificate, &'static [Step]),
    /// An HTTP/2 server: its first frames, and those for each request.
    Http2(&'static [Frame], &'static [Frame]),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certificate {
    Good,
    Untrusted,
    OtherName,
    Expired,
    NotYetValid,
    /// A valid one, of a server that requires a client certificate.
    Demanding,
}

/// What a server does next. It closes the connection after the last step.
pub enum Step {
    /// Waits for the first byte of a request and leaves it unread.
    Arrive,
    /// Reads a request.
    Read,
    /// Reads whatever arrives, which is not a request.
    Hello,
    Send(&'static [u8]),
    Text(&'static str),
    Made(fn() -> Vec<u8>),
    /// Sends a redirect with this status: to itself, or to another host over plain HTTP.
    Redirect(u16, bool),
    /// Sends a text repeatedly, byte by byte, with a pause of this many milliseconds.
    Drip(&'static str, u64),
    /// Sends a text repeatedly, this many copies at once, with short pauses in between.
    Forever(&'static str, usize),
    /// Milliseconds.
    Pause(u64),
    Silence,
    Reset,
}

/// How the client differs from the default one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Set {
    /// The limit of an attempt, in milliseconds. There are two attempts then.
    Attempt(u64),
    /// The limit of the call, in milliseconds.
    Whole(u64),
    /// The read timeout within a body, in milliseconds.
    Silence(u64),
    /// The limit for connecting, in milliseconds.
    Connect(u64),
    /// The longest reply, in bytes.
    Limit(u64),
    /// A read comes first, over the same connection, and then a pause of this many milliseconds.
    After(u64),
    /// The call has a body of four megabytes.
    Upload,
}
