//! Reads `x-trust-level`, `x-rate-limit` and `x-timeout`, and the note of `x-retry`. Unreadable values are left out, and lint
//! reports them.

use std::time::Duration;

use crate::document::Node;
use crate::load::extensions::Problem;
use crate::model::{Counted, Policy, RateLimit, Window};

/// The highest trust level that agents have.
const HIGHEST_TRUST: u64 = 4;

/// Reads the keys of an operation.
pub(crate) fn policy<'d>(operation: Node<'d>) -> (Policy, Vec<Problem<'d>>) {
    let mut problems = Vec::new();
    let number = |key: &str| operation.get(key).map(|node| (node, node.value.as_u64()));
    let trust_level = match number("x-trust-level") {
        Some((_, Some(level))) if (1..=HIGHEST_TRUST).contains(&level) => Some(level),
        Some((node, _)) => {
            problems.push((node, format!("x-trust-level must be a number from 1 to {HIGHEST_TRUST}")));
            None
        }
        None => None,
    };
    let timeout = match number("x-timeout") {
        Some((_, Some(seconds @ 1..))) => Some(Duration::from_secs(seconds)),
        Some((node, _)) => {
            problems.push((node, "x-timeout must be a number of seconds".to_owned()));
            None
        }
        None => None,
    };
    let rate_limit = operation.get("x-rate-limit").and_then(|node| rate_limit(node, &mut problems));
    let retry_note = operation.get("x-retry").and_then(|retry| retry.text("note")).map(str::to_owned);
    (Policy { trust_level, rate_limit, timeout, retry_note }, problems)
}

fn rate_limit<'d>(node: Node<'d>, problems: &mut Vec<Problem<'d>>) -> Option<RateLimit> {
    let requests = node.value.get("requests").and_then(serde_json::Value::as_u64).filter(|requests| *requests > 0);
    let per = Window::WORDS.iter().find(|(word, _)| node.text("per") == Some(word)).map(|(_, window)| *window);
    let counted =
        Counted::WORDS.iter().find(|(word, ..)| node.text("for") == Some(word)).map(|(_, counted, _)| *counted);
    let strange = node.members().find(|(key, _)| !matches!(*key, "requests" | "per" | "for"));
    if let Some((key, at)) = strange {
        problems.push((at, format!("x-rate-limit has no `{key}`; its keys are requests, per and for")));
    }
    let Some(((requests, per), counted)) = requests.zip(per).zip(counted) else {
        let words: Vec<&str> = Counted::WORDS.iter().map(|(word, ..)| *word).collect();
        let message = format!(
            "x-rate-limit must have the form {{requests: <number>, per: minute|hour|day, for: {}}}",
            words.join("|")
        );
        problems.push((node, message));
        return None;
    };
    Some(RateLimit { requests, per, counted })
}
