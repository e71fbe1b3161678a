// Generated from specs/salesbooth/event_collection.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::event_collection::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn event_collection_record_goes_over_the_wire_as_documented() {
    support::json(
        "event_collection_record",
        |client| {
            client
                .event_collection()
                .record(
                    RecordEvents::new()
                        .session_id("example")
                        .events([VisitorEvent::new()])
                        .publishable_key("example"),
                )
        },
    );
}
