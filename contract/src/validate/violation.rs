//! A violation: a place, as a reader writes it, and what is wrong there.

use std::fmt;

use serde_json::Value;

use crate::document::pointer;
use crate::parts::Parts;
use crate::validate::check::problems;

/// A violation of the documents.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Violation {
    /// `body.items[0].price`, `query.limit`, `header.If-Match`, `path.id`, `status`.
    pub place: String,
    /// What is wrong, in one line, without the value itself.
    pub message: String,
}

impl fmt::Display for Violation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place, self.message)
    }
}

pub(super) fn violation(place: impl Into<String>, message: impl Into<String>) -> Violation {
    Violation { place: place.into(), message: message.into() }
}

/// Validates a value against a schema. `root` is the start of places.
pub(crate) fn value(parts: &Parts, schema: &Value, value: &Value, root: &str) -> Vec<Violation> {
    let problems = problems(parts, schema, value).into_iter();
    problems.map(|problem| violation(place(&problem.pointer, root, value), problem.message)).collect()
}

/// Writes a pointer into a value as a reader would, starting with `root`: `body.items[0].price`.
pub(crate) fn place(pointer: &str, root: &str, value: &Value) -> String {
    let mut place = root.to_owned();
    let mut at = Some(value);
    for step in pointer::steps(pointer) {
        let plain =
            !step.is_empty() && step.chars().all(|letter| letter.is_alphanumeric() || letter == '_' || letter == '-');
        if let Some(Value::Array(items)) = at {
            place.push_str(&format!("[{step}]"));
            at = step.parse().ok().and_then(|index: usize| items.get(index));
            continue;
        }
        if plain {
            place.push_str(&format!(".{step}"));
        } else {
            place.push_str(&format!("[{}]", Value::from(step.clone())));
        }
        at = at.and_then(|around| around.get(&step));
    }
    place
}
