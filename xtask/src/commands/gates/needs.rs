//! What a gate needs that is not on every machine, and what to say where it is missing.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use crate::commands::mixed;

/// Where advisories are published.
const ADVISORIES: &str = "https://github.com/RustSec/advisory-db";

/// What a gate needs beside the checkout and Rust.
#[derive(Debug, Clone, Copy)]
pub(in crate::commands) enum Needs {
    Nothing,
    /// A path beside the checkout.
    Beside(&'static str),
    /// A folder of the checkout that is a link, which not every file system has.
    Folder(&'static str),
    /// The standard library of a target.
    Target(&'static str),
    /// A program on the path.
    Program(&'static str),
    /// The commit where this branch left its base.
    Base,
    /// cargo-deny, and the database of advisories that it asks.
    Advisories,
}

impl Needs {
    /// What is missing, in a few words; nothing when it is there.
    pub(super) fn missing(self, root: &Path) -> Option<String> {
        match self {
            Self::Nothing => None,
            Self::Beside(path) => (!root.join(path).exists()).then(|| format!("{path} is not beside this checkout")),
            Self::Folder(path) => (!root.join(path).is_dir()).then(|| format!("{path} is no link in this checkout")),
            Self::Target(target) => {
                (!is_installed(target)).then(|| format!("`rustup target add {target}` installs what it needs"))
            }
            Self::Program(program) => (!starts(program)).then(|| format!("{program} is not installed")),
            Self::Advisories if starts("cargo-deny") => {
                (!answers(ADVISORIES)).then(|| format!("{ADVISORIES} cannot be reached"))
            }
            Self::Advisories => Self::Program("cargo-deny").missing(root),
            Self::Base => {
                mixed::fork(root, None).is_none().then(|| "no branch to compare with is in this clone".to_owned())
            }
        }
    }
}

/// Whether the standard library of a target is there.
fn is_installed(target: &str) -> bool {
    let output = Command::new("rustc").args(["--print", "target-libdir", "--target", target]).output();
    output.is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).exists())
}

/// Whether a program can be started. What it makes of the argument does not matter.
fn starts(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("-version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

/// Whether a repository can be asked.
fn answers(repository: &str) -> bool {
    let mut command = Command::new("git");
    command.args(["ls-remote", "--exit-code", repository, "HEAD"]).env("GIT_TERMINAL_PROMPT", "0");
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status()
        .is_ok_and(|status| status.success())
}
