// Generated from specs/salesbooth/gdpr.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::gdpr::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn gdpr_export_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_export").await;
    let call = wire.client().gdpr().export("cust_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_erase_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_erase").await;
    let call = wire
        .client()
        .gdpr()
        .erase("cust_xxxxx")
        .body(EraseGdprCustomer::new().reason("Customer requested data deletion"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_erase_fully_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_erase_fully").await;
    let call = wire
        .client()
        .gdpr()
        .erase_fully("cust_xxxxx")
        .body(
            EraseGdprCustomerFully::new()
                .reason("Customer right to be forgotten request"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_verify_erasure_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_verify_erasure").await;
    let call = wire.client().gdpr().verify_erasure("cust_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_record_consent_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_record_consent").await;
    let call = wire
        .client()
        .gdpr()
        .record_consent(
            RecordGdprConsent::new()
                .customer_id("cust_xxxxx")
                .purpose("marketing")
                .channel("web_form")
                .consent_version("2.0"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_list_consents_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_list_consents").await;
    let call = wire.client().gdpr().list_consents("cust_xxxxx").active_only(true);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_withdraw_consent_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_withdraw_consent").await;
    let call = wire
        .client()
        .gdpr()
        .withdraw_consent("cust_xxxxx", WithdrawGdprConsent::new("marketing"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_withdraw_all_consents_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_withdraw_all_consents").await;
    let call = wire
        .client()
        .gdpr()
        .withdraw_all_consents(
            WithdrawAllGdprConsents::new("cust_xxxxx").reason("Customer opted out"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_renew_consent_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_renew_consent").await;
    let call = wire
        .client()
        .gdpr()
        .renew_consent(
            RenewGdprConsent::new()
                .customer_id("cust_xxxxx")
                .purpose("marketing")
                .expiration_months(12),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_renew_all_consents_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_renew_all_consents").await;
    let call = wire
        .client()
        .gdpr()
        .renew_all_consents(
            RenewAllGdprConsents::new("cust_xxxxx").channel("re-consent-campaign"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_list_expiring_consents_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_list_expiring_consents").await;
    let call = wire.client().gdpr().list_expiring_consents().days_ahead(14);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_get_consent_health_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_get_consent_health").await;
    let call = wire.client().gdpr().get_consent_health();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_get_consent_expiration_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_get_consent_expiration").await;
    let call = wire.client().gdpr().get_consent_expiration();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_set_consent_expiration_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_set_consent_expiration").await;
    let call = wire
        .client()
        .gdpr()
        .set_consent_expiration(SetGdprConsentExpiration::new("marketing", 12));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_list_consent_purposes_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_list_consent_purposes").await;
    let call = wire.client().gdpr().list_consent_purposes();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_get_retention_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_get_retention").await;
    let call = wire.client().gdpr().get_retention();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_update_retention_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_update_retention").await;
    let call = wire
        .client()
        .gdpr()
        .update_retention(UpdateGdprRetention::new("audit_logs", 730).is_active(true));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_get_dashboard_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_get_dashboard").await;
    let call = wire.client().gdpr().get_dashboard();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_get_processing_register_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_get_processing_register").await;
    let call = wire.client().gdpr().get_processing_register();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_get_erasure_log_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_get_erasure_log").await;
    let call = wire.client().gdpr().get_erasure_log().limit(25);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_search_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_search").await;
    let call = wire.client().gdpr().search("jane@example.com");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_get_audit_evidence_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_get_audit_evidence").await;
    let call = wire
        .client()
        .gdpr()
        .get_audit_evidence()
        .date_from(Date::from("2026-01-01"))
        .date_to(Date::from("2026-03-31"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn gdpr_get_compliance_evidence_goes_over_the_wire_as_documented() {
    let wire = Wire::start("gdpr_get_compliance_evidence").await;
    let call = wire.client().gdpr().get_compliance_evidence();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
