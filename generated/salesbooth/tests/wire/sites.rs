// Generated from specs/salesbooth/sites.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::sites::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn sites_list_goes_over_the_wire_as_documented() {
    support::json("sites_list", |client| client.sites().list());
}

#[test]
fn sites_create_goes_over_the_wire_as_documented() {
    support::json(
        "sites_create",
        |client| {
            client
                .sites()
                .create(
                    CreateSite::new("acme.salesbooth.com")
                        .name("Acme Enterprise Portal")
                        .status(SiteStatus::ComingSoon),
                )
        },
    );
}

#[test]
fn sites_get_goes_over_the_wire_as_documented() {
    support::json("sites_get", |client| client.sites().get("site_xxxxx"));
}

#[test]
fn sites_update_goes_over_the_wire_as_documented() {
    support::json(
        "sites_update",
        |client| {
            client
                .sites()
                .update("site_xxxxx", UpdateSite::new().status(SiteStatus::Active))
        },
    );
}

#[test]
fn sites_delete_goes_over_the_wire_as_documented() {
    support::json("sites_delete", |client| client.sites().delete("site_xxxxx"));
}
