//! Finds the operation that a request belongs to.
//!
//! Path templates form a tree of segments, so a request is compared only with the operations of its own path. `specs/README.md`
//! has the rules. Lint uses the same demands to prove that no request can match two operations of equal rank.

mod demands;
mod incoming;
mod index;
mod no_match;
mod pattern;
mod tree;

pub(crate) use demands::Demands;
pub use incoming::{Incoming, Match};
pub(crate) use index::{Index, path_values};
pub use no_match::{Candidate, NoMatch, NoMatchKind};
