//! Requests to the mock itself, under `/_mock/`. They are neither validated nor recorded.

mod cors;
mod faults;
mod methods;
mod page;
mod requests;
mod reset;

use crate::answer::Answer;
use crate::request::Arrived;
use crate::stage::Stage;

pub(crate) use self::cors::{allow as allow_origin, exposed as exposed_headers, origin};

/// The prefix of the mock's own paths.
const OWN: &str = "/_mock/";

/// The answer to a request to the mock itself. `None` for all other requests.
pub(crate) fn answer(stage: &Stage, arrived: &Arrived) -> Option<Answer> {
    if let Some(answer) = cors::preflight(arrived) {
        return Some(answer);
    }
    if let Some(page) = page::answer(stage, arrived) {
        return Some(page);
    }
    let own = arrived.path.strip_prefix(OWN)?;
    match own.split_once('/').unwrap_or((own, "")) {
        ("reset", "") => reset::answer(stage, arrived),
        ("requests", "") => Some(requests::answer(stage, arrived)),
        ("faults", id) => Some(faults::answer(stage, arrived, id)),
        _ => None,
    }
}
