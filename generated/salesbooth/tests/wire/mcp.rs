// Generated from specs/salesbooth/mcp.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::mcp::*;
use saleskit_runtime::*;

use super::support::Wire;

#[tokio::test]
async fn mcp_call_goes_over_the_wire_as_documented() {
    let wire = Wire::start("mcp_call").await;
    let call = wire
        .client()
        .mcp()
        .call(
            CallMcp::new().id("1").method(McpMethod::Initialize).params(McpParams::new()),
        )
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
