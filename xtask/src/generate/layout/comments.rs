//! Writes attributes, one per line, and doc comments as `///` and `//!`.

use proc_macro2::{Group, TokenTree};

use super::super::tokens::{self, Cursor};

/// Writes the attributes before an item, and returns the tokens after them.
pub(super) fn write_attributes<'t>(out: &mut String, indent: &str, tokens: &'t [TokenTree]) -> Cursor<'t> {
    let mut cursor = Cursor(tokens);
    while let Some(attribute) = cursor.attribute() {
        write_attribute(out, indent, "", attribute);
    }
    cursor
}

/// Writes an attribute. An inner one has a `!` after its `#`.
pub(super) fn write_attribute(out: &mut String, indent: &str, bang: &str, attribute: &Group) {
    match tokens::doc(attribute) {
        Some(words) => write_doc(out, indent, if bang.is_empty() { "///" } else { "//!" }, &words),
        None => {
            for part in [indent, "#", bang] {
                out.push_str(part);
            }
            tokens::write(out, &TokenTree::Group(attribute.clone()));
            out.push('\n');
        }
    }
}

/// Writes a line of a comment.
pub(super) fn write_doc(out: &mut String, indent: &str, slashes: &str, words: &str) {
    for part in [indent, slashes, words, "\n"] {
        out.push_str(part);
    }
}
