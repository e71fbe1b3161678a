//! JSON-RPC 2.0 beyond the documents, which show only what one client sends. Its specification also allows ids that are numbers,
//! notifications, batches, and unknown methods, which get an error.

use saleskit_contract::{Contract, OperationSpec};
use serde_json::{Value, json};

/// Whether an operation uses JSON-RPC.
pub(super) fn is_spoken(operation: &OperationSpec) -> bool {
    operation.constants.iter().any(|constant| constant.name == "jsonrpc")
}

/// The message that decides which operation a batch matches: its first one.
pub(super) fn representative(body: Option<&Value>) -> Option<Value> {
    body?.as_array()?.iter().find(|message| message.get("jsonrpc").is_some()).cloned()
}

/// The messages of a body in the documented form. Messages that the documents do not cover are left out.
pub(super) fn documented(contract: &Contract, operation: &OperationSpec, body: &Value) -> Vec<Value> {
    let media = operation.body.as_ref().and_then(|body| body.media.first());
    let property = |schema: &Value, name: &str| contract.resolve(schema).ok()?.get("properties")?.get(name).cloned();
    let method = media.and_then(|media| property(&media.schema, "method"));
    let method = method.and_then(|schema| contract.resolve(&schema).ok().cloned()).unwrap_or_default();
    let methods: Vec<&str> = method["enum"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    let messages = body.as_array().map_or_else(|| std::slice::from_ref(body), Vec::as_slice);
    messages.iter().filter_map(|message| one(&methods, message)).collect()
}

fn one(methods: &[&str], message: &Value) -> Option<Value> {
    let method = message.get("method")?.as_str();
    // A notification has no id and gets no reply.
    message.get("id")?;
    if !method.is_some_and(|method| methods.contains(&method)) {
        return None;
    }
    let mut message = message.clone();
    if message["id"].is_number() {
        message["id"] = json!(message["id"].to_string());
    }
    Some(message)
}
