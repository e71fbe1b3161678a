//! The refusals of the state, in the API's words: the documented example of the status if there is one.

use saleskit_contract::OperationSpec;
use serde_json::{Map, Value, json};

use super::form::Maker;
use super::store::Record;
use crate::answer::Answer;
use crate::api::Api;

/// A refusal.
#[derive(Debug)]
pub(crate) struct Refused {
    status: u16,
    /// Salesbooth's category.
    category: &'static str,
    /// The part of a dotted code after the category.
    code: &'static str,
    action: &'static str,
    message: String,
    details: Map<String, Value>,
    /// The resource as it is now.
    current: Option<Record>,
    data: Option<Value>,
}

impl Refused {
    pub(crate) fn not_found(resource: &str, name: &str, value: &str) -> Box<Refused> {
        let message = format!("No {} has the {name} {}", words(resource), shown(value));
        Refused::new(404, "not_found", "no_such_resource", "check_resource_id", message)
    }

    /// `If-Match` names another version.
    pub(crate) fn stale(current: &Record) -> Box<Refused> {
        let message = "If-Match names another version than the current one".to_owned();
        let mut refused = Refused::new(412, "conflict", "stale_version", "refetch_and_retry", message);
        refused.current = Some(current.clone());
        refused
    }

    /// The state of the resource does not allow this.
    pub(crate) fn state(resource: &str, state: &str, wanted: &str, allowed: &[String]) -> Box<Refused> {
        let next = if allowed.is_empty() { "nothing".to_owned() } else { allowed.join(", ") };
        let message = format!("This {} is {}: {wanted}. Possible: {next}", words(resource), shown(state));
        let mut refused = Refused::new(409, "conflict", "invalid_transition", "refetch_and_retry", message);
        refused.details.insert("current_status".to_owned(), json!(state));
        refused.details.insert("allowed".to_owned(), json!(allowed));
        refused
    }

    /// A create names a resource that already exists.
    pub(crate) fn exists(resource: &str, name: &str, value: &str) -> Box<Refused> {
        let message = format!("There is a {} with the {name} {} already", words(resource), shown(value));
        Refused::new(409, "conflict", "already_exists", "fix_request", message)
    }

    /// A property that only the server sets.
    pub(crate) fn field(name: &str, message: &str) -> Box<Refused> {
        let mut refused =
            Refused::new(400, "validation_error", "invalid_fields", "fix_request", format!("{name}: {message}"));
        let field = json!({name: {"code": "invalid", "message": message}});
        refused.details.insert("fields".to_owned(), field);
        refused
    }

    fn new(
        status: u16,
        category: &'static str,
        code: &'static str,
        action: &'static str,
        message: String,
    ) -> Box<Refused> {
        Box::new(Refused { status, category, code, action, message, details: Map::new(), current: None, data: None })
    }

    /// Adds the current resource, in the form of replies.
    pub(crate) fn showing(mut self: Box<Self>, form: impl Fn(&Record) -> Value) -> Box<Refused> {
        self.data = self.current.as_ref().map(form);
        self
    }

    /// The answer in the API's format.
    pub(crate) fn answer(self, api: Api, operation: &OperationSpec, maker: &mut Maker) -> Answer {
        let shown = documented(operation, self.status);
        let mut body = match (api, shown) {
            (_, Some(Value::Object(body))) => body,
            (Api::Salesbooth, _) => self.salesbooth(),
            (Api::SalesByte, _) => self.salesbyte(),
        };
        if api == Api::Salesbooth {
            body.insert("ref".to_owned(), json!(maker.like("trace_abc123")));
        }
        if !self.details.is_empty() {
            body.insert("details".to_owned(), Value::Object(self.details));
        }
        if let Some(data) = self.data {
            body.insert("data".to_owned(), data);
        }
        Answer::json(if api == Api::SalesByte && self.status == 400 { 422 } else { self.status }, Value::Object(body))
    }

    fn salesbooth(&self) -> Map<String, Value> {
        // The docs show this code without a dot.
        let code = match self.category {
            "not_found" => "not_found".to_owned(),
            category => format!("{category}.{}", self.code),
        };
        let body = json!({
            "error": true,
            "code": code,
            "category": self.category,
            "message": self.message,
            "recovery": {"action": self.action, "retryable": self.status == 412},
        });
        body.as_object().cloned().unwrap_or_default()
    }

    fn salesbyte(&self) -> Map<String, Value> {
        let body = json!({"code": self.code, "message": self.message});
        body.as_object().cloned().unwrap_or_default()
    }
}

/// The documented example of a status.
fn documented(operation: &OperationSpec, status: u16) -> Option<Value> {
    // The example for 400 names a specific field.
    let reply = operation.replies.iter().find(|reply| reply.status == status && status != 400)?;
    Some(reply.media.first()?.examples.first()?.value.clone())
}

/// `DealTemplate` → `deal template`.
fn words(resource: &str) -> String {
    let mut words = String::new();
    for letter in resource.chars() {
        if letter.is_uppercase() && !words.is_empty() {
            words.push(' ');
        }
        words.extend(letter.to_lowercase());
    }
    words
}

/// A text from a client, escaped and shortened.
fn shown(text: &str) -> String {
    format!("`{}`", text.chars().take(100).collect::<String>().escape_debug())
}
