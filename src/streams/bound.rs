//! How long an event may become before its end: the parser keeps all of it.

/// What the current line is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Line {
    Start,
    /// Nobody keeps it.
    Comment,
    Field,
}

/// Counts the bytes between two empty lines, comments left out.
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

    /// How many bytes of the piece may be read: all of them, or those before the one that is too many.
    pub(super) fn allows(&mut self, piece: &[u8]) -> usize {
        for (at, byte) in piece.iter().enumerate() {
            let end_of_crlf = std::mem::take(&mut self.returned) && *byte == b'\n';
            match (byte, self.line) {
                (b'\n', _) if end_of_crlf => {}
                (b'\n' | b'\r', line) => {
                    self.returned = *byte == b'\r';
                    self.line = Line::Start;
                    if line == Line::Start {
                        self.count = 0;
                    }
                }
                (b':', Line::Start) => self.line = Line::Comment,
                (_, Line::Comment) => {}
                (_, Line::Start | Line::Field) => {
                    self.line = Line::Field;
                    if self.count == self.most {
                        return at;
                    }
                    self.count += 1;
                }
            }
        }
        piece.len()
    }

    /// How many bytes an event may have.
    pub(super) fn most(&self) -> usize {
        self.most
    }

    /// Whether an event has begun that has not ended.
    pub(super) fn is_within(&self) -> bool {
        self.count > 0
    }
}
