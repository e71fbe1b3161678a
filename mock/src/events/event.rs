//! One event.

use bytes::Bytes;
use serde_json::{Value, json};

/// An event.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Event {
    /// Counts up from 1.
    pub(crate) sequence: u64,
    pub(crate) id: String,
    /// `deal.closed`
    pub(crate) name: String,
    pub(crate) created_at: String,
    pub(crate) data: Value,
    /// Its subject: the ids of the resource, and of those that it refers to, by property.
    pub(crate) about: Vec<(String, String)>,
    /// Its id and text on an event stream, if the documents have one.
    pub(crate) streamed: Option<(String, Bytes)>,
}

impl Event {
    /// The event as a value for `x-state`.
    pub(crate) fn root(&self) -> Value {
        json!({
            "sequence": self.sequence,
            "id": self.id,
            "name": self.name,
            "created_at": self.created_at,
            "data": self.data,
        })
    }
}
