//! Validates a reply against its operation.

use serde_json::Value;

use crate::document::is_json;
use crate::model::OperationSpec;
use crate::parts::Parts;
use crate::validate::violation::{Violation, value, violation};

/// What is wrong with a reply.
pub(crate) fn reply(parts: &Parts, operation: &OperationSpec, status: u16, body: &Value) -> Vec<Violation> {
    let documented = |status| operation.replies.iter().find(|reply| reply.status == status);
    let Some(reply) = documented(status).or_else(|| documented(0)) else {
        return vec![violation("status", format!("{status} is not documented for {}", operation.id))];
    };
    let Some(media) = reply.media.iter().find(|media| is_json(&media.name)).or(reply.media.first()) else {
        let stray = !is_empty(body) && body.as_str() != Some("");
        return if stray {
            vec![violation("body", "must be absent, because this reply has no body")]
        } else {
            Vec::new()
        };
    };
    if media.schema.is_null() { Vec::new() } else { value(parts, &media.schema, body, "body") }
}

/// Whether a body is empty.
pub(super) fn is_empty(body: &Value) -> bool {
    match body {
        Value::Null => true,
        Value::Object(object) => object.is_empty(),
        _ => false,
    }
}
