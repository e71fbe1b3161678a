//! How many deliveries of an event are under way, accepted and failed.

use std::collections::HashMap;

/// The deliveries of events by the events' ids.
pub(crate) type Tallies = HashMap<String, Tally>;

/// How far the deliveries of an event are.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Tally {
    pub(super) waiting: usize,
    pub(super) accepted: usize,
    pub(super) failed: usize,
}

impl Tally {
    /// As the documents call it.
    pub(super) fn word(self) -> &'static str {
        match self {
            Tally { waiting: 0, failed: 0, .. } => "delivered",
            Tally { waiting: 0, accepted: 0, .. } => "failed",
            Tally { accepted: 0, .. } => "pending",
            _ => "partially_delivered",
        }
    }
}
