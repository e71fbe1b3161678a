// Generated from specs/salesbooth/activity.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::activity::*;
use salesbooth_api::webhooks::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn activity_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("activity_list").await;
    let call = wire
        .client()
        .activity()
        .list()
        .event_type(WebhookEventType::DealCreated)
        .limit(20);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn activity_list_notifications_goes_over_the_wire_as_documented() {
    let wire = Wire::start("activity_list_notifications").await;
    let call = wire.client().activity().list_notifications();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn activity_list_rules_goes_over_the_wire_as_documented() {
    let wire = Wire::start("activity_list_rules").await;
    let call = wire.client().activity().list_rules();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn activity_create_rule_goes_over_the_wire_as_documented() {
    let wire = Wire::start("activity_create_rule").await;
    let call = wire
        .client()
        .activity()
        .create_rule(
            CreateActivityRule::new()
                .event_type(WebhookEventType::DealSignatureAdded)
                .channel(ActivityChannel::Email)
                .name("Notify on deal sign"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn activity_mark_read_goes_over_the_wire_as_documented() {
    let wire = Wire::start("activity_mark_read").await;
    let call = wire
        .client()
        .activity()
        .mark_read(MarkActivityNotificationsRead::new(["notif_abc", "notif_def"]));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn activity_mark_all_read_goes_over_the_wire_as_documented() {
    let wire = Wire::start("activity_mark_all_read").await;
    let call = wire.client().activity().mark_all_read();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn activity_update_rule_goes_over_the_wire_as_documented() {
    let wire = Wire::start("activity_update_rule").await;
    let call = wire
        .client()
        .activity()
        .update_rule(
            "rule_xxxxx",
            UpdateActivityRule::new().channel(ActivityChannel::Webhook),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn activity_delete_rule_goes_over_the_wire_as_documented() {
    let wire = Wire::start("activity_delete_rule").await;
    let call = wire.client().activity().delete_rule("rule_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn activity_get_preferences_goes_over_the_wire_as_documented() {
    let wire = Wire::start("activity_get_preferences").await;
    let call = wire.client().activity().get_preferences();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn activity_set_preferences_goes_over_the_wire_as_documented() {
    let wire = Wire::start("activity_set_preferences").await;
    let call = wire
        .client()
        .activity()
        .set_preferences(
            std::collections::BTreeMap::from([
                (
                    "deal.created".to_owned(),
                    ActivityPreference::new().email(true).in_app(true).webhook(false),
                ),
                (
                    "deal.signature_added".to_owned(),
                    ActivityPreference::new().email(true).in_app(true).webhook(true),
                ),
                (
                    "payment.received".to_owned(),
                    ActivityPreference::new().email(false).in_app(true).webhook(true),
                ),
            ]),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
