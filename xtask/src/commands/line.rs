//! The command line: every command with its arguments. What a command does is in its own module.

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use super::{
    budget::BudgetCommand, bundle::Bundle, changelog::Changelog, ci::Ci, diff::Diff, elsewhere::Elsewhere,
    generate::Generate, hard::Hard, lint::Lint, mixed::Mixed, sbom::Sbom, semver::Semver, sticky::Sticky,
    surface::Surface, test::Test,
};
use crate::outcome;

/// The maintainer's commands.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = false)]
pub struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Documents → crates, wire tests, `surface.txt`, the manifests' feature blocks
    Generate(Generate),
    /// Checks the documents against their rules
    Lint(Lint),
    /// Writes an API's documents as one plain JSON document
    Bundle(Bundle),
    /// Updates `surface.txt` alone and prints what changed in it, before or without `generate`
    Surface(Surface),
    /// Runs the wire tests of sections, and no others
    Test(Test),
    /// Compares two versions of the documents: what breaks, on the wire and in source code
    Diff(Diff),
    /// Drafts the changelog's next section from what changed in the documents
    Changelog(Changelog),
    /// Checks that the version says what changed for code that uses the crates
    Semver(Semver),
    /// Plays an API on loopback
    #[command(disable_help_flag = true)]
    Mock(Elsewhere),
    /// Measures, as ratios of runs made side by side
    #[command(disable_help_flag = true)]
    Bench(Elsewhere),
    /// Compares the captured docs pages with the documents
    #[command(disable_help_flag = true)]
    Docs(Elsewhere),
    /// Compares what the project costs with what it may cost: lines, functions, packages, sizes, allocations, instructions
    Budget(BudgetCommand),
    /// Runs every gate and prints a table of them
    Ci(Ci),
    /// Runs the long suites: endurance, mutation, fuzz targets, advisories
    Hard(Hard),
    /// Names the files of a branch that changes the generator and documents at once
    Mixed(Mixed),
    /// Writes a bill of materials for each published crate
    Sbom(Sbom),
    /// Keeps one comment or issue on GitHub that says what commands print
    Sticky(Sticky),
}

impl Line {
    /// Runs the command that the line names.
    pub fn run(self) -> ExitCode {
        outcome::exit(match self.command {
            Command::Generate(arguments) => arguments.run(),
            Command::Lint(arguments) => arguments.run(),
            Command::Bundle(arguments) => arguments.run(),
            Command::Surface(arguments) => arguments.run(),
            Command::Test(arguments) => arguments.run(),
            Command::Diff(arguments) => arguments.run(),
            Command::Changelog(arguments) => arguments.run(),
            Command::Semver(arguments) => arguments.run(),
            Command::Mock(arguments) => return arguments.run("mock"),
            Command::Bench(arguments) => return arguments.run("bench"),
            Command::Docs(arguments) => return arguments.run("docs"),
            Command::Budget(arguments) => arguments.run(),
            Command::Ci(arguments) => arguments.run(),
            Command::Hard(arguments) => arguments.run(),
            Command::Mixed(arguments) => arguments.run(),
            Command::Sbom(arguments) => arguments.run(),
            Command::Sticky(arguments) => arguments.run(),
        })
    }
}
