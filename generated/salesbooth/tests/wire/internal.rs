// Generated from specs/salesbooth/internal.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::internal::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn internal_get_api_directory_goes_over_the_wire_as_documented() {
    support::json(
        "internal_get_api_directory",
        |client| client.internal().get_api_directory(),
    );
}

#[test]
fn internal_send_csp_report_goes_over_the_wire_as_documented() {
    support::json(
        "internal_send_csp_report",
        |client| {
            client
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
                )
        },
    );
}

#[test]
fn internal_deliver_email_goes_over_the_wire_as_documented() {
    support::json("internal_deliver_email", |client| client.internal().deliver_email());
}

#[test]
fn internal_deliver_stripe_event_goes_over_the_wire_as_documented() {
    support::json(
        "internal_deliver_stripe_event",
        |client| client.internal().deliver_stripe_event("t=1742000060,v1=example"),
    );
}

#[test]
fn internal_get_twilio_settings_goes_over_the_wire_as_documented() {
    support::json(
        "internal_get_twilio_settings",
        |client| client.internal().get_twilio_settings(),
    );
}

#[test]
fn internal_get_twilio_history_goes_over_the_wire_as_documented() {
    support::json(
        "internal_get_twilio_history",
        |client| client.internal().get_twilio_history(),
    );
}

#[test]
fn internal_set_twilio_settings_goes_over_the_wire_as_documented() {
    support::json(
        "internal_set_twilio_settings",
        |client| {
            client
                .internal()
                .set_twilio_settings(
                    SetTwilioSettings::new()
                        .account_sid("example")
                        .auth_token(Secret::from("example")),
                )
        },
    );
}

#[test]
fn internal_send_sms_goes_over_the_wire_as_documented() {
    support::json("internal_send_sms", |client| client.internal().send_sms());
}

#[test]
fn internal_start_call_goes_over_the_wire_as_documented() {
    support::json("internal_start_call", |client| client.internal().start_call());
}

#[test]
fn internal_send_email_goes_over_the_wire_as_documented() {
    support::json("internal_send_email", |client| client.internal().send_email());
}

#[test]
fn internal_deliver_twilio_event_goes_over_the_wire_as_documented() {
    support::json(
        "internal_deliver_twilio_event",
        |client| client.internal().deliver_twilio_event().kind(TwilioWebhookType::Sms),
    );
}
