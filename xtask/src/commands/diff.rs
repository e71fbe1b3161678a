//! `diff`: what a change of the documents does to integrators.

use std::io::{self, IsTerminal};

use anyhow::Result;
use clap::Args;

use crate::{
    diff::{
        Compared, Finding,
        approvals::Approvals,
        compare,
        format::{self, Format, Report},
    },
    outcome::Outcome,
    project,
};

/// Arguments of `diff`.
#[derive(Debug, Args)]
#[command(after_help = "\
Each finding has two verdicts: `wire` is about an old client that meets the new API, `source` about Rust code that compiled
against the old crate. Exit code 1: something breaks that specs/approved.toml does not accept. 2: a side cannot be read.

A breaking finding is accepted by its fingerprint in specs/approved.toml:

    [approved.0123456789abcdef]
    reason = \"the API removed it on 2026-11-01\"
    who = \"Ada\"

Another consequence of the same change has another fingerprint. Findings that are reported as one are accepted together, or each by
its own fingerprint, which --format json lists as `members`.")]
pub struct Diff {
    /// The older documents: a git revision, a folder laid out like `specs/`, or one OpenAPI document
    base: String,
    /// The newer documents, likewise; the working tree's `specs/` when left out
    head: Option<String>,
    /// How findings are printed
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Only this API
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
}

impl Diff {
    /// What is accepted of this repository's documents; nothing of anybody else's.
    fn approvals(compared: &Compared) -> Result<Approvals> {
        if compared.is_foreign { Ok(Approvals::default()) } else { Approvals::read(&project::root()?) }
    }

    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When a side cannot be read, there is no such API, or the approvals are not in their form.
    pub fn run(self) -> Result<Outcome> {
        let mut compared = compare(&self.base, self.head.as_deref(), self.api.as_deref())?;
        let mut stale = Self::approvals(&compared)?.apply(&mut compared.findings);
        // What concerns the other API is not looked for.
        if self.api.is_some() {
            stale.clear();
        }
        let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none();
        let report = Report {
            findings: &compared.findings,
            base: &compared.base,
            head: &compared.head,
            stale: &stale,
            unjudged: &compared.unjudged,
            colour,
        };
        out!("{}", format::print(&report, self.format));
        Ok(if compared.findings.iter().any(Finding::is_open) { Outcome::Findings } else { Outcome::Fine })
    }
}
