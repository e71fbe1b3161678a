//! The crates that are published, from `cargo metadata`.

use std::{
    ffi::OsStr,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use serde::Deserialize;

/// The part of `cargo metadata` that is needed.
#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
    #[serde(default)]
    target_directory: PathBuf,
}

/// A package of the workspace.
#[derive(Debug, Deserialize)]
pub(in crate::commands) struct Package {
    pub(in crate::commands) name: String,
    pub(in crate::commands) version: String,
    pub(in crate::commands) manifest_path: PathBuf,
    /// The registries it may be published to. An empty list means that it is not published.
    publish: Option<Vec<String>>,
    #[serde(default)]
    dependencies: Vec<Dependency>,
}

#[derive(Debug, Deserialize)]
struct Dependency {
    name: String,
    /// `dev` and `build`; `None` for an ordinary one.
    kind: Option<String>,
}

impl Package {
    /// Whether it is published.
    pub(in crate::commands) fn is_published(&self) -> bool {
        self.publish.as_ref().is_none_or(|registries| !registries.is_empty())
    }
}

/// All packages of the workspace.
pub(in crate::commands) fn packages(root: &Path) -> Result<Vec<Package>> {
    Ok(metadata(root)?.packages)
}

/// Where cargo puts what it builds.
pub(in crate::commands) fn target(root: &Path) -> Result<PathBuf> {
    Ok(metadata(root)?.target_directory)
}

fn metadata(root: &Path) -> Result<Metadata> {
    let arguments = ["metadata", "--no-deps", "--format-version=1", "--locked"].map(OsStr::new);
    let output = cargo(root).args(arguments).stderr(Stdio::inherit()).output().context("cannot start cargo")?;
    if !output.status.success() {
        bail!("`cargo metadata` failed with {}; correct what it reports above", output.status);
    }
    serde_json::from_slice(&output.stdout).context("cannot read the output of `cargo metadata`")
}

/// The published packages, each after those that it depends on: the order in which they can be published.
pub(in crate::commands) fn in_order(root: &Path) -> Result<Vec<Package>> {
    let mut waiting: Vec<Package> = packages(root)?.into_iter().filter(Package::is_published).collect();
    let mut ordered: Vec<Package> = Vec::new();
    while !waiting.is_empty() {
        let needs = |package: &Package, other: &Package| {
            let mut needs = package.dependencies.iter().filter(|dependency| dependency.kind.is_none());
            needs.any(|dependency| dependency.name == other.name)
        };
        let ready = waiting.iter().position(|package| !waiting.iter().any(|other| needs(package, other)));
        let Some(ready) = ready else { bail!("the published crates depend on each other in a circle") };
        ordered.push(waiting.remove(ready));
    }
    Ok(ordered)
}

/// `cargo`, started in the checkout.
pub(in crate::commands) fn cargo(root: &Path) -> Command {
    let mut cargo = Command::new("cargo");
    cargo.current_dir(root);
    cargo
}
