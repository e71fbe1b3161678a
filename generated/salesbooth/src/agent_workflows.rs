// Generated from specs/salesbooth/agent_workflows.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Plans of several steps that agents make and execute, within the spending limits of a delegation.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Method, Operation, Request, Untyped, Whole, body, call, open_enum,
    reply,
};

/// The operations of `agent_workflows`, reached as [`Client::agent_workflows`](crate::Client::agent_workflows).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List workflows.
    ///
    /// `GET /agent-workflow` · docs section “Agent Workflows”, documented. Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        ListCall(Call::json(self.0, request))
    }

    /// Plan a workflow.
    ///
    /// `POST /agent-workflow` · docs section “Agent Workflows”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` tells which.
    pub fn create(&self, body: CreateAgentWorkflow) -> Call<Untyped> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one workflow.
    ///
    /// `GET /agent-workflow?id=…` · docs section “Agent Workflows”, documented (a row in the table of the list, without a sample). Safe to repeat.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn get(&self, id: &str) -> Call<Untyped> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Execute a workflow.
    ///
    /// `POST /agent-workflow?id=…&action=execute` · docs section “Agent Workflows”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn execute(&self, id: &str) -> Call<Untyped> {
        let mut request = Request::new(&EXECUTE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Cancel a workflow.
    ///
    /// `POST /agent-workflow?id=…&action=cancel` · docs section “Agent Workflows”, documented. Sent once.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn cancel(&self, id: &str) -> Call<Untyped> {
        let mut request = Request::new(&CANCEL);
        request.require("id", id);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub struct ListCall -> AgentWorkflowList {
        query {
            /// Only workflows with this status.
            status: AgentWorkflowStatus = "status",
            /// Only workflows under this delegation.
            delegation_id: String = "delegation_id",
            /// Most workflows to return; 50 when left out.
            limit: Whole = "limit",
        }
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &EXECUTE, &CANCEL];

static LIST: Operation = Operation::new("agent_workflows_list", "agent_workflows", Method::Get, "/agent-workflow")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static CREATE: Operation = Operation::new("agent_workflows_create", "agent_workflows", Method::Post, "/agent-workflow")
    .query_selectors(&["action", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static GET: Operation = Operation::new("agent_workflows_get", "agent_workflows", Method::Get, "/agent-workflow")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static EXECUTE: Operation = Operation::new("agent_workflows_execute", "agent_workflows", Method::Post, "/agent-workflow")
    .query(&[("action", "execute")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static CANCEL: Operation = Operation::new("agent_workflows_cancel", "agent_workflows", Method::Post, "/agent-workflow")
    .query(&[("action", "cancel")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

open_enum! {
    /// Where a workflow stands.
    pub enum AgentWorkflowStatus {
        /// `planned`
        Planned = "planned",
        /// `executing`
        Executing = "executing",
        /// `completed`
        Completed = "completed",
        /// `cancelled`
        Cancelled = "cancelled",
    }
}

reply! {
    /// Workflows.
    pub struct AgentWorkflowList {
        /// The workflows, in a form that no reply shows.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        workflows: Vec<Untyped> = "workflows" inferred,
    }
}

body! {
    /// A workflow to be planned.
    pub struct CreateAgentWorkflow {
        needed {
            /// The delegation whose spending limits apply to the workflow.
            delegation_id: String = "delegation_id",
            /// The goal of the workflow, in plain language.
            intent: String = "intent",
        }
        optional {
            /// Further constraints, as `max_price` and `category`.
            constraints: Untyped = "constraints",
        }
    }
}
