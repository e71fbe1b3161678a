//! One row of a table, and the buffer that it is read into.

use std::{fmt, sync::Arc};

/// A row of a CSV reply. Its fields have the names of the header.
#[derive(Clone)]
pub struct CsvRow {
    header: Arc<[String]>,
    number: u64,
    line: u64,
    text: String,
    ends: Vec<usize>,
}

impl CsvRow {
    pub(super) fn new(header: Arc<[String]>, number: u64, line: u64, text: String, ends: Vec<usize>) -> Self {
        Self { header, number, line, text, ends }
    }

    /// The field of a column, or `None` if no column has this name. If several columns have it, the first one counts.
    pub fn get(&self, column: &str) -> Option<&str> {
        self.field(self.header.iter().position(|name| name == column)?)
    }

    /// The field at an index, counted from 0.
    pub fn field(&self, index: usize) -> Option<&str> {
        fields(&self.text, &self.ends).nth(index)
    }

    /// Column names and fields, in the table's order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.header.iter().map(String::as_str).zip(fields(&self.text, &self.ends))
    }

    /// The number of the row, counted from 1, without the header.
    pub fn number(&self) -> u64 {
        self.number
    }

    /// The line of the file where the row begins, counted from 1.
    pub fn line(&self) -> u64 {
        self.line
    }
}

impl fmt::Debug for CsvRow {
    /// Shows the position instead of the fields, which may be personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("CsvRow").field("number", &self.number).field("line", &self.line).finish_non_exhaustive()
    }
}

/// The fields of a record: its text, split at these ends.
pub(super) fn fields<'t>(text: &'t str, ends: &'t [usize]) -> impl Iterator<Item = &'t str> {
    let starts = std::iter::once(0).chain(ends.iter().copied());
    starts.zip(ends).map(|(start, end)| text.get(start..*end).unwrap_or_default())
}

/// A record that is being read.
#[derive(Default)]
pub(super) struct Record {
    text: Vec<u8>,
    ends: Vec<usize>,
    length: usize,
    fields: usize,
}

impl Record {
    /// The free space for the parser's output.
    pub(super) fn room(&mut self) -> (&mut [u8], &mut [usize]) {
        (&mut self.text[self.length..], &mut self.ends[self.fields..])
    }

    /// Records how much the parser has written.
    pub(super) fn filled(&mut self, written: usize, fields: usize) {
        self.length += written;
        self.fields += fields;
    }

    /// Makes room for more text; `false` if there is room for `most` bytes already.
    pub(super) fn grow_text(&mut self, most: usize) -> bool {
        let length = (self.text.len() * 2).max(1024).min(most);
        let grows = length > self.text.len();
        self.text.resize(length.max(self.text.len()), 0);
        grows
    }

    /// Makes room for more fields; `false` if there is room for `most` fields already.
    pub(super) fn grow_fields(&mut self, most: usize) -> bool {
        let fields = (self.ends.len() * 2).max(16).min(most);
        let grows = fields > self.ends.len();
        self.ends.resize(fields.max(self.ends.len()), 0);
        grows
    }

    /// Whether the record exceeds these limits. The buffer has room for one more of each, because the parser stops when it is full.
    pub(super) fn exceeds(&self, text: usize, fields: usize) -> bool {
        self.length > text || self.fields > fields
    }

    /// Takes the record's text and the ends of its fields, and empties the buffer.
    ///
    /// # Errors
    ///
    /// The index of a field that is not UTF-8.
    pub(super) fn take(&mut self) -> Result<(String, Vec<usize>), usize> {
        let ends = self.ends[..self.fields].to_vec();
        let text = self.text[..self.length].to_vec();
        (self.length, self.fields) = (0, 0);
        // Check each field on its own: a character split over two fields is not valid, although the whole text is.
        let whole = |(start, end): (usize, &usize)| {
            text.get(start..*end).is_some_and(|field| std::str::from_utf8(field).is_ok())
        };
        if let Some(broken) = std::iter::once(0).chain(ends.iter().copied()).zip(&ends).position(|field| !whole(field))
        {
            return Err(broken);
        }
        let text = String::from_utf8(text).map_err(|_| 0usize)?;
        Ok((text, ends))
    }
}
