// Generated from specs/salesbooth/site_pages.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::site_pages::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn site_pages_list_goes_over_the_wire_as_documented() {
    support::json(
        "site_pages_list",
        |client| client.site_pages().list().site_id("site_xxxxx"),
    );
}

#[test]
fn site_pages_create_goes_over_the_wire_as_documented() {
    support::json(
        "site_pages_create",
        |client| {
            client
                .site_pages()
                .create(
                    CreateSitePage::new()
                        .site_id("site_xxxxx")
                        .title("Enterprise Pricing")
                        .slug("pricing")
                        .status(SitePageStatus::Published),
                )
        },
    );
}

#[test]
fn site_pages_get_goes_over_the_wire_as_documented() {
    support::json("site_pages_get", |client| client.site_pages().get("page_xxxxx"));
}

#[test]
fn site_pages_update_goes_over_the_wire_as_documented() {
    support::json(
        "site_pages_update",
        |client| {
            client
                .site_pages()
                .update(
                    "page_xxxxx",
                    UpdateSitePage::new()
                        .title("Updated Pricing Page")
                        .status(SitePageStatus::Published),
                )
        },
    );
}

#[test]
fn site_pages_delete_goes_over_the_wire_as_documented() {
    support::json(
        "site_pages_delete",
        |client| client.site_pages().delete("page_xxxxx"),
    );
}
