//! The facts about the machine and the versions that accompany every figure, without machine names and paths.

use std::{
    collections::BTreeMap,
    fmt, fs,
    path::Path,
    process::{Command, Stdio},
    thread,
};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};

/// The properties of the machine that affect figures.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, Serialize)]
pub struct Machine {
    /// The processor's model.
    pub processor: String,
    /// How many cores this program may use.
    pub cores: usize,
    /// Operating system and architecture.
    pub system: String,
    /// The compiler's version.
    pub rustc: String,
}

impl Machine {
    /// This one.
    ///
    /// # Errors
    ///
    /// When the compiler does not say its version.
    pub fn here() -> Result<Self> {
        let rustc = version("rustc", "--version").context("rustc cannot be started")?;
        Ok(Self {
            processor: processor().unwrap_or_else(|| "unknown".to_owned()),
            cores: thread::available_parallelism().map_or(1, usize::from),
            system: format!("{} {}", std::env::consts::OS, std::env::consts::ARCH),
            rustc: rustc.split(' ').nth(1).unwrap_or(&rustc).to_owned(),
        })
    }
}

impl fmt::Display for Machine {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { processor, cores, system, rustc } = self;
        write!(formatter, "rustc {rustc}, {system}, {cores} core(s), {processor}")
    }
}

fn processor() -> Option<String> {
    let text = fs::read_to_string("/proc/cpuinfo").ok()?;
    let line = text.lines().find(|line| line.starts_with("model name"))?;
    Some(line.split_once(':')?.1.trim().to_owned())
}

/// The first line of a program's version output. `None` if it is not installed.
pub fn version(program: &str, argument: &str) -> Option<String> {
    let output = Command::new(program).arg(argument).stdin(Stdio::null()).output().ok()?;
    let text = String::from_utf8(output.stdout).ok()?;
    text.lines().next().map(|line| line.trim().to_owned())
}

/// The versions of some crates in a lock file.
///
/// # Errors
///
/// When it cannot be read.
pub fn locked(folder: &Path, names: &[&str]) -> Result<BTreeMap<String, String>> {
    let file = folder.join("Cargo.lock");
    let text = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    Ok(packages(&text).into_iter().filter(|(name, _)| names.contains(&name.as_str())).collect())
}

/// The name and version of every package of a lock file. Of several versions, the last.
fn packages(text: &str) -> BTreeMap<String, String> {
    let mut packages = BTreeMap::new();
    let mut name = None;
    for line in text.lines() {
        let value = |key: &str| line.strip_prefix(key)?.strip_suffix('"').map(str::to_owned);
        if let Some(found) = value("name = \"") {
            name = Some(found);
        } else if let (Some(version), Some(name)) = (value("version = \""), name.take()) {
            packages.insert(name, version);
        }
    }
    packages
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn versions_are_read_from_a_lock_file() {
        let text = "version = 4\n\n[[package]]\nname = \"serde\"\nversion = \"1.0.229\"\n\n[[package]]\nname = \"url\"\nversion = \"2.5.4\"\n";
        assert_eq!(packages(text).get("serde").map(String::as_str), Some("1.0.229"));
    }
}
