//! `bench generate`: what a warm `generate --check` costs, for the documents and for several copies of them.

use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use clap::Args;
use wait4::Wait4;
use xtask::{errln, outcome::Outcome, project};

use crate::{
    copies, facts,
    figures::{Group, Unit},
    results::{Output, Results},
    tools,
};

/// Arguments of `bench generate`.
#[derive(Args, Debug)]
pub struct Generate {
    /// How often each is measured
    #[arg(long, default_value_t = 5)]
    runs: usize,
    /// How many copies of the documents, in turn
    #[arg(long, value_delimiter = ',', default_value = "1,2,4,8")]
    times: Vec<usize>,
    #[command(flatten)]
    output: Output,
}

impl Generate {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When the generator cannot be built, or finds a difference.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let mut results = Results::new("generate")?;
        results.versions.extend(facts::locked(&root, &["progenitor-impl", "prettyplease", "syn"])?);
        let xtask = tools::built("xtask", &root)?;
        let checkouts = self.checkouts(&root, &xtask)?;
        let base = checkouts.first().map(|(name, _)| name.as_str()).context("`--times` is empty")?;
        let mut cpu = Group::new("A warm `generate --check`", Unit::CpuSeconds, base);
        let mut peak = Group::new("A warm `generate --check`: peak memory", Unit::Bytes, base);
        for run in 1..=self.runs.max(1) {
            for (name, folder) in &checkouts {
                let (seconds, bytes) = check(&xtask, folder)?;
                errln!("run {run}, {name}: {seconds:.2} s");
                cpu.add(name, seconds);
                peak.add(name, bytes as f64);
            }
        }
        results.groups.extend([cpu, peak]);
        results.publish(&root, &self.output)?;
        Ok(Outcome::Fine)
    }

    /// This checkout, and folders laid out like it with more documents, all of them already generated.
    fn checkouts(&self, root: &Path, xtask: &Path) -> Result<Vec<(String, PathBuf)>> {
        let checkouts = self.times.iter().map(|times| {
            let name = format!("{times} × the documents");
            if *times == 1 {
                return Ok((name, root.to_owned()));
            }
            let folder = root.join("target/bench/documents").join(times.to_string());
            copies::write(root, &folder, *times)?;
            let mut command = Command::new(xtask);
            let status = command.arg("generate").env(project::ROOT_VARIABLE, &folder).stdout(Stdio::null()).status()?;
            if !status.success() {
                bail!("nothing can be generated from {times} times the documents");
            }
            Ok((name, folder))
        });
        checkouts.collect()
    }
}

fn check(xtask: &Path, folder: &Path) -> Result<(f64, u64)> {
    let mut command = Command::new(xtask);
    command
        .args(["generate", "--check"])
        .env(project::ROOT_VARIABLE, folder)
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    let mut child = command.spawn().context("cannot start the generator")?;
    let used = child.wait4().context("cannot wait for the generator")?;
    if !used.status.success() {
        bail!("`generate --check` finds differences in {}; run `cargo xtask generate` first", folder.display());
    }
    Ok(((used.rusage.utime + used.rusage.stime).as_secs_f64(), used.rusage.maxrss))
}
