// Generated from specs/salesbooth/agent_workflows.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Each operation's documented example, sent through its generated call to a server that plays the documents.

#![allow(unused_imports)]

use salesbooth_api::agent_workflows::*;
use saleskit_runtime::*;

use super::support;

#[test]
fn agent_workflows_list_goes_over_the_wire_as_documented() {
    support::json(
        "agent_workflows_list",
        |client| client.agent_workflows().list().status(AgentWorkflowStatus::Executing),
    );
}

#[test]
fn agent_workflows_create_goes_over_the_wire_as_documented() {
    support::json(
        "agent_workflows_create",
        |client| {
            client
                .agent_workflows()
                .create(
                    CreateAgentWorkflow::new()
                        .delegation_id("del_xxxxx")
                        .intent(
                            "Find and negotiate the best enterprise software deal under $5000",
                        )
                        .constraints(
                            Untyped::from(
                                serde_json::json!(
                                    { "max_price" : 5000, "category" : "software" }
                                ),
                            ),
                        ),
                )
        },
    );
}

#[test]
fn agent_workflows_get_goes_over_the_wire_as_documented() {
    support::json(
        "agent_workflows_get",
        |client| client.agent_workflows().get("wf_xxxxx"),
    );
}

#[test]
fn agent_workflows_execute_goes_over_the_wire_as_documented() {
    support::json(
        "agent_workflows_execute",
        |client| client.agent_workflows().execute("wf_xxxxx"),
    );
}

#[test]
fn agent_workflows_cancel_goes_over_the_wire_as_documented() {
    support::json(
        "agent_workflows_cancel",
        |client| client.agent_workflows().cancel("wf_xxxxx"),
    );
}
