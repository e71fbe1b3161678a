// Generated from specs/salesbyte/webhooks.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbyte_api::webhooks::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn every_documented_event_of_webhooks_is_read() {
    use salesbyte_api::webhooks::Event;
    for (name, sample) in super::support::event_samples("webhooks") {
        let event = Event::read(&name, sample).expect("a documented event");
        assert_eq!(event.name(), name);
        assert!(! matches!(event, Event::Unknown(_)));
        #[cfg(feature = "full-serde")]
        super::support::check_event("webhooks", &name, &event);
    }
}
