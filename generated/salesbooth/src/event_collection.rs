// Generated from specs/salesbooth/event_collection.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Where browsers report what visitors do.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, Untyped, body};

/// The operations of `event_collection`, reached as [`Client::event_collection`](crate::Client::event_collection).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Report what a visitor did.
    ///
    /// The SDK for analytics calls it by itself.
    ///
    /// `POST /collect` · docs section “Event Collection”, inferred (the page gives the fields; the method is lost). Sent once. Needs no credential.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn collect(&self, body: CollectEvents) -> Call<Untyped> {
        let mut request = Request::new(&COLLECT);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&COLLECT];

static COLLECT: Operation = Operation::new("event_collection_collect", "event_collection", Method::Post, "/collect")
    .envelope(Envelope::Data)
    .inferred(true);

body! {
    /// What a visitor did.
    pub struct CollectEvents {
        needed {
            /// A name for the visit, made by the browser.
            session_id: String = "session_id",
            /// Tells the workspace; it goes here and into no header.
            publishable_key: String = "publishable_key",
        }
        needed_list {
            /// `events`
            events: CollectedEvent = "events",
        }
    }
}

body! {
    /// One thing that a visitor did.
    pub struct CollectedEvent {
        optional {
            /// `type`
            type_: String = "type",
            /// When; the page does not show its form.
            timestamp: Untyped = "timestamp",
            /// Whatever belongs to the type.
            data: Untyped = "data",
        }
    }
}
