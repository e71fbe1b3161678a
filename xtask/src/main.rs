//! The maintainer's commands. `cargo xtask help` lists them.
//!
//! Every command exits with 0 when all is fine, 1 when it found something, 2 when it was used wrongly or its input is unusable.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::{
    commands::{
        bundle::Bundle, changelog::Changelog, ci, diff::Diff, elsewhere::Elsewhere, generate::Generate, lint::Lint,
        semver::Semver, surface::Surface,
    },
    outcome,
};

/// The maintainer's commands.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask", disable_help_subcommand = false)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Documents → crates, wire tests, the mock's bundles, the manifests' feature blocks
    Generate(Generate),
    /// Checks the documents against their rules
    Lint(Lint),
    /// Writes an API's documents as one plain JSON document
    Bundle(Bundle),
    /// Updates `surface.txt` of the generated crates alone
    Surface(Surface),
    /// Compares two versions of the documents: what breaks, on the wire and in source code
    Diff(Diff),
    /// Checks that the version says what changed for code that uses the crates
    Semver(Semver),
    /// Drafts the changelog's next section from what changed in the documents
    Changelog(Changelog),
    /// Plays an API on loopback
    #[command(disable_help_flag = true)]
    Mock(Elsewhere),
    /// Measures, as ratios of runs made side by side
    #[command(disable_help_flag = true)]
    Bench(Elsewhere),
    /// Compares the captured docs pages with the documents
    #[command(disable_help_flag = true)]
    Docs(Elsewhere),
    /// Runs every gate and prints a table of them
    Ci,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Generate(arguments) => arguments.run(),
        Command::Lint(arguments) => arguments.run(),
        Command::Bundle(arguments) => arguments.run(),
        Command::Surface(arguments) => arguments.run(),
        Command::Diff(arguments) => arguments.run(),
        Command::Semver(arguments) => arguments.run(),
        Command::Changelog(arguments) => arguments.run(),
        Command::Mock(arguments) => return arguments.run("mock"),
        Command::Bench(arguments) => return arguments.run("bench"),
        Command::Docs(arguments) => return arguments.run("docs"),
        Command::Ci => ci::run(),
    };
    outcome::exit(outcome)
}
