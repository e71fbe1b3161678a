// Generated from specs/salesbooth/deal_notifications.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::deal_notifications::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn deal_notifications_get_preferences_goes_over_the_wire_as_documented() {
    support::json(
        "deal_notifications_get_preferences",
        |client| client.deal_notifications().get_preferences("cust_xxxxx"),
    );
}

#[test]
fn deal_notifications_send_goes_over_the_wire_as_documented() {
    support::json(
        "deal_notifications_send",
        |client| {
            client
                .deal_notifications()
                .send(
                    SendDealNotification::new()
                        .deal_id("deal_abc123")
                        .kind(DealNotificationType::QuoteSent)
                        .message(
                            "Your quote is ready — view it at https://salesbooth.com/quote/q7f3a1b2",
                        ),
                )
        },
    );
}
