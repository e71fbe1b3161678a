//! Parses the command line. Each command has its own module.

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};

use super::{
    budget::BudgetCommand, bundle::Bundle, changelog::Changelog, ci::Ci, completions::Completions, diff::Diff,
    elsewhere::Elsewhere, generate::Generate, hard::Hard, lint::Lint, mixed::Mixed, package::PackageCommand,
    release::Release, sbom::Sbom, semver::Semver, sticky::Sticky, surface::Surface, tasks::TASKS, test::Test,
};
use crate::outcome;

/// The maintainer's commands.
#[derive(Debug, Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = false)]
#[command(before_help = TASKS, help_template = "{about-with-newline}\n{before-help}{usage-heading} {usage}\n\n{all-args}{after-help}")]
pub struct Line {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Generates the crates, wire tests, `surface.txt` and feature lists from the documents
    Generate(Generate),
    /// Checks the documents against their rules
    Lint(Lint),
    /// Writes an API's documents as one plain JSON document
    Bundle(Bundle),
    /// Updates `surface.txt` and prints what changed in it, without generating the crates
    Surface(Surface),
    /// Runs the wire tests of some sections
    Test(Test),
    /// Compares two versions of the documents: what breaks on the wire and in source code
    Diff(Diff),
    /// Drafts the changelog's next section from the changes in the documents
    Changelog(Changelog),
    /// Checks that the version number fits the changes for code that uses the crates
    Semver(Semver),
    /// Serves mocks of the APIs on loopback
    #[command(disable_help_flag = true)]
    Mock(Elsewhere),
    /// Measures performance, as ratios of runs made side by side
    #[command(disable_help_flag = true)]
    Bench(Elsewhere),
    /// Captures docs pages, and compares them with the documents
    #[command(disable_help_flag = true)]
    Docs(Elsewhere),
    /// Compares costs with their budgets: lines, functions, packages, sizes, allocations, instructions
    Budget(BudgetCommand),
    /// Runs every gate and prints a table of them
    Ci(Ci),
    /// Runs the slow suites: endurance, mutation, fuzz targets, advisories
    Hard(Hard),
    /// Warns when a branch changes both the generator and documents
    Mixed(Mixed),
    /// Packages the published crates, and tests a program against the packages
    Package(PackageCommand),
    /// Checks that a version can be published, and writes the files of its release
    Release(Release),
    /// Writes a bill of materials for each published crate
    Sbom(Sbom),
    /// Keeps the output of commands in one comment or issue on GitHub
    Sticky(Sticky),
    /// Prints a script that completes these commands in a shell
    Completions(Completions),
}

impl Line {
    /// Runs the parsed command.
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
            Command::Package(arguments) => arguments.run(),
            Command::Release(arguments) => arguments.run(),
            Command::Sbom(arguments) => arguments.run(),
            Command::Sticky(arguments) => arguments.run(),
            Command::Completions(arguments) => arguments.run(Self::command()),
        })
    }
}
