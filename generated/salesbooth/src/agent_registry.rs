// Generated from specs/salesbooth/agent_registry.yaml by `cargo xtask generate`. Do not edit: change the document.

//! Which agents work in the same workspace.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Envelope, Method, Operation, Request, Untyped};

/// The operations of `agent_registry`, reached as [`Client::agent_registry`](crate::Client::agent_registry).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// List active peer agents.
    ///
    /// Covers peer and child agents of the same workspace, never agents above in the delegation hierarchy, and only as summaries.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.agent_registry().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /agent-registry?action=list_agents`. Safe to repeat, so it is retried. Scope: `agent:discover`.
    ///
    /// Source: docs section “Agent Registry”. Inferred: the page gives the action and its parameters; the method is lost.
    #[inline]
    pub fn list(&self) -> Call<Untyped> {
        let request = Request::new(&LIST);
        Call::json(self.0, request)
    }

    /// Summarise the activity of an agent.
    ///
    /// Covers peer and child agents of the same workspace, never agents above in the delegation hierarchy, and only as summaries.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.agent_registry().get_activity("agent_xyz").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /agent-registry?agent_id=…&action=agent_activity`. Safe to repeat, so it is retried. Scope: `agent:discover`.
    ///
    /// # Arguments
    ///
    /// - `agent_id`: Id of the agent to report on; only peers and child agents are visible.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Agent Registry”. Inferred: the page gives the action and its parameters; the method is lost.
    #[inline]
    pub fn get_activity(&self, agent_id: &str) -> Call<Untyped> {
        let mut request = Request::new(&GET_ACTIVITY);
        request.require("agent_id", agent_id);
        Call::json(self.0, request)
    }

    /// Check whether a product is already being negotiated.
    ///
    /// Finds out before an agent starts a negotiation that another one already holds. Only summaries are returned.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// let reply = client.agent_registry().check_contention("prod_xxxxx").await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `GET /agent-registry?product_id=…&action=check_contention`. Safe to repeat, so it is retried. Scope: `agent:discover`.
    ///
    /// # Arguments
    ///
    /// - `product_id`: Id of the product to check, such as `prod_xxxxx`.
    ///
    /// # Errors
    ///
    /// - 404: There is no such resource, or the credential has no access to it.
    ///
    /// Source: docs section “Agent Registry”. Inferred: the page gives the action and its parameters; the method is lost.
    #[inline]
    pub fn check_contention(&self, product_id: &str) -> Call<Untyped> {
        let mut request = Request::new(&CHECK_CONTENTION);
        request.require("product_id", product_id);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&LIST, &GET_ACTIVITY, &CHECK_CONTENTION];

static LIST: Operation = Operation::new("agent_registry_list", "agent_registry", Method::Get, "/agent-registry")
    .query(&[("action", "list_agents")])
    .query_selectors(&["agent_id", "product_id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static GET_ACTIVITY: Operation = Operation::new("agent_registry_get_activity", "agent_registry", Method::Get, "/agent-registry")
    .query(&[("action", "agent_activity")])
    .query_selectors(&["product_id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);

static CHECK_CONTENTION: Operation = Operation::new("agent_registry_check_contention", "agent_registry", Method::Get, "/agent-registry")
    .query(&[("action", "check_contention")])
    .query_selectors(&["agent_id"])
    .auth(&["secretKey", "secretKeyHeader"])
    .envelope(Envelope::Data)
    .inferred(true);
