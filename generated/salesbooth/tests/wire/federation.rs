// Generated from specs/salesbooth/federation.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::federation::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn federation_status_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_status").await;
    let call = wire.client().federation().status();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_audit_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_audit").await;
    let call = wire.client().federation().audit("xref_abc123");
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
async fn federation_send_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_send").await;
    let call = wire
        .client()
        .federation()
        .send(
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
async fn federation_escrow_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_escrow").await;
    let call = wire.client().federation().escrow();
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
async fn federation_discovery_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_discovery").await;
    let call = wire.client().federation().discovery("tenant_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_public_key_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_public_key").await;
    let call = wire.client().federation().public_key().tenant_id("tenant_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_own_public_key_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_own_public_key").await;
    let call = wire
        .client()
        .federation()
        .own_public_key()
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_well_known_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_well_known").await;
    let call = wire.client().federation().well_known();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
