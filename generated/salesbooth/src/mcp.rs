// Generated from specs/salesbooth/mcp.yaml by `cargo xtask generate`. Do not edit: change the document.

//! The Model Context Protocol, through which agents find and use tools, resources and prompts.

use std::sync::Arc;

use saleskit_runtime::{Call, Engine, JsonObject, Method, Operation, Request, body, reply};

/// The operations of `mcp`, reached as [`Client::mcp`](crate::Client::mcp).
#[derive(Clone, Copy)]
pub struct Operations<'c>(pub(crate) &'c Arc<dyn Engine>);

impl Operations<'_> {
    /// Open a session.
    ///
    /// Comes before all else. Every request of the protocol counts as one against the limit of the key. The server runs version 2024-11-05 of the protocol.
    ///
    /// `POST /mcp {"jsonrpc": "2.0", "method": "initialize", …}` · docs section “MCP Protocol”, documented. Sent once. Scope: `agent:discover`.
    ///
    /// It is refused with
    ///
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    /// - 503: The server cannot be reached; wait 30 seconds or more, and longer each time.
    pub fn initialize(&self, body: InitializeMcp) -> Call<McpInitializeReply> {
        let mut request = Request::new(&INITIALIZE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Ask whether the server is there.
    ///
    /// `POST /mcp {"jsonrpc": "2.0", "method": "ping", …}` · docs section “MCP Protocol”, documented (the page lists the method without a sample). Sent once. Scope: `agent:discover`.
    ///
    /// It is refused with
    ///
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    /// - 503: The server cannot be reached; wait 30 seconds or more, and longer each time.
    pub fn ping(&self, body: PingMcp) -> Call<McpReply> {
        let mut request = Request::new(&PING);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// List the tools.
    ///
    /// Each tool brings a JSON schema of its parameters, as language models take them. The page counts 190 tools in one place and 156 in another.
    ///
    /// `POST /mcp {"jsonrpc": "2.0", "method": "tools/list", …}` · docs section “MCP Protocol”, documented. Sent once. Scope: `agent:discover`.
    ///
    /// It is refused with
    ///
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    /// - 503: The server cannot be reached; wait 30 seconds or more, and longer each time.
    pub fn tools_list(&self, body: ListMcpTools) -> Call<McpToolsReply> {
        let mut request = Request::new(&TOOLS_LIST);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Use a tool.
    ///
    /// A tool asks for scopes of its own. What goes wrong inside a tool comes back with `isError`, not as `error`, so that the session goes on. A tool has 10 seconds. After 5 faults within 60 seconds in a row tools rest: the text of the reply is then JSON with `service_unavailable` and `retryable`, and the next attempt should wait 30 seconds or more.
    ///
    /// `POST /mcp {"jsonrpc": "2.0", "method": "tools/call", …}` · docs section “MCP Protocol”, documented. Sent once. Scope: `agent:discover`.
    ///
    /// It is refused with
    ///
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    /// - 503: The server cannot be reached; wait 30 seconds or more, and longer each time.
    pub fn tools_call(&self, body: CallMcpTool) -> Call<McpToolReply> {
        let mut request = Request::new(&TOOLS_CALL);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// List the resources.
    ///
    /// Some are fixed, as schemas; others hold live data, as deals.
    ///
    /// `POST /mcp {"jsonrpc": "2.0", "method": "resources/list", …}` · docs section “MCP Protocol”, documented. Sent once. Scope: `agent:discover`.
    ///
    /// It is refused with
    ///
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    /// - 503: The server cannot be reached; wait 30 seconds or more, and longer each time.
    pub fn resources_list(&self, body: ListMcpResources) -> Call<McpResourcesReply> {
        let mut request = Request::new(&RESOURCES_LIST);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// List the templates of resources.
    ///
    /// Filled with an id, a template is the address of one thing.
    ///
    /// `POST /mcp {"jsonrpc": "2.0", "method": "resources/templates/list", …}` · docs section “MCP Protocol”, documented. Sent once. Scope: `agent:discover`.
    ///
    /// It is refused with
    ///
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    /// - 503: The server cannot be reached; wait 30 seconds or more, and longer each time.
    pub fn resources_templates_list(
        &self,
        body: ListMcpResourceTemplates,
    ) -> Call<McpResourceTemplatesReply> {
        let mut request = Request::new(&RESOURCES_TEMPLATES_LIST);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Read a resource.
    ///
    /// `POST /mcp {"jsonrpc": "2.0", "method": "resources/read", …}` · docs section “MCP Protocol”, documented. Sent once. Scope: `agent:discover`.
    ///
    /// It is refused with
    ///
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    /// - 503: The server cannot be reached; wait 30 seconds or more, and longer each time.
    pub fn resources_read(&self, body: ReadMcpResource) -> Call<McpResourceReply> {
        let mut request = Request::new(&RESOURCES_READ);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Subscribe to a resource.
    ///
    /// `POST /mcp {"jsonrpc": "2.0", "method": "resources/subscribe", …}` · docs section “MCP Protocol”, inferred (the page lists the method without its parameters; taken to be those of resources/read). Sent once. Scope: `agent:discover`.
    ///
    /// It is refused with
    ///
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    /// - 503: The server cannot be reached; wait 30 seconds or more, and longer each time.
    pub fn resources_subscribe(&self, body: SubscribeMcpResource) -> Call<McpReply> {
        let mut request = Request::new(&RESOURCES_SUBSCRIBE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// End the subscription to a resource.
    ///
    /// `POST /mcp {"jsonrpc": "2.0", "method": "resources/unsubscribe", …}` · docs section “MCP Protocol”, inferred (the page lists the method without its parameters; taken to be those of resources/read). Sent once. Scope: `agent:discover`.
    ///
    /// It is refused with
    ///
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    /// - 503: The server cannot be reached; wait 30 seconds or more, and longer each time.
    pub fn resources_unsubscribe(&self, body: UnsubscribeMcpResource) -> Call<McpReply> {
        let mut request = Request::new(&RESOURCES_UNSUBSCRIBE);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// List the prompts.
    ///
    /// `POST /mcp {"jsonrpc": "2.0", "method": "prompts/list", …}` · docs section “MCP Protocol”, documented. Sent once. Scope: `agent:discover`.
    ///
    /// It is refused with
    ///
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    /// - 503: The server cannot be reached; wait 30 seconds or more, and longer each time.
    pub fn prompts_list(&self, body: ListMcpPrompts) -> Call<McpPromptsReply> {
        let mut request = Request::new(&PROMPTS_LIST);
        request.json(&body);
        Call::json(self.0, request)
    }

    /// Fill a prompt.
    ///
    /// `POST /mcp {"jsonrpc": "2.0", "method": "prompts/get", …}` · docs section “MCP Protocol”, documented. Sent once. Scope: `agent:discover`.
    ///
    /// It is refused with
    ///
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    /// - 503: The server cannot be reached; wait 30 seconds or more, and longer each time.
    pub fn prompts_get(&self, body: GetMcpPrompt) -> Call<McpPromptReply> {
        let mut request = Request::new(&PROMPTS_GET);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&INITIALIZE, &PING, &TOOLS_LIST, &TOOLS_CALL, &RESOURCES_LIST, &RESOURCES_TEMPLATES_LIST, &RESOURCES_READ, &RESOURCES_SUBSCRIBE, &RESOURCES_UNSUBSCRIBE, &PROMPTS_LIST, &PROMPTS_GET];

static INITIALIZE: Operation = Operation::new("mcp_initialize", "mcp", Method::Post, "/mcp")
    .body(&[("jsonrpc", "2.0"), ("method", "initialize")])
    .auth(&["secretKey"])
    .headers(&["X-Delegation-ID"]);

static PING: Operation = Operation::new("mcp_ping", "mcp", Method::Post, "/mcp")
    .body(&[("jsonrpc", "2.0"), ("method", "ping")])
    .auth(&["secretKey"])
    .headers(&["X-Delegation-ID"]);

static TOOLS_LIST: Operation = Operation::new("mcp_tools_list", "mcp", Method::Post, "/mcp")
    .body(&[("jsonrpc", "2.0"), ("method", "tools/list")])
    .auth(&["secretKey"])
    .headers(&["X-Delegation-ID"]);

static TOOLS_CALL: Operation = Operation::new("mcp_tools_call", "mcp", Method::Post, "/mcp")
    .body(&[("jsonrpc", "2.0"), ("method", "tools/call")])
    .auth(&["secretKey"])
    .headers(&["X-Delegation-ID"]);

static RESOURCES_LIST: Operation = Operation::new("mcp_resources_list", "mcp", Method::Post, "/mcp")
    .body(&[("jsonrpc", "2.0"), ("method", "resources/list")])
    .auth(&["secretKey"])
    .headers(&["X-Delegation-ID"]);

static RESOURCES_TEMPLATES_LIST: Operation = Operation::new("mcp_resources_templates_list", "mcp", Method::Post, "/mcp")
    .body(&[("jsonrpc", "2.0"), ("method", "resources/templates/list")])
    .auth(&["secretKey"])
    .headers(&["X-Delegation-ID"]);

static RESOURCES_READ: Operation = Operation::new("mcp_resources_read", "mcp", Method::Post, "/mcp")
    .body(&[("jsonrpc", "2.0"), ("method", "resources/read")])
    .auth(&["secretKey"])
    .headers(&["X-Delegation-ID"]);

static RESOURCES_SUBSCRIBE: Operation = Operation::new("mcp_resources_subscribe", "mcp", Method::Post, "/mcp")
    .body(&[("jsonrpc", "2.0"), ("method", "resources/subscribe")])
    .auth(&["secretKey"])
    .headers(&["X-Delegation-ID"]);

static RESOURCES_UNSUBSCRIBE: Operation = Operation::new("mcp_resources_unsubscribe", "mcp", Method::Post, "/mcp")
    .body(&[("jsonrpc", "2.0"), ("method", "resources/unsubscribe")])
    .auth(&["secretKey"])
    .headers(&["X-Delegation-ID"]);

static PROMPTS_LIST: Operation = Operation::new("mcp_prompts_list", "mcp", Method::Post, "/mcp")
    .body(&[("jsonrpc", "2.0"), ("method", "prompts/list")])
    .auth(&["secretKey"])
    .headers(&["X-Delegation-ID"]);

static PROMPTS_GET: Operation = Operation::new("mcp_prompts_get", "mcp", Method::Post, "/mcp")
    .body(&[("jsonrpc", "2.0"), ("method", "prompts/get")])
    .auth(&["secretKey"])
    .headers(&["X-Delegation-ID"]);

body! {
    /// Opens a session.
    pub struct InitializeMcp {
        required {
            /// Your name for this request, which the reply repeats.
            id: String = "id",
        }
        map {
            /// Empty in every sample, `{}`.
            params: serde_json::Value = "params",
        }
    }
}

body! {
    /// Asks for a sign of life.
    pub struct PingMcp {
        required {
            /// Your name for this request, which the reply repeats.
            id: String = "id",
        }
        map {
            /// Empty in every sample, `{}`.
            params: serde_json::Value = "params",
        }
    }
}

body! {
    /// Asks for the tools.
    pub struct ListMcpTools {
        required {
            /// Your name for this request, which the reply repeats.
            id: String = "id",
        }
        map {
            /// Empty in every sample, `{}`.
            params: serde_json::Value = "params",
        }
    }
}

body! {
    /// Uses a tool.
    pub struct CallMcpTool {
        required {
            /// Your name for this request, which the reply repeats.
            id: String = "id",
            /// A tool and what to give it.
            params: McpToolCall = "params",
        }
    }
}

body! {
    /// A tool and what to give it.
    pub struct McpToolCall {
        required {
            /// The tool, as `create_deal`.
            name: String = "name",
        }
        map {
            /// In the form of the tool's `inputSchema`.
            arguments: serde_json::Value = "arguments",
        }
    }
}

body! {
    /// Asks for the resources.
    pub struct ListMcpResources {
        required {
            /// Your name for this request, which the reply repeats.
            id: String = "id",
        }
        map {
            /// Empty in every sample, `{}`.
            params: serde_json::Value = "params",
        }
    }
}

body! {
    /// Asks for the templates.
    pub struct ListMcpResourceTemplates {
        required {
            /// Your name for this request, which the reply repeats.
            id: String = "id",
        }
        map {
            /// Empty in every sample, `{}`.
            params: serde_json::Value = "params",
        }
    }
}

body! {
    /// Reads a resource.
    pub struct ReadMcpResource {
        required {
            /// Your name for this request, which the reply repeats.
            id: String = "id",
            /// Which resource.
            params: McpResourceAddress = "params",
        }
    }
}

body! {
    /// Subscribes to a resource.
    pub struct SubscribeMcpResource {
        required {
            /// Your name for this request, which the reply repeats.
            id: String = "id",
            /// Which resource.
            params: McpResourceAddress = "params",
        }
    }
}

body! {
    /// Ends a subscription.
    pub struct UnsubscribeMcpResource {
        required {
            /// Your name for this request, which the reply repeats.
            id: String = "id",
            /// Which resource.
            params: McpResourceAddress = "params",
        }
    }
}

body! {
    /// Which resource.
    pub struct McpResourceAddress {
        required {
            /// Its address, as `salesbooth://deals/deal_xyz789`.
            uri: String = "uri",
        }
    }
}

body! {
    /// Asks for the prompts.
    pub struct ListMcpPrompts {
        required {
            /// Your name for this request, which the reply repeats.
            id: String = "id",
        }
        map {
            /// Empty in every sample, `{}`.
            params: serde_json::Value = "params",
        }
    }
}

body! {
    /// Fills a prompt.
    pub struct GetMcpPrompt {
        required {
            /// Your name for this request, which the reply repeats.
            id: String = "id",
            /// A prompt and what to fill it with.
            params: McpPromptCall = "params",
        }
    }
}

body! {
    /// A prompt and what to fill it with.
    pub struct McpPromptCall {
        required {
            /// The prompt, as `negotiate-deal`.
            name: String = "name",
        }
        map {
            /// What the prompt is filled with.
            arguments: serde_json::Value = "arguments",
        }
    }
}

reply! {
    /// An answer of the server.
    pub struct McpReply {
        /// Always `2.0`.
        jsonrpc: String = "jsonrpc",
        /// The id of the request.
        id: String = "id",
        /// Any JSON. No sample shows it.
        result: serde_json::Value = "result",
        /// A fault of the request itself; then there is no `result`.
        error: McpError = "error",
    }
}

reply! {
    /// A fault of the request itself; then there is no `result`.
    pub struct McpError {
        /// The number that JSON-RPC gives the fault: -32602 is a missing parameter.
        code: i64 = "code",
        /// The fault in words.
        message: String = "message",
    }
}

reply! {
    /// What the server is and can do.
    pub struct McpInitializeReply {
        /// Always `2.0`.
        jsonrpc: String = "jsonrpc",
        /// The id of the request.
        id: String = "id",
        /// What the server is and can do.
        result: McpSession = "result",
        /// A fault of the request itself; then there is no `result`.
        error: McpError = "error",
    }
}

reply! {
    /// What the server is and can do.
    pub struct McpSession {
        /// As `2024-11-05`.
        protocol_version: String = "protocolVersion",
        /// What the server can do.
        capabilities: McpCapabilities = "capabilities",
        /// The server.
        server_info: McpServer = "serverInfo",
    }
}

reply! {
    /// What the server can do.
    pub struct McpCapabilities {
        /// What the server can do with one kind of thing.
        tools: McpCapability = "tools",
        /// What the server can do with one kind of thing.
        resources: McpCapability = "resources",
        /// What the server can do with one kind of thing.
        prompts: McpCapability = "prompts",
    }
}

reply! {
    /// What the server can do with one kind of thing.
    pub struct McpCapability {
        /// Whether changes can be subscribed to; of resources only.
        subscribe: bool = "subscribe",
        /// Whether the server tells of changes of the list.
        list_changed: bool = "listChanged",
    }
}

reply! {
    /// The server.
    pub struct McpServer {
        /// `name`
        name: String = "name",
        /// `version`
        version: String = "version",
    }
}

reply! {
    /// The tools.
    pub struct McpToolsReply {
        /// Always `2.0`.
        jsonrpc: String = "jsonrpc",
        /// The id of the request.
        id: String = "id",
        /// The tools.
        result: McpToolList = "result",
        /// A fault of the request itself; then there is no `result`.
        error: McpError = "error",
    }
}

reply! {
    /// The tools.
    pub struct McpToolList {
        /// `tools`
        tools: Vec<McpTool> = "tools",
    }
}

reply! {
    /// A tool.
    pub struct McpTool {
        /// `name`
        name: String = "name",
        /// What the tool is good for.
        description: String = "description",
        /// A JSON schema of its arguments.
        input_schema: JsonObject = "inputSchema",
    }
}

reply! {
    /// What a tool answers.
    pub struct McpToolReply {
        /// Always `2.0`.
        jsonrpc: String = "jsonrpc",
        /// The id of the request.
        id: String = "id",
        /// What a tool answers.
        result: McpToolResult = "result",
        /// A fault of the request itself; then there is no `result`.
        error: McpError = "error",
    }
}

reply! {
    /// What a tool answers.
    pub struct McpToolResult {
        /// `content`
        content: Vec<McpContent> = "content",
        /// True when the tool failed; the text is the fault then.
        is_error: bool = "isError",
    }
}

reply! {
    /// A piece of content.
    pub struct McpContent {
        /// As `text`.
        type_: String = "type",
        /// Words, or from a tool JSON as a string.
        text: String = "text",
    }
}

reply! {
    /// The resources.
    pub struct McpResourcesReply {
        /// Always `2.0`.
        jsonrpc: String = "jsonrpc",
        /// The id of the request.
        id: String = "id",
        /// The resources.
        result: McpResourceList = "result",
        /// A fault of the request itself; then there is no `result`.
        error: McpError = "error",
    }
}

reply! {
    /// The resources.
    pub struct McpResourceList {
        /// `resources`
        resources: Vec<McpResource> = "resources",
    }
}

reply! {
    /// Something that can be read.
    pub struct McpResource {
        /// As `salesbooth://deals`.
        uri: String = "uri",
        /// `name`
        name: String = "name",
        /// Media type of the text.
        mime_type: String = "mimeType",
    }
}

reply! {
    /// The templates.
    pub struct McpResourceTemplatesReply {
        /// Always `2.0`.
        jsonrpc: String = "jsonrpc",
        /// The id of the request.
        id: String = "id",
        /// The templates.
        result: McpResourceTemplateList = "result",
        /// A fault of the request itself; then there is no `result`.
        error: McpError = "error",
    }
}

reply! {
    /// The templates.
    pub struct McpResourceTemplateList {
        /// `resourceTemplates`
        resource_templates: Vec<McpResourceTemplate> = "resourceTemplates",
    }
}

reply! {
    /// An address with a gap for an id.
    pub struct McpResourceTemplate {
        /// As `salesbooth://deals/{deal_id}`.
        uri_template: String = "uriTemplate",
        /// `name`
        name: String = "name",
        /// Media type of the text.
        mime_type: String = "mimeType",
    }
}

reply! {
    /// What a resource holds.
    pub struct McpResourceReply {
        /// Always `2.0`.
        jsonrpc: String = "jsonrpc",
        /// The id of the request.
        id: String = "id",
        /// What a resource holds.
        result: McpResourceContents = "result",
        /// A fault of the request itself; then there is no `result`.
        error: McpError = "error",
    }
}

reply! {
    /// What a resource holds.
    pub struct McpResourceContents {
        /// `contents`
        contents: Vec<McpResourceContent> = "contents",
    }
}

reply! {
    /// A part of a resource.
    pub struct McpResourceContent {
        /// `uri`
        uri: String = "uri",
        /// Media type of the text.
        mime_type: String = "mimeType",
        /// The content, JSON as a string too.
        text: String = "text",
    }
}

reply! {
    /// The prompts.
    pub struct McpPromptsReply {
        /// Always `2.0`.
        jsonrpc: String = "jsonrpc",
        /// The id of the request.
        id: String = "id",
        /// The prompts.
        result: McpPromptList = "result",
        /// A fault of the request itself; then there is no `result`.
        error: McpError = "error",
    }
}

reply! {
    /// The prompts.
    pub struct McpPromptList {
        /// `prompts`
        prompts: Vec<McpPrompt> = "prompts",
    }
}

reply! {
    /// A way through several steps, told to a language model.
    pub struct McpPrompt {
        /// `name`
        name: String = "name",
        /// What it leads through.
        description: String = "description",
    }
}

reply! {
    /// A filled prompt.
    pub struct McpPromptReply {
        /// Always `2.0`.
        jsonrpc: String = "jsonrpc",
        /// The id of the request.
        id: String = "id",
        /// A filled prompt.
        result: McpPromptMessages = "result",
        /// A fault of the request itself; then there is no `result`.
        error: McpError = "error",
    }
}

reply! {
    /// A filled prompt.
    pub struct McpPromptMessages {
        /// `messages`
        messages: Vec<McpPromptMessage> = "messages",
    }
}

reply! {
    /// A message.
    pub struct McpPromptMessage {
        /// Whose message it is, as `user`.
        role: String = "role",
        /// A piece of content.
        content: McpContent = "content",
    }
}
