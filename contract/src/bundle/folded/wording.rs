//! Describes our extensions in words, for tools and people that do not know them. Moves credentials to where OpenAPI has a place
//! for them.

use serde_json::{Map, Value};

/// Adds to every description what its `x-required-when` means.
pub(super) fn say_rules(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(say_rules),
        Value::Object(object) => {
            let rules = object.get("x-required-when").and_then(Value::as_array).cloned().unwrap_or_default();
            for rule in rules {
                let sentence = sentence(&rule, object);
                describe(object, &sentence);
            }
            object.values_mut().for_each(say_rules);
        }
        _ => {}
    }
}

/// `Required when `send_type` is `email` or `dual`: `customer_email`.`
fn sentence(rule: &Value, owner: &Map<String, Value>) -> String {
    let quoted = |value: &Value| match value {
        Value::String(text) => format!("`{text}`"),
        other => format!("`{other}`"),
    };
    let joined = |values: Option<&Value>, by: &str| {
        let values = values.and_then(Value::as_array).into_iter().flatten();
        values.map(quoted).collect::<Vec<_>>().join(by)
    };
    let conditions = rule.get("when").and_then(Value::as_object).into_iter().flatten().map(|(name, values)| {
        let list = owner.get("properties").and_then(|properties| properties.get(name)?.get("type"));
        let verb = if list.and_then(Value::as_str) == Some("array") { "contains" } else { "is" };
        format!("`{name}` {verb} {}", joined(Some(values), " or "))
    });
    let conditions = conditions.collect::<Vec<_>>().join(" and ");
    let needed = match rule.get("require_any") {
        Some(any) => format!("one of {}", joined(Some(any), ", ")),
        None => joined(rule.get("require"), ", "),
    };
    if conditions.is_empty() {
        format!("Required: {needed}.")
    } else {
        format!("Required when {conditions}: {needed}.")
    }
}

/// Removes the schemes that OpenAPI cannot express (`x-in: body`), and describes them at the body's property.
pub(super) fn keep_credentials_in_the_body(root: &mut Map<String, Value>) {
    let Some(components) = root.get_mut("components").and_then(Value::as_object_mut) else { return };
    let Some(schemes) = components.get_mut("securitySchemes").and_then(Value::as_object_mut) else { return };
    let in_body = |scheme: &Value| scheme.get("x-in").and_then(Value::as_str) == Some("body");
    let names: Vec<String> =
        schemes.iter().filter(|(_, scheme)| in_body(scheme)).map(|(name, _)| name.clone()).collect();
    if names.is_empty() {
        return;
    }
    schemes.retain(|_, scheme| !in_body(scheme));
    components.get_mut("schemas").map(mark);
    if let Some(paths) = root.get_mut("paths") {
        drop_requirements(paths, &names);
    }
}

fn drop_requirements(paths: &mut Value, names: &[String]) {
    let items = paths.as_object_mut().into_iter().flat_map(|paths| paths.values_mut());
    for operation in items.filter_map(Value::as_object_mut).flat_map(|item| item.values_mut()) {
        let Some(security) = operation.get_mut("security").and_then(Value::as_array_mut) else { continue };
        for requirement in security.iter_mut().filter_map(Value::as_object_mut) {
            requirement.retain(|name, _| !names.contains(name));
        }
        // An alternative without any other scheme, if it is the only one, makes the operation public for OpenAPI.
        if security.iter().all(|requirement| requirement.as_object().is_some_and(Map::is_empty)) {
            security.clear();
        }
    }
}

fn mark(schema: &mut Value) {
    match schema {
        Value::Array(items) => items.iter_mut().for_each(mark),
        Value::Object(object) => {
            if object.get("x-credential").and_then(Value::as_bool) == Some(true) {
                describe(object, "It is the request's credential and secret: send it only here.");
            }
            object.values_mut().for_each(mark);
        }
        _ => {}
    }
}

/// Adds a sentence to a description.
fn describe(object: &mut Map<String, Value>, sentence: &str) {
    let words = object.get("description").and_then(Value::as_str).unwrap_or_default();
    let words = format!("{words} {sentence}").trim_start().to_owned();
    object.insert("description".to_owned(), Value::from(words));
}
