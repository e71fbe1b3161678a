//! The maintainer's programs, as `cargo xtask` builds and runs them.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use crate::cargo::cargo;

/// Builds a package of this checkout into the folder that this program is in, and says where its program is.
///
/// # Errors
///
/// When it does not compile.
pub fn built(package: &str, root: &Path) -> Result<PathBuf> {
    let this = env::current_exe().context("the place of this program is unknown")?;
    let folder = this.parent().context("this program is in no folder")?;
    let mut command = Command::new(cargo());
    command.args(["build", "--quiet", "--package", package]).current_dir(root);
    if let Some(target) = folder.parent() {
        command.env("CARGO_TARGET_DIR", target);
    }
    if !command.status().context("cargo cannot be started")?.success() {
        bail!("{package} does not compile");
    }
    Ok(folder.join(format!("{package}{}", env::consts::EXE_SUFFIX)))
}
