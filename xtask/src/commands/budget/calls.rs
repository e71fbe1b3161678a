//! What a call costs: the program `in_memory` makes calls that no socket is part of.

use std::{
    path::PathBuf,
    process::{Command, Output, Stdio},
};

use anyhow::{Context, Result, bail, ensure};

/// The calls of a shorter and of a longer run. Their difference leaves out what starting and ending costs.
const RUNS: [u64; 2] = [50, 250];

/// A kind of call.
pub(super) struct Subject<'n> {
    pub(super) program: PathBuf,
    pub(super) name: &'n str,
}

impl Subject<'_> {
    /// Allocations of one call.
    pub(super) fn allocations(&self) -> Result<u64> {
        self.per_call(|calls| {
            let output = Command::new(&self.program).args([self.name, &calls.to_string()]).output();
            let output =
                self.succeeded(output.with_context(|| format!("{} cannot be started", self.program.display()))?)?;
            let text = String::from_utf8_lossy(&output.stdout);
            text.trim().parse().with_context(|| format!("`{}` is no number of allocations", text.trim()))
        })
    }

    /// Instructions of one call.
    pub(super) fn instructions(&self) -> Result<u64> {
        self.per_call(|calls| {
            let output = Command::new("valgrind")
                .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
                .arg(&self.program)
                .args([self.name, &calls.to_string()])
                .output()
                .context("valgrind cannot be started")?;
            let output = self.succeeded(output)?;
            collected(&String::from_utf8_lossy(&output.stderr)).context("callgrind does not say what it collected")
        })
    }

    fn per_call(&self, count: impl Fn(u64) -> Result<u64>) -> Result<u64> {
        let [few, many] = RUNS;
        let (less, more) = (count(few)?, count(many)?);
        ensure!(more >= less, "{} calls of `{}` cost less than {few}", many, self.name);
        Ok((more - less) / (many - few))
    }

    fn succeeded(&self, output: Output) -> Result<Output> {
        if !output.status.success() {
            bail!("calls of `{}` do not succeed: {}", self.name, String::from_utf8_lossy(&output.stderr).trim());
        }
        Ok(output)
    }
}

/// Whether valgrind can be started.
pub(super) fn has_valgrind() -> bool {
    Command::new("valgrind").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

/// The number in callgrind's last words.
fn collected(words: &str) -> Option<u64> {
    words.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_instructions_is_read_from_what_callgrind_says() {
        let words = "==7== Callgrind, a call-graph generating cache profiler\n==7== \n==7== Events    : Ir\n==7== Collected : 3147229\n";
        assert_eq!(collected(words), Some(3_147_229));
        assert_eq!(collected("==7== Events : Ir"), None);
    }

    #[test]
    fn what_starting_costs_is_no_part_of_a_call() {
        let subject = Subject { program: PathBuf::from("in_memory"), name: "get" };
        assert_eq!(subject.per_call(|calls| Ok(1_000_000 + 75 * calls)).ok(), Some(75));
    }
}
