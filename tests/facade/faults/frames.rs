//! HTTP/2 frames (RFC 9113), as raw as a faulty server sends them.

use std::io;

use tokio::io::{AsyncRead, AsyncReadExt};

pub const PREFACE: &[u8] = b"PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

pub const HEADERS: u8 = 1;
pub const SETTINGS: u8 = 4;

pub const NO_ERROR: u32 = 0;
pub const INTERNAL_ERROR: u32 = 2;
pub const REFUSED_STREAM: u32 = 7;
pub const CANCEL: u32 = 8;
pub const ENHANCE_YOUR_CALM: u32 = 11;

/// What a server sends or does. The stream is that of the request.
pub enum Frame {
    /// Settings and their values.
    Settings(&'static [(u16, u32)]),
    Acknowledge,
    /// Status 201, and `x-job-id: job_1`.
    Head,
    /// A body, and whether it ends the stream.
    Data(&'static str, bool),
    Reset(u32),
    /// GOAWAY: whether the request was accepted, and the reason.
    GoAway(bool, u32),
    /// Any frame: type, flags, whether it is on the request's stream, payload.
    Raw(u8, u8, bool, &'static [u8]),
    /// Bytes that are not a frame.
    Bytes(&'static str),
    /// The same frame repeatedly.
    Flood(&'static Frame),
    /// Stops reading and writing.
    Freeze,
    Close,
}

impl Frame {
    pub fn bytes(&self, stream: u32) -> Vec<u8> {
        match self {
            Self::Settings(settings) => {
                let pairs = settings.iter();
                let payload = pairs.flat_map(|(id, value)| [&id.to_be_bytes()[..], &value.to_be_bytes()].concat());
                frame(SETTINGS, 0, 0, &payload.collect::<Vec<_>>())
            }
            Self::Acknowledge => frame(SETTINGS, 1, 0, &[]),
            // Literals without indexing: `:status` by its index, the other name in full.
            Self::Head => frame(HEADERS, 4, stream, b"\x08\x03201\x00\x08x-job-id\x05job_1"),
            Self::Data(text, ends) => frame(0, u8::from(*ends), stream, text.as_bytes()),
            Self::Reset(reason) => frame(3, 0, stream, &reason.to_be_bytes()),
            Self::GoAway(taken, reason) => {
                let last = if *taken { stream } else { 0 };
                frame(7, 0, 0, &[last.to_be_bytes(), reason.to_be_bytes()].concat())
            }
            Self::Raw(kind, flags, own, payload) => frame(*kind, *flags, if *own { stream } else { 0 }, payload),
            Self::Bytes(text) => text.as_bytes().to_vec(),
            Self::Flood(_) | Self::Freeze | Self::Close => Vec::new(),
        }
    }
}

fn frame(kind: u8, flags: u8, stream: u32, payload: &[u8]) -> Vec<u8> {
    let mut frame = u32::try_from(payload.len()).unwrap().to_be_bytes()[1..].to_vec();
    frame.extend([kind, flags]);
    frame.extend(stream.to_be_bytes());
    frame.extend_from_slice(payload);
    frame
}

/// Reads a frame: its type, flags and stream.
pub async fn read(wire: &mut (impl AsyncRead + Unpin), payload: &mut Vec<u8>) -> io::Result<(u8, u8, u32)> {
    let mut head = [0; 9];
    wire.read_exact(&mut head).await?;
    let [long, middle, short, kind, flags, stream @ ..] = head;
    payload.resize(u32::from_be_bytes([0, long, middle, short]) as usize, 0);
    wire.read_exact(payload).await?;
    Ok((kind, flags, u32::from_be_bytes(stream)))
}
