// Generated from specs/salesbooth/agent_workflows.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Plans of several steps that agents make and execute, within the spending limits of a delegation.

use std::sync::Arc;

use saleskit_runtime::{
    Call, Engine, Envelope, Error, Method, Operation, Request, Untyped, Whole, body, call,
    open_enum, reply,
};

use crate::OperationCall;

/// The operations of `agent_workflows`, reached as [`Client::agent_workflows`](crate::Client::agent_workflows).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List workflows.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::agent_workflows::AgentWorkflowStatus;
    ///
    /// let agent_workflow_list = client
    ///     .agent_workflows()
    ///     .list()
    ///     .status(AgentWorkflowStatus::Executing)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /agent-workflow`. Safe to repeat, so it is retried.
    ///
    /// Optional: `.status(..)`, `.delegation_id(..)`, `.limit(..)`.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Agent Workflows”. The reply's form is inferred: the page shows no reply; formed as the lists of other sections.
    #[inline]
    pub fn list(&self) -> ListCall {
        let request = Request::new(&LIST);
        OperationCall(Call::json(self.0, request))
    }

    /// Plan a workflow.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::agent_workflows::CreateAgentWorkflow;
    /// use saleskit::serde_json::json;
    ///
    /// let body = CreateAgentWorkflow::new()
    ///     .delegation_id("del_xxxxx")
    ///     .intent("Find and negotiate the best enterprise software deal under $5000")
    ///     .constraints(json!({ "max_price": 5000, "category": "software" }));
    /// let agent_workflow = client.agent_workflows().create(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /agent-workflow`. Not retried once the API may have received it.
    ///
    /// # Errors
    ///
    /// - 400: A field is missing or wrong; `details.fields` names it.
    ///
    /// Source: docs section “Agent Workflows”. The reply's form is inferred: the page shows no reply; taken to be the workflow that the operation acts on.
    #[inline]
    pub fn create(&self, body: CreateAgentWorkflow) -> Call<AgentWorkflow> {
        let mut request = Request::new(&CREATE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read one workflow.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let agent_workflow = client.agent_workflows().get("wf_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /agent-workflow?id=…`. Safe to repeat, so it is retried.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the workflow, such as `wf_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Agent Workflows”. The reply's form is inferred: the page shows no reply; taken to be the workflow that the operation acts on.
    #[inline]
    pub fn get(&self, id: &str) -> Call<AgentWorkflow> {
        let mut request = Request::new(&GET);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Execute a workflow.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let agent_workflow = client.agent_workflows().execute("wf_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /agent-workflow?id=…&action=execute`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the workflow, such as `wf_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Agent Workflows”. The reply's form is inferred: the page shows no reply; taken to be the workflow that the operation acts on.
    #[inline]
    pub fn execute(&self, id: &str) -> Call<AgentWorkflow> {
        let mut request = Request::new(&EXECUTE);
        request.require("id", id);
        Call::json(self.0, request)
    }

    /// Cancel a workflow.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let agent_workflow = client.agent_workflows().cancel("wf_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /agent-workflow?id=…&action=cancel`. Not retried once the API may have received it.
    ///
    /// # Arguments
    ///
    /// - `id`: Id of the workflow, such as `wf_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Agent Workflows”. The reply's form is inferred: the page shows no reply; taken to be the workflow that the operation acts on.
    #[inline]
    pub fn cancel(&self, id: &str) -> Call<AgentWorkflow> {
        let mut request = Request::new(&CANCEL);
        request.require("id", id);
        Call::json(self.0, request)
    }
}

call! {
    /// The call of [`Operations::list`], with its optional parameters.
    pub type ListCall = OperationCall<ListParameters> -> AgentWorkflowList {
        query {
            /// Only workflows with this status.
            status: AgentWorkflowStatus = "status",
            /// Only workflows under this delegation.
            delegation_id: String = "delegation_id",
            /// Maximum number of workflows to return. Default: `50`.
            limit: Whole = "limit",
        }
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &CREATE, &GET, &EXECUTE, &CANCEL];

static LIST: Operation = Operation::new("agent_workflows_list", "agent_workflows", Method::Get, "/agent-workflow")
    .query_selectors(&["id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CREATE: Operation = Operation::new("agent_workflows_create", "agent_workflows", Method::Post, "/agent-workflow")
    .query_selectors(&["action", "id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET: Operation = Operation::new("agent_workflows_get", "agent_workflows", Method::Get, "/agent-workflow")
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static EXECUTE: Operation = Operation::new("agent_workflows_execute", "agent_workflows", Method::Post, "/agent-workflow")
    .query(&[("action", "execute")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CANCEL: Operation = Operation::new("agent_workflows_cancel", "agent_workflows", Method::Post, "/agent-workflow")
    .query(&[("action", "cancel")])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

open_enum! {
    /// Progress of a workflow.
    pub enum AgentWorkflowStatus {
        /// The steps are planned and wait for [`agent_workflows().execute`](Operations::execute).
        Planned = "planned",
        /// The steps are being executed, within the limits of the delegation.
        Executing = "executing",
        /// Every step finished.
        Completed = "completed",
        /// Stopped with [`agent_workflows().cancel`](Operations::cancel).
        Cancelled = "cancelled",
    }
}

reply! {
    /// Workflows of agents.
    pub struct AgentWorkflowList {
        /// The workflows that match the filters.
        ///
        /// Inferred: named as other lists are; no reply shows it.
        workflows: Vec<AgentWorkflow> = "workflows" inferred,
    }
}

reply! {
    /// A plan of several steps that an agent executes by itself.
    pub struct AgentWorkflow {
        /// Id of the workflow, such as `wf_xxxxx`.
        ///
        /// Inferred: named as other ids are; no reply shows it.
        workflow_id: Option<String> = "workflow_id" inferred,
        /// The same, where a reply says `id`.
        ///
        /// Inferred: named as in other replies; no reply shows it.
        id: Option<String> = "id" inferred,
        /// Id of the delegation whose spending limits apply, such as `del_xxxxx`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        delegation_id: Option<String> = "delegation_id" inferred,
        /// Goal of the workflow, in plain language.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        intent: Option<String> = "intent" inferred,
        /// Further constraints, such as `max_price` and `category`.
        ///
        /// Inferred: a field of the request table; no reply shows it.
        constraints: Option<Untyped> = "constraints" inferred,
        /// Progress of the workflow.
        ///
        /// Inferred: a filter of the list; no reply shows it.
        status: Option<AgentWorkflowStatus> = "status" inferred,
    }
}

impl AgentWorkflow {
    /// The identifier: `workflow_id` or `id`.
    ///
    /// # Errors
    ///
    /// If the reply has none.
    #[inline]
    pub fn id(&self) -> Result<&str, Error> {
        self.workflow_id
            .as_deref()
            .or(self.id.as_deref())
            .ok_or_else(|| Error::missing("AgentWorkflow", &["workflow_id", "id"]))
    }
}

body! {
    /// A workflow to plan.
    pub struct CreateAgentWorkflow {
        needed {
            /// The delegation whose spending limits apply to the workflow.
            delegation_id: String = "delegation_id",
            /// The goal of the workflow, in plain language.
            intent: String = "intent",
        }
        optional {
            /// Further constraints, such as `max_price` and `category`.
            constraints: Untyped = "constraints",
        }
    }
}
