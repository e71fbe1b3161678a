// Generated from specs/salesbooth/option_groups.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::option_groups::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn option_groups_list_goes_over_the_wire_as_documented() {
    support::json(
        "option_groups_list",
        |client| client.option_groups().list().include_options(true),
    );
}

#[test]
fn option_groups_create_goes_over_the_wire_as_documented() {
    support::json(
        "option_groups_create",
        |client| {
            client
                .option_groups()
                .create(
                    CreateOptionGroup::new("Storage Capacity")
                        .selection_type(OptionGroupSelectionType::Single)
                        .is_required(true)
                        .display_style(OptionGroupDisplayStyle::Cards),
                )
        },
    );
}

#[test]
fn option_groups_get_goes_over_the_wire_as_documented() {
    support::json("option_groups_get", |client| client.option_groups().get("og_xxxxx"));
}

#[test]
fn option_groups_update_goes_over_the_wire_as_documented() {
    support::json(
        "option_groups_update",
        |client| {
            client
                .option_groups()
                .update("og_xxxxx", UpdateOptionGroup::new().name("Updated Group Name"))
        },
    );
}

#[test]
fn option_groups_delete_goes_over_the_wire_as_documented() {
    support::json(
        "option_groups_delete",
        |client| client.option_groups().delete("og_xxxxx"),
    );
}

#[test]
fn option_groups_add_option_goes_over_the_wire_as_documented() {
    support::json(
        "option_groups_add_option",
        |client| {
            client
                .option_groups()
                .add_option("og_xxxxx")
                .body(
                    AddGroupOption::new()
                        .name("256 GB")
                        .price_modifier(NumberAmount::from(100.0))
                        .sort_order(1),
                )
        },
    );
}
