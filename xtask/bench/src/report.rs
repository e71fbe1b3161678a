//! `bench report`: writes docs/performance.md and its plots from the figures next to it. `bench all` measures them first.
//!
//! The page is a handwritten text (`report/page.md`) with a marker for each table and plot. Nothing is measured here, so the page
//! can be written again from its figures, and a test compares it.

mod chart;
mod table;

use std::{
    collections::BTreeMap,
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};
use clap::Args;
use xtask::{errln, outcome::Outcome, outln, project};

use self::chart::{CHARTS, Theme};
use crate::results::Results;

/// The page, with `{{tables NAME}}` for the tables of a command, `{{machine NAME}}` for what they were measured on, and
/// `{{plot NAME}}` for a plot.
const PAGE: &str = include_str!("report/page.md");

/// The page and the folder of its figures and plots, from the root.
const WRITTEN: &str = "docs/performance.md";
const FOLDER: &str = "docs/performance";

/// What `bench all` runs, in the order of the page.
const COMMANDS: [&str; 7] = ["compile", "release", "calls", "pages", "streams", "generate", "mock"];

/// Arguments of `bench report`.
#[derive(Args, Debug)]
pub struct Report {
    /// Write nothing; exit with 1 if the page or the plots do not match the figures
    #[arg(long)]
    check: bool,
}

/// Arguments of `bench all`.
#[derive(Args, Debug)]
pub struct All {
    /// Also build programs with octocrab and async-stripe
    #[arg(long)]
    peers: bool,
    /// How often each is measured, instead of the command's own number
    #[arg(long, value_name = "N")]
    runs: Option<usize>,
    /// Only these commands; the figures of the others stay unchanged
    #[arg(long, value_delimiter = ',', value_name = "NAMES")]
    only: Vec<String>,
}

impl All {
    /// Runs every command, and writes the report.
    ///
    /// # Errors
    ///
    /// When a command fails.
    pub fn run(self) -> Result<Outcome> {
        if let Some(name) = self.only.iter().find(|name| !COMMANDS.contains(&name.as_str())) {
            bail!("there is no command `{name}`; choose from {}", COMMANDS.join(", "));
        }
        let root = project::root()?;
        let wanted = |name: &&str| self.only.is_empty() || self.only.iter().any(|only| only == name);
        for name in COMMANDS.iter().filter(|name| wanted(name)) {
            errln!("\n── bench {name}");
            // One process for each, because memory is measured over all child processes.
            let mut command = Command::new(env::current_exe()?);
            command.arg(name).arg("--json").arg(root.join(FOLDER).join(format!("{name}.json"))).current_dir(&root);
            command.args(self.options(name));
            if !command.status().context("this program cannot be started")?.success() {
                bail!("`bench {name}` fails");
            }
        }
        Report { check: false }.run()
    }

    /// The arguments of a command besides its file.
    fn options(&self, name: &str) -> Vec<String> {
        let mut options = Vec::new();
        let runs = self.runs.map(|runs| runs.to_string());
        if let Some(runs) = &runs {
            options.extend(["--runs".to_owned(), runs.clone()]);
        }
        if name == "release" {
            options.extend(runs.into_iter().flat_map(|runs| ["--clean-runs".to_owned(), runs]));
            options.extend(self.peers.then(|| "--peers".to_owned()));
        }
        options
    }
}

impl Report {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When figures cannot be read, or a file cannot be written.
    pub fn run(self) -> Result<Outcome> {
        let root = project::root()?;
        let mut outcome = Outcome::Fine;
        for (path, text) in files(&root)? {
            let path = root.join(path);
            let shown = path.strip_prefix(&root).unwrap_or(&path).display();
            if fs::read_to_string(&path).is_ok_and(|old| old == text) {
                continue;
            }
            if self.check {
                outln!("{shown} does not match the figures; run `cargo xtask bench report` to update it");
                outcome = Outcome::Findings;
            } else {
                fs::write(&path, text).with_context(|| format!("cannot write {shown}"))?;
                outln!("{shown}");
            }
        }
        Ok(outcome)
    }
}

/// The page and its plots, by their paths from the root.
fn files(root: &Path) -> Result<BTreeMap<PathBuf, String>> {
    let mut measured = BTreeMap::new();
    for name in COMMANDS {
        let file = root.join(FOLDER).join(format!("{name}.json"));
        if file.exists() {
            measured.insert(name, Results::read(&file)?);
        }
    }
    let mut files = BTreeMap::new();
    let mut plots = Vec::new();
    for chart in &CHARTS {
        let bars = chart.bars(measured.get(chart.command));
        if bars.is_empty() {
            continue;
        }
        plots.push(chart.name);
        for theme in [Theme::Light, Theme::Dark] {
            let path = Path::new(FOLDER).join(format!("{}-{}.svg", chart.name, theme.name()));
            files.insert(path, chart.svg(&bars, theme));
        }
    }
    files.insert(WRITTEN.into(), page(&measured, &plots)?);
    Ok(files)
}

/// The page with its markers replaced.
fn page(measured: &BTreeMap<&str, Results>, plots: &[&str]) -> Result<String> {
    let head = "<!-- Made by `cargo xtask bench report` from docs/performance/*.json and xtask/bench/src/report/page.md. -->\n\n";
    let mut page = head.to_owned();
    for line in PAGE.lines() {
        let mark =
            line.strip_prefix("{{").and_then(|line| line.strip_suffix("}}")).and_then(|mark| mark.split_once(' '));
        match mark {
            None => page += line,
            Some(("plot", name)) => {
                let chart =
                    CHARTS.iter().find(|chart| chart.name == name).with_context(|| format!("no plot `{name}`"))?;
                if plots.contains(&name) {
                    page += &picture(name, chart.title);
                }
            }
            Some((kind, name)) => page += &replaced(kind, measured.get(name))?,
        }
        page.push('\n');
    }
    // A missing plot leaves two empty lines.
    while page.contains("\n\n\n") {
        page = page.replace("\n\n\n", "\n\n");
    }
    Ok(page)
}

fn replaced(kind: &str, results: Option<&Results>) -> Result<String> {
    let Some(results) = results else { return Ok("Not measured.".to_owned()) };
    match kind {
        "machine" => Ok(table::machine(results)),
        "tables" => Ok(table::tables(results)),
        _ => bail!("unknown mark `{kind}`"),
    }
}

/// A plot, light or dark like the reader's page.
fn picture(name: &str, title: &str) -> String {
    format!(
        "<picture>\n  <source media=\"(prefers-color-scheme: dark)\" srcset=\"performance/{name}-dark.svg\">\n  \
         <img alt=\"{title}\" src=\"performance/{name}-light.svg\">\n</picture>\n"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn page_and_plots_are_those_of_the_figures() {
        let root = project::root().expect("a checkout");
        for (path, text) in files(&root).expect("figures") {
            let old = fs::read_to_string(root.join(&path)).unwrap_or_default();
            assert!(old == text, "{} is out of date: run `cargo xtask bench report`", path.display());
        }
    }

    #[test]
    fn what_all_commands_are_asked_is_passed_on_to_each() {
        let all = All { peers: true, runs: Some(2), only: Vec::new() };
        assert_eq!(all.options("calls"), ["--runs", "2"]);
        assert_eq!(all.options("release"), ["--runs", "2", "--clean-runs", "2", "--peers"]);
    }

    #[test]
    fn what_was_not_measured_is_said_to_be_missing() {
        let page = page(&BTreeMap::new(), &[]).expect("a page");
        assert!(page.contains("Not measured."), "{page}");
        assert!(!page.contains("{{"), "{page}");
    }
}
