//! Requests to the mock itself, under `/_mock/`, which no API knows. They are neither judged nor recorded.

mod methods;
mod reset;

use crate::answer::Answer;
use crate::request::Arrived;
use crate::stage::Stage;

/// Where the paths of the mock itself begin.
const OWN: &str = "/_mock/";

/// The answer to a request to the mock itself; none for all other requests.
pub(crate) fn answer(stage: &Stage, arrived: &Arrived) -> Option<Answer> {
    match arrived.path.strip_prefix(OWN)? {
        "reset" => reset::answer(stage, arrived),
        _ => None,
    }
}
