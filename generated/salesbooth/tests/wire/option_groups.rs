// Generated from specs/salesbooth/option_groups.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::option_groups::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn option_groups_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("option_groups_list").await;
    let call = wire.client().option_groups().list().include_options(true);
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn option_groups_create_goes_over_the_wire_as_documented() {
    let wire = Wire::start("option_groups_create").await;
    let call = wire
        .client()
        .option_groups()
        .create(
            CreateOptionGroup::new("Storage Capacity")
                .selection_type(OptionGroupSelectionType::Single)
                .is_required(true)
                .display_style(OptionGroupDisplayStyle::Cards),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn option_groups_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("option_groups_get").await;
    let call = wire.client().option_groups().get("og_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn option_groups_update_goes_over_the_wire_as_documented() {
    let wire = Wire::start("option_groups_update").await;
    let call = wire
        .client()
        .option_groups()
        .update("og_xxxxx", UpdateOptionGroup::new().name("Updated Group Name"));
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn option_groups_delete_goes_over_the_wire_as_documented() {
    let wire = Wire::start("option_groups_delete").await;
    let call = wire.client().option_groups().delete("og_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn option_groups_add_option_goes_over_the_wire_as_documented() {
    let wire = Wire::start("option_groups_add_option").await;
    let call = wire
        .client()
        .option_groups()
        .add_option("og_xxxxx")
        .body(
            AddGroupOption::new()
                .name("256 GB")
                .price_modifier(NumberAmount::from(100.0))
                .sort_order(1),
        );
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
