// Generated from specs/salesbooth/ by `cargo xtask generate`. Do not edit: change the documents.

//! A server that plays the documents, and a client that talks to it.

use saleskit_mock::Api;

/// The documented samples of a section's events.
#[allow(dead_code)]
pub fn event_samples(section: &str) -> Vec<(String, serde_json::Value)> {
    saleskit_mock::event_samples(Api::Salesbooth, section)
}

/// Panics unless an event, written back, is its documented sample.
#[allow(dead_code)]
pub fn check_event(
    section: &str,
    name: &str,
    event: &impl saleskit_runtime::private::Serialize,
) {
    let written = serde_json::to_value(event).expect("an event that can be written");
    saleskit_mock::check_event(Api::Salesbooth, section, name, &written);
}

/// One operation on the wire.
pub struct Wire {
    wire: saleskit_mock::Wire,
    client: saleskit::Salesbooth,
}

impl Wire {
    /// Starts the server.
    pub async fn start(operation: &str) -> Self {
        let wire = saleskit_mock::Wire::start(Api::Salesbooth, operation).await;
        let client = saleskit::Salesbooth::builder()
            .api_key("sb_test_example")
            .base_url(wire.url())
            .build()
            .expect("a client");
        Self { wire, client }
    }

    /// The client.
    pub fn client(&self) -> &salesbooth_api::Client {
        &self.client
    }

    /// Panics unless the server saw the documented request, and nothing else.
    pub fn check_request(&self) {
        self.wire.check_request();
    }

    /// Panics unless the content is the documented one.
    #[allow(dead_code)]
    pub fn check_content(&self, content: &[u8]) {
        self.wire.check_content(content);
    }

    /// Panics unless the reply, written back, is the documented one; nulls and what is empty aside.
    #[cfg(feature = "full-serde")]
    #[allow(dead_code)]
    pub fn check_reply(&self, reply: &impl saleskit_runtime::private::Serialize) {
        self.wire
            .check_reply(
                &serde_json::to_value(reply).expect("a reply that can be written"),
            );
    }
}
