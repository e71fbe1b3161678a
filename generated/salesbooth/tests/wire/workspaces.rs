// Generated from specs/salesbooth/workspaces.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::workspaces::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn workspaces_list_goes_over_the_wire_as_documented() {
    support::json(
        "workspaces_list",
        |client| client.workspaces().list().header("Cookie", "session=example"),
    );
}
