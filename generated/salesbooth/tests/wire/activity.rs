// Generated from specs/salesbooth/activity.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::activity::*;
use salesbooth_api::webhooks::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn activity_list_goes_over_the_wire_as_documented() {
    support::json(
        "activity_list",
        |client| {
            client.activity().list().event_type(WebhookEventType::DealCreated).limit(20)
        },
    );
}

#[test]
fn activity_list_notifications_goes_over_the_wire_as_documented() {
    support::json(
        "activity_list_notifications",
        |client| client.activity().list_notifications(),
    );
}

#[test]
fn activity_list_rules_goes_over_the_wire_as_documented() {
    support::json("activity_list_rules", |client| client.activity().list_rules());
}

#[test]
fn activity_create_rule_goes_over_the_wire_as_documented() {
    support::json(
        "activity_create_rule",
        |client| {
            client
                .activity()
                .create_rule(
                    CreateActivityRule::new()
                        .event_type(WebhookEventType::DealSignatureAdded)
                        .channel(ActivityChannel::Email)
                        .name("Notify on deal sign"),
                )
        },
    );
}

#[test]
fn activity_mark_read_goes_over_the_wire_as_documented() {
    support::json(
        "activity_mark_read",
        |client| {
            client
                .activity()
                .mark_read(
                    MarkActivityNotificationsRead::new(["notif_abc", "notif_def"]),
                )
        },
    );
}

#[test]
fn activity_mark_all_read_goes_over_the_wire_as_documented() {
    support::json("activity_mark_all_read", |client| client.activity().mark_all_read());
}

#[test]
fn activity_update_rule_goes_over_the_wire_as_documented() {
    support::json(
        "activity_update_rule",
        |client| {
            client
                .activity()
                .update_rule(
                    "rule_xxxxx",
                    UpdateActivityRule::new().channel(ActivityChannel::Webhook),
                )
        },
    );
}

#[test]
fn activity_delete_rule_goes_over_the_wire_as_documented() {
    support::json(
        "activity_delete_rule",
        |client| client.activity().delete_rule("rule_xxxxx"),
    );
}

#[test]
fn activity_get_preferences_goes_over_the_wire_as_documented() {
    support::json(
        "activity_get_preferences",
        |client| client.activity().get_preferences(),
    );
}

#[test]
fn activity_set_preferences_goes_over_the_wire_as_documented() {
    support::json(
        "activity_set_preferences",
        |client| {
            client
                .activity()
                .set_preferences(
                    std::collections::BTreeMap::from([
                        (
                            "deal.created".to_owned(),
                            ActivityPreference::new()
                                .email(true)
                                .in_app(true)
                                .webhook(false),
                        ),
                        (
                            "deal.signature_added".to_owned(),
                            ActivityPreference::new()
                                .email(true)
                                .in_app(true)
                                .webhook(true),
                        ),
                        (
                            "payment.received".to_owned(),
                            ActivityPreference::new()
                                .email(false)
                                .in_app(true)
                                .webhook(true),
                        ),
                    ]),
                )
        },
    );
}
