//! `cargo xtask bench`: figures, as ratios of runs made side by side. Prints them; nothing fails on them.

mod compile;

use std::process::ExitCode;

use clap::{Parser, Subcommand};
use xtask::outcome;

/// Measures, as ratios of runs made side by side
#[derive(Parser, Debug)]
#[command(name = "cargo xtask bench", bin_name = "cargo xtask bench")]
struct Bench {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// The generated crates beside progenitor's builder output of the same lowered documents
    Compile(compile::Compile),
}

fn main() -> ExitCode {
    outcome::exit(match Bench::parse().what {
        What::Compile(arguments) => arguments.run(),
    })
}
