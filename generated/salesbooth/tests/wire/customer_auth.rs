// Generated from specs/salesbooth/customer_auth.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::customer_auth::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn customer_auth_request_access_goes_over_the_wire_as_documented() {
    let wire = Wire::start("customer_auth_request_access").await;
    let call = wire
        .client()
        .customer_auth()
        .request_access(RequestCustomerAccess::new("customer@example.com"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn customer_auth_verify_goes_over_the_wire_as_documented() {
    let wire = Wire::start("customer_auth_verify").await;
    let call = wire
        .client()
        .customer_auth()
        .verify(
            VerifyCustomerAccess::new(Secret::from("clat_xxxxxxxxxxxxxxxxxxxxxxxx")),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn customer_auth_refresh_goes_over_the_wire_as_documented() {
    let wire = Wire::start("customer_auth_refresh").await;
    let call = wire
        .client()
        .customer_auth()
        .refresh(RefreshCustomerSession::new(Secret::from("example")));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
