//! Decoding JSON text so that every fault has its place in the text.
//!
//! serde_json gives its own faults a line and a column. A leaf is read from its raw text, after the reader has passed it:
//! its fault gets the place of that raw text. Only faults cost anything.

use std::{cell::Cell, ops::Range};

use serde::de::{DeserializeOwned, Error as _};
use serde_json::Error as JsonError;

use super::raw;

/// The line of a fault whose column is an offset in the text that is being decoded.
const OFFSET: usize = usize::MAX;

thread_local! {
    /// The addresses of the text that is being decoded on this thread.
    static DECODING: Cell<(usize, usize)> = const { Cell::new((0, 0)) };
}

/// Decodes JSON text.
///
/// # Errors
///
/// When it is no JSON, or of another form; the fault's line and column are where in the text, a byte order mark included.
pub fn decode<T: DeserializeOwned>(json: &[u8]) -> Result<T, JsonError> {
    let Range { start, end } = json.as_ptr_range();
    let _outer = Outer(DECODING.replace((start as usize, end as usize)));
    let text = raw::without_bom(json);
    serde_json::from_slice(text).map_err(|fault| placed(json, json.len() - text.len(), fault))
}

/// Restores what the thread was decoding before.
struct Outer((usize, usize));

impl Drop for Outer {
    fn drop(&mut self) {
        DECODING.set(self.0);
    }
}

/// A fault with its line and column in the whole text. The decoder did not see the first `before` bytes.
fn placed(json: &[u8], before: usize, fault: JsonError) -> JsonError {
    let (line, column) = match fault.line() {
        OFFSET => line_column(json, fault.column()),
        1 if before > 0 => (1, fault.column() + before),
        _ => return fault,
    };
    JsonError::custom(format_args!("{} at line {line} column {column}", words(&fault)))
}

/// The words that place a fault at the text that starts at an address; empty when that is not part of what is decoded.
pub(super) fn suffix(address: usize) -> String {
    let (start, end) = DECODING.get();
    if (start..end).contains(&address) {
        // The first byte of the value is part of the text up to the place.
        return format!(" at line {OFFSET} column {}", address - start + 1);
    }
    String::new()
}

/// The words of a fault in a part of the text, with the place in the whole text, where that is known.
pub(super) fn from_part(part: &str, fault: &JsonError) -> String {
    if fault.line() == OFFSET || fault.line() == 0 {
        return fault.to_string();
    }
    let before = offset(part.as_bytes(), fault.line(), fault.column()).saturating_sub(1);
    format!("{}{}", words(fault), suffix(part.as_ptr() as usize + before))
}

/// A fault's words without its line and column.
pub(crate) fn words(fault: &JsonError) -> String {
    let mut words = fault.to_string();
    if let Some(place) = words.rfind(" at line ") {
        words.truncate(place);
    }
    words
}

/// The offset of a line and column, as serde_json counts them: the number of bytes up to there.
pub(crate) fn offset(json: &[u8], line: usize, column: usize) -> usize {
    let line_start = match line {
        0 | 1 => 0,
        _ => json
            .iter()
            .enumerate()
            .filter(|(_, byte)| **byte == b'\n')
            .nth(line - 2)
            .map_or(json.len(), |(at, _)| at + 1),
    };
    line_start.saturating_add(column).min(json.len())
}

/// The line and column of an offset, as serde_json counts them.
pub(crate) fn line_column(json: &[u8], offset: usize) -> (usize, usize) {
    let before = &json[..offset.min(json.len())];
    let line_start = before.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
    (1 + before.iter().filter(|byte| **byte == b'\n').count(), before.len() - line_start)
}
