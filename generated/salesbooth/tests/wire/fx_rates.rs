// Generated from specs/salesbooth/fx_rates.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::fx_rates::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn fx_rates_get_goes_over_the_wire_as_documented() {
    support::json("fx_rates_get", |client| client.fx_rates().get("AUD").to("USD"));
}
