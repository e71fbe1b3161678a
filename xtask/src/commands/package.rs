//! `package`: packages every published crate, and tests a program against the packages instead of the checkout.

use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, ensure};
use clap::Args;

use super::published::{self, Package, cargo};
use crate::{outcome::Outcome, project};

/// The program that uses the packages.
const CONSUMER: &str = "examples/consumer";

/// The largest package that a registry takes, in bytes.
const LIMIT: u64 = 10 * 1024 * 1024;

/// Arguments of `package`.
#[derive(Debug, Args)]
#[command(after_help = "\
Writes target/package/NAME-VERSION.crate for each crate, and prints their sizes. Then it builds and tests examples/consumer with these \
packages in place of a registry. Nothing is published.")]
pub struct PackageCommand {
    /// Only package, and skip the program that uses the packages
    #[arg(long)]
    no_consumer: bool,
}

impl PackageCommand {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if a crate cannot be packaged or unpacked.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let target = published::target(&root)?;
        let packages = published::in_order(&root)?;
        let package = |offline: &[&str]| {
            let names = packages.iter().flat_map(|package| ["--package", &package.name]);
            let mut command = cargo(&root);
            command.args(["package", "--locked", "--allow-dirty", "--no-verify", "--quiet"]).args(offline).args(names);
            command.status().context("cannot start cargo")
        };
        let packaged = package(&["--offline"])?.success() || package(&[])?.success();
        ensure!(packaged, "`cargo package` failed; correct what it reports above");
        let mut fits = true;
        for package in &packages {
            let size = fs::metadata(file(&target, package)).context("cannot read a package")?.len();
            outln!("{:>8.1} kB  {} {}", size as f64 / 1000.0, package.name, package.version);
            fits &= size <= LIMIT;
        }
        if !fits {
            errln!(
                "a package is larger than {LIMIT} bytes, which registries refuse: narrow `include` in its Cargo.toml"
            );
            return Ok(Outcome::Findings);
        }
        if self.no_consumer {
            return Ok(Outcome::Fine);
        }
        consumer(&root, &target, &packages)
    }
}

/// The packaged crate.
fn file(target: &Path, package: &Package) -> PathBuf {
    target.join(format!("package/{}-{}.crate", package.name, package.version))
}

/// Unpacks the packages, and tests the program with them.
fn consumer(root: &Path, target: &Path, packages: &[Package]) -> Result<Outcome> {
    let work = target.join("consumer");
    let unpacked = work.join("packages");
    let _ = fs::remove_dir_all(&unpacked);
    let app = work.join("app");
    let _ = fs::remove_dir_all(&app);
    fs::create_dir_all(&unpacked).with_context(|| format!("cannot create {}", unpacked.display()))?;
    copy(&root.join(CONSUMER), &app)?;
    let mut manifest = fs::read_to_string(app.join("Cargo.toml")).context("cannot read the program's manifest")?;
    manifest.push_str("\n[patch.crates-io]\n");
    for package in packages {
        let tar = Command::new("tar").arg("-xzf").arg(file(target, package)).arg("-C").arg(&unpacked).status();
        let status = tar.context("cannot start tar, which unpacks a package")?;
        ensure!(status.success(), "tar cannot unpack {}", package.name);
        let _ = writeln!(manifest, "{0} = {{ path = \"../packages/{0}-{1}\" }}", package.name, package.version);
    }
    fs::write(app.join("Cargo.toml"), manifest).context("cannot write the program's manifest")?;
    // The versions that the workspace was tested with.
    fs::copy(root.join("Cargo.lock"), app.join("Cargo.lock")).context("cannot copy Cargo.lock")?;
    outln!("testing {CONSUMER} with the packages");
    let test = |offline: &[&str]| {
        let mut command = cargo(&app);
        command.args(["test", "--quiet"]).args(offline).env("CARGO_TARGET_DIR", work.join("target"));
        command.status().context("cannot start cargo")
    };
    let passed = test(&["--offline"])?.success() || test(&[])?.success();
    if !passed {
        errln!("{CONSUMER} does not work with the packages; its copy is in {}", app.display());
    }
    Ok(if passed { Outcome::Fine } else { Outcome::Findings })
}

/// Copies a folder without what was built in it.
fn copy(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir_all(to).with_context(|| format!("cannot create {}", to.display()))?;
    for entry in fs::read_dir(from).with_context(|| format!("cannot list {}", from.display()))? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.file_name() == "target" || entry.file_name() == "Cargo.lock" {
            continue;
        }
        if entry.file_type()?.is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), &target).with_context(|| format!("cannot copy {}", entry.path().display()))?;
        }
    }
    Ok(())
}
