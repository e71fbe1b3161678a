// Generated from specs/salesbooth/deal_notifications.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::deal_notifications::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn deal_notifications_get_preferences_goes_over_the_wire_as_documented() {
    let wire = Wire::start("deal_notifications_get_preferences").await;
    let call = wire.client().deal_notifications().get_preferences("cust_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn deal_notifications_send_goes_over_the_wire_as_documented() {
    let wire = Wire::start("deal_notifications_send").await;
    let call = wire
        .client()
        .deal_notifications()
        .send(
            SendDealNotification::new()
                .deal_id("deal_abc123")
                .kind(DealNotificationType::QuoteSent)
                .message(
                    "Your quote is ready — view it at https://salesbooth.com/quote/q7f3a1b2",
                ),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
