//! Limits the length of an event, because the parser keeps the whole event in memory.

use memchr::memchr2;

/// The kind of the current line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Start,
    /// A comment, which the parser does not keep.
    Comment,
    Field,
}

/// Counts the bytes between two empty lines, without comments.
#[derive(Debug)]
pub(super) struct Bound {
    most: usize,
    count: usize,
    line: Line,
    /// Whether the last byte was a carriage return, which a line feed may follow.
    returned: bool,
}

impl Bound {
    pub(super) fn new(most: usize) -> Self {
        Self { most, count: 0, line: Line::Start, returned: false }
    }

    /// How many bytes of the piece can be read: all of them, or those before the limit is exceeded.
    pub(super) fn allows(&mut self, piece: &[u8]) -> usize {
        // Fast path: most pieces are whole events below the limit.
        if piece.ends_with(b"\n\n") && piece.len() <= self.most - self.count {
            *self = Self::new(self.most);
            return piece.len();
        }
        let mut at = 0;
        while let Some(byte) = piece.get(at) {
            let end_of_crlf = std::mem::take(&mut self.returned) && *byte == b'\n';
            match (byte, self.line) {
                (b'\n', _) if end_of_crlf => at += 1,
                (b'\n' | b'\r', line) => {
                    self.returned = *byte == b'\r';
                    self.line = Line::Start;
                    if line == Line::Start {
                        self.count = 0;
                    }
                    at += 1;
                }
                (b':', Line::Start) => self.line = Line::Comment,
                (_, line) => {
                    let rest = memchr2(b'\n', b'\r', &piece[at..]).unwrap_or(piece.len() - at);
                    if line != Line::Comment {
                        self.line = Line::Field;
                        let allowed = rest.min(self.most - self.count);
                        self.count += allowed;
                        if allowed < rest {
                            return at + allowed;
                        }
                    }
                    at += rest;
                }
            }
        }
        piece.len()
    }

    /// The most bytes of an event.
    pub(super) fn most(&self) -> usize {
        self.most
    }

    /// Whether an event has begun but not ended.
    pub(super) fn is_within(&self) -> bool {
        self.count > 0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Counts byte by byte how much is allowed, and whether an event is unfinished at the end.
    fn counted(most: usize, text: &[u8]) -> (usize, bool) {
        let (mut line, mut event, mut returned, mut comment) = (0, 0, false, false);
        for (at, byte) in text.iter().enumerate() {
            let second = std::mem::replace(&mut returned, *byte == b'\r') && *byte == b'\n';
            match byte {
                _ if second => {}
                b'\n' | b'\r' => {
                    event = if line == 0 && !comment { 0 } else { event };
                    (line, comment) = (0, false);
                }
                b':' if line == 0 => comment = true,
                _ if comment => {}
                _ if event == most => return (at, true),
                _ => (line, event) = (line + 1, event + 1),
            }
        }
        (text.len(), event > 0)
    }

    #[test]
    fn an_event_is_as_long_as_its_bytes_however_they_are_cut_into_pieces() {
        let texts = [
            "id: 1\ndata: ab\n\n",
            "a\r\n\r\nbcd\r\rde\n\n",
            ": comment\n\nd: x\n: c\ny\n\n",
            "abcdefgh",
            "\r\n\n:\n",
            "a\n",
        ];
        for text in texts.map(str::as_bytes) {
            for most in 0..16 {
                for cut in 0..=text.len() {
                    let mut bound = Bound::new(most);
                    let first = bound.allows(&text[..cut]);
                    let second = if first == cut { bound.allows(&text[cut..]) } else { 0 };
                    let found = (first + second, bound.is_within());
                    assert_eq!(found.0, counted(most, text).0, "{most} {cut} {text:?}");
                    let all = found.0 == text.len();
                    assert!(!all || found == counted(most, text), "{most} {cut} {text:?}");
                }
            }
        }
    }
}
