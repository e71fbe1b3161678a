//! The maintainer's commands. `cargo xtask help` lists them.
//!
//! Every command exits with 0 when all is fine, 1 when it found something, 2 when it was used wrongly or its input is unusable.

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::{
    Outcome,
    commands::{
        bench::Bench, bundle::Bundle, ci, docs::Docs, generate::Generate, lint::Lint, mock::Mock, surface::Surface,
    },
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
    /// Lists what the generated crates offer, in their `surface.txt`
    Surface(Surface),
    /// Plays an API on loopback
    Mock(Mock),
    /// Measures, as ratios of runs made side by side
    Bench(Bench),
    /// Holds the captured docs pages against the documents
    Docs(Docs),
    /// Runs every gate and prints a table of them
    Ci,
}

fn main() -> ExitCode {
    let outcome = match Arguments::parse().command {
        Command::Generate(arguments) => arguments.run(),
        Command::Lint(arguments) => arguments.run(),
        Command::Bundle(arguments) => arguments.run(),
        Command::Surface(arguments) => arguments.run(),
        Command::Mock(arguments) => arguments.run(),
        Command::Bench(arguments) => arguments.run(),
        Command::Docs(arguments) => arguments.run(),
        Command::Ci => ci::run(),
    };
    match outcome {
        Ok(Outcome::Fine) => ExitCode::SUCCESS,
        Ok(Outcome::Findings) => ExitCode::from(1),
        Err(fault) => {
            xtask::errln!("error: {fault:#}");
            ExitCode::from(2)
        }
    }
}
