//! A verified delivery: its event, and its bytes.

use std::{fmt, time::SystemTime};

use bytes::Bytes;
use saleskit_runtime::private::text_at;

/// A delivery with a valid signature and time. Only a [`Verifier`](super::Verifier) creates one.
///
/// The event is parsed on demand. A body that cannot be read is still an authentic delivery: reply with 2xx and set it aside,
/// because Salesbooth would only send the same bytes again.
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

    /// The time of signing, in whole seconds. Each attempt may be signed again, so this is not the time of the event, which is the
    /// event's `created_at`.
    pub fn timestamp(&self) -> SystemTime {
        self.timestamp
    }

    /// Whether the delivery says that it is a replay (`webhooks().replay_events(..)`).
    ///
    /// The signature does not cover this: anyone who resends a delivery within the tolerance can set or remove it. Use the
    /// [`id`](Delivery::id) to decide whether the event was processed already.
    pub fn is_replay(&self) -> bool {
        self.replay
    }

    /// The body, unchanged.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// Returns the body, unchanged.
    pub fn into_body(self) -> Bytes {
        self.body
    }

    /// The event's id (`evt_...`), which identifies repeated deliveries and replays; `None` if the body has none.
    pub fn id(&self) -> Option<String> {
        self.text("id")
    }

    /// The event's name (`deal.closed`); `None` if the body has none.
    pub fn name(&self) -> Option<String> {
        self.text("event")
    }

    fn text(&self, property: &str) -> Option<String> {
        text_at(&self.body, property)
    }

    /// Reads the event. An event with an undocumented name keeps its JSON.
    ///
    /// # Errors
    ///
    /// [`Undecodable`](crate::Kind::Undecodable), with the JSON [path](crate::Error::path), if the body is not JSON, or if a
    /// documented event does not have its documented form.
    #[cfg(feature = "salesbooth-webhooks")]
    #[inline]
    pub fn event(&self) -> Result<salesbooth_api::webhooks::Event, saleskit_runtime::Error> {
        salesbooth_api::webhooks::Event::from_json(&self.body)
    }
}

impl fmt::Debug for Delivery {
    /// Shows the size of the body instead of its content, which may be personal data.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Delivery")
            .field("timestamp", &self.timestamp)
            .field("replay", &self.replay)
            .field("body_len", &self.body.len())
            .finish()
    }
}
