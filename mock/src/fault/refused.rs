//! The mock's reply to an invalid fault or rule. It names the mock, so that it is not mistaken for a reply of the API.

use serde_json::{Value, json};

use super::HEADER;
use super::json::described;
use super::reading::FaultError;
use crate::answer::Answer;

/// The answer to a request whose fault header is invalid.
pub(crate) fn header(error: &FaultError) -> Answer {
    answer(&format!("This is the mock, not the API: the header {HEADER} cannot be used: {error}"), error)
}

/// The answer to invalid rules.
pub(crate) fn rules(error: &FaultError) -> Answer {
    answer(&format!("This is the mock, not the API: these rules cannot be used, so nothing changed: {error}"), error)
}

fn answer(message: &str, error: &FaultError) -> Answer {
    let problems = error.problems.iter();
    let problems = problems.map(|problem| json!({"path": problem.place, "message": problem.message}));
    let body = json!({
        "error": true,
        "code": "mock_fault",
        "message": message,
        "problems": Value::Array(problems.collect()),
        "known": described(),
    });
    Answer::json(400, body).header("x-mock-error", "fault")
}
