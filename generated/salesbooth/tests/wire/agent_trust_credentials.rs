// Generated from specs/salesbooth/agent_trust_credentials.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::agent_trust_credentials::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn agent_trust_credentials_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_trust_credentials_list").await;
    let call = wire.client().agent_trust_credentials().list();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn agent_trust_credentials_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("agent_trust_credentials_create").await;
    let call = wire
        .client()
        .agent_trust_credentials()
        .create(
            CreateAgentTrustCredential::new().credential_type("TrustLevelCredential"),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
