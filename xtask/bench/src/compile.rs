//! `bench compile`: what a generated crate costs to check, beside progenitor's own output for the same documents.
//!
//! Both crates are checked alone, dependencies built before; runs alternate, and the least of each is taken.

use std::{
    fs,
    path::{Path, PathBuf},
    process::{Command, Stdio},
    time::Duration,
};

use anyhow::{Context, Result, bail};
use clap::Args;
use wait4::Wait4;
use xtask::{generate::builder_output, outcome::Outcome, outln, project};

/// What the builder's output needs.
const BUILDER_DEPENDENCIES: &str = r#"bytes = "1"
futures-core = "0.3"
progenitor-client = "0.15.1"
regress = "0.11"
reqwest = { version = "0.13", default-features = false, features = ["json", "query", "stream"] }
serde = { version = "1", features = ["derive"] }
serde_json = "1"
serde_urlencoded = "0.7"
"#;

/// Arguments of `bench compile`.
#[derive(Args, Debug)]
pub struct Compile {
    /// Only this API
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
    /// How often each is checked
    #[arg(long, default_value_t = 3)]
    runs: u32,
}

/// What a check cost.
#[derive(Clone, Copy)]
struct Cost {
    cpu: Duration,
    peak: u64,
}

impl Compile {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When a crate cannot be made or checked.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        outln!("{:<12} {:<22} {:>8} {:>10} {:>10}", "api", "form", "lines", "check CPU", "peak");
        for api in project::apis(self.api.as_deref())? {
            let contract = project::load(&root, api).map_err(|faults| anyhow::anyhow!("{faults}"))?;
            let folder = root.join("target/bench").join(format!("{}-builder", api.name));
            let source = builder_output(&contract)?;
            write_crate(&folder, api.name, &source)?;
            let ours = root.join("generated").join(api.name);
            let shared = root.join("target/bench/target");
            let crates = [("ours", ours.join("src")), ("progenitor's builder", folder.join("src"))];
            let mut best: [Option<Cost>; 2] = [None, None];
            for run in 0..=self.runs.max(1) {
                for (index, (_, source)) in crates.iter().enumerate() {
                    let cost = check(source, &shared)?;
                    // The first run builds the dependencies.
                    if run > 0 {
                        let least = best[index]
                            .map_or(cost, |best| Cost { cpu: best.cpu.min(cost.cpu), peak: best.peak.min(cost.peak) });
                        best[index] = Some(least);
                    }
                }
            }
            for ((form, source), cost) in crates.iter().zip(best) {
                let cost = cost.context("nothing was measured")?;
                outln!(
                    "{:<12} {form:<22} {:>8} {:>8.1} s {:>7} MB",
                    api.name,
                    lines(source)?,
                    cost.cpu.as_secs_f64(),
                    cost.peak / (1 << 20)
                );
            }
            if let [Some(ours), Some(builder)] = best {
                outln!(
                    "{:<12} {:<22} {:>8} {:>8.2} × {:>7.2} ×",
                    api.name,
                    "ours / builder",
                    "",
                    ours.cpu.as_secs_f64() / builder.cpu.as_secs_f64(),
                    ours.peak as f64 / builder.peak as f64
                );
            }
        }
        Ok(Outcome::Fine)
    }
}

fn write_crate(folder: &Path, name: &str, source: &str) -> Result<()> {
    fs::create_dir_all(folder.join("src")).with_context(|| format!("cannot make {}", folder.display()))?;
    let manifest = format!(
        "[features]\nfull = []\n\n[package]\nname = \"{name}-builder\"\nversion = \"0.0.0\"\nedition = \"2024\"\npublish = false\n\n[workspace]\n\n\
         [dependencies]\n{BUILDER_DEPENDENCIES}"
    );
    fs::write(folder.join("Cargo.toml"), manifest)?;
    fs::write(folder.join("src/lib.rs"), source)?;
    Ok(())
}

/// Checks the crate of a source folder once more, and tells what that cost.
fn check(source: &Path, target: &Path) -> Result<Cost> {
    let lib = source.join("lib.rs");
    let text = fs::read(&lib).with_context(|| format!("cannot read {}", lib.display()))?;
    fs::write(&lib, text)?;
    let folder = source.parent().unwrap_or(source);
    let mut child = Command::new("cargo")
        .args(["check", "--quiet", "--lib", "--features", "full"])
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", target)
        .env("CARGO_INCREMENTAL", "0")
        .env("RUSTFLAGS", "--cap-lints=allow")
        .stdout(Stdio::null())
        .spawn()
        .context("cargo cannot be started")?;
    let usage = child.wait4().context("cargo cannot be waited for")?;
    if !usage.status.success() {
        bail!("the crate in {} does not compile", folder.display());
    }
    Ok(Cost { cpu: usage.rusage.utime + usage.rusage.stime, peak: usage.rusage.maxrss })
}

fn lines(folder: &Path) -> Result<usize> {
    let mut count = 0;
    let mut open: Vec<PathBuf> = vec![folder.to_owned()];
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
