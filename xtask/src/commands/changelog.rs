//! `changelog`: drafts the next version's section of CHANGELOG.md from the changes in the documents.

use std::{fs, io::ErrorKind};

use anyhow::{Context, Result};
use clap::Args;

use crate::{
    diff::{changelog, compare},
    outcome::Outcome,
    project,
};

/// The file, in the checkout.
const FILE: &str = "CHANGELOG.md";

/// The start of a changelog.
const HEAD: &str =
    "# Changelog\n\nAll changes that matter to integrators, newest first, in the format of Keep a Changelog.\n";

/// Arguments of `changelog`.
#[derive(Debug, Args)]
pub struct Changelog {
    /// The last release: a git revision, or a folder laid out like `specs/`
    base: String,
    /// The next version
    #[arg(long, default_value = "Unreleased")]
    version: String,
    /// The day of the release, as 2026-01-31
    #[arg(long, default_value = "")]
    date: String,
    /// Insert the section into CHANGELOG.md, replacing an earlier draft of the same version; without it the section is printed
    #[arg(long)]
    write: bool,
}

impl Changelog {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if a side cannot be read, or the changelog cannot be read or written.
    pub fn run(self) -> Result<Outcome> {
        let compared = compare(&self.base, None, None)?;
        for why in &compared.unjudged {
            errln!("the draft lacks changes that break code, because there is no source verdict: {why}");
        }
        let section = changelog::section(&self.version, &self.date, &compared.findings);
        if !self.write {
            out!("{section}");
            return Ok(Outcome::Fine);
        }
        let path = project::root()?.join(FILE);
        let text = match fs::read_to_string(&path) {
            Ok(text) => text,
            Err(fault) if fault.kind() == ErrorKind::NotFound => HEAD.to_owned(),
            Err(fault) => return Err(fault).with_context(|| format!("cannot read {FILE}")),
        };
        let text = changelog::insert(&text, &self.version, &section);
        fs::write(&path, text).with_context(|| format!("cannot write {FILE}"))?;
        errln!("{FILE}: wrote the section {}. It is a draft: review it before you commit", self.version);
        Ok(Outcome::Fine)
    }
}
