// Generated from specs/salesbooth/internal.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::internal::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn internal_api_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_api").await;
    let call = wire.client().internal().api();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_csp_report_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_csp_report").await;
    let call = wire
        .client()
        .internal()
        .csp_report()
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
async fn internal_email_webhook_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_email_webhook").await;
    let call = wire.client().internal().email_webhook();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_stripe_webhook_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_stripe_webhook").await;
    let call = wire.client().internal().stripe_webhook("t=1742000060,v1=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_twilio_settings_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_twilio_settings").await;
    let call = wire.client().internal().twilio_settings();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_twilio_history_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_twilio_history").await;
    let call = wire.client().internal().twilio_history();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_twilio_save_settings_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_twilio_save_settings").await;
    let call = wire
        .client()
        .internal()
        .twilio_save_settings(
            SaveTwilioSettings::new()
                .account_sid("example")
                .auth_token(Secret::from("example")),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_twilio_sms_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_twilio_sms").await;
    let call = wire.client().internal().twilio_sms();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_twilio_call_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_twilio_call").await;
    let call = wire.client().internal().twilio_call();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_twilio_email_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_twilio_email").await;
    let call = wire.client().internal().twilio_email();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn internal_twilio_webhook_goes_over_the_wire_as_documented() {
    let wire = Wire::start("internal_twilio_webhook").await;
    let call = wire.client().internal().twilio_webhook().type_(TwilioWebhookType::Sms);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
