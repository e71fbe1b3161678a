// Generated from specs/salesbooth/federation.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::federation::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn federation_get_status_goes_over_the_wire_as_documented() {
    support::json("federation_get_status", |client| client.federation().get_status());
}

#[test]
fn federation_list_audit_entries_goes_over_the_wire_as_documented() {
    support::json(
        "federation_list_audit_entries",
        |client| client.federation().list_audit_entries("xref_abc123"),
    );
}

#[test]
fn federation_discover_goes_over_the_wire_as_documented() {
    support::json(
        "federation_discover",
        |client| {
            client
                .federation()
                .discover(
                    DiscoverFederationOffers::new("https://partner.salesbooth.com")
                        .query(
                            Untyped::from(
                                serde_json::json!(
                                    { "category" : "software", "currency" : "USD" }
                                ),
                            ),
                        ),
                )
        },
    );
}

#[test]
fn federation_send_envelope_goes_over_the_wire_as_documented() {
    support::json(
        "federation_send_envelope",
        |client| {
            client
                .federation()
                .send_envelope(
                    SendFederationEnvelope::new(
                        "https://partner.salesbooth.com",
                        Untyped::from(
                            serde_json::json!(
                                { "deal_id" : "deal_remote_123", "proposed_terms" : {
                                "discount_percent" : 10, "currency" : "USD" }, "expires_at"
                                : "2026-03-13T12:00:00Z" }
                            ),
                        ),
                    ),
                )
        },
    );
}

#[test]
fn federation_negotiate_goes_over_the_wire_as_documented() {
    support::json(
        "federation_negotiate",
        |client| {
            client
                .federation()
                .negotiate(
                    NegotiateFederationDeal::new(Untyped::from(serde_json::json!({}))),
                )
        },
    );
}

#[test]
fn federation_create_escrow_goes_over_the_wire_as_documented() {
    support::json(
        "federation_create_escrow",
        |client| client.federation().create_escrow(CreateFederationEscrow::new()),
    );
}

#[test]
fn federation_settle_goes_over_the_wire_as_documented() {
    support::json("federation_settle", |client| client.federation().settle());
}

#[test]
fn federation_dispute_goes_over_the_wire_as_documented() {
    support::json("federation_dispute", |client| client.federation().dispute());
}

#[test]
fn federation_get_discovery_goes_over_the_wire_as_documented() {
    support::json(
        "federation_get_discovery",
        |client| client.federation().get_discovery("tenant_xxxxx"),
    );
}

#[test]
fn federation_get_public_key_goes_over_the_wire_as_documented() {
    support::json(
        "federation_get_public_key",
        |client| client.federation().get_public_key().tenant_id("tenant_xxxxx"),
    );
}

#[test]
fn federation_get_own_public_key_goes_over_the_wire_as_documented() {
    support::json(
        "federation_get_own_public_key",
        |client| {
            client.federation().get_own_public_key().header("Cookie", "session=example")
        },
    );
}

#[test]
fn federation_get_own_discovery_goes_over_the_wire_as_documented() {
    support::json(
        "federation_get_own_discovery",
        |client| client.federation().get_own_discovery(),
    );
}
