//! Documents at their full size, each in a process of its own: what is measured is the memory of a whole process.

#![allow(clippy::unwrap_used)]

mod support;

use std::{env, fs, process::Command};

use saleskit_contract::Contract;
use support::large::LARGE;

/// In MB.
const MOST_MEMORY: usize = 512;

/// Names the document that a process reads.
const DOCUMENT: &str = "LARGE_DOCUMENT";

#[test]
#[ignore = "long: cargo xtask hard"]
fn long_documents_of_full_size_are_read_and_linted_in_bounded_memory() {
    if let Ok(name) = env::var(DOCUMENT) {
        return read(&name);
    }
    for large in LARGE {
        let status = Command::new(env::current_exe().unwrap())
            .args([
                "--exact",
                "long_documents_of_full_size_are_read_and_linted_in_bounded_memory",
                "--ignored",
                "--nocapture",
            ])
            .env(DOCUMENT, large.name)
            .status();
        assert!(status.unwrap().success(), "{}", large.name);
    }
}

fn read(name: &str) {
    let large = LARGE.iter().find(|large| large.name == name).unwrap();
    let text = (large.document)(large.full);
    let read = Contract::from_document("things", "things.yaml", &text);
    let faults = read.map_or_else(|faults| faults.0, |contract| contract.lint());
    assert!(faults.iter().all(|fault| fault.position.line > 0), "{name}");
    if let Some(memory) = most_memory() {
        println!("{name}: {memory} MB, {} faults", faults.len());
        assert!(memory <= MOST_MEMORY, "{name}: {memory} MB");
    }
}

/// The most memory that this process had so far, in MB, where the system tells.
fn most_memory() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.split_whitespace().next()?.parse::<usize>().ok()? / 1024)
}
