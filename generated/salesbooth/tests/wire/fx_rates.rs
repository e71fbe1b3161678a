// Generated from specs/salesbooth/fx_rates.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::fx_rates::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn fx_rates_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("fx_rates_get").await;
    let call = wire.client().fx_rates().get("AUD").to("USD");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
