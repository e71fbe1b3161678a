//! JSON-RPC errors, which have status 200: errors of a request, and errors of the tool that it called.
//!
//! An error of a request is under `error`, with a number as its code. A failed tool sets `isError` in the result. Its text explains
//! why, usually as an error in the API's usual form: JSON within JSON.

use std::time::Duration;

use saleskit_runtime::{Category, Operation, Recovery};
use serde_json::{Map, Value};

use super::{
    envelope::{self, Stated},
    lenient,
    verdict::is_true,
};

/// The shortest wait that the docs ask for when tools are suspended after too many errors.
const REST: Duration = Duration::from_secs(30);

/// Reads the error of a JSON-RPC reply. Returns `None` if there is none, or if the operation does not use JSON-RPC.
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

/// The error of a request, its `data`, and the category of its number.
fn of_request(fault: &Map<String, Value>) -> Stated {
    let category = match fault.get("code").and_then(Value::as_i64) {
        // Parse error, invalid request, invalid params.
        Some(-32700 | -32600 | -32602) => Category::Validation,
        // Method not found.
        Some(-32601) => Category::NotFound,
        _ => Category::Internal,
    };
    let data = fault.get("data").and_then(Value::as_object).map(envelope::object).unwrap_or_default();
    let mut stated = envelope::object(fault).or(data);
    stated.category = stated.category.or(Some(category));
    stated
}

/// The error of a tool, read from its text.
fn of_tool(result: &Map<String, Value>) -> Stated {
    let content = result.get("content").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let texts: Vec<&str> = content.iter().filter_map(|piece| piece.get("text")?.as_str()).collect();
    let fault = texts.iter().find_map(|text| serde_json::from_str::<Map<String, Value>>(text).ok());
    let Some(fault) = fault else {
        let words = texts.join("\n");
        let message = if words.trim().is_empty() { "the tool failed without a message".to_owned() } else { words };
        return Stated { message: Some(message), ..Stated::default() };
    };
    let mut stated = envelope::read(Value::Object(fault.clone()).to_string().as_bytes());
    if let Some(retryable) = fault.get("retryable").and_then(Value::as_bool) {
        // Tools put `retryable` next to `code`; other replies put it into `recovery`.
        let recovery = stated.recovery.get_or_insert_with(Recovery::default);
        recovery.retryable = recovery.retryable.or(Some(retryable));
        stated.wait = retryable.then_some(REST);
    }
    stated
}
