//! Server-sent events, decoded by name. The engine handles connections, reconnects and backoff.

use std::{
    fmt,
    future::poll_fn,
    marker::PhantomData,
    pin::Pin,
    task::{Context, Poll, ready},
};

use bytes::Bytes;
use futures_core::Stream;
use http::{HeaderMap, StatusCode};
use serde::de::DeserializeOwned;
use serde_json::Error as JsonError;

use super::read::ReadEvent;
use crate::{
    call::{Call, IntoCall},
    engine::{ByteStream, EventSource, Follow, ServerEvent},
    error::Error,
    operation::Operation,
    reply::{Http, Reply},
};

/// An event that a stream has delivered.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub struct Delivered<E> {
    /// The id of this event, if any. To resume later, use [`EventStream::last_event_id`].
    pub id: Option<String>,
    /// Its name on the wire.
    pub name: String,
    /// Its data as received. The documented streams send JSON.
    pub data: String,
    /// The data, decoded by name. A name that is not in the documents becomes the `Unknown` variant.
    pub event: E,
}

impl<E: fmt::Debug> fmt::Debug for Delivered<E> {
    /// Shows the size of the data instead of its content, which may be sensitive.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivered")
            .field("id", &self.id)
            .field("name", &self.name)
            .field("data_len", &self.data.len())
            .field("event", &self.event)
            .finish()
    }
}

impl<E> Delivered<E> {
    /// Decodes the data as the caller's type, or as any JSON (`serde_json::Value`).
    ///
    /// # Errors
    ///
    /// Fails if the data is not JSON or does not fit the type.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, JsonError> {
        serde_json::from_str(&self.data)
    }
}

/// The events of a stream as they arrive: a [`Stream`], or read with [`try_next`](EventStream::try_next).
///
/// Nothing is sent before the first poll, and nothing runs in the background. Dropping the stream closes its connection at once.
///
/// The stream reconnects and resumes after the last event when a connection is lost, falls silent or reaches its documented end.
/// After a lost connection it backs off first. Duplicates are dropped: an event is skipped if its id is the last one, or if its
/// number (`seq:1234`) is not greater than the last one. So each event with an id is delivered once, for as long as the API
/// stores it. Events without ids can be missed between two connections.
///
/// An event whose data does not match the documents is an error in its place, with the data as the error's body. The stream
/// continues after it. Other errors:
///
/// - The first connection is retried like any call. If it fails with a transient error, or a lost stream does not recover within
///   the limits of [`Follow`], the next poll starts again after the last event, with fresh limits.
/// - Some errors end the stream, and `None` follows. These are a permanent rejection (400, 401, 403, 404, a reply that is not an
///   event stream), an event that is too long, and any error of a stream that is read [`once`](Follow::once).
#[must_use = "nothing is sent until the stream is polled"]
pub struct EventStream<E> {
    source: Box<dyn EventSource>,
    operation: &'static Operation,
    event: PhantomData<fn() -> E>,
}

impl<E: ReadEvent> EventStream<E> {
    #[doc(hidden)]
    pub fn follow(call: Call<ByteStream>, follow: Follow) -> Self {
        let (engine, request) = call.into_parts();
        let operation = request.operation();
        Self { source: engine.follow(request, follow), operation, event: PhantomData }
    }

    /// The next event; `None` at the end. A followed stream ends only after an error, or when the API replies that there is
    /// nothing to follow (204).
    ///
    /// # Errors
    ///
    /// See [`EventStream`].
    pub async fn try_next(&mut self) -> Result<Option<Delivered<E>>, Error> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }

    /// Reads to the end of the stream. If it fails, the events before the error are in `events`.
    ///
    /// # Errors
    ///
    /// Returns the first error.
    pub async fn collect_into(&mut self, events: &mut Vec<Delivered<E>>) -> Result<(), Error> {
        while let Some(event) = self.try_next().await? {
            events.push(event);
        }
        Ok(())
    }

    /// The id after which another stream would resume. Store it and pass it to `last_event_id` of a later call. `None` if no
    /// event had an id.
    pub fn last_event_id(&self) -> Option<&str> {
        self.source.last_event_id()
    }

    /// Status and headers of the latest connection; `None` before the first.
    pub fn http(&self) -> Option<Http<'_>> {
        self.source.head().map(Reply::http)
    }

    fn deliver(&self, event: ServerEvent) -> Result<Delivered<E>, Error> {
        let ServerEvent { id, name, data } = event;
        match E::read_event(&name, &data) {
            Ok(event) => Ok(Delivered { id, name, data, event }),
            Err(error) => {
                let head = self.source.head().cloned();
                let mut reply = head.unwrap_or_else(|| Reply::new(StatusCode::OK, HeaderMap::new(), Bytes::new()));
                reply.body = data.into();
                let path = error.path().unwrap_or_default().to_owned();
                Err(Error::undecodable(self.operation, reply, path, error.message()))
            }
        }
    }
}

impl<E: ReadEvent> Stream for EventStream<E> {
    type Item = Result<Delivered<E>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, cx: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let event = ready!(self.source.poll_event(cx));
        Poll::Ready(event.map(|event| event.and_then(|event| self.deliver(event))))
    }
}

impl<E> fmt::Debug for EventStream<E> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventStream")
            .field("operation", &self.operation.id)
            .field("last_event_id", &self.source.last_event_id())
            .finish_non_exhaustive()
    }
}

impl<O> Call<ByteStream, O> {
    /// Reads the reply to its end as server-sent events whose names and data are not documented. The request is retried like any
    /// call, but not once its reply has started.
    pub fn events(self) -> EventStream<()> {
        self.events_with(Follow::once())
    }

    /// Like [`events`](Self::events), with other settings. Only those for one connection apply: `silence` and `longest_event`.
    pub fn events_with(self, mut follow: Follow) -> EventStream<()> {
        follow.reconnects = false;
        EventStream::follow(self.into_call(), follow.control_events(true))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::{
        engine::Engine,
        error::Kind,
        operation::{Method, ReplyKind},
        pending::Pending,
        request::Request,
    };

    #[test]
    fn an_engine_without_event_streams_says_so() {
        struct Plain;

        impl Engine for Plain {
            fn send(self: Arc<Self>, _: Request) -> Pending<Result<Reply, Error>> {
                unreachable!("nothing is to be sent")
            }
        }

        static STREAM: Operation =
            Operation::new("clock_stream", "clock", Method::Get, "/clock").reply(ReplyKind::Stream);
        let engine: Arc<dyn Engine> = Arc::new(Plain);
        let mut stream = Call::stream(&engine, Request::new(&STREAM)).events();
        let mut cx = Context::from_waker(std::task::Waker::noop());
        let Poll::Ready(Some(Err(error))) = Pin::new(&mut stream).poll_next(&mut cx) else { panic!("no error") };
        assert_eq!((error.kind(), error.operation()), (Kind::NotSent, Some("clock_stream")));
        assert!(matches!(Pin::new(&mut stream).poll_next(&mut cx), Poll::Ready(None)));
    }
}
