//! The engine's side of an event stream. `events` decodes events by name.

use std::{
    fmt,
    task::{Context, Poll},
};

use crate::{error::Error, reply::Reply};

/// A server-sent event as received.
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ServerEvent {
    /// The id that came with this event.
    pub id: Option<String>,
    /// The event's name; `message` when it has none.
    pub name: String,
    /// The data, with its lines joined by line feeds.
    pub data: String,
}

impl fmt::Debug for ServerEvent {
    /// Shows the size of the data instead of its content, which may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("ServerEvent")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("data_len", &self.data.len())
            .finish()
    }
}

impl ServerEvent {
    /// Creates an event.
    pub fn new(id: Option<String>, name: impl Into<String>, data: impl Into<String>) -> Self {
        Self { id, name: name.into(), data: data.into() }
    }
}

/// The source of an [`EventStream`](crate::EventStream)'s events. Dropping it closes the connection.
pub trait EventSource: Send + Sync {
    /// The next event; `None` at the end.
    fn poll_event(&mut self, cx: &mut Context<'_>) -> Poll<Option<Result<ServerEvent, Error>>>;

    /// The id after which the stream would resume.
    fn last_event_id(&self) -> Option<&str>;

    /// Status and headers of the latest connection.
    fn head(&self) -> Option<&Reply>;
}

/// The source of an engine without event streams.
pub(super) struct NoSource(pub(super) Option<Error>);

impl EventSource for NoSource {
    fn poll_event(&mut self, _: &mut Context<'_>) -> Poll<Option<Result<ServerEvent, Error>>> {
        Poll::Ready(self.0.take().map(Err))
    }

    fn last_event_id(&self) -> Option<&str> {
        None
    }

    fn head(&self) -> Option<&Reply> {
        None
    }
}
