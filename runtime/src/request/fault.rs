//! Why a request cannot be sent: the first invalid value, and the rules that find it. `error` converts it to the caller's error.

use std::collections::HashMap;

use http::HeaderValue;
use serde_json::value::RawValue;

use crate::operation::Requirement;

/// A value that cannot be sent.
#[derive(Debug, Clone)]
pub(crate) struct Fault {
    /// The value's name on the wire.
    pub(crate) field: String,
    /// What is wrong with it, to follow the name.
    pub(crate) reason: String,
}

impl Fault {
    pub(crate) fn new(field: &str, reason: &str) -> Self {
        Self { field: field.to_owned(), reason: reason.to_owned() }
    }

    /// What the writer of a body says, which begins with the names of the properties down to the value.
    pub(super) fn in_body(message: &str) -> Self {
        let mut path = String::new();
        let mut reason = message;
        while let Some((name, rest)) = reason.strip_prefix('`').and_then(|rest| rest.split_once("`: ")) {
            path.push_str(if path.is_empty() { "" } else { "." });
            path.push_str(name);
            reason = rest;
        }
        Self::new(if path.is_empty() { "body" } else { &path }, reason)
    }
}

/// The value of a header that guards a request: an idempotency key, a version, a delegation. A guard must arrive exactly as it
/// was sent, or it has no effect.
///
/// # Errors
///
/// What is wrong with the value.
pub fn guard(value: &[u8]) -> Result<HeaderValue, &'static str> {
    if value.trim_ascii().is_empty() {
        Err("is empty")
    } else if value.trim_ascii() != value {
        Err("begins or ends with a space")
    } else if !value.is_ascii() {
        Err("has characters that a header cannot carry")
    } else {
        HeaderValue::from_bytes(value).map_err(|_| "has characters that a header cannot carry")
    }
}

/// Checks a JSON body against the rules of its operation.
///
/// # Errors
///
/// The first property that is needed, with the condition that asks for it.
pub(super) fn check_requirements(rules: &[Requirement], body: &[u8]) -> Result<(), Fault> {
    if rules.is_empty() {
        return Ok(());
    }
    let body: HashMap<String, &RawValue> = serde_json::from_slice(body).unwrap_or_default();
    let text = |name: &str| serde_json::from_str::<String>(body.get(name)?.get()).ok();
    let is_there = |name: &&str| match body.get(*name) {
        Some(value) if value.get() == "null" => false,
        Some(_) => text(name).is_none_or(|text| !text.trim().is_empty()),
        None => false,
    };
    for rule in rules {
        let mut conditions = Vec::new();
        for (name, values) in rule.when {
            let sent = text(name);
            let Some(value) = values.iter().find(|value| sent.as_deref() == Some(**value)) else { break };
            conditions.push(format!("`{name}` is `{value}`"));
        }
        if conditions.len() == rule.when.len() && !rule.any_of.iter().any(is_there) {
            let (first, others) = rule.any_of.split_first().unwrap_or((&"body", &[]));
            return Err(Fault::new(first, &reason(others, &conditions)));
        }
    }
    Ok(())
}

/// What is wrong, to follow the name of the first property that would satisfy the rule.
fn reason(others: &[&str], conditions: &[String]) -> String {
    let others: String = others.iter().map(|other| format!(" or `{other}`")).collect();
    let when = if conditions.is_empty() { String::new() } else { format!(" when {}", conditions.join(" and ")) };
    match others.is_empty() {
        true => format!("is missing or empty, and is needed{when}"),
        false => format!("is missing or empty: it{others} is needed{when}"),
    }
}
