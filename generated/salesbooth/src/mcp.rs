// Generated from specs/salesbooth/mcp.yaml by `cargo xtask generate`. Do not edit: change the document.

//! The Model Context Protocol, through which agents find and use tools, resources and prompts.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, Method, Operation, Request, Untyped, body, open_enum, reply};

/// The operations of `mcp`, reached as [`Client::mcp`](crate::Client::mcp).
#[derive(Debug, Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Call a method of the Model Context Protocol.
    ///
    /// One address for all methods of JSON-RPC; [`McpMethod`] lists them, with what each takes in `params` and answers in `result`.
    ///
    /// A session starts with `initialize`. Every call counts as one request against the limit of the key; the server runs version 2024-11-05 of the protocol.
    /// A fault of the request is under `error`. What goes wrong inside a tool is in the result, beside `isError`, so that the session goes on.
    /// A tool has 10 seconds and asks for scopes of its own. After 5 faults within 60 seconds tools rest: the text of the result is then JSON with `service_unavailable`
    /// and `retryable`, and the next attempt should wait 30 seconds or more.
    ///
    /// ```no_run
    /// # async fn example(client: saleskit::Salesbooth) -> Result<(), saleskit::Error> {
    /// use saleskit::salesbooth::mcp::{CallMcp, McpMethod, McpParams};
    ///
    /// let body = CallMcp::new()
    ///     .id("1")
    ///     .method(McpMethod::Initialize)
    ///     .params(McpParams::new());
    /// let mcp_reply = client.mcp().call(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    ///
    /// `POST /mcp {"jsonrpc": "2.0", …}`. Not retried once the API may have received it. Scope: `agent:discover`.
    ///
    /// # Errors
    ///
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    /// - 503: The server cannot be reached; wait 30 seconds or more, and longer each time.
    ///
    /// Source: docs section “MCP Protocol”.
    #[inline]
    pub fn call(&self, body: CallMcp) -> Call<McpReply> {
        let mut request = Request::new(&CALL);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// The static facts of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CALL];

static CALL: Operation = Operation::new("mcp_call", "mcp", Method::Post, "/mcp")
    .body(&[("jsonrpc", "2.0")])
    .auth(&["secretKey"])
    .headers(&["X-Delegation-ID"]);

body! {
    /// A JSON-RPC request: one method and its parameters.
    pub struct CallMcp {
        needed {
            /// Id of this request, chosen by the caller; the reply repeats it.
            id: String = "id",
            /// A method of the protocol; each value says what it takes in `params` and what it returns in `result`.
            method: McpMethod = "method",
        }
        optional {
            /// Parameters of the method; empty for methods that take none.
            params: McpParams = "params",
        }
    }
}

open_enum! {
    /// A method of the protocol; each value says what it takes in `params` and what it returns in `result`.
    pub enum McpMethod {
        /// Opens a session. Result: `protocolVersion`, `capabilities`, `serverInfo`.
        Initialize = "initialize",
        /// Checks that the server is reachable.
        Ping = "ping",
        /// Lists the tools. Result: `tools`, each with a JSON Schema of its arguments; the page counts 190 of them in one place and 156 in another. `tools/list`
        ToolsList = "tools/list",
        /// Runs a tool. Takes `name` and `arguments`. Result: `content`, and `isError` when the tool failed. `tools/call`
        ToolsCall = "tools/call",
        /// Lists the resources that can be read. Result: `resources`. `resources/list`
        ResourcesList = "resources/list",
        /// Lists the resource addresses that have a placeholder for an id. Result: `resourceTemplates`. `resources/templates/list`
        ResourcesTemplatesList = "resources/templates/list",
        /// Reads a resource. Takes `uri`. Result: `contents`. `resources/read`
        ResourcesRead = "resources/read",
        /// Asks to be notified when a resource changes. The page only names it; taken to need `uri`. `resources/subscribe`
        ResourcesSubscribe = "resources/subscribe",
        /// Ends the subscription to a resource. The page only names it; taken to need `uri`. `resources/unsubscribe`
        ResourcesUnsubscribe = "resources/unsubscribe",
        /// Lists the prompt templates. Result: `prompts`. `prompts/list`
        PromptsList = "prompts/list",
        /// Fills in a prompt template. Takes `name` and `arguments`. Result: `messages`. `prompts/get`
        PromptsGet = "prompts/get",
    }
}

body! {
    /// Parameters of the method; empty for methods that take none.
    pub struct McpParams {
        optional {
            /// The tool, as `create_deal`, or the prompt, as `negotiate-deal`.
            name: String = "name",
            /// In the form of the tool's `inputSchema`, or what the prompt is filled with.
            arguments: Untyped = "arguments",
            /// The address of a resource, as `salesbooth://deals/deal_xyz789`.
            uri: String = "uri",
        }
    }
}

reply! {
    /// A JSON-RPC response: either `result` or `error`.
    pub struct McpReply {
        /// Always `2.0`.
        jsonrpc: Option<String> = "jsonrpc",
        /// Id of the request that this answers.
        id: Option<String> = "id",
        /// Result of the method; which fields it has depends on the method, see [`McpMethod`].
        result: Option<McpResult> = "result",
        /// Fault of the request itself; there is no `result` then.
        error: Option<McpError> = "error",
    }
}

reply! {
    /// Result of the method; which fields it has depends on the method, see [`McpMethod`].
    pub struct McpResult {
        /// Version of the protocol that the server runs, as `2024-11-05`. In the result of `initialize`.
        protocol_version: Option<String> = "protocolVersion",
        /// Features that the server supports.
        capabilities: Option<McpCapabilities> = "capabilities",
        /// Name and version of the server.
        server_info: Option<McpServer> = "serverInfo",
        /// The tools that can be called. In the result of `tools/list`.
        tools: Vec<McpTool> = "tools",
        /// What the tool returned. In the result of `tools/call`.
        content: Vec<McpContent> = "content",
        /// True when the tool failed; `content` then describes the fault. In the result of `tools/call`.
        is_error: Option<bool> = "isError",
        /// The resources that can be read. In the result of `resources/list`.
        resources: Vec<McpResource> = "resources",
        /// Addresses with a placeholder for an id. In the result of `resources/templates/list`.
        resource_templates: Vec<McpResourceTemplate> = "resourceTemplates",
        /// The resource that was read. In the result of `resources/read`.
        contents: Vec<McpResourceContent> = "contents",
        /// The prompt templates that can be filled in. In the result of `prompts/list`.
        prompts: Vec<McpPrompt> = "prompts",
        /// The filled-in prompt, message by message. In the result of `prompts/get`.
        messages: Vec<McpPromptMessage> = "messages",
    }
}

reply! {
    /// Fault of the request itself; there is no `result` then.
    pub struct McpError {
        /// Error code of JSON-RPC, as -32602 for a missing parameter.
        code: Option<i64> = "code",
        /// Description of the fault, as `Missing required parameter: name`.
        message: Option<String> = "message",
    }
}

reply! {
    /// Features that the server supports.
    pub struct McpCapabilities {
        /// Features that the server supports for tools, for resources or for prompts.
        tools: Option<McpCapability> = "tools",
        /// Features that the server supports for tools, for resources or for prompts.
        resources: Option<McpCapability> = "resources",
        /// Features that the server supports for tools, for resources or for prompts.
        prompts: Option<McpCapability> = "prompts",
    }
}

reply! {
    /// Features that the server supports for tools, for resources or for prompts.
    pub struct McpCapability {
        /// Whether a client can subscribe to changes; for resources only.
        subscribe: Option<bool> = "subscribe",
        /// Whether the server sends a notice when the list changes.
        list_changed: Option<bool> = "listChanged",
    }
}

reply! {
    /// Name and version of the server.
    pub struct McpServer {
        /// Name of the server software, as `salesbooth-mcp`.
        name: Option<String> = "name",
        /// Version of the server software, as `2.0`.
        version: Option<String> = "version",
    }
}

reply! {
    /// A tool that `tools/call` can run.
    pub struct McpTool {
        /// What `tools/call` takes as `name`, as `discover_deals`.
        name: Option<String> = "name",
        /// What the tool does and when to use it.
        description: Option<String> = "description",
        /// A JSON Schema of the arguments that `tools/call` takes.
        input_schema: Option<Untyped> = "inputSchema",
    }
}

reply! {
    /// A piece of content: text, or JSON as text.
    pub struct McpContent {
        /// Kind of the content, as `text`.
        kind: Option<String> = "type",
        /// Words, or from a tool JSON as a string.
        text: Option<String> = "text",
    }
}

reply! {
    /// A resource that `resources/read` can read.
    pub struct McpResource {
        /// Address that `resources/read` takes, as `salesbooth://deals`.
        uri: Option<String> = "uri",
        /// Title for people, as `Active Deals`.
        name: Option<String> = "name",
        /// Media type of the content, as `application/json`.
        mime_type: Option<String> = "mimeType",
    }
}

reply! {
    /// An address of resources with a placeholder for an id.
    pub struct McpResourceTemplate {
        /// Address with a placeholder for the id, as `salesbooth://deals/{deal_id}`.
        uri_template: Option<String> = "uriTemplate",
        /// Title for people, as `Deal by ID`.
        name: Option<String> = "name",
        /// Media type of the content, as `application/json`.
        mime_type: Option<String> = "mimeType",
    }
}

reply! {
    /// Content of a resource that was read.
    pub struct McpResourceContent {
        /// Address that was read, as `salesbooth://deals`.
        uri: Option<String> = "uri",
        /// Media type of `text`, as `application/json`.
        mime_type: Option<String> = "mimeType",
        /// The content, JSON as a string too.
        text: Option<String> = "text",
    }
}

reply! {
    /// A prompt template that leads a language model through a task.
    pub struct McpPrompt {
        /// What `prompts/get` takes as `name`, as `negotiate-deal`.
        name: Option<String> = "name",
        /// The task that the prompt leads through.
        description: Option<String> = "description",
    }
}

reply! {
    /// A message of a filled-in prompt.
    pub struct McpPromptMessage {
        /// Who speaks the message, as `user`.
        role: Option<String> = "role",
        /// A piece of content: text, or JSON as text.
        content: Option<McpContent> = "content",
    }
}
