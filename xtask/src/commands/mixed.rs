//! `mixed`: warns when a branch changes both the generator and the documents. Reviewers judge a change of the generator by all of
//! `generated/`, and a change of a document by its lines in `surface.txt`.

use std::{env, fs, path::Path};

use anyhow::{Result, bail};
use clap::Args;

use crate::{git, outcome::Outcome, project};

/// The target branch of a pull request, in GitHub's workflows.
const BASE_VARIABLE: &str = "GITHUB_BASE_REF";

/// Arguments of `mixed`.
#[derive(Debug, Args)]
#[command(after_help = "\
Without BASE, the branch is compared with the pull request's base ($GITHUB_BASE_REF) or else with main, starting at the commit where
it branched off. Uncommitted changes count. Exit code 1: the branch changes both.")]
pub struct Mixed {
    /// The revision that the branch will be merged into
    base: Option<String>,
}

impl Mixed {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// Fails if there is nothing to compare with, or git fails.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let Some(fork) = fork(&root, self.base.as_deref()) else {
            bail!("there is nothing to compare with: pass a BASE, or run `git fetch origin main`");
        };
        let changed = changed(&root, &fork)?;
        let generator: Vec<&String> = changed.iter().filter(|path| is_generator(&root, path)).collect();
        let documents: Vec<&String> = changed.iter().filter(|path| is_document(path)).collect();
        let short = fork.get(..12).unwrap_or(&fork);
        if generator.is_empty() || documents.is_empty() {
            let (generator, documents) = (generator.len(), documents.len());
            errln!("since {short}: {generator} generator file(s) and {documents} document(s) changed");
            return Ok(Outcome::Fine);
        }
        let advice = "this branch changes the generator and documents; two pull requests are easier to review";
        outln!("since {short}: {advice}");
        generator.iter().for_each(|path| outln!("  generator  {path}"));
        documents.iter().for_each(|path| outln!("  document   {path}"));
        if env::var_os("GITHUB_ACTIONS").is_some() {
            outln!("::warning title=mixed::{advice}");
        }
        Ok(Outcome::Findings)
    }
}

/// The commit where the branch left its base. `None` if no base is known or its commits are missing in this clone.
pub(super) fn fork(root: &Path, base: Option<&str>) -> Option<String> {
    let target = env::var(BASE_VARIABLE).ok().filter(|name| !name.is_empty());
    let target = target.as_deref().unwrap_or("main");
    let bases = match base {
        Some(base) => vec![base.to_owned()],
        None => vec![format!("origin/{target}"), target.to_owned()],
    };
    // If the local and the fetched base branch differ, commits of the later one do not belong to this branch.
    let forks = bases.iter().filter_map(|base| list(root, &["merge-base", base, "HEAD"]).ok()?.pop());
    forks.min_by_key(|fork| commits_since(root, fork))
}

fn commits_since(root: &Path, fork: &str) -> Option<u64> {
    list(root, &["rev-list", "--count", &format!("{fork}..HEAD")]).ok()?.pop()?.parse().ok()
}

/// The paths that differ from a commit, including files that git does not track yet.
fn changed(root: &Path, commit: &str) -> Result<Vec<String>> {
    let mut changed = list(root, &["diff", "--name-only", "-z", commit])?;
    changed.extend(list(root, &["ls-files", "--others", "--exclude-standard", "-z"])?);
    changed.sort();
    changed.dedup();
    Ok(changed)
}

/// The code that decides how documents become Rust: the generator, and the runtime's macros that its output uses.
fn is_generator(root: &Path, path: &str) -> bool {
    let macros = || fs::read_to_string(root.join(path)).is_ok_and(|text| text.contains("macro_rules!"));
    path == "xtask/src/generate.rs"
        || path.starts_with("xtask/src/generate/")
        || (path.starts_with("runtime/src/") && macros())
}

fn is_document(path: &str) -> bool {
    path.starts_with("specs/") && path.ends_with(".yaml")
}

/// What git prints, split into lines or at NUL characters.
fn list(root: &Path, arguments: &[&str]) -> Result<Vec<String>> {
    let text = git::text(root, arguments)?;
    Ok(text.split(['\0', '\n']).filter(|part| !part.is_empty()).map(str::to_owned).collect())
}
