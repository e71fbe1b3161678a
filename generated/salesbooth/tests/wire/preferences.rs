// Generated from specs/salesbooth/preferences.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::preferences::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn preferences_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("preferences_get").await;
    let call = wire
        .client()
        .preferences()
        .get(PreferenceScope::User)
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn preferences_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("preferences_update").await;
    let call = wire
        .client()
        .preferences()
        .update(
            PreferenceScope::User,
            UpdatePreferences::new().language("en").theme("dark"),
        )
        .header("Cookie", "session=example");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
