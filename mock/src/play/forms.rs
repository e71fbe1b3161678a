//! How each API words a refusal on the wire.

use std::time::Duration;

use saleskit_contract::Violation;
use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::api::Api;
use crate::request::{Refusal, RefusalKind};

/// How a kind of refusal is told: one row per kind.
struct Row {
    /// Salesbooth's status.
    salesbooth: u16,
    /// SalesByte's status: it validates with 422.
    salesbyte: u16,
    /// Salesbooth's category.
    category: &'static str,
    /// What follows the category in a dotted code, and SalesByte's whole code.
    code: &'static str,
    /// What to do about it.
    hint: &'static str,
}

fn row(kind: RefusalKind) -> Row {
    let (salesbooth, salesbyte, category, code, hint) = match kind {
        RefusalKind::UnknownPath => {
            (404, 404, "not_found", "no_such_operation", "Check the path and the base URL against the documents.")
        }
        RefusalKind::OtherMethod => {
            (405, 405, "validation_error", "no_such_operation", "Use one of the methods that this path takes.")
        }
        RefusalKind::NoOperation => (
            400,
            422,
            "validation_error",
            "no_such_operation",
            "Send the query parameters and the constants of one operation; details.operations tells what each one lacks.",
        ),
        RefusalKind::BadBody => (400, 400, "validation_error", "malformed_body", "Send a complete JSON body."),
        RefusalKind::OtherContentType => (
            415,
            415,
            "validation_error",
            "content_type",
            "Send the body under a content type that the operation takes.",
        ),
        RefusalKind::TooLarge => (413, 413, "validation_error", "body_too_large", "Send a shorter body."),
        RefusalKind::NoCredential => (
            401,
            401,
            "authentication_error",
            "missing_credential",
            "Send any key that is not empty; the mock takes it.",
        ),
        RefusalKind::RevokedCredential => (401, 401, "authentication_error", "INVALID_KEY", "Use another key."),
        RefusalKind::InvalidFields => (
            400,
            422,
            "validation_error",
            "invalid_fields",
            "Mend each place that is listed; the documents say what it takes.",
        ),
    };
    Row { salesbooth, salesbyte, category, code, hint }
}

/// The answer to a refused request.
pub(crate) fn answer(api: Api, refusal: &Refusal) -> Answer {
    let row = row(refusal.kind);
    let answer = match api {
        Api::Salesbooth => Answer::json(row.salesbooth, salesbooth(&row, refusal)),
        Api::SalesByte => Answer::json(row.salesbyte, salesbyte(&row, refusal)),
    };
    // Methods come from the documents' keys, which are letters only.
    if refusal.methods.is_empty() { answer } else { answer.header("allow", &refusal.methods.join(", ")) }
}

/// The answer to a request that is over its operation's rate limit.
pub(crate) fn too_many(api: Api, wait: Duration) -> Answer {
    let seconds = wait.as_secs() + u64::from(wait.subsec_nanos() > 0);
    let message = format!("The rate limit of this operation is used up for {seconds} s");
    let body = match api {
        Api::Salesbooth => json!({
            "error": true,
            "code": "rate_limited",
            "category": "rate_limited",
            "message": message,
            "recovery": {"action": "wait", "retryable": true, "retry_after_seconds": seconds},
        }),
        Api::SalesByte => json!({"code": "rate_limited", "message": message}),
    };
    Answer::json(429, body).header("retry-after", &seconds.to_string())
}

fn salesbooth(row: &Row, refusal: &Refusal) -> Value {
    // The one code that the docs name is in the older style.
    let code = if row.code == "INVALID_KEY" { row.code.to_owned() } else { format!("{}.{}", row.category, row.code) };
    let fields = named(refusal).into_iter().map(|(name, messages)| {
        // The docs name one code of fields, `required`.
        let required = messages.iter().any(|message| message.contains("required"));
        let code = if required { "required" } else { "invalid" };
        (name, json!({"code": code, "message": messages.join("; ")}))
    });
    json!({
        "error": true,
        "code": code,
        "category": row.category,
        "message": refusal.message,
        "recovery": {"action": "fix_request", "retryable": false, "hint": row.hint},
        "details": details("fields", Value::Object(fields.collect()), refusal),
    })
}

fn salesbyte(row: &Row, refusal: &Refusal) -> Value {
    let errors = named(refusal).into_iter().map(|(name, messages)| (name, json!(messages)));
    json!({
        "code": row.code,
        "message": refusal.message,
        "details": details("hint", json!(row.hint), refusal),
        "errors": Value::Object(errors.collect()),
    })
}

fn details(first: &str, value: Value, refusal: &Refusal) -> Value {
    let mut details = Map::from_iter([(first.to_owned(), value)]);
    if !refusal.operations.is_empty() {
        let operations = refusal.operations.iter().map(|(operation, reason)| (operation.clone(), json!(reason)));
        details.insert("operations".to_owned(), Value::Object(operations.collect()));
    }
    Value::Object(details)
}

/// What is wrong by field, as an API names it: `title` for `body.title`, and the whole place where two fields share a name.
fn named(refusal: &Refusal) -> Vec<(String, Vec<String>)> {
    let places: Vec<String> = refusal.violations.iter().map(place).collect();
    let field = |place: &str| place.split_once('.').map_or(place, |(_, field)| field).to_owned();
    let mut named: Vec<(String, Vec<String>)> = Vec::new();
    for (place, violation) in places.iter().zip(&refusal.violations) {
        let shared = places.iter().any(|other| other != place && field(other) == field(place));
        let name = if shared { place.clone() } else { field(place) };
        match named.iter_mut().find(|(known, _)| *known == name) {
            Some((_, messages)) => messages.push(violation.message.clone()),
            None => named.push((name, vec![violation.message.clone()])),
        }
    }
    named
}

/// A property that is missing is faulted at the object around it; an API names the property.
fn place(violation: &Violation) -> String {
    let missing =
        violation.message.strip_prefix("the required property ").and_then(|rest| rest.strip_suffix(" is missing"));
    match missing {
        Some(property) => format!("{}.{}", violation.place, property.trim_matches('"')),
        None => violation.place.clone(),
    }
}
