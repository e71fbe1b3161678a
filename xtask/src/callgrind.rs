//! Counts the instructions that a program executes, with valgrind's callgrind.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};

/// Whether valgrind can be started.
pub fn is_installed() -> bool {
    Command::new("valgrind").arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

/// The instructions of a run, in user space.
///
/// # Errors
///
/// Fails if valgrind cannot be started or the program fails; the error contains its output.
pub fn instructions(program: &Path, arguments: &[&str]) -> Result<u64> {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(program).args(arguments);
    let output = command.stdin(Stdio::null()).output().context("cannot start valgrind: check that it is installed")?;
    let words = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        bail!("`{} {}` failed: {}", program.display(), arguments.join(" "), words.trim());
    }
    collected(&words).context("callgrind's output has no `Collected` line")
}

/// The number in callgrind's last line.
fn collected(words: &str) -> Option<u64> {
    words.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_number_of_instructions_is_read_from_what_callgrind_says() {
        let words = "==7== Callgrind, a call-graph generating cache profiler\n==7== Events    : Ir\n==7== Collected : 3147229\n";
        assert_eq!(collected(words), Some(3_147_229));
        assert_eq!(collected("==7== Events : Ir"), None);
    }
}
