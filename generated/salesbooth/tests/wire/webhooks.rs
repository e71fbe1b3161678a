// Generated from specs/salesbooth/webhooks.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::webhooks::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn webhooks_list_goes_over_the_wire_as_documented() {
    support::json("webhooks_list", |client| client.webhooks().list());
}

#[test]
fn webhooks_create_goes_over_the_wire_as_documented() {
    support::json(
        "webhooks_create",
        |client| {
            client
                .webhooks()
                .create(
                    CreateWebhook::new(
                        "https://myapp.com/webhooks/salesbooth",
                        [WebhookEventType::DealCreated],
                    ),
                )
        },
    );
}

#[test]
fn webhooks_get_goes_over_the_wire_as_documented() {
    support::json("webhooks_get", |client| client.webhooks().get("wh_xxxxx"));
}

#[test]
fn webhooks_update_goes_over_the_wire_as_documented() {
    support::json(
        "webhooks_update",
        |client| {
            client
                .webhooks()
                .update(
                    "wh_xxxxx",
                    UpdateWebhook::new()
                        .events([
                            WebhookEventType::DealCreated,
                            WebhookEventType::DealClosed,
                            WebhookEventType::PaymentReceived,
                        ])
                        .status(WebhookStatus::Paused),
                )
        },
    );
}

#[test]
fn webhooks_delete_goes_over_the_wire_as_documented() {
    support::json("webhooks_delete", |client| client.webhooks().delete("wh_xxxxx"));
}

#[test]
fn webhooks_list_deliveries_goes_over_the_wire_as_documented() {
    support::json(
        "webhooks_list_deliveries",
        |client| {
            client
                .webhooks()
                .list_deliveries("wh_xxxxx")
                .status(WebhookDeliveryStatus::Failed)
                .limit(25)
        },
    );
}

#[test]
fn webhooks_list_events_goes_over_the_wire_as_documented() {
    support::json(
        "webhooks_list_events",
        |client| client.webhooks().list_events().since_sequence(1500).limit(50),
    );
}

#[test]
fn webhooks_list_dead_letters_goes_over_the_wire_as_documented() {
    support::json(
        "webhooks_list_dead_letters",
        |client| client.webhooks().list_dead_letters().webhook_id("wh_xxxxx"),
    );
}

#[test]
fn webhooks_send_test_goes_over_the_wire_as_documented() {
    support::json(
        "webhooks_send_test",
        |client| {
            client
                .webhooks()
                .send_test("wh_xxxxx")
                .body(SendWebhookTest::new().event_type(WebhookEventType::DealCreated))
        },
    );
}

#[test]
fn webhooks_replay_events_goes_over_the_wire_as_documented() {
    support::json(
        "webhooks_replay_events",
        |client| {
            client
                .webhooks()
                .replay_events(
                    ReplayWebhookEvents::new("wh_xxxxx")
                        .since_timestamp(Timestamp::from("2026-03-09T00:00:00Z"))
                        .event_type(WebhookEventType::DealCreated),
                )
        },
    );
}

#[test]
fn webhooks_retry_delivery_goes_over_the_wire_as_documented() {
    support::json(
        "webhooks_retry_delivery",
        |client| {
            client.webhooks().retry_delivery(RetryWebhookDelivery::new("dlv_abc123"))
        },
    );
}

#[test]
fn webhooks_clean_up_goes_over_the_wire_as_documented() {
    support::json(
        "webhooks_clean_up",
        |client| {
            client
                .webhooks()
                .clean_up()
                .body(CleanUpWebhooks::new().retention_days(30).batch_size(10000))
        },
    );
}

#[test]
fn every_documented_event_of_webhooks_is_read() {
    use salesbooth_api::webhooks::Event;
    for (name, sample) in super::support::event_samples("webhooks") {
        let event = Event::read(&name, sample).expect("a documented event");
        assert_eq!(event.name(), name);
        assert!(! matches!(event, Event::Unknown(_)));
        #[cfg(feature = "full-serde")]
        super::support::check_event("webhooks", &name, &event);
    }
}
