//! `bench`: figures, as ratios of runs made side by side. Prints them; nothing fails on them.

mod compile;

use anyhow::Result;
use clap::{Args, Subcommand};

use crate::Outcome;

/// Arguments of `bench`.
#[derive(Args, Debug)]
pub struct Bench {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand, Debug)]
enum What {
    /// The generated crates beside progenitor's builder output of the same lowered documents
    Compile(compile::Compile),
}

impl Bench {
    /// Runs the command.
    ///
    /// # Errors
    ///
    /// When something cannot be built or measured.
    pub fn run(self) -> Result<Outcome> {
        match self.what {
            What::Compile(arguments) => arguments.run(),
        }
    }
}
