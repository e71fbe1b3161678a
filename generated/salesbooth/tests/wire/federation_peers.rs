// Generated from specs/salesbooth/federation_peers.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::federation_peers::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn federation_peers_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_peers_list").await;
    let call = wire.client().federation_peers().list();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_peers_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_peers_create").await;
    let call = wire
        .client()
        .federation_peers()
        .create(
            CreateFederationPeer::new("partner.salesbooth.com")
                .remote_tenant_id("tenant_yyyyy")
                .trust_level(3),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_peers_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_peers_update").await;
    let call = wire
        .client()
        .federation_peers()
        .update(1, UpdateFederationPeer::new().status(FederationPeerStatus::Suspended));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn federation_peers_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("federation_peers_delete").await;
    let call = wire.client().federation_peers().delete(1);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
