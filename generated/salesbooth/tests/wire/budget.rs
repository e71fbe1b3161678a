// Generated from specs/salesbooth/budget.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::budget::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn budget_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("budget_get").await;
    let call = wire.client().budget().get().header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn budget_set_goes_over_the_wire_as_documented() {
    let wire = Wire::start("budget_set").await;
    let call = wire
        .client()
        .budget()
        .set(SetBudget::new(NumberAmount::from(500.0)).alert_at_percent([75, 90, 100]))
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
