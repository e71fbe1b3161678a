//! `cargo xtask bench`: measures performance as ratios of runs made side by side. Prints the figures and writes them as JSON; it
//! never fails on a figure.

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

/// Measures performance, as ratios of runs made side by side
#[derive(Parser, Debug)]
#[command(name = "cargo xtask bench", bin_name = "cargo xtask bench")]
struct Bench {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// Measures checking the generated crate, compared with other generators' output for the same documents
    Compile(compile::Compile),
    /// Measures release builds of the generated crate, and of programs with three, thirty and all calls
    Release(release::Release),
    /// Measures a get, a create and lists, compared with hand-written code
    Calls(calls::Arguments),
    /// Measures reading a long list from a slow server, compared with a hand-written loop
    Pages(calls::Arguments),
    /// Measures an event and a webhook delivery, compared with other crates
    Streams(calls::Arguments),
    /// Measures a warm `generate --check`, for the documents and for several copies of them
    Generate(generate::Generate),
    /// Measures the mock's speed and memory
    Mock(mock::Mock),
    /// Runs all of these, then writes docs/performance.md
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
