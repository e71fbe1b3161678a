//! Prints an error on one line, without its causes, safe for terminals and logs.

use std::{
    borrow::Cow,
    error::Error as StdError,
    fmt::{self, Write as _},
};

use super::{Error, Kind};

/// The longest message that is printed, in characters.
const MESSAGE: usize = 500;

/// The longest code, path, reference or category that is printed, in characters.
const NAME: usize = 120;

impl Error {
    /// What to try, in a few words.
    fn advice(&self) -> Cow<'_, str> {
        if let Some(advice) = &self.0.advice {
            return Cow::Borrowed(advice);
        }
        let hint = self.0.recovery.as_ref().and_then(|recovery| recovery.hint.as_deref());
        match (self.0.kind, hint, self.retry_after()) {
            (Kind::OutcomeUnknown, ..) if self.is_read() => Cow::Borrowed("try again later"),
            (Kind::OutcomeUnknown, ..) if self.idempotency_key().is_some() => {
                Cow::Borrowed("call again with the same idempotency key to learn the outcome")
            }
            (Kind::OutcomeUnknown, ..) => {
                Cow::Borrowed("it may have been executed: read the resource before trying again")
            }
            (_, Some(hint), _) => Cow::Borrowed(hint),
            (Kind::Rejected, ..) if self.is_transient() && !self.is_safe_to_repeat() => {
                Cow::Borrowed("read the resource to see whether it was executed, then try again")
            }
            (Kind::Undecodable, ..) if self.0.reply.is_none() => Cow::Borrowed("the API or its documents have changed"),
            (Kind::Undecodable, ..) => {
                Cow::Borrowed("the API or its documents have changed: `body()` returns the reply as received")
            }
            (_, _, Some(wait)) if self.is_transient() && !wait.is_zero() => {
                Cow::Owned(format!("wait {wait:?} and try again"))
            }
            _ => Cow::Borrowed(self.0.category.advice()),
        }
    }
}

impl fmt::Display for Error {
    /// Prints the operation, what happened, the API's message and what to try; `{:#}` adds the causes.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.operation {
            // An operation outside of the documents has its method and path as its id.
            Some(operation) if operation.section.is_empty() => write!(f, "{} ", operation.id)?,
            Some(operation) => write!(f, "{} ({} {}) ", operation.id, operation.method, operation.path)?,
            None => {}
        }
        f.write_str(match (self.0.kind, self.0.operation) {
            (Kind::NotSent | Kind::InvalidRequest, None) => "nothing was sent: ",
            (Kind::Configuration, None) => "the client cannot be created: ",
            (Kind::NotSent | Kind::InvalidRequest | Kind::Configuration, Some(_)) => "was not sent: ",
            (Kind::Rejected, _) => "was rejected: ",
            (Kind::OutcomeUnknown, _) => "has an unknown outcome: ",
            (Kind::Undecodable, None) => "",
            (Kind::Undecodable, Some(_)) => "has an undecodable reply: ",
        })?;
        if let Some(status) = self.status() {
            write!(f, "{} ", status.as_u16())?;
        }
        if let Some(code) = self.code().filter(|code| *code != self.0.message) {
            write!(f, "{} ", Shown(code, NAME))?;
        }
        if let Some(path) = self.path().filter(|path| !path.is_empty()) {
            write!(f, "at `{}` ", Shown(path, NAME))?;
        }
        let (category, advice) = (self.0.category.as_str(), self.advice());
        write!(f, "{} ({}; {}", Shown(&self.0.message, MESSAGE), Shown(category, NAME), Shown(&advice, MESSAGE))?;
        if self.attempts() > 1 {
            write!(f, "; {} attempts", self.attempts())?;
        }
        if let Some(reference) = self.request_ref() {
            write!(f, "; ref {}", Shown(reference, NAME))?;
        }
        f.write_char(')')?;
        let mut cause = self.source().filter(|_| f.alternate());
        while let Some(link) = cause {
            write!(f, ": {}", Shown(&self.0.sent.withheld().hidden(link.to_string()), MESSAGE))?;
            cause = link.source();
        }
        Ok(())
    }
}

/// Prints foreign text on one line, cut to a number of characters. Escapes everything that would move a cursor, colour a terminal
/// or reorder a line.
struct Shown<'t>(&'t str, usize);

impl fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = self.0.trim();
        let mut characters = text.chars();
        for character in characters.by_ref().take(self.1) {
            match character {
                // No text needs these: line separators, invisible characters, and marks that change the direction.
                '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}' => {
                    write!(f, "{}", character.escape_unicode())?;
                }
                _ if character.is_control() => write!(f, "{}", character.escape_default())?,
                _ => f.write_char(character)?,
            }
        }
        match characters.next() {
            Some(_) => f.write_char('…'),
            None => Ok(()),
        }
    }
}
