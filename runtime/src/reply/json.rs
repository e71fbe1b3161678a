//! A cursor on JSON text: what every reply type is read with.
//!
//! It checks what it passes, so that a text is read in one pass. What is wrong with a text that is not JSON is serde_json's to say.
//! It gives raw values, so that a number's digits are there as written, and notes what no document names. It is not generic: what
//! reads a type is compiled once.

#[cfg(test)]
mod tests;

use std::{borrow::Cow, fmt};

use serde_json::value::RawValue;

use super::{
    fault::Fault,
    raw, text,
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
    /// Whether something was passed that is not JSON. Nothing is behind it.
    broken: bool,
    /// The property that was entered, and the offset of its value.
    entered: Option<(&'static str, usize)>,
    /// The offset from which on a property is entered.
    enters_from: usize,
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
    /// Reads a text, a byte order mark before it ignored: `read` must pass the first value, or a property's value in it. It is called
    /// again when it fails, when the text is broken, and when the property that it entered comes twice.
    ///
    /// # Errors
    ///
    /// When the text is not JSON; inside, what `read` gives.
    pub(crate) fn read<T>(
        text: &'t [u8],
        read: impl FnMut(&mut Self) -> Result<T, Fault>,
    ) -> Result<Result<T, (Fault, &'t str)>, serde_json::Error> {
        let text = raw::without_bom(text);
        match std::str::from_utf8(text) {
            Ok(text) => Self::read_str(text, read),
            // Its first fault may be before the one that is no UTF-8.
            Err(_) => Self::checked(text, read),
        }
    }

    /// The same for a text without a byte order mark.
    pub(crate) fn read_str<T>(
        text: &'t str,
        mut read: impl FnMut(&mut Self) -> Result<T, Fault>,
    ) -> Result<Result<T, (Fault, &'t str)>, serde_json::Error> {
        let mut enters_from = 0;
        loop {
            let mut json = Self { enters_from, ..Self::of_valid(text) };
            match (read(&mut json), json.ends()) {
                (Ok(value), Some(again)) if again == enters_from => return Ok(Ok(value)),
                (Ok(_), Some(again)) => enters_from = again,
                _ => return Self::checked(text.as_bytes(), read),
            }
        }
    }

    /// Reads a text that serde_json takes.
    #[cold]
    fn checked<T>(
        text: &'t [u8],
        mut read: impl FnMut(&mut Self) -> Result<T, Fault>,
    ) -> Result<Result<T, (Fault, &'t str)>, serde_json::Error> {
        let value: &RawValue = serde_json::from_slice(text)?;
        let mut json = Self::of_valid(value.get());
        let mut outcome = read(&mut json);
        if let Some(enters_from) = json.last_entered() {
            outcome = read(&mut Self { enters_from, ..Self::of_valid(value.get()) });
        }
        Ok(outcome.map_err(|fault| (fault, value.get())))
    }

    /// The offset of the last value of the property that was entered, in a text that is JSON; `None` when it was entered there.
    #[cold]
    fn last_entered(&self) -> Option<usize> {
        let (property, entered) = self.entered?;
        let (mut json, mut last) = (Self::of_valid(self.text), None);
        json.object(&mut |json, name| {
            last = if name == property { Some(json.offset()) } else { last };
            json.raw();
            Ok(())
        })
        .ok()?;
        last.filter(|last| *last != entered)
    }

    /// Starts at the first value of a text that is JSON, or whose end is checked.
    pub(crate) fn of_valid(value: &'t str) -> Self {
        let mut json = Self {
            text: value,
            at: 0,
            depth: 0,
            lenient: false,
            broken: false,
            entered: None,
            enters_from: 0,
            notes: Vec::new(),
        };
        json.space();
        json
    }

    /// Passes what is left of the text. `None` when it is not JSON; else the offset from which on a property is entered, which is
    /// that of its last value.
    fn ends(&mut self) -> Option<usize> {
        // Only objects are entered.
        while self.depth > 0
            && self.follows(b'}')
            && let Some(name) = self.name()
        {
            if self.entered.is_some_and(|(property, _)| name == property) {
                self.enters_from = self.at;
            }
            self.raw();
        }
        self.space();
        (!self.broken && self.at == self.text.len()).then_some(self.enters_from)
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

    pub(crate) fn set_lenient(&mut self, lenient: bool) {
        self.lenient = lenient;
    }

    /// The text that this reads.
    pub(crate) fn text(&self) -> &'t str {
        self.text
    }

    /// Takes what was unexpected so far.
    pub(crate) fn take_notes(&mut self) -> Vec<Note> {
        std::mem::take(&mut self.notes)
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

    /// Enters a property of the outermost object. If it comes twice, its last value counts, as for every other reader of the text.
    pub(crate) fn enter_last(&mut self, property: &'static str) -> bool {
        let is_there = self.enter(property);
        self.entered = is_there.then_some((property, self.at));
        is_there
    }

    /// Goes to the value of a property of the current object; `false`, and stays, when there is no object or no such property.
    pub(crate) fn enter(&mut self, property: &str) -> bool {
        let start = self.mark();
        if self.first() == b'{' && self.open().is_ok() {
            let mut more = self.begins(b'}');
            while more && let Some(name) = self.name() {
                if name == property && self.at >= self.enters_from {
                    return true;
                }
                self.raw();
                more = self.follows(b'}');
            }
        }
        self.back_to(start);
        false
    }

    /// Passes the current value, and gives its text.
    pub fn raw(&mut self) -> &'t str {
        let start = self.at;
        self.pass(text::value(self.text.as_bytes(), start));
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Passes the current value, which is a text: gives it as written, and whether it has escapes.
    #[inline]
    pub(super) fn string(&mut self) -> (&'t str, bool) {
        let start = self.at;
        let (end, is_escaped) = text::string(self.text.as_bytes(), start).unzip();
        self.pass(end);
        (self.text.get(start..self.at).unwrap_or_default(), is_escaped.unwrap_or_default())
    }

    /// Reads the current object: `each` is called at the value of each property, and must pass it.
    pub(crate) fn object(&mut self, each: &mut dyn FnMut(&mut Self, &str) -> Result<(), Fault>) -> Result<(), Fault> {
        self.open()?;
        let mut more = self.begins(b'}');
        while more && let Some(name) = self.name() {
            each(self, &name)?;
            more = self.follows(b'}');
        }
        self.unbroken()
    }

    /// Reads the current list: `each` is called at each item, and must pass it.
    pub(crate) fn list(&mut self, each: &mut dyn FnMut(&mut Self) -> Result<(), Fault>) -> Result<(), Fault> {
        self.open()?;
        let mut more = self.begins(b']');
        while more {
            each(self)?;
            more = self.follows(b']');
        }
        self.unbroken()
    }

    /// Goes into the current object or list.
    pub(super) fn open(&mut self) -> Result<(), Fault> {
        if self.depth == DEEPEST {
            return Err(Fault::deep(self.at));
        }
        self.depth += 1;
        self.at += 1;
        self.space();
        Ok(())
    }

    /// Whether something is in what was opened; else that is passed.
    pub(super) fn begins(&mut self, close: u8) -> bool {
        let is_empty = self.first() == close;
        if is_empty {
            self.close();
        }
        !is_empty
    }

    /// Goes from behind a value to what follows it in its list or object; `false` behind the end of that.
    #[inline]
    pub(super) fn follows(&mut self, close: u8) -> bool {
        self.space();
        match self.first() {
            b',' => {
                self.at += 1;
                self.space();
                return true;
            }
            byte if byte == close => self.close(),
            _ => self.pass(None),
        }
        false
    }

    fn close(&mut self) {
        self.depth = self.depth.saturating_sub(1);
        self.at += 1;
    }

    /// Passes the name of a property; `None` when there is none.
    #[inline]
    pub(super) fn name(&mut self) -> Option<Cow<'t, str>> {
        let start = self.at;
        let Some((end, value, is_escaped)) = text::name(self.text.as_bytes(), start) else {
            self.pass(None);
            return None;
        };
        self.at = value;
        match is_escaped {
            false => self.text.get(start + 1..end - 1).map(Cow::Borrowed),
            true => self.text.get(start..end).map(unquoted),
        }
    }

    /// Passes the name of a property when it is this one, written without escapes and white space; else stays.
    #[inline]
    pub(super) fn named(&mut self, name: &str) -> bool {
        let quoted = self.text.as_bytes().get(self.at..).and_then(|text| text.split_at_checked(name.len() + 3));
        let is_named = quoted.is_some_and(|(quoted, _)| match quoted {
            [b'"', text @ .., b'"', b':'] => text == name.as_bytes(),
            _ => false,
        });
        if is_named {
            self.at += name.len() + 3;
            self.space();
        }
        is_named
    }

    #[inline]
    fn space(&mut self) {
        if self.first() <= b' ' {
            self.at = text::space(self.text.as_bytes(), self.at);
        }
    }

    /// Goes behind something; to the end of a text where there is no JSON.
    #[inline]
    fn pass(&mut self, end: Option<usize>) {
        match end {
            Some(end) => self.at = end,
            None => (self.at, self.broken) = (self.text.len(), true),
        }
    }

    /// # Errors
    ///
    /// When something was passed that is not JSON.
    pub(super) fn unbroken(&self) -> Result<(), Fault> {
        if self.broken { Err(Fault::broken(self.at)) } else { Ok(()) }
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
#[cold]
fn unquoted(raw: &str) -> Cow<'_, str> {
    let inner = raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default();
    serde_json::from_str(raw).map_or(Cow::Borrowed(inner), Cow::Owned)
}
