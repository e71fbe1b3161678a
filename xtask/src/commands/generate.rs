//! `generate`: makes the crates from the documents.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use clap::Args;

use crate::{
    generate::{APIS, Api, Generated, generate, index, manifest, readme, root_features, travel},
    outcome::Outcome,
    progress::Progress,
    project,
    tree::{Difference, Tree},
};

/// How many changed files are listed: enough for a change of one document, not for one of the generator.
const LISTED: usize = 20;

/// Arguments of `generate`.
#[derive(Debug, Args)]
pub struct Generate {
    /// Write nothing; print what would change, and exit with 1 if anything would
    #[arg(long)]
    check: bool,
    /// Only this API
    #[arg(long, value_name = "NAME")]
    api: Option<String>,
}

impl Generate {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if there is no such API, or a file cannot be read or written.
    pub fn run(self) -> Result<Outcome> {
        let chosen = project::apis(self.api.as_deref())?;
        let mut run = Run::new(project::root()?);
        let tree = match run.tree(&chosen)? {
            Ok(tree) => tree,
            Err(outcome) => {
                run.progress
                    .finish("Stopped", "nothing was written: correct the faults above and run the command again");
                return Ok(outcome);
            }
        };
        if self.check { run.check(&tree) } else { run.write(&tree) }
    }
}

/// One run of the command.
struct Run {
    root: PathBuf,
    progress: Progress,
}

impl Run {
    fn new(root: PathBuf) -> Self {
        // Each API is read, linted and generated; at the end files are compared or written.
        Self { root, progress: Progress::new(3 * APIS.len() as u64 + 1) }
    }

    /// Prints what would change.
    fn check(mut self, tree: &Tree) -> Result<Outcome> {
        self.progress.begin("Comparing", "the generated files");
        let differences = tree.differences(&self.root)?;
        for difference in &differences {
            out!("{}", difference.unified());
        }
        let (differ, same) = counts(tree, &differences);
        if differences.is_empty() {
            self.progress.finish("Checked", format_args!("{same} generated files match the documents"));
            return Ok(Outcome::Fine);
        }
        self.progress.finish("Checked", format_args!("{same} generated files match the documents, {differ} differ"));
        errln!("{differ} generated file(s) differ from the documents; run `cargo xtask generate` to update them");
        Ok(Outcome::Findings)
    }

    /// Writes what changed.
    fn write(mut self, tree: &Tree) -> Result<Outcome> {
        self.progress.begin("Writing", "the generated files");
        let differences = tree.write(&self.root)?;
        for difference in differences.iter().take(LISTED) {
            outln!("{} {}", difference.sign(), difference.path.display());
        }
        if let Some(more) = differences.len().checked_sub(LISTED).filter(|more| *more > 0) {
            outln!("and {more} more; `git status` lists them");
        }
        let (changed, unchanged) = counts(tree, &differences);
        let files = if changed == 1 { "file" } else { "files" };
        self.progress.finish("Generated", format_args!("{changed} {files} changed, {unchanged} unchanged"));
        Ok(Outcome::Fine)
    }

    /// All generated files. If the documents have faults, prints them and returns the command's outcome instead.
    fn tree(&mut self, chosen: &[&'static Api]) -> Result<Result<Tree, Outcome>> {
        let mut tree = Tree::default();
        let mut stopped = None;
        let mut made: Vec<(&Api, Generated)> = Vec::new();
        for api in &APIS {
            let wanted = chosen.iter().any(|known| known.name == api.name);
            let generated = match self.api(api, wanted) {
                Ok(generated) => generated,
                Err(outcome) => {
                    stopped = stopped.filter(|known| *known == Outcome::Unusable).or(Some(outcome));
                    continue;
                }
            };
            if wanted {
                add_crate(&mut tree, &self.root, api, &generated)?;
            }
            made.push((api, generated));
        }
        if let Some(outcome) = stopped {
            return Ok(Err(outcome));
        }
        let apis = || made.iter().map(|(api, generated)| (*api, generated));
        add_manifest(&mut tree, &self.root, "Cargo.toml", &root_features(apis()))?;
        for file in ["README.md", "AGENTS.md"] {
            let text = fs::read_to_string(self.root.join(file)).with_context(|| format!("cannot read {file}"))?;
            tree.add(file, readme(&text, apis()).with_context(|| file.to_owned())?);
        }
        tree.add("llms.txt", index(apis()));
        for (file, text) in travel(apis()) {
            tree.add(file, text);
        }
        Ok(Ok(tree))
    }

    /// Reads, lints and generates one API. If its documents have faults, prints them and returns the command's outcome. An API
    /// that was not requested is read only for its sections, and not linted.
    fn api(&mut self, api: &Api, wanted: bool) -> Result<Generated, Outcome> {
        let specs = format!("specs/{}", api.name);
        self.progress.begin("Reading", &specs);
        let contract = match project::load(&self.root, api) {
            Ok(contract) => contract,
            Err(faults) => return self.faulty(Outcome::Unusable, &faults),
        };
        let (sections, operations) = (contract.sections().len(), contract.operations().len());
        self.progress.end("Read", format_args!("{specs}: {sections} sections, {operations} operations"));

        self.progress.begin("Linting", &specs);
        let faults = if wanted { contract.lint() } else { Vec::new() };
        if !faults.is_empty() {
            let faults: Vec<String> = faults.iter().map(ToString::to_string).collect();
            return self.faulty(Outcome::Findings, faults.join("\n"));
        }
        self.progress.end("Linted", format_args!("{specs}: {}", if wanted { "no faults" } else { "left out" }));

        let folder = format!("generated/{}", api.name);
        self.progress.begin("Generating", &folder);
        let generated = match generate(api, &contract) {
            Ok(generated) => generated,
            Err(fault) => return self.faulty(Outcome::Findings, placed(&specs, &fault)),
        };
        self.progress.end("Made", format_args!("{folder}: {} files", generated.files.len()));
        Ok(generated)
    }

    fn faulty<T>(&self, outcome: Outcome, faults: impl std::fmt::Display) -> Result<T, Outcome> {
        self.progress.clear(|| errln!("{faults}"));
        Err(outcome)
    }
}

/// A fault of the generator, starting with its document if known, otherwise with the API.
fn placed(specs: &str, fault: &anyhow::Error) -> String {
    let fault = format!("{fault:#}");
    if fault.starts_with(specs) { fault } else { format!("{specs}: {fault}") }
}

/// How many files differ, and how many do not.
fn counts(tree: &Tree, differences: &[Difference]) -> (usize, usize) {
    let ours = differences.iter().filter(|difference| difference.after.is_some()).count();
    (differences.len(), tree.len() - ours)
}

/// Adds an API's crate.
fn add_crate(tree: &mut Tree, root: &Path, api: &Api, generated: &Generated) -> Result<()> {
    let folder = format!("generated/{}", api.name);
    for (path, text) in &generated.files {
        tree.add(format!("{folder}/{path}"), text.clone());
    }
    tree.own(format!("{folder}/src"));
    tree.own(format!("{folder}/tests"));
    tree.own(format!("{folder}/calls"));
    add_manifest(tree, root, &format!("{folder}/Cargo.toml"), &generated.features)
}

/// Adds a manifest with an updated feature block.
fn add_manifest(
    tree: &mut Tree,
    root: &Path,
    path: &str,
    features: &std::collections::BTreeMap<String, Vec<String>>,
) -> Result<()> {
    let text = fs::read_to_string(root.join(path)).with_context(|| format!("cannot read {path}"))?;
    tree.add(path, manifest(&text, features).with_context(|| path.to_owned())?);
    Ok(())
}
