//! What the body of an error says, read as leniently as can be.
//!
//! Two forms are documented: Salesbooth's envelope (`code`, `category`, `message`, `recovery`, `ref`, `details.fields`) and
//! SalesByte's (`code`, `message`, `details`, Laravel's `errors`). One reader takes both, since they share their names; a part of
//! another type than documented is passed over, never a reason to lose the rest.

use std::{collections::HashMap, time::Duration};

use saleskit_runtime::{Category, Envelope, FieldError, Recovery};
use serde_json::{Map, Value, value::RawValue};

/// What a body says of an error.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Whether the body has the form of an API's error at all.
    pub(super) anything: bool,
    pub(super) category: Option<Category>,
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
    pub(super) field_errors: Vec<FieldError>,
    pub(super) recovery: Option<Recovery>,
    pub(super) reference: Option<String>,
    /// How long the documents ask to wait, where the answer does not say.
    pub(super) wait: Option<Duration>,
}

/// Whether the body of a success says `error: true`.
///
/// In an envelope, where `error` can mean nothing else, the text `"true"` and the number 1 say so, too.
pub(super) fn says_error(body: &[u8], envelope: Envelope) -> bool {
    let body: HashMap<String, &RawValue> = serde_json::from_slice(body).unwrap_or_default();
    match body.get("error").map_or("", |error| error.get()) {
        "true" => true,
        "1" | "\"true\"" => envelope == Envelope::Data,
        _ => false,
    }
}

/// Reads the body of an error; nothing is told by one that is no JSON object.
pub(super) fn read(body: &[u8]) -> Told {
    let Ok(Value::Object(body)) = serde_json::from_slice(body) else { return Told::default() };
    // The fault of JSON-RPC, and maybe of an operation in a batch, is an object of its own.
    let inner = body.get("error").and_then(Value::as_object).map(object).unwrap_or_default();
    object(&body).or(inner)
}

/// Reads an object as the body of an error.
pub(super) fn object(body: &Map<String, Value>) -> Told {
    Told {
        anything: ["error", "code", "category", "message", "errors"].iter().any(|name| body.contains_key(*name)),
        category: text(body, "category").map(|category| Category::from(category.as_str())),
        code: text(body, "code"),
        message: text(body, "message"),
        field_errors: field_errors(body),
        recovery: body.get("recovery").and_then(Value::as_object).map(recovery),
        reference: text(body, "ref"),
        wait: None,
    }
}

impl Told {
    /// This, and from `other` what this does not tell.
    pub(super) fn or(self, other: Self) -> Self {
        let field_errors = if self.field_errors.is_empty() { other.field_errors } else { self.field_errors };
        Self {
            anything: self.anything || other.anything,
            category: self.category.or(other.category),
            code: self.code.or(other.code),
            message: self.message.or(other.message),
            field_errors,
            recovery: self.recovery.or(other.recovery),
            reference: self.reference.or(other.reference),
            wait: self.wait.or(other.wait),
        }
    }
}

/// A property as text: a string that is not empty, or a number.
pub(super) fn text(object: &Map<String, Value>, name: &str) -> Option<String> {
    match object.get(name)? {
        Value::String(text) if !text.trim().is_empty() => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

fn recovery(object: &Map<String, Value>) -> Recovery {
    let seconds = match object.get("retry_after_seconds") {
        Some(Value::String(seconds)) => seconds.trim().parse().ok(),
        seconds => seconds.and_then(Value::as_f64),
    };
    let mut recovery = Recovery::default();
    recovery.action = text(object, "action");
    recovery.retryable = object.get("retryable").and_then(Value::as_bool);
    recovery.hint = text(object, "hint");
    recovery.retry_after_seconds = seconds;
    recovery
}

/// The fields at fault: `details.fields` of an envelope, then Laravel's `errors`.
fn field_errors(body: &Map<String, Value>) -> Vec<FieldError> {
    let fields = body.get("details").and_then(|details| details.get("fields"));
    [fields, body.get("errors")].into_iter().flatten().filter_map(Value::as_object).flat_map(of_fields).collect()
}

/// One field holds an object with `code` and `message`, a sentence, or a list of either.
fn of_fields(fields: &Map<String, Value>) -> impl Iterator<Item = FieldError> {
    fields.iter().flat_map(|(field, faults)| {
        let faults = match faults {
            Value::Array(faults) => faults.as_slice(),
            fault => std::slice::from_ref(fault),
        };
        faults.iter().map(move |fault| match fault {
            Value::Object(fault) => FieldError::new(field, text(fault, "code"), text(fault, "message")),
            Value::String(message) => FieldError::new(field, None, Some(message.clone())),
            _ => FieldError::new(field, None, None),
        })
    })
}
