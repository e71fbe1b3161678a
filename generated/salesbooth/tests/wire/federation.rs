// Generated from specs/salesbooth/federation.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::federation::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn federation_get_status_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_get_status").await;
    let call = wire.client().federation().get_status();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_list_audit_entries_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_list_audit_entries").await;
    let call = wire.client().federation().list_audit_entries("xref_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_discover_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_discover").await;
    let call = wire
        .client()
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
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_send_envelope_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_send_envelope").await;
    let call = wire
        .client()
        .federation()
        .send_envelope(
            SendFederationEnvelope::new(
                "https://partner.salesbooth.com",
                Untyped::from(
                    serde_json::json!(
                        { "deal_id" : "deal_remote_123", "proposed_terms" : {
                        "discount_percent" : 10, "currency" : "USD" }, "expires_at" :
                        "2026-03-13T12:00:00Z" }
                    ),
                ),
            ),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_negotiate_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_negotiate").await;
    let call = wire
        .client()
        .federation()
        .negotiate(NegotiateFederationDeal::new(Untyped::from(serde_json::json!({}))));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_create_escrow_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_create_escrow").await;
    let call = wire.client().federation().create_escrow(CreateFederationEscrow::new());
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_settle_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_settle").await;
    let call = wire.client().federation().settle();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_dispute_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_dispute").await;
    let call = wire.client().federation().dispute();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_get_discovery_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_get_discovery").await;
    let call = wire.client().federation().get_discovery("tenant_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_get_public_key_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_get_public_key").await;
    let call = wire.client().federation().get_public_key().tenant_id("tenant_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_get_own_public_key_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_get_own_public_key").await;
    let call = wire
        .client()
        .federation()
        .get_own_public_key()
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_get_own_discovery_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_get_own_discovery").await;
    let call = wire.client().federation().get_own_discovery();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
