// Generated from specs/salesbooth/business_profile.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::business_profile::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn business_profile_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("business_profile_get").await;
    let call = wire.client().business_profile().get();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn business_profile_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("business_profile_update").await;
    let call = wire.client().business_profile().update(UpdateBusinessProfile::new());
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
