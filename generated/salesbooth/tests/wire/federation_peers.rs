// Generated from specs/salesbooth/federation_peers.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::federation_peers::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn federation_peers_list_goes_over_the_wire_as_documented() {
    support::json("federation_peers_list", |client| client.federation_peers().list());
}

#[test]
fn federation_peers_create_goes_over_the_wire_as_documented() {
    support::json(
        "federation_peers_create",
        |client| {
            client
                .federation_peers()
                .create(
                    CreateFederationPeer::new("partner.salesbooth.com")
                        .remote_tenant_id("tenant_yyyyy")
                        .trust_level(3),
                )
        },
    );
}

#[test]
fn federation_peers_update_goes_over_the_wire_as_documented() {
    support::json(
        "federation_peers_update",
        |client| {
            client
                .federation_peers()
                .update(
                    1,
                    UpdateFederationPeer::new().status(FederationPeerStatus::Suspended),
                )
        },
    );
}

#[test]
fn federation_peers_delete_goes_over_the_wire_as_documented() {
    support::json(
        "federation_peers_delete",
        |client| client.federation_peers().delete(1),
    );
}
