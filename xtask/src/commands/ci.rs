//! `ci`: every gate, one after the other, and a table of them.

use std::{
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::Result;

use crate::{Outcome, project};

/// The captured docs pages, where they lie beside the checkout.
const CAPTURE: &str = "../shared/docs";

/// A target without threads, sockets and clock.
const WASM: &str = "wasm32-unknown-unknown";

/// The crates that must do without.
const PORTABLE: [&str; 7] =
    ["--package", "saleskit-runtime", "--package", "salesbooth-api", "--package", "salesbyte-api", "--all-features"];
const PORTABLE_LINT: [&str; 3] = ["cargo", "clippy", "--locked"];
const PORTABLE_CHECK: [&str; 5] = ["cargo", "check", "--locked", "--target", WASM];

/// One gate: its name, and the command that must succeed.
struct Gate {
    name: &'static str,
    command: Vec<&'static str>,
    env: &'static [(&'static str, &'static str)],
    /// What lies beside the checkout in some places only; without it the gate is skipped.
    needs: Option<&'static str>,
    /// The target that must be installed; without it the gate is skipped.
    target: Option<&'static str>,
}

/// How a gate ended.
enum Verdict {
    Passed,
    Failed,
    Skipped(&'static str),
}

/// Runs every gate.
pub fn run() -> Result<Outcome> {
    let root = project::root();
    let mut rows = Vec::new();
    for gate in gates() {
        println!("\n── {} ── {}", gate.name, gate.command.join(" "));
        let start = Instant::now();
        let verdict = run_gate(&root, &gate);
        rows.push((gate.name, verdict, start.elapsed()));
    }
    let failed = rows.iter().any(|(_, verdict, _)| matches!(verdict, Verdict::Failed));
    println!("\n{:<28} {:>8}  result", "gate", "time");
    for (name, verdict, time) in &rows {
        println!("{name:<28} {:>8}  {}", seconds(*time), describe(verdict));
    }
    Ok(if failed { Outcome::Findings } else { Outcome::Fine })
}

fn gates() -> Vec<Gate> {
    let gate =
        |name, command: &[&'static str]| Gate { name, command: command.to_vec(), env: &[], needs: None, target: None };
    let features = |name, features| {
        let command =
            ["cargo", "test", "--locked", "--package", "saleskit", "--test", "features", "--no-default-features"];
        gate(name, &[&command[..], &["--features", features]].concat())
    };
    let beside = |name, command: &[&'static str], needs| Gate { needs: Some(needs), ..gate(name, command) };
    vec![
        gate("format", &["cargo", "fmt", "--all", "--check"]),
        gate("documents", &["cargo", "xtask", "lint"]),
        gate("generated files", &["cargo", "xtask", "generate", "--check"]),
        gate("surface", &["cargo", "xtask", "surface", "--check"]),
        gate(
            "clippy",
            &["cargo", "clippy", "--locked", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"],
        ),
        Gate {
            env: &[("CLIPPY_CONF_DIR", "runtime")],
            ..gate("no clock, no threads", &[&PORTABLE_LINT[..], &PORTABLE[..], &["--", "-D", "warnings"]].concat())
        },
        Gate { target: Some(WASM), ..gate("other targets", &[&PORTABLE_CHECK[..], &PORTABLE[..]].concat()) },
        features("without an HTTP client", "sections"),
        features("without TLS", "sections,reqwest"),
        gate(
            "with aws-lc",
            &["cargo", "check", "--locked", "--no-default-features", "--features", "sections,tls-aws-lc"],
        ),
        gate("tests", &["cargo", "test", "--locked", "--workspace", "--features", "full", "--quiet"]),
        gate("tests, all features", &["cargo", "test", "--locked", "--workspace", "--all-features", "--quiet"]),
        Gate {
            name: "rustdoc",
            command: vec!["cargo", "doc", "--locked", "--workspace", "--all-features", "--no-deps", "--quiet"],
            env: &[("RUSTDOCFLAGS", "-D warnings")],
            needs: None,
            target: None,
        },
        gate("quickstart", &["cargo", "run", "--locked", "--quiet", "--example", "quickstart"]),
        beside("docs samples", &["cargo", "xtask", "docs", "check", "--capture", CAPTURE], CAPTURE),
        beside("docs sections", &["cargo", "xtask", "docs", "coverage", "--capture", CAPTURE], CAPTURE),
        beside("docs lock", &["cargo", "xtask", "docs", "changed", "--capture", CAPTURE], CAPTURE),
        beside("own words", &["../shared/checks/own-words"], "../shared/checks/own-words"),
    ]
}

fn run_gate(root: &Path, gate: &Gate) -> Verdict {
    if let Some(needs) = gate.needs.filter(|needs| !root.join(needs).exists()) {
        println!("skipped: {needs} is not beside this checkout");
        return Verdict::Skipped(needs);
    }
    if let Some(target) = gate.target.filter(|target| !installed(target)) {
        println!("skipped: `rustup target add {target}` installs what it needs");
        return Verdict::Skipped(target);
    }
    let program = gate.command[0];
    let mut command = Command::new(if program.contains('/') { root.join(program) } else { program.into() });
    command.args(&gate.command[1..]).current_dir(root).envs(gate.env.iter().copied());
    match command.status() {
        Ok(status) if status.success() => Verdict::Passed,
        Ok(status) => {
            println!("{} ended with {status}", gate.name);
            Verdict::Failed
        }
        Err(fault) => {
            println!("{program} cannot be started: {fault}");
            Verdict::Failed
        }
    }
}

/// Whether the standard library of a target is there.
fn installed(target: &str) -> bool {
    let output = Command::new("rustc").args(["--print", "target-libdir", "--target", target]).output();
    output.is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).exists())
}

fn describe(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Passed => "passed".to_owned(),
        Verdict::Failed => "FAILED".to_owned(),
        Verdict::Skipped(needs) => format!("skipped: needs {needs}"),
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
