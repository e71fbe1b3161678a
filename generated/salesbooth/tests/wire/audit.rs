// Generated from specs/salesbooth/audit.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::audit::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn audit_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("audit_list").await;
    let call = wire
        .client()
        .audit()
        .list(AuditEntityType::Deal)
        .entity_id("deal_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn audit_verify_goes_over_the_wire_as_documented() {
    let wire = Wire::start("audit_verify").await;
    let call = wire
        .client()
        .audit()
        .verify(AuditEntityType::Customer)
        .entity_id("cust_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn audit_export_goes_over_the_wire_as_documented() {
    let wire = Wire::start("audit_export").await;
    let call = wire
        .client()
        .audit()
        .export()
        .entity_type(AuditEntityType::Deal)
        .entity_id("deal_abc123");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn audit_export_csv_goes_over_the_wire_as_documented() {
    let wire = Wire::start("audit_export_csv").await;
    let call = wire
        .client()
        .audit()
        .export_csv()
        .start_date(Date::from("2026-01-01"))
        .end_date(Date::from("2026-03-31"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    let content = reply.into_inner().collect().await.expect("the whole stream");
    wire.check_content(&content);
}
