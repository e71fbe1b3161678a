// Generated from specs/salesbooth/billing.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::billing::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn billing_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("billing_get").await;
    let call = wire.client().billing().get();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn billing_get_daily_usage_goes_over_the_wire_as_documented() {
    let wire = Wire::start("billing_get_daily_usage").await;
    let call = wire.client().billing().get_daily_usage().days(14);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn billing_set_auto_topup_goes_over_the_wire_as_documented() {
    let wire = Wire::start("billing_set_auto_topup").await;
    let call = wire
        .client()
        .billing()
        .set_auto_topup(SetBillingAutoTopup::new(true).threshold(100).amount(500));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn billing_set_alerts_goes_over_the_wire_as_documented() {
    let wire = Wire::start("billing_set_alerts").await;
    let call = wire
        .client()
        .billing()
        .set_alerts(
            SetBillingAlerts::new().low_balance_threshold(50).notify_email(true),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
