//! What a reply contained beyond its documents.

use std::fmt;

/// Something in a reply that its documents do not describe.
///
/// It is not an error: the rest of the reply was read. The value is in the `extra()` of the type that contains it.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Unexpected {
    /// The JSON path in the body: `data.items[3].colour`.
    pub path: String,
    /// What is unexpected about it.
    pub kind: UnexpectedKind,
}

/// What is unexpected about a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum UnexpectedKind {
    /// A property that no document names.
    UnknownProperty,
    /// A value that does not have the form that the documents infer. Its field was left empty.
    OtherForm,
    /// A text that is not among the documented values. Its field holds it as `Unknown`.
    UnknownValue,
    /// A value that has none of the documented forms. Its field holds it as `Other`.
    UnknownForm,
}

impl fmt::Display for Unexpected {
    /// Prints `data.colour: a property that no document names`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let path = if self.path.is_empty() { "the reply" } else { &self.path };
        write!(f, "{path}: {}", self.kind)
    }
}

impl fmt::Display for UnexpectedKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::UnknownProperty => "a property that no document names",
            Self::OtherForm => "a form other than the documents infer",
            Self::UnknownValue => "none of the documented values",
            Self::UnknownForm => "none of the documented forms",
        })
    }
}

/// The unexpected parts, by the offsets of their values in the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Note {
    pub(crate) at: usize,
    pub(crate) kind: UnexpectedKind,
}
