//! Tests that every difference is reported: each class without a golden pair, and every value of a document.

use saleskit_contract::Contract;
use serde_json::{Value, json};
use xtask::diff::diff;

use crate::shop;

/// A foreign document, with features that ours do not use.
fn theirs() -> Value {
    serde_json::from_str(include_str!("theirs.json")).expect("JSON")
}

fn read(document: &Value) -> Option<Contract> {
    let text = serde_json::to_string_pretty(document).expect("JSON");
    Contract::from_document("pets", "pets.json", &text).ok()
}

/// The findings when the value at a pointer changes: class, wire verdict and place of each.
fn found(pointer: &str, value: Value) -> Vec<String> {
    let mut head = theirs();
    *head.pointer_mut(pointer).unwrap_or_else(|| panic!("there is no {pointer}")) = value;
    let read = |document: &Value| read(document).unwrap_or_else(|| panic!("{pointer} makes no document"));
    let findings = diff(&read(&theirs()), &read(&head)).findings;
    findings.iter().map(|it| format!("{} {} {}", it.class, it.wire.as_str(), it.subject)).collect()
}

/// Each line of `noticed.tsv`: a pointer into their document, another value, and the only finding.
#[test]
fn what_ours_do_not_use_is_compared_in_documents_of_anybody() {
    for line in include_str!("noticed.tsv").lines() {
        let columns: Vec<&str> = line.split('\t').collect();
        let [pointer, value, expected] = columns[..] else { panic!("three columns: {line}") };
        let value = serde_json::from_str(value).expect("JSON");
        assert_eq!(found(pointer, value), [expected], "{line}");
    }
}

#[test]
fn a_shared_part_is_one_finding_by_its_own_name_that_counts_its_operations() {
    let mut head = theirs();
    *head.pointer_mut("/components/parameters/Most/schema/maximum").expect("a bound") = json!(50);
    let read = |document: &Value| read(document).expect("a document");
    let finding = &diff(&read(&theirs()), &read(&head)).findings[0];
    let words = "The shared query parameter `Most` has a tighter bound: `maximum: 50` instead of `maximum: 100`";
    assert_eq!((finding.sentence.as_str(), finding.used_by.len()), (words, 2));
    let print = finding.fingerprint();
    // Whichever operation uses it first: the approval is of the parameter.
    let without = |mut document: Value| {
        document["paths"]["/pets"]["get"]["parameters"].as_array_mut().expect("parameters").remove(0);
        document
    };
    let finding = &diff(&read(&without(theirs())), &read(&without(head))).findings[0];
    assert_eq!((finding.used_by.as_slice(), finding.fingerprint()), (&["pets_create".to_owned()][..], print));
}

#[test]
fn an_operation_at_the_root_of_the_host_moves_with_the_api() {
    let at = |url: &str| {
        let operation =
            json!({"operationId": "keys_get", "x-host-root": true, "responses": {"200": {"description": "It."}}});
        let document = json!({
            "openapi": "3.0.3",
            "info": {"title": "Keys", "version": "1"},
            "servers": [{"url": url}],
            "paths": {"/.well-known/keys": {"get": operation}},
        });
        read(&document).expect("a document")
    };
    let found = diff(&at("https://one.example/v1"), &at("https://two.example/v2")).findings;
    let classes: Vec<&str> = found.iter().map(|finding| finding.class.as_str()).collect();
    assert_eq!(classes, ["server-changed"]);
}

/// Changes each value of a document in turn. Returns the pointers whose change is not reported.
fn unnoticed(document: &Value, read: &dyn Fn(&Value) -> Option<Contract>) -> Vec<String> {
    let base = read(document).expect("a document");
    let mut pointers = Vec::new();
    collect(document, String::new(), &mut pointers);
    let mut unnoticed = Vec::new();
    for pointer in pointers {
        let mut head = document.clone();
        let value = head.pointer_mut(&pointer).expect("a value");
        *value = match &*value {
            Value::Bool(flag) => json!(!flag),
            Value::Number(number) => json!(number.as_f64().expect("a number") + 1.0),
            Value::String(text) => json!(format!("{text}x")),
            _ => json!("x"),
        };
        // Many values cannot be changed: a reference, a place.
        if let Some(head) = read(&head)
            && base.compare(&head).is_empty()
        {
            unnoticed.push(pointer);
        }
    }
    unnoticed
}

fn collect(value: &Value, pointer: String, pointers: &mut Vec<String>) {
    let escaped = |name: &str| name.replace('~', "~0").replace('/', "~1");
    match value {
        Value::Object(members) => {
            members.iter().for_each(|(name, value)| collect(value, format!("{pointer}/{}", escaped(name)), pointers))
        }
        Value::Array(items) => {
            items.iter().enumerate().for_each(|(at, value)| collect(value, format!("{pointer}/{at}"), pointers))
        }
        _ => pointers.push(pointer),
    }
}

#[test]
fn no_value_of_a_document_changes_unnoticed() {
    let ours = shop::contract(&shop::texts()).bundle();
    let of_ours = |document: &Value| Contract::from_bundle("shop", &document.to_string()).ok();
    for (document, read) in [(theirs(), &read as &dyn Fn(&Value) -> Option<Contract>), (ours, &of_ours)] {
        let mut left = unnoticed(&document, read);
        // What has properties is an object; a constant's parameter repeats what its path key says; what a bundle repeats at its root
        // is read from its sections.
        let says_nothing = |pointer: &String| {
            pointer == "/openapi"
                || pointer.ends_with("/type")
                || pointer.contains("#action=count/post/parameters/0/")
                || ["/info/", "/tags/", "/servers/"].iter().any(|root| pointer.starts_with(root))
        };
        left.retain(|pointer| !says_nothing(pointer));
        assert!(left.is_empty(), "{left:#?}");
    }
}
