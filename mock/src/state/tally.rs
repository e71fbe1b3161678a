//! How many deliveries of an event are in progress, accepted and failed.

use std::collections::HashMap;

/// The delivery counts of events, by event id.
pub(crate) type Tallies = HashMap<String, Tally>;

/// The delivery counts of an event.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(crate) struct Tally {
    pub(super) waiting: usize,
    pub(super) accepted: usize,
    pub(super) failed: usize,
}

impl Tally {
    /// The status in the documents' words.
    pub(super) fn word(self) -> &'static str {
        match self {
            Tally { waiting: 0, failed: 0, .. } => "delivered",
            Tally { waiting: 0, accepted: 0, .. } => "failed",
            Tally { accepted: 0, .. } => "pending",
            _ => "partially_delivered",
        }
    }
}
