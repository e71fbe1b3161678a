// Generated from specs/salesbooth/availability.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::availability::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn availability_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("availability_get").await;
    let call = wire
        .client()
        .availability()
        .get("prod_xxxxx")
        .date(Date::from("2026-03-20"))
        .month("2026-03");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
