//! A batch: each of its operations is judged and answered as if it had come on its own.
//!
//! The docs show no operation that failed. Here its result is the error that a single call would get, beside index and status.

use bytes::Bytes;
use http::header::{CONTENT_TYPE, IF_MATCH};
use http::{HeaderValue, Method};
use saleskit_contract::OperationSpec;
use serde_json::{Map, Value, json};

use crate::Answer;
use crate::replay::IDEMPOTENCY_KEY;
use crate::stage::{Stage, documented};
use crate::wire::{BodyRead, Wire};

/// The operation that this module plays.
pub(crate) const OPERATION: &str = "batch_execute";

/// The answer to a batch; nothing is kept where a write fails.
pub(crate) fn answer(stage: &Stage, operation: &OperationSpec, wire: &Wire) -> Answer {
    let body: Value = serde_json::from_slice(wire.bytes()).unwrap_or_default();
    if stage.contract.example_request(operation).body.as_ref() == Some(&body) {
        // The docs' own sample lacks what their tables require of its operations, and is shown to succeed.
        let example = stage.contract.example_reply(operation);
        return documented(example.status, example.media_type.as_deref(), example.body);
    }
    let operations = body.get("operations").and_then(Value::as_array).map(Vec::as_slice).unwrap_or_default();
    let mut committed = true;
    let results = operations.iter().enumerate().map(|(index, operation)| {
        let part = part(stage, wire, operation);
        let answer = stage.meet(&part).1;
        committed &= part.method == Method::GET || answer.status.is_success();
        result(index, &answer)
    });
    let results: Vec<Value> = results.collect();
    Answer::json(200, json!({"error": false, "data": {"results": results, "committed": committed}}))
}

/// An operation as the request that it would be on its own.
fn part(stage: &Stage, wire: &Wire, operation: &Value) -> Wire {
    let text = |name| operation.get(name).and_then(Value::as_str).unwrap_or_default();
    let mut headers = wire.headers.clone();
    for name in [CONTENT_TYPE, IDEMPOTENCY_KEY, IF_MATCH] {
        headers.remove(name);
    }
    if let Some(version) = operation.get("version") {
        // A number is always a header's value.
        headers.extend(HeaderValue::try_from(version.to_string()).ok().map(|version| (IF_MATCH, version)));
    }
    let body = operation.get("body").map(Value::to_string).unwrap_or_default();
    if !body.is_empty() {
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    }
    Wire {
        method: text("method").parse().unwrap_or(Method::GET),
        path: format!("{}/{}", stage.bases.main(), text("resource")),
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

/// An answer as the result of an operation.
fn result(index: usize, answer: &Answer) -> Value {
    let mut result =
        Map::from_iter([("index".to_owned(), json!(index)), ("status".to_owned(), json!(answer.status.as_u16()))]);
    let body: Map<String, Value> = serde_json::from_slice(&answer.body).unwrap_or_default();
    result.extend(body.into_iter().filter(|(name, value)| name != "error" || *value != json!(false)));
    Value::Object(result)
}
