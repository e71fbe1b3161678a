//! A documented example as an answer.

use http::header::CONTENT_TYPE;
use http::{HeaderValue, StatusCode};
use serde_json::Value;

use crate::answer::Answer;
use crate::request::is_json;

/// A documented reply as an answer: JSON as JSON, other text unchanged. Handles documents with a status or header that HTTP does not allow.
pub(crate) fn answer(status: u16, media_type: Option<&str>, body: Option<Value>) -> Answer {
    let mut answer = Answer::status(StatusCode::OK.as_u16());
    answer.status = StatusCode::from_u16(status).unwrap_or(StatusCode::OK);
    let (Some(media_type), Some(body)) = (media_type, body) else { return answer };
    answer.body = match body {
        Value::String(text) if !is_json(media_type) => text.into(),
        other => other.to_string().into(),
    };
    if let Ok(value) = HeaderValue::try_from(media_type) {
        answer.headers.insert(CONTENT_TYPE, value);
    }
    answer
}
