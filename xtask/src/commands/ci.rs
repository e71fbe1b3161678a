//! `ci`: every gate, one after the other, and a table of them.

mod needs;

use std::{
    borrow::Cow,
    env,
    ffi::OsStr,
    fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::Result;
use clap::Args;

use self::needs::Needs;
use crate::{outcome::Outcome, project};

/// The captured docs pages, where they lie beside the checkout.
const CAPTURE: &str = "../shared/docs";

/// A target without threads, sockets and clock.
const WASM: &str = "wasm32-unknown-unknown";

/// The documents as the mock's package takes them in.
const PACKAGED: &str = "mock/specs";

/// The crates that must do without.
const PORTABLE: [&str; 7] =
    ["--package", "saleskit-runtime", "--package", "salesbooth-api", "--package", "salesbyte-api", "--all-features"];
const PORTABLE_LINT: [&str; 3] = ["cargo", "clippy", "--locked"];
const PORTABLE_CHECK: [&str; 5] = ["cargo", "check", "--locked", "--target", WASM];

/// Arguments of `ci`.
#[derive(Debug, Args)]
pub struct Ci {
    /// Only whether documents, generated files and code fit together, without the tests
    #[arg(long)]
    quick: bool,
}

/// One gate: its name, and the command that must succeed.
struct Gate {
    name: Cow<'static, str>,
    command: Vec<Cow<'static, str>>,
    env: &'static [(&'static str, &'static str)],
    /// What is there in some places only; without it the gate is skipped.
    needs: Needs,
    /// Whether what the command finds (exit code 1) is for a reviewer to judge and fails nothing.
    warns: bool,
}

/// How a gate ended.
enum Verdict {
    Passed,
    Warned,
    Failed,
    Skipped(String),
}

impl Ci {
    /// Runs the gates.
    ///
    /// # Errors
    ///
    /// When the examples cannot be listed.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let gates = if self.quick { quick() } else { gates(&root)? };
        Ok(run(&root, &gates))
    }
}

fn run(root: &Path, gates: &[Gate]) -> Outcome {
    let mut rows = Vec::new();
    for gate in gates {
        outln!("\n── {} ── {}", gate.name, gate.command.join(" "));
        let start = Instant::now();
        let verdict = run_gate(root, gate);
        rows.push((gate.name.clone(), verdict, start.elapsed()));
    }
    let failed = rows.iter().any(|(_, verdict, _)| matches!(verdict, Verdict::Failed));
    outln!("\n{:<28} {:>8}  result", "gate", "time");
    for (name, verdict, time) in &rows {
        outln!("{name:<28} {:>8}  {}", seconds(*time), describe(verdict));
    }
    if failed { Outcome::Findings } else { Outcome::Fine }
}

/// What must hold before anything else is worth a look.
fn first() -> Vec<Gate> {
    vec![
        gate("format", &["cargo", "fmt", "--all", "--check"]),
        gate("documents", &["cargo", "xtask", "lint"]),
        gate("generated files", &["cargo", "xtask", "generate", "--check"]),
        Gate { needs: Needs::Program("actionlint"), ..gate("workflows", &["actionlint"]) },
        Gate { needs: Needs::Base, warns: true, ..gate("generator or documents", &["cargo", "xtask", "mixed"]) },
    ]
}

/// For platforms other than the one that all gates run on, and for a first look.
fn quick() -> Vec<Gate> {
    let mut gates = first();
    gates.push(gate("code", &["cargo", "check", "--locked", "--workspace", "--all-targets", "--features", "full"]));
    gates
}

fn gates(root: &Path) -> Result<Vec<Gate>> {
    let mut gates = first();
    gates.extend([
        gate(
            "clippy",
            &["cargo", "clippy", "--locked", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"],
        ),
        Gate {
            env: &[("CLIPPY_CONF_DIR", "runtime")],
            ..gate("no clock, no threads", &[&PORTABLE_LINT[..], &PORTABLE[..], &["--", "-D", "warnings"]].concat())
        },
        Gate { needs: Needs::Target(WASM), ..gate("other targets", &[&PORTABLE_CHECK[..], &PORTABLE[..]].concat()) },
        features("without an HTTP client", "sections"),
        features("without TLS", "sections,reqwest"),
        gate(
            "with aws-lc",
            &["cargo", "check", "--locked", "--no-default-features", "--features", "sections,tls-aws-lc"],
        ),
        gate("tests", &["cargo", "test", "--locked", "--workspace", "--features", "full", "--quiet"]),
        gate("tests, all features", &["cargo", "test", "--locked", "--workspace", "--all-features", "--quiet"]),
        packages(),
        Gate {
            env: &[("RUSTDOCFLAGS", "-D warnings")],
            ..gate("rustdoc", &["cargo", "doc", "--locked", "--workspace", "--all-features", "--no-deps", "--quiet"])
        },
    ]);
    gates.push(gate("budgets", &["cargo", "xtask", "budget"]));
    gates.extend(examples(root)?);
    gates.extend([
        beside("docs samples", &["cargo", "xtask", "docs", "check", "--capture", CAPTURE], CAPTURE),
        beside("docs recall", &["cargo", "xtask", "docs", "recall", "--capture", CAPTURE, "--at-least", "98"], CAPTURE),
        beside("docs sections", &["cargo", "xtask", "docs", "coverage", "--capture", CAPTURE], CAPTURE),
        beside("docs lock", &["cargo", "xtask", "docs", "changed", "--capture", CAPTURE], CAPTURE),
        beside("own words", &["../shared/checks/own-words"], "../shared/checks/own-words"),
    ]);
    Ok(gates)
}

/// A gate for each example: without keys it plays against the mock, and ends by itself.
fn examples(root: &Path) -> Result<Vec<Gate>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(root.join("examples"))? {
        let path = entry?.path();
        if let (Some("rs"), Some(name)) = (path.extension().and_then(OsStr::to_str), path.file_stem()) {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    let run = ["cargo", "run", "--locked", "--quiet", "--all-features", "--example"];
    let gates = names.into_iter().map(|name| {
        let mut gate = gate("", &run);
        gate.name = format!("example {name}").into();
        gate.command.push(name.into());
        gate
    });
    Ok(gates.collect())
}

fn gate(name: &'static str, command: &[&'static str]) -> Gate {
    let command = command.iter().copied().map(Cow::Borrowed).collect();
    Gate { name: name.into(), command, env: &[], needs: Needs::Nothing, warns: false }
}

/// The tests of features, with no others than these.
fn features(name: &'static str, features: &'static str) -> Gate {
    let command = ["cargo", "test", "--locked", "--package", "saleskit", "--test", "features", "--no-default-features"];
    gate(name, &[&command[..], &["--features", features]].concat())
}

/// Packages what takes in files from elsewhere in the repository, and builds it from its package. Everything else that it depends on
/// has been fetched by the gates before.
fn packages() -> Gate {
    let command = ["cargo", "package", "--locked", "--offline", "--allow-dirty", "--quiet"];
    let packages = ["--package", "saleskit-contract", "--package", "saleskit-mock"];
    Gate { needs: Needs::Folder(PACKAGED), ..gate("packages", &[&command[..], &packages].concat()) }
}

/// A gate that needs what lies beside the checkout.
fn beside(name: &'static str, command: &[&'static str], needs: &'static str) -> Gate {
    Gate { needs: Needs::Beside(needs), ..gate(name, command) }
}

fn run_gate(root: &Path, gate: &Gate) -> Verdict {
    if let Some(missing) = gate.needs.missing(root) {
        outln!("skipped: {missing}");
        return Verdict::Skipped(missing);
    }
    let program = &*gate.command[0];
    let mut command = Command::new(if program.contains('/') { root.join(program) } else { program.into() });
    command.args(gate.command[1..].iter().map(|argument| &**argument)).current_dir(root).envs(gate.env.iter().copied());
    // No gate may meet the live services.
    for (name, _) in env::vars_os() {
        if name.to_str().is_some_and(|name| name.starts_with("SALESBOOTH_") || name.starts_with("SALESBYTE_")) {
            command.env_remove(name);
        }
    }
    match command.status() {
        Ok(status) if status.success() => Verdict::Passed,
        Ok(status) if gate.warns && status.code() == Some(1) => Verdict::Warned,
        Ok(status) => {
            outln!("{} ended with {status}", gate.name);
            Verdict::Failed
        }
        Err(fault) => {
            outln!("{program} cannot be started: {fault}");
            Verdict::Failed
        }
    }
}

fn describe(verdict: &Verdict) -> String {
    match verdict {
        Verdict::Passed => "passed".to_owned(),
        Verdict::Warned => "passed, with a warning: see above".to_owned(),
        Verdict::Failed => "FAILED".to_owned(),
        Verdict::Skipped(missing) => format!("skipped: {missing}"),
    }
}

fn seconds(time: Duration) -> String {
    format!("{:.1} s", time.as_secs_f64())
}
