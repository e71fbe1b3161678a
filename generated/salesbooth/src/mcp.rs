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
    /// One address for all methods of JSON-RPC; `McpMethod` lists them, with what each takes in `params` and answers in `result`.
    ///
    /// A session starts with `initialize`. Every call counts as one request against the limit of the key; the server runs version 2024-11-05 of the protocol.
    /// A fault of the request stands under `error`. What goes wrong inside a tool stands in the result, beside `isError`, so that the session goes on.
    /// A tool has 10 seconds and asks for scopes of its own. After 5 faults within 60 seconds tools rest: the text of the result is then JSON with `service_unavailable`
    /// and `retryable`, and the next attempt should wait 30 seconds or more.
    ///
    /// `POST /mcp {"jsonrpc": "2.0", …}` · docs section “MCP Protocol”, documented. Sent once. Scope: `agent:discover`.
    ///
    /// # Errors
    ///
    /// - 429: Too many requests, or the delegation's spending limit would be passed (`spending_limit_exceeded`).
    /// - 503: The server cannot be reached; wait 30 seconds or more, and longer each time.
    pub fn call(&self, body: CallMcp) -> Call<McpReply> {
        let mut request = Request::new(&CALL);
        request.json(&body);
        Call::json(self.0, request)
    }
}

/// What the documents say of each operation, in document order.
pub static OPERATIONS: &[&Operation] = &[&CALL];

static CALL: Operation = Operation::new("mcp_call", "mcp", Method::Post, "/mcp")
    .body(&[("jsonrpc", "2.0")])
    .auth(&["secretKey"])
    .headers(&["X-Delegation-ID"]);

body! {
    /// A call of a method.
    pub struct CallMcp {
        needed {
            /// Your name for this request, which the reply repeats.
            id: String = "id",
            /// A method.
            ///
            /// - `initialize` opens a session; result: `protocolVersion`, `capabilities`, `serverInfo`.
            /// - `ping` asks whether the server is there.
            /// - `tools/list`: `tools`, each with a JSON schema of its arguments. The page counts 190 of them in one place and 156 in another.
            /// - `tools/call` takes `name` and `arguments`; result: `content`, and `isError` when the tool failed.
            /// - `resources/list`: `resources`; `resources/templates/list`: `resourceTemplates`, addresses with a gap for an id.
            /// - `resources/read` takes `uri`; result: `contents`. `resources/subscribe` and `resources/unsubscribe` are taken to take the same; the page only names them.
            /// - `prompts/list`: `prompts`; `prompts/get` takes `name` and `arguments`; result: `messages`.
            method: McpMethod = "method",
        }
        optional {
            /// What a method takes; empty for those that take nothing.
            params: McpParams = "params",
        }
    }
}

open_enum! {
    /// A method.
    ///
    /// - `initialize` opens a session; result: `protocolVersion`, `capabilities`, `serverInfo`.
    /// - `ping` asks whether the server is there.
    /// - `tools/list`: `tools`, each with a JSON schema of its arguments. The page counts 190 of them in one place and 156 in another.
    /// - `tools/call` takes `name` and `arguments`; result: `content`, and `isError` when the tool failed.
    /// - `resources/list`: `resources`; `resources/templates/list`: `resourceTemplates`, addresses with a gap for an id.
    /// - `resources/read` takes `uri`; result: `contents`. `resources/subscribe` and `resources/unsubscribe` are taken to take the same; the page only names them.
    /// - `prompts/list`: `prompts`; `prompts/get` takes `name` and `arguments`; result: `messages`.
    pub enum McpMethod {
        /// `initialize`
        Initialize = "initialize",
        /// `ping`
        Ping = "ping",
        /// `tools/list`
        ToolsList = "tools/list",
        /// `tools/call`
        ToolsCall = "tools/call",
        /// `resources/list`
        ResourcesList = "resources/list",
        /// `resources/templates/list`
        ResourcesTemplatesList = "resources/templates/list",
        /// `resources/read`
        ResourcesRead = "resources/read",
        /// `resources/subscribe`
        ResourcesSubscribe = "resources/subscribe",
        /// `resources/unsubscribe`
        ResourcesUnsubscribe = "resources/unsubscribe",
        /// `prompts/list`
        PromptsList = "prompts/list",
        /// `prompts/get`
        PromptsGet = "prompts/get",
    }
}

body! {
    /// What a method takes; empty for those that take nothing.
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
    /// An answer of the server: a result or an error.
    pub struct McpReply {
        /// Always `2.0`.
        jsonrpc: Option<String> = "jsonrpc",
        /// The id of the request.
        id: Option<String> = "id",
        /// What a method answers: each has properties of its own, see `McpMethod`.
        result: Option<McpResult> = "result",
        /// A fault of the request itself; then there is no `result`.
        error: Option<McpError> = "error",
    }
}

reply! {
    /// What a method answers: each has properties of its own, see `McpMethod`.
    pub struct McpResult {
        /// As `2024-11-05`.
        protocol_version: Option<String> = "protocolVersion",
        /// What the server can do.
        capabilities: Option<McpCapabilities> = "capabilities",
        /// The server.
        server_info: Option<McpServer> = "serverInfo",
        /// `tools`
        tools: Vec<McpTool> = "tools",
        /// `content`
        content: Vec<McpContent> = "content",
        /// True when the tool failed; the text is the fault then.
        is_error: Option<bool> = "isError",
        /// `resources`
        resources: Vec<McpResource> = "resources",
        /// `resourceTemplates`
        resource_templates: Vec<McpResourceTemplate> = "resourceTemplates",
        /// `contents`
        contents: Vec<McpResourceContent> = "contents",
        /// `prompts`
        prompts: Vec<McpPrompt> = "prompts",
        /// `messages`
        messages: Vec<McpPromptMessage> = "messages",
    }
}

reply! {
    /// A fault of the request itself; then there is no `result`.
    pub struct McpError {
        /// The number that JSON-RPC gives the fault: -32602 is a missing parameter.
        code: Option<i64> = "code",
        /// The fault in words.
        message: Option<String> = "message",
    }
}

reply! {
    /// What the server can do.
    pub struct McpCapabilities {
        /// What the server can do with one kind of thing.
        tools: Option<McpCapability> = "tools",
        /// What the server can do with one kind of thing.
        resources: Option<McpCapability> = "resources",
        /// What the server can do with one kind of thing.
        prompts: Option<McpCapability> = "prompts",
    }
}

reply! {
    /// What the server can do with one kind of thing.
    pub struct McpCapability {
        /// Whether changes can be subscribed to; of resources only.
        subscribe: Option<bool> = "subscribe",
        /// Whether the server tells of changes of the list.
        list_changed: Option<bool> = "listChanged",
    }
}

reply! {
    /// The server.
    pub struct McpServer {
        /// `name`
        name: Option<String> = "name",
        /// `version`
        version: Option<String> = "version",
    }
}

reply! {
    /// A tool.
    pub struct McpTool {
        /// `name`
        name: Option<String> = "name",
        /// What the tool is good for.
        description: Option<String> = "description",
        /// A JSON schema of its arguments.
        input_schema: Option<Untyped> = "inputSchema",
    }
}

reply! {
    /// A piece of content.
    pub struct McpContent {
        /// As `text`.
        kind: Option<String> = "type",
        /// Words, or from a tool JSON as a string.
        text: Option<String> = "text",
    }
}

reply! {
    /// Something that can be read.
    pub struct McpResource {
        /// As `salesbooth://deals`.
        uri: Option<String> = "uri",
        /// `name`
        name: Option<String> = "name",
        /// Media type of the text.
        mime_type: Option<String> = "mimeType",
    }
}

reply! {
    /// An address with a gap for an id.
    pub struct McpResourceTemplate {
        /// As `salesbooth://deals/{deal_id}`.
        uri_template: Option<String> = "uriTemplate",
        /// `name`
        name: Option<String> = "name",
        /// Media type of the text.
        mime_type: Option<String> = "mimeType",
    }
}

reply! {
    /// A part of a resource.
    pub struct McpResourceContent {
        /// `uri`
        uri: Option<String> = "uri",
        /// Media type of the text.
        mime_type: Option<String> = "mimeType",
        /// The content, JSON as a string too.
        text: Option<String> = "text",
    }
}

reply! {
    /// A way through several steps, told to a language model.
    pub struct McpPrompt {
        /// `name`
        name: Option<String> = "name",
        /// What it leads through.
        description: Option<String> = "description",
    }
}

reply! {
    /// A message.
    pub struct McpPromptMessage {
        /// Whose message it is, as `user`.
        role: Option<String> = "role",
        /// A piece of content.
        content: Option<McpContent> = "content",
    }
}
