// Generated from specs/salesbooth/profile.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::profile::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn profile_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("profile_get").await;
    let call = wire.client().profile().get().header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn profile_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("profile_update").await;
    let call = wire
        .client()
        .profile()
        .update(UpdateUserProfile::new())
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn profile_change_password_goes_over_the_wire_as_documented() {
    let wire = Wire::start("profile_change_password").await;
    let call = wire
        .client()
        .profile()
        .change_password(
            ChangeUserPassword::new()
                .old_password(Secret::from("oldPassword123"))
                .new_password(Secret::from("newSecurePassword456")),
        )
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
