//! The measuring programs (`xtask/bench/programs/calls`), which run units of work with saleskit and its peers.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::{Command, Output, Stdio},
};

use anyhow::{Context, Result, bail, ensure};
use xtask::{callgrind, errln};

use crate::{cargo::Cargo, facts, results::Results};

/// The crates that the programs compare.
const PEERS: [&str; 6] = ["reqwest", "serde_json", "rustls", "sse-stream", "eventsource-stream", "hmac-sha256"];

/// The program, built.
#[derive(Debug)]
pub struct Program {
    path: PathBuf,
    valgrind: Option<String>,
}

/// One side of a comparison.
#[derive(Debug, Clone, Copy)]
pub struct Work<'w> {
    /// The subject.
    pub subject: &'w str,
    /// Whose code does it.
    pub peer: &'w str,
    /// The units of a shorter and of a longer run.
    pub units: [u64; 2],
}

impl Program {
    /// Builds the programs, and records the versions that they compare.
    ///
    /// # Errors
    ///
    /// When they do not compile.
    pub fn build(root: &Path, results: &mut Results) -> Result<Self> {
        let folder = root.join("xtask/bench/programs/calls");
        let cargo = Cargo { folder: folder.clone(), target: root.join("target/bench/programs") };
        errln!("building the measuring programs");
        // Both sides use the versions that the project has locked.
        fs::copy(root.join("Cargo.lock"), folder.join("Cargo.lock")).context("cannot copy Cargo.lock")?;
        cargo.build(&["build", "--release", "--quiet"])?;
        results.versions.extend(facts::locked(&folder, &PEERS)?);
        let valgrind = facts::version("valgrind", "--version");
        match &valgrind {
            Some(version) => results.version("valgrind", version.trim_start_matches("valgrind-")),
            None => results.skip("Instructions", "valgrind is not installed"),
        }
        let path = cargo.target.join("release").join(format!("programs{}", env::consts::EXE_SUFFIX));
        Ok(Self { path, valgrind })
    }

    /// The instructions of a unit: the difference between two runs, so that startup costs nothing. `None` if valgrind is not
    /// installed.
    ///
    /// # Errors
    ///
    /// When the work fails.
    pub fn instructions(&self, work: Work<'_>) -> Result<Option<f64>> {
        if self.valgrind.is_none() {
            return Ok(None);
        }
        let [few, many] = work.units;
        let (less, more) = (self.collected(work, few)?, self.collected(work, many)?);
        ensure!(more > less, "{many} units of {work:?} take no more instructions than {few}");
        Ok(Some((more - less) as f64 / (many - few) as f64))
    }

    /// The allocations of a unit.
    ///
    /// # Errors
    ///
    /// When the work fails.
    pub fn allocations(&self, work: Work<'_>) -> Result<f64> {
        self.figures(work, work.units[1], "--allocations")?.first().copied().context("no figure was printed")
    }

    /// The wall time and the CPU time of the longer run, in seconds.
    ///
    /// # Errors
    ///
    /// When the work fails.
    pub fn seconds(&self, work: Work<'_>) -> Result<(f64, f64)> {
        match self.figures(work, work.units[1], "--seconds")?[..] {
            [clock, cpu] => Ok((clock, cpu)),
            _ => bail!("two figures were expected"),
        }
    }

    fn figures(&self, work: Work<'_>, units: u64, figure: &str) -> Result<Vec<f64>> {
        let mut command = Command::new(&self.path);
        let output = finished(command.args([work.subject, work.peer, &units.to_string(), figure]), work)?;
        let text = String::from_utf8(output.stdout)?;
        let figures = text.split_whitespace().map(str::parse).collect::<Result<_, _>>();
        figures.with_context(|| format!("`{}` is not a figure", text.trim()))
    }

    fn collected(&self, work: Work<'_>, units: u64) -> Result<u64> {
        callgrind::instructions(&self.path, &[work.subject, work.peer, &units.to_string()])
    }
}

fn finished(command: &mut Command, work: Work<'_>) -> Result<Output> {
    let output = command.stdin(Stdio::null()).output().context("cannot start a measuring program")?;
    if !output.status.success() {
        let words = String::from_utf8_lossy(&output.stderr);
        bail!("`{} {}` failed: {}", work.subject, work.peer, words.trim());
    }
    Ok(output)
}
