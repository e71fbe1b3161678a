//! The Model Context Protocol: the documented sample of the method or tool, with the id of the request.

use saleskit_contract::{Example, OperationSpec};
use serde_json::{Value, json};

use crate::answer::Answer;

/// The operation that this module answers.
pub(crate) const OPERATION: &str = "mcp_call";

/// The answer to a JSON-RPC message or batch. The answer to notifications has no body.
pub(crate) fn answer(operation: &OperationSpec, body: &[u8]) -> Answer {
    let body: Value = serde_json::from_slice(body).unwrap_or_default();
    let Value::Array(messages) = body else {
        return one(operation, &body).map_or_else(|| Answer::status(202), |answer| Answer::json(200, answer));
    };
    let answers: Vec<Value> = messages.iter().filter_map(|message| one(operation, message)).collect();
    if answers.is_empty() { Answer::status(202) } else { Answer::json(200, Value::Array(answers)) }
}

/// The answer to a message. `None` for a notification and for a response. A tool without a sample of its own uses the sample of all tools.
fn one(operation: &OperationSpec, message: &Value) -> Option<Value> {
    let responds =
        message.get("method").is_none() && (message.get("result").is_some() || message.get("error").is_some());
    if responds || (message.is_object() && message.get("id").is_none()) {
        return None;
    }
    let text = |name: &str| message.pointer(name).and_then(Value::as_str);
    let fault = |code: i64, words: String| json!({"jsonrpc": "2.0", "error": {"code": code, "message": words}});
    let mut answer = match text("/method") {
        None => {
            fault(-32600, "Invalid Request: a message has `jsonrpc`, `method` and, to be answered, `id`".to_owned())
        }
        Some(method) => documented(operation, method, text("/params/name"))
            .unwrap_or_else(|| fault(-32601, format!("Method not found: {method}"))),
    };
    answer["id"] = message.get("id").cloned().unwrap_or_default();
    Some(answer)
}

fn documented(operation: &OperationSpec, method: &str, tool: Option<&str>) -> Option<Value> {
    let sample =
        |name: &str| samples(operation).iter().find(|sample| sample.name == name).map(|sample| sample.value.clone());
    match (method, tool) {
        ("tools/call" | "prompts/get", None) => sample("missing_parameter"),
        ("tools/call", Some(tool)) => sample(tool).or_else(|| sample("tools_call")),
        ("ping" | "resources/subscribe" | "resources/unsubscribe", _) => Some(json!({"jsonrpc": "2.0", "result": {}})),
        _ => sample(&method.replace('/', "_")),
    }
}

fn samples(operation: &OperationSpec) -> &[Example] {
    operation.success().and_then(|reply| reply.media.first()).map(|media| media.examples.as_slice()).unwrap_or_default()
}
