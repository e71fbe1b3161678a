// Generated from specs/salesbooth/usdc.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::usdc::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn usdc_get_balance_goes_over_the_wire_as_documented() {
    let wire = Wire::start("usdc_get_balance").await;
    let call = wire.client().usdc().get_balance();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn usdc_list_transactions_goes_over_the_wire_as_documented() {
    let wire = Wire::start("usdc_list_transactions").await;
    let call = wire.client().usdc().list_transactions();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn usdc_create_charge_goes_over_the_wire_as_documented() {
    let wire = Wire::start("usdc_create_charge").await;
    let call = wire
        .client()
        .usdc()
        .create_charge(CreateUsdcCharge::new(NumberAmount::from(50.0)));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn usdc_set_wallet_goes_over_the_wire_as_documented() {
    let wire = Wire::start("usdc_set_wallet").await;
    let call = wire.client().usdc().set_wallet(SetUsdcWallet::new("example"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
