//! A reader of the log, for an event stream. It returns the events since its last read.

use std::sync::Arc;

use bytes::Bytes;
use tokio::sync::watch;

use super::log::Log;

/// The filter of a reader.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Wanted {
    /// The names of the events. Empty means all.
    pub(crate) names: Vec<String>,
    /// The ids that an event must refer to, by property.
    pub(crate) about: Vec<(String, String)>,
}

/// A reader that follows the log.
#[derive(Debug, Clone)]
pub(crate) struct Live {
    log: Arc<Log>,
    wanted: Wanted,
    /// The number of the last event that was read, and the log's age at that time.
    read: (u64, u64),
    /// The id of the last event that was returned.
    last: Option<String>,
}

impl Live {
    /// Starts after the event with this id, which ends in the event's number. Without an id, only new events are read.
    pub(crate) fn behind(log: &Arc<Log>, last: Option<&str>, wanted: Wanted) -> Live {
        let (now, age) = log.now();
        let digits =
            |id: &str| id.rsplit(|letter: char| !letter.is_ascii_digit()).next().and_then(|id| id.parse().ok());
        let from = last.map_or(now, |id| digits(id).unwrap_or(0));
        Live { log: Arc::clone(log), wanted, read: (from, age), last: last.map(str::to_owned) }
    }

    /// Subscribes to new events. Subscribe before reading the log, so that no event is missed.
    pub(crate) fn listen(&self) -> watch::Receiver<u64> {
        self.log.listen()
    }

    /// The texts of the events since the last call.
    pub(crate) fn news(&mut self) -> Vec<Bytes> {
        let (mut events, age) = self.log.behind(self.read.0);
        if age != self.read.1 {
            // The log was cleared.
            events = self.log.behind(0).0;
            self.read = (0, age);
        }
        let mut texts = Vec::new();
        for event in events {
            self.read.0 = event.sequence;
            let about =
                |(name, wanted): &(String, String)| event.about.iter().any(|(known, id)| known == name && id == wanted);
            let named = self.wanted.names.is_empty() || self.wanted.names.contains(&event.name);
            if let Some((id, text)) = event.streamed.as_ref().filter(|_| named && self.wanted.about.iter().all(about)) {
                self.last = Some(id.clone());
                texts.push(text.clone());
            }
        }
        texts
    }

    /// The id of the last event that was returned.
    pub(crate) fn last(&self) -> Option<&str> {
        self.last.as_deref()
    }
}

impl PartialEq for Live {
    fn eq(&self, other: &Live) -> bool {
        Arc::ptr_eq(&self.log, &other.log) && self.wanted == other.wanted && self.read == other.read
    }
}
