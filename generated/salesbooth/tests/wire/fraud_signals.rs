// Generated from specs/salesbooth/fraud_signals.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::fraud_signals::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn fraud_signals_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("fraud_signals_list").await;
    let call = wire.client().fraud_signals().list().unresolved(true);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn fraud_signals_get_demotion_history_goes_over_the_wire_as_documented() {
    let wire = Wire::start("fraud_signals_get_demotion_history").await;
    let call = wire.client().fraud_signals().get_demotion_history();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn fraud_signals_resolve_goes_over_the_wire_as_documented() {
    let wire = Wire::start("fraud_signals_resolve").await;
    let call = wire.client().fraud_signals().resolve(ResolveFraudSignal::new("example"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn fraud_signals_evaluate_goes_over_the_wire_as_documented() {
    let wire = Wire::start("fraud_signals_evaluate").await;
    let call = wire.client().fraud_signals().evaluate();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
