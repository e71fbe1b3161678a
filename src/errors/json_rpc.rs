//! Faults of JSON-RPC, which come with status 200: of the request, and of a tool that it called.
//!
//! A fault of the request is under `error` with a number as its code. A tool that failed sets `isError` in the result, and says why
//! in its text, which mostly is an error in the API's usual form, as JSON within JSON.

use std::time::Duration;

use saleskit_runtime::{Category, Operation, Recovery};
use serde_json::{Map, Value};

use super::{
    envelope::{self, Stated},
    lenient,
    verdict::is_true,
};

/// How long the docs ask to wait at least when tools are suspended after too many faults.
const REST: Duration = Duration::from_secs(30);

/// What a reply in JSON-RPC says of a fault; `None` when it reports none, or the operation speaks something else.
pub(super) fn read(operation: &Operation, body: &[u8]) -> Option<Stated> {
    if !operation.body.iter().any(|(name, _)| *name == "jsonrpc") {
        return None;
    }
    let body = lenient::read(body)?;
    match (body.get("error"), body.get("result")) {
        (Some(Value::Object(fault)), _) => Some(of_request(fault)),
        (_, Some(Value::Object(result))) if is_true(result.get("isError")) => Some(of_tool(result)),
        _ => None,
    }
}

/// The fault of a request: what it and its `data` say, and the category that its number stands for.
fn of_request(fault: &Map<String, Value>) -> Stated {
    let category = match fault.get("code").and_then(Value::as_i64) {
        // Not JSON, no request, wrong parameters.
        Some(-32700 | -32600 | -32602) => Category::Validation,
        // No such method.
        Some(-32601) => Category::NotFound,
        _ => Category::Internal,
    };
    let data = fault.get("data").and_then(Value::as_object).map(envelope::object).unwrap_or_default();
    let mut stated = envelope::object(fault).or(data);
    stated.category = stated.category.or(Some(category));
    stated
}

/// The fault of a tool, out of its text.
fn of_tool(result: &Map<String, Value>) -> Stated {
    let content = result.get("content").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let texts: Vec<&str> = content.iter().filter_map(|piece| piece.get("text")?.as_str()).collect();
    let fault = texts.iter().find_map(|text| serde_json::from_str::<Map<String, Value>>(text).ok());
    let Some(fault) = fault else {
        let words = texts.join("\n");
        let message = if words.trim().is_empty() { "the tool failed without saying why".to_owned() } else { words };
        return Stated { message: Some(message), ..Stated::default() };
    };
    let mut stated = envelope::read(Value::Object(fault.clone()).to_string().as_bytes());
    if let Some(retryable) = fault.get("retryable").and_then(Value::as_bool) {
        // A tool says beside its code what other replies say under `recovery`.
        let recovery = stated.recovery.get_or_insert_with(Recovery::default);
        recovery.retryable = recovery.retryable.or(Some(retryable));
        stated.wait = retryable.then_some(REST);
    }
    stated
}
