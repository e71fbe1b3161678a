//! The display document with samples in Rust and `curl` for each operation, and the settings of the reference.

use std::collections::HashMap;

use saleskit_contract::{Contract, Pagination};
use serde_json::{Map, Value, json};
use xtask::generate::ExampleCall;

use super::example;

/// The document that the reference shows.
pub(super) fn with_samples(contract: &Contract, calls: &[ExampleCall], root: &str) -> Value {
    let mut document = contract.display_bundle();
    let rust: HashMap<&str, String> = calls.iter().map(|call| (call.operation.as_str(), call.text())).collect();
    let items = document.get_mut("paths").and_then(Value::as_object_mut).into_iter().flat_map(Map::values_mut);
    for operation in items.filter_map(Value::as_object_mut).flat_map(Map::values_mut).filter_map(Value::as_object_mut) {
        let id = operation.get("operationId").and_then(Value::as_str).unwrap_or_default();
        let rust = rust.get(id).map(|source| json!({"lang": "rust", "label": "Rust", "source": source}));
        let curl = contract.operation(id).and_then(|spec| example::curl(contract, spec, root));
        let curl = curl.map(|source| json!({"lang": "shell", "label": "curl", "source": source}));
        let samples: Vec<Value> = rust.into_iter().chain(curl).collect();
        let pagination = contract.operation(id).and_then(|spec| spec.pagination.as_ref());
        let parameters = operation.get_mut("parameters").and_then(Value::as_array_mut).into_iter().flatten();
        for parameter in parameters.filter_map(Value::as_object_mut) {
            leave_to_the_caller(parameter, pagination);
        }
        operation.insert("x-codeSamples".to_owned(), Value::Array(samples));
    }
    document
}

/// Removes the examples of optional headers and list positions. The reference would send them: the same idempotency key for every
/// operation, and the second page of a list.
fn leave_to_the_caller(parameter: &mut Map<String, Value>, pagination: Option<&Pagination>) {
    let is_required = parameter.get("required").and_then(Value::as_bool) == Some(true);
    let word = |key: &str| parameter.get(key).and_then(Value::as_str).unwrap_or_default();
    let is_position = pagination.is_some_and(|pagination| pagination.positions().any(|name| name == word("name")));
    if !is_required && (word("in") == "header" || is_position) {
        parameter.shift_remove("example");
        parameter.shift_remove("examples");
    }
}

/// Example credentials and the section of each operation. The mock accepts any credential.
pub(super) fn settings(contract: &Contract) -> Value {
    let schemes = contract.security_schemes();
    // A credential in the body is a property there.
    let shown = schemes.iter().filter(|(_, scheme)| scheme.get("x-in").and_then(Value::as_str) != Some("body"));
    let filled = shown.map(|(name, scheme)| {
        let value = example::credential(name);
        let kind = scheme.get("type").and_then(Value::as_str);
        (name.clone(), if kind == Some("apiKey") { json!({"value": value}) } else { json!({"token": value}) })
    });
    let filled: Map<String, Value> = filled.collect();
    let sections = contract.operations().iter().map(|spec| (spec.id.clone(), json!(spec.section)));
    json!({
        "authentication": {"securitySchemes": filled},
        "sections": sections.collect::<Map<_, _>>(),
    })
}
