// Generated from specs/salesbooth/gdpr.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::gdpr::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn gdpr_export_goes_over_the_wire_as_documented() {
    support::json("gdpr_export", |client| client.gdpr().export("cust_xxxxx"));
}

#[test]
fn gdpr_erase_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_erase",
        |client| {
            client
                .gdpr()
                .erase("cust_xxxxx")
                .body(
                    EraseGdprCustomer::new().reason("Customer requested data deletion"),
                )
        },
    );
}

#[test]
fn gdpr_erase_fully_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_erase_fully",
        |client| {
            client
                .gdpr()
                .erase_fully("cust_xxxxx")
                .body(
                    EraseGdprCustomerFully::new()
                        .reason("Customer right to be forgotten request"),
                )
        },
    );
}

#[test]
fn gdpr_verify_erasure_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_verify_erasure",
        |client| client.gdpr().verify_erasure("cust_xxxxx"),
    );
}

#[test]
fn gdpr_record_consent_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_record_consent",
        |client| {
            client
                .gdpr()
                .record_consent(
                    RecordGdprConsent::new()
                        .customer_id("cust_xxxxx")
                        .purpose("marketing")
                        .channel("web_form")
                        .consent_version("2.0"),
                )
        },
    );
}

#[test]
fn gdpr_list_consents_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_list_consents",
        |client| client.gdpr().list_consents("cust_xxxxx").active_only(true),
    );
}

#[test]
fn gdpr_withdraw_consent_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_withdraw_consent",
        |client| {
            client
                .gdpr()
                .withdraw_consent("cust_xxxxx", WithdrawGdprConsent::new("marketing"))
        },
    );
}

#[test]
fn gdpr_withdraw_all_consents_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_withdraw_all_consents",
        |client| {
            client
                .gdpr()
                .withdraw_all_consents(
                    WithdrawAllGdprConsents::new("cust_xxxxx")
                        .reason("Customer opted out"),
                )
        },
    );
}

#[test]
fn gdpr_renew_consent_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_renew_consent",
        |client| {
            client
                .gdpr()
                .renew_consent(
                    RenewGdprConsent::new()
                        .customer_id("cust_xxxxx")
                        .purpose("marketing")
                        .expiration_months(12),
                )
        },
    );
}

#[test]
fn gdpr_renew_all_consents_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_renew_all_consents",
        |client| {
            client
                .gdpr()
                .renew_all_consents(
                    RenewAllGdprConsents::new("cust_xxxxx")
                        .channel("re-consent-campaign"),
                )
        },
    );
}

#[test]
fn gdpr_list_expiring_consents_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_list_expiring_consents",
        |client| client.gdpr().list_expiring_consents().days_ahead(14),
    );
}

#[test]
fn gdpr_get_consent_health_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_get_consent_health",
        |client| client.gdpr().get_consent_health(),
    );
}

#[test]
fn gdpr_get_consent_expiration_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_get_consent_expiration",
        |client| client.gdpr().get_consent_expiration(),
    );
}

#[test]
fn gdpr_set_consent_expiration_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_set_consent_expiration",
        |client| {
            client
                .gdpr()
                .set_consent_expiration(SetGdprConsentExpiration::new("marketing", 12))
        },
    );
}

#[test]
fn gdpr_list_consent_purposes_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_list_consent_purposes",
        |client| client.gdpr().list_consent_purposes(),
    );
}

#[test]
fn gdpr_get_retention_goes_over_the_wire_as_documented() {
    support::json("gdpr_get_retention", |client| client.gdpr().get_retention());
}

#[test]
fn gdpr_update_retention_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_update_retention",
        |client| {
            client
                .gdpr()
                .update_retention(
                    UpdateGdprRetention::new("audit_logs", 730).is_active(true),
                )
        },
    );
}

#[test]
fn gdpr_get_dashboard_goes_over_the_wire_as_documented() {
    support::json("gdpr_get_dashboard", |client| client.gdpr().get_dashboard());
}

#[test]
fn gdpr_get_processing_register_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_get_processing_register",
        |client| client.gdpr().get_processing_register(),
    );
}

#[test]
fn gdpr_get_erasure_log_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_get_erasure_log",
        |client| client.gdpr().get_erasure_log().limit(25),
    );
}

#[test]
fn gdpr_search_goes_over_the_wire_as_documented() {
    support::json("gdpr_search", |client| client.gdpr().search("jane@example.com"));
}

#[test]
fn gdpr_get_audit_evidence_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_get_audit_evidence",
        |client| {
            client
                .gdpr()
                .get_audit_evidence()
                .date_from(Date::from("2026-01-01"))
                .date_to(Date::from("2026-03-31"))
        },
    );
}

#[test]
fn gdpr_get_compliance_evidence_goes_over_the_wire_as_documented() {
    support::json(
        "gdpr_get_compliance_evidence",
        |client| client.gdpr().get_compliance_evidence(),
    );
}
