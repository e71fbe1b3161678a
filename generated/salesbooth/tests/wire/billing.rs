// Generated from specs/salesbooth/billing.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::billing::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn billing_get_goes_over_the_wire_as_documented() {
    support::json("billing_get", |client| client.billing().get());
}

#[test]
fn billing_get_daily_usage_goes_over_the_wire_as_documented() {
    support::json(
        "billing_get_daily_usage",
        |client| client.billing().get_daily_usage().days(14),
    );
}

#[test]
fn billing_set_auto_topup_goes_over_the_wire_as_documented() {
    support::json(
        "billing_set_auto_topup",
        |client| {
            client
                .billing()
                .set_auto_topup(
                    SetBillingAutoTopup::new(true).threshold(100).amount(500),
                )
        },
    );
}

#[test]
fn billing_set_alerts_goes_over_the_wire_as_documented() {
    support::json(
        "billing_set_alerts",
        |client| {
            client
                .billing()
                .set_alerts(
                    SetBillingAlerts::new().low_balance_threshold(50).notify_email(true),
                )
        },
    );
}
