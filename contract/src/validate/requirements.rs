//! Validates `x-required-when`, which OpenAPI 3.0 cannot express.

use serde_json::Value;

use crate::dispatch::Incoming;
use crate::model::{OperationSpec, Parameter, Place, Requirement};

/// The rules that a body breaks: the first property that would satisfy each, and why it is required.
pub(crate) fn unmet(rules: &[Requirement], body: &Value) -> Vec<(String, String)> {
    let mut found = Vec::new();
    for rule in rules {
        check(rule, &rule.at, body, "", &mut found);
    }
    found
}

/// Follows a rule's path, through lists, and checks the objects at its end.
fn check(rule: &Requirement, way: &[String], value: &Value, place: &str, found: &mut Vec<(String, String)>) {
    let below = |name: &str| if place.is_empty() { name.to_owned() } else { format!("{place}.{name}") };
    match (value, way.split_first()) {
        (Value::Array(items), _) => {
            for (index, item) in items.iter().enumerate() {
                check(rule, way, item, &format!("{place}[{index}]"), found);
            }
        }
        (Value::Object(object), Some((name, rest))) => {
            let is_meant = |key: &&String| name == "*" || *key == name;
            for (key, value) in object.iter().filter(|(key, _)| is_meant(key)) {
                check(rule, rest, value, &below(key), found);
            }
        }
        (Value::Object(_), None) => {
            let sent = |name: &str| body_texts(value, name);
            let is_there = |name: &str| is_there(value, name);
            found.extend(broken(rule, &sent, &is_there).map(|(name, message)| (below(name), message)));
        }
        _ => {}
    }
}

/// The rules that a query and its headers break: the first parameter that would satisfy each, and why it is required.
pub(crate) fn unmet_by_parameters<'o>(
    operation: &'o OperationSpec,
    request: &Incoming,
) -> Vec<(&'o Parameter, String)> {
    let named = |name: &str| operation.parameters.iter().find(|parameter| parameter.name == name);
    let sent = |name: &str| -> Vec<String> {
        let in_header = named(name).is_some_and(|parameter| parameter.place == Place::Header);
        let pairs = if in_header { &request.headers } else { &request.query };
        let pairs = pairs.iter().filter(|(key, _)| key == name || in_header && key.eq_ignore_ascii_case(name));
        let is_joined = named(name).is_some_and(|parameter| !parameter.explode);
        let texts = pairs.flat_map(|(_, text)| text.split(move |sign| is_joined && sign == ','));
        texts.map(str::to_owned).collect()
    };
    let is_there = |name: &str| sent(name).iter().any(|text| !text.trim().is_empty());
    let broken = operation.requirements.iter().filter_map(|rule| broken(rule, &sent, &is_there));
    broken.filter_map(|(name, message)| Some((named(name)?, message))).collect()
}

/// The problem of a broken rule.
fn broken<'r>(
    rule: &'r Requirement,
    sent: &dyn Fn(&str) -> Vec<String>,
    is_there: &dyn Fn(&str) -> bool,
) -> Option<(&'r str, String)> {
    let mut conditions = Vec::new();
    for (name, values) in &rule.when {
        let sent = sent(name);
        conditions.push((name, values.iter().find(|value| sent.contains(value))?));
    }
    if rule.any_of.iter().any(|one| is_there(one)) {
        return None;
    }
    let others: String = rule.any_of.iter().skip(1).map(|other| format!(" or {other}")).collect();
    // The values in the condition come from the documents, so the message may contain them.
    let when: Vec<String> = conditions.iter().map(|(name, value)| format!("{name} is {value}")).collect();
    let when = if when.is_empty() { String::new() } else { format!(" when {}", when.join(" and ")) };
    Some((rule.any_of.first()?, format!("is missing or empty; it{others} is required{when}")))
}

/// The texts of a property, or of a list's items.
fn body_texts(body: &Value, name: &str) -> Vec<String> {
    match body.get(name) {
        Some(Value::String(text)) => vec![text.clone()],
        Some(Value::Array(items)) => items.iter().filter_map(Value::as_str).map(str::to_owned).collect(),
        _ => Vec::new(),
    }
}

fn is_there(body: &Value, name: &str) -> bool {
    match body.get(name) {
        None | Some(Value::Null) => false,
        Some(Value::String(text)) => !text.trim().is_empty(),
        Some(_) => true,
    }
}
