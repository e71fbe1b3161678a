//! Batches. Each operation is validated and answered as if it were a request of its own. The stage does that between `parts` and `answer`.
//!
//! The docs do not show an operation that failed. The mock returns the error of a single call, with index and status.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, IF_MATCH};
use http::{HeaderValue, Method};
use saleskit_contract::{Contract, OperationSpec};
use serde_json::{Map, Value, json};

use super::replay::IDEMPOTENCY_KEY;
use super::schema::{component, ids, property};
use crate::answer::Answer;
use crate::request::{Arrived, BodyRead};

/// The operation that this module answers.
pub(crate) const OPERATION: &str = "batch_execute";

/// The operations of a batch as requests of their own, below the path `base`.
pub(crate) fn parts(base: &str, arrived: &Arrived) -> Vec<Arrived> {
    let body: Value = serde_json::from_slice(arrived.bytes()).unwrap_or_default();
    let operations = body.get("operations").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    operations.iter().map(|operation| part(base, arrived, operation)).collect()
}

/// Whether a batch is the docs' own sample. It lacks required fields of its operations, yet the docs show that it succeeds.
pub(crate) fn is_sample(contract: &Contract, operation: &OperationSpec, arrived: &Arrived) -> bool {
    let body: Value = serde_json::from_slice(arrived.bytes()).unwrap_or_default();
    contract.example_request(operation).body.as_ref() == Some(&body)
}

/// The answer to a part of a batch.
#[derive(Debug)]
pub(crate) struct Part<'p> {
    pub(crate) request: &'p Arrived,
    /// The operation, if the documents have one.
    pub(crate) operation: Option<&'p OperationSpec>,
    pub(crate) answer: Answer,
}

/// The answer to a batch from the answers to its parts. If a write fails, no change is kept.
pub(crate) fn answer(contract: &Contract, parts: &[Part<'_>]) -> Answer {
    let results: Vec<Value> = parts.iter().enumerate().map(|(index, part)| result(contract, index, part)).collect();
    Answer::json(200, json!({"error": false, "data": {"results": results, "committed": commits(parts)}}))
}

/// Whether every write succeeded.
pub(crate) fn commits(parts: &[Part<'_>]) -> bool {
    parts.iter().all(|part| part.request.method == Method::GET || part.answer.status.is_success())
}

/// An operation as a request of its own.
fn part(base: &str, arrived: &Arrived, operation: &Value) -> Arrived {
    let text = |name| operation.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut headers = arrived.headers.clone();
    for name in [CONTENT_TYPE, IDEMPOTENCY_KEY, IF_MATCH] {
        headers.remove(name);
    }
    if let Some(version) = operation.get("version") {
        // A number is always a valid header value.
        headers.extend(HeaderValue::try_from(version.to_string()).ok().map(|version| (IF_MATCH, version)));
    }
    let body = operation.get("body").map(Value::to_string).unwrap_or_default();
    if !body.is_empty() {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    Arrived {
        method: text("method").parse().unwrap_or(Method::GET),
        path: format!("{base}/{}", text("resource")),
        query: operation
            .get("id")
            .and_then(Value::as_str)
            .map(|id| ("id".to_owned(), id.to_owned()))
            .into_iter()
            .collect(),
        headers,
        body: BodyRead::Whole(Bytes::from(body)),
    }
}

/// An answer as the result of an operation. The docs show that a resource has an `id`, whatever a single call names it.
fn result(contract: &Contract, index: usize, part: &Part<'_>) -> Value {
    let status = part.answer.status.as_u16();
    let mut result = Map::from_iter([("index".to_owned(), json!(index)), ("status".to_owned(), json!(status))]);
    let body: Map<String, Value> = serde_json::from_slice(&part.answer.body).unwrap_or_default();
    result.extend(body.into_iter().filter(|(name, value)| name != "error" || *value != json!(false)));
    if let Some(Value::Object(data)) = result.get_mut("data")
        && let Some(id) = id(contract, part.operation, data)
    {
        data.entry("id").or_insert(id);
    }
    Value::Object(result)
}

/// The id of the resource that a reply shows.
fn id(contract: &Contract, operation: Option<&OperationSpec>, data: &Map<String, Value>) -> Option<Value> {
    let schema = &operation?.success()?.media.first()?.schema;
    let shown = component(property(contract, schema, "data")?)?;
    ids(contract, shown).iter().find_map(|name| data.get(name)).cloned()
}
