// Generated from specs/salesbooth/mcp.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::mcp::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn mcp_call_goes_over_the_wire_as_documented() {
    support::json(
        "mcp_call",
        |client| {
            client
                .mcp()
                .call(
                    CallMcp::new()
                        .id("1")
                        .method(McpMethod::Initialize)
                        .params(McpParams::new()),
                )
                .delegation("del_xxxxx")
        },
    );
}
