//! A cursor on JSON text: what every reply type is read with.
//!
//! Whether the text is JSON is serde_json's work, done once before; the cursor walks text that is. It gives raw values, so that a
//! number's digits are there as written, and notes what no document names. It is not generic: what reads a type is compiled once.

use std::{borrow::Cow, fmt};

use serde_json::value::RawValue;

use super::{
    fault::Fault,
    raw,
    unexpected::{Note, UnexpectedKind},
};

/// How deep lists and objects may contain each other, as in serde_json.
const DEEPEST: usize = 128;

/// Reads JSON text, value by value.
pub struct Json<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    lenient: bool,
    notes: Vec<Note>,
}

/// A place to go back to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    at: usize,
    depth: usize,
    notes: usize,
}

impl<'t> Json<'t> {
    /// Starts at the first value of a text, a byte order mark before it ignored.
    ///
    /// # Errors
    ///
    /// When the text is not JSON.
    pub(crate) fn new(text: &'t [u8]) -> Result<Self, serde_json::Error> {
        let value: &RawValue = serde_json::from_slice(raw::without_bom(text))?;
        Ok(Self::of_valid(value.get()))
    }

    /// Starts at a value that is known to be JSON.
    pub(crate) fn of_valid(value: &'t str) -> Self {
        let mut json = Self { text: value, at: 0, depth: 0, lenient: false, notes: Vec::new() };
        json.space();
        json
    }

    /// Empties what has another form than expected instead of failing.
    pub(crate) fn lenient(mut self, lenient: bool) -> Self {
        self.lenient = lenient;
        self
    }

    /// Whether what has another form than expected is emptied.
    pub(crate) fn is_lenient(&self) -> bool {
        self.lenient
    }

    pub(super) fn set_lenient(&mut self, lenient: bool) {
        self.lenient = lenient;
    }

    /// The text that this reads.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// What was unexpected so far.
    pub(crate) fn into_notes(self) -> Vec<Note> {
        self.notes
    }

    /// The offset of the current value.
    pub(crate) fn offset(&self) -> usize {
        self.at
    }

    /// The first byte of the current value, which shows its JSON type; 0 at the end.
    pub fn first(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or_default()
    }

    /// Whether the current value is null.
    pub fn is_null(&self) -> bool {
        self.first() == b'n'
    }

    /// Notes that the current value is unexpected.
    pub(super) fn note(&mut self, kind: UnexpectedKind) {
        self.note_at(self.at, kind);
    }

    /// Notes that the value at an offset is unexpected.
    pub(super) fn note_at(&mut self, at: usize, kind: UnexpectedKind) {
        self.notes.push(Note { at, kind });
    }

    pub(super) fn mark(&self) -> Mark {
        Mark { at: self.at, depth: self.depth, notes: self.notes.len() }
    }

    /// Goes back, and forgets what was noted since.
    pub(super) fn back_to(&mut self, mark: Mark) {
        (self.at, self.depth) = (mark.at, mark.depth);
        self.notes.truncate(mark.notes);
    }

    /// Goes to another value, and keeps what was noted.
    pub(super) fn go_to(&mut self, mark: Mark) {
        (self.at, self.depth) = (mark.at, mark.depth);
    }

    /// Goes to the value of a property of the current object; `false`, and stays, when there is no object or no such property.
    pub(crate) fn enter(&mut self, property: &str) -> bool {
        let start = self.mark();
        if self.first() == b'{' && self.open().is_ok() {
            while self.first() == b'"' {
                if self.name() == property {
                    return true;
                }
                self.raw();
                self.next();
            }
        }
        self.back_to(start);
        false
    }

    /// Passes the current value, and gives its text.
    pub fn raw(&mut self) -> &'t str {
        let start = self.at;
        let bytes = self.text.as_bytes();
        self.at = match self.first() {
            b'"' => string_end(bytes, start),
            b'{' | b'[' => container_end(bytes, start),
            _ => {
                let length = bytes[start..].iter().position(|byte| b",]} \t\r\n".contains(byte));
                length.map_or(bytes.len(), |length| start + length)
            }
        };
        &self.text[start..self.at]
    }

    /// Reads the current object: `each` is called at the value of each property, and must pass it.
    pub(crate) fn object(&mut self, each: &mut dyn FnMut(&mut Self, &str) -> Result<(), Fault>) -> Result<(), Fault> {
        self.open()?;
        while self.first() == b'"' {
            let name = self.name();
            each(self, &name)?;
            self.next();
        }
        self.close();
        Ok(())
    }

    /// Reads the current list: `each` is called at each item, and must pass it.
    pub(crate) fn list(&mut self, each: &mut dyn FnMut(&mut Self) -> Result<(), Fault>) -> Result<(), Fault> {
        self.open()?;
        while !matches!(self.first(), b']' | 0) {
            each(self)?;
            self.next();
        }
        self.close();
        Ok(())
    }

    fn open(&mut self) -> Result<(), Fault> {
        if self.depth == DEEPEST {
            return Err(Fault::deep(self.at));
        }
        self.depth += 1;
        self.at += 1;
        self.space();
        Ok(())
    }

    /// Passes the name of a property.
    fn name(&mut self) -> Cow<'t, str> {
        let name = unquoted(self.raw());
        self.space();
        self.at += usize::from(self.first() == b':');
        self.space();
        name
    }

    fn next(&mut self) {
        self.space();
        if self.first() == b',' {
            self.at += 1;
            self.space();
        }
    }

    fn close(&mut self) {
        self.depth -= 1;
        self.at = self.text.len().min(self.at + 1);
    }

    fn space(&mut self) {
        while matches!(self.first(), b' ' | b'\t' | b'\r' | b'\n') {
            self.at += 1;
        }
    }

    /// A fault at the current value.
    pub(super) fn unlike(&self, expected: &'static str) -> Fault {
        Fault::form(self.at, self.first(), expected)
    }
}

impl fmt::Debug for Json<'_> {
    /// Where it is, without the text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Json").field("at", &self.at).field("of", &self.text.len()).finish_non_exhaustive()
    }
}

/// A property's name as text; one with an escape that is no character as it is written.
fn unquoted(raw: &str) -> Cow<'_, str> {
    let inner = raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default();
    match inner.contains('\\') {
        true => serde_json::from_str(raw).map_or(Cow::Borrowed(inner), Cow::Owned),
        false => Cow::Borrowed(inner),
    }
}

/// The offset behind the string that starts at `start`.
fn string_end(bytes: &[u8], start: usize) -> usize {
    let mut at = start + 1;
    while let Some(byte) = bytes.get(at) {
        at += match byte {
            b'"' => return at + 1,
            b'\\' => 2,
            _ => 1,
        };
    }
    bytes.len()
}

/// The offset behind the list or object that starts at `start`.
fn container_end(bytes: &[u8], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0_usize);
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'"' => {
                at = string_end(bytes, at);
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        at += 1;
        if depth == 0 {
            return at;
        }
    }
    bytes.len()
}
