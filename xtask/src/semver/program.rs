//! Runs cargo-semver-checks: finds out whether it is installed, runs it, and parses its report.

use std::{
    io::ErrorKind,
    path::Path,
    process::{Command, Output},
};

use anyhow::{Context, Result, bail};

/// The program, as cargo finds it.
const PROGRAM: &str = "cargo-semver-checks";

/// The command that installs it.
pub const INSTALL: &str = "cargo install cargo-semver-checks --locked";

/// How many lines of its output are quoted if it fails.
const LAST_LINES: usize = 12;

/// A finding of a lint.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Failure {
    /// The lint, as `struct_missing`.
    pub lint: String,
    /// The item, in the program's words, without its place in the file.
    pub item: String,
}

/// The installed version. `None` if it is not installed.
///
/// # Errors
///
/// Fails if it is installed but cannot be run.
pub fn version() -> Result<Option<String>> {
    match Command::new(PROGRAM).args(["semver-checks", "--version"]).output() {
        Ok(output) if output.status.success() => Ok(Some(String::from_utf8_lossy(&output.stdout).trim().to_owned())),
        Ok(output) => bail!("{PROGRAM} --version failed with {}", output.status),
        Err(fault) if fault.kind() == ErrorKind::NotFound => Ok(None),
        Err(fault) => Err(fault).context(format!("cannot start {PROGRAM}")),
    }
}

/// Compares a crate of two checkouts, with all features. The release type is always minor, so that it reports every breaking
/// change and nothing else, whatever the versions are.
///
/// # Errors
///
/// Fails if the program cannot compare them: a side does not compile or lacks the crate.
pub fn check(root: &Path, base: &Path, package: &str) -> Result<Vec<Failure>> {
    let output = Command::new(PROGRAM)
        .args(["semver-checks", "--all-features", "--release-type", "minor", "--color", "never"])
        .args(["--package", package, "--manifest-path"])
        .arg(root.join("Cargo.toml"))
        .arg("--baseline-root")
        .arg(base)
        .current_dir(root)
        .output()
        .with_context(|| format!("cannot start {PROGRAM}"))?;
    read(&output).with_context(|| format!("{PROGRAM} cannot compare {package}"))
}

/// In some versions, failed lints and other failures have the same exit code. The output distinguishes them.
fn read(output: &Output) -> Result<Vec<Failure>> {
    let failures = failures(&String::from_utf8_lossy(&output.stdout));
    if output.status.success() || !failures.is_empty() {
        return Ok(failures);
    }
    let words = String::from_utf8_lossy(&output.stderr);
    let lines: Vec<&str> = words.lines().filter(|line| !line.trim().is_empty()).collect();
    bail!("it failed with {}:\n{}", output.status, lines[lines.len().saturating_sub(LAST_LINES)..].join("\n"))
}

/// Parses the report: `--- failure <lint>: <words> ---`, then one item per line after `Failed in:`.
fn failures(report: &str) -> Vec<Failure> {
    let mut failures = Vec::new();
    let mut lint: Option<&str> = None;
    let mut lists = false;
    for line in report.lines() {
        if let Some(head) = line.strip_prefix("--- ") {
            lint = head.strip_prefix("failure ").and_then(|rest| rest.split(':').next());
            lists = false;
        } else if line.trim_end() == "Failed in:" {
            lists = true;
        } else if let (Some(lint), true, Some(item)) = (lint, lists, line.strip_prefix("  "))
            && !item.starts_with(' ')
        {
            failures.push(Failure { lint: lint.to_owned(), item: placeless(item).to_owned() });
        }
    }
    failures
}

/// An item without its place: the text before the first file path.
fn placeless(item: &str) -> &str {
    let end = [", previously in file ", ", previously at ", " in file ", ", in ", " in /"]
        .iter()
        .filter_map(|mark| item.find(mark))
        .min();
    item[..end.unwrap_or(item.len())].trim()
}

#[cfg(test)]
mod tests {
    use super::{Failure, failures};

    #[test]
    fn every_item_of_a_failed_lint_is_read_and_warnings_are_not() {
        let report = "
--- failure struct_missing: pub struct removed or renamed ---

Description:
A publicly-visible struct cannot be imported by its prior path.
        ref: https://doc.rust-lang.org/cargo/reference/semver.html#item-remove
       impl: https://example.com/struct_missing.ron

Failed in:
  struct notes_api::notes::Note, previously in file /base/src/notes.rs:3
  struct notes_api::notes::Pin, previously in file /base/src/notes.rs:9

--- failure feature_missing: package feature removed or renamed ---

Failed in:
  feature notes in the package's Cargo.toml

--- warning enum_missing: pub enum removed or renamed ---

Failed in:
  enum notes_api::Old, previously in file /base/src/notes.rs:3
";
        let failure = |lint: &str, item: &str| Failure { lint: lint.to_owned(), item: item.to_owned() };
        let expected = [
            failure("struct_missing", "struct notes_api::notes::Note"),
            failure("struct_missing", "struct notes_api::notes::Pin"),
            failure("feature_missing", "feature notes in the package's Cargo.toml"),
        ];
        assert_eq!(failures(report), expected);
    }
}
