// Generated from specs/salesbooth/delegations.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::delegations::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn delegations_list_goes_over_the_wire_as_documented() {
    support::json("delegations_list", |client| client.delegations().list());
}

#[test]
fn delegations_create_goes_over_the_wire_as_documented() {
    support::json(
        "delegations_create",
        |client| {
            client
                .delegations()
                .create(
                    CreateDelegation::new(
                            "key_agent_xxxxx",
                            [
                                DelegationAction::DealsRead,
                                DelegationAction::DealsWrite,
                                DelegationAction::AgentNegotiate,
                            ],
                        )
                        .max_transaction_amount(NumberAmount::from(5000.0))
                        .max_daily_amount(NumberAmount::from(25000.0))
                        .expires_at(Timestamp::from("2026-06-01T00:00:00Z")),
                )
        },
    );
}

#[test]
fn delegations_get_goes_over_the_wire_as_documented() {
    support::json("delegations_get", |client| client.delegations().get("del_xxxxx"));
}

#[test]
fn delegations_update_goes_over_the_wire_as_documented() {
    support::json(
        "delegations_update",
        |client| {
            client
                .delegations()
                .update(
                    "del_xxxxx",
                    UpdateDelegation::new()
                        .max_transaction_amount(NumberAmount::from(2500.0))
                        .expires_at(Timestamp::from("2026-05-01T00:00:00Z")),
                )
        },
    );
}

#[test]
fn delegations_delete_goes_over_the_wire_as_documented() {
    support::json(
        "delegations_delete",
        |client| client.delegations().delete("del_xxxxx"),
    );
}

#[test]
fn delegations_verify_goes_over_the_wire_as_documented() {
    support::json(
        "delegations_verify",
        |client| client.delegations().verify("del_xxxxx"),
    );
}

#[test]
fn delegations_get_summary_goes_over_the_wire_as_documented() {
    support::json(
        "delegations_get_summary",
        |client| client.delegations().get_summary(),
    );
}

#[test]
fn delegations_list_pending_goes_over_the_wire_as_documented() {
    support::json(
        "delegations_list_pending",
        |client| client.delegations().list_pending(),
    );
}

#[test]
fn delegations_list_proposals_goes_over_the_wire_as_documented() {
    support::json(
        "delegations_list_proposals",
        |client| client.delegations().list_proposals().limit(20),
    );
}

#[test]
fn delegations_create_proposal_goes_over_the_wire_as_documented() {
    support::json(
        "delegations_create_proposal",
        |client| {
            client
                .delegations()
                .create_proposal(
                    CreateDelegationProposal::new(
                            "key_agent_bbbbb",
                            ["discover", "negotiate"],
                        )
                        .max_transaction_amount(NumberAmount::from(1000.0))
                        .proposed_duration_hours(168)
                        .message(
                            "Requesting delegation to negotiate deals on your behalf",
                        ),
                )
        },
    );
}

#[test]
fn delegations_accept_proposal_goes_over_the_wire_as_documented() {
    support::json(
        "delegations_accept_proposal",
        |client| client.delegations().accept_proposal("dprop_xxxxx"),
    );
}

#[test]
fn delegations_reject_proposal_goes_over_the_wire_as_documented() {
    support::json(
        "delegations_reject_proposal",
        |client| {
            client
                .delegations()
                .reject_proposal("dprop_xxxxx")
                .body(
                    RejectDelegationProposal::new()
                        .reason("Spending limit too high for current context"),
                )
        },
    );
}

#[test]
fn delegations_counter_proposal_goes_over_the_wire_as_documented() {
    support::json(
        "delegations_counter_proposal",
        |client| {
            client
                .delegations()
                .counter_proposal(
                    "dprop_xxxxx",
                    CounterDelegationProposal::new(["discover"])
                        .max_transaction_amount(NumberAmount::from(500.0))
                        .proposed_duration_hours(72)
                        .message("Accepting discover only with lower spending limit"),
                )
        },
    );
}
