//! `/_mock/faults`: the rules by which requests meet faults. `GET` lists them, `POST` adds rules, `PUT` replaces all, and `DELETE` removes
//! them.

use http::Method;
use serde_json::json;

use super::methods::not_allowed;
use crate::answer::Answer;
use crate::fault::{described, refused_rules, rules_from_json, written};
use crate::request::{Arrived, BodyRead};
use crate::stage::Stage;

/// Answers a request to the rules, or to one rule if `id` is not empty.
pub(super) fn answer(stage: &Stage, arrived: &Arrived, id: &str) -> Answer {
    if id.is_empty() { all(stage, arrived) } else { one(stage, arrived, id) }
}

fn all(stage: &Stage, arrived: &Arrived) -> Answer {
    match arrived.method {
        Method::GET | Method::HEAD => show(stage, 200),
        Method::POST | Method::PUT => {
            if !matches!(arrived.body, BodyRead::Whole(_)) {
                return Answer::json(400, json!({"error": true, "message": "the mock could not read the body"}));
            }
            let rules = match rules_from_json(&stage.contract, arrived.bytes()) {
                Ok(rules) => rules,
                Err(error) => return refused_rules(&error),
            };
            let adds = arrived.method == Method::POST;
            if adds {
                let mut faults = stage.faults();
                for rule in rules {
                    faults.add(rule);
                }
            } else {
                stage.faults().replace(rules);
            }
            show(stage, if adds { 201 } else { 200 })
        }
        Method::DELETE => {
            stage.faults().replace(Vec::new());
            show(stage, 200)
        }
        _ => not_allowed("GET, HEAD, POST, PUT, DELETE"),
    }
}

fn one(stage: &Stage, arrived: &Arrived, id: &str) -> Answer {
    let known = || id.parse().ok().filter(|id| stage.faults().rules().iter().any(|standing| standing.id == *id));
    let Some(number) = known() else {
        let message = "the mock has no fault of this number; GET /_mock/faults lists them by `id`";
        return Answer::json(404, json!({"error": true, "message": message}));
    };
    match arrived.method {
        Method::GET | Method::HEAD => {
            let shown = written(stage.faults().rules());
            let rule = shown.as_array().and_then(|rules| rules.iter().find(|rule| rule["id"] == json!(number)));
            Answer::json(200, rule.cloned().unwrap_or_default())
        }
        Method::DELETE => {
            stage.faults().remove(number);
            show(stage, 200)
        }
        _ => not_allowed("GET, HEAD, DELETE"),
    }
}

/// Lists the rules and the reference of faults.
fn show(stage: &Stage, status: u16) -> Answer {
    let faults = stage.faults();
    let body = json!({"rules": written(faults.rules()), "seed": faults.seed(), "known": described()});
    Answer::json(status, body)
}
