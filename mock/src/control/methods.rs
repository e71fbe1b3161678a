//! The methods of the mock's own paths.

use crate::answer::Answer;

/// Refuses a method that a path does not have. `methods` lists the allowed ones.
pub(super) fn not_allowed(methods: &str) -> Answer {
    Answer::status(405).header("allow", methods)
}
