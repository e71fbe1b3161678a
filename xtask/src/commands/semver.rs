//! `semver`: checks that the version number fits the changes for code that uses the crates.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::{
    diff::{approvals::Approvals, compare},
    generate::APIS,
    outcome::Outcome,
    progress::Progress,
    project,
    semver::{
        Base, dependencies,
        judge::{Case, Judged, judge},
        print, program, version,
    },
};

/// The handwritten crates.
const HANDWRITTEN: [&str; 2] = ["saleskit", "saleskit-runtime"];

/// Arguments of `semver`.
#[derive(Debug, Args)]
#[command(after_help = "\
Compares the verdict of cargo-semver-checks with the source verdict of `cargo xtask diff`, and both with the version in Cargo.toml.
Exit code 1: the two disagree, or something breaks and the version number does not allow it. 2: a side cannot be read or compiled.

They disagree if cargo-semver-checks finds a breaking change in a generated crate, and `diff` finds none or calls it additive. The
reverse is normal: cargo-semver-checks does not compare the types of fields and arguments.

Below 1.0.0, a new minor version may break callers; from 1.0.0 on, only a new major version may.
Without cargo-semver-checks, only `diff` is used. To install it: `cargo install cargo-semver-checks --locked`.")]
pub struct Semver {
    /// The last release: a git revision
    base: String,
    /// Only this crate; can be repeated
    #[arg(long = "package", short, value_name = "CRATE")]
    packages: Vec<String>,
}

impl Semver {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if there is no such revision or crate, a side cannot be read, or cargo-semver-checks cannot compare a crate.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let base = Base::find(&root, &self.base)?;
        let then = version::of_workspace(&base.file("Cargo.toml")?.unwrap_or_default())
            .with_context(|| format!("at {}", self.base))?;
        let now = version::of_workspace(&read(&root.join("Cargo.toml"))?)?;
        let list = root.join(dependencies::FILE);
        let list = if list.exists() { read(&list)? } else { String::new() };
        let dependencies = dependencies::breaking(
            &dependencies::parse(&base.file(dependencies::FILE)?.unwrap_or_default())?,
            &dependencies::parse(&list)?,
        );
        let mut crates = self.crates()?;
        let mut progress = Progress::new(crates.len() as u64 + 1);
        progress.begin("Comparing", "the documents");
        let stale = self.diff(&base, &mut crates)?;
        progress.end("Compared", "the documents");
        let program = program::version()?;
        if program.is_some() {
            let checkout = base.check_out()?;
            for krate in &mut crates {
                progress.begin("Checking", &krate.package);
                let failures = program::check(&root, checkout.folder(), &krate.package)?;
                progress.end("Checked", &krate.package);
                krate.failures = Some(failures);
            }
        }
        progress.finish("Compared", format_args!("{} crates with {}", crates.len(), self.base));
        let case = Case {
            base: &then,
            now: &now,
            crates: &crates,
            machinery_changed: base.differs_in_machinery()?,
            dependencies: &dependencies,
        };
        let judgement = judge(&case);
        out!("{}", print(&case, &judgement, &self.base, program.as_deref()));
        for fingerprint in stale {
            outln!("note: the approval {fingerprint} matches no finding; remove it from specs/approved.toml");
        }
        Ok(if judgement.faults.is_empty() { Outcome::Fine } else { Outcome::Findings })
    }

    /// The requested crates, without results yet.
    fn crates(&self) -> Result<Vec<Judged>> {
        let known: Vec<&str> = HANDWRITTEN.into_iter().chain(APIS.iter().map(|api| api.crate_name)).collect();
        if let Some(package) = self.packages.iter().find(|package| !known.contains(&package.as_str())) {
            bail!("there is no crate `{package}`; choose from {}", known.join(", "));
        }
        let asked = |name: &str| self.packages.is_empty() || self.packages.iter().any(|package| package == name);
        let of = |name: &str| Judged { package: name.to_owned(), findings: None, failures: None };
        Ok(known.into_iter().filter(|name| asked(name)).map(of).collect())
    }

    /// Adds the findings of `diff` to the generated crates. Returns the approvals that match no finding.
    fn diff(&self, base: &Base, crates: &mut [Judged]) -> Result<Vec<String>> {
        let approvals = Approvals::read(&project::root()?)?;
        let mut all = Vec::new();
        for krate in crates.iter_mut() {
            let Some(api) = APIS.iter().find(|api| api.crate_name == krate.package) else { continue };
            let mut compared = compare(&base.commit, None, Some(api.name))?;
            if let Some(why) = compared.unjudged.first() {
                bail!("{}: `cargo xtask diff` has no source verdict: {why}", krate.package);
            }
            approvals.apply(&mut compared.findings);
            all.extend(compared.findings.iter().cloned());
            krate.findings = Some(compared.findings);
        }
        // If only some crates are compared, approvals for the others match nothing here.
        Ok(if self.packages.is_empty() { approvals.apply(&mut all) } else { Vec::new() })
    }
}

fn read(path: &Path) -> Result<String> {
    fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))
}
