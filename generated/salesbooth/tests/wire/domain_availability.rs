// Generated from specs/salesbooth/domain_availability.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::domain_availability::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn domain_availability_check_goes_over_the_wire_as_documented() {
    let wire = Wire::start("domain_availability_check").await;
    let call = wire.client().domain_availability().check(CheckDomain::new("example"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn domain_availability_get_ip_address_goes_over_the_wire_as_documented() {
    let wire = Wire::start("domain_availability_get_ip_address").await;
    let call = wire.client().domain_availability().get_ip_address();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
