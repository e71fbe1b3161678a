// Generated from specs/salesbooth/events.yaml by `cargo xtask generate`. Do not edit: change the document.

//! What happens, as a stream of server-sent events.

use std::sync::Arc;

use saleskit_runtime::{
    ByteStream, Call, Engine, Error, Method, Operation, ReplyKind, Request, Timestamp, call, events,
    reply,
};

use crate::OperationCall;
use crate::deals::DealStatus;
use crate::webhooks::WebhookEventType;

/// The operations of `events`, reached as [`Client::events`](crate::Client::events).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Follow events.
    ///
    /// A stream of server-sent events: `connected` first, then what happens, with a `heartbeat` every 15 seconds whose data is no JSON. After 60 minutes at most the server sends `reconnect` and closes. To resume after an event, send its id (`seq:1234`) as `Last-Event-ID`; the docs allow the query parameter `last_event_id` in its place.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::webhooks::WebhookEventType;
    ///
    /// let mut events = client
    ///     .events()
    ///     .stream()
    ///     .events([WebhookEventType::DealUpdated, WebhookEventType::DealClosed])
    ///     .follow();
    /// while let Some(delivered) = events.try_next().await? {
    ///     println!("{:?}", delivered.event);
    /// }
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /events/stream`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.events(..)`, `.deal_id(..)`, `.customer_id(..)`, `.last_event_id(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Real-Time Events (SSE)”.
    #[inline]
    pub fn stream(&self) -> StreamCall {
        let request = Request::new(&STREAM);
        OperationCall(Call::stream(self.0, request))
    }
}

call! {
    /// The call of [`Operations::stream`], with its optional parameters.
    pub type StreamCall = OperationCall<StreamParameters> -> ByteStream {
        query {
            /// Only events of this deal.
            deal_id: String = "deal_id",
            /// Only events of this customer.
            customer_id: String = "customer_id",
        }
        joined {
            /// Names of the only events to send; all that the key may see when left out.
            events: WebhookEventType = "events",
        }
        header {
            /// Id of the last event that was received; the stream resumes after it.
            last_event_id: String = "Last-Event-ID",
        }
    }
    events Event
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&STREAM];

static STREAM: Operation = Operation::new("events_stream", "events", Method::Get, "/events/stream")
    .auth(&["secretKey", "secretKeyHeader"])
    .reply(ReplyKind::Stream)
    .media_type("text/event-stream");

events! {
    /// The events of this section, by name.
    pub enum Event {
        /// The stream has begun.
        Connected(StreamConnected) = "connected",
        /// A deal has changed. The one event of a deal that the page shows; others are named in `events` as those of webhooks are. `deal.updated`
        DealUpdated(StreamDealUpdated) = "deal.updated",
        /// Keeps the connection open; comes every 15 seconds.
        Heartbeat(String) = "heartbeat",
        /// The stream is about to end; the next one can begin where it stopped.
        Reconnect(StreamReconnect) = "reconnect",
    }
}

reply! {
    /// First event of a stream.
    pub struct StreamConnected {
        /// Always `connected`.
        status: Option<String> = "status",
        /// Id of the connection, such as `conn_xxxxx`.
        connection_id: Option<String> = "connection_id",
        /// Seconds between two heartbeats, such as 15.
        heartbeat_interval: Option<i64> = "heartbeat_interval",
    }
}

reply! {
    /// A change of a deal.
    pub struct StreamDealUpdated {
        /// Id of the deal that changed.
        deal_id: Option<String> = "deal_id",
        /// Status of a deal. The docs list the first nine values for filters, and `open`, `negotiating`, `accepted` and `signed` for transitions; all are accepted.
        status: Option<DealStatus> = "status",
        /// When the event was sent.
        timestamp: Option<Timestamp> = "_timestamp",
        /// HMAC of the event, as `sha256=` and digits; what it is made of is not documented.
        signature: Option<String> = "_signature",
    }
}

impl StreamDealUpdated {
    /// The identifier: `deal_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.deal_id
            .as_deref()
            .ok_or_else(|| Error::missing("StreamDealUpdated", &["deal_id"]))
    }
}

reply! {
    /// Last event of a stream, sent before the server closes it after 60 minutes at most.
    pub struct StreamReconnect {
        /// Why the stream ends, such as `timeout`.
        reason: Option<String> = "reason",
        /// Id of the last event, such as `seq:1234`; the next stream resumes after it.
        last_event_id: Option<String> = "last_event_id",
    }
}
