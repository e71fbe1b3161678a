//! The maintainer's commands. `cargo xtask` lists them, by task and by name.
//!
//! Every command exits with 0 on success, 1 after findings, and 2 after wrong usage or unusable input.

use std::process::ExitCode;

use clap::Parser;
use xtask::commands::line::Line;

fn main() -> ExitCode {
    Line::parse().run()
}
