//! Reads the body of an error as leniently as possible.
//!
//! Two forms are documented: Salesbooth's envelope (`code`, `category`, `message`, `recovery`, `ref`, `details.fields`) and
//! SalesByte's (`code`, `message`, `details`, Laravel's `errors`). Errors of proxies, gateways and frameworks are read as well:
//! OAuth's `error_description`, problem details (RFC 9457), FastAPI's `detail`, and plain texts.
//!
//! One reader handles all forms, because they share names. A property of an unexpected type is skipped; the rest is still read.

use std::time::Duration;

use saleskit_runtime::{Category, FieldError, Recovery};
use serde_json::{Map, Value};

use super::{
    fields, lenient,
    property::{text, words},
    verdict::is_true,
};

/// The properties that may contain the message, the best first.
const MESSAGES: [&str; 5] = ["message", "error_description", "error_message", "msg", "detail"];

/// Properties of the documented error forms that the JSON of a proxy does not have.
const DOCUMENTED: [&str; 4] = ["code", "category", "errors", "ref"];

/// The content of an error body.
#[derive(Debug, Default)]
pub(super) struct Stated {
    /// Whether the body has a documented error form, so that it comes from the API and not from a proxy.
    pub(super) documented: bool,
    pub(super) category: Option<Category>,
    pub(super) code: Option<String>,
    pub(super) message: Option<String>,
    pub(super) field_errors: Vec<FieldError>,
    pub(super) recovery: Option<Recovery>,
    pub(super) reference: Option<String>,
    /// The wait that the documents ask for, if the reply does not say.
    pub(super) wait: Option<Duration>,
}

/// Reads an error body. A body that is neither a JSON object nor a JSON string is empty.
pub(super) fn read(body: &[u8]) -> Stated {
    match lenient::read(body) {
        Some(Value::Object(body)) => top_level(&body),
        Some(Value::String(text)) if !text.trim().is_empty() => Stated { message: Some(text), ..Stated::default() },
        _ => Stated::default(),
    }
}

/// Reads an object as a whole error body: its own properties, then objects inside it, then summaries.
fn top_level(body: &Map<String, Value>) -> Stated {
    // A JSON-RPC error is a nested object. An operation of a batch may have one as well.
    let inner = |name: &str| body.get(name).and_then(Value::as_object).map(object).unwrap_or_default();
    let mut stated = object(body).or(inner("error")).or(inner("detail"));
    let summary = || words(body, "title").or_else(|| words(body, "details"));
    stated.message = stated.message.or_else(summary).or_else(|| fields::sentence(&stated.field_errors));
    stated
}

/// Reads the properties of one object.
pub(super) fn object(body: &Map<String, Value>) -> Stated {
    // `error` may be a flag. OAuth and others put the error's name here and describe it elsewhere.
    let error = words(body, "error").filter(|error| !matches!(error.as_str(), "true" | "1"));
    let name = error.as_ref().filter(|error| is_name(error)).cloned();
    Stated {
        documented: is_true(body.get("error")) || DOCUMENTED.iter().any(|name| body.contains_key(*name)),
        category: text(body, "category").map(|category| Category::from(category.as_str())),
        code: text(body, "code").or(name),
        message: message(body).or(error),
        field_errors: fields::of(body),
        recovery: body.get("recovery").and_then(Value::as_object).map(recovery),
        reference: text(body, "ref"),
        wait: None,
    }
}

/// The message: a text, or the items of a list.
fn message(body: &Map<String, Value>) -> Option<String> {
    let text = MESSAGES.iter().find_map(|name| words(body, name));
    text.or_else(|| ["message", "error", "errors", "detail", "details"].iter().find_map(|name| items(body.get(*name)?)))
}

/// Joins the items of a list, each a text or an object with a message.
fn items(list: &Value) -> Option<String> {
    let items = list.as_array()?.iter().filter_map(|item| match item {
        Value::String(text) => Some(text.trim().to_owned()),
        Value::Object(item) => fields::described(item),
        _ => None,
    });
    Some(items.filter(|item| !item.is_empty()).collect::<Vec<_>>().join("; ")).filter(|words| !words.is_empty())
}

/// Whether a text is an identifier: `invalid_grant`, `conflict.stale_version`.
fn is_name(text: &str) -> bool {
    let is_part = |part: &str| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    text.contains(['_', '.', '-']) && text.split(['_', '.', '-']).all(is_part)
}

impl Stated {
    /// Fills in from `other` what is missing here.
    pub(super) fn or(self, other: Self) -> Self {
        let field_errors = if self.field_errors.is_empty() { other.field_errors } else { self.field_errors };
        Self {
            documented: self.documented,
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
