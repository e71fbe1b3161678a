//! Why a value of a reply cannot be read, and where it is in the text.

use std::fmt;

/// A value that does not have its documented form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault(Box<Inner>);

#[derive(Debug, Clone, PartialEq, Eq)]
struct Inner {
    at: usize,
    why: Why,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Why {
    Form { found: &'static str, expected: &'static str },
    Missing(&'static str),
    Words(String),
}

impl Fault {
    fn new(at: usize, why: Why) -> Self {
        Self(Box::new(Inner { at, why }))
    }

    /// The value that starts with `first` has another type than expected.
    #[cold]
    pub(super) fn form(at: usize, first: u8, expected: &'static str) -> Self {
        let found = match first {
            b'"' => "string",
            b't' | b'f' => "boolean",
            b'n' => "null",
            b'[' => "list",
            b'{' => "object",
            _ => "number",
        };
        Self::new(at, Why::Form { found, expected })
    }

    /// An object lacks a required property.
    #[cold]
    pub(super) fn missing(at: usize, property: &'static str) -> Self {
        Self::new(at, Why::Missing(property))
    }

    /// Lists and objects are nested too deeply.
    #[cold]
    pub(super) fn deep(at: usize) -> Self {
        Self::words(at, "lists and objects are nested deeper than 128 levels")
    }

    /// The text is not JSON. serde_json then reports the details.
    #[cold]
    pub(super) fn broken(at: usize) -> Self {
        Self::words(at, "the text is not JSON")
    }

    /// Any other reason.
    #[cold]
    pub(super) fn words(at: usize, words: impl Into<String>) -> Self {
        Self::new(at, Why::Words(words.into()))
    }

    /// The offset of the invalid value in the text.
    pub(crate) fn offset(&self) -> usize {
        self.0.at
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.0.why {
            Why::Form { found, expected } => write!(f, "invalid type: {found}, expected {expected}"),
            Why::Missing(property) => write!(f, "missing field `{property}`"),
            Why::Words(words) => f.write_str(words),
        }
    }
}
