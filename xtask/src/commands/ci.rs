//! `ci`: every gate that must pass before a merge. Suites that are too slow for a pull request are in [`hard`](super::hard).

use std::path::Path;

use anyhow::Result;
use clap::Args;

use super::gates::{self, Gate, Needs};
use crate::{outcome::Outcome, project};

/// The captured docs pages, which may be next to the checkout.
const CAPTURE: &str = "../shared/docs";

/// The check for sentences copied from the docs pages.
const OWN_WORDS: &str = "../shared/checks/own-words";

/// A target without threads, sockets and clock.
const WASM: &str = "wasm32-unknown-unknown";

/// The copy of the documents in the mock's package.
const PACKAGED: &str = "mock/specs";

/// The crates that must do without these.
const PORTABLE: [&str; 7] =
    ["--package", "saleskit-runtime", "--package", "salesbooth-api", "--package", "salesbyte-api", "--all-features"];
const PORTABLE_LINT: [&str; 3] = ["cargo", "clippy", "--locked"];
const PORTABLE_CHECK: [&str; 5] = ["cargo", "check", "--locked", "--target", WASM];

const CLIPPY: [&str; 9] =
    ["cargo", "clippy", "--locked", "--workspace", "--all-targets", "--all-features", "--", "-D", "warnings"];
const AWS_LC: [&str; 6] = ["cargo", "check", "--locked", "--no-default-features", "--features", "sections,tls-aws-lc"];
/// One run names every failure.
const TESTS: [&str; 8] =
    ["cargo", "test", "--locked", "--workspace", "--features", "full", "--quiet", "--no-fail-fast"];
/// The crates that have features beyond `full`. The other crates' tests would run a second time, unchanged.
const ALL_TESTS: [&str; 14] = [
    "cargo",
    "test",
    "--locked",
    "--package",
    "saleskit",
    "--package",
    "saleskit-runtime",
    "--package",
    "salesbooth-api",
    "--package",
    "salesbyte-api",
    "--all-features",
    "--quiet",
    "--no-fail-fast",
];
const RUSTDOC: [&str; 7] = ["cargo", "doc", "--locked", "--workspace", "--all-features", "--no-deps", "--quiet"];

/// Licences, banned and duplicate crates, and the sources of crates. `hard` checks advisories, because they need a database.
const DEPENDENCIES: [&str; 8] = ["cargo", "deny", "--offline", "--workspace", "check", "bans", "licenses", "sources"];

/// The oldest supported Rust, as `rust-version` in Cargo.toml has it.
const OLDEST: [&str; 15] = [
    "rustup",
    "run",
    "1.90.0",
    "cargo",
    "check",
    "--locked",
    "--package",
    "saleskit",
    "--package",
    "saleskit-mock",
    "--features",
    "saleskit/full",
    "--target-dir",
    "target/oldest",
    "--quiet",
];

/// Arguments of `ci`.
#[derive(Debug, Args)]
pub struct Ci {
    /// Only check that documents, generated files and code fit together; skip the tests
    #[arg(long)]
    quick: bool,
}

impl Ci {
    /// Runs the gates.
    ///
    /// # Errors
    ///
    /// Fails if the examples cannot be listed.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let gates = if self.quick { quick() } else { all(&root)? };
        Ok(gates::run(&root, &gates))
    }
}

/// The gates that must pass before any other is worth running.
fn first() -> Vec<Gate> {
    vec![
        Gate::new("format", &["cargo", "fmt", "--all", "--check"]),
        Gate::new("documents", &["cargo", "xtask", "lint"]),
        Gate::new("generated files", &["cargo", "xtask", "generate", "--check"]),
        Gate::new("workflows", &["actionlint"]).needs(Needs::Program("actionlint")),
        Gate::new("generator or documents", &["cargo", "xtask", "mixed"]).needs(Needs::Base).warns(),
    ]
}

/// The gates for other platforms, and for a quick check.
fn quick() -> Vec<Gate> {
    let mut gates = first();
    gates
        .push(Gate::new("code", &["cargo", "check", "--locked", "--workspace", "--all-targets", "--features", "full"]));
    gates
}

fn all(root: &Path) -> Result<Vec<Gate>> {
    let mut gates = first();
    gates.extend([
        Gate::new("dependencies", &DEPENDENCIES).needs(Needs::Program("cargo-deny")),
        Gate::new("clippy", &CLIPPY),
        Gate::new("no clock, no threads", &[&PORTABLE_LINT[..], &PORTABLE[..], &["--", "-D", "warnings"]].concat())
            .env("CLIPPY_CONF_DIR", "runtime"),
        Gate::new("other targets", &[&PORTABLE_CHECK[..], &PORTABLE[..]].concat()).needs(Needs::Target(WASM)),
        features("without an HTTP client", "sections"),
        features("without TLS", "sections,reqwest"),
        Gate::new("with aws-lc", &AWS_LC),
        Gate::new("tests", &TESTS),
        Gate::new("tests, all features", &ALL_TESTS),
        Gate::new("packages", &["cargo", "xtask", "package"]).needs(Needs::Folder(PACKAGED)),
        Gate::new("oldest supported Rust", &OLDEST).needs(Needs::Toolchain(OLDEST[2])),
        Gate::new("rustdoc", &RUSTDOC).env("RUSTDOCFLAGS", "-D warnings"),
        Gate::new("budgets", &["cargo", "xtask", "budget"]),
    ]);
    gates.extend(examples(root)?);
    let docs = |name, arguments: &[&'static str]| {
        let command = ["cargo", "xtask", "docs", arguments[0], "--capture", CAPTURE];
        beside(name, &[&command[..], &arguments[1..]].concat(), CAPTURE)
    };
    gates.extend([
        docs("docs samples", &["check"]),
        docs("docs recall", &["recall", "--at-least", "98"]),
        docs("docs sections", &["coverage"]),
        docs("docs lock", &["changed"]),
        beside("own words", &[OWN_WORDS], OWN_WORDS),
    ]);
    Ok(gates)
}

/// A gate for each example. Without keys an example plays against the mock and ends by itself.
fn examples(root: &Path) -> Result<Vec<Gate>> {
    let names = gates::programs(&root.join("examples"))?;
    let run = ["cargo", "run", "--locked", "--quiet", "--all-features", "--example"];
    Ok(names.into_iter().map(|name| Gate::new(format!("example {name}"), &run).arg(name)).collect())
}

/// The tests of one set of features.
fn features(name: &'static str, features: &'static str) -> Gate {
    let command = ["cargo", "test", "--locked", "--package", "saleskit", "--test", "features", "--no-default-features"];
    Gate::new(name, &[&command[..], &["--features", features]].concat())
}

/// A gate that needs a path next to the checkout.
fn beside(name: &'static str, command: &[&'static str], needs: &'static str) -> Gate {
    Gate::new(name, command).needs(Needs::Beside(needs))
}
