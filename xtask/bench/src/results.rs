//! What a command measured: a table on stdout, and the same as JSON.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use clap::Args;
use serde::{Deserialize, Serialize};
use xtask::outln;

use crate::{
    facts::Machine,
    figures::{Group, Row, Spread, Unit},
};

/// How much of a name a table shows.
const NAME: usize = 46;

/// Where results are written. An argument of every command that measures.
#[derive(Args, Debug, Clone)]
pub struct Output {
    /// Where to write the figures as JSON; `target/bench/<COMMAND>.json` otherwise
    #[arg(long, value_name = "FILE")]
    pub json: Option<PathBuf>,
}

/// Everything that a command measured.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize)]
pub struct Results {
    /// The command's name.
    pub command: String,
    /// What it ran on.
    pub machine: Machine,
    /// The versions of crates and tools that it compared.
    pub versions: BTreeMap<String, String>,
    /// What was measured.
    pub groups: Vec<Group>,
    /// What was not, and why.
    #[serde(default)]
    pub skipped: Vec<String>,
}

impl Results {
    /// Of a command that has measured nothing yet.
    ///
    /// # Errors
    ///
    /// When the compiler does not say its version.
    pub fn new(command: &str) -> Result<Self> {
        let (machine, versions) = (Machine::here()?, BTreeMap::new());
        Ok(Self { command: command.to_owned(), machine, versions, groups: Vec::new(), skipped: Vec::new() })
    }

    /// Notes a version.
    pub fn version(&mut self, name: &str, version: &str) {
        self.versions.insert(name.to_owned(), version.to_owned());
    }

    /// Says that something is not measured, and why.
    pub fn skip(&mut self, what: &str, why: &str) {
        outln!("{what} is skipped: {why}");
        self.skipped.push(format!("{what}: {why}"));
    }

    /// Prints the tables and writes the file.
    ///
    /// # Errors
    ///
    /// When the file cannot be written.
    pub fn publish(&self, root: &Path, output: &Output) -> Result<()> {
        outln!("\n{}", self.machine);
        let versions: Vec<String> = self.versions.iter().map(|(name, version)| format!("{name} {version}")).collect();
        if !versions.is_empty() {
            outln!("{}", versions.join(", "));
        }
        self.groups.iter().for_each(print);
        let default = || root.join("target/bench").join(format!("{}.json", self.command));
        let file = output.json.clone().unwrap_or_else(default);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder).with_context(|| format!("cannot create {}", folder.display()))?;
        }
        let text = serde_json::to_string_pretty(self)? + "\n";
        fs::write(&file, text).with_context(|| format!("cannot write {}", file.display()))?;
        outln!("\nwritten to {}", file.strip_prefix(root).unwrap_or(&file).display());
        Ok(())
    }

    /// Reads what a command wrote.
    ///
    /// # Errors
    ///
    /// When there is no such file, or it has another form.
    pub fn read(file: &Path) -> Result<Self> {
        let text = fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
        serde_json::from_str(&text).with_context(|| format!("{} is not what a command wrote", file.display()))
    }
}

fn print(group: &Group) {
    let runs = group.rows.iter().map(|row| row.samples.len()).max().unwrap_or_default();
    outln!("\n{} ({}, {runs} run{})", group.title, group.unit.name(), if runs == 1 { "" } else { "s" });
    outln!("  {:<NAME$} {:>12} {:>21} {:>7}  spread", "", "median", "least..greatest", "ratio");
    for row in &group.rows {
        let (name, note) = name(row);
        outln!("  {name:<NAME$} {} {}", figures(group.unit, row), ratio(group, row));
        if let Some(note) = note {
            outln!("    {note}");
        }
    }
}

/// What begins a row's line, and what is for a line of its own because it is long.
fn name(row: &Row) -> (String, Option<&str>) {
    let Row { name, note, .. } = row;
    match note.as_str() {
        "" => (name.clone(), None),
        note if name.len() + note.len() + 3 > NAME => (name.clone(), Some(note)),
        note => (format!("{name} ({note})"), None),
    }
}

fn figures(unit: Unit, row: &Row) -> String {
    let Some(Spread { median, least, greatest }) = Spread::of(&row.samples) else { return String::new() };
    let ends = format!("{}..{}", unit.show(least), unit.show(greatest));
    format!("{:>12} {ends:>21}", unit.show(median))
}

fn ratio(group: &Group, row: &Row) -> String {
    match group.ratio(row) {
        Some(_) if row.name == group.base => format!("{:>7}", "1"),
        Some(Spread { median, least, greatest }) => format!("{median:>7.2}  {least:.2}..{greatest:.2}"),
        None => String::new(),
    }
}
