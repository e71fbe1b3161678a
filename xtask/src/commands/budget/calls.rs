//! The cost of a call, measured with the program `in_memory`, which makes calls without a socket.

use std::{path::PathBuf, process::Command};

use anyhow::{Context, Result, ensure};

use crate::callgrind;

/// The calls of a shorter and of a longer run. Their difference excludes the cost of starting and ending.
const RUNS: [u64; 2] = [50, 250];

/// A kind of call.
pub(super) struct Subject<'n> {
    pub(super) program: PathBuf,
    pub(super) name: &'n str,
}

impl Subject<'_> {
    /// The allocations of one call.
    pub(super) fn allocations(&self) -> Result<u64> {
        self.per_call(|calls| {
            let output = Command::new(&self.program).args([self.name, &calls.to_string()]).output();
            let output = output.with_context(|| {
                format!("{} cannot be started; run the command again to rebuild it", self.program.display())
            })?;
            let words = String::from_utf8_lossy(&output.stderr);
            ensure!(
                output.status.success(),
                "the measuring program failed for calls of `{}`: {}",
                self.name,
                words.trim()
            );
            let text = String::from_utf8_lossy(&output.stdout);
            text.trim().parse().with_context(|| format!("`{}` is not a number of allocations", text.trim()))
        })
    }

    /// The instructions of one call.
    pub(super) fn instructions(&self) -> Result<u64> {
        self.per_call(|calls| {
            let made = callgrind::instructions(&self.program, &[self.name, &calls.to_string()]);
            made.with_context(|| format!("the measuring program failed for calls of `{}`", self.name))
        })
    }

    fn per_call(&self, count: impl Fn(u64) -> Result<u64>) -> Result<u64> {
        let [few, many] = RUNS;
        let (less, more) = (count(few)?, count(many)?);
        ensure!(more >= less, "{} calls of `{}` cost less than {few}", many, self.name);
        Ok((more - less) / (many - few))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_starting_costs_is_no_part_of_a_call() {
        let subject = Subject { program: PathBuf::from("in_memory"), name: "get" };
        assert_eq!(subject.per_call(|calls| Ok(1_000_000 + 75 * calls)).ok(), Some(75));
    }
}
