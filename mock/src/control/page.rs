//! Pages that the mock serves in addition to the API, such as one at `/`. They take precedence over operations.

use http::Method;

use super::methods::not_allowed;
use crate::answer::Answer;
use crate::request::Arrived;
use crate::stage::Stage;

/// The page at a path. `None` for other paths. Methods other than GET and HEAD are refused.
pub(super) fn answer(stage: &Stage, arrived: &Arrived) -> Option<Answer> {
    let page = stage.pages().get(&arrived.path)?.clone();
    match arrived.method {
        Method::GET | Method::HEAD => Some(page),
        _ => Some(not_allowed("GET, HEAD")),
    }
}
