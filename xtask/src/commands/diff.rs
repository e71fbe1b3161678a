//! `diff`: reports what a change of the documents does to integrators.

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
Each finding has two verdicts. `wire` says whether an old client still works with the new API. `source` says whether Rust code
that compiled against the old crate still compiles.

Exit code 1: something breaks that specs/approved.toml does not accept. 2: a side cannot be read.

To accept a breaking finding, add its fingerprint to specs/approved.toml:

    [approved.0123456789abcdef]
    reason = \"the API removed it on 2026-11-01\"
    who = \"Ada\"

Each consequence of a change has its own fingerprint. Findings that are reported as one can be accepted together by the reported
fingerprint, or one by one by the fingerprints that --format json lists as `members`.")]
pub struct Diff {
    /// The older documents: a git revision, a folder laid out like `specs/`, or one OpenAPI document
    base: String,
    /// The newer documents, in the same forms; by default the working tree's `specs/`
    head: Option<String>,
    /// Output format
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
    /// Only this API
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
}

impl Diff {
    /// The approvals for this repository's documents. Other documents have none.
    fn approvals(compared: &Compared) -> Result<Approvals> {
        if compared.is_foreign { Ok(Approvals::default()) } else { Approvals::read(&project::root()?) }
    }

    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if a side cannot be read, there is no such API, or the approvals are malformed.
    pub fn run(self) -> Result<Outcome> {
        let mut compared = compare(&self.base, self.head.as_deref(), self.api.as_deref())?;
        let mut stale = Self::approvals(&compared)?.apply(&mut compared.findings);
        // Approvals that concern the other API are not stale.
        if self.api.is_some() {
            stale.clear();
        }
        let colour = io::stdout().is_terminal() && std::env::var_os("NO_COLOR").is_none_or(|value| value.is_empty());
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
