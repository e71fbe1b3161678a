//! The maintainer's commands as a library, for tests and for the commands that are separate crates.

#![warn(clippy::print_stdout, clippy::print_stderr)]

#[macro_use]
pub mod print;

pub mod callgrind;
pub mod commands;
pub mod diff;
pub mod generate;
pub mod git;
pub mod outcome;
pub mod progress;
pub mod project;
pub mod semver;
pub mod tree;
