//! The call that a caller of the facade writes for each operation: how some of them look. The generated crates' doctests compile all of
//! them.

#![allow(clippy::unwrap_used)]

#[allow(dead_code)]
mod fixture;

use xtask::generate::caller_examples;

/// What shapes a call: arguments, converted values, lists, JSON, maps, events, forms, typed parameters.
const SHOWN: [&str; 9] = [
    "amount",
    "arguments",
    "array_parameters",
    "event_stream",
    "events",
    "form_request",
    "free_form",
    "lists",
    "nullable_patch",
];

#[test]
fn a_call_is_written_as_its_caller_would_write_it() {
    let shown = SHOWN.map(|name| {
        let calls = caller_examples(&fixture::api(name), &fixture::load(name)).unwrap();
        let calls: Vec<String> = calls.iter().map(|call| format!("// {}\n{}\n", call.operation, call.text())).collect();
        calls.join("\n")
    });
    insta::with_settings!({
        snapshot_path => "shown",
        prepend_module_to_snapshot => false,
        omit_expression => true,
    }, {
        insta::assert_snapshot!("example_calls", shown.join("\n"));
    });
}
