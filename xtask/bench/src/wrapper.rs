//! This program as the wrapper of rustc: it runs the compiler and writes down what that cost.
//!
//! Cargo starts it by `RUSTC_WRAPPER`. The peak of a child includes the memory of the process that started it, up to the child's
//! `exec`; cargo has hundreds of megabytes, this program has few. So it must do nothing else before it starts the compiler.

use std::{
    env,
    ffi::{OsStr, OsString},
    fs::OpenOptions,
    io::Write,
    path::Path,
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use wait4::Wait4;

/// The file to write costs to; set by [`crate::cargo`], and what makes this program a wrapper.
pub const LOG: &str = "SALESKIT_BENCH_RUSTC_LOG";

/// One run of the compiler.
#[derive(Debug, Clone, Deserialize, Serialize)]
pub struct Run {
    /// The crate's name, with underscores.
    pub name: String,
    /// User and system time, in seconds, of the compiler and the linker that it starts.
    pub cpu: f64,
    /// Peak memory in bytes.
    pub peak: u64,
}

/// Runs the compiler when cargo started this program as its wrapper.
pub fn asked() -> Option<ExitCode> {
    let log = env::var_os(LOG)?;
    Some(run(&log).unwrap_or_else(|fault| {
        xtask::errln!("error: {fault:#}");
        ExitCode::from(2)
    }))
}

fn run(log: &OsStr) -> Result<ExitCode> {
    let mut arguments = env::args_os().skip(1);
    let compiler = arguments.next().context("no compiler was named")?;
    let arguments: Vec<OsString> = arguments.collect();
    let mut child = Command::new(compiler).args(&arguments).spawn().context("the compiler cannot be started")?;
    let used = child.wait4().context("the compiler cannot be waited for")?;
    if let Some(name) = crate_name(&arguments) {
        let cpu = (used.rusage.utime + used.rusage.stime).as_secs_f64();
        let line = serde_json::to_string(&Run { name, cpu, peak: used.rusage.maxrss })? + "\n";
        // One write that appends: compilers run at the same time.
        OpenOptions::new().create(true).append(true).open(Path::new(log))?.write_all(line.as_bytes())?;
    }
    Ok(ExitCode::from(used.status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2)))
}

/// The crate that is compiled; nothing for cargo's questions to the compiler.
fn crate_name(arguments: &[OsString]) -> Option<String> {
    let at = arguments.iter().position(|argument| argument == "--crate-name")?;
    let name = arguments.get(at + 1)?.to_str()?;
    (name != "___").then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn arguments(line: &str) -> Vec<OsString> {
        line.split(' ').map(OsString::from).collect()
    }

    #[test]
    fn a_compilation_has_the_name_of_its_crate() {
        let name = crate_name(&arguments("--crate-name salesbooth_api --edition=2024 src/lib.rs"));
        assert_eq!(name.as_deref(), Some("salesbooth_api"));
    }

    #[test]
    fn a_question_to_the_compiler_is_no_compilation() {
        assert_eq!(crate_name(&arguments("-vV")), None);
        assert_eq!(crate_name(&arguments("- --crate-name ___ --print=file-names")), None);
    }
}
