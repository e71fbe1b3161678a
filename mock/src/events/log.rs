//! The latest events, up to a limit.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use tokio::sync::watch;

use super::event::Event;

/// How many events are kept.
const KEPT: usize = 10_000;

/// The latest events, and notification of new ones.
#[derive(Debug)]
pub(crate) struct Log {
    kept: Mutex<Kept>,
    news: watch::Sender<u64>,
}

#[derive(Debug, Default)]
struct Kept {
    events: VecDeque<Arc<Event>>,
    /// How often the log was cleared.
    age: u64,
}

impl Log {
    pub(crate) fn new() -> Log {
        Log { kept: Mutex::default(), news: watch::Sender::new(0) }
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        self.kept.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds an event, and wakes the readers.
    pub(crate) fn push(&self, event: Event) -> Arc<Event> {
        let event = Arc::new(event);
        let mut kept = self.kept();
        kept.events.push_back(Arc::clone(&event));
        if kept.events.len() > KEPT {
            kept.events.pop_front();
        }
        drop(kept);
        self.news.send_modify(|count| *count = count.wrapping_add(1));
        event
    }

    /// Clears the log. The next event is the first again.
    pub(crate) fn clear(&self) {
        let mut kept = self.kept();
        kept.events.clear();
        kept.age += 1;
    }

    /// The events after a number, and how often the log was cleared.
    pub(crate) fn behind(&self, sequence: u64) -> (Vec<Arc<Event>>, u64) {
        let kept = self.kept();
        let first = kept.events.partition_point(|event| event.sequence <= sequence);
        (kept.events.range(first..).cloned().collect(), kept.age)
    }

    pub(crate) fn find(&self, id: &str) -> Option<Arc<Event>> {
        self.kept().events.iter().rev().find(|event| event.id == id).cloned()
    }

    /// The number of the latest event, and how often the log was cleared.
    pub(crate) fn now(&self) -> (u64, u64) {
        let kept = self.kept();
        (kept.events.back().map_or(0, |event| event.sequence), kept.age)
    }

    /// Subscribes to new events.
    pub(crate) fn listen(&self) -> watch::Receiver<u64> {
        self.news.subscribe()
    }
}
