//! What the mock serves beside the API, such as a page at `/`: the paths that it was given. They come before any operation.

use http::Method;

use super::methods::not_allowed;
use crate::answer::Answer;
use crate::request::Arrived;
use crate::stage::Stage;

/// The answer at a path that the mock was given; none for all other paths, and for requests that a page does not make.
pub(super) fn answer(stage: &Stage, arrived: &Arrived) -> Option<Answer> {
    let page = stage.pages().get(&arrived.path)?.clone();
    match arrived.method {
        Method::GET | Method::HEAD => Some(page),
        _ => Some(not_allowed("GET, HEAD")),
    }
}
