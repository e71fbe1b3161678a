// Generated from specs/salesbooth/internal.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::internal::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn internal_get_api_directory_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_get_api_directory").await;
    let call = wire.client().internal().get_api_directory();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_send_csp_report_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_send_csp_report").await;
    let call = wire
        .client()
        .internal()
        .send_csp_report()
        .body(
            SendCspReport::new()
                .csp_report(
                    CspReport::new()
                        .document_uri("https://salesbooth.com/deals")
                        .violated_directive("script-src")
                        .blocked_uri("https://evil.example.com/script.js"),
                ),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_deliver_email_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_deliver_email").await;
    let call = wire.client().internal().deliver_email();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_deliver_stripe_event_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_deliver_stripe_event").await;
    let call = wire.client().internal().deliver_stripe_event("t=1742000060,v1=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_get_twilio_settings_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_get_twilio_settings").await;
    let call = wire.client().internal().get_twilio_settings();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_get_twilio_history_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_get_twilio_history").await;
    let call = wire.client().internal().get_twilio_history();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_set_twilio_settings_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_set_twilio_settings").await;
    let call = wire
        .client()
        .internal()
        .set_twilio_settings(
            SetTwilioSettings::new()
                .account_sid("example")
                .auth_token(Secret::from("example")),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_send_sms_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_send_sms").await;
    let call = wire.client().internal().send_sms();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_start_call_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_start_call").await;
    let call = wire.client().internal().start_call();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_send_email_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_send_email").await;
    let call = wire.client().internal().send_email();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_deliver_twilio_event_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_deliver_twilio_event").await;
    let call = wire
        .client()
        .internal()
        .deliver_twilio_event()
        .kind(TwilioWebhookType::Sms);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
