//! Writes refusals in the error format of each API.

use std::time::Duration;

use saleskit_contract::Violation;
use serde_json::{Map, Value, json};

use crate::answer::Answer;
use crate::api::Api;
use crate::request::{Refusal, RefusalKind};

/// How a kind of refusal is reported.
struct Row {
    /// Salesbooth's status.
    salesbooth: u16,
    /// SalesByte's status: it validates with 422.
    salesbyte: u16,
    /// Salesbooth's category.
    category: &'static str,
    /// The part of Salesbooth's code after the category, and SalesByte's whole code.
    code: &'static str,
    /// How to fix the request.
    hint: &'static str,
}

fn row(kind: RefusalKind) -> Row {
    let (salesbooth, salesbyte, category, code, hint) = match kind {
        RefusalKind::UnknownPath => {
            (404, 404, "not_found", "no_such_operation", "Check the path and the base URL against the documents.")
        }
        RefusalKind::OtherMethod => {
            (405, 405, "validation_error", "no_such_operation", "Use a method that this path accepts.")
        }
        RefusalKind::NoOperation => (
            400,
            422,
            "validation_error",
            "no_such_operation",
            "Send the query parameters and the constants of one operation; details.operations lists what each one lacks.",
        ),
        RefusalKind::BadBody => (400, 400, "validation_error", "malformed_body", "Send a complete JSON body."),
        RefusalKind::OtherContentType => (
            415,
            415,
            "validation_error",
            "content_type",
            "Send the body with a content type that the operation accepts.",
        ),
        RefusalKind::TooLarge => (413, 413, "validation_error", "body_too_large", "Send a shorter body."),
        RefusalKind::NoCredential
        | RefusalKind::RevokedCredential
        | RefusalKind::ExpiredCredential
        | RefusalKind::WrongCredential
        | RefusalKind::MissingScope
        | RefusalKind::UnknownScope => return credential_row(kind),
        RefusalKind::WrongFault => {
            (400, 400, "validation_error", "mock_fault", "GET /_mock/faults describes the faults.")
        }
        RefusalKind::InvalidFields => (
            400,
            422,
            "validation_error",
            "invalid_fields",
            "Fix each listed place; the documents describe the allowed values.",
        ),
    };
    Row { salesbooth, salesbyte, category, code, hint }
}

/// The rows for credentials.
fn credential_row(kind: RefusalKind) -> Row {
    let (status, category, code, hint) = match kind {
        RefusalKind::RevokedCredential => (401, "authentication_error", "INVALID_KEY", "Use another key."),
        RefusalKind::ExpiredCredential => (401, "authentication_error", "expired_key", "Use another key."),
        RefusalKind::WrongCredential => (
            403,
            "authorization_error",
            "wrong_key_type",
            "Use the kind of key that the documents name for this operation.",
        ),
        RefusalKind::MissingScope => {
            (403, "authorization_error", "insufficient_scope", "Use a key that has this scope.")
        }
        RefusalKind::UnknownScope => (
            401,
            "authentication_error",
            "unknown_scope",
            "Write the scopes as in sb_test_scopes_deals.read+deals.write.",
        ),
        _ => {
            (401, "authentication_error", "missing_credential", "Send any key that is not empty; the mock accepts it.")
        }
    };
    Row { salesbooth: status, salesbyte: status, category, code, hint }
}

/// The answer to a refused request.
pub(crate) fn answer(api: Api, refusal: &Refusal) -> Answer {
    let row = row(refusal.kind);
    let answer = match api {
        Api::Salesbooth => Answer::json(row.salesbooth, salesbooth(&row, refusal)),
        Api::SalesByte => Answer::json(row.salesbyte, salesbyte(&row, refusal)),
    };
    if refusal.methods.is_empty() { answer } else { answer.header("allow", &methods(&refusal.methods)) }
}

/// The answer to `OPTIONS`: the methods that a path takes.
pub(crate) fn options(allowed: &[String]) -> Answer {
    Answer::status(204).header("allow", &methods(allowed))
}

/// The documented methods of a path, and those that every path has. Methods are keys in the documents, so they contain letters only.
fn methods(documented: &[String]) -> String {
    let mut methods: Vec<&str> = documented.iter().map(String::as_str).collect();
    if methods.contains(&"GET") {
        methods.push("HEAD");
    }
    methods.push("OPTIONS");
    methods.join(", ")
}

/// Salesbooth's category, code, message and recovery action for a status, and whether a retry can succeed.
fn error_row(status: u16) -> (&'static str, &'static str, &'static str, &'static str, bool) {
    match status {
        401 => ("authentication_error", "INVALID_KEY", "The API key is not accepted", "fix_request", false),
        402 => ("billing", "billing.payment_required", "The plan does not cover this request", "fix_request", false),
        403 => ("authorization_error", "insufficient_scope", "The key may not do this", "fix_request", false),
        404 | 410 => ("not_found", "not_found", "Resource not found", "check_resource_id", false),
        409 => ("conflict", "conflict.invalid_state", "The resource is in another state", "refetch_and_retry", false),
        412 => (
            "conflict",
            "conflict.stale_version",
            "Resource has been modified by another request",
            "refetch_and_retry",
            true,
        ),
        425 | 429 => ("rate_limited", "rate_limited", "Too many requests", "wait", true),
        502..=504 => ("transient_error", "service_unavailable", "The service is unavailable", "wait", true),
        500..=599 => ("internal_error", "internal_error", "Something went wrong", "wait", false),
        _ => ("validation_error", "VALIDATION_ERROR", "The request is not valid", "fix_request", false),
    }
}

/// The body of an error with this status, in the API's format.
pub(crate) fn error(api: Api, status: u16, retry_after: Option<u64>) -> Value {
    let (category, code, message, action, retryable) = error_row(status);
    match api {
        Api::Salesbooth => {
            let mut body = json!({
                "error": true,
                "code": code,
                "category": category,
                "message": message,
                "recovery": {"action": action, "retryable": retryable},
                "ref": "mock_fault",
            });
            if let Some(seconds) = retry_after {
                body["recovery"]["retry_after_seconds"] = json!(seconds);
            }
            body
        }
        Api::SalesByte => json!({"code": code, "message": message, "details": {}, "errors": {}}),
    }
}

/// The answer to a request that a test does not expect.
pub(crate) fn unexpected(api: Api, words: &str) -> Answer {
    let body = match api {
        Api::Salesbooth => json!({
            "error": true,
            "code": "validation_error.unexpected_request",
            "category": "validation_error",
            "message": words,
            "recovery": {"action": "fix_request", "retryable": false},
        }),
        Api::SalesByte => json!({"code": "unexpected_request", "message": words}),
    };
    Answer::json(400, body)
}

/// The answer to a request that exceeds its operation's rate limit.
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
    // The docs use these codes without a category.
    let whole = matches!(row.code, "INVALID_KEY" | "insufficient_scope");
    let code = if whole { row.code.to_owned() } else { format!("{}.{}", row.category, row.code) };
    let fields = named(refusal).into_iter().map(|(name, messages)| {
        // The docs name a single code for fields: `required`.
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

/// The problems by field, named as the API does: `title` for `body.title`. Fields that share a name keep their whole path.
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

/// A missing property is reported at the object around it, but the API names the property.
fn place(violation: &Violation) -> String {
    let missing =
        violation.message.strip_prefix("the required property ").and_then(|rest| rest.strip_suffix(" is missing"));
    match missing {
        Some(property) => format!("{}.{}", violation.place, property.trim_matches('"')),
        None => violation.place.clone(),
    }
}
