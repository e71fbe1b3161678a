//! The Model Context Protocol: the documented sample of the method, or of the tool, under the request's own id.

use saleskit_contract::{Example, OperationSpec};
use serde_json::{Value, json};

use crate::answer::Answer;

/// The operation that this module plays.
pub(crate) const OPERATION: &str = "mcp_call";

/// The answer to a request in JSON-RPC. A tool without a sample of its own answers the sample that stands for all of them.
pub(crate) fn answer(operation: &OperationSpec, body: &[u8]) -> Answer {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    let text = |name: &str| body.pointer(name).and_then(Value::as_str);
    let (method, tool) = (text("/method").unwrap_or_default(), text("/params/name"));
    let sample =
        |name: &str| samples(operation).iter().find(|sample| sample.name == name).map(|sample| sample.value.clone());
    let answer = match (method, tool) {
        ("tools/call" | "prompts/get", None) => sample("missing_parameter"),
        ("tools/call", Some(tool)) => sample(tool).or_else(|| sample("tools_call")),
        ("ping" | "resources/subscribe" | "resources/unsubscribe", _) => Some(json!({"jsonrpc": "2.0", "result": {}})),
        _ => sample(&method.replace('/', "_")),
    };
    let mut answer = answer.unwrap_or_else(
        || json!({"jsonrpc": "2.0", "error": {"code": -32601, "message": format!("Method not found: {method}")}}),
    );
    answer["id"] = body.get("id").cloned().unwrap_or_default();
    Answer::json(200, answer)
}

fn samples(operation: &OperationSpec) -> &[Example] {
    operation.success().and_then(|reply| reply.media.first()).map(|media| media.examples.as_slice()).unwrap_or_default()
}
