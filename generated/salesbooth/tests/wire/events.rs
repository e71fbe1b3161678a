// Generated from specs/salesbooth/events.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::events::*;
use salesbooth_api::webhooks::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn events_stream_goes_over_the_wire_as_documented() {
    support::content(
        "events_stream",
        |client| {
            client
                .events()
                .stream()
                .events([WebhookEventType::DealUpdated, WebhookEventType::DealClosed])
        },
    );
}

#[test]
fn every_documented_event_of_events_is_read() {
    use salesbooth_api::events::Event;
    for (name, sample) in super::support::event_samples("events") {
        let event = Event::read(&name, sample).expect("a documented event");
        assert_eq!(event.name(), name);
        assert!(! matches!(event, Event::Unknown(_)));
        #[cfg(feature = "full-serde")]
        super::support::check_event("events", &name, &event);
    }
}
