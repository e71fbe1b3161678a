//! The maintainer's commands. `cargo xtask help` lists them.
//!
//! Every command exits with 0 when all is fine, 1 when it found something, 2 when it was used wrongly or its input is unusable.

use std::process::ExitCode;

use clap::Parser;
use xtask::commands::line::Line;

fn main() -> ExitCode {
    Line::parse().run()
}
