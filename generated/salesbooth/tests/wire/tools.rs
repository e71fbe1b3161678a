// Generated from specs/salesbooth/tools.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::tools::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn tools_list_goes_over_the_wire_as_documented() {
    support::json(
        "tools_list",
        |client| client.tools().list().format(ToolFormat::Openai).delegation("del_xxxxx"),
    );
}
