//! What the commands that compile have in common: the crates side by side, each compiled alone, its dependencies before.

use std::path::{Path, PathBuf};

use anyhow::Result;
use saleskit_contract::Contract;
use xtask::{errln, generate::Api};

use crate::{
    cargo::{Build, Cargo, lines},
    facts,
    peers::{self, Peer},
    results::Results,
};

/// A crate, or a selection of its sections, that is compiled alone.
#[derive(Debug)]
pub struct Subject {
    /// What it is called in tables.
    pub name: String,
    /// Its package.
    pub package: String,
    /// The lines of its sources; 0 for a part of them.
    pub lines: usize,
    cargo: Cargo,
    /// What cargo is asked beside the command.
    arguments: Vec<String>,
}

impl Subject {
    fn ours(root: &Path, api: &Api, name: &str, features: &str) -> Result<Self> {
        let words = ["--locked", "--package", api.crate_name, "--no-default-features", "--features", features];
        let folder = root.join("generated").join(api.name).join("src");
        Ok(Self {
            name: name.to_owned(),
            package: api.crate_name.to_owned(),
            lines: if features.starts_with("full") { lines(&folder)? } else { 0 },
            cargo: Cargo { folder: root.to_owned(), target: target(root) },
            arguments: words.map(str::to_owned).to_vec(),
        })
    }

    fn peer(root: &Path, peer: Peer) -> Result<Self> {
        Ok(Self {
            name: peer.name,
            package: peer.package,
            lines: lines(&peer.folder.join("src"))?,
            cargo: Cargo { folder: peer.folder, target: target(root) },
            arguments: peer.arguments.iter().map(|argument| (*argument).to_owned()).collect(),
        })
    }

    /// Compiles it once more, and says what the compiler's run for it cost.
    ///
    /// # Errors
    ///
    /// When it does not compile.
    pub fn compile(&self, release: bool) -> Result<(f64, u64)> {
        self.cargo.forget(&[&self.package], release)?;
        let build = self.build(release)?;
        let name = self.package.replace('-', "_");
        Ok((build.cpu_of(&[&name]), build.peak_of(&name)?))
    }

    /// Builds it with its dependencies.
    ///
    /// # Errors
    ///
    /// When it does not compile.
    pub fn build(&self, release: bool) -> Result<Build> {
        let mut words: Vec<&str> = if release { vec!["build", "--release"] } else { vec!["check"] };
        words.extend(["--quiet", "--lib"]);
        words.extend(self.arguments.iter().map(String::as_str));
        self.cargo.build(&words)
    }

    /// The size of what a release build leaves, in bytes.
    ///
    /// # Errors
    ///
    /// When it is not there.
    pub fn library_size(&self) -> Result<u64> {
        let file = format!("release/lib{}.rlib", self.package.replace('-', "_"));
        Ok(self.cargo.target.join(file).metadata()?.len())
    }
}

/// The target folder of crates that are compiled alone.
pub fn target(root: &Path) -> PathBuf {
    root.join("target/bench/alone")
}

/// The folder of crates that the benchmarks write.
pub fn crates(root: &Path) -> PathBuf {
    root.join("target/bench/crates")
}

/// Our crate and its peers, all sections; ours first.
///
/// # Errors
///
/// When a peer cannot be made.
pub fn whole(root: &Path, api: &Api, contract: &Contract, results: &mut Results) -> Result<Vec<Subject>> {
    let mut subjects = vec![
        Subject::ours(root, api, "ours", "full")?,
        Subject::ours(root, api, "ours, both serde directions", "full,full-serde")?,
    ];
    for peer in peers::progenitor(contract, &crates(root))? {
        subjects.push(Subject::peer(root, peer)?);
    }
    results.versions.extend(facts::locked(root, &["progenitor-impl", "typify"])?);
    match peers::openapi_generator(contract, &crates(root))? {
        Some((peer, version)) => {
            results.version("openapi-generator", &version);
            subjects.push(Subject::peer(root, peer)?);
        }
        None => results.skip("openapi-generator, rust", "openapi-generator-cli is not installed"),
    }
    Ok(subjects)
}

/// The sections that a first integration calls.
const TEN: &str = "batch,contracts,customers,deals,payments,products,quotes,search,subscriptions,webhooks";

/// Our crate with all sections and with fewer of them.
///
/// # Errors
///
/// When its sources cannot be read.
pub fn parts(root: &Path, api: &Api) -> Result<Vec<Subject>> {
    let parts = match api.name {
        "salesbooth" => [("all sections", "full"), ("ten sections", TEN), ("deals alone", "deals")],
        _ => [("all sections", "full"), ("two sections", "integrations,quotes"), ("quotes alone", "quotes")],
    };
    parts.iter().map(|(name, features)| Subject::ours(root, api, name, features)).collect()
}

/// Compiles subjects in turn, again and again, and hands on what each run cost.
///
/// # Errors
///
/// When one does not compile.
pub fn in_turn(
    subjects: &[Subject],
    runs: usize,
    release: bool,
    mut found: impl FnMut(&Subject, f64, u64) -> Result<()>,
) -> Result<()> {
    // Dependencies are built before.
    for subject in subjects {
        errln!("{}: building what it needs", subject.name);
        subject.build(release)?;
    }
    for run in 1..=runs.max(1) {
        for subject in subjects {
            let (cpu, peak) = subject.compile(release)?;
            errln!("run {run}, {}: {cpu:.2} s, {} MB", subject.name, peak / 1_000_000);
            found(subject, cpu, peak)?;
        }
    }
    Ok(())
}
