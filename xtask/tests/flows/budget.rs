//! Tests `cargo xtask budget`, with fake versions of cargo, the compiler and valgrind that print figures from files.

use std::fs;

use crate::checkout::{Checkout, Ran};

/// The file behind each budget's figure, and one more than its content.
const GREATER: [(&str, &str, &str); 8] = [
    ("largest-generated-file", "generated/salesbooth/src/deals.rs", "//\n//\n//\n//\n"),
    ("generated-lines", "generated/salesbyte/src/quotes.rs", "//\n//\n"),
    ("functions", "figures/ll", "define void @a() {\n}\ndefine void @b() {\n}\n"),
    ("three-calls-llvm-lines", "figures/ll", "define void @a() {\n  ret void\n}\n"),
    ("packages", "figures/tree", "saleskit v0.1.0\nbytes v1.0.0\nhttp v1.0.0\n"),
    ("three-calls-bytes", "figures/three_calls", "a larger program"),
    ("get-allocations", "figures/allocations", "60"),
    ("items-instructions", "figures/instructions", "5001"),
];

const CARGO: &str = r#"
case "$1" in
  tree) cat figures/tree ;;
  rustc) for word in "$@"; do case "$word" in --emit=*) cp figures/ll "${word#--emit=llvm-ir=}" ;; esac; done ;;
  build)
    mkdir -p target/budget/release && cp figures/three_calls target/budget/release/three_calls
    printf '#!/bin/sh\necho $(($(cat figures/allocations) * $2))\n' > target/budget/release/in_memory
    chmod +x target/budget/release/in_memory ;;
esac"#;

const RUSTC: &str = r#"printf 'release: %s\nhost: x86_64-unknown-linux-gnu\n' "$(cat figures/rustc)""#;

const VALGRIND: &str = r#"
test "$1" = --version || echo "==1== Collected : $((700000 + $(cat figures/instructions) * $5))" >&2"#;

/// A checkout whose figures are its budgets, without any slack.
fn checkout() -> Checkout {
    let checkout = Checkout::empty();
    for (path, text) in [
        ("generated/salesbooth/src/deals.rs", "//\n//\n//\n"),
        ("generated/salesbyte/src/quotes.rs", "//\n"),
        ("figures/ll", "define void @a() {\n}\n"),
        ("figures/tree", "saleskit v0.1.0\nbytes v1.0.0\n"),
        ("figures/three_calls", "a program"),
        ("figures/allocations", "59"),
        ("figures/instructions", "5000"),
        ("figures/rustc", "1.95.0"),
    ] {
        checkout.put(path, text);
    }
    checkout.program("cargo", CARGO);
    checkout.program("rustc", RUSTC);
    checkout.program("valgrind", VALGRIND);
    let real = concat!(env!("CARGO_MANIFEST_DIR"), "/../budgets.toml");
    let budgets = fs::read_to_string(real).expect("budgets").lines().map(without_slack).collect::<String>();
    checkout.put("budgets.toml", &budgets);
    let ran = checkout.xtask(&["budget", "--write"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    checkout
}

fn without_slack(line: &str) -> String {
    let line = if line.starts_with("slack_percent") { "slack_percent = 0" } else { line };
    format!("{line}\n")
}

fn budget(checkout: &Checkout, name: &str) -> Ran {
    checkout.xtask(&["budget", name])
}

#[test]
fn what_was_written_is_kept() {
    let checkout = checkout();
    let ran = checkout.xtask(&["budget"]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert_eq!(ran.out.lines().filter(|line| line.ends_with("  kept")).count(), 14, "{}", ran.out);
}

#[test]
fn every_budget_fails_when_its_figure_grows_and_asks_to_be_tightened_when_it_shrinks() {
    for (name, path, greater) in GREATER {
        let checkout = checkout();
        let old = fs::read_to_string(checkout.path(path)).expect("a figure");
        checkout.put(path, greater);
        let ran = budget(&checkout, name);
        assert_eq!(ran.code, 1, "{name}: {}{}", ran.out, ran.err);
        assert!(ran.out.contains(&format!("error: `{name}` is ")), "{}", ran.out);
        assert!(
            ran.out.contains(&format!("`cargo xtask budget --write {name}` to accept the new value")),
            "{}",
            ran.out
        );

        let ran = checkout.xtask(&["budget", "--write", name]);
        assert_eq!(ran.code, 0, "{name}: {}{}", ran.out, ran.err);
        assert_eq!(budget(&checkout, name).code, 0, "{name}");

        checkout.put(path, &old);
        let ran = budget(&checkout, name);
        assert_eq!(ran.code, 1, "{name}: {}{}", ran.out, ran.err);
        assert!(
            ran.out.contains(&format!("Run `cargo xtask budget --write {name}` to tighten the budget")),
            "{}",
            ran.out
        );
    }
}

#[test]
fn another_compiler_judges_only_what_does_not_depend_on_it() {
    let checkout = checkout();
    checkout.put("figures/rustc", "1.96.0");
    checkout.put("figures/instructions", "9000");
    let ran = budget(&checkout, "get-instructions");
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("not compared: the budget is for another compiler than rustc 1.96.0"), "{}", ran.out);
    checkout.put("figures/allocations", "60");
    assert_eq!(budget(&checkout, "get-allocations").code, 1);
    // Written with this compiler, they are compared again.
    assert_eq!(checkout.xtask(&["budget", "--write"]).code, 0);
    checkout.put("figures/instructions", "9999");
    assert_eq!(budget(&checkout, "get-instructions").code, 1);
}

#[test]
fn an_unknown_budget_is_no_verdict() {
    let ran = budget(&checkout(), "speed");
    assert_eq!(ran.code, 2);
    assert!(ran.err.contains("there is no budget `speed`; choose from largest-generated-file, "), "{}", ran.err);
}

#[test]
fn a_figure_that_cannot_be_measured_is_no_verdict() {
    let checkout = checkout();
    checkout.program("cargo", "exit 101");
    let ran = budget(&checkout, "packages");
    assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
}
