//! Why a request cannot be sent: the first invalid value. `error` converts it to the caller's error; `needs` checks the
//! documents' rules.

use http::HeaderValue;

/// A value that cannot be sent.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    /// The value's name on the wire.
    pub(crate) field: String,
    /// What is wrong with it, as words that follow the name.
    pub(crate) reason: String,
}

impl Fault {
    pub(crate) fn new(field: &str, reason: &str) -> Self {
        Self { field: field.to_owned(), reason: reason.to_owned() }
    }

    /// Converts the serialiser's message, which starts with the names of the properties down to the value.
    pub(super) fn in_body(message: &str) -> Self {
        let mut path = String::new();
        let mut reason = message;
        while let Some((name, rest)) = reason.strip_prefix('`').and_then(|rest| rest.split_once("`: ")) {
            path.push_str(if path.is_empty() { "" } else { "." });
            path.push_str(name);
            reason = rest;
        }
        Self::new(if path.is_empty() { "body" } else { &path }, reason)
    }
}

/// The value of a header that guards a request: an idempotency key, a version, a delegation. A guard must arrive exactly as it
/// was set, or it has no effect.
///
/// # Errors
///
/// What is wrong with the value.
pub fn guard(value: &[u8]) -> Result<HeaderValue, &'static str> {
    if value.trim_ascii().is_empty() {
        Err("is empty")
    } else if value.trim_ascii() != value {
        Err("starts or ends with a space")
    } else if !value.is_ascii() {
        Err("has characters that a header cannot carry")
    } else {
        HeaderValue::from_bytes(value).map_err(|_| "has characters that a header cannot carry")
    }
}
