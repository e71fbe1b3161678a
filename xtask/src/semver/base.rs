//! The older revision: its commit, single files, and a full checkout.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::git;

/// The code that generates the crates. A change of it can change the crates, and `diff` does not see that.
const MACHINERY: [&str; 4] = ["xtask/src/generate.rs", "xtask/src/generate", "runtime/Cargo.toml", "runtime/src"];

/// A revision of a checkout.
#[derive(Debug)]
pub struct Base {
    root: PathBuf,
    /// Its name on the command line.
    pub name: String,
    /// Its commit.
    pub commit: String,
}

impl Base {
    /// Finds a revision.
    ///
    /// # Errors
    ///
    /// Fails if the checkout has no such revision.
    pub fn find(root: &Path, name: &str) -> Result<Base> {
        let commit = git::commit(root, name)?.with_context(|| {
            format!("`{name}` is not a git revision of {}: check the name, or run `git fetch --tags`", root.display())
        })?;
        Ok(Base { root: root.to_owned(), name: name.to_owned(), commit })
    }

    /// The text of a file. `None` if the revision does not have it.
    ///
    /// # Errors
    ///
    /// Fails if git fails.
    pub fn file(&self, path: &str) -> Result<Option<String>> {
        if git::text(&self.root, &["ls-tree", "--name-only", &self.commit, "--", path])?.trim().is_empty() {
            return Ok(None);
        }
        git::text(&self.root, &["show", &format!("{}:{path}", self.commit)]).map(Some)
    }

    /// Whether the generator or the runtime differs from the working tree's.
    ///
    /// # Errors
    ///
    /// Fails if git fails.
    pub fn differs_in_machinery(&self) -> Result<bool> {
        let arguments = [&["diff", "--name-only", &self.commit, "--"][..], &MACHINERY].concat();
        Ok(!git::text(&self.root, &arguments)?.trim().is_empty())
    }

    /// Writes all files of the revision into the target folder. A git worktree would stay registered if the command were killed.
    ///
    /// # Errors
    ///
    /// Fails if git or the disk fails.
    pub fn check_out(&self) -> Result<Checkout> {
        let target = env::var_os("CARGO_TARGET_DIR").map_or_else(|| self.root.join("target"), PathBuf::from);
        let folder = self.root.join(target).join("semver").join(&self.commit);
        let checkout = Checkout(folder);
        checkout.remove()?;
        fs::create_dir_all(&checkout.0).with_context(|| format!("cannot create {}", checkout.0.display()))?;
        let index = checkout.0.join(".index");
        let prefix = format!("--prefix={}/", checkout.0.display());
        for arguments in [&["read-tree", &self.commit][..], &["checkout-index", "--all", &prefix]] {
            git::run(&self.root, arguments, &[("GIT_INDEX_FILE", &index)])?;
        }
        fs::remove_file(&index).with_context(|| format!("cannot remove {}", index.display()))?;
        Ok(checkout)
    }
}

/// The files of a revision. They are deleted on drop.
#[derive(Debug)]
pub struct Checkout(PathBuf);

impl Checkout {
    /// The folder.
    pub fn folder(&self) -> &Path {
        &self.0
    }

    fn remove(&self) -> Result<()> {
        match self.0.exists() {
            true => fs::remove_dir_all(&self.0).with_context(|| format!("cannot remove {}", self.0.display())),
            false => Ok(()),
        }
    }
}

impl Drop for Checkout {
    fn drop(&mut self) {
        if let Err(fault) = self.remove() {
            errln!("warning: {fault:#}");
        }
    }
}
