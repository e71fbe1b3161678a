//! The JSON-RPC requests of an agent, each with its own number. This module sends nothing.

use std::sync::{
    Arc,
    atomic::{AtomicU64, Ordering},
};

use salesbooth_api::{
    Client,
    mcp::{CallMcp, McpMethod, McpParams, McpReply},
};
use saleskit_runtime::{Call, Options, Retry};
use serde_json::{Value, json};

/// Makes the requests of one agent. Clones share the counter.
#[derive(Clone)]
pub(super) struct Requests {
    client: Client,
    /// The options of every request.
    pub(super) options: Options,
    last: Arc<AtomicU64>,
}

impl Requests {
    pub(super) fn new(client: Client) -> Self {
        Self { client, options: Options::default(), last: Arc::default() }
    }

    /// A request with the next number.
    pub(super) fn call(&self, method: &McpMethod, params: McpParams, retry: Option<Retry>) -> Call<McpReply> {
        let mut call = self.client.mcp().call(CallMcp::new().id(self.next_id()).method(method.clone()).params(params));
        let options = call.request_mut().options_mut();
        *options = self.options.clone();
        options.retry = retry;
        call
    }

    fn next_id(&self) -> String {
        (self.last.fetch_add(1, Ordering::Relaxed) + 1).to_string()
    }

    /// The request for another page, with its own number.
    pub(super) fn page(&self, method: &McpMethod, cursor: &str, options: &Options) -> Call<McpReply> {
        let mut call = self.call(method, McpParams::new(), None);
        let body = json!({"id": sent_id(&call), "method": method.as_str(), "params": {"cursor": cursor}});
        call.request_mut().json(&body);
        *call.request_mut().options_mut() = options.clone();
        call
    }
}

/// The id of a request.
pub(super) fn sent_id(call: &Call<McpReply>) -> Option<String> {
    let body: Value = serde_json::from_slice(call.request().body().content()?).ok()?;
    Some(body.get("id")?.as_str()?.to_owned())
}
