// Generated from specs/salesbooth/switch_workspace.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::switch_workspace::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn switch_workspace_select_goes_over_the_wire_as_documented() {
    support::json(
        "switch_workspace_select",
        |client| {
            client
                .switch_workspace()
                .select(SelectWorkspace::new("example"))
                .header("Cookie", "session=example")
        },
    );
}
