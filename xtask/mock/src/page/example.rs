//! The documented example of an operation as a `curl` command.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use saleskit_contract::{Contract, OperationSpec};
use saleskit_mock::curl as command;
use serde_json::Value;

/// The characters to encode in a query.
const QUERY: &AsciiSet =
    &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~').remove(b':').remove(b',');

/// The command. `None` for a form, which would need file names.
pub(super) fn curl(contract: &Contract, spec: &OperationSpec, root: &str) -> Option<String> {
    let example = contract.example_request(spec);
    let body = match (&example.body, example.content_type.as_deref()) {
        (Some(_), Some("multipart/form-data")) => return None,
        (Some(Value::String(text)), _) => Some(text.clone()),
        (body, _) => body.as_ref().map(Value::to_string),
    };
    let mut query = example.query;
    let mut headers = example.headers;
    if let Some(scheme) = spec.security.first().and_then(|name| Some((name, contract.security_schemes().get(name)?))) {
        credit(scheme, &mut query, &mut headers);
    }
    headers.extend(example.content_type.filter(|_| body.is_some()).map(|media| ("Content-Type".to_owned(), media)));
    let encode = |text: &str| utf8_percent_encode(text, QUERY).to_string();
    let query: Vec<String> = query.iter().map(|(name, value)| format!("{}={}", encode(name), encode(value))).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    let base = base_path(spec.server.as_deref().unwrap_or(contract.server()));
    let url = format!("{root}{base}{}{mark}{}", example.path, query.join("&"));
    Some(command(&spec.method, &url, &headers, body.as_deref()))
}

/// A credential that shows its scheme. The mock accepts any.
pub(super) fn credential(scheme: &str) -> &'static str {
    match scheme {
        "secretKey" | "secretKeyHeader" => "sb_test_example",
        "publishableKey" | "publishableKeyQuery" => "sb_pub_example",
        _ => "example",
    }
}

/// Adds the credential where its scheme expects it. A credential in the body is part of the example.
fn credit((name, scheme): (&String, &Value), query: &mut Vec<(String, String)>, headers: &mut Vec<(String, String)>) {
    let word = |key: &str| scheme.get(key).and_then(Value::as_str).unwrap_or_default();
    let place = if word("x-in").is_empty() { word("in") } else { word("x-in") };
    let value = credential(name);
    match (word("type"), place) {
        ("apiKey", "header") => headers.push((word("name").to_owned(), value.to_owned())),
        ("apiKey", "query") => query.push((word("name").to_owned(), value.to_owned())),
        ("apiKey", "cookie") => headers.push(("Cookie".to_owned(), format!("{}={value}", word("name")))),
        ("apiKey", _) => {}
        _ => headers.push(("Authorization".to_owned(), format!("Bearer {value}"))),
    }
}

/// The path of a server's URL, without a trailing slash.
fn base_path(server: &str) -> &str {
    let behind = server.split_once("://").map_or(server, |(_, rest)| rest);
    behind.find('/').map_or("", |start| behind[start..].trim_end_matches('/'))
}
