// Generated from specs/salesbooth/schemas.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::schemas::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn schemas_get_state_machine_goes_over_the_wire_as_documented() {
    let wire = Wire::start("schemas_get_state_machine").await;
    let call = wire.client().schemas().get_state_machine().entity(SchemaEntity::Deals);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn schemas_get_deal_terms_goes_over_the_wire_as_documented() {
    let wire = Wire::start("schemas_get_deal_terms").await;
    let call = wire.client().schemas().get_deal_terms();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
