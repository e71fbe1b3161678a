//! Documents at their full size. Alone in its file: what it measures is the memory of its whole process.

#![allow(clippy::unwrap_used)]

mod support;

use std::fs;

use saleskit_contract::Contract;
use support::large::LARGE;

/// In MB. Reading and linting the largest document takes half of it.
const MOST_MEMORY: usize = 512;

#[test]
#[ignore = "long: cargo xtask hard"]
fn long_documents_of_full_size_are_read_and_linted_in_bounded_memory() {
    for large in LARGE {
        let text = (large.document)(large.full);
        let read = Contract::from_document("things", "things.yaml", &text);
        let faults = read.map_or_else(|faults| faults.0, |contract| contract.lint());
        assert!(faults.iter().all(|fault| fault.position.line > 0), "{}", large.name);
        if let Some(memory) = most_memory() {
            println!("{:40} {memory:4} MB so far, {} faults", large.name, faults.len());
            assert!(memory <= MOST_MEMORY, "{}: {memory} MB", large.name);
        }
    }
}

/// The most memory that this process had so far, in MB, where the system tells.
fn most_memory() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.split_whitespace().next()?.parse::<usize>().ok()? / 1024)
}
