// Generated from specs/salesbooth/session_replays.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Recordings of what visitors did.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, Untyped};

/// The operations of `session_replays`, reached as [`Client::session_replays`](crate::Client::session_replays).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Read the recording of a session.
    ///
    /// The recordings are kept as lines of JSON.
    ///
    /// `GET /replays?session_id=…` · docs section “Session Replays”, inferred (the page gives the parameter; method and reply are lost, and the section names no credential). Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get(&self, session_id: &str) -> Call<Untyped> {
        let mut request = Request::new(&GET);
        request.require("session_id", session_id);
        Call::json(self.0, request)
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&GET];

static GET: Operation = Operation::new("session_replays_get", "session_replays", Method::Get, "/replays")
    .auth(&["sessionCookie", "secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);
