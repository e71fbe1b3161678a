// Generated from specs/salesbooth/usdc.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::usdc::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn usdc_get_balance_goes_over_the_wire_as_documented() {
    support::json("usdc_get_balance", |client| client.usdc().get_balance());
}

#[test]
fn usdc_list_transactions_goes_over_the_wire_as_documented() {
    support::json("usdc_list_transactions", |client| client.usdc().list_transactions());
}

#[test]
fn usdc_create_charge_goes_over_the_wire_as_documented() {
    support::json(
        "usdc_create_charge",
        |client| {
            client.usdc().create_charge(CreateUsdcCharge::new(NumberAmount::from(50.0)))
        },
    );
}

#[test]
fn usdc_set_wallet_goes_over_the_wire_as_documented() {
    support::json(
        "usdc_set_wallet",
        |client| client.usdc().set_wallet(SetUsdcWallet::new("example")),
    );
}
