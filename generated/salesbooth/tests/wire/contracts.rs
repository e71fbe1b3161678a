// Generated from specs/salesbooth/contracts.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::contracts::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn contracts_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("contracts_list").await;
    let call = wire.client().contracts().list().limit(20);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn contracts_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("contracts_create").await;
    let call = wire
        .client()
        .contracts()
        .create(
            CreateContract::new()
                .deal_id("deal_xxxxx")
                .payment_terms("net30")
                .renewal_type(ContractRenewalType::Auto),
        )
        .idempotency_key("order-2026-03-17-acme-0042");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn contracts_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("contracts_get").await;
    let call = wire.client().contracts().get(Id::from("42"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn contracts_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("contracts_update").await;
    let call = wire
        .client()
        .contracts()
        .update(
            Id::from("42"),
            UpdateContract::new()
                .title("Annual SaaS Agreement (Revised)")
                .end_date(Date::from("2027-01-31"))
                .payment_terms("net30"),
        )
        .if_match("W/\"5\"");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn contracts_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("contracts_delete").await;
    let call = wire.client().contracts().delete(Id::from("42")).if_match("W/\"5\"");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn contracts_list_audit_entries_goes_over_the_wire_as_documented() {
    let wire = Wire::start("contracts_list_audit_entries").await;
    let call = wire.client().contracts().list_audit_entries(Id::from("42"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn contracts_verify_audit_goes_over_the_wire_as_documented() {
    let wire = Wire::start("contracts_verify_audit").await;
    let call = wire.client().contracts().verify_audit(Id::from("42"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn contracts_get_signing_certificate_goes_over_the_wire_as_documented() {
    let wire = Wire::start("contracts_get_signing_certificate").await;
    let call = wire.client().contracts().get_signing_certificate(Id::from("42"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn contracts_terminate_goes_over_the_wire_as_documented() {
    let wire = Wire::start("contracts_terminate").await;
    let call = wire
        .client()
        .contracts()
        .terminate(Id::from("42"))
        .idempotency_key("order-2026-03-17-acme-0042");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn contracts_sign_goes_over_the_wire_as_documented() {
    let wire = Wire::start("contracts_sign").await;
    let call = wire
        .client()
        .contracts()
        .sign(Id::from("42"))
        .idempotency_key("order-2026-03-17-acme-0042");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn contracts_activate_goes_over_the_wire_as_documented() {
    let wire = Wire::start("contracts_activate").await;
    let call = wire
        .client()
        .contracts()
        .activate(Id::from("42"))
        .idempotency_key("order-2026-03-17-acme-0042");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn contracts_renew_goes_over_the_wire_as_documented() {
    let wire = Wire::start("contracts_renew").await;
    let call = wire
        .client()
        .contracts()
        .renew(Id::from("42"))
        .idempotency_key("order-2026-03-17-acme-0042");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
