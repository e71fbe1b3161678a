//! What a row of the table of faults consists of.

use super::frames::Frame;

/// A fault, and what each class of calls makes of it.
pub struct Row {
    pub name: &'static str,
    pub place: Place,
    pub sets: &'static [Set],
    /// The ends of a read, of a write under an idempotency key, and of a write without one: what the caller gets, how many requests
    /// the server saw, and the attempts that were made. Two where a race decides, with `or` between them, or a `?` for any number.
    pub ends: [&'static str; 3],
    /// Status, `x-job-id` and body that the error still has, with a `*` for any rest; empty when no head came.
    pub kept: &'static str,
    /// Within how many seconds each call ends.
    pub within: u64,
}

/// Where the fault happens.
pub enum Place {
    /// Nobody listens there.
    Nobody,
    /// The name has no address.
    NoName,
    /// The queue of the listener is full.
    Full,
    /// A server of plain HTTP/1.1, with the script of each of its connections.
    Plain(&'static [Step]),
    /// An https address with a script for the bare socket.
    BeforeTls(&'static [Step]),
    /// A server of HTTP/1.1 over TLS.
    Tls(Certificate, &'static [Step]),
    /// A server of HTTP/2: its first frames, and those for each request.
    Http2(&'static [Frame], &'static [Frame]),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Certificate {
    Good,
    Untrusted,
    OtherName,
    Expired,
    NotYetValid,
    /// A good one, of a server that demands one of the client.
    Demanding,
}

/// What a server does next. Behind the last step it closes the connection.
pub enum Step {
    /// Waits for the first byte of a request and leaves it unread.
    Arrive,
    /// Reads a request.
    Read,
    /// Reads whatever comes, which is no request.
    Hello,
    Send(&'static [u8]),
    Text(&'static str),
    Made(fn() -> Vec<u8>),
    /// Sends a redirect with this status: to itself, or to another host over plain http.
    Redirect(u16, bool),
    /// Sends a text again and again, byte by byte, with a pause of so many milliseconds.
    Drip(&'static str, u64),
    /// Sends a text again and again, so often at once, with a short pause between.
    Forever(&'static str, usize),
    /// Milliseconds.
    Pause(u64),
    Silence,
    Reset,
}

/// How the client differs from the usual one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Set {
    /// The limit of an attempt, in milliseconds. There are two attempts then.
    Attempt(u64),
    /// The limit of the call, in milliseconds.
    Whole(u64),
    /// The limit of a silence within a body, in milliseconds.
    Silence(u64),
    /// The limit of connecting, in milliseconds.
    Connect(u64),
    /// The longest reply, in bytes.
    Limit(u64),
    /// A read comes first, over the same connection, and then this many milliseconds.
    After(u64),
    /// The call has a body of four megabytes.
    Upload,
}
