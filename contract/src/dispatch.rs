//! Which operation a request belongs to.
//!
//! Path templates form a tree of segments, so that a request is compared only with operations of its own path. The rules are in
//! `specs/README.md`; lint proves from the same demands that no request can meet two operations of equal rank.

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
