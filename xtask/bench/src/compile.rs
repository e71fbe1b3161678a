//! `bench compile`: what checking a generated crate costs, compared with other generators' output for the same documents.
//!
//! Every crate is checked alone after its dependencies, and only the compiler's run for it counts.

use anyhow::{Context, Result, anyhow};
use clap::Args;
use xtask::{generate::Api, outcome::Outcome, project};

use crate::{
    figures::{Group, Unit},
    results::{Output, Results},
    subjects::{self, Subject},
};

/// Arguments of `bench compile`.
#[derive(Args, Debug)]
pub struct Compile {
    /// The API
    #[arg(long, value_name = "NAME", default_value = "salesbooth")]
    api: String,
    /// How often each crate is checked
    #[arg(long, default_value_t = 3)]
    runs: usize,
    #[command(flatten)]
    output: Output,
}

impl Compile {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When a crate cannot be made or checked.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let mut results = Results::new("compile")?;
        let api: &Api = project::apis(Some(&self.api))?.first().copied().context("no API")?;
        let contract = project::load(&root, api).map_err(|faults| anyhow!("{faults}"))?;
        let whole = subjects::whole(&root, api, &contract, &mut results)?;
        self.measure(&mut results, "Check, all sections", "ours", &whole)?;
        self.measure(&mut results, "Check, parts of ours", "all sections", &subjects::parts(&root, api)?)?;
        results.publish(&root, &self.output)?;
        Ok(Outcome::Fine)
    }

    fn measure(&self, results: &mut Results, title: &str, base: &str, subjects: &[Subject]) -> Result<()> {
        let mut cpu = Group::new(title, Unit::CpuSeconds, base);
        let mut peak = Group::new(&format!("{title}: peak memory"), Unit::Bytes, base);
        subjects::in_turn(subjects, self.runs, false, |subject, seconds, bytes| {
            cpu.add(&subject.name, seconds);
            peak.add(&subject.name, bytes as f64);
            if subject.lines > 0 {
                cpu.note(&subject.name, &format!("{} lines", subject.lines));
            }
            Ok(())
        })?;
        results.groups.extend([cpu, peak]);
        Ok(())
    }
}
