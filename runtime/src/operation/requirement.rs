//! What a JSON body must hold under a condition: rules that types cannot say.

use std::collections::HashMap;

use serde_json::value::RawValue;

use crate::{Error, Operation};

/// A rule for a JSON body: under a condition, one of some properties must be there (`x-required-when` in the
/// documents).
///
/// A property that is missing, null or blank text is not there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Requirement {
    /// Properties, each with the texts of which it has one; all must hold. Without any the rule holds always.
    pub when: &'static [(&'static str, &'static [&'static str])],
    /// The properties, one of which must be there.
    pub any_of: &'static [&'static str],
}

impl Requirement {
    /// A rule.
    pub const fn new(
        when: &'static [(&'static str, &'static [&'static str])],
        any_of: &'static [&'static str],
    ) -> Self {
        Self { when, any_of }
    }
}

/// Holds a body against the rules of its operation.
///
/// # Errors
///
/// The first property that is needed, with the condition that asks for it.
pub(crate) fn check(operation: &'static Operation, body: &[u8]) -> Result<(), Error> {
    if operation.requirements.is_empty() {
        return Ok(());
    }
    let body: HashMap<String, &RawValue> = serde_json::from_slice(body).unwrap_or_default();
    let text = |name: &str| serde_json::from_str::<String>(body.get(name)?.get()).ok();
    let is_there = |name: &&str| match body.get(*name) {
        Some(value) if value.get() == "null" => false,
        Some(_) => text(name).is_none_or(|text| !text.trim().is_empty()),
        None => false,
    };
    for rule in operation.requirements {
        let mut conditions = Vec::new();
        for (name, values) in rule.when {
            let sent = text(name);
            let Some(value) = values.iter().find(|value| sent.as_deref() == Some(**value)) else { break };
            conditions.push(format!("`{name}` is `{value}`"));
        }
        if conditions.len() == rule.when.len() && !rule.any_of.iter().any(is_there) {
            let (first, others) = rule.any_of.split_first().unwrap_or((&"body", &[]));
            return Err(Error::invalid(operation, first, &reason(others, &conditions)));
        }
    }
    Ok(())
}

/// What is wrong, behind the name of the first property that would do.
fn reason(others: &[&str], conditions: &[String]) -> String {
    let others: String = others.iter().map(|other| format!(" or `{other}`")).collect();
    let when = if conditions.is_empty() { String::new() } else { format!(" when {}", conditions.join(" and ")) };
    match others.is_empty() {
        true => format!("is missing or empty, and is needed{when}"),
        false => format!("is missing or empty: it{others} is needed{when}"),
    }
}
