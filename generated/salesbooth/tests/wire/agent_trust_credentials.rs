// Generated from specs/salesbooth/agent_trust_credentials.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::agent_trust_credentials::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn agent_trust_credentials_list_goes_over_the_wire_as_documented() {
    support::json(
        "agent_trust_credentials_list",
        |client| client.agent_trust_credentials().list(),
    );
}

#[test]
fn agent_trust_credentials_create_goes_over_the_wire_as_documented() {
    support::json(
        "agent_trust_credentials_create",
        |client| {
            client
                .agent_trust_credentials()
                .create(
                    CreateAgentTrustCredential::new()
                        .credential_type("TrustLevelCredential"),
                )
        },
    );
}
