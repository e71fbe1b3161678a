//! Decides whether the body of a success reports an error. Only the top level counts: `data` contains the reply.

use std::collections::BTreeMap;

use memchr::memmem;
use saleskit_runtime::{Untyped, private::read_text};
use serde_json::Value;

/// Whether the body of a 2xx reply says that the call was rejected.
///
/// It does in these cases:
///
/// - `error` is set, as a flag, a text, an object or a list.
/// - `success` is false, unless `error` is false and there is `data`.
/// - `errors` is not empty, unless `error` or `success` reports success. They are then notes on a success.
///
/// No documented reply without an envelope has a property with one of these names. Enveloped replies have theirs under `data`.
pub(super) fn says_error(body: &[u8]) -> bool {
    may_say_error(body) && reads_error(body)
}

fn reads_error(body: &[u8]) -> bool {
    let body: BTreeMap<String, Untyped> = read_text(body).unwrap_or_default();
    let read = |name: &str| body.get(name).map(|value| readable(&value.to_json()));
    let (error, success) = (read("error"), read("success"));
    let (no_error, success) = (error.as_ref().and_then(flag) == Some(false), success.as_ref().and_then(flag));
    let has_data = || body.get("data").is_some_and(|data| data.to_json() != "null");
    error.as_ref().is_some_and(is_set)
        || success == Some(false) && !(no_error && has_data())
        || read("errors").is_some_and(|errors| is_filled(&errors)) && !no_error && success != Some(true)
}

/// Parses a value. If it contains half a character or a number outside the range of floats, a non-empty value of the same kind
/// replaces it. Replies with such values are readable, so an error in them must not be missed.
fn readable(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_else(|_| match json.as_bytes().first() {
        Some(b'{' | b'[') => Value::Array(vec![Value::Null]),
        _ => Value::from("unreadable"),
    })
}

/// Whether a body might report an error: whether it contains one of the names with another value than successes have. This search
/// is much cheaper than parsing the body, which the decoder does anyway.
fn may_say_error(body: &[u8]) -> bool {
    let is_in = |name: &[u8], harmless: [&[u8]; 2]| {
        memmem::find_iter(body, name).any(|at| {
            let behind = body[at + name.len()..].trim_ascii_start();
            let value = behind.strip_prefix(b":").map(<[u8]>::trim_ascii_start);
            value.is_some_and(|value| !harmless.into_iter().any(|harmless| value.starts_with(harmless)))
        })
    };
    // A name may contain escapes. The escapes of its letters start like this.
    let is_escaped = || memmem::find_iter(body, br"\u00").any(|at| matches!(body.get(at + 4), Some(b'6' | b'7')));
    is_in(b"\"error\"", [b"false", b"null"])
        || is_in(b"\"success\"", [b"true", b"null"])
        || is_in(b"\"errors\"", [b"null", b"[]"])
        || is_escaped()
}

/// Whether a value is a true flag, in the forms that PHP may write: `true`, 1, `"1"` or `"true"`.
pub(super) fn is_true(value: Option<&Value>) -> bool {
    value.and_then(flag) == Some(true)
}

/// Reads a value as a flag.
fn flag(value: &Value) -> Option<bool> {
    match value {
        Value::Bool(flag) => Some(*flag),
        Value::Number(number) => match number.as_f64() {
            Some(0.0) => Some(false),
            Some(1.0) => Some(true),
            _ => None,
        },
        Value::String(text) => match text.trim().to_ascii_lowercase().as_str() {
            "0" | "false" => Some(false),
            "1" | "true" => Some(true),
            _ => None,
        },
        _ => None,
    }
}

/// Whether `error` is set: a true flag, or a text, number, object or list that is not empty.
fn is_set(error: &Value) -> bool {
    match (flag(error), error) {
        (Some(flag), _) => flag,
        (None, Value::Number(_)) => true,
        (None, Value::String(text)) => !matches!(text.trim(), "" | "null"),
        (None, other) => is_filled(other),
    }
}

/// Whether a list or an object is not empty.
fn is_filled(value: &Value) -> bool {
    match value {
        Value::Array(list) => !list.is_empty(),
        Value::Object(object) => !object.is_empty(),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_search_for_names_passes_over_no_body_that_reports_an_error() {
        let names = ["error", "errors", "success", r"err\u006fr", r"\u0065rrors", "data", "errored"];
        let values =
            ["true", "false", "null", "1", "0", r#""0""#, r#""""#, r#""no""#, "[]", "[1]", "{}", r#"{"error": true}"#];
        for (name, other) in names.iter().flat_map(|name| names.map(|other| (name, other))) {
            for (value, beside) in values.iter().flat_map(|value| values.map(|beside| (value, beside))) {
                for body in [
                    format!(r#"{{"{name}":{value},"{other}":{beside}}}"#),
                    format!("\u{feff}{{ \"{name}\" :\n{value} , \"{other}\" : {beside}}}"),
                ] {
                    let body = body.as_bytes();
                    assert!(may_say_error(body) || !reads_error(body), "{}", String::from_utf8_lossy(body));
                }
            }
        }
    }

    #[test]
    fn an_error_is_seen_beside_and_within_what_no_value_can_hold() {
        for body in [
            r#"{"error": {"message": "cut \ud83d"}}"#,
            r#"{"error": "cut \ud83d"}"#,
            r#"{"error": {"code": 1e400}}"#,
            r#"{"error": 1e400}"#,
            r#"{"errors": ["cut \ud83d"]}"#,
            r#"{"error": true, "cut \ud83d": 1}"#,
        ] {
            assert!(says_error(body.as_bytes()), "{body}");
        }
        for body in [
            r#"{"error": false, "data": "cut \ud83d", "errors": ["cut \ud83d"]}"#,
            r#"{"cut \ud83d": 1, "data": {"error": true}}"#,
            r#"{"error": true, "cut"#,
        ] {
            assert!(!says_error(body.as_bytes()), "{body}");
        }
    }

    #[test]
    fn a_usual_success_is_not_read() {
        for body in [
            r#"{"error":false,"data":{"title":"an \"error\"","status":"error"}}"#,
            r#"{"success": true, "data": []}"#,
            "[1]",
        ] {
            assert!(!may_say_error(body.as_bytes()), "{body}");
        }
    }
}
