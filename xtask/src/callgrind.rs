//! Instructions that a program executes, counted by valgrind's callgrind.

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
/// When valgrind cannot be started, or the program does not succeed; with its words.
pub fn instructions(program: &Path, arguments: &[&str]) -> Result<u64> {
    let mut command = Command::new("valgrind");
    command.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]).arg(program).args(arguments);
    let output = command.stdin(Stdio::null()).output().context("valgrind cannot be started")?;
    let words = String::from_utf8_lossy(&output.stderr);
    if !output.status.success() {
        bail!("`{} {}` fails: {}", program.display(), arguments.join(" "), words.trim());
    }
    collected(&words).context("callgrind does not say what it collected")
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
        let words = "==7== Callgrind, a call-graph generating cache profiler\n==7== Events    : Ir\n==7== Collected : 3147229\n";
        assert_eq!(collected(words), Some(3_147_229));
        assert_eq!(collected("==7== Events : Ir"), None);
    }
}
