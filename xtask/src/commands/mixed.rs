//! `mixed`: whether a branch changes the generator and the documents at once. Reviewers judge the two by different things: a change
//! of the generator by what it does to all of `generated/`, one of a document by its line of `surface.txt`.

use std::{
    env, fs,
    path::Path,
    process::{Command, Stdio},
};

use anyhow::{Context, Result, bail};
use clap::Args;

use crate::{outcome::Outcome, project};

/// The branch that a pull request goes to, as GitHub's workflows name it.
const BASE_VARIABLE: &str = "GITHUB_BASE_REF";

/// Arguments of `mixed`.
#[derive(Debug, Args)]
#[command(after_help = "\
Without BASE a branch is compared with the pull request's base ($GITHUB_BASE_REF), else with main, from the commit on where it
left it. What is not committed counts as well. Exit code 1: the branch mixes both.")]
pub struct Mixed {
    /// The revision that the branch goes to
    base: Option<String>,
}

impl Mixed {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When there is nothing to compare with, or git cannot be asked.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let Some(fork) = fork(&root, self.base.as_deref()) else {
            bail!("there is nothing to compare with: name a BASE, or fetch main");
        };
        let changed = changed(&root, &fork)?;
        let generator: Vec<&String> = changed.iter().filter(|path| is_generator(&root, path)).collect();
        let documents: Vec<&String> = changed.iter().filter(|path| is_document(path)).collect();
        let short = fork.get(..12).unwrap_or(&fork);
        if generator.is_empty() || documents.is_empty() {
            let (generator, documents) = (generator.len(), documents.len());
            errln!("since {short}: {generator} file(s) of the generator and {documents} document(s) changed");
            return Ok(Outcome::Fine);
        }
        let advice = "the generator and documents changed on one branch; two pull requests are easier to review";
        outln!("since {short}: {advice}");
        generator.iter().for_each(|path| outln!("  generator  {path}"));
        documents.iter().for_each(|path| outln!("  document   {path}"));
        if env::var_os("GITHUB_ACTIONS").is_some() {
            outln!("::warning title=mixed::{advice}");
        }
        Ok(Outcome::Findings)
    }
}

/// The commit where the branch left its base; nothing where no base is known, or its commits are not here.
pub(super) fn fork(root: &Path, base: Option<&str>) -> Option<String> {
    let target = env::var(BASE_VARIABLE).ok().filter(|name| !name.is_empty());
    let target = target.as_deref().unwrap_or("main");
    let bases = match base {
        Some(base) => vec![base.to_owned()],
        None => vec![format!("origin/{target}"), target.to_owned()],
    };
    // Where the local copy of the base and the fetched one differ, what the later one has is not the branch's.
    let forks = bases.iter().filter_map(|base| git(root, &["merge-base", base, "HEAD"]).ok()?.pop());
    forks.min_by_key(|fork| commits_since(root, fork))
}

fn commits_since(root: &Path, fork: &str) -> Option<u64> {
    git(root, &["rev-list", "--count", &format!("{fork}..HEAD")]).ok()?.pop()?.parse().ok()
}

/// The paths that differ from a commit, with files that git does not know yet.
fn changed(root: &Path, commit: &str) -> Result<Vec<String>> {
    let mut changed = git(root, &["diff", "--name-only", "-z", commit])?;
    changed.extend(git(root, &["ls-files", "--others", "--exclude-standard", "-z"])?);
    changed.sort();
    changed.dedup();
    Ok(changed)
}

/// What decides how documents become Rust: the generator, and the runtime's macros that its output calls.
fn is_generator(root: &Path, path: &str) -> bool {
    let macros = || fs::read_to_string(root.join(path)).is_ok_and(|text| text.contains("macro_rules!"));
    path == "xtask/src/generate.rs"
        || path.starts_with("xtask/src/generate/")
        || (path.starts_with("runtime/src/") && macros())
}

fn is_document(path: &str) -> bool {
    path.starts_with("specs/") && path.ends_with(".yaml")
}

/// The lines, or the parts between zeros, that git prints.
fn git(root: &Path, arguments: &[&str]) -> Result<Vec<String>> {
    let output = Command::new("git")
        .args(arguments)
        .current_dir(root)
        .stdin(Stdio::null())
        .output()
        .context("git cannot be started")?;
    if !output.status.success() {
        bail!("git {}: {}", arguments.join(" "), String::from_utf8_lossy(&output.stderr).trim());
    }
    let text = String::from_utf8_lossy(&output.stdout);
    Ok(text.split(['\0', '\n']).filter(|part| !part.is_empty()).map(str::to_owned).collect())
}
