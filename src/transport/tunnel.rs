//! Opens a tunnel through an HTTP proxy (`CONNECT`).

use std::{error::Error as StdError, fmt, io};

use http::HeaderValue;
use tokio::io::{AsyncReadExt, AsyncWriteExt};

use super::link::Wire;

/// The longest accepted reply to `CONNECT`, in bytes.
const LONGEST: usize = 16 << 10;

/// A proxy's reply to `CONNECT` that opens no tunnel.
#[derive(Debug)]
pub(super) struct Closed(u16);

impl Closed {
    /// Whether the proxy asks for a user and password other than those of the setting.
    pub(super) fn asks_for_credentials(&self) -> bool {
        self.0 == 407
    }
}

impl fmt::Display for Closed {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.asks_for_credentials() {
            true => f.write_str("the proxy requires a user and password (status 407)"),
            false => write!(f, "the proxy opens no tunnel (status {})", self.0),
        }
    }
}

impl StdError for Closed {}

/// Asks a proxy for a connection to a host and port.
///
/// # Errors
///
/// An I/O error with [`Closed`] as its source if the proxy opens no tunnel.
pub(super) async fn open(
    mut wire: Box<dyn Wire>,
    to: &str,
    credentials: Option<&HeaderValue>,
) -> io::Result<Box<dyn Wire>> {
    let mut request = format!("CONNECT {to} HTTP/1.1\r\nHost: {to}\r\n").into_bytes();
    if let Some(credentials) = credentials {
        request.extend_from_slice(b"Proxy-Authorization: ");
        request.extend_from_slice(credentials.as_bytes());
        request.extend_from_slice(b"\r\n");
    }
    request.extend_from_slice(b"\r\n");
    wire.write_all(&request).await?;
    wire.flush().await?;
    // Read byte by byte, because what follows the headers belongs to the tunnel.
    let mut head = Vec::new();
    while !head.ends_with(b"\r\n\r\n") {
        if head.len() == LONGEST {
            return Err(io::Error::other("the proxy's reply to CONNECT has no end"));
        }
        head.push(wire.read_u8().await?);
    }
    match status(&head) {
        Some(200..=299) => Ok(wire),
        Some(status) => Err(io::Error::other(Closed(status))),
        None => Err(io::Error::other("the server at the proxy's address is not an HTTP proxy")),
    }
}

/// The status in the headers of a reply.
fn status(head: &[u8]) -> Option<u16> {
    let line = head.strip_prefix(b"HTTP/1.")?;
    std::str::from_utf8(line.get(2..5)?).ok()?.parse().ok()
}
