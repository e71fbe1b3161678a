//! The invalid fields that an error body reports, in any of the known forms.

use saleskit_runtime::FieldError;
use serde_json::{Map, Value};

use super::property::text;

/// Properties of a list item that name its field.
const FIELDS: [&str; 6] = ["field", "property", "param", "path", "loc", "pointer"];

/// Properties of a list item that describe the problem.
const MESSAGES: [&str; 5] = ["message", "msg", "detail", "error", "title"];

/// Parts of a request that may precede a field's name.
const PLACES: [&str; 5] = ["body", "query", "path", "header", "cookie"];

/// All invalid fields of a body: Salesbooth's `details.fields`, Laravel's `errors`, FastAPI's `detail`, and similar lists.
pub(super) fn of(body: &Map<String, Value>) -> Vec<FieldError> {
    let details = body.get("details");
    let named = details.and_then(|details| details.get("fields"));
    let lists = [body.get("errors"), details, body.get("detail"), body.get("error")];
    let maps = [named, body.get("errors")].into_iter().flatten().filter_map(Value::as_object).flat_map(of_map);
    let lists = lists.into_iter().flatten().filter_map(Value::as_array).flatten().filter_map(|item| of_item(item, &[]));
    let names = named.and_then(Value::as_array).into_iter().flatten().filter_map(|item| match item {
        Value::String(name) => {
            Some(name.trim()).filter(|name| !name.contains(' ')).map(|name| FieldError::new(name, None, None))
        }
        item => of_item(item, &["name"]),
    });
    maps.chain(names).chain(lists).collect()
}

/// A map from field names to problems. A problem is an object with `code` and `message`, a sentence, or a list of these.
fn of_map(fields: &Map<String, Value>) -> impl Iterator<Item = FieldError> {
    fields.iter().flat_map(|(field, faults)| {
        let faults = match faults {
            Value::Array(faults) => faults.as_slice(),
            fault => std::slice::from_ref(fault),
        };
        faults.iter().map(move |fault| match fault {
            Value::Object(fault) => FieldError::new(field, text(fault, "code"), described_alone(fault)),
            Value::String(message) => FieldError::new(field, None, Some(message.clone())),
            _ => FieldError::new(field, None, None),
        })
    })
}

/// Reads a list item that names a field.
fn of_item(item: &Value, more: &[&str]) -> Option<FieldError> {
    let item = item.as_object()?;
    let field = field(item).or_else(|| more.iter().find_map(|name| text(item, name)))?;
    Some(FieldError::new(field, text(item, "code").or_else(|| text(item, "type")), described_alone(item)))
}

/// The field that a list item names.
fn field(item: &Map<String, Value>) -> Option<String> {
    // JSON:API puts the name inside `source`.
    let source = item.get("source").and_then(Value::as_object).unwrap_or(item);
    FIELDS.iter().find_map(|name| match source.get(*name)? {
        Value::Array(steps) => {
            let mut steps: Vec<String> =
                steps.iter().map(|step| step.as_str().map_or(step.to_string(), str::to_owned)).collect();
            if steps.len() > 1 && PLACES.contains(&steps[0].as_str()) {
                steps.remove(0);
            }
            Some(steps.join(".")).filter(|steps| !steps.is_empty())
        }
        _ => text(source, name),
    })
}

/// The description of the problem, without the field.
fn described_alone(item: &Map<String, Value>) -> Option<String> {
    MESSAGES.iter().find_map(|name| text(item, name))
}

/// Describes a list item: its field and the problem.
pub(super) fn described(item: &Map<String, Value>) -> Option<String> {
    match (field(item), described_alone(item)) {
        (Some(field), Some(words)) => Some(format!("{field}: {words}")),
        (None, words) => words.or_else(|| text(item, "code")),
        (Some(field), None) => Some(format!("{field} is invalid")),
    }
}

/// Describes the fields, for a body without a message.
pub(super) fn sentence(fields: &[FieldError]) -> Option<String> {
    let words = fields.iter().map(|fault| match &fault.message {
        Some(message) => format!("{}: {message}", fault.field),
        None => format!("{} is invalid", fault.field),
    });
    Some(words.collect::<Vec<_>>().join("; ")).filter(|words| !words.is_empty())
}
