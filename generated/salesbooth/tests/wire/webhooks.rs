// Generated from specs/salesbooth/webhooks.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::webhooks::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn webhooks_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("webhooks_list").await;
    let call = wire.client().webhooks().list();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn webhooks_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("webhooks_create").await;
    let call = wire
        .client()
        .webhooks()
        .create(
            CreateWebhook::new(
                "https://myapp.com/webhooks/salesbooth",
                [WebhookEventType::DealCreated],
            ),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn webhooks_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("webhooks_get").await;
    let call = wire.client().webhooks().get("wh_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn webhooks_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("webhooks_update").await;
    let call = wire
        .client()
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
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn webhooks_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("webhooks_delete").await;
    let call = wire.client().webhooks().delete("wh_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn webhooks_list_deliveries_goes_over_the_wire_as_documented() {
    let wire = Wire::start("webhooks_list_deliveries").await;
    let call = wire
        .client()
        .webhooks()
        .list_deliveries("wh_xxxxx")
        .status(WebhookDeliveryStatus::Failed)
        .limit(25);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn webhooks_list_events_goes_over_the_wire_as_documented() {
    let wire = Wire::start("webhooks_list_events").await;
    let call = wire.client().webhooks().list_events().since_sequence(1500).limit(50);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn webhooks_list_dead_letters_goes_over_the_wire_as_documented() {
    let wire = Wire::start("webhooks_list_dead_letters").await;
    let call = wire.client().webhooks().list_dead_letters().webhook_id("wh_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn webhooks_send_test_goes_over_the_wire_as_documented() {
    let wire = Wire::start("webhooks_send_test").await;
    let call = wire
        .client()
        .webhooks()
        .send_test("wh_xxxxx")
        .body(SendWebhookTest::new().event_type(WebhookEventType::DealCreated));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn webhooks_replay_events_goes_over_the_wire_as_documented() {
    let wire = Wire::start("webhooks_replay_events").await;
    let call = wire
        .client()
        .webhooks()
        .replay_events(
            ReplayWebhookEvents::new("wh_xxxxx")
                .since_timestamp(Timestamp::from("2026-03-09T00:00:00Z"))
                .event_type(WebhookEventType::DealCreated),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn webhooks_retry_delivery_goes_over_the_wire_as_documented() {
    let wire = Wire::start("webhooks_retry_delivery").await;
    let call = wire
        .client()
        .webhooks()
        .retry_delivery(RetryWebhookDelivery::new("dlv_abc123"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn webhooks_clean_up_goes_over_the_wire_as_documented() {
    let wire = Wire::start("webhooks_clean_up").await;
    let call = wire
        .client()
        .webhooks()
        .clean_up()
        .body(CleanUpWebhooks::new().retention_days(30).batch_size(10000));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
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
