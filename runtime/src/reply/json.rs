//! A cursor on JSON text, used to read every reply type.
//!
//! It validates whatever it moves past, so a text is read in one pass. If a text is not JSON, serde_json reports the details. It
//! yields raw values, so a number keeps its digits, and it notes what the documents do not name. It is not generic, so reading is
//! compiled once for all types.

#[cfg(test)]
mod tests;

use std::{borrow::Cow, fmt};

use serde_json::value::RawValue;

use super::{
    fault::Fault,
    raw, text,
    unexpected::{Note, UnexpectedKind},
};

/// How deeply lists and objects may be nested, as in serde_json.
const DEEPEST: usize = 128;

/// Reads JSON text, value by value.
pub struct Json<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    lenient: bool,
    /// Whether something that is not JSON was found. The cursor does not move past it.
    broken: bool,
    /// The property that was entered, and the offset of its value.
    entered: Option<(&'static str, usize)>,
    /// The offset from which a property was entered.
    enters_from: usize,
    notes: Vec<Note>,
}

/// A place to return to.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mark {
    at: usize,
    depth: usize,
    notes: usize,
}

impl<'t> Json<'t> {
    /// Reads a text and ignores a byte order mark. `read` must move past the first value, or past a property's value in it. It is
    /// called again if it fails, if the text is invalid, or if the property that it entered occurs twice.
    ///
    /// # Errors
    ///
    /// The outer error means that the text is not JSON; the inner one is that of `read`.
    pub(crate) fn read<T>(
        text: &'t [u8],
        read: impl FnMut(&mut Self) -> Result<T, Fault>,
    ) -> Result<Result<T, (Fault, &'t str)>, serde_json::Error> {
        let text = raw::without_bom(text);
        match std::str::from_utf8(text) {
            Ok(text) => Self::read_str(text, read),
            // The first fault may come before the invalid UTF-8.
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

    /// Reads a text that serde_json accepts.
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

    /// The offset of the last value of the property that was entered, in valid JSON. `None` if that value was entered.
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

    /// Starts at the first value of a text that is JSON, or whose end is checked later.
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

    /// Moves past the rest of the text. `None` if it is not JSON; otherwise the offset of the entered property's last value.
    fn ends(&mut self) -> Option<usize> {
        // Only objects can be entered.
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

    /// Leaves a value of an unexpected form empty instead of failing.
    pub(crate) fn lenient(mut self, lenient: bool) -> Self {
        self.lenient = lenient;
        self
    }

    /// Whether a value of an unexpected form is left empty.
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

    /// Takes the notes about unexpected values so far.
    pub(crate) fn take_notes(&mut self) -> Vec<Note> {
        std::mem::take(&mut self.notes)
    }

    /// The offset of the current value.
    pub(crate) fn offset(&self) -> usize {
        self.at
    }

    /// The first byte of the current value, which reveals its JSON type. 0 at the end.
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

    /// Returns to a place, and drops the notes since.
    pub(super) fn back_to(&mut self, mark: Mark) {
        (self.at, self.depth) = (mark.at, mark.depth);
        self.notes.truncate(mark.notes);
    }

    /// Moves to another value, and keeps the notes.
    pub(super) fn go_to(&mut self, mark: Mark) {
        (self.at, self.depth) = (mark.at, mark.depth);
    }

    /// Enters a property of the outermost object. If it occurs twice, its last value counts, as for other JSON readers.
    pub(crate) fn enter_last(&mut self, property: &'static str) -> bool {
        let is_there = self.enter(property);
        self.entered = is_there.then_some((property, self.at));
        is_there
    }

    /// Moves to the value of a property of the current object. If there is no such object or property, returns `false` and does
    /// not move.
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

    /// Moves past the current value and returns its text.
    pub fn raw(&mut self) -> &'t str {
        let start = self.at;
        self.pass(text::value(self.text.as_bytes(), start));
        self.text.get(start..self.at).unwrap_or_default()
    }

    /// Moves past the current string. Returns it as written, and whether it has escapes.
    #[inline]
    pub(super) fn string(&mut self) -> (&'t str, bool) {
        let start = self.at;
        let (end, is_escaped) = text::string(self.text.as_bytes(), start).unzip();
        self.pass(end);
        (self.text.get(start..self.at).unwrap_or_default(), is_escaped.unwrap_or_default())
    }

    /// Reads the current object. `each` is called at the value of each property and must move past it.
    pub(crate) fn object(&mut self, each: &mut dyn FnMut(&mut Self, &str) -> Result<(), Fault>) -> Result<(), Fault> {
        self.open()?;
        let mut more = self.begins(b'}');
        while more && let Some(name) = self.name() {
            each(self, &name)?;
            more = self.follows(b'}');
        }
        self.unbroken()
    }

    /// Reads the current list. `each` is called at each item and must move past it.
    pub(crate) fn list(&mut self, each: &mut dyn FnMut(&mut Self) -> Result<(), Fault>) -> Result<(), Fault> {
        self.open()?;
        let mut more = self.begins(b']');
        while more {
            each(self)?;
            more = self.follows(b']');
        }
        self.unbroken()
    }

    /// Enters the current object or list.
    pub(super) fn open(&mut self) -> Result<(), Fault> {
        if self.depth == DEEPEST {
            return Err(Fault::deep(self.at));
        }
        self.depth += 1;
        self.at += 1;
        self.space();
        Ok(())
    }

    /// Whether the opened list or object has content. If not, moves past its end.
    pub(super) fn begins(&mut self, close: u8) -> bool {
        let is_empty = self.first() == close;
        if is_empty {
            self.close();
        }
        !is_empty
    }

    /// Moves from the end of a value to the next one in its list or object. At the end of the container, moves past it and
    /// returns `false`.
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

    /// Moves past the name of a property; `None` if there is none.
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

    /// Moves past the name of a property if it is this one, written without escapes and white space. Otherwise does not move.
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

    /// Moves behind a token, or to the end of the text if it is not JSON.
    #[inline]
    fn pass(&mut self, end: Option<usize>) {
        match end {
            Some(end) => self.at = end,
            None => (self.at, self.broken) = (self.text.len(), true),
        }
    }

    /// # Errors
    ///
    /// The fault for text that is not JSON.
    pub(super) fn unbroken(&self) -> Result<(), Fault> {
        if self.broken { Err(Fault::broken(self.at)) } else { Ok(()) }
    }

    /// A fault at the current value.
    pub(super) fn unlike(&self, expected: &'static str) -> Fault {
        Fault::form(self.at, self.first(), expected)
    }
}

impl fmt::Debug for Json<'_> {
    /// Shows the position without the text.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Json").field("at", &self.at).field("of", &self.text.len()).finish_non_exhaustive()
    }
}

/// A property's name as text. A name with an invalid escape is returned as written.
#[cold]
fn unquoted(raw: &str) -> Cow<'_, str> {
    let inner = raw.get(1..raw.len().saturating_sub(1)).unwrap_or_default();
    serde_json::from_str(raw).map_or(Cow::Borrowed(inner), Cow::Owned)
}
