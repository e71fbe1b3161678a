//! `cargo xtask bench`: figures, as ratios of runs made side by side. Prints them, and writes them as JSON; nothing fails on them.

mod cargo;
mod compile;
mod consumers;
mod facts;
mod figures;
mod peers;
mod release;
mod results;
mod subjects;
mod wrapper;

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
    /// What the generated crate costs to check, beside other generators' output of the same documents
    Compile(compile::Compile),
    /// What a release build costs: of the generated crate, and of programs that make three, thirty and all calls
    Release(release::Release),
}

fn main() -> ExitCode {
    if let Some(code) = wrapper::asked() {
        return code;
    }
    outcome::exit(match Bench::parse().what {
        What::Compile(arguments) => arguments.run(),
        What::Release(arguments) => arguments.run(),
    })
}
