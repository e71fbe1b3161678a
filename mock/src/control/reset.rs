//! `POST /_mock/reset` clears the state, and restores the faults that the mock was started with.

use http::Method;
use serde_json::json;

use super::methods::not_allowed;
use crate::answer::Answer;
use crate::request::Arrived;
use crate::stage::Stage;

/// Resets the mock to its initial state.
pub(super) fn answer(stage: &Stage, arrived: &Arrived) -> Option<Answer> {
    if arrived.method != Method::POST {
        return Some(not_allowed("POST"));
    }
    stage.reset();
    Some(Answer::json(200, json!({"reset": true})))
}
