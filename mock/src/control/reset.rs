//! `POST /_mock/reset` empties the state.

use http::Method;
use serde_json::json;

use super::methods::not_allowed;
use crate::answer::Answer;
use crate::request::Arrived;
use crate::stage::Stage;

/// Empties the state; none where the mock keeps none.
pub(super) fn answer(stage: &Stage, arrived: &Arrived) -> Option<Answer> {
    stage.state.as_ref()?;
    if arrived.method != Method::POST {
        return Some(not_allowed("POST"));
    }
    stage.reset();
    Some(Answer::json(200, json!({"reset": true})))
}
