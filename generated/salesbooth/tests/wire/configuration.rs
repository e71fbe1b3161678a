// Generated from specs/salesbooth/configuration.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::configuration::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn configuration_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("configuration_get").await;
    let call = wire.client().configuration().get("prod_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn configuration_list_families_goes_over_the_wire_as_documented() {
    let wire = Wire::start("configuration_list_families").await;
    let call = wire.client().configuration().list_families();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn configuration_validate_goes_over_the_wire_as_documented() {
    let wire = Wire::start("configuration_validate").await;
    let call = wire
        .client()
        .configuration()
        .validate("prod_xxxxx", ValidateConfiguration::new(["opt_aaa", "opt_bbb"]));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn configuration_calculate_price_goes_over_the_wire_as_documented() {
    let wire = Wire::start("configuration_calculate_price").await;
    let call = wire
        .client()
        .configuration()
        .calculate_price(
            "prod_xxxxx",
            CalculateConfigurationPrice::new(["opt_aaa", "opt_bbb"]),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
