// Generated from specs/salesbooth/tenant_context.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::tenant_context::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn tenant_context_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("tenant_context_get").await;
    let call = wire.client().tenant_context().get().header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn tenant_context_set_goes_over_the_wire_as_documented() {
    let wire = Wire::start("tenant_context_set").await;
    let call = wire
        .client()
        .tenant_context()
        .set(SetTenantContext::new("example"))
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
