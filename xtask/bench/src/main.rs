//! `cargo xtask bench`: figures, as ratios of runs made side by side. Prints them, and writes them as JSON; nothing fails on them.

mod calls;
mod cargo;
mod compile;
mod consumers;
mod copies;
mod facts;
mod figures;
mod generate;
mod mock;
mod peers;
mod programs;
mod release;
mod report;
mod results;
mod subjects;
mod tools;
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
    /// What a get, a create and lists cost, beside hand-written code
    Calls(calls::Arguments),
    /// How fast a long list is read from a slow server, beside a hand-written loop
    Pages(calls::Arguments),
    /// What an event and a webhook's delivery cost, beside other crates
    Streams(calls::Arguments),
    /// What a warm `generate --check` costs, for the documents and for several copies of them
    Generate(generate::Generate),
    /// How fast the mock replies, and what memory it takes
    Mock(mock::Mock),
    /// All of these, with docs/performance.md at the end
    All(report::All),
    /// Writes docs/performance.md and its plots from the figures in docs/performance
    Report(report::Report),
}

fn main() -> ExitCode {
    if let Some(code) = wrapper::asked() {
        return code;
    }
    outcome::exit(match Bench::parse().what {
        What::Compile(arguments) => arguments.run(),
        What::Release(arguments) => arguments.run(),
        What::Calls(arguments) => arguments.calls(),
        What::Pages(arguments) => arguments.pages(),
        What::Streams(arguments) => arguments.streams(),
        What::Generate(arguments) => arguments.run(),
        What::Mock(arguments) => arguments.run(),
        What::All(arguments) => arguments.run(),
        What::Report(arguments) => arguments.run(),
    })
}
