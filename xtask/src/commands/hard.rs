//! `hard`: the slow suites, to run weekly and before a release. The suites of a pull request are in [`ci`](super::ci).

use std::path::Path;

use anyhow::{Result, ensure};
use clap::Args;

use super::gates::{self, Gate, Needs};
use crate::{outcome::Outcome, project};

/// The variable with the duration of endurance tests.
const SECONDS_VARIABLE: &str = "SALESKIT_HARD_SECONDS";

/// One thread, because each test measures the memory and the sockets of its process.
const LONG_TESTS: [&str; 12] = [
    "cargo",
    "test",
    "--locked",
    "--workspace",
    "--all-features",
    "--no-fail-fast",
    "--",
    "--ignored",
    "--nocapture",
    "--test-threads",
    "1",
    "long_",
];

/// Explores the interleavings of tasks that share state.
const SCHEDULES: [&str; 9] = [
    "cargo",
    "test",
    "--locked",
    "--package=saleskit-runtime",
    "--lib",
    "--target-dir",
    "target/shuttle",
    "--quiet",
    "schedules",
];

/// The fuzz targets are a workspace of their own, which no other gate builds.
const FUZZ_LINTS: [&str; 8] =
    ["cargo", "clippy", "--manifest-path", "fuzz/Cargo.toml", "--all-targets", "--", "--deny", "warnings"];

/// Every input of the corpora, without libFuzzer.
const FUZZ_CORPORA: [&str; 4] = ["cargo", "test", "--manifest-path", "fuzz/Cargo.toml"];

const FUZZ_TARGETS: &str = "fuzz/fuzz_targets";

/// Arguments of `hard`.
#[derive(Debug, Args)]
#[command(after_help = "\
Fuzz targets need cargo-fuzz; advisories need cargo-deny and its database. A gate whose tool is missing is skipped. A failure that a
fuzz target finds is stored in fuzz/artifacts; fuzz/README.md explains what to do with it.")]
pub struct Hard {
    /// How long each endurance test runs
    #[arg(long, default_value_t = 1800, value_name = "SECONDS")]
    endure: u32,
    /// How long each fuzz target runs
    #[arg(long, default_value_t = 600, value_name = "SECONDS")]
    fuzz: u32,
    /// Only gates whose name contains this text
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
}

impl Hard {
    /// Runs the gates.
    ///
    /// # Errors
    ///
    /// Fails if the fuzz targets cannot be listed, or no gate has such a name.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let mut gates = self.gates(&root)?;
        if let Some(only) = &self.only {
            let names: Vec<&str> = gates.iter().map(Gate::name).collect();
            let known = names.join("`, `");
            gates.retain(|gate| gate.name().contains(only));
            ensure!(!gates.is_empty(), "no gate has `{only}` in its name; choose from `{known}`");
        }
        Ok(gates::run(&root, &gates))
    }

    fn gates(&self, root: &Path) -> Result<Vec<Gate>> {
        let mut gates = vec![
            Gate::new("long tests", &LONG_TESTS).env(SECONDS_VARIABLE, self.endure.to_string()),
            Gate::new("schedules", &SCHEDULES).env("RUSTFLAGS", "--cfg saleskit_shuttle"),
            Gate::new("advisories", &["cargo", "deny", "--workspace", "check", "advisories"]).needs(Needs::Advisories),
        ];
        let folder = root.join(FUZZ_TARGETS);
        let targets = if folder.is_dir() { gates::programs(&folder)? } else { Vec::new() };
        if !targets.is_empty() {
            gates.push(Gate::new("lints of the fuzz targets", &FUZZ_LINTS));
            gates.push(Gate::new("corpora of the fuzz targets", &FUZZ_CORPORA));
        }
        gates.extend(targets.into_iter().map(|target| self.fuzz(target)));
        Ok(gates)
    }

    /// Fuzzing needs the compiler's instrumentation, which stable compilers offer only with RUSTC_BOOTSTRAP. No sanitizer is
    /// used, because the crates forbid unsafe code.
    fn fuzz(&self, target: String) -> Gate {
        Gate::new(format!("fuzz {target}"), &["cargo", "fuzz", "run", "--sanitizer", "none"])
            .arg(target)
            .arg("--")
            .arg(format!("-max_total_time={}", self.fuzz))
            .arg("-rss_limit_mb=2048")
            .env("RUSTC_BOOTSTRAP", "1")
            .needs(Needs::Program("cargo-fuzz"))
    }
}
