//! Tests that the figures behind budgets are the same on every run, and grow only with the number of calls.

use std::process::Command;

fn allocations(subject: &str, n: usize) -> u64 {
    let output = Command::new(env!("CARGO_BIN_EXE_in_memory"))
        .args([subject, &n.to_string()])
        .output()
        .expect("the program can be started");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8").trim().parse().expect("a number")
}

#[test]
fn every_call_makes_the_same_number_of_allocations() {
    for subject in ["get", "create", "list", "items"] {
        let (few, many) = (allocations(subject, 10), allocations(subject, 30));
        assert!(few > 0, "{subject} allocates");
        assert_eq!(many, 3 * few, "{subject}");
        assert_eq!(few % 10, 0, "{subject}");
    }
}

#[test]
fn an_unknown_subject_is_refused() {
    let output = Command::new(env!("CARGO_BIN_EXE_in_memory"))
        .args(["delete", "1"])
        .output()
        .expect("the program can be started");
    assert!(!output.status.success());
    assert_eq!(String::from_utf8_lossy(&output.stderr).trim(), "unknown subject `delete`");
}
