// Generated from specs/salesbooth/onboarding.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::onboarding::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn onboarding_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("onboarding_create").await;
    let call = wire
        .client()
        .onboarding()
        .create(
            CreateOnboarding::new()
                .first_name("example")
                .last_name("example")
                .email("example")
                .password(Secret::from("examplex")),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
