// Generated from specs/salesbooth/schemas.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::schemas::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn schemas_get_state_machine_goes_over_the_wire_as_documented() {
    support::json(
        "schemas_get_state_machine",
        |client| client.schemas().get_state_machine().entity(SchemaEntity::Deals),
    );
}

#[test]
fn schemas_get_deal_terms_goes_over_the_wire_as_documented() {
    support::json("schemas_get_deal_terms", |client| client.schemas().get_deal_terms());
}
