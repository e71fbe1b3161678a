// Generated from specs/salesbooth/team.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::team::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn team_list_goes_over_the_wire_as_documented() {
    support::json("team_list", |client| client.team().list());
}

#[test]
fn team_create_goes_over_the_wire_as_documented() {
    support::json(
        "team_create",
        |client| {
            client
                .team()
                .create(
                    CreateTeamMember::new()
                        .email("colleague@example.com")
                        .role(TeamRole::Member),
                )
        },
    );
}

#[test]
fn team_update_goes_over_the_wire_as_documented() {
    support::json(
        "team_update",
        |client| {
            client
                .team()
                .update(
                    UpdateTeamMember::new()
                        .membership_id(Id::from("tm_xxxxx"))
                        .role(TeamRole::Admin),
                )
        },
    );
}

#[test]
fn team_delete_goes_over_the_wire_as_documented() {
    support::json("team_delete", |client| client.team().delete(Id::from("tm_xxxxx")));
}
