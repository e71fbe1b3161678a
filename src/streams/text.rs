//! Bytes in pieces as UTF-8, which is what an event stream is by definition.

use bytes::Bytes;

/// Replaces what is no UTF-8 by U+FFFD, as the standard wants it; a character may be cut by the end of a piece. The parser would
/// take the first such byte for the end of the stream.
#[derive(Debug, Default)]
pub(super) struct Utf8 {
    /// The beginning of a character, at most three bytes.
    held: Vec<u8>,
}

impl Utf8 {
    /// The piece as text, but for a character that is not complete yet.
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
