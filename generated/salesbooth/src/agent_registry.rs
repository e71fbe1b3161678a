// Generated from specs/salesbooth/agent_registry.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Which agents work in the same workspace.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, Untyped};

/// The operations of `agent_registry`, reached as [`Client::agent_registry`](crate::Client::agent_registry).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List the other active agents.
    ///
    /// Only other agents of the same level and those below are told, and only in outline.
    ///
    /// `GET /agent-registry?action=list_agents` · docs section “Agent Registry”, documented. Safe to repeat. Scope: `agent:discover`.
    pub fn list_agents(&self) -> Call<Untyped> {
        let request = Request::new(&LIST_AGENTS);
        Call::json(self.0, request)
    }

    /// Sum up what an agent does.
    ///
    /// Only other agents of the same level and those below are told, and only in outline.
    ///
    /// `GET /agent-registry?agent_id=…&action=agent_activity` · docs section “Agent Registry”, documented. Safe to repeat. Scope: `agent:discover`.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn agent_activity(&self, agent_id: &str) -> Call<Untyped> {
        let mut request = Request::new(&AGENT_ACTIVITY);
        request.require("agent_id", agent_id);
        Call::json(self.0, request)
    }

    /// Ask whether somebody negotiates about a product already.
    ///
    /// `GET /agent-registry?product_id=…&action=check_contention` · docs section “Agent Registry”, documented. Safe to repeat. Scope: `agent:discover`.
    ///
    /// # Errors
    ///
    /// - 404: Nothing has this id, or the key may not see it.
    pub fn check_contention(&self, product_id: &str) -> Call<Untyped> {
        let mut request = Request::new(&CHECK_CONTENTION);
        request.require("product_id", product_id);
        Call::json(self.0, request)
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST_AGENTS, &AGENT_ACTIVITY, &CHECK_CONTENTION];

static LIST_AGENTS: Operation = Operation::new("agent_registry_list_agents", "agent_registry", Method::Get, "/agent-registry")
    .query(&[("action", "list_agents")])
    .query_selectors(&["agent_id", "product_id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static AGENT_ACTIVITY: Operation = Operation::new("agent_registry_agent_activity", "agent_registry", Method::Get, "/agent-registry")
    .query(&[("action", "agent_activity")])
    .query_selectors(&["product_id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);

static CHECK_CONTENTION: Operation = Operation::new("agent_registry_check_contention", "agent_registry", Method::Get, "/agent-registry")
    .query(&[("action", "check_contention")])
    .query_selectors(&["agent_id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data);
