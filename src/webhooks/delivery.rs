//! A delivery that was verified: what it says, and the bytes that say it.

use std::{fmt, time::SystemTime};

use bytes::Bytes;
use saleskit_runtime::private::text_at;

/// A delivery whose signature and time are good. Only a [`Verifier`](super::Verifier) makes one.
///
/// What it says is read when it is asked for: a body that cannot be read is still a genuine delivery, to be answered
/// with 2xx and set aside for a look, because Salesbooth would only send the same bytes again.
#[derive(Clone)]
pub struct Delivery {
    timestamp: SystemTime,
    replay: bool,
    body: Bytes,
}

impl Delivery {
    pub(super) fn new(timestamp: SystemTime, replay: bool, body: Bytes) -> Self {
        Self { timestamp, replay, body }
    }

    /// When it was signed, in whole seconds. Each attempt may be signed anew, so that this is not when the event
    /// happened: that is the event's `created_at`.
    pub fn timestamp(&self) -> SystemTime {
        self.timestamp
    }

    /// Whether it says of itself that a replay (`webhooks().replay_events(..)`) sends it again.
    ///
    /// The signature does not cover this: whoever plays a delivery back within the tolerance can set or drop it. Decide
    /// by [`id`](Delivery::id) whether the work was done already.
    pub fn is_replay(&self) -> bool {
        self.replay
    }

    /// The body as it came.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// Gives the body as it came.
    pub fn into_body(self) -> Bytes {
        self.body
    }

    /// The event's id (`evt_...`), by which repeated deliveries and replays are recognised; `None` when the body has
    /// none.
    pub fn id(&self) -> Option<String> {
        self.text("id")
    }

    /// The event's name (`deal.closed`); `None` when the body has none.
    pub fn name(&self) -> Option<String> {
        self.text("event")
    }

    fn text(&self, property: &str) -> Option<String> {
        text_at(&self.body, property)
    }

    /// The event. One whose name the documents do not know keeps its JSON.
    ///
    /// # Errors
    ///
    /// An error of the kind [`Undecodable`](crate::Kind::Undecodable), with the JSON [path](crate::Error::path) of the
    /// fault, when the body is no JSON or a documented event has another form than documented.
    #[cfg(feature = "salesbooth-webhooks")]
    #[inline]
    pub fn event(&self) -> Result<salesbooth_api::webhooks::Event, saleskit_runtime::Error> {
        salesbooth_api::webhooks::Event::from_json(&self.body)
    }
}

impl fmt::Debug for Delivery {
    /// Names the size of the body instead of its content, which may be personal.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("timestamp", &self.timestamp)
            .field("replay", &self.replay)
            .field("body_len", &self.body.len())
            .finish()
    }
}
