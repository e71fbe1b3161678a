//! Compares two contracts of one API: what differs, and what each difference means to a client generated from the older one.
//!
//! Operations are matched by their form on the wire (method, path, constants), not by their ids. A component is compared once,
//! however many operations use it. This module knows nothing about Rust; the generator judges what a difference means to source
//! code.

mod api;
mod bounds;
mod canonical;
mod change;
mod class;
mod components;
mod identity;
mod operation;
mod others;
mod parameters;
mod replies;
mod schema;
mod security;
mod shape;
mod shared;
mod sides;
mod usage;
mod words;

pub use change::{Change, Part, Shared, Subject};
pub use class::{CLASSES, Class, Verdict};

use crate::parts::Parts;
use change::Changes;
use sides::Sides;
use usage::Usage;

/// Every difference from `base` to `head`: by subject, in the documents' order.
pub(crate) fn run(base: &Parts, head: &Parts) -> Vec<Change> {
    let sides = Sides {
        base,
        head,
        base_usage: Usage::of(&base.library),
        head_usage: Usage::of(&head.library),
        renamed: components::renamed(&base.library, &head.library),
    };
    let mut changes = Changes::default();
    api::compare(&sides, &mut changes);
    identity::compare(&sides, &mut changes);
    components::compare(&sides, &mut changes);
    api::events(&sides, &mut changes);
    shared::once(changes.found, &base.library, &head.library)
}
