//! The program as the wrapper of rustc.

#![cfg(unix)]

use std::{
    fs,
    hint::black_box,
    process::{Command, ExitStatus},
};

use serde_json::Value;

/// Runs a shell as the compiler of a crate, and gives what was written down.
fn compiled(script: &str, arguments: &[&str]) -> (ExitStatus, Vec<Value>) {
    let folder = tempfile::tempdir().expect("a folder");
    let log = folder.path().join("log");
    let mut command = Command::new(env!("CARGO_BIN_EXE_xtask-bench"));
    command.env("SALESKIT_BENCH_RUSTC_LOG", &log).args(["sh", "-c", script]).args(arguments);
    let status = command.status().expect("the program can be started");
    let text = fs::read_to_string(&log).unwrap_or_default();
    (status, text.lines().map(|line| serde_json::from_str(line).expect("JSON")).collect())
}

#[test]
fn what_the_compiler_took_is_written_down_by_crate() {
    let (status, runs) = compiled("i=0; while [ $i -lt 200000 ]; do i=$((i+1)); done", &["--crate-name", "deals"]);
    assert!(status.success());
    assert_eq!(runs.len(), 1);
    assert_eq!(runs[0]["name"], "deals");
    assert!(runs[0]["cpu"].as_f64().expect("seconds") > 0.01, "{runs:?}");
}

#[test]
fn the_memory_of_whoever_started_it_is_not_counted() {
    // As large as cargo may be.
    let large = black_box(vec![1_u8; 300_000_000]);
    let (_, runs) = compiled("true", &["--crate-name", "deals"]);
    let peak = runs[0]["peak"].as_u64().expect("bytes");
    assert!(peak < 60_000_000, "{peak}");
    drop(black_box(large));
}

#[test]
fn the_compilers_exit_code_is_passed_on_and_its_questions_are_not_counted() {
    let (status, runs) = compiled("exit 101", &["-vV"]);
    assert_eq!(status.code(), Some(101));
    assert_eq!(runs, Vec::<Value>::new());
}
