// Generated from specs/salesbooth/deal_participants.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::common::*;
use salesbooth_api::deal_participants::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn deal_participants_list_goes_over_the_wire_as_documented() {
    support::json(
        "deal_participants_list",
        |client| client.deal_participants().list("deal_abc"),
    );
}

#[test]
fn deal_participants_create_goes_over_the_wire_as_documented() {
    support::json(
        "deal_participants_create",
        |client| {
            client
                .deal_participants()
                .create(
                    "deal_abc",
                    CreateDealParticipant::new(DealParticipantRole::CoAgent)
                        .agent_id("agent_xyz")
                        .revenue_share(NumberAmount::from(25_i64))
                        .scope([ApiScope::DealsRead, ApiScope::AgentNegotiate]),
                )
                .delegation("del_xxxxx")
        },
    );
}

#[test]
fn deal_participants_list_settlements_goes_over_the_wire_as_documented() {
    support::json(
        "deal_participants_list_settlements",
        |client| client.deal_participants().list_settlements("deal_abc"),
    );
}

#[test]
fn deal_participants_accept_goes_over_the_wire_as_documented() {
    support::json(
        "deal_participants_accept",
        |client| client.deal_participants().accept("deal_abc").delegation("del_xxxxx"),
    );
}

#[test]
fn deal_participants_complete_goes_over_the_wire_as_documented() {
    support::json(
        "deal_participants_complete",
        |client| client.deal_participants().complete("deal_abc").delegation("del_xxxxx"),
    );
}

#[test]
fn deal_participants_delete_goes_over_the_wire_as_documented() {
    support::json(
        "deal_participants_delete",
        |client| client.deal_participants().delete("deal_abc").id("part_abc"),
    );
}
