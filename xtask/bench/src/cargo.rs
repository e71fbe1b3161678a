//! Runs cargo in the benchmarks' own target folder, and measures a build as a whole and crate by crate.

use std::{
    env,
    ffi::OsStr,
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use wait4::Wait4;

use crate::wrapper::{self, Run};

/// A package, and the target folder to build it in.
#[derive(Debug, Clone)]
pub struct Cargo {
    /// The folder of its manifest.
    pub folder: PathBuf,
    /// The target folder.
    pub target: PathBuf,
}

/// The cost of a build.
#[derive(Debug, Clone, Default)]
pub struct Build {
    /// User and system time of everything that cargo started, build scripts and linker included, in seconds.
    pub cpu: f64,
    /// The compiler's runs.
    pub runs: Vec<Run>,
}

impl Build {
    /// The CPU seconds of the compiler for some crates.
    pub fn cpu_of(&self, crates: &[&str]) -> f64 {
        let runs = self.runs.iter().filter(|run| crates.contains(&run.name.as_str()));
        // The sum of nothing is -0.0.
        runs.fold(0.0, |sum, run| sum + run.cpu)
    }

    /// The largest peak of the compiler for a crate, in bytes.
    pub fn peak_of(&self, name: &str) -> Result<u64> {
        let peaks = self.runs.iter().filter(|run| run.name == name).map(|run| run.peak);
        peaks.max().with_context(|| format!("`{name}` was not compiled"))
    }
}

impl Cargo {
    /// Runs a cargo command that builds, and returns its cost.
    ///
    /// # Errors
    ///
    /// When it does not succeed.
    pub fn build(&self, arguments: &[&str]) -> Result<Build> {
        fs::create_dir_all(&self.target).with_context(|| format!("cannot create {}", self.target.display()))?;
        let log = self.target.join("rustc-runs.jsonl");
        fs::write(&log, "").with_context(|| format!("cannot write {}", log.display()))?;
        let mut command = self.command(arguments);
        command.env("RUSTC_WRAPPER", env::current_exe()?).env(wrapper::LOG, &log);
        let mut child =
            command.stdout(Stdio::null()).spawn().context("cannot start cargo: check that it is on the PATH")?;
        let used = child.wait4().context("cannot wait for cargo")?;
        if !used.status.success() {
            bail!("`cargo {}` failed in {}", arguments.join(" "), self.folder.display());
        }
        let text = fs::read_to_string(&log)?;
        let runs = text.lines().map(serde_json::from_str).collect::<Result<_, _>>()?;
        Ok(Build { cpu: (used.rusage.utime + used.rusage.stime).as_secs_f64(), runs })
    }

    /// Deletes the build output of packages, so that the next build compiles only them.
    ///
    /// # Errors
    ///
    /// When cargo cannot.
    pub fn forget(&self, packages: &[&str], release: bool) -> Result<()> {
        let mut command = self.command(&["clean", "--quiet"]);
        command.args(packages.iter().flat_map(|name| ["--package", name]));
        if release {
            command.arg("--release");
        }
        if !command.status().context("cannot start cargo: check that it is on the PATH")?.success() {
            bail!("cargo cannot delete the build output of {}", packages.join(", "));
        }
        Ok(())
    }

    /// Deletes all build output.
    ///
    /// # Errors
    ///
    /// When the folder cannot be removed.
    pub fn forget_all(&self) -> Result<()> {
        remove(&self.target)
    }

    /// How many packages a build compiles, including itself.
    ///
    /// # Errors
    ///
    /// When cargo cannot say.
    pub fn packages(&self) -> Result<usize> {
        let tree = ["tree", "--quiet", "--edges", "no-dev", "--prefix", "none", "--format", "{p}"];
        let output = self.command(&tree).output().context("cannot start cargo: check that it is on the PATH")?;
        if !output.status.success() {
            bail!("`cargo tree` failed for {}: {}", self.folder.display(), String::from_utf8_lossy(&output.stderr));
        }
        let text = String::from_utf8(output.stdout)?;
        let names = text.lines().map(|line| line.trim_end_matches(" (*)"));
        Ok(names.collect::<std::collections::BTreeSet<_>>().len())
    }

    fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(cargo());
        command.args(arguments).current_dir(&self.folder);
        // Lints are off, as for all dependencies.
        command.env("CARGO_TARGET_DIR", &self.target).env("RUSTFLAGS", "--cap-lints=allow");
        command.env("CARGO_INCREMENTAL", "0");
        // The caller's settings for other builds must not affect the measurement.
        for (name, _) in env::vars_os() {
            if name.to_str().is_some_and(|name| name.starts_with("CARGO_PROFILE_")) {
                command.env_remove(name);
            }
        }
        command
    }
}

/// The cargo that started this program, or the one on the PATH.
pub fn cargo() -> impl AsRef<OsStr> {
    env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

/// Deletes a folder if it exists.
///
/// # Errors
///
/// When it is and cannot be removed.
pub fn remove(folder: &Path) -> Result<()> {
    match fs::remove_dir_all(folder) {
        Err(fault) if fault.kind() != ErrorKind::NotFound => {
            Err(fault).with_context(|| format!("cannot remove {}", folder.display()))
        }
        _ => Ok(()),
    }
}

/// The lines of all files below a folder.
///
/// # Errors
///
/// When one cannot be read.
pub fn lines(folder: &Path) -> Result<usize> {
    let mut count = 0;
    let mut open = vec![folder.to_owned()];
    while let Some(path) = open.pop() {
        if path.is_dir() {
            for entry in fs::read_dir(&path)? {
                open.push(entry?.path());
            }
        } else {
            count += fs::read_to_string(&path)?.lines().count();
        }
    }
    Ok(count)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn run(name: &str, cpu: f64, peak: u64) -> Run {
        Run { name: name.to_owned(), cpu, peak }
    }

    #[test]
    fn the_cost_of_a_crate_counts_its_runs_and_no_others() {
        let runs = vec![run("main", 1.0, 10), run("serde", 4.0, 90), run("main", 0.5, 20)];
        let build = Build { cpu: 9.0, runs };
        assert!((build.cpu_of(&["main"]) - 1.5).abs() < 1e-9);
        assert_eq!(build.peak_of("main").ok(), Some(20));
        assert!(build.peak_of("tokio").is_err());
    }
}
