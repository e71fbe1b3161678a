// Generated from specs/salesbooth/audit.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::audit::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn audit_list_goes_over_the_wire_as_documented() {
    support::json(
        "audit_list",
        |client| client.audit().list(AuditEntityType::Deal).entity_id("deal_abc123"),
    );
}

#[test]
fn audit_verify_goes_over_the_wire_as_documented() {
    support::json(
        "audit_verify",
        |client| client.audit().verify(AuditEntityType::Customer).entity_id("cust_xxxxx"),
    );
}

#[test]
fn audit_export_goes_over_the_wire_as_documented() {
    support::json(
        "audit_export",
        |client| {
            client
                .audit()
                .export()
                .entity_type(AuditEntityType::Deal)
                .entity_id("deal_abc123")
        },
    );
}

#[test]
fn audit_export_csv_goes_over_the_wire_as_documented() {
    support::content(
        "audit_export_csv",
        |client| {
            client
                .audit()
                .export_csv()
                .start_date(Date::from("2026-01-01"))
                .end_date(Date::from("2026-03-31"))
        },
    );
}
