// Generated from specs/salesbooth/session_replays.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Recordings of what visitors did.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Error, Method, Operation, Request, Untyped, reply};

/// The operations of `session_replays`, reached as [`Client::session_replays`](crate::Client::session_replays).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the recording of a session.
    ///
    /// The recordings are kept as lines of JSON.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let session_replay = client.session_replays().get("sess_abc123").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /replays?session_id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `session_id`: Id of the visit that was recorded.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Session Replays”. Inferred: the page gives the parameter; method and reply are lost, and the section names no credential. The reply's form is inferred: the page shows no reply; taken to be the events as they are collected.
    #[inline]
    pub fn get(&self, session_id: &str) -> Call<SessionReplay> {
        let mut request = Request::new(&GET);
        request.require("session_id", session_id);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET];

static GET: Operation = Operation::new("session_replays_get", "session_replays", Method::Get, "/replays")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

reply! {
    /// The recording of a visit.
    pub struct SessionReplay {
        /// Id of the visit that was recorded.
        ///
        /// Inferred: a field of the request that collects events; no reply shows it.
        session_id: Option<String> = "session_id" inferred,
        /// What the visitor did, event by event.
        ///
        /// Inferred: a field of the request that collects events; no reply shows it.
        events: Vec<SessionReplayEvent> = "events" inferred,
    }
}

impl SessionReplay {
    /// The identifier: `session_id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.session_id
            .as_deref()
            .ok_or_else(|| Error::missing("SessionReplay", &["session_id"]))
    }
}

reply! {
    /// One thing that a visitor did.
    pub struct SessionReplayEvent {
        /// Kind of the event, as it was collected.
        ///
        /// Inferred: a field of the events that are collected; no reply shows it.
        kind: Option<String> = "type" inferred,
        /// When it happened; the page does not show its form.
        ///
        /// Inferred: a field of the events that are collected; no reply shows it.
        timestamp: Option<Untyped> = "timestamp" inferred,
        /// Details of the event, which depend on its type.
        ///
        /// Inferred: a field of the events that are collected; no reply shows it.
        data: Option<Untyped> = "data" inferred,
    }
}
