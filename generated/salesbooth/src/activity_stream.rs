// Generated from specs/salesbooth/activity_stream.yaml by `cargo xtask generate`. Do not edit: change the document.

//! The activity feed as it happens.

use std::sync::Arc;

use saleskit_runtime::{
    ByteStream, Call, Engine, Method, Operation, ReplyKind, Request, Untyped, call, events, reply,
};

use crate::OperationCall;
use crate::webhooks::WebhookEventType;

/// The operations of `activity_stream`, reached as [`Client::activity_stream`](crate::Client::activity_stream).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Follow the activity feed.
    ///
    /// A browser reads it with `EventSource`, which comes back by itself when the connection ends. The page takes `Last-Event-ID` as the query parameter `last_event_id` too.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let mut events = client.activity_stream().open().follow();
    /// while let Some(delivered) = events.try_next().await? {
    ///     println!("{:?}", delivered.event);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /activity-stream`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.last_event_id(..)`.
    ///
    /// Source: docs section “Activity Stream (SSE)”.
    #[inline]
    pub fn open(&self) -> OpenCall {
        let request = Request::new(&OPEN);
        OperationCall(Call::stream(self.0, request))
    }
}

call! {
    /// The call of [`Operations::open`], with its optional parameters.
    pub type OpenCall = OperationCall<OpenParameters> -> ByteStream {
        header {
            /// Id of the last event that was received; the stream resumes after it.
            last_event_id: String = "Last-Event-ID",
        }
    }
    events Event
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&OPEN];

static OPEN: Operation = Operation::new("activity_stream_open", "activity_stream", Method::Get, "/activity-stream")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .reply(ReplyKind::Stream)
    .media_type("text/event-stream");

events! {
    /// The events of this section, by name.
    pub enum Event {
        /// Something happened.
        Activity(ActivityStreamEvent) = "activity",
        /// A sign of life, every 30 seconds; no sample shows its data.
        Heartbeat(Untyped) = "heartbeat",
    }
}

reply! {
    /// Something that happened; a sample of code reads these two fields.
    pub struct ActivityStreamEvent {
        /// Type of the event, in the form of the types of [`activity().list`](../activity/struct.Operations.html#method.list).
        kind: Option<WebhookEventType> = "type",
        /// Id of the entity that the event is about.
        entity_id: Option<String> = "entity_id",
    }
}
