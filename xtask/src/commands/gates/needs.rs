//! Requirements of gates that not every machine meets, and the message if one is missing.

use std::{
    path::Path,
    process::{Command, Stdio},
};

use crate::commands::mixed;

/// Where advisories are published.
const ADVISORIES: &str = "https://github.com/RustSec/advisory-db";

/// A requirement of a gate besides the checkout and Rust.
#[derive(Debug, Clone, Copy)]
pub(in crate::commands) enum Needs {
    Nothing,
    /// A path next to the checkout.
    Beside(&'static str),
    /// A folder of the checkout that is a symbolic link, which not every file system supports.
    Folder(&'static str),
    /// The standard library of a target.
    Target(&'static str),
    /// A toolchain of rustup.
    Toolchain(&'static str),
    /// A program on the path.
    Program(&'static str),
    /// The commit where this branch left its base branch.
    Base,
    /// cargo-deny, and its database of advisories.
    Advisories,
}

impl Needs {
    /// What is missing, in a few words. `None` if nothing is.
    pub(super) fn missing(self, root: &Path) -> Option<String> {
        match self {
            Self::Nothing => None,
            Self::Beside(path) => {
                (!root.join(path).exists()).then(|| format!("{path} does not exist next to this checkout"))
            }
            Self::Folder(path) => {
                (!root.join(path).is_dir()).then(|| format!("{path} is not a symbolic link in this checkout"))
            }
            Self::Target(target) => {
                (!is_installed(target)).then(|| format!("the target is missing; run `rustup target add {target}`"))
            }
            Self::Toolchain(toolchain) => (!runs(toolchain)).then(|| {
                format!("the toolchain is missing; run `rustup toolchain install {toolchain} --profile minimal`")
            }),
            Self::Program(program) => (!starts(program)).then(|| format!("{program} is not installed")),
            Self::Advisories if starts("cargo-deny") => {
                (!answers(ADVISORIES)).then(|| format!("{ADVISORIES} cannot be reached; check the network"))
            }
            Self::Advisories => Self::Program("cargo-deny").missing(root),
            Self::Base => mixed::fork(root, None)
                .is_none()
                .then(|| "this clone has no branch to compare with; run `git fetch origin main`".to_owned()),
        }
    }
}

/// Whether the standard library of a target is installed.
fn is_installed(target: &str) -> bool {
    let output = Command::new("rustc").args(["--print", "target-libdir", "--target", target]).output();
    output.is_ok_and(|output| Path::new(String::from_utf8_lossy(&output.stdout).trim()).exists())
}

/// Whether rustup has a toolchain.
fn runs(toolchain: &str) -> bool {
    let mut command = Command::new("rustup");
    command
        .args(["run", toolchain, "rustc", "--version"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// Whether a program can be started, whatever it does with the argument.
fn starts(program: &str) -> bool {
    let mut command = Command::new(program);
    command.arg("-version").stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

/// Whether a repository can be reached.
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
