//! Server-sent events by name and type. Connections, reconnects and backoff are the engine's work.

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
    /// The id of this event, if any. To continue later, use [`EventStream::last_event_id`].
    pub id: Option<String>,
    /// Its name on the wire.
    pub name: String,
    /// Its data as received: the documented streams send JSON.
    pub data: String,
    /// The data, read by the name. A name that the documents do not list is the `Unknown` case.
    pub event: E,
}

impl<E: fmt::Debug> fmt::Debug for Delivered<E> {
    /// Names the size of the data instead of its content, which may hold what the event does not show.
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
    /// The data as a type of the caller's, or as any JSON (`serde_json::Value`).
    ///
    /// # Errors
    ///
    /// When the data is not JSON of that form.
    pub fn json<T: DeserializeOwned>(&self) -> Result<T, JsonError> {
        serde_json::from_str(&self.data)
    }
}

/// The events of a stream as they arrive: a [`Stream`], or read with [`try_next`](EventStream::try_next).
///
/// Nothing is sent before the first poll, nothing runs in the background, and dropping the stream closes its connection at once.
///
/// When a followed connection is lost, falls silent or reaches its documented end, the stream reconnects and continues after the
/// last event; after a lost connection it backs off first. An event whose id is the last one, or whose number (`seq:1234`) is not
/// beyond the last one, is not delivered again: each event with an id is delivered once, as long as the API keeps it. Events
/// without ids can be missed between two connections.
///
/// An event whose data differs from the documents is an error in its place, with the data as the error's body; the stream
/// continues after it. Of the other errors:
///
/// - The first connection is retried like any call. When it fails with a transient error, or a lost stream does not recover within
///   the limits of [`Follow`], the next poll starts again from the last event, with all limits.
/// - A permanent rejection (400, 401, 403, 404, a reply that is not an event stream), an event that is too long, and any error of
///   a stream that is read [`once`](Follow::once) end it: `None` follows.
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

    /// The next event; `None` at the end, which a followed stream reaches only after an error, or when the API replies that
    /// there is nothing to follow (204).
    ///
    /// # Errors
    ///
    /// See [`EventStream`].
    pub async fn try_next(&mut self) -> Result<Option<Delivered<E>>, Error> {
        poll_fn(|cx| Pin::new(&mut *self).poll_next(cx)).await.transpose()
    }

    /// Reads to the end of the stream. The events before an error stay in `events`.
    ///
    /// # Errors
    ///
    /// The first error.
    pub async fn collect_into(&mut self, events: &mut Vec<Delivered<E>>) -> Result<(), Error> {
        while let Some(event) = self.try_next().await? {
            events.push(event);
        }
        Ok(())
    }

    /// The id after which another stream would continue: store it, and pass it to `last_event_id` of a later call. `None` when
    /// no event had an id.
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
    /// Reads the reply to its end as server-sent events whose names and data the documents do not describe. The request is
    /// retried like the call alone, and never again once its reply has begun.
    pub fn events(self) -> EventStream<()> {
        self.events_with(Follow::once())
    }

    /// The same with other settings, of which those for one connection apply: `silence` and `longest_event`.
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
