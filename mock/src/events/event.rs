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
    /// As it is kept in a file, without its text on a stream.
    pub(crate) fn write(&self) -> Value {
        let mut written = self.root();
        written["about"] = json!(self.about);
        written
    }

    /// What [`Event::write`] wrote; none when it has another form.
    pub(crate) fn read(written: &Value) -> Option<Event> {
        let text = |name: &str| Some(written.get(name)?.as_str()?.to_owned());
        let pair = |pair: &Value| Some((pair.get(0)?.as_str()?.to_owned(), pair.get(1)?.as_str()?.to_owned()));
        Some(Event {
            sequence: written.get("sequence")?.as_u64()?,
            id: text("id")?,
            name: text("name")?,
            created_at: text("created_at")?,
            data: written.get("data")?.clone(),
            about: written.get("about")?.as_array()?.iter().map(pair).collect::<Option<_>>()?,
            streamed: None,
        })
    }

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
