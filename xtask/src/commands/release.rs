//! `release`: checks that a version can be published, writes the files that go with it, and stops before publishing.

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail, ensure};
use clap::Args;

use super::{
    gates::{self, Gate, Needs},
    published::{self, Package},
};
use crate::{generate::APIS, git, outcome::Outcome, project};

/// Where the files of a release are written, below cargo's target folder.
const FILES: &str = "release-files";

/// Arguments of `release`.
#[derive(Debug, Args)]
#[command(after_help = "\
Checks the version, the changelog and the names, runs every gate, packages each crate, and writes the files of the release to \
target/release-files: each API's documents, its bundle, and its folded bundle for generators in other languages. It prints the \
commands that publish, and runs none of them.")]
pub struct Release {
    /// The version to be released, as Cargo.toml has it
    version: String,
    /// The last release: a git revision. Without it the version is not compared with what changed
    #[arg(long, value_name = "REVISION")]
    since: Option<String>,
}

impl Release {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if the version or the changelog does not fit, the checkout has changes, or a file cannot be written.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let packages = published::in_order(&root)?;
        self.fits(&root, &packages)?;
        let mut gates = Vec::new();
        if let Some(since) = &self.since {
            gates.push(Gate::new("version", &["cargo", "xtask", "semver"]).arg(since.clone()));
        }
        gates.push(Gate::new("every gate", &["cargo", "xtask", "ci"]));
        gates
            .push(Gate::new("bill of materials", &["cargo", "xtask", "sbom"]).needs(Needs::Program("cargo-cyclonedx")));
        let outcome = gates::run(&root, &gates);
        if outcome != Outcome::Fine {
            return Ok(outcome);
        }
        let files = write_files(&root)?;
        outln!("\nEverything is ready, and nothing is published. To publish {}, run:", self.version);
        outln!("  git tag v{0} && git push origin v{0}", self.version);
        for package in &packages {
            outln!("  cargo publish --package {}", package.name);
        }
        outln!("Then attach the files in {} to the release.", files.display());
        Ok(Outcome::Fine)
    }

    /// What can be checked at once, before the gates.
    fn fits(&self, root: &Path, packages: &[Package]) -> Result<()> {
        if let Some(package) = packages.iter().find(|package| package.version != self.version) {
            bail!(
                "{} has the version {}, not {}: change `version` in Cargo.toml",
                package.name,
                package.version,
                self.version
            );
        }
        let changelog = fs::read_to_string(root.join("CHANGELOG.md")).context("cannot read CHANGELOG.md")?;
        ensure!(
            changelog.contains(&format!("## [{}]", self.version)),
            "CHANGELOG.md has no section [{0}]: run `cargo xtask changelog TAG --version {0} --date TODAY --write`",
            self.version
        );
        let changes = git::text(root, &["status", "--porcelain"])?;
        ensure!(changes.is_empty(), "the checkout has changes: commit or stash them first");
        for package in packages {
            let known = published::cargo(root).args(["info", "--registry", "crates-io", &package.name]).output();
            let known = known.context("cannot start cargo")?;
            let words = String::from_utf8_lossy(&known.stderr);
            outln!(
                "{:<20} {}",
                package.name,
                match known.status.success() {
                    true => "is on the registry: check that it is yours",
                    false if words.contains("could not find") => "is free on the registry",
                    false => "cannot be looked up: the registry cannot be reached",
                }
            );
        }
        Ok(())
    }
}

/// Writes the documents and bundles of each API.
fn write_files(root: &Path) -> Result<PathBuf> {
    let folder = published::target(root)?.join(FILES);
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).with_context(|| format!("cannot create {}", folder.display()))?;
    for api in &APIS {
        let contract = project::load(root, api).map_err(|faults| anyhow::anyhow!("{faults}"))?;
        let bundles = [("", contract.bundle()), ("-folded", contract.folded_bundle())];
        for (kind, bundle) in bundles {
            let file = folder.join(format!("{}{kind}.json", api.name));
            let text = serde_json::to_string_pretty(&bundle)? + "\n";
            fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
            outln!("{}", file.display());
        }
        let file = folder.join(format!("{}-documents.tar.gz", api.name));
        let tar = Command::new("tar").arg("-czf").arg(&file).arg("-C").arg(root.join("specs")).arg(api.name).status();
        ensure!(
            tar.context("cannot start tar, which packs the documents")?.success(),
            "tar cannot write {}",
            file.display()
        );
        outln!("{}", file.display());
    }
    Ok(folder)
}
