//! `sbom`: writes a bill of materials for each published crate. cargo-cyclonedx writes one next to every manifest of the
//! workspace; this command collects those of published crates and removes the others.

use std::{fs, path::PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;

use super::published::{Package, cargo, packages};
use crate::{outcome::Outcome, project};

/// The file name for cargo-cyclonedx, without extension. No other file in the checkout has it.
const STEM: &str = "sbom.cdx";

const CYCLONEDX: [&str; 9] = [
    "cyclonedx",
    "--format=json",
    "--spec-version=1.5",
    "--all-features",
    "--target=all",
    "--no-build-deps",
    "--override-filename",
    STEM,
    "--quiet",
];

/// Arguments of `sbom`.
#[derive(Debug, Args)]
#[command(after_help = "\
Needs cargo-cyclonedx: `cargo install --locked cargo-cyclonedx`. Lists the dependencies on every platform and with all features, without \
build dependencies.")]
pub struct Sbom {
    /// The folder for the files, one for each published crate
    #[arg(short, long, value_name = "DIR", default_value = "target/sbom")]
    output: PathBuf,
}

impl Sbom {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if cargo or cargo-cyclonedx fails, or a file cannot be moved.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let packages = packages(&root)?;
        let status = cargo(&root).args(CYCLONEDX).status().context("cannot start cargo")?;
        let collected = packages.iter().map(|package| self.collect(package)).collect::<Result<Vec<_>>>();
        ensure!(
            status.success(),
            "`cargo cyclonedx` failed with {status}; if it is not installed, run `cargo install --locked cargo-cyclonedx`"
        );
        for path in collected?.into_iter().flatten() {
            outln!("{}", path.display());
        }
        Ok(Outcome::Fine)
    }

    /// Moves the file of a published crate to the others, and deletes any other.
    fn collect(&self, package: &Package) -> Result<Option<PathBuf>> {
        let made = package.manifest_path.with_file_name(format!("{STEM}.json"));
        if !package.is_published() || !made.exists() {
            let _ = fs::remove_file(made);
            return Ok(None);
        }
        fs::create_dir_all(&self.output).with_context(|| format!("cannot create {}", self.output.display()))?;
        let kept = self.output.join(format!("{}-{}.cdx.json", package.name, package.version));
        fs::copy(&made, &kept).with_context(|| format!("cannot write {}", kept.display()))?;
        fs::remove_file(&made).with_context(|| format!("cannot remove {}", made.display()))?;
        Ok(Some(kept))
    }
}
