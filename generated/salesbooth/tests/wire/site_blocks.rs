// Generated from specs/salesbooth/site_blocks.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::site_blocks::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn site_blocks_list_goes_over_the_wire_as_documented() {
    support::json(
        "site_blocks_list",
        |client| client.site_blocks().list().header("Cookie", "session=example"),
    );
}

#[test]
fn site_blocks_create_goes_over_the_wire_as_documented() {
    support::json(
        "site_blocks_create",
        |client| {
            client
                .site_blocks()
                .create(CreateSiteBlock::new().site_id("example").name("example"))
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn site_blocks_get_goes_over_the_wire_as_documented() {
    support::json(
        "site_blocks_get",
        |client| {
            client.site_blocks().get("block_xxxxx").header("Cookie", "session=example")
        },
    );
}

#[test]
fn site_blocks_update_goes_over_the_wire_as_documented() {
    support::json(
        "site_blocks_update",
        |client| {
            client
                .site_blocks()
                .update("block_xxxxx", UpdateSiteBlock::new())
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn site_blocks_delete_goes_over_the_wire_as_documented() {
    support::json(
        "site_blocks_delete",
        |client| {
            client
                .site_blocks()
                .delete("block_xxxxx")
                .header("Cookie", "session=example")
        },
    );
}

#[test]
fn site_blocks_update_status_goes_over_the_wire_as_documented() {
    support::json(
        "site_blocks_update_status",
        |client| {
            client
                .site_blocks()
                .update_status("block_xxxxx", Untyped::from(serde_json::json!({})))
                .header("Cookie", "session=example")
        },
    );
}
