//! Tests that large documents are planned and compared: `diff` and `lint` look at everything that would be generated from them.

use std::time::Instant;

use saleskit_contract::Contract;
use xtask::{diff::diff, generate};

#[path = "../../contract/tests/support/large.rs"]
mod large;

use large::{LARGE, Large, other};

/// How much of a large document is compared here; the long test compares all of each.
const PART: usize = 20;

fn read(text: &str) -> Option<Contract> {
    Contract::from_document("things", "things.yaml", text).ok()
}

/// Compares a document with itself and with another; every fault has its place.
fn compare(large: &Large, many: usize) {
    let text = (large.document)(many);
    let changed = other(&text);
    let (Some(base), Some(head)) = (read(&text), read(&changed)) else { return };
    for fault in generate::faults(&base) {
        assert!(fault.position.line > 0, "{}: {fault}", large.name);
    }
    let itself = diff(&base, &base).findings;
    assert!(itself.is_empty(), "{}: {:?}", large.name, itself.first());
    assert_eq!(diff(&base, &head).findings.is_empty(), text == changed, "{}", large.name);
}

#[test]
fn a_large_document_is_planned_and_compared() {
    LARGE.iter().for_each(|large| compare(large, large.full / PART));
}

/// Following each reference where it is found would overflow the stack.
#[test]
fn schemas_that_refer_to_each_other_in_a_very_long_row_are_planned_and_compared() {
    let large = LARGE.iter().find(|large| large.name == "operations that use many schemas").expect("the document");
    compare(large, large.full);
}

#[test]
#[ignore = "long: cargo xtask hard"]
fn long_large_documents_of_full_size_are_planned_and_compared() {
    for large in LARGE {
        let start = Instant::now();
        compare(large, large.full);
        println!("{}: {:.1} s", large.name, start.elapsed().as_secs_f64());
    }
}
