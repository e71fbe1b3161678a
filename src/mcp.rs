//! The Model Context Protocol of Salesbooth (`POST /mcp`): tools, resources and prompts for agents.
//!
//! This module names the methods and says which of them may be retried; `requests` numbers the requests, `call` checks what answers
//! them. What an error means is `errors`', the forms are the generated `salesbooth::mcp`'s. No connection is kept between requests.

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

/// An agent's way to the tools, resources and prompts of Salesbooth.
///
/// Each method returns a call that is awaited, with options of its own. A tool that failed (`isError`) and a request that the
/// server refused are an [`Error`](crate::Error) like any other: its category, code and message are those of the tool's text, its body the whole
/// answer. The answer to another request, by its id, is an error, too.
///
/// ```no_run
/// use saleskit::{Mcp, Salesbooth};
/// use serde_json::{Value, json};
///
/// # async fn example(booth: Salesbooth) -> Result<(), saleskit::Error> {
/// let mcp = Mcp::new(&booth).delegation("del_xxxxx");
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
/// **What is retried.** What only reads (`initialize`, `ping`, lists, resources, prompts) is retried after a transient fault. A tool
/// is called once: when its answer is lost, the error is [`OutcomeUnknown`](crate::Kind::OutcomeUnknown). While tools rest after too
/// many faults (`service_unavailable`), [`Error::retry_after`](crate::Error::retry_after) is the half minute that the docs ask for.
///
/// Docs section “MCP Protocol”.
#[derive(Clone)]
pub struct Mcp {
    requests: Requests,
}

impl Mcp {
    /// The version of the protocol that the docs describe. A session of another version is served as well as its answers allow:
    /// compare it with what [`initialize`](Mcp::initialize) answers where it matters.
    pub const PROTOCOL_VERSION: &str = "2024-11-05";

    /// Speaks with the credentials of a client.
    pub fn new(client: &Salesbooth) -> Self {
        Self { requests: Requests::new((**client).clone()) }
    }

    /// Acts under this delegation (`X-Delegation-ID`) in the place of the client's.
    #[must_use]
    pub fn delegation(mut self, delegation: impl Into<String>) -> Self {
        self.requests.options.delegation = Some(delegation.into());
        self
    }

    /// Limits each call, all attempts together. The server gives a tool 10 seconds.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.requests.options.timeout = Some(timeout);
        self
    }

    /// Opens a session: which version of the protocol the server speaks, and what it can do.
    pub fn initialize(&self) -> McpCall<McpResult> {
        self.ask(McpMethod::Initialize, McpParams::new(), |result, _| result)
    }

    /// Asks whether the server is there.
    pub fn ping(&self) -> McpCall<()> {
        self.ask(McpMethod::Ping, McpParams::new(), |_, _| ())
    }

    /// All tools, each with the JSON schema of its arguments.
    pub fn tools(&self) -> McpList<McpTool> {
        self.list(McpMethod::ToolsList, |result| result.tools)
    }

    /// Calls a tool with arguments in the form of its schema: a JSON object.
    pub fn call_tool(&self, name: impl Into<String>, arguments: impl Serialize) -> McpCall<ToolOutput> {
        let (params, fault) = filled(McpParams::new().name(name), arguments);
        McpCall::new(self.requests.call(&McpMethod::ToolsCall, params, None), ToolOutput::new)
            .faulty("arguments", fault)
    }

    /// All resources that can be read.
    pub fn resources(&self) -> McpList<McpResource> {
        self.list(McpMethod::ResourcesList, |result| result.resources)
    }

    /// All addresses with a gap for an id.
    pub fn resource_templates(&self) -> McpList<McpResourceTemplate> {
        self.list(McpMethod::ResourcesTemplatesList, |result| result.resource_templates)
    }

    /// Reads a resource, as `salesbooth://deals/deal_xyz789`.
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

    /// All prompts.
    pub fn prompts(&self) -> McpList<McpPrompt> {
        self.list(McpMethod::PromptsList, |result| result.prompts)
    }

    /// The messages of a prompt, filled with arguments: a JSON object.
    pub fn prompt(&self, name: impl Into<String>, arguments: impl Serialize) -> McpCall<Vec<McpPromptMessage>> {
        let (params, fault) = filled(McpParams::new().name(name), arguments);
        let call = self.ask(McpMethod::PromptsGet, params, |result, _| result.messages);
        call.faulty("arguments", fault)
    }

    /// A call that may be repeated.
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

/// The parameters with their arguments, or what is wrong with these.
fn filled(params: McpParams, arguments: impl Serialize) -> (McpParams, Option<String>) {
    match serde_json::to_value(arguments) {
        Ok(Value::Object(arguments)) => (params.arguments(arguments), None),
        Ok(Value::Null) => (params.arguments(Map::new()), None),
        Ok(_) => (params, Some("is no JSON object".to_owned())),
        Err(fault) => (params, Some(format!("cannot be written as JSON: {fault}"))),
    }
}
