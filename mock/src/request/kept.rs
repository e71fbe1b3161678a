//! The requests that a mock keeps: the latest ones, up to a bound, so that a mock that runs for days does not grow.

use std::collections::VecDeque;

use super::seen::Seen;

/// The latest requests.
#[derive(Debug)]
pub(crate) struct Kept {
    requests: VecDeque<Seen>,
    most: usize,
    dropped: u64,
}

impl Kept {
    /// Keeps this many at most.
    pub(crate) fn of(most: usize) -> Kept {
        Kept { requests: VecDeque::new(), most, dropped: 0 }
    }

    /// Adds one, and drops the oldest where there are too many.
    pub(crate) fn push(&mut self, seen: Seen) {
        self.requests.push_back(seen);
        while self.requests.len() > self.most {
            self.requests.pop_front();
            self.dropped = self.dropped.saturating_add(1);
        }
    }

    /// Those that are kept, the oldest first.
    pub(crate) fn all(&self) -> Vec<Seen> {
        self.requests.iter().cloned().collect()
    }

    pub(crate) fn last(&self) -> Option<Seen> {
        self.requests.back().cloned()
    }

    /// How many were dropped.
    pub(crate) fn dropped(&self) -> u64 {
        self.dropped
    }

    pub(crate) fn clear(&mut self) {
        self.requests.clear();
        self.dropped = 0;
    }
}
