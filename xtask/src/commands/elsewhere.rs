//! Commands that are separate crates (such as `xtask/docs`), because their dependencies would more than double the build of
//! `generate`. This module passes the arguments on and returns the exit code.

use std::{
    env,
    ffi::OsString,
    path::Path,
    process::{Command, ExitCode},
};

use anyhow::{Context, Result};
use clap::Args;

use crate::{outcome, project};

/// Arguments of another crate's command.
#[derive(Args, Debug)]
pub struct Elsewhere {
    /// The command's own arguments; `--help` lists them
    #[arg(trailing_var_arg = true, allow_hyphen_values = true, value_name = "ARGUMENTS")]
    arguments: Vec<OsString>,
}

impl Elsewhere {
    /// Runs the crate `xtask-<name>` in the current folder.
    pub fn run(self, name: &str) -> ExitCode {
        self.code(name).unwrap_or_else(|fault| outcome::exit(Err(fault)))
    }

    fn code(self, name: &str) -> Result<ExitCode> {
        let package = format!("xtask-{name}");
        let mut command = Command::new(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
        command.args(["run", "--package", &package, "--manifest-path"]).arg(project::checkout()?.join("Cargo.toml"));
        // The first build takes a while; let cargo show its progress.
        if is_built(&package) {
            command.arg("--quiet");
        }
        let status = command
            .arg("--")
            .args(self.arguments)
            .status()
            .context("cannot start cargo: check that it is on the PATH")?;
        // A process that was killed by a signal has no exit code.
        let code = status.code().and_then(|code| u8::try_from(code).ok()).unwrap_or(2);
        Ok(ExitCode::from(code))
    }
}

/// Whether the program is next to this one, perhaps as an older build.
fn is_built(package: &str) -> bool {
    let program = format!("{package}{}", env::consts::EXE_SUFFIX);
    env::current_exe().is_ok_and(|this| this.parent().unwrap_or(Path::new("")).join(program).exists())
}
