// Generated from specs/salesbooth/plugins.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::plugins::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn plugins_list_goes_over_the_wire_as_documented() {
    support::json("plugins_list", |client| client.plugins().list().installed(true));
}

#[test]
fn plugins_install_goes_over_the_wire_as_documented() {
    support::json(
        "plugins_install",
        |client| client.plugins().install(InstallPlugin::new("analytics")),
    );
}

#[test]
fn plugins_uninstall_goes_over_the_wire_as_documented() {
    support::json("plugins_uninstall", |client| client.plugins().uninstall("analytics"));
}
