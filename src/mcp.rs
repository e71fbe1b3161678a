//! The Model Context Protocol of Salesbooth (`POST /mcp`): tools, resources and prompts for agents.
//!
//! This module has the methods and defines which of them can be retried. `requests` numbers the requests, and `call` checks their
//! replies. `errors` reads the errors. The types are generated (`salesbooth::mcp`). No connection is kept between requests.

mod call;
mod output;
mod requests;

use std::{fmt, time::Duration};

use salesbooth_api::mcp::{
    McpMethod, McpParams, McpPrompt, McpPromptMessage, McpResource, McpResourceContent, McpResourceTemplate, McpResult,
    McpTool,
};
use saleskit_runtime::{Retry, private::Serialize};
use serde_json::{Map, Value};

use self::requests::Requests;
pub use self::{
    call::{McpCall, McpList},
    output::ToolOutput,
};
use crate::client::Salesbooth;

/// An MCP client: the tools, resources and prompts of Salesbooth for an agent.
///
/// Each method returns a call that is awaited and has options of its own.
///
/// # Errors
///
/// A failed tool (`isError`) and a rejected request are an [`Error`](crate::Error) like any other. Its category, code and message
/// come from the tool's text, and its body is the whole reply. A reply with the id of another request is an error as well.
///
/// ```no_run
/// use saleskit::{Mcp, Salesbooth};
/// use serde_json::{Value, json};
///
/// # async fn example(client: Salesbooth) -> Result<(), saleskit::Error> {
/// let mcp = Mcp::new(&client).delegation("del_xxxxx");
/// let session = mcp.initialize().await?;
/// println!("protocol {:?}", session.protocol_version);
/// for tool in mcp.tools().await? {
///     println!("{:?}: {:?}", tool.name, tool.description);
/// }
/// let found = mcp.call_tool("search_customers", json!({"query": "Acme Corp", "limit": 5})).await?;
/// let found: Value = found.read()?;
/// # let _ = found;
/// # Ok(())
/// # }
/// ```
///
/// # Retries
///
/// Requests that only read (`initialize`, `ping`, lists, resources, prompts) are retried after transient failures. A tool is called
/// once. If its reply is lost, the error is [`OutcomeUnknown`](crate::Kind::OutcomeUnknown). While tools are suspended after too
/// many errors (`service_unavailable`), [`Error::retry_after`](crate::Error::retry_after) is the 30 seconds that the docs ask for.
///
/// Docs section “MCP Protocol”.
#[derive(Clone)]
pub struct Mcp {
    requests: Requests,
}

impl Mcp {
    /// The protocol version that the docs describe. Sessions of other versions work as far as their replies allow. To be sure,
    /// compare it with the reply to [`initialize`](Mcp::initialize).
    pub const PROTOCOL_VERSION: &str = "2024-11-05";

    /// Uses the credentials of a client.
    pub fn new(client: &Salesbooth) -> Self {
        Self { requests: Requests::new((**client).clone()) }
    }

    /// Acts under this delegation (`X-Delegation-ID`) instead of the client's.
    #[must_use]
    pub fn delegation(mut self, delegation: impl Into<String>) -> Self {
        self.requests.options.delegation = Some(delegation.into());
        self
    }

    /// Limits each call, including all attempts. The server gives a tool 10 seconds.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.requests.options.timeout = Some(timeout);
        self
    }

    /// Opens a session. The reply has the server's protocol version and capabilities.
    pub fn initialize(&self) -> McpCall<McpResult> {
        self.ask(McpMethod::Initialize, McpParams::new(), |result, _| result)
    }

    /// Checks whether the server responds.
    pub fn ping(&self) -> McpCall<()> {
        self.ask(McpMethod::Ping, McpParams::new(), |_, _| ())
    }

    /// Lists all tools, each with the JSON schema of its arguments.
    pub fn tools(&self) -> McpList<McpTool> {
        self.list(McpMethod::ToolsList, |result| result.tools)
    }

    /// Calls a tool. The arguments are a JSON object that matches the tool's schema.
    pub fn call_tool(&self, name: impl Into<String>, arguments: impl Serialize) -> McpCall<ToolOutput> {
        let (params, fault) = filled(McpParams::new().name(name), arguments);
        McpCall::new(self.requests.call(&McpMethod::ToolsCall, params, None), ToolOutput::new)
            .faulty("arguments", fault)
    }

    /// Lists all resources that can be read.
    pub fn resources(&self) -> McpList<McpResource> {
        self.list(McpMethod::ResourcesList, |result| result.resources)
    }

    /// Lists all URI templates, in which an id is filled in.
    pub fn resource_templates(&self) -> McpList<McpResourceTemplate> {
        self.list(McpMethod::ResourcesTemplatesList, |result| result.resource_templates)
    }

    /// Reads a resource, such as `salesbooth://deals/deal_xyz789`.
    pub fn read_resource(&self, uri: impl Into<String>) -> McpCall<Vec<McpResourceContent>> {
        self.ask(McpMethod::ResourcesRead, McpParams::new().uri(uri), |result, _| result.contents)
    }

    /// Subscribes to changes of a resource.
    pub fn subscribe(&self, uri: impl Into<String>) -> McpCall<()> {
        McpCall::new(self.requests.call(&McpMethod::ResourcesSubscribe, McpParams::new().uri(uri), None), |_, _| ())
    }

    /// Ends a subscription.
    pub fn unsubscribe(&self, uri: impl Into<String>) -> McpCall<()> {
        McpCall::new(self.requests.call(&McpMethod::ResourcesUnsubscribe, McpParams::new().uri(uri), None), |_, _| ())
    }

    /// Lists all prompts.
    pub fn prompts(&self) -> McpList<McpPrompt> {
        self.list(McpMethod::PromptsList, |result| result.prompts)
    }

    /// Returns the messages of a prompt. The arguments that fill it are a JSON object.
    pub fn prompt(&self, name: impl Into<String>, arguments: impl Serialize) -> McpCall<Vec<McpPromptMessage>> {
        let (params, fault) = filled(McpParams::new().name(name), arguments);
        let call = self.ask(McpMethod::PromptsGet, params, |result, _| result.messages);
        call.faulty("arguments", fault)
    }

    /// A call that can be retried.
    fn ask<T>(&self, method: McpMethod, params: McpParams, read: call::Read<T>) -> McpCall<T> {
        McpCall::new(self.requests.call(&method, params, Some(Retry::Safe)), read)
    }

    fn list<T>(&self, method: McpMethod, items: fn(McpResult) -> Vec<T>) -> McpList<T> {
        let call = self.requests.call(&method, McpParams::new(), Some(Retry::Safe));
        McpList { requests: self.requests.clone(), method, call, items }
    }
}

impl fmt::Debug for Mcp {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mcp").field("options", &self.requests.options).finish_non_exhaustive()
    }
}

/// Adds the arguments to the parameters, or returns what is wrong with the arguments.
fn filled(params: McpParams, arguments: impl Serialize) -> (McpParams, Option<String>) {
    match serde_json::to_value(arguments) {
        Ok(Value::Object(arguments)) => (params.arguments(arguments), None),
        Ok(Value::Null) => (params.arguments(Map::new()), None),
        Ok(_) => (params, Some("is not a JSON object".to_owned())),
        Err(fault) => (params, Some(format!("cannot be written as JSON: {fault}"))),
    }
}
