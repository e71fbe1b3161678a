// Generated from specs/salesbooth/team.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::team::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn team_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("team_list").await;
    let call = wire.client().team().list();
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn team_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("team_create").await;
    let call = wire
        .client()
        .team()
        .create(
            CreateTeamMember::new().email("colleague@example.com").role(TeamRole::Member),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn team_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("team_update").await;
    let call = wire
        .client()
        .team()
        .update(
            UpdateTeamMember::new()
                .membership_id(Id::from("tm_xxxxx"))
                .role(TeamRole::Admin),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn team_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("team_delete").await;
    let call = wire.client().team().delete(Id::from("tm_xxxxx"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
