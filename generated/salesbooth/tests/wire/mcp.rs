// Generated from specs/salesbooth/mcp.yaml by `cargo xtask generate`. Do not edit: change the document.
//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::mcp::*;
use saleskit_runtime::*;
use super::support::Wire;

#[tokio::test]
async fn mcp_initialize_goes_over_the_wire_as_documented() {
    let wire = Wire::start("mcp_initialize").await;
    let call = wire
        .client()
        .mcp()
        .initialize(InitializeMcp::new("1").params(JsonObject::new()))
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn mcp_ping_goes_over_the_wire_as_documented() {
    let wire = Wire::start("mcp_ping").await;
    let call = wire.client().mcp().ping(PingMcp::new("example")).delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn mcp_tools_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("mcp_tools_list").await;
    let call = wire
        .client()
        .mcp()
        .tools_list(ListMcpTools::new("2").params(JsonObject::new()))
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn mcp_tools_call_goes_over_the_wire_as_documented() {
    let wire = Wire::start("mcp_tools_call").await;
    let call = wire
        .client()
        .mcp()
        .tools_call(
            CallMcpTool::new(
                "w1a",
                McpToolCall::new("search_customers")
                    .arguments(
                        JsonObject::from_iter([
                            ("query".to_owned(), serde_json::json!("Acme Corp")),
                            ("limit".to_owned(), serde_json::json!(5)),
                        ]),
                    ),
            ),
        )
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn mcp_resources_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("mcp_resources_list").await;
    let call = wire
        .client()
        .mcp()
        .resources_list(ListMcpResources::new("r1").params(JsonObject::new()))
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn mcp_resources_templates_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("mcp_resources_templates_list").await;
    let call = wire
        .client()
        .mcp()
        .resources_templates_list(
            ListMcpResourceTemplates::new("r3").params(JsonObject::new()),
        )
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn mcp_resources_read_goes_over_the_wire_as_documented() {
    let wire = Wire::start("mcp_resources_read").await;
    let call = wire
        .client()
        .mcp()
        .resources_read(
            ReadMcpResource::new("r2", McpResourceAddress::new("salesbooth://deals")),
        )
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn mcp_resources_subscribe_goes_over_the_wire_as_documented() {
    let wire = Wire::start("mcp_resources_subscribe").await;
    let call = wire
        .client()
        .mcp()
        .resources_subscribe(
            SubscribeMcpResource::new("example", McpResourceAddress::new("example")),
        )
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn mcp_resources_unsubscribe_goes_over_the_wire_as_documented() {
    let wire = Wire::start("mcp_resources_unsubscribe").await;
    let call = wire
        .client()
        .mcp()
        .resources_unsubscribe(
            UnsubscribeMcpResource::new("example", McpResourceAddress::new("example")),
        )
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn mcp_prompts_list_goes_over_the_wire_as_documented() {
    let wire = Wire::start("mcp_prompts_list").await;
    let call = wire
        .client()
        .mcp()
        .prompts_list(ListMcpPrompts::new("p1").params(JsonObject::new()))
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}

#[tokio::test]
async fn mcp_prompts_get_goes_over_the_wire_as_documented() {
    let wire = Wire::start("mcp_prompts_get").await;
    let call = wire
        .client()
        .mcp()
        .prompts_get(
            GetMcpPrompt::new(
                "p2",
                McpPromptCall::new("negotiate-deal")
                    .arguments(
                        JsonObject::from_iter([
                            ("deal_id".to_owned(), serde_json::json!("deal_xyz789")),
                            ("strategy".to_owned(), serde_json::json!("balanced")),
                        ]),
                    ),
            ),
        )
        .delegation("del_xxxxx");
    let reply = call.await.expect("the documented reply");
    wire.check_request();
    #[cfg(feature = "full-serde")] wire.check_reply(&*reply);
    let _ = reply;
}
