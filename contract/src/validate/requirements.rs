//! `x-required-when`: what OpenAPI 3.0 has no word for.

use serde_json::Value;

use crate::model::Requirement;

/// The rules that a body breaks: the first property that would do, and why it must be there.
pub(crate) fn unmet<'r>(requirements: &'r [Requirement], body: &Value) -> Vec<(&'r str, String)> {
    let broken =
        requirements.iter().filter(|rule| holds(rule, body) && !rule.any_of.iter().any(|one| is_there(body, one)));
    broken.filter_map(|rule| Some((rule.any_of.first()?.as_str(), message(rule, body)))).collect()
}

fn holds(rule: &Requirement, body: &Value) -> bool {
    rule.when.iter().all(|(name, values)| {
        let sent = body.get(name).and_then(Value::as_str);
        sent.is_some_and(|sent| values.iter().any(|value| value == sent))
    })
}

fn is_there(body: &Value, name: &str) -> bool {
    match body.get(name) {
        None | Some(Value::Null) => false,
        Some(Value::String(text)) => !text.trim().is_empty(),
        Some(_) => true,
    }
}

/// Names the values of the condition: they are the documents' own.
fn message(rule: &Requirement, body: &Value) -> String {
    let others: String = rule.any_of.iter().skip(1).map(|other| format!(" or {other}")).collect();
    let sent = |name: &str| body.get(name).and_then(Value::as_str).unwrap_or_default().to_owned();
    let when: Vec<String> = rule.when.iter().map(|(name, _)| format!("{name} is {}", sent(name))).collect();
    let when = if when.is_empty() { when.concat() } else { format!(" when {}", when.join(" and ")) };
    format!("is missing or empty; it{others} is required{when}")
}
