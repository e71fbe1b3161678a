//! Repairs the encoding of an event stream, which is always UTF-8.

use bytes::Bytes;

/// Replaces invalid UTF-8 by U+FFFD, as the standard requires. A character may be split over two pieces. Without this, the parser
/// would treat the first invalid byte as the end of the stream.
#[derive(Debug, Default)]
pub(super) struct Utf8 {
    /// The beginning of a character, at most three bytes.
    held: Vec<u8>,
}

impl Utf8 {
    /// The piece as text, without an incomplete character at its end.
    pub(super) fn push(&mut self, piece: Bytes) -> Bytes {
        if self.held.is_empty() && std::str::from_utf8(&piece).is_ok() {
            return piece;
        }
        let mut bytes = std::mem::take(&mut self.held);
        bytes.extend_from_slice(&piece);
        let mut text = Vec::with_capacity(bytes.len());
        let mut rest = bytes.as_slice();
        while let Err(fault) = std::str::from_utf8(rest) {
            let (valid, behind) = rest.split_at(fault.valid_up_to());
            text.extend_from_slice(valid);
            let Some(length) = fault.error_len() else {
                self.held = behind.to_vec();
                return text.into();
            };
            text.extend_from_slice("\u{fffd}".as_bytes());
            rest = &behind[length..];
        }
        text.extend_from_slice(rest);
        text.into()
    }
}
