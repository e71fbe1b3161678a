//! Tests the replies of Salesbooth's documents: how many have no type, and that inferred ones are marked.
//!
//! `specs/README.md` explains which type a reply gets that no page shows.

#![allow(clippy::unwrap_used)]

use std::path::Path;

use saleskit_contract::{Contract, DocsStatus, OperationSpec};
use serde_json::Value;

/// The schema of what an operation's call resolves to, when its reply is JSON.
fn data<'c>(contract: &'c Contract, operation: &'c OperationSpec) -> Option<&'c Value> {
    let media = operation.success()?.media.first().filter(|media| media.name == "application/json")?;
    let parts = media.schema.get("allOf").and_then(Value::as_array);
    let data = parts.into_iter().flatten().find_map(|part| part.pointer("/properties/data"));
    contract.resolve(data.unwrap_or(&media.schema)).ok()
}

/// Whether the documents know nothing of it: an object without properties, or any JSON.
fn is_untyped(schema: &Value) -> bool {
    let says = |key: &str| schema.get(key).is_some();
    !says("properties")
        && !says("allOf")
        && !says("items")
        && schema.get("additionalProperties").is_none_or(Value::is_boolean)
}

fn is_inferred(operation: &OperationSpec, schema: &Value) -> bool {
    operation.docs.status == DocsStatus::Inferred
        || schema.pointer("/x-docs/status").and_then(Value::as_str) == Some("inferred")
}

fn salesbooth() -> Contract {
    Contract::load(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../specs/salesbooth")).unwrap()
}

/// How many of the operations have a JSON reply without a type, and how many there are.
fn untyped(contract: &Contract, of: impl Fn(&OperationSpec) -> bool) -> (usize, usize) {
    let operations = || contract.operations().iter().filter(|operation| of(operation));
    let untyped = operations().filter(|operation| data(contract, operation).is_some_and(is_untyped)).count();
    (untyped, operations().count())
}

#[test]
fn at_most_a_quarter_of_the_replies_have_no_type() {
    let (untyped, all) = untyped(&salesbooth(), |_| true);
    assert!(4 * untyped <= all, "{untyped} of {all}");
}

#[test]
fn at_most_a_tenth_of_the_replies_of_a_first_integration_have_no_type() {
    let first = [
        "batch",
        "contracts",
        "customers",
        "deals",
        "payments",
        "products",
        "quotes",
        "search",
        "subscriptions",
        "webhooks",
    ];
    let is_first = |operation: &OperationSpec| first.contains(&operation.section.as_str());
    let (untyped, all) = untyped(&salesbooth(), is_first);
    assert!(all > 0 && 10 * untyped <= all, "{untyped} of {all}");
}

/// Whether another operation shows a reply of the schema.
fn is_shown(contract: &Contract, schema: &Value) -> bool {
    let shows = |operation: &OperationSpec| {
        operation.success().and_then(|reply| reply.media.first()).is_some_and(|media| !media.examples.is_empty())
            && data(contract, operation).is_some_and(|data| std::ptr::eq(data, schema))
    };
    contract.operations().iter().any(shows)
}

/// Whether the list in a page is marked.
fn has_inferred_list(schema: &Value) -> bool {
    let properties = schema.get("properties").and_then(Value::as_object);
    properties.into_iter().flatten().any(|(_, property)| {
        property.get("items").is_some()
            && property.pointer("/x-docs/status").and_then(Value::as_str) == Some("inferred")
    })
}

#[test]
fn a_write_whose_reply_no_page_shows_cannot_fail_after_it_was_done() {
    let contract = salesbooth();
    let writes = contract.operations().iter().filter(|operation| operation.method != "GET");
    let unshown = writes.filter(|operation| {
        operation.success().and_then(|reply| reply.media.first()).is_some_and(|media| media.examples.is_empty())
    });
    let unmarked = unshown.filter(|operation| {
        data(&contract, operation).is_some_and(|data| !is_untyped(data) && !is_inferred(operation, data))
    });
    let unmarked: Vec<_> = unmarked.map(|operation| &operation.id).collect();
    assert!(unmarked.is_empty(), "{unmarked:?}");
}

#[test]
fn a_read_that_no_page_shows_is_marked_as_inferred() {
    let contract = salesbooth();
    let reads = contract.operations().iter().filter(|operation| {
        operation.method == "GET"
            && operation.success().is_some_and(|reply| reply.description.contains("shows no reply"))
    });
    let unmarked = reads.filter(|operation| {
        data(&contract, operation).is_some_and(|data| {
            let marked = is_inferred(operation, data) || has_inferred_list(data);
            !is_untyped(data) && !marked && !is_shown(&contract, data)
        })
    });
    let unmarked: Vec<_> = unmarked.map(|operation| &operation.id).collect();
    assert!(unmarked.is_empty(), "{unmarked:?}");
}
