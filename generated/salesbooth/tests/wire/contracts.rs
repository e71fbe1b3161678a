// Generated from specs/salesbooth/contracts.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::contracts::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn contracts_list_goes_over_the_wire_as_documented() {
    support::json("contracts_list", |client| client.contracts().list().limit(20));
}

#[test]
fn contracts_create_goes_over_the_wire_as_documented() {
    support::json(
        "contracts_create",
        |client| {
            client
                .contracts()
                .create(
                    CreateContract::new()
                        .deal_id("deal_xxxxx")
                        .payment_terms("net30")
                        .renewal_type(ContractRenewalType::Auto),
                )
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn contracts_get_goes_over_the_wire_as_documented() {
    support::json("contracts_get", |client| client.contracts().get(Id::from("42")));
}

#[test]
fn contracts_update_goes_over_the_wire_as_documented() {
    support::json(
        "contracts_update",
        |client| {
            client
                .contracts()
                .update(
                    Id::from("42"),
                    UpdateContract::new()
                        .title("Annual SaaS Agreement (Revised)")
                        .end_date(Date::from("2027-01-31"))
                        .payment_terms("net30"),
                )
                .if_match("W/\"5\"")
        },
    );
}

#[test]
fn contracts_delete_goes_over_the_wire_as_documented() {
    support::json(
        "contracts_delete",
        |client| client.contracts().delete(Id::from("42")).if_match("W/\"5\""),
    );
}

#[test]
fn contracts_list_audit_entries_goes_over_the_wire_as_documented() {
    support::json(
        "contracts_list_audit_entries",
        |client| client.contracts().list_audit_entries(Id::from("42")),
    );
}

#[test]
fn contracts_verify_audit_goes_over_the_wire_as_documented() {
    support::json(
        "contracts_verify_audit",
        |client| client.contracts().verify_audit(Id::from("42")),
    );
}

#[test]
fn contracts_get_signing_certificate_goes_over_the_wire_as_documented() {
    support::json(
        "contracts_get_signing_certificate",
        |client| client.contracts().get_signing_certificate(Id::from("42")),
    );
}

#[test]
fn contracts_terminate_goes_over_the_wire_as_documented() {
    support::json(
        "contracts_terminate",
        |client| {
            client
                .contracts()
                .terminate(Id::from("42"))
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn contracts_sign_goes_over_the_wire_as_documented() {
    support::json(
        "contracts_sign",
        |client| {
            client
                .contracts()
                .sign(Id::from("42"))
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn contracts_activate_goes_over_the_wire_as_documented() {
    support::json(
        "contracts_activate",
        |client| {
            client
                .contracts()
                .activate(Id::from("42"))
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}

#[test]
fn contracts_renew_goes_over_the_wire_as_documented() {
    support::json(
        "contracts_renew",
        |client| {
            client
                .contracts()
                .renew(Id::from("42"))
                .idempotency_key("order-2026-03-17-acme-0042")
        },
    );
}
