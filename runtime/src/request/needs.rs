//! Checks conditional requirements: the rules of the operation (`x-required-when`) against the body, the query and the headers.
//! Unconditional requirements are expressed in types.

use std::collections::HashMap;

use serde_json::value::RawValue;

use super::{body::Body, fault::Fault};
use crate::operation::{Operation, Requirement};

/// Checks a request against the rules of its operation. `sent` returns the texts of a parameter.
///
/// # Errors
///
/// Returns the first missing property or parameter, with the condition that requires it.
pub(super) fn check(operation: &Operation, sent: &dyn Fn(&str) -> Vec<String>, body: &Body) -> Result<(), Fault> {
    for rule in operation.parameter_requirements {
        let is_there = |name: &str| sent(name).iter().any(|text| !text.trim().is_empty());
        broken(rule, sent, &is_there).map_or(Ok(()), |(name, reason)| Err(Fault::new(name, &reason)))?;
    }
    let Body::Json(content) = body else { return Ok(()) };
    if !operation.requirements.iter().any(|rule| may_apply(rule, content)) {
        return Ok(());
    }
    // A body that is not an object was reported before.
    let body: HashMap<String, &RawValue> = serde_json::from_slice(content).unwrap_or_default();
    operation.requirements.iter().try_for_each(|rule| check_object(rule, rule.at, &body, ""))
}

/// Whether the names of a rule's conditions occur anywhere in a body. If not, the body need not be parsed. With an escape in it,
/// a name may be written differently, so the body is parsed.
fn may_apply(rule: &Requirement, content: &[u8]) -> bool {
    let Ok(text) = std::str::from_utf8(content) else { return true };
    rule.when.iter().all(|(name, _)| text.contains(name)) || !rule.when.is_empty() && text.contains("\\u")
}

/// Follows a rule's path, through lists, and checks the objects at its end.
fn check_value(rule: &Requirement, way: &[&str], value: &RawValue, place: &str) -> Result<(), Fault> {
    let text = value.get();
    if text.starts_with('[') {
        let items: Vec<&RawValue> = serde_json::from_str(text).unwrap_or_default();
        let mut items = items.into_iter().enumerate();
        return items.try_for_each(|(index, item)| check_value(rule, way, item, &format!("{place}[{index}]")));
    }
    match serde_json::from_str::<HashMap<String, &RawValue>>(text) {
        Ok(object) => check_object(rule, way, &object, place),
        Err(_) => Ok(()),
    }
}

fn check_object(
    rule: &Requirement,
    way: &[&str],
    object: &HashMap<String, &RawValue>,
    place: &str,
) -> Result<(), Fault> {
    let below = |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") };
    match way.split_first() {
        Some((&"*", rest)) => object.iter().try_for_each(|(name, value)| check_value(rule, rest, value, &below(name))),
        Some((name, rest)) => object.get(*name).map_or(Ok(()), |value| check_value(rule, rest, value, &below(name))),
        None => {
            let sent = |name: &str| object.get(name).map(|value| texts(value)).unwrap_or_default();
            let is_there = |name: &str| object.get(name).is_some_and(|value| is_filled(value));
            broken(rule, &sent, &is_there).map_or(Ok(()), |(name, reason)| Err(Fault::new(&below(name), &reason)))
        }
    }
}

/// The texts of a property, or of its list's items.
fn texts(value: &RawValue) -> Vec<String> {
    let text = value.get();
    if text.starts_with('[') {
        let items: Vec<&RawValue> = serde_json::from_str(text).unwrap_or_default();
        return items.into_iter().filter_map(|item| serde_json::from_str(item.get()).ok()).collect();
    }
    serde_json::from_str(text).ok().into_iter().collect()
}

/// Whether a property has a value; null and blank text do not count.
fn is_filled(value: &RawValue) -> bool {
    value.get() != "null" && serde_json::from_str::<String>(value.get()).map_or(true, |text| !text.trim().is_empty())
}

/// The fault of a broken rule: the first property that would satisfy it, and what is wrong.
fn broken(
    rule: &Requirement,
    sent: &dyn Fn(&str) -> Vec<String>,
    is_there: &dyn Fn(&str) -> bool,
) -> Option<(&'static str, String)> {
    let mut conditions = Vec::new();
    for (name, values) in rule.when {
        let sent = sent(name);
        let value = values.iter().find(|value| sent.iter().any(|sent| sent == *value))?;
        conditions.push(format!("`{name}` is `{value}`"));
    }
    if rule.any_of.iter().any(|name| is_there(name)) {
        return None;
    }
    let (first, others) = rule.any_of.split_first()?;
    let others: String = others.iter().map(|other| format!(" or `{other}`")).collect();
    let when = if conditions.is_empty() { String::new() } else { format!(" when {}", conditions.join(" and ")) };
    let reason = match others.is_empty() {
        true => format!("is missing or empty, but is required{when}"),
        false => format!("is missing or empty: it{others} is required{when}"),
    };
    Some((first, reason))
}
