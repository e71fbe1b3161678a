//! The maintainer's commands, as a library so that tests reach the generator. `main` only reads the arguments.

#![warn(clippy::print_stdout, clippy::print_stderr)]

#[macro_use]
pub mod print;

pub mod commands;
pub mod docs;
pub mod generate;
pub mod project;
pub mod tree;

/// What a command found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Nothing.
    Fine,
    /// Something: it was printed.
    Findings,
}
