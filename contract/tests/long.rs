//! Tests documents at their full size, each in a separate process, because the memory of a whole process is measured.

#![allow(clippy::unwrap_used)]

mod support;

use std::{env, fs, process::Command, time::Instant};

use saleskit_contract::Contract;
use support::large::{LARGE, Large, other};

/// What reading and linting a document may take, in MB.
const MOST_MEMORY: usize = 512;

/// What two documents and their comparison may take: a list of users for every component would be beyond it.
const MOST_MEMORY_OF_TWO: usize = 2 * MOST_MEMORY;

/// Names the document that a process reads.
const DOCUMENT: &str = "LARGE_DOCUMENT";

#[test]
#[ignore = "long: cargo xtask hard"]
fn long_documents_of_full_size_are_read_and_linted_in_bounded_memory() {
    each("long_documents_of_full_size_are_read_and_linted_in_bounded_memory", MOST_MEMORY, |large| {
        let text = (large.document)(large.full);
        let read = Contract::from_document("things", "things.yaml", &text);
        let faults = read.map_or_else(|faults| faults.0, |contract| contract.lint());
        assert!(faults.iter().all(|fault| fault.position.line > 0), "{}", large.name);
        faults.len()
    });
}

#[test]
#[ignore = "long: cargo xtask hard"]
fn long_documents_of_full_size_are_compared_in_bounded_memory() {
    each("long_documents_of_full_size_are_compared_in_bounded_memory", MOST_MEMORY_OF_TWO, |large| {
        let text = (large.document)(large.full);
        let read = |text: &str| Contract::from_document("things", "things.yaml", text).ok();
        let Some(base) = read(&text) else { return 0 };
        let text = other(&text);
        let Some(head) = read(&text) else { return 0 };
        drop(text);
        base.compare(&head).len()
    });
}

/// Runs a test once for each document, in a process of its own, and checks how much memory that took.
fn each(test: &str, most: usize, run: fn(&Large) -> usize) {
    if let Ok(name) = env::var(DOCUMENT) {
        let large = LARGE.iter().find(|large| large.name == name).unwrap();
        let start = Instant::now();
        let found = run(large);
        let memory = most_memory();
        println!("{name}: {:.1} s, {memory:?} MB, {found} found", start.elapsed().as_secs_f64());
        return assert!(memory.is_none_or(|memory| memory <= most), "{name}: {memory:?} MB");
    }
    let mut failed = Vec::new();
    for large in LARGE {
        let mut command = Command::new(env::current_exe().unwrap());
        let status = command.args(["--exact", test, "--ignored", "--nocapture"]).env(DOCUMENT, large.name).status();
        failed.extend(Some(large.name).filter(|_| !status.unwrap().success()));
    }
    assert!(failed.is_empty(), "{failed:?}");
}

/// The peak memory of this process so far, in MB, if the system reports it.
fn most_memory() -> Option<usize> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.split_whitespace().next()?.parse::<usize>().ok()? / 1024)
}
