//! Faults of JSON-RPC, which come with status 200: of the request, and of a tool that it called.
//!
//! A fault of the request stands under `error` with a number for its code. A tool that failed says so beside `isError` in the
//! result, and why in its text, which mostly is an error in the API's usual form, as JSON within JSON.

use std::time::Duration;

use saleskit_runtime::{Category, Operation, Recovery};
use serde_json::{Map, Value};

use super::envelope::{self, Told};

/// How long the docs ask to wait at least when tools rest after too many faults.
const REST: Duration = Duration::from_secs(30);

/// What an answer in JSON-RPC says of a fault; `None` when it reports none, or the operation speaks something else.
pub(super) fn read(operation: &Operation, body: &[u8]) -> Option<Told> {
    if !operation.body.iter().any(|(name, _)| *name == "jsonrpc") {
        return None;
    }
    let body: Map<String, Value> = serde_json::from_slice(body).ok()?;
    match (body.get("error"), body.get("result")) {
        (Some(Value::Object(fault)), _) => Some(of_request(fault)),
        (_, Some(Value::Object(result))) if is_true(result.get("isError")) => Some(of_tool(result)),
        _ => None,
    }
}

/// Whether a flag is set, which an API in PHP may write in three ways.
fn is_true(flag: Option<&Value>) -> bool {
    match flag {
        Some(Value::Bool(flag)) => *flag,
        Some(Value::Number(flag)) => flag.as_i64() == Some(1),
        Some(Value::String(flag)) => flag == "true" || flag == "1",
        _ => false,
    }
}

/// The fault of a request: what its `data` tells, where it has any, and what its number stands for.
fn of_request(fault: &Map<String, Value>) -> Told {
    let category = match fault.get("code").and_then(Value::as_i64) {
        // Not JSON, no request, wrong parameters.
        Some(-32700 | -32600 | -32602) => Category::Validation,
        // No such method.
        Some(-32601) => Category::NotFound,
        _ => Category::Internal,
    };
    let data = fault.get("data").and_then(Value::as_object).map(envelope::object).unwrap_or_default();
    let mut told = envelope::object(fault).or(data);
    told.category = told.category.or(Some(category));
    told
}

/// The fault of a tool, out of its text.
fn of_tool(result: &Map<String, Value>) -> Told {
    let content = result.get("content").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let texts: Vec<&str> = content.iter().filter_map(|piece| piece.get("text")?.as_str()).collect();
    let fault = texts.iter().find_map(|text| serde_json::from_str::<Map<String, Value>>(text).ok());
    let Some(fault) = fault else {
        let words = texts.join("\n");
        let message = if words.trim().is_empty() { "the tool failed and does not say why".to_owned() } else { words };
        return Told { anything: true, message: Some(message), ..Told::default() };
    };
    let mut told = Told { anything: true, ..envelope::read(Value::Object(fault.clone()).to_string().as_bytes()) };
    if let Some(retryable) = fault.get("retryable").and_then(Value::as_bool) {
        // A tool says beside its code what other answers say under `recovery`.
        let recovery = told.recovery.get_or_insert_with(Recovery::default);
        recovery.retryable = recovery.retryable.or(Some(retryable));
        told.wait = retryable.then_some(REST);
    }
    told
}
