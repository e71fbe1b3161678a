//! Which methods a path of the mock itself has.

use crate::answer::Answer;

/// Refuses a method that a path does not have; `methods` are those that it has.
pub(super) fn not_allowed(methods: &str) -> Answer {
    Answer::status(405).header("allow", methods)
}
